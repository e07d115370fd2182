import { capital, fieldLabel } from '../../messages/index.ts';
import type { ProgrammeFile } from '../../programmes/format2/file.ts';
import { isFormat2 } from '../../programmes/format2/resolve.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { COMMON } from '../fields.ts';

/* The words for the events of a programme: its own labels and gists, and the library's for what every cycle has. */

/** The steps of a meeting, before its label. */
const STEPS: Readonly<Record<string, string>> = {
  convened: 'Convened by a note',
  opened: 'Opened',
  closed: 'Closed',
};

/** The events that cycles have in common. */
const EVENTS: Readonly<Record<string, string>> = {
  'decision.proposed': 'A text for a decision was put on the table.',
  'decision.amended': 'The text on the table was amended.',
  'decision.adopted': 'A decision was adopted: with its terms, or as it was on the table.',
  'decision.deferred': 'A decision was put off. It can still be taken.',
  'objection.raised': 'A delegation objected to a decision.',
  'objection.withdrawn': 'A delegation withdrew its objection to a decision.',
  'recommendation.drafted': 'A recommendation on a subject was drafted.',
  'recommendation.agreed': 'A recommendation on a subject was agreed.',
  'recommendations.transmitted': 'The recommendations were transmitted.',
  'officer.designated': 'Somebody was named for a seat of an office.',
  'officer.replaced': 'Somebody took the place of an office holder.',
  'host.offered': 'A State offered to host a meeting.',
  'date.reached': 'A day was reached, and nothing more had happened.',
  'meeting.rescheduled': 'A meeting was put on other days.',
  'meeting.relocated': 'A meeting was moved to another place.',
  'meeting.reformatted': 'A meeting was given another form.',
  'meeting.split': 'A meeting was split into parts.',
  'meeting.postponed': 'A meeting was postponed.',
  'meeting.suspended': 'A meeting paused.',
  'meeting.resumed': 'A meeting went on after a pause.',
  'meeting.cancelled': 'A meeting was cancelled.',
};

/** The fields that cycles have in common, where their label does not say enough. */
const FIELDS: Readonly<Record<string, string>> = {
  ...COMMON,
  span: 'The days, first and last included.',
  spans: 'The days of each part.',
  window: 'The time in which the days lie.',
  city: 'The city where it meets.',
  country: 'The State: where it meets, or whose holder or offer it is.',
  terms: 'The terms of the decision, with the fields of that decision.',
  instrument: 'By what the meeting is changed.',
  condition: 'A condition of the change.',
};

/** The words for the parts of a programme. */
export interface ProgrammeWords {
  readonly event: (type: string) => string;
  readonly field: (name: string) => string;
  /** The gist, or the label, of a decision, where the file has one. */
  readonly decision: (name: string) => string | undefined;
}

/** Returns the words for the parts of a programme, with those that are only in its file. */
export function wordsFor(programme: Programme, input?: unknown): ProgrammeWords {
  const { meetings, acts } = vocabularyOf(programme).cycle;
  const { decisions = {} } = (isFormat2(input) ? input : {}) as Partial<ProgrammeFile>;
  return {
    event(type) {
      const [thing = '', step = ''] = type.split('.');
      const label = meetings[thing]?.label ?? thing;
      if (thing in meetings) return `${STEPS[step] ?? step}: ${label}.`;
      const own = acts[type]?.label;
      return own === undefined ? (EVENTS[type] ?? `${type}.`) : `${capital(own)}.`;
    },
    field: (name) => FIELDS[name] ?? `${capital(fieldLabel(name))}.`,
    decision(name) {
      const { label, paragraph = '' } = decisions[name] ?? {};
      return label ?? programme.statements?.[paragraph];
    },
  };
}

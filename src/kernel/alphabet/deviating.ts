import { addDays, type Span } from '../../model/calendar.ts';
import type { EventType } from '../../model/events.ts';
import { COORDINATOR_DUTIES, DECISIONS } from '../../model/vocabulary.ts';
import { type FieldsOf, hasBlanks, meetings } from './canonical.ts';
import type { SampleValues } from './sampleValues.ts';

/** The fields of an event, and what it is to the letters. */
export interface DeviatingFields<Fields> {
  readonly fields: Fields;
  /** Whether it is itself a letter; `base`: only what departs from it is. */
  readonly role: 'deviating' | 'base';
  /** The field in which it departs, where it does in one. */
  readonly field?: string;
}
type Deviating = {
  readonly [T in EventType]?: (samples: SampleValues) => readonly DeviatingFields<FieldsOf<T>>[];
};

const base = <const Fields>(fields: Fields): DeviatingFields<Fields> => ({ fields, role: 'base' });
const deviating = <const Fields>(fields: Fields, field?: string): DeviatingFields<Fields> => ({
  fields,
  role: 'deviating',
  ...(field && { field }),
});

/** The text of each decision; of the Second Meeting, for every host there could be. */
const textsAsBase = (samples: SampleValues) =>
  DECISIONS.flatMap((decision) => {
    const texts = decision === 'nextMeeting' ? meetings(samples) : [samples.texts[decision]];
    return texts.map((terms) => base({ decision, terms }));
  });

/** One delegation is enough: no rule asks which. */
const objections = () =>
  DECISIONS.map((decision) => deviating({ decision, delegation: '[some delegation]' }));

const parts = ({ from, to }: Span): readonly Span[] =>
  from === to
    ? [{ from, to }]
    : [
        { from, to: from },
        { from: addDays(from, 1), to },
      ];

/** The meetings that can still be changed once they are decided, with what is decided. */
const decided = ({ texts: { intersessional, nextMeeting } }: SampleValues) => [
  { meeting: 'intersessional', ...intersessional } as const,
  { meeting: 'secondMeeting', ...nextMeeting } as const,
];

const BY = { by: 'president', instrument: 'chairLetter' } as const;

const change = (samples: SampleValues) =>
  decided(samples).map(({ meeting }) => deviating({ meeting, ...BY }));

/** Somebody else appoints, where it is asked who does: the record need not say. */
const appointments = ({ texts, allValues }: SampleValues) =>
  allValues('coordinator.appointed', 'by').length > 0
    ? [deviating({ ...texts.conferenceSupport.coordinator, duties: COORDINATOR_DUTIES, by: 'host' }, 'by')]
    : [];

/** Held in two parts, of which a ceremony is the first: together they are the days decided (A7.2). */
function withCeremony({ span, ...rest }: FieldsOf<'secondMeeting.opened'>) {
  const [ceremonialSpan, formal] = parts(span);
  return ceremonialSpan && formal
    ? [deviating({ ...rest, ceremonialSpan, span: formal }, 'ceremonialSpan')]
    : [];
}

/** Events that a programme does not have, and those from which events depart in one field. */
export const DEVIATING: Deviating = {
  'host.offered': ({ programme, wideWindow, offerElsewhere }) => [
    ...programme.offers.flatMap((offer) => [
      base(offer),
      deviating({ ...offer, window: wideWindow }, 'window'),
    ]),
    deviating(offerElsewhere, 'country'),
  ],
  'decision.proposed': ({ meetingOn, offerElsewhere }) => [
    deviating({ decision: 'nextMeeting', terms: meetingOn(offerElsewhere) }, 'terms.country'),
  ],
  'decision.amended': textsAsBase,
  'objection.raised': objections,
  'objection.withdrawn': objections,
  'decision.adopted': (samples) => [
    ...textsAsBase(samples),
    // The blanks of this decision can be filled as it is adopted.
    ...(hasBlanks(samples)
      ? meetings(samples).map((terms) => deviating({ decision: 'nextMeeting', terms }, 'terms'))
      : []),
  ],
  'coordinator.appointed': appointments,
  'decision.deferred': () => DECISIONS.map((decision) => deviating({ decision })),
  'secondMeeting.convened': ({ meetingOn, offerElsewhere }) => {
    const { span, city, country } = meetingOn(offerElsewhere);
    return [deviating({ span, city, country }, 'country')];
  },
  'secondMeeting.opened': ({ texts, meetingOn, offerElsewhere }) => [
    deviating(meetingOn(offerElsewhere), 'country'),
    ...withCeremony(texts.nextMeeting),
  ],
  // As decided: it brings back what was cancelled.
  'meeting.rescheduled': (samples) =>
    decided(samples).map(({ meeting, span }) => deviating({ meeting, span, ...BY })),
  'meeting.relocated': (samples) =>
    decided(samples).map(({ meeting, city, country }) => base({ meeting, city, country, ...BY })),
  'meeting.reformatted': (samples) =>
    decided(samples).map(({ meeting }) => deviating({ meeting, format: 'virtual', ...BY }, 'format')),
  'meeting.split': (samples) =>
    decided(samples).map(({ meeting, span }) => base({ meeting, spans: parts(span), ...BY })),
  'meeting.postponed': change,
  'meeting.suspended': change,
  'meeting.resumed': change,
  'meeting.cancelled': change,
};

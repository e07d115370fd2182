import { addDays, type Span } from '../../model/calendar.ts';
import type { EventType } from '../../model/events.ts';
import { COORDINATOR_DUTIES, DECISIONS } from '../../model/vocabulary.ts';
import { type FieldsOf, hasBlanks, meetings } from './canonical.ts';
import type { Sheet } from './sheet.ts';

/** The fields of an event, and what it is to the letters. */
export interface Row<Fields> {
  readonly fields: Fields;
  /** Whether it is itself a letter; `base`: only what departs from it is. */
  readonly as: 'departing' | 'base';
  /** The field in which it departs, where it does in one. */
  readonly from?: string;
}
type Departing = { readonly [T in EventType]?: (sheet: Sheet) => readonly Row<FieldsOf<T>>[] };

const base = <const Fields>(fields: Fields): Row<Fields> => ({ fields, as: 'base' });
const departing = <const Fields>(fields: Fields, from?: string): Row<Fields> => ({
  fields,
  as: 'departing',
  ...(from && { from }),
});

/** The text of each decision; of the Second Meeting, for every host there could be. */
const textsAsBase = (sheet: Sheet) =>
  DECISIONS.flatMap((decision) => {
    const texts = decision === 'nextMeeting' ? meetings(sheet) : [sheet.texts[decision]];
    return texts.map((terms) => base({ decision, terms }));
  });

/** One delegation is enough: no rule asks which. */
const objections = () =>
  DECISIONS.map((decision) => departing({ decision, delegation: '[some delegation]' }));

const parts = ({ from, to }: Span): readonly Span[] =>
  from === to
    ? [{ from, to }]
    : [
        { from, to: from },
        { from: addDays(from, 1), to },
      ];

/** The meetings that can still be changed once they are decided, with what is decided. */
const decided = ({ texts: { intersessional, nextMeeting } }: Sheet) => [
  { meeting: 'intersessional', ...intersessional } as const,
  { meeting: 'secondMeeting', ...nextMeeting } as const,
];

const BY = { by: 'president', instrument: 'chairLetter' } as const;

const change = (sheet: Sheet) => decided(sheet).map(({ meeting }) => departing({ meeting, ...BY }));

/** Somebody else appoints, where it is asked who does: the record need not say. */
const appointments = ({ texts, all }: Sheet) =>
  all('coordinator.appointed', 'by').length > 0
    ? [departing({ ...texts.conferenceSupport.coordinator, duties: COORDINATOR_DUTIES, by: 'host' }, 'by')]
    : [];

/** Held in two parts, of which a ceremony is the first: together they are the days decided (A7.2). */
function withCeremony({ span, ...rest }: FieldsOf<'secondMeeting.opened'>) {
  const [ceremonialSpan, formal] = parts(span);
  return ceremonialSpan && formal
    ? [departing({ ...rest, ceremonialSpan, span: formal }, 'ceremonialSpan')]
    : [];
}

/** Events that a programme does not have, and those from which events depart in one field. */
export const DEPARTING: Departing = {
  'host.offered': ({ programme, wideWindow, offerElsewhere }) => [
    ...programme.offers.flatMap((offer) => [
      base(offer),
      departing({ ...offer, window: wideWindow }, 'window'),
    ]),
    departing(offerElsewhere, 'country'),
  ],
  'decision.proposed': ({ meetingOn, offerElsewhere }) => [
    departing({ decision: 'nextMeeting', terms: meetingOn(offerElsewhere) }, 'terms.country'),
  ],
  'decision.amended': textsAsBase,
  'objection.raised': objections,
  'objection.withdrawn': objections,
  'decision.adopted': (sheet) => [
    ...textsAsBase(sheet),
    // The blanks of this decision can be filled as it is adopted.
    ...(hasBlanks(sheet)
      ? meetings(sheet).map((terms) => departing({ decision: 'nextMeeting', terms }, 'terms'))
      : []),
  ],
  'coordinator.appointed': appointments,
  'decision.deferred': () => DECISIONS.map((decision) => departing({ decision })),
  'secondMeeting.convened': ({ meetingOn, offerElsewhere }) => {
    const { span, city, country } = meetingOn(offerElsewhere);
    return [departing({ span, city, country }, 'country')];
  },
  'secondMeeting.opened': ({ texts, meetingOn, offerElsewhere }) => [
    departing(meetingOn(offerElsewhere), 'country'),
    ...withCeremony(texts.nextMeeting),
  ],
  // As decided: it brings back what was cancelled.
  'meeting.rescheduled': (sheet) =>
    decided(sheet).map(({ meeting, span }) => departing({ meeting, span, ...BY })),
  'meeting.relocated': (sheet) =>
    decided(sheet).map(({ meeting, city, country }) => base({ meeting, city, country, ...BY })),
  'meeting.reformatted': (sheet) =>
    decided(sheet).map(({ meeting }) => departing({ meeting, format: 'virtual', ...BY }, 'format')),
  'meeting.split': (sheet) =>
    decided(sheet).map(({ meeting, span }) => base({ meeting, spans: parts(span), ...BY })),
  'meeting.postponed': change,
  'meeting.suspended': change,
  'meeting.resumed': change,
  'meeting.cancelled': change,
};

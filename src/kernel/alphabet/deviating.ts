import type { EventType } from '../../model/events.ts';
import { allDuties, type FieldsOf, hasBlanks, meetings } from './canonical.ts';
import type { SampleValues } from './sampleValues.ts';
import { partsOf } from './spans.ts';

/** The fields of an event, with the event's role in the alphabet. */
export interface DeviatingFields<Fields> {
  readonly fields: Fields;
  /** `deviating`: an alphabet event. `base`: only a start for deviations. */
  readonly role: 'deviating' | 'base';
  /** The field in which the event deviates, if there is one. */
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

/** Returns the text of each decision; the Second Meeting has a text for every possible host. */
const textsAsBase = (samples: SampleValues) =>
  samples.decisions.flatMap((decision) => {
    const texts = decision === 'nextMeeting' ? meetings(samples) : [samples.texts[decision]];
    return texts.map((terms) => base({ decision, terms }));
  });

/**
 * Returns one objection for each decision. One delegation is enough, because no rule asks for the delegation's name.
 */
const objections = ({ decisions }: SampleValues) =>
  decisions.map((decision) => deviating({ decision, delegation: '[some delegation]' }));

/** Returns the meetings that can be changed after their decision, with the terms decided. */
const decided = ({ texts: { intersessional, nextMeeting } }: SampleValues) => [
  { meeting: 'intersessional', ...intersessional } as const,
  { meeting: 'secondMeeting', ...nextMeeting } as const,
];

const BY = { by: 'president', instrument: 'chairLetter' } as const;

const change = (samples: SampleValues) =>
  decided(samples).map(({ meeting }) => deviating({ meeting, ...BY }));

/** Returns an appointment by the host, if the programme asks who appoints. A record need not say who does. */
const appointments = (samples: SampleValues) =>
  samples.allValues('coordinator.appointed', 'by').length > 0
    ? [
        deviating(
          { ...samples.texts.conferenceSupport.coordinator, duties: allDuties(samples), by: 'host' },
          'by',
        ),
      ]
    : [];

/** Returns the Second Meeting in two parts, a ceremony first. Both parts together are the days decided (A7.2). */
function withCeremony({ span, ...rest }: FieldsOf<'secondMeeting.opened'>) {
  const [ceremonialSpan, formal] = partsOf(span);
  return ceremonialSpan && formal
    ? [deviating({ ...rest, ceremonialSpan, span: formal }, 'ceremonialSpan')]
    : [];
}

/** Events that a programme does not have, and events from which deviations in one field start. */
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
    // The blanks of this decision can be filled on adoption.
    ...(hasBlanks(samples)
      ? meetings(samples).map((terms) => deviating({ decision: 'nextMeeting', terms }, 'terms'))
      : []),
  ],
  'coordinator.appointed': appointments,
  'decision.deferred': ({ decisions }) => decisions.map((decision) => deviating({ decision })),
  'secondMeeting.convened': ({ meetingOn, offerElsewhere }) => {
    const { span, city, country } = meetingOn(offerElsewhere);
    return [deviating({ span, city, country }, 'country')];
  },
  'secondMeeting.opened': ({ texts, meetingOn, offerElsewhere }) => [
    deviating(meetingOn(offerElsewhere), 'country'),
    ...withCeremony(texts.nextMeeting),
  ],
  // Rescheduling to the days decided restores a cancelled meeting.
  'meeting.rescheduled': (samples) =>
    decided(samples).map(({ meeting, span }) => deviating({ meeting, span, ...BY })),
  'meeting.relocated': (samples) =>
    decided(samples).map(({ meeting, city, country }) => base({ meeting, city, country, ...BY })),
  'meeting.reformatted': (samples) =>
    decided(samples).map(({ meeting }) => deviating({ meeting, format: 'virtual', ...BY }, 'format')),
  'meeting.split': (samples) =>
    decided(samples).map(({ meeting, span }) => base({ meeting, spans: partsOf(span), ...BY })),
  'meeting.postponed': change,
  'meeting.suspended': change,
  'meeting.resumed': change,
  'meeting.cancelled': change,
};

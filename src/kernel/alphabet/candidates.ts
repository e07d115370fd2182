import type { EventTemplate } from '../../analysis/template.ts';
import type { EventType } from '../../model/events.ts';
import { CANONICAL } from './canonical.ts';
import { DEVIATING, type DeviatingFields } from './deviating.ts';
import type { SampleValues } from './sampleValues.ts';

/** An event from which alphabet events are made. */
export interface CandidateEvent {
  readonly event: EventTemplate;
  /**
   * `canonical`: an event of the programme. `deviating`: a deviation. `base`: only a start for deviations, and no
   * alphabet event itself.
   */
  readonly role: 'canonical' | 'deviating' | 'base';
  /** The field in which the event deviates, if there is one. No deviation starts from such an event. */
  readonly field?: string;
}

type Rows = ((samples: SampleValues) => readonly DeviatingFields<object>[]) | undefined;

const make = (type: EventType, fields: object): EventTemplate => ({ type, ...fields }) as EventTemplate;

/** Returns all candidates of a programme of the cycle of 2011, in its order. */
export const candidatesOf = (samples: SampleValues): readonly CandidateEvent[] =>
  samples.eventTypes.flatMap((type) => [
    ...(CANONICAL[type]?.(samples) ?? []).map((fields) => ({
      event: make(type, fields),
      role: 'canonical' as const,
    })),
    ...((DEVIATING[type] as Rows)?.(samples) ?? []).map(({ fields, ...row }) => ({
      event: make(type, fields),
      ...row,
    })),
  ]);

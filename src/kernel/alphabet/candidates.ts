import type { EventTemplate } from '../../analysis/template.ts';
import { EVENT_TYPES, type EventType } from '../../model/events.ts';
import { CANONICAL } from './canonical.ts';
import { DEVIATING, type DeviatingFields } from './deviating.ts';
import type { SampleValues } from './sampleValues.ts';

/** An event that letters are made of. */
export interface Candidate {
  readonly event: EventTemplate;
  /** Whether it is itself a letter, as the programme has it or not; `base`: only what departs from it is. */
  readonly role: 'canonical' | 'deviating' | 'base';
  /** The field in which it departs, where it does in one: nothing departs from it once more. */
  readonly field?: string;
}

type Rows = ((samples: SampleValues) => readonly DeviatingFields<object>[]) | undefined;

const make = (type: EventType, fields: object): EventTemplate => ({ type, ...fields }) as EventTemplate;

/** Everything that letters are made of, in the order of the cycle. */
export const candidatesOf = (samples: SampleValues): readonly Candidate[] =>
  EVENT_TYPES.flatMap((type) => [
    ...(CANONICAL[type]?.(samples) ?? []).map((fields) => ({
      event: make(type, fields),
      role: 'canonical' as const,
    })),
    ...((DEVIATING[type] as Rows)?.(samples) ?? []).map(({ fields, ...row }) => ({
      event: make(type, fields),
      ...row,
    })),
  ]);

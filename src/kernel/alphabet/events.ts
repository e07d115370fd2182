import type { EventTemplate } from '../../analysis/template.ts';
import { EVENT_TYPES, type EventType } from '../../model/events.ts';
import { CANONICAL } from './canonical.ts';
import { DEPARTING, type Row } from './departing.ts';
import type { Sheet } from './sheet.ts';

/** An event that letters are made of. */
export interface Made {
  readonly event: EventTemplate;
  /** Whether it is itself a letter, as the programme has it or not; `base`: only what departs from it is. */
  readonly as: 'canonical' | 'departing' | 'base';
  /** The field in which it departs, where it does in one: nothing departs from it once more. */
  readonly from?: string;
}

type Rows = ((sheet: Sheet) => readonly Row<object>[]) | undefined;

const make = (type: EventType, fields: object): EventTemplate => ({ type, ...fields }) as EventTemplate;

/** Everything that letters are made of, in the order of the cycle. */
export const eventsOf = (sheet: Sheet): readonly Made[] =>
  EVENT_TYPES.flatMap((type) => [
    ...(CANONICAL[type]?.(sheet) ?? []).map((fields) => ({
      event: make(type, fields),
      as: 'canonical' as const,
    })),
    ...((DEPARTING[type] as Rows)?.(sheet) ?? []).map(({ fields, ...row }) => ({
      event: make(type, fields),
      ...row,
    })),
  ]);

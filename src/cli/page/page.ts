import type { Audit, Programme, TreatyEvent, TreatyRecord } from '../../index.ts';
import type { PositionOf } from '../input.ts';
import type { Terminal } from '../terminal.ts';

/** An audit to be shown: the record, what came of it, and the terminal. */
export interface Page {
  readonly programme: Programme;
  readonly record: TreatyRecord;
  readonly result: Audit;
  readonly positionOf: PositionOf;
  readonly terminal: Terminal;
}

/** Returns the events that the audit speaks of: those up to its day. */
export const eventsSoFar = ({ record: { events }, result: { asOf } }: Page): readonly TreatyEvent[] =>
  asOf === null ? events : events.filter(({ on }) => on <= asOf);

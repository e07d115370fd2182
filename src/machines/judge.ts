import type { TreatyEvent } from '../model/events.ts';
import { type Edge, edgeFor } from './chart.ts';
import type { CycleSnapshot } from './cycle.ts';
import type { Prepared } from './prepared.ts';
import { type Answer, answersOf } from './provisions.ts';

/** The answers of the chart and the provisions on an event; without an edge the event is misplaced. */
export interface EventJudgement {
  readonly edge: Edge | undefined;
  readonly answers: readonly Answer[];
  readonly refused: boolean;
}

const MISPLACED: EventJudgement = { edge: undefined, answers: [], refused: false };

/** Judges an event where the snapshot stands. Provisions that do not apply give no answer. */
export function judge(prepared: Prepared, snapshot: CycleSnapshot, event: TreatyEvent): EventJudgement {
  const edge = edgeFor(snapshot, event);
  if (edge === undefined) return MISPLACED;
  return { edge, ...answersOf(prepared.askedBy(edge), event, snapshot.context) };
}

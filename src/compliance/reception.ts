import { type Edge, edgeFor } from '../machines/chart.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import { type Answer, answersOf } from '../machines/provisions.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Problem } from '../model/problems.ts';
import type { Finding } from './finding.ts';
import type { Prepared } from './prepared.ts';

export type { Answer } from '../machines/provisions.ts';

/** How an event sent is received; every event gets exactly one. */
export type ReceptionKind = 'accepted' | 'refused' | 'misplaced' | 'malformed';

/** The prospect of an event that is not possible now. */
export type Possibility = 'notYet' | 'never' | 'unknown';

/** The reception of an event, with what every provision that applies says of it. */
export interface Reception {
  readonly reception: ReceptionKind;
  /** In the order of the paper; `refused` rests on those that are binding, strict and failed. */
  readonly findings: readonly Finding[];
  /** `misplaced`: the stages at which the chart has a place for the event. */
  readonly stages?: readonly string[];
  /** `refused` or `misplaced`: whether it will be possible later. */
  readonly possible?: Possibility;
  /** The earliest day on which the event would be possible, where dates decide. */
  readonly earliest?: IsoDate;
  /** `malformed`: what is wrong, by path. */
  readonly problems?: readonly Problem[];
}

/** The answers of the chart and the provisions on an event; without an edge the event is misplaced. */
export interface Judgement {
  readonly edge: Edge | undefined;
  readonly answers: readonly Answer[];
  readonly refused: boolean;
}

const MISPLACED: Judgement = { edge: undefined, answers: [], refused: false };

/** Judges an event where the snapshot stands. Provisions that do not apply give no answer. */
export function judge(prepared: Prepared, snapshot: CycleSnapshot, event: TreatyEvent): Judgement {
  const edge = edgeFor(snapshot, event);
  if (edge === undefined) return MISPLACED;
  return { edge, ...answersOf(prepared.askedBy(edge.params), event, snapshot.context) };
}

import type { IsoDate } from '../model/calendar.ts';
import type { Problem } from '../model/problems.ts';
import type { Finding } from './finding.ts';

/** The reception of an event that was sent; every event gets exactly one. */
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

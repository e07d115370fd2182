/** How far an exploration has come. */
export interface ExploreProgress {
  /** `meeting` what can happen comes first, then the `deadEnds` in it. */
  readonly doing: 'meeting' | 'deadEnds';
  /** The group of departures that is begun, from 1; the first is the programme as it has its events, without departures. */
  readonly topic: number;
  /** How many groups there are to go through. */
  readonly topics: number;
  /** How many boxes of states have been met so far. */
  readonly boxes: number;
}

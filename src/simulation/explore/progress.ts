/** The progress of an exploration. */
export interface ExploreProgress {
  /** `meeting` what can happen comes first, then the `deadEnds` in it. */
  readonly doing: 'meeting' | 'deadEnds';
  /** The group of departures that is begun, from 1; the first is the programme as it has its events, without departures. */
  readonly topic: number;
  /** The number of groups in all. */
  readonly topics: number;
  /** The number of boxes visited so far. */
  readonly boxes: number;
}

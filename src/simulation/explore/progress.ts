/** The steps of work between two calls with the same group. */
const EVERY = 20;

/** Tells of work that goes on: each group as it is begun, and again after a number of steps, counted and not timed. */
export class ProgressTeller {
  readonly #tell: (progress: ExploreProgress) => void;
  #last: ExploreProgress | undefined;
  #steps = 0;

  constructor(tell: (progress: ExploreProgress) => void = () => {}) {
    this.#tell = tell;
  }

  begin(progress: ExploreProgress): void {
    this.#last = progress;
    this.#tell(progress);
  }

  /** Tells of the group that was begun last again. */
  again = (): void => {
    if (this.#last) this.#tell(this.#last);
  };

  /** Counts a step of the group that was begun last. */
  step = (): void => {
    if (++this.#steps % EVERY === 0) this.again();
  };

  /** Counts a step, with the number of boxes so far. */
  stepWith(boxes: number): void {
    if (this.#last) this.#last = { ...this.#last, boxes };
    this.step();
  }
}

/** The progress of an exploration. */
export interface ExploreProgress {
  /** `grounding` all events comes first; then, for each group, `meeting` what can happen and the `deadEnds` in it. */
  readonly doing: 'grounding' | 'meeting' | 'deadEnds';
  /**
   * The group of departures that is looked at, from 1; the first is the programme as it has its events, without departures.
   * 0 while events are grounded.
   */
  readonly topic: number;
  /** The number of groups in all; 0 as long as it is not known. */
  readonly topics: number;
  /** The number of boxes visited so far. */
  readonly boxes: number;
}

/** The evaluations of events that the budget allows for each record that it allows. */
const EVALUATIONS_PER_TRY = 100;

/**
 * The budget of a repair, in records tried and events evaluated. Work is counted, never timed. A result that is cached
 * from an earlier repair is charged once all the same, so that the same record always gets the same answer.
 */
export class Budget {
  readonly #limit: number;
  readonly #paid = new Set<object>();
  readonly #onTried: ((tried: number) => void) | undefined;
  #tried = 0;
  #evaluations = 0;

  /** `limit`: how many records may be tried. `onTried` is told of each. */
  constructor(limit: number, onTried?: (tried: number) => void) {
    this.#limit = limit;
    this.#onTried = onTried;
  }

  /** The number of records tried. */
  get tried(): number {
    return this.#tried;
  }

  get isSpent(): boolean {
    return this.#tried >= this.#limit || this.#evaluations > this.#limit * EVALUATIONS_PER_TRY;
  }

  /** Resets the evaluations, so that the given record costs nothing: an audit plays it, too. */
  begin(): void {
    this.#evaluations = 0;
  }

  /** One more record is tried. */
  try(): void {
    this.#tried++;
    this.#onTried?.(this.#tried);
  }

  /** So many more looks at events are taken. */
  spend(evaluations: number): void {
    this.#evaluations += evaluations;
  }

  /** Charges for a result that is kept, once. */
  readonly payFor = (on: object, evaluations: number): void => {
    if (this.#paid.has(on)) return;
    this.#paid.add(on);
    this.#evaluations += evaluations;
  };
}

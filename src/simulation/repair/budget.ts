/** How many looks at an event may be spent for each record that may be tried. */
const EVALUATIONS_PER_TRY = 100;

/**
 * What a repair has spent, and whether it may go on. Work is counted, never timed, and what is known from an earlier
 * repair counts once all the same: so the same record always gets the same answer.
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

  /** How many records were tried. */
  get tried(): number {
    return this.#tried;
  }

  get isSpent(): boolean {
    return this.#tried >= this.#limit || this.#evaluations > this.#limit * EVALUATIONS_PER_TRY;
  }

  /** What was spent on the record as it was given does not count: an audit takes that, too. */
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

  /** What was found out once, and is kept, is paid for once. */
  readonly payFor = (on: object, evaluations: number): void => {
    if (this.#paid.has(on)) return;
    this.#paid.add(on);
    this.#evaluations += evaluations;
  };
}

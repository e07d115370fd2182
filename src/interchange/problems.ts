import { MalformedError, MOST_PROBLEMS, type Problem } from '../model/problems.ts';

/** A place in a file; in a text of XML, with the line and column at which a tag starts. */
export interface Spot {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
}

/** The problems of a file as they are found: the first are kept, the others counted. */
export class Problems {
  readonly #kept: Problem[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(spot: Spot, expected: string, found: string): undefined {
    this.#count++;
    if (this.#kept.length < MOST_PROBLEMS) this.#kept.push({ ...spot, expected, found });
    return undefined;
  }

  /** @throws MalformedError, if there is any problem. */
  throwAny(): void {
    if (this.#count > 0) throw new MalformedError(this.#kept, this.#count);
  }
}

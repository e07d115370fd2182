import type { Sizes, Table } from '../ground/table.ts';
import type { BitField, Layout } from './layout.ts';
import type { Tables } from './packed/stepper.ts';

/** Tables that read variables of more than one chunk, laid end to end: reads, then cells. */
export class Lookups {
  readonly #fields: Layout['fields'];
  readonly #sizes: Sizes;
  readonly #reads: number[] = [];
  readonly #cells: number[] = [];
  readonly #starts: number[] = [];

  constructor(fields: Layout['fields'], sizes: Sizes) {
    this.#fields = fields;
    this.#sizes = sizes;
  }

  /** Adds a table and returns its index. */
  add({ of, cells }: Table): number {
    const start = this.#reads.length;
    this.#reads.push(of.length, this.#cells.length);
    for (const variable of of) {
      const { word, shift, mask } = this.#fields[variable] as BitField;
      this.#reads.push(word, shift, mask, this.#sizes(variable));
    }
    for (const cell of cells) this.#cells.push(cell);
    return this.#starts.push(start) - 1;
  }

  packed(): Pick<Tables, 'starts' | 'reads' | 'cells'> {
    return {
      starts: Int32Array.from(this.#starts),
      reads: Int32Array.from(this.#reads),
      cells: Uint16Array.from(this.#cells),
    };
  }
}

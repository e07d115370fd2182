import type { Sizes, Table } from '../ground/table.ts';
import type { BitField, Layout } from './layout.ts';
import type { LookupTables } from './packed/lookUp.ts';

/** Tables that read variables of more than one chunk, each once, laid end to end: reads, then cells. */
export class Lookups {
  readonly #fields: Layout['fields'];
  readonly #sizes: Sizes;
  readonly #reads: number[] = [];
  readonly #cells: number[] = [];
  readonly #starts: number[] = [];
  /** The index of each table, by its variables and cells. */
  readonly #known = new Map<string, number>();

  constructor(fields: Layout['fields'], sizes: Sizes) {
    this.#fields = fields;
    this.#sizes = sizes;
  }

  /** Returns the index of a table; adds an unknown table. */
  add(table: Table): number {
    const key = `${table.of}|${table.cells}`;
    const known = this.#known.get(key) ?? this.#append(table);
    this.#known.set(key, known);
    return known;
  }

  #append({ of, cells }: Table): number {
    const start = this.#reads.length;
    const read = of.filter((variable) => this.#fields[variable] !== undefined);
    this.#reads.push(read.length, this.#cells.length);
    for (const variable of read) {
      const { word, shift, mask } = this.#fields[variable] as BitField;
      this.#reads.push(word, shift, mask, this.#sizes(variable));
    }
    for (const cell of cells) this.#cells.push(cell);
    return this.#starts.push(start) - 1;
  }

  packed(): LookupTables {
    return {
      starts: Int32Array.from(this.#starts),
      reads: Int32Array.from(this.#reads),
      cells: Uint16Array.from(this.#cells),
    };
  }
}

import { type Edge, enteredBy, leftBy } from '../machines/chart.ts';

type Node = Edge['source'];

export interface Move {
  readonly source: Node;
  /** The state whose descendants are all left. */
  readonly leaves: Node;
  readonly enters: readonly Node[];
}

/**
 * The states from which an event can be taken, and its moves of the chart. Events with the same edges share one
 * movement.
 */
export interface Movement {
  readonly id: number;
  readonly sources: readonly Node[];
  readonly moves: readonly Move[];
}

const movesOf = (edges: readonly Edge[]): readonly Move[] =>
  edges
    .filter(({ targets }) => targets.length > 0)
    .map((edge) => ({ source: edge.source, leaves: leftBy(edge), enters: enteredBy(edge) }));

/** The movements of a chart, each once. */
export class Movements {
  readonly #known = new Map<string, Movement>();
  readonly #edges = new Map<Edge, number>();

  /** Returns the movement of an event with these edges. */
  of(edges: readonly Edge[]): Movement {
    for (const edge of edges) if (!this.#edges.has(edge)) this.#edges.set(edge, this.#edges.size);
    const key = edges.map((edge) => this.#edges.get(edge)).join();
    let movement = this.#known.get(key);
    if (movement === undefined) {
      const sources = edges.map(({ source }) => source);
      movement = { id: this.#known.size, sources, moves: movesOf(edges) };
      this.#known.set(key, movement);
    }
    return movement;
  }
}

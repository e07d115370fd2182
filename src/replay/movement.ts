import { compatible } from '../kernel/stages.ts';
import { type Edge, enteredBy, isInside, leftBy } from '../machines/chart.ts';

type Node = Edge['source'];

interface Move {
  readonly source: Node;
  /** The state inside which everything is left. */
  readonly leaves: Node;
  readonly enters: readonly Node[];
}

/** The states from which an event can be taken, and its moves. Events with the same edges share one movement. */
export interface Movement {
  readonly id: number;
  readonly sources: readonly Node[];
  readonly moves: readonly Move[];
}

const movesOf = (edges: readonly Edge[]): readonly Move[] =>
  edges
    .filter(({ targets }) => targets.length > 0)
    .map((edge) => ({ source: edge.source, leaves: leftBy(edge), enters: enteredBy(edge) }));

/** One leaves the very state that the other leaves; or it leaves one around it, and comes back into it. */
const disturbs = (one: Move, other: Move): boolean =>
  one.leaves === other.leaves ||
  (isInside(other.leaves, one.leaves) &&
    one.enters.includes(other.source) &&
    compatible(one.source as never, other.source as never));

type Question = (a: Movement, b: Movement) => boolean;

/** A question about two movements, answered once. */
function once(answer: Question): Question {
  const answers: (boolean | undefined)[][] = [];
  return (a, b) => {
    answers[a.id] ??= [];
    const known = answers[a.id] as (boolean | undefined)[];
    known[b.id] ??= answer(a, b);
    return known[b.id] as boolean;
  };
}

/** The movements of a chart. */
export class Movements {
  readonly #known = new Map<string, Movement>();
  readonly #edges = new Map<Edge, number>();

  /** The movement of an event with these edges. */
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

  /** Tells whether a move of one leaves or enters a state from which the other could be taken. */
  readonly movesPlaceOf = once(({ moves }, { sources }) =>
    moves.some(({ leaves }) => sources.some((source) => source !== leaves && isInside(source, leaves))),
  );

  /** Tells whether a move of one enters a state from which the other could be taken. */
  readonly bringsPlaceOf = once(({ moves }, { sources }) =>
    moves.some(({ enters }) => sources.some((source) => enters.includes(source))),
  );

  /** Tells whether two can be taken in either order and then lead to different states. */
  readonly crosses = once((a, b) =>
    a.moves.some((one) => b.moves.some((other) => disturbs(one, other) || disturbs(other, one))),
  );
}

import { type Cost, compareCosts, compareCounts, costOfStep, FREE, isNoWorse, plus } from './cost.ts';
import type { RankedEntry } from './entries.ts';
import type { Inference, ReplayedEvent } from './infer.ts';
import type { EventGroup } from './precedence.ts';
import type { IncrementalReplayer } from './replayer.ts';

/** The events of one group on one day, in the order played, after the runs in `parents`. */
export interface Run {
  readonly day: number;
  readonly entries: readonly RankedEntry[];
  readonly parents: readonly Run[];
}

/** A row that the events played so far can leave, with the best order that leads to it. */
export interface Label {
  readonly row: Int32Array;
  readonly cost: Cost;
  /** The ranks of the events in order, as characters. The first sequence is kept among equal costs. */
  readonly sequence: string;
  /** The findings shared by every order of the same cost. */
  readonly sure: readonly string[];
  readonly runs: readonly Run[];
}

/** The labels of a group, and the least cost of an untried order. */
export interface GroupSearchResult {
  readonly labels: readonly Label[];
  readonly lost: Cost | undefined;
}

/** The most positions that are kept in one layer; the best are kept. */
const MOST_KEPT = 1500;

/** The approximate bound of events tried: the longer the orders, the fewer positions are kept in a layer. */
const MOST_TRIED = 200_000;

/** The most events for which findings are compared between orders of the same cost. */
export const MOST_COMPARED = 64;

/** A row that the group can reach, with the steps tried from it. */
interface Position {
  readonly id: number;
  readonly row: Int32Array;
  readonly moves: (PositionStep | undefined)[];
}

/** The step of the events of one class from a position. */
interface PositionStep {
  readonly played: ReplayedEvent;
  readonly cost: Cost;
  readonly to: Position;
}

interface SearchNode {
  /** The number of events played of each class, one character a class. */
  readonly counts: string;
  readonly position: Position;
  readonly cost: Cost;
  readonly sequence: string;
  readonly sure: readonly string[];
  readonly parent: SearchNode | undefined;
  readonly label: Label;
  readonly at: number;
}

const NOTHING_SURE: readonly string[] = [];

/** Returns the name of a finding: the event's index in the record, the provision, the outcome. */
export const findingName = (index: number, provision: number, outcome: string): string =>
  `${index} ${provision} ${outcome}`;

function namesOf({ outcome, steps }: ReplayedEvent, index: number): readonly string[] {
  if (
    outcome.undetermined === 0 &&
    outcome.failed.length === 0 &&
    outcome.reported.length === 0 &&
    steps.length === 0
  ) {
    return outcome.misplaced ? [`${index}`] : NOTHING_SURE;
  }
  return [outcome, ...steps.map((step) => step.outcome)].flatMap(({ answers }) =>
    answers.flatMap(({ ready, outcome: found }) =>
      found === 'failed' || found === 'cantTell' ? [findingName(index, ready.index, found)] : [],
    ),
  );
}

const both = (a: readonly string[], b: readonly string[]): readonly string[] =>
  a.length === 0 || b.length === 0 ? NOTHING_SURE : a.filter((each) => b.includes(each));

const added = (a: readonly string[], b: readonly string[]): readonly string[] =>
  b.length === 0 ? a : a.length === 0 ? b : [...a, ...b];

interface Ranked {
  readonly cost: Cost;
  readonly sequence: string;
  readonly sure: readonly string[];
}

/**
 * Adds a label to those that no other dominates. The first sequence is kept among equal labels, with the findings that
 * both have.
 */
export function keepBest<T extends Ranked>(kept: T[], found: T): void {
  for (let i = 0; i < kept.length; i++) {
    const known = kept[i] as T;
    if (known.cost.verdict === found.cost.verdict && compareCounts(known.cost, found.cost) === 0) {
      const first = known.sequence <= found.sequence ? known : found;
      kept[i] = { ...first, sure: both(known.sure, found.sure) };
      return;
    }
    if (isNoWorse(known.cost, found.cost)) return;
  }
  let size = 0;
  for (const known of kept) if (!isNoWorse(found.cost, known.cost)) kept[size++] = known;
  kept.length = size;
  kept.push(found);
}

/** Returns the counts with one more event of a class. */
const countedUp = (counts: string, at: number): string =>
  counts.slice(0, at) + String.fromCharCode(counts.charCodeAt(at) + 1) + counts.slice(at + 1);

/** The options of a group search. */
export interface GroupSearchOptions {
  /** The positions in a row that can differ. */
  readonly keys: readonly number[];
  /** True if the chart's configuration can differ. */
  readonly moves: boolean;
  /** Tells whether an order of this cost so far is certainly worse than the known order. */
  readonly isWorse: (cost: Cost) => boolean;
}

/** Searches the orders of one group of a day, layer by layer. */
export class GroupSearch {
  readonly #replayer: IncrementalReplayer;
  readonly #inference: Inference;
  readonly #group: EventGroup;
  readonly #keys: readonly number[];
  readonly #isWorse: (cost: Cost) => boolean;
  readonly #positions = new Map<string, Position>();
  #lost: Cost | undefined;
  #most = MOST_KEPT;
  #compares = true;

  constructor(
    replayer: IncrementalReplayer,
    inference: Inference,
    group: EventGroup,
    { keys, moves, isWorse }: GroupSearchOptions,
  ) {
    this.#replayer = replayer;
    this.#inference = inference;
    this.#group = group;
    this.#keys = moves ? [0, ...keys] : keys;
    this.#isWorse = isWorse;
  }

  /** Returns the labels that the group can reach from these labels, one or more for each row. */
  run(start: readonly Label[], lost: Cost | undefined, day: number): GroupSearchResult {
    this.#lost = lost;
    const { classes, entries } = this.#group;
    const total = entries.reduce((sum, { length }) => sum + length, 0);
    const counts = '\0'.repeat(classes.length);
    // Positions keep their rows after the search, but the start row is overwritten, hence the copy.
    let layer: SearchNode[] = start.map((label) => ({
      ...label,
      counts,
      position: this.#positionOf(label.row.slice()),
      parent: undefined,
      label,
      at: -1,
    }));
    this.#most = Math.max(1, Math.min(MOST_KEPT, Math.floor(MOST_TRIED / (total * classes.length))));
    this.#compares = total <= MOST_COMPARED;
    for (let taken = 0; taken < total; taken++) layer = this.#next(layer);
    return { labels: layer.map((node) => this.#labelOf(node, day)), lost: this.#lost };
  }

  #next(layer: readonly SearchNode[]): SearchNode[] {
    const found = this.#expand(layer, true);
    const nodes = [...(found.size > 0 ? found : this.#expand(layer, false)).values()].flat();
    const promising = nodes.filter(({ cost }) => !this.#isWorse(cost));
    return this.#cut(promising.length > 0 ? promising : nodes);
  }

  /** Plays one more event from each position; `inOrder` plays only events whose predecessors are all taken. */
  #expand(layer: readonly SearchNode[], inOrder: boolean): ReadonlyMap<string, SearchNode[]> {
    const found = new Map<string, SearchNode[]>();
    for (const node of layer) {
      for (let at = 0; at < this.#group.classes.length; at++) {
        if (node.counts.charCodeAt(at) >= (this.#group.entries[at] as readonly RankedEntry[]).length)
          continue;
        const isDue = !inOrder || this.#isDue(node, at);
        if (!isDue && this.#group.strict) continue;
        const move = this.#moveAt(node, at);
        // A misplaced event changes nothing, so that it may come before the events that would lose a place.
        if (!isDue && move.to !== node.position) continue;
        const after = this.#take(node, at, move);
        const key = `${after.counts}${after.position.id}`;
        const kept = found.get(key);
        if (kept) keepBest(kept, after);
        else found.set(key, [after]);
      }
    }
    return found;
  }

  /** Keeps the best positions of a layer, and the cost of the best that was cut. */
  #cut(nodes: SearchNode[]): SearchNode[] {
    if (nodes.length <= this.#most) return nodes;
    nodes.sort((a, b) => compareCosts(a.cost, b.cost) || (a.sequence < b.sequence ? -1 : 1));
    const { cost } = nodes[this.#most] as SearchNode;
    if (this.#lost === undefined || compareCosts(cost, this.#lost) < 0) this.#lost = cost;
    return nodes.slice(0, this.#most);
  }

  /** Tells whether all events that precede an event are taken. */
  #isDue({ counts }: SearchNode, at: number): boolean {
    const { entries, after } = this.#group;
    return (after[at] as readonly number[]).every(
      (first) => counts.charCodeAt(first) === entries[first]?.length,
    );
  }

  #entryOf({ counts }: SearchNode, at: number): RankedEntry {
    return this.#group.entries[at]?.[counts.charCodeAt(at)] as RankedEntry;
  }

  /** Returns the step of the next event of a class, computed once for each position. */
  #moveAt(node: SearchNode, at: number): PositionStep {
    const { position } = node;
    position.moves[at] ??= this.#makeMove(position, this.#entryOf(node, at));
    return position.moves[at] as PositionStep;
  }

  #makeMove(position: Position, entry: RankedEntry): PositionStep {
    const { row } = position;
    const played = this.#inference.play(row, entry);
    const { outcome, steps } = played;
    const inferred = steps.map((step) => step.outcome);
    const cost = costOfStep(outcome, inferred, outcome.misplaced && this.#replayer.hasEnded(row));
    const after = outcome.misplaced ? row : this.#replayer.after(outcome, row);
    return { played, cost, to: after === row ? position : this.#positionOf(after) };
  }

  #take(node: SearchNode, at: number, { played, cost, to }: PositionStep): SearchNode {
    const { index, rank } = this.#entryOf(node, at);
    const names = cost === FREE || !this.#compares ? NOTHING_SURE : namesOf(played, index);
    return {
      counts: countedUp(node.counts, at),
      position: to,
      cost: plus(node.cost, cost),
      sequence: node.sequence + String.fromCharCode(rank),
      sure: added(node.sure, names),
      parent: node,
      label: node.label,
      at,
    };
  }

  /** Returns the position of a row, shared by rows with the same relevant values. */
  #positionOf(row: Int32Array): Position {
    let key = '';
    for (const at of this.#keys) key += `,${row[at]}`;
    let position = this.#positions.get(key);
    if (position === undefined) {
      position = { id: this.#positions.size, row, moves: [] };
      this.#positions.set(key, position);
    }
    return position;
  }

  #labelOf(node: SearchNode, day: number): Label {
    const entries: RankedEntry[] = [];
    for (let each: SearchNode | undefined = node; each?.parent !== undefined; each = each.parent) {
      entries.push(this.#entryOf(each.parent, each.at));
    }
    const { position, cost, sequence, sure, label } = node;
    const runs = [{ day, entries: entries.reverse(), parents: label.runs }];
    return { row: position.row, cost, sequence, sure, runs };
  }
}

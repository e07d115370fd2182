import type { KnownPresence } from '../analysis/simplify.ts';
import { type Edge, enteredBy } from '../machines/chart.ts';
import type { Placed } from './entries.ts';
import type { Footprint, Knowledge } from './footprint.ts';
import type { Inference } from './infer.ts';
import type { Letter } from './letters.ts';
import { common, isEmpty, type Mask, meet, NOTHING, union, without } from './masks.ts';
import type { Player } from './player.ts';
import { ALL_REGIONS } from './regions.ts';

type Node = Edge['source'];

/** Events of one day that are alike in all that matters. */
export interface EventClass extends Footprint {
  readonly letter: Letter;
  /** The day has one of them. */
  readonly isSingle: boolean;
}

/** An event that has no place puts nothing on record. */
const NO_PLACE: Footprint = {
  reads: NOTHING,
  harmedBy: NOTHING,
  placeReads: NOTHING,
  adds: NOTHING,
  sets: NOTHING,
  writes: NOTHING,
  grows: NOTHING,
  regionReads: 0,
  regionWrites: 0,
  edges: [],
};

const anyOf = (bits: readonly number[]): number => bits.reduce((all, each) => all | each, 0);

function footprintOn(
  { letters, regions }: Player,
  letter: Letter,
  edges: readonly Edge[],
  known: KnownPresence,
): Footprint {
  if (edges.length === 0) return NO_PLACE;
  const { reads, helpedBy } = letters.readsOn(letter, edges, known);
  const { adds, sets, writes, grows } = letter.bearing;
  return {
    reads,
    harmedBy: without(reads, helpedBy),
    placeReads: letters.placeReadsOn(letter, edges, known),
    adds,
    sets,
    writes,
    grows,
    regionReads: anyOf(edges.map(({ source }) => regions.readBy(source))),
    regionWrites: anyOf(edges.map((edge) => regions.writtenBy(edge))),
    edges,
  };
}

/** The states that can be active on a day: those active when it begins, and those that its events can enter. */
export function nodesFrom(active: Iterable<Node>, edges: readonly Edge[]): ReadonlySet<Node> {
  const seen = new Set(active);
  const moving = edges.filter(({ targets }) => targets.length > 0);
  if (moving.length === 0) return seen;
  for (let size = -1; size !== seen.size; ) {
    size = seen.size;
    for (const edge of moving) {
      if (seen.has(edge.source)) for (const each of enteredBy(edge)) seen.add(each);
    }
  }
  return seen;
}

/** Adds the footprint of steps that an event may show: it can move the whole chart, and asks what they ask. */
function withInference(own: Footprint, steps: readonly Footprint[], endsAt: Mask): Footprint {
  if (own.edges.every(({ source }) => source.parent === undefined)) return own;
  const reads = steps.map(({ reads }) => reads).reduce(union, union(own.reads, endsAt));
  return {
    ...own,
    reads,
    harmedBy: reads,
    placeReads: steps.map(({ placeReads }) => placeReads).reduce(union, own.placeReads),
    regionReads: ALL_REGIONS,
    regionWrites: ALL_REGIONS,
  };
}

const isLive = (edges: readonly Edge[], nodes: ReadonlySet<Node>): readonly Edge[] =>
  edges.filter(({ source }) => nodes.has(source));

/** The events of a day by what they say, alike ones together, in the order of their texts. */
export function alike(day: readonly Placed[]): ReadonlyMap<Letter, readonly Placed[]> {
  const groups = new Map<Letter, Placed[]>();
  for (const entry of day) {
    const group = groups.get(entry.letter);
    if (group) group.push(entry);
    else groups.set(entry.letter, [entry]);
  }
  return groups;
}

/** The classes of a day's events. */
export function classesOf(
  player: Player,
  inference: Inference,
  active: Iterable<Node>,
  groups: ReadonlyMap<Letter, readonly Placed[]>,
  day: number,
  stable: (written: Mask) => Knowledge,
): readonly EventClass[] {
  const letters = [...groups.keys()];
  const { key, known } = stable(letters.map(({ bearing }) => bearing.writes).reduce(union));
  const made = (letter: Letter, edges: readonly Edge[]) =>
    player.footprintOf(letter, edges, key, () => footprintOn(player, letter, edges, known));
  const classOf = (letter: Letter, footprint: Footprint): EventClass => ({
    ...footprint,
    letter,
    isSingle: groups.get(letter)?.length === 1,
  });
  if (!inference.infers) {
    const nodes = nodesFrom(
      active,
      letters.flatMap(({ edges }) => edges),
    );
    const canEnd = [...nodes].some(({ id }) => id === 'secondMeeting');
    return letters.map((letter) => {
      const own = made(letter, isLive(letter.edges, nodes));
      // An event out of place decides nothing once the cycle has ended.
      return classOf(letter, canEnd ? { ...own, reads: union(own.reads, player.endSlot) } : own);
    });
  }
  const steps = inference.letters(day).map((step) => made(step, step.edges));
  return letters.map((letter) =>
    classOf(letter, withInference(made(letter, letter.edges), steps, player.endSlot)),
  );
}

/** Tells whether two events can be taken in either order, and all comes out the same. */
export const areIndependent = (a: Footprint, b: Footprint): boolean =>
  !(
    meet(a.writes, b.reads) ||
    meet(b.writes, a.reads) ||
    meet(a.sets, b.writes) ||
    meet(b.sets, a.writes) ||
    (a.regionWrites & (b.regionReads | b.regionWrites)) !== 0 ||
    (b.regionWrites & a.regionReads) !== 0
  );

/** Tells whether the first only helps the second, and nothing of the second bears on it: then it may come first. */
export const onlyHelps = (a: Footprint, b: Footprint): boolean =>
  !meet(b.writes, a.reads) &&
  !meet(a.sets, b.writes) &&
  !meet(b.sets, a.writes) &&
  (a.regionWrites & (b.regionReads | b.regionWrites)) === 0 &&
  (b.regionWrites & a.regionReads) === 0 &&
  !meet(a.writes, b.harmedBy) &&
  isEmpty(without(common(a.writes, b.reads), a.grows));

import { type Box, type BoxExplorer, type Boxes, isInside, type LocalSet, splitOf } from './boxes.ts';
import type { Local } from './locals.ts';
import type { PartAction } from './parts.ts';

/** Part of a box: a choice of states of each part. */
export interface SubBox {
  readonly sets: readonly LocalSet[];
}

/** From which parts of each box a goal can still be reached. */
export type Alive = ReadonlyMap<Box, readonly SubBox[]>;

/** The local states from which one of these can be reached by the part itself. */
function backwards(explorer: BoxExplorer, box: Box, part: number, goal: LocalSet): LocalSet {
  const { members } = box.sets[part] as LocalSet;
  const sources = new Map<Local, Local[]>();
  for (const from of members) {
    for (const [, to] of box.setting.steps(part, from)) sources.set(to, [...(sources.get(to) ?? []), from]);
  }
  const reached = new Set(goal.members);
  for (const local of reached) for (const from of sources.get(local) ?? []) reached.add(from);
  return explorer.setOf(reached);
}

/** The part of a box from which an action leads into part of another. */
function before(explorer: BoxExplorer, box: Box, by: PartAction, into: SubBox): SubBox | undefined {
  const { byPart } = splitOf(explorer.parts, by.needs);
  const sets = box.sets.map((set, part) => {
    const wanted = new Set(into.sets[part]?.members);
    const allowed = explorer.filter(box.setting, set, byPart.get(part));
    const members = allowed.members.filter((local) => wanted.has(box.setting.after(by, part, local)));
    return backwards(explorer, box, part, explorer.setOf(members));
  });
  return sets.some(({ members }) => members.length === 0) ? undefined : { sets };
}

/** Finds, backwards from the goal, everything from which it can be reached; `goal` is asked of the boxes. */
export function aliveIn(
  explorer: BoxExplorer,
  { boxes }: Boxes,
  goal: (box: Box) => SubBox | undefined,
): Alive {
  const alive = new Map<Box, SubBox[]>(boxes.map((box) => [box, []]));
  const into = new Map<Box, { readonly box: Box; readonly by: PartAction }[]>();
  for (const box of boxes)
    for (const { by, to } of box.next) into.set(to, [...(into.get(to) ?? []), { box, by }]);
  const queue: (readonly [Box, SubBox])[] = [];
  const add = (box: Box, sub: SubBox) => {
    const known = alive.get(box) as SubBox[];
    if (known.some((other) => isInside(sub, other))) return;
    const kept = known.filter((other) => !isInside(other, sub));
    alive.set(box, [...kept, sub]);
    queue.push([box, sub]);
  };
  for (const box of boxes) {
    const sub = goal(box);
    if (sub) add(box, { sets: sub.sets.map((set, part) => backwards(explorer, box, part, set)) });
  }
  for (const [box, sub] of queue) {
    for (const { box: from, by } of into.get(box) ?? []) {
      const earlier = before(explorer, from, by, sub);
      if (earlier) add(from, earlier);
    }
  }
  return alive;
}

/** What is left of a box without others: boxes that do not overlap. */
export function without(explorer: BoxExplorer, box: SubBox, others: readonly SubBox[]): readonly SubBox[] {
  const [other, ...rest] = others;
  if (other === undefined) return [box];
  const common = box.sets.map((set, part) => {
    const all = new Set(other.sets[part]?.members);
    return explorer.setOf(set.members.filter((local) => all.has(local)));
  });
  if (common.some(({ members }) => members.length === 0)) return without(explorer, box, rest);
  const pieces: SubBox[] = [];
  box.sets.forEach((set, part) => {
    const kept = new Set(common[part]?.members);
    const outside = explorer.setOf(set.members.filter((local) => !kept.has(local)));
    if (outside.members.length === 0) return;
    pieces.push({
      sets: box.sets.map((each, i) => (i < part ? (common[i] as LocalSet) : i === part ? outside : each)),
    });
  });
  return pieces.flatMap((piece) => without(explorer, piece, rest));
}

/** How many states are in boxes that do not overlap. */
export const countOf = (boxes: readonly SubBox[]): bigint =>
  boxes.reduce(
    (sum, { sets }) => sum + sets.reduce((product, { members }) => product * BigInt(members.length), 1n),
    0n,
  );

import { type Box, type BoxExplorer, type Boxes, isInside, narrowed } from './boxes.ts';
import type { Cut, LocalSet, View } from './locals.ts';
import type { PartAction } from './parts.ts';

/** Part of a box: a choice of states of each part. */
export interface SubBox {
  readonly sets: readonly LocalSet[];
}

/** From which parts of each box a goal can still be reached. */
export type Alive = ReadonlyMap<Box, readonly SubBox[]>;

/** The part of a box from which an action leads into part of another. */
function before(box: Box, by: PartAction, into: SubBox): SubBox | undefined {
  const left = narrowed(box, box.sets, by.needs);
  if (left === undefined) return undefined;
  const sets: LocalSet[] = [];
  for (const [part, set] of left.entries()) {
    const view = box.setting.views[part] as View;
    const leading = view.leadingInto(by, set, into.sets[part] as LocalSet);
    if (leading.members.length === 0) return undefined;
    sets.push(view.before(box.sets[part] as LocalSet, leading));
  }
  return { sets };
}

/** Finds, backwards from the goal, everything from which it can be reached; `goal` is asked of the boxes. */
export function aliveIn({ boxes }: Boxes, goal: (box: Box) => SubBox | undefined): Alive {
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
    if (sub) {
      const back = (set: LocalSet, part: number) =>
        (box.setting.views[part] as View).before(box.sets[part] as LocalSet, set);
      add(box, { sets: sub.sets.map(back) });
    }
  }
  for (const [box, sub] of queue) {
    for (const { box: from, by } of into.get(box) ?? []) {
      const earlier = before(from, by, sub);
      if (earlier) add(from, earlier);
    }
  }
  return alive;
}

/** What is left of a box without others: boxes that do not overlap. */
export function without(explorer: BoxExplorer, box: SubBox, others: readonly SubBox[]): readonly SubBox[] {
  const [other, ...rest] = others;
  if (other === undefined) return [box];
  const cuts = box.sets.map((set, part) => explorer.cut(set, other.sets[part] as LocalSet));
  if (cuts.some(({ common }) => common.members.length === 0)) return without(explorer, box, rest);
  const pieces: SubBox[] = [];
  cuts.forEach(({ outside }, part) => {
    if (outside.members.length === 0) return;
    const setAt = (each: LocalSet, i: number) => (i < part ? (cuts[i] as Cut).common : each);
    pieces.push({ sets: box.sets.map((each, i) => (i === part ? outside : setAt(each, i))) });
  });
  return pieces.flatMap((piece) => without(explorer, piece, rest));
}

/** How many states are in boxes that do not overlap. */
export const countOf = (boxes: readonly SubBox[]): bigint =>
  boxes.reduce(
    (sum, { sets }) => sum + sets.reduce((product, { members }) => product * BigInt(members.length), 1n),
    0n,
  );

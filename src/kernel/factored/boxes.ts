import { numberAt } from '../../model/numbers.ts';
import { lookUp, type Table } from '../ground/table.ts';
import type { Merged } from '../reduce/classes.ts';
import { type Cut, type Local, type LocalSet, localOf, Sets, type Setting, Settings } from './locals.ts';
import { type PartAction, type Parts, partsOf, type Split, splitOf } from './parts.ts';

/** How some of the states in a box were come to. */
export interface Origin {
  readonly box: Box;
  readonly by: PartAction;
  /** What was in that box then. */
  readonly sets: readonly LocalSet[];
}

/** States in a box that were come to in the same way. */
export interface Share {
  readonly sets: readonly LocalSet[];
  /** `undefined`: they are the start, or what parts come to from there by themselves. */
  readonly from: Origin | undefined;
  /** Shares are numbered as they are found: one comes of others with lower numbers. */
  readonly number: number;
}

/**
 * Many states at once: with these values of control, every combination of a state of each part. What is in a box
 * can be reached, all of it, as parts do not depend on one another.
 */
export interface Box {
  readonly setting: Setting;
  readonly sets: readonly LocalSet[];
  readonly shares: readonly Share[];
  /** The boxes that turns lead to. */
  readonly next: readonly { readonly by: PartAction; readonly to: Box }[];
}

interface OpenBox {
  readonly setting: Setting;
  sets: readonly LocalSet[];
  readonly shares: Share[];
  readonly next: { readonly by: PartAction; readonly to: Box }[];
}

/** All that can be reached, in boxes. */
export interface Boxes {
  readonly parts: Parts;
  readonly boxes: readonly Box[];
  /** Whether everything was reached; `false`: a limit came first. */
  readonly complete: boolean;
}

const isEmpty = ({ members }: LocalSet): boolean => members.length === 0;

/**
 * Explores a finite form in boxes: a cost that is the sum of its parts, where steps through all states would take
 * their product.
 */
export class BoxExplorer {
  readonly parts: Parts;
  readonly #sets = new Sets();
  readonly #settings: Settings;
  /** The actions that touch control or several parts: each makes a box of its own. */
  readonly #turns: readonly PartAction[];
  #from: readonly number[];

  constructor(form: Merged) {
    this.parts = partsOf(form);
    this.#from = form.start;
    this.#settings = new Settings(this.parts, this.#sets);
    this.#turns = this.parts.actions.filter(
      ({ part, action }) =>
        part === undefined && action.writes.some(({ variable }) => form.sizes(variable) > 1),
    );
  }

  /** Tests, sorted by the part that they look at. */
  split(tests: readonly Table[]): Split {
    return splitOf(this.parts.partOf, tests);
  }

  /** The set of some local states. */
  setOf(members: Iterable<Local>): LocalSet {
    return this.#sets.of(members);
  }

  /** Cuts the set of a part by another. */
  cut(set: LocalSet, by: LocalSet): Cut {
    return this.#sets.cut(set, by);
  }

  /** The state of each part at the start of the last exploration. */
  startLocals(): readonly Local[] {
    const valueIn = (variable: number) => numberAt(this.#from, variable);
    return this.parts.parts.map((_, part) => localOf(this.parts, part, valueIn));
  }

  /** The box of a state, given by the value of each variable, and of what parts can come to by themselves. */
  #at(values: readonly number[]): OpenBox {
    const { control, parts } = this.parts;
    const valueIn = (variable: number) => numberAt(values, variable);
    const setting = this.#settings.of(new Map(control.map((variable) => [variable, valueIn(variable)])));
    const sets = parts.map(
      (_, part) =>
        setting.views[part]?.settled(this.#sets.of([localOf(this.parts, part, valueIn)])) as LocalSet,
    );
    return { setting, sets, shares: [{ sets, from: undefined, number: 0 }], next: [] };
  }

  #after({ setting, sets }: Pick<Box, 'setting' | 'sets'>, turn: PartAction) {
    if (!setting.holds(turn.needs)) return undefined;
    const left = narrowed({ setting }, sets, turn.needs);
    if (left === undefined) return undefined;
    const next = this.#settings.of(this.#controlAfter(setting, turn));
    const after = left.map((set, part) => {
      const moved = setting.views[part]?.taken(turn, set) as LocalSet;
      return next.views[part]?.settled(moved) as LocalSet;
    });
    return { setting: next, sets: after };
  }

  /** Control is written from control alone: what a write of it looks at was set aside, too. */
  #controlAfter({ control, parts }: Setting, { action }: PartAction): ReadonlyMap<number, number> {
    const next = new Map(control);
    for (const { variable, to } of action.writes) {
      if (!control.has(variable)) continue;
      next.set(
        variable,
        lookUp(to, parts.form.sizes, (each) => control.get(each) ?? 0),
      );
    }
    return next;
  }

  /** Two boxes that differ in one part are one: of that part, what either has. */
  #joined(a: readonly LocalSet[], b: readonly LocalSet[]): readonly LocalSet[] | undefined {
    const differing = a.filter((set, part) => set !== b[part]).length;
    if (differing > 1) return undefined;
    return a.map((set, part) => {
      const other = b[part] as LocalSet;
      return set === other ? set : this.#sets.of([...set.members, ...other.members]);
    });
  }

  /** Adds a share to the boxes of its setting; the box that grew by it, if one did. */
  #add(beside: OpenBox[], setting: Setting, share: Share): OpenBox | undefined {
    if (beside.some((other) => isInside(share, other))) return undefined;
    for (const box of beside) {
      const sets = this.#joined(box.sets, share.sets);
      if (sets === undefined) continue;
      box.sets = sets;
      box.shares.push(share);
      return box;
    }
    const box: OpenBox = { setting, sets: share.sets, shares: [share], next: [] };
    beside.push(box);
    return box;
  }

  /** Everything that can be reached from a state (default: the start), in no more than so many boxes. */
  explore(limit: number, from: readonly number[] = this.parts.form.start): Boxes {
    this.#from = from;
    const first = this.#at(from);
    const bySetting = new Map<Setting, OpenBox[]>([[first.setting, [first]]]);
    const open = new Set([first]);
    const dayOf = ({ setting }: OpenBox) => setting.control.get(day) ?? 0;
    const day = this.parts.form.variables.findIndex(({ kind }) => kind === 'day');
    /** Earlier days first: what comes to a day then comes to it at once. */
    const nextOpen = () => {
      let next: OpenBox | undefined;
      for (const box of open) if (next === undefined || dayOf(box) < dayOf(next)) next = box;
      return next;
    };
    let number = 0;
    let count = 1;
    for (let box = nextOpen(); box && count <= limit; box = nextOpen()) {
      open.delete(box);
      for (const by of this.#turns) {
        const after = this.#after(box, by);
        if (after === undefined) continue;
        const beside = bySetting.get(after.setting) ?? [];
        bySetting.set(after.setting, beside);
        const before = beside.length;
        const origin = { box, by, sets: box.sets };
        const grown = this.#add(beside, after.setting, { sets: after.sets, from: origin, number: ++number });
        count += beside.length - before;
        if (grown) open.add(grown);
      }
    }
    const boxes = [...bySetting.values()].flatMap(outermost);
    this.#link(boxes);
    return { parts: this.parts, boxes, complete: open.size === 0 };
  }

  /** Notes which box each turn leads to. */
  #link(boxes: readonly OpenBox[]): void {
    const bySetting = new Map<Setting, OpenBox[]>();
    for (const box of boxes) bySetting.set(box.setting, [...(bySetting.get(box.setting) ?? []), box]);
    for (const box of boxes) {
      for (const by of this.#turns) {
        const after = this.#after(box, by);
        const to = after && bySetting.get(after.setting)?.find((other) => isInside(after, other));
        if (to) box.next.push({ by, to });
      }
    }
  }
}

/** The boxes that are not inside another. */
const outermost = (boxes: readonly OpenBox[]): readonly OpenBox[] =>
  boxes.filter((box, i) => {
    const isWithin = (other: OpenBox, j: number) =>
      i !== j && isInside(box, other) && (j < i || !isInside(other, box));
    return !boxes.some(isWithin);
  });

/** What is left of sets in a box where tests hold; `undefined`: nothing is. */
export function narrowed(
  { setting }: Pick<Box, 'setting'>,
  sets: readonly LocalSet[],
  { byPart }: Split,
): readonly LocalSet[] | undefined {
  let left = sets;
  for (const [part, tests] of byPart) {
    const set = setting.views[part]?.filter(left[part] as LocalSet, tests) as LocalSet;
    if (isEmpty(set)) return undefined;
    if (set !== left[part]) left = left.map((each, i) => (i === part ? set : each));
  }
  return left;
}

/** Whether tests hold, all of them, somewhere in a box. */
export const holdsSomewhere = (box: Box, tests: Split): boolean =>
  box.setting.holds(tests) && narrowed(box, box.sets, tests) !== undefined;

/** Tells whether tests hold, all of them, somewhere in some boxes. */
export function holdsIn(explorer: BoxExplorer, boxes: readonly Box[], tests: readonly Table[]): boolean {
  const split = explorer.split(tests);
  return boxes.some((box) => holdsSomewhere(box, split));
}

const isSubset = (a: LocalSet, b: LocalSet): boolean => {
  if (a === b) return true;
  if (a.members.length >= b.members.length) return false;
  const all = new Set(b.members);
  return a.members.every((member) => all.has(member));
};

/** Whether everything in one box is in another with the same setting. */
export const isInside = (a: Pick<Box, 'sets'>, b: Pick<Box, 'sets'>): boolean =>
  a.sets.every((set, part) => isSubset(set, b.sets[part] as LocalSet));

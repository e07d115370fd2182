import type { Merged } from '../classes.ts';
import type { Table } from '../table.ts';
import { lookUp } from '../table.ts';
import { type Local, localOf, Setting } from './locals.ts';
import { type PartAction, type Parts, partsOf } from './parts.ts';

/** The states that a part can be in, in ascending order. Equal sets are the same object. */
export interface LocalSet {
  readonly id: number;
  readonly members: readonly Local[];
}

/**
 * Many states at once: with these values of control, every combination of a state of each part. What is in a box
 * can be reached, all of it, as parts do not depend on one another.
 */
export interface Box {
  readonly setting: Setting;
  readonly sets: readonly LocalSet[];
  /** The box, and the action, that it was first reached by. */
  readonly from?: { readonly box: Box; readonly by: PartAction };
  /** The boxes that actions lead to. */
  readonly next: { readonly by: PartAction; readonly to: Box }[];
}

/** All that can be reached, in boxes. */
export interface Boxes {
  readonly parts: Parts;
  readonly boxes: readonly Box[];
  /** Whether everything was reached; `false`: a limit came first. */
  readonly complete: boolean;
}

/** Sets of local states, each kept once. */
class Sets {
  readonly #known = new Map<string, LocalSet>();

  of(members: Iterable<Local>): LocalSet {
    const list = [...new Set(members)].sort((a, b) => a - b);
    const key = list.join();
    let set = this.#known.get(key);
    if (set === undefined) {
      set = { id: this.#known.size, members: list };
      this.#known.set(key, set);
    }
    return set;
  }
}

/** What an action asks of each part, and of control alone. */
export interface Split {
  readonly here: readonly Table[];
  readonly byPart: ReadonlyMap<number, readonly Table[]>;
}

/** Sorts tests by the part that they look at. */
export function splitOf({ partOf }: Parts, tests: readonly Table[]): Split {
  const here: Table[] = [];
  const byPart = new Map<number, Table[]>();
  for (const test of tests) {
    const part = test.of.map((variable) => partOf[variable] as number).find((each) => each >= 0);
    if (part === undefined) here.push(test);
    else byPart.set(part, [...(byPart.get(part) ?? []), test]);
  }
  return { here, byPart };
}

/** An action that touches control or several parts: each makes a box of its own. */
export interface Turn extends PartAction {
  readonly split: Split;
}

/** Explores a finite form in boxes: a cost that is the sum of its parts, where steps through all states would take the product. */
export class BoxExplorer {
  readonly parts: Parts;
  readonly #sets = new Sets();
  readonly #settings = new Map<string, Setting>();
  readonly #saturated = new Map<string, LocalSet>();
  readonly #turns: readonly Turn[];

  constructor(form: Merged) {
    this.parts = partsOf(form);
    this.#turns = this.parts.actions
      .filter(
        ({ part, action }) =>
          part === undefined && action.writes.some(({ variable }) => form.sizes(variable) > 1),
      )
      .map((action) => ({ ...action, split: splitOf(this.parts, action.needs) }));
  }

  #settingOf(control: ReadonlyMap<number, number>): Setting {
    const setting = new Setting(this.parts, control);
    const known = this.#settings.get(setting.key);
    if (known) return known;
    this.#settings.set(setting.key, setting);
    return setting;
  }

  /** Everything that a part can come to by itself. */
  #saturate(setting: Setting, part: number, set: LocalSet): LocalSet {
    const key = `${setting.key} ${part} ${set.id}`;
    let result = this.#saturated.get(key);
    if (result === undefined) {
      const reached = new Set(set.members);
      for (const local of reached) for (const [, to] of setting.steps(part, local)) reached.add(to);
      result = this.#sets.of(reached);
      this.#saturated.set(key, result);
    }
    return result;
  }

  /** The box of a state, given by the value of each variable, and of what parts can come to by themselves. */
  #at(values: readonly number[]): Box {
    const { control, parts } = this.parts;
    const valueIn = (variable: number) => values[variable] as number;
    const setting = this.#settingOf(new Map(control.map((variable) => [variable, valueIn(variable)])));
    const sets = parts.map((_, part) =>
      this.#saturate(setting, part, this.#sets.of([localOf(this.parts, part, valueIn)])),
    );
    return { setting, sets, next: [] };
  }

  /** What is left of a part's states where an action can happen; its tests of this part hold. */
  filter(setting: Setting, set: LocalSet, tests: readonly Table[] | undefined): LocalSet {
    if (tests === undefined || tests.length === 0) return set;
    return this.#sets.of(set.members.filter((local) => tests.every((test) => setting.holds(test, local))));
  }

  /** The set of some local states. */
  setOf(members: Iterable<Local>): LocalSet {
    return this.#sets.of(members);
  }

  #after(box: Box, turn: Turn): Omit<Box, 'next'> | undefined {
    const { setting } = box;
    if (!turn.split.here.every((test) => setting.holdsHere(test))) return undefined;
    const left = box.sets.map((set, part) => this.filter(setting, set, turn.split.byPart.get(part)));
    if (left.some(({ members }) => members.length === 0)) return undefined;
    const moved = left.map((set, part) => {
      const to = set.members.map((local) => setting.after(turn, part, local));
      return to.every((local, i) => local === set.members[i]) ? set : this.#sets.of(to);
    });
    const next = this.#settingOf(this.#controlAfter(setting, turn));
    const sets = moved.map((set, part) => this.#saturate(next, part, set));
    return { setting: next, sets, from: { box, by: turn } };
  }

  /** Control is written from control alone: what else a write looks at would be in one part with it. */
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

  /** Everything that can be reached from a state (default: the start), in no more than so many boxes. */
  explore(limit: number, from: readonly number[] = this.parts.form.start): Boxes {
    const first = this.#at(from);
    const boxes: Box[] = [first];
    const bySetting = new Map<Setting, Box[]>([[first.setting, [first]]]);
    let complete = true;
    for (const box of boxes) {
      for (const turn of this.#turns) {
        const after = this.#after(box, turn);
        if (after === undefined) continue;
        const beside = bySetting.get(after.setting) ?? [];
        bySetting.set(after.setting, beside);
        let to = beside.find((other) => isInside(after, other));
        if (to === undefined) {
          if (boxes.length >= limit) {
            complete = false;
            continue;
          }
          to = { ...after, next: [] };
          beside.push(to);
          boxes.push(to);
        }
        if (to !== box) box.next.push({ by: turn, to });
      }
    }
    return { parts: this.parts, boxes, complete };
  }
}

const isSubset = (a: LocalSet, b: LocalSet): boolean => {
  if (a === b) return true;
  if (a.members.length > b.members.length) return false;
  const all = new Set(b.members);
  return a.members.every((member) => all.has(member));
};

/** Whether everything in one box is in another with the same setting. */
export const isInside = (a: Pick<Box, 'sets'>, b: Pick<Box, 'sets'>): boolean =>
  a.sets.every((set, part) => isSubset(set, b.sets[part] as LocalSet));

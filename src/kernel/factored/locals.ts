import { numberAt } from '../../model/numbers.ts';
import { once } from '../../model/once.ts';
import { lookUp, type Table } from '../ground/table.ts';
import type { PartAction, Parts, Split } from './parts.ts';

/** A state of one part, as one number. */
export type Local = number;

/** The states that a part can be in, in ascending order. Equal sets are the same object. */
export interface LocalSet {
  readonly members: readonly Local[];
}

/** The last answers to questions about a set, by question. */
class Answers<Question extends object, Answer> {
  readonly #known = new WeakMap<Question, WeakMap<LocalSet, Answer>>();

  get(question: Question, set: LocalSet, make: () => Answer): Answer {
    const known = this.#known.get(question) ?? new WeakMap<LocalSet, Answer>();
    this.#known.set(question, known);
    let answer = known.get(set);
    if (answer === undefined) {
      answer = make();
      known.set(set, answer);
    }
    return answer;
  }
}

/** A set cut by another: what both have, and what is outside the other. */
export interface Cut {
  readonly common: LocalSet;
  readonly outside: LocalSet;
}

/** Sets of local states, each kept once. */
export class Sets {
  readonly #known = new Map<string, LocalSet>();
  readonly #cuts = new Answers<LocalSet, Cut>();

  /** Cuts a set by another; as equal sets are the same object, once for each pair. */
  cut(set: LocalSet, by: LocalSet): Cut {
    return this.#cuts.get(by, set, () => {
      if (set === by) return { common: set, outside: this.of([]) };
      const all = new Set(by.members);
      const common = set.members.filter((local) => all.has(local));
      if (common.length === 0) return { common: this.of([]), outside: set };
      if (common.length === set.members.length) return { common: set, outside: this.of([]) };
      return { common: this.of(common), outside: this.of(set.members.filter((local) => !all.has(local))) };
    });
  }

  of(members: Iterable<Local>): LocalSet {
    const list = [...new Set(members)].sort((a, b) => a - b);
    const key = list.join();
    let set = this.#known.get(key);
    if (set === undefined) {
      set = { members: list };
      this.#known.set(key, set);
    }
    return set;
  }
}

/** A step inside a part: the action, and where it leads. */
export type LocalStep = readonly [action: PartAction, to: Local];

/** One part, for given values of the control that it looks at. Everything is worked out once, when it is asked for. */
export class View {
  readonly #parts: Parts;
  readonly #part: number;
  readonly #control: ReadonlyMap<number, number>;
  readonly #sets: Sets;
  readonly #steps = new Map<Local, readonly LocalStep[]>();
  readonly #filtered = new Answers<readonly Table[], LocalSet>();
  readonly #taken = new Answers<PartAction, LocalSet>();
  readonly #settled = new WeakMap<LocalSet, LocalSet>();
  readonly #before = new Answers<LocalSet, LocalSet>();
  readonly #leading = new WeakMap<PartAction, Answers<LocalSet, LocalSet>>();

  constructor(parts: Parts, part: number, control: ReadonlyMap<number, number>, sets: Sets) {
    this.#parts = parts;
    this.#part = part;
    this.#control = control;
    this.#sets = sets;
  }

  /** The value of a variable of the part, or of control. */
  valueIn(variable: number, local: Local): number {
    return this.#control.get(variable) ?? valueOfLocal(this.#parts, variable, local);
  }

  holds(test: Table, local: Local): boolean {
    return lookUp(test, this.#parts.form.sizes, (variable) => this.valueIn(variable, local)) === 1;
  }

  /** Where an action leads the part. */
  after({ action }: PartAction, local: Local): Local {
    let next = local;
    for (const { variable, to } of action.writes) {
      if (this.#parts.partOf[variable] !== this.#part) continue;
      const value = lookUp(to, this.#parts.form.sizes, (each) => this.valueIn(each, local));
      next = withValue(this.#parts, variable, next, value);
    }
    return next;
  }

  /** The steps that the part can take by itself; those that change nothing are left out. */
  steps(local: Local): readonly LocalStep[] {
    let steps = this.#steps.get(local);
    if (steps === undefined) {
      steps = actionsOf(this.#parts)[this.#part]?.flatMap((action): readonly LocalStep[] => {
        const needs = action.needs.byPart.get(this.#part) ?? [];
        const here = action.needs.here.every((test) => this.holds(test, local));
        if (!here || !needs.every((test) => this.holds(test, local))) return [];
        const to = this.after(action, local);
        return to === local ? [] : [[action, to]];
      }) as readonly LocalStep[];
      this.#steps.set(local, steps);
    }
    return steps;
  }

  /** The states for which tests hold. */
  filter(set: LocalSet, tests: readonly Table[] | undefined): LocalSet {
    if (tests === undefined) return set;
    return this.#filtered.get(tests, set, () => {
      const members = set.members.filter((local) => tests.every((test) => this.holds(test, local)));
      return members.length === set.members.length ? set : this.#sets.of(members);
    });
  }

  /** What the states become by an action. */
  taken(by: PartAction, set: LocalSet): LocalSet {
    return this.#taken.get(by, set, () => {
      const members = set.members.map((local) => this.after(by, local));
      return members.every((local, i) => local === set.members[i]) ? set : this.#sets.of(members);
    });
  }

  /** Everything that the part can come to by itself. */
  settled(set: LocalSet): LocalSet {
    let settled = this.#settled.get(set);
    if (settled === undefined) {
      const reached = new Set(set.members);
      for (const local of reached) for (const [, to] of this.steps(local)) reached.add(to);
      settled = reached.size === set.members.length ? set : this.#sets.of(reached);
      this.#settled.set(set, settled);
      this.#settled.set(settled, settled);
    }
    return settled;
  }

  /** Of some states, those from which the part can come to one of others by itself. */
  before(set: LocalSet, goal: LocalSet): LocalSet {
    return this.#before.get(goal, set, () => {
      const sources = new Map<Local, Local[]>();
      for (const from of set.members) {
        for (const [, to] of this.steps(from)) sources.set(to, [...(sources.get(to) ?? []), from]);
      }
      const reached = new Set(goal.members);
      for (const local of reached) for (const from of sources.get(local) ?? []) reached.add(from);
      return reached.size === set.members.length ? set : this.#sets.of(reached);
    });
  }

  /** Of some states, those that an action leads into others. */
  leadingInto(by: PartAction, set: LocalSet, into: LocalSet): LocalSet {
    const known = this.#leading.get(by) ?? new Answers<LocalSet, LocalSet>();
    this.#leading.set(by, known);
    return known.get(into, set, () => {
      const wanted = new Set(into.members);
      const members = set.members.filter((local) => wanted.has(this.after(by, local)));
      return members.length === set.members.length ? set : this.#sets.of(members);
    });
  }
}

/** One state of control. */
export class Setting {
  readonly parts: Parts;
  /** The value of each control variable, by variable. */
  readonly control: ReadonlyMap<number, number>;
  readonly views: readonly View[];
  readonly #holds = new Map<Table, boolean>();

  constructor(parts: Parts, control: ReadonlyMap<number, number>, views: readonly View[]) {
    this.parts = parts;
    this.control = control;
    this.views = views;
  }

  /** Whether tests of control alone hold. */
  holds({ here }: Split): boolean {
    return here.every((test) => {
      let holds = this.#holds.get(test);
      if (holds === undefined) {
        holds = lookUp(test, this.parts.form.sizes, (variable) => this.control.get(variable) ?? 0) === 1;
        this.#holds.set(test, holds);
      }
      return holds;
    });
  }
}

/** The settings of a programme, each once; parts that look at the same control share what was worked out. */
export class Settings {
  readonly #parts: Parts;
  readonly #sets: Sets;
  readonly #settings = new Map<string, Setting>();
  readonly #views = new Map<string, View>();

  constructor(parts: Parts, sets: Sets) {
    this.#parts = parts;
    this.#sets = sets;
  }

  of(control: ReadonlyMap<number, number>): Setting {
    const { parts } = this.#parts;
    const keyOf = (variables: readonly number[]) => variables.map((each) => control.get(each)).join();
    const key = keyOf(this.#parts.control);
    let setting = this.#settings.get(key);
    if (setting === undefined) {
      const views = parts.map((_, part) =>
        this.#view(part, `${part} ${keyOf(this.#parts.looksAt[part] ?? [])}`, control),
      );
      setting = new Setting(this.#parts, control, views);
      this.#settings.set(key, setting);
    }
    return setting;
  }

  #view(part: number, key: string, control: ReadonlyMap<number, number>): View {
    let view = this.#views.get(key);
    if (view === undefined) {
      view = new View(this.#parts, part, control, this.#sets);
      this.#views.set(key, view);
    }
    return view;
  }
}

const actionsOf = /* @__PURE__ */ once((parts: Parts): readonly (readonly PartAction[])[] =>
  parts.parts.map((_, index) => parts.actions.filter((action) => action.part === index)),
);

/** How much one value of each variable counts in the number of its part's state; 0: it is in none. */
const placesOf = /* @__PURE__ */ once(({ parts, partOf, form }: Parts): readonly number[] =>
  form.variables.map((_, variable) => {
    const part = parts[numberAt(partOf, variable)];
    if (part === undefined) return 0;
    return part.slice(0, part.indexOf(variable)).reduce((product, each) => product * form.sizes(each), 1);
  }),
);

/** The value of a variable in the state of its part. A variable with one value has that. */
export function valueOfLocal(parts: Parts, variable: number, local: Local): number {
  const place = numberAt(placesOf(parts), variable);
  return place === 0 ? 0 : Math.floor(local / place) % parts.form.sizes(variable);
}

function withValue(parts: Parts, variable: number, local: Local, value: number): Local {
  const place = numberAt(placesOf(parts), variable);
  return local + (value - valueOfLocal(parts, variable, local)) * place;
}

/** The state of a part for values that are looked up by variable. */
export const localOf = (parts: Parts, part: number, valueIn: (variable: number) => number): Local =>
  (parts.parts[part] as readonly number[]).reduce(
    (local, variable) => local + valueIn(variable) * numberAt(placesOf(parts), variable),
    0,
  );

import { isOfDay } from '../analysis/effects.ts';
import type { Condition } from '../language/conditions.ts';
import type { Effect } from '../language/effects.ts';
import { type FactRead, readsOf, relationsIn } from '../language/reads.ts';
import { conditionsOn, edgesFrom, nodesIn } from '../machines/chart.ts';
import { type CycleMachine, type CycleSnapshot, factsAtStart } from '../machines/cycle.ts';
import { kernelTexts, say } from '../messages/index.ts';
import type { Facts } from '../model/facts.ts';
import { cached, memoize } from '../model/memoize.ts';
import { wordAt } from '../model/numbers.ts';
import { getPath, overlaps, type Path } from '../model/path.ts';
import type { Programme } from '../programmes/programme.ts';
import { type Vocabulary, vocabularyOf } from '../programmes/vocabulary.ts';
import { MOST_IN_MASK } from './masks.ts';
import { ValueTable } from './values.ts';

/*
 * The facts as a state vector: a row of small integers, one slot for each fact that an event can write, with the number
 * of the fact's value, behind the number of the chart's configuration. Both are numbered on first occurrence, so that no
 * alphabet has to be fixed in advance.
 */

const allEffects = ({ effects }: Vocabulary): readonly Effect[] =>
  Object.values(effects).flatMap((each = []) => each);

/**
 * Returns the paths that effects write. A key for a decision is expanded to every decision; a path ends before any
 * other key that the event decides.
 */
function writtenPaths(vocabulary: Vocabulary): readonly Path[] {
  const paths = new Map<string, Path>();
  for (const { path } of allEffects(vocabulary)) {
    for (const each of groundOf(path, vocabulary)) paths.set(each.join('.'), each);
  }
  return [...paths.values()];
}

function groundOf(path: Effect['path'], { decisions }: Vocabulary): readonly Path[] {
  let ground: readonly Path[] = [[]];
  for (const key of path) {
    if (typeof key === 'string') ground = ground.map((each) => [...each, key]);
    else if ('event' in key && key.event === 'decision') {
      ground = ground.flatMap((each) => decisions.map((decision) => [...each, decision]));
    } else return ground;
  }
  return ground;
}

/** Returns the facts, as dotted paths, whose presence a condition tests. */
const givenIn = (condition: Condition): readonly string[] =>
  relationsIn(condition).flatMap(([{ is, of }]) => {
    const [term] = of;
    if (is !== 'given' || term === undefined || !('fact' in term)) return [];
    return term.fact.every((key) => typeof key === 'string') ? [term.fact.join('.')] : [];
  });

/** Returns every condition of rules, effects and the chart, each once. */
function conditionsOf({ root }: CycleMachine, vocabulary: Vocabulary): readonly Condition[] {
  const edges = nodesIn(root as never).flatMap((node) => [...edgesFrom(node).values()].flat());
  const all = [
    ...Object.values(vocabulary.rules).flatMap(({ condition, silence }) =>
      silence ? [condition, silence] : [condition],
    ),
    ...allEffects(vocabulary).flatMap((effect) => effect.if ?? []),
    ...conditionsOn(edges),
  ];
  return [...new Set(all)];
}

/** Tells for each slot whether only its presence counts: such slots hold the day of an event. */
function daySlots(
  paths: readonly Path[],
  reads: readonly FactRead[],
  vocabulary: Vocabulary,
): readonly boolean[] {
  const days = new Set(
    allEffects(vocabulary)
      .filter((effect) => effect.change === 'set' && isOfDay(effect))
      .flatMap(({ path }) => groundOf(path, vocabulary).map((each) => each.join('.'))),
  );
  const different = [
    ...new Map(reads.map((read) => [`${read.path.join('.')} ${read.presence}`, read])).values(),
  ];
  return paths.map(
    (path) =>
      days.has(path.join('.')) &&
      different.every(
        (read) => !overlaps(read.path, path) || (read.presence && read.path.length === path.length),
      ),
  );
}

/** Writes a value into a tree, copying every object on the path that is not in `own`. */
function write(tree: object, path: Path, value: unknown, own: Set<unknown>): void {
  let node = tree as Record<string, unknown>;
  for (let depth = 0; depth < path.length - 1; depth++) {
    const key = path[depth] as string;
    if (!own.has(node[key])) {
      node[key] = { ...(node[key] as object) };
      own.add(node[key]);
    }
    node = node[key] as Record<string, unknown>;
  }
  const last = path.at(-1) as string;
  if (value === undefined) delete node[last];
  else node[last] = value;
}

/** The slots of a chart: those of programmes that share it are alike. */
interface Slots {
  readonly paths: readonly Path[];
  readonly isDay: readonly boolean[];
  readonly given: readonly (readonly [string, number])[];
  /** The slots whose paths overlap a path, by dotted path. */
  readonly at: Map<string, readonly number[]>;
}

const slotsOn = /* @__PURE__ */ memoize((machine: CycleMachine) =>
  memoize((vocabulary: Vocabulary): Slots => {
    const paths = writtenPaths(vocabulary);
    const conditions = conditionsOf(machine, vocabulary);
    const given = new Set(conditions.flatMap(givenIn));
    return {
      paths,
      isDay: daySlots(paths, conditions.flatMap(readsOf), vocabulary),
      given: paths.flatMap((path, slot) =>
        given.has(path.join('.')) ? [[path.join('.'), slot] as const] : [],
      ),
      at: new Map(),
    };
  }),
);

/** The most paths whose slots are cached, because a path can name a country or a delegation; then all are dropped. */
const MOST_PATHS = 5000;

/** The slots of a programme, with every value that each has had, and the configurations in which the chart has stood. */
export class FactTable {
  readonly paths: readonly Path[];
  readonly start: Facts;
  /** The slots whose presence a condition tests, with their dotted paths. */
  readonly givenSlots: readonly (readonly [string, number])[];
  /** The configurations of the chart met so far, by number. */
  readonly configurations: CycleSnapshot[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #at: Map<string, readonly number[]>;
  readonly #values: readonly ValueTable[];

  constructor(programme: Programme, machine: CycleMachine, complete: boolean) {
    this.start = factsAtStart(programme, { complete });
    const { paths, isDay, given, at } = slotsOn(machine)(vocabularyOf(programme));
    this.paths = paths;
    if (paths.length > MOST_IN_MASK) throw new Error(say(kernelTexts.masks, { count: paths.length }));
    this.#values = isDay.map((each) => new ValueTable(each));
    this.givenSlots = given;
    this.#at = at;
    this.paths.forEach((path, slot) => {
      this.idOf(slot, getPath(this.start, path));
    });
  }

  /** Returns the number of a snapshot's configuration. */
  configurationOf = (snapshot: CycleSnapshot): number =>
    cached(this.#numbers, JSON.stringify(snapshot.value), () => this.configurations.push(snapshot) - 1);

  /** Returns the number of a value in a slot; the initial value is 0. */
  idOf = (slot: number, value: unknown): number => (this.#values[slot] as ValueTable).idOf(value);

  valueOf = (slot: number, id: number): unknown => this.#values[slot]?.of(id);

  /** Returns the facts of a row whose slots begin at `from`. */
  factsIn(row: Int32Array, from: number): Facts {
    const facts = { ...this.start };
    const own = new Set<unknown>([facts]);
    for (let slot = 0; slot < this.paths.length; slot++) {
      const id = wordAt(row, from + slot);
      if (id !== 0) write(facts, this.paths[slot] as Path, this.valueOf(slot, id), own);
    }
    return facts;
  }

  /** Returns the slots whose paths overlap a path. */
  slotsAt(path: Path): readonly number[] {
    const key = path.join('.');
    let slots = this.#at.get(key);
    if (slots === undefined) {
      slots = this.paths.flatMap((each, slot) => (overlaps(path, each) ? [slot] : []));
      if (this.#at.size >= MOST_PATHS) this.#at.clear();
      this.#at.set(key, slots);
    }
    return slots;
  }

  /** Returns the slots that a condition reads, for any event. */
  slotsOf(condition: Condition): readonly number[] {
    return readsOf(condition).flatMap(({ path }) => this.slotsAt(path));
  }
}

import { compile, read, readKeys } from '../language/compile.ts';
import type { Effect, EffectChange, EffectTable } from '../language/effects.ts';
import type { MeaningOf } from '../language/relations.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { memoize } from '../model/memoize.ts';
import { folded } from '../model/names.ts';
import { meaningIn } from '../programmes/names.ts';
import type { Programme } from '../programmes/programme.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';

/** A sorted list with one more member, unless it has it. */
const withMember = (list: readonly string[], member: string): readonly string[] =>
  list.includes(member) ? list : Object.freeze([...list, member].sort());

/** The ways in which an effect changes a fact. */
export const CHANGES: Readonly<Record<EffectChange, (current: unknown, value: unknown) => unknown>> = {
  set: (_current, value) => value,
  unset: () => undefined,
  count: (current) => Number(current) + 1,
  /** Adds a value, or each of a list. Lists that stand for sets are sorted: the same facts are the same JSON. */
  add(current, value) {
    return ([value].flat() as readonly string[]).reduce(withMember, current as readonly string[]);
  },
  /** Takes a name away, whoever wrote it how. */
  remove(current, value) {
    const name = folded(value as string);
    return Object.freeze([...(current as readonly string[])].filter((member) => folded(member) !== name));
  },
};

type Tree = Readonly<Record<string, unknown>>;

/** A tree without a key, or with another value at it. */
function withKey(tree: Tree, key: string, value: unknown): Tree {
  if (value === undefined) {
    const { [key]: _gone, ...rest } = tree;
    return rest;
  }
  const after: Record<string, unknown> = { ...tree };
  after[key] = value;
  return after;
}

/** The value at a key of a path, with the change at the end of the path: a frozen one, if it is new. */
function changeAt(
  tree: Tree,
  keys: readonly string[],
  change: (current: unknown) => unknown,
  at = 0,
): unknown {
  const current = tree[keys[at] as string];
  if (at === keys.length - 1) return change(current);
  const inner = (current ?? {}) as Tree;
  const key = keys[at + 1] as string;
  const next = changeAt(inner, keys, change, at + 1);
  return next === inner[key] ? current : Object.freeze(withKey(inner, key, next));
}

/** Facts while an event is put on record: `before` is never written to, a copy of its own is. */
type Apply = (facts: Facts, event: TreatyEvent, before: Facts) => Facts;

function compileEffect({ change, path, from, if: condition }: Effect, meaningOf: MeaningOf): Apply {
  const readValue = read(from, null);
  const keysOf = readKeys(path, null);
  const applies = condition && compile(condition, null, meaningOf);
  return (facts, event, before) => {
    const value = readValue(event, facts);
    if (value === undefined || (applies && applies.outcome(event, facts) !== 'passed')) return facts;
    const keys = keysOf(event, facts);
    const key = keys[0] as keyof Facts;
    const next = changeAt(facts as unknown as Tree, keys, (current) => CHANGES[change](current, value));
    if (next === facts[key]) return facts;
    if (facts === before || next === undefined) {
      return withKey(facts as unknown as Tree, key, next) as unknown as Facts;
    }
    (facts as unknown as Record<string, unknown>)[key] = next;
    return facts;
  };
}

/** The effects of each type of event, made ready once for each set of names. */
const readyEffects = /* @__PURE__ */ memoize((table: EffectTable) =>
  memoize(
    (meaningOf: MeaningOf) =>
      new Map(
        Object.entries(table).map(([type, effects = []]) => [
          type,
          effects.map((effect) => compileEffect(effect, meaningOf)),
        ]),
      ),
  ),
);

/** Puts events on record under a programme: returns the facts after an event, frozen. */
export function recordIn(programme: Programme): (before: Facts, event: TreatyEvent) => Facts {
  const ready = readyEffects(vocabularyOf(programme).effects)(meaningIn(programme));
  return (before, event) =>
    Object.freeze(
      (ready.get(event.type) ?? []).reduce(
        (facts, apply) => apply(facts, event, before),
        before.on === event.on ? before : { ...before, on: event.on },
      ),
    );
}

import type { Condition } from '../../language/conditions.ts';
import { any, exists, includes } from '../../language/conditions.ts';
import type { Effect } from '../../language/effects.ts';
import { type Json, type TermData, value } from '../../language/terms.ts';
import { memoize } from '../../model/memoize.ts';
import type { Vocabulary } from '../../programmes/vocabulary.ts';
import { type Activity, type EventActivity, membersOf } from './activities.ts';

type Words = Pick<Vocabulary, 'decisions' | 'effects'>;

type Where = NonNullable<EventActivity['where']>;
type Path = Effect['path'];

const fieldOf = (term: TermData | string): string | undefined =>
  typeof term === 'object' && 'event' in term ? term.event : undefined;

/** A path with `*` for what an event fills in. */
const patternOf = (path: Path): string => path.map((key) => (typeof key === 'string' ? key : '*')).join('.');

/** The events whose effect another event takes back: the others are on record for good. */
const takenBackIn = /* @__PURE__ */ memoize(
  ({ effects }: Words): ReadonlySet<string> =>
    new Set(
      Object.values(effects)
        .flatMap((each) => each ?? [])
        .filter(({ change }) => change === 'unset' || change === 'remove')
        .map(({ path }) => patternOf(path)),
    ),
);

/** A path filled in with what an activity says; `undefined`: it does not say all of it. */
function filledIn(path: Path, where: Where): readonly string[] | undefined {
  const keys = path.map((key) => (typeof key === 'string' ? key : where[fieldOf(key) ?? '']));
  return keys.every((key) => typeof key === 'string') ? (keys as readonly string[]) : undefined;
}

/** Returns the values of an activity that the path does not use. */
const rest = (path: Path, where: Where): readonly (readonly [string, Json])[] => {
  const used = path.map((key) => (typeof key === 'string' ? undefined : fieldOf(key)));
  return Object.entries(where).filter(([name]) => !used.includes(name));
};

/** The condition of facts that an effect leaves when such an event happens; `undefined`: none that tells. */
function leftBy(
  { change, path, from, if: onlyIf }: Effect,
  where: Where,
  words: Words,
): Condition | undefined {
  const keys = filledIn(path, where);
  if (keys === undefined || takenBackIn(words).has(patternOf(path))) return undefined;
  const fact = { fact: keys };
  const [other, ...others] = rest(path, where);
  if (change === 'set' && fieldOf(from) === 'on' && other === undefined) return exists(fact);
  if (change !== 'add' || onlyIf !== undefined || other === undefined || others.length > 0) return undefined;
  const [field, said] = other;
  if (field !== fieldOf(from) || typeof said !== 'string') return undefined;
  return includes(fact as never, value(said) as never);
}

/** The activities that one is made of, each about one decision. */
function byDecision(activity: EventActivity, { decisions, effects }: Words): readonly EventActivity[] {
  const asks = effects[activity.event]?.some(({ path }) => path.some((key) => fieldOf(key) === 'decision'));
  if (!asks || activity.where?.decision !== undefined) return [activity];
  return decisions.map((decision) => ({ ...activity, where: { ...activity.where, decision } }));
}

/**
 * The condition of facts that says that an activity has happened; `undefined`: nothing that is put on record says
 * exactly that.
 */
export function occurred(activity: Activity, words: Words): Condition | undefined {
  const conditions = membersOf(activity)
    .flatMap((each) => byDecision(each, words))
    .map(({ event, where = {} }) =>
      words.effects[event]
        ?.map((effect) => leftBy(effect, where, words))
        .find((condition) => condition !== undefined),
    );
  const known = conditions.filter((condition) => condition !== undefined);
  if (known.length < conditions.length) return undefined;
  return known.length === 1 ? known[0] : any(...known);
}

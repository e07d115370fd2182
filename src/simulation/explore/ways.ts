import { decompositionOf } from '../../kernel/compile.ts';
import { shortestWay, type Weigh } from '../../kernel/factored/shortestWay.ts';
import { negated } from '../../kernel/ground/table.ts';
import { groundedOf, type TransitionSystem } from '../../kernel/ground/transitionSystem.ts';
import { type Condition, exists, when } from '../../language/conditions.ts';
import { fieldsOf } from '../../language/reads.ts';
import { provisionsOf, type ReadyProvision } from '../../machines/provisions.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { cached, memoize } from '../../model/memoize.ts';
import { getPath } from '../../model/path.ts';
import { adoptionOf } from '../../programmes/forces.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type ExploreOptions, goalFor, LIMIT, lettersOf } from './options.ts';
import { inOrder } from './order.ts';
import { testOfStage } from './stagePlaces.ts';
import { eventsOf, firstDayOf } from './steps.ts';
import { type Assessment, judged, type Unmet } from './unmet.ts';

/** A way to the goal that leaves binding provisions unmet. */
export interface UnmetWay {
  readonly events: readonly TreatyEvent[];
  /** The paragraphs that an audit of the events, as of their last day, finds unmet. */
  readonly unmet: readonly string[];
}

/** The shortest ways to a goal. */
export interface ShortestWays {
  readonly goal: string;
  /** True if no other way is better; `false` if a limit came before that was shown. */
  readonly complete: boolean;
  /**
   * The fewest events that reach the goal and comply; where no way was found that complies, the fewest that reach it.
   * `null`: the goal cannot be reached. They take every step of the chart: a meeting is closed, though a record may
   * leave its close out where it is over with its days.
   */
  readonly events: readonly TreatyEvent[] | null;
  /** The same to the earliest day; of those, with the fewest events. */
  readonly days: readonly TreatyEvent[] | null;
  /** Tells whether `events` comply in an audit as of the last of them; `false` as well where there is no way. */
  readonly complies: boolean;
  /** The paragraphs that `events` leaves unmet: none where the way complies. */
  readonly unmet: readonly string[];
  /** A way with fewer events, each of them accepted, that leaves paragraphs unmet; `null`: there is none. */
  readonly shorter: UnmetWay | null;
}

/** A way that a search found. */
interface Way extends Assessment {
  readonly events: readonly TreatyEvent[] | null;
  readonly complete: boolean;
}

const NOT_FOUND: Assessment = { complies: false, unmet: [] };

/** Replaces the parameters of a condition by their values. */
function withValues(tree: unknown, params: unknown): unknown {
  if (typeof tree !== 'object' || tree === null) return tree;
  if (Array.isArray(tree)) return tree.map((each) => withValues(each, params));
  const { param } = tree as { readonly param?: unknown };
  if (typeof param === 'string') return { value: getPath(params, param.split('.')) ?? null };
  return Object.fromEntries(Object.entries(tree).map(([key, each]) => [key, withValues(each, params)]));
}

/** Returns the condition that fails at the end where a provision is unmet: none where an event decides that. */
const askedAtEnd = /* @__PURE__ */ memoize(({ rule, provision }: ReadyProvision): readonly Condition[] => {
  const condition = withValues(rule.condition, provision.with ?? null) as Condition;
  if (fieldsOf(condition).length > 0) return [];
  const adoption = adoptionOf(provision);
  return [adoption ? when(exists({ fact: adoption }), condition) : condition];
});

/** Returns the provisions that a way can leave unmet. */
const bindingIn = (programme: Programme): readonly ReadyProvision[] =>
  provisionsOf(programme).filter(({ strict, provision }) => strict && provision.binds !== 'never');

/** Returns the conditions that must not fail at the end of a way, for provisions that another way left unmet. */
const conditionsOf = (programme: Programme, unmet: readonly Unmet[]): readonly Condition[] =>
  bindingIn(programme)
    .filter(({ provision: { paragraph, rule } }) =>
      unmet.some((each) => each.provision === paragraph && each.rule === rule),
    )
    .flatMap(askedAtEnd);

/** The stage to get to, and how to search for ways there. */
interface Space {
  readonly goal: string;
  readonly options: ExploreOptions;
  readonly tell: (() => void) | undefined;
}

/** Finds the shortest way to a goal at which none of the conditions fails that a system distinguishes. */
function wayTo({ goal, options, tell }: Space, system: TransitionSystem) {
  const { limit = LIMIT, from = '', after } = options;
  const decomposition = decompositionOf(system);
  const { quotient } = decomposition;
  const tests = [testOfStage(quotient, goal), ...quotient.watches.map(negated)];
  return (weigh: Weigh): Way => {
    const { actions, complete } = shortestWay(decomposition, { goal: tests, weigh, limit, tell });
    if (actions === undefined) return { complete, events: null, ...NOT_FOUND };
    const events = eventsOf(quotient, inOrder(quotient, actions, weigh), firstDayOf(quotient, from), false);
    return { complete, events, ...judged(system.programme, events, after) };
  };
}

/** Returns the system whose states distinguish in which case conditions fail. */
export type SystemOf = (failing: readonly Condition[]) => TransitionSystem;

/** Returns the conditions that ways can be asked to leave unfailed. */
export const askedOfWays = (programme: Programme): readonly Condition[] =>
  bindingIn(programme).flatMap(askedAtEnd);

/** Grounds the programme once, for the systems of all conditions. */
function groundedFor(programme: Programme, goal: string, options: ExploreOptions): SystemOf {
  const { system, failing } = groundedOf(programme, {
    alphabet: lettersOf(programme, options, false),
    snapshot: options.after,
    from: options.from,
    later: askedOfWays(programme),
    keepsDays: true,
    stages: [goal],
  });
  return (conditions) => (conditions.length === 0 ? system : failing(conditions));
}

/** Searches for a way at the end of which none of the conditions fails. */
type Search = (failing: readonly Condition[]) => (weigh: Weigh) => Way;

/** Returns the search for ways to one goal: each set of conditions is compiled once. */
function searchFor(space: Space, systemOf: SystemOf): Search {
  const known = new Map<string, (weigh: Weigh) => Way>();
  return (failing) => cached(known, JSON.stringify(failing), () => wayTo(space, systemOf(failing)));
}

/** The shortest way, and the one to give. */
interface Found {
  readonly shortest: Way;
  /** The shortest that was found to comply; where none was, the shortest. */
  readonly way: Way;
  readonly complete: boolean;
}

/**
 * Finds the shortest way and, where it does not comply, a way that does: each search avoids at its end what the ways
 * before it left unmet. No shorter way meets at its end all that the shorter ones left unmet.
 */
function waysBy(programme: Programme, search: Search, weigh: Weigh): Found {
  const shortest = search([])(weigh);
  let unmet: readonly Unmet[] = [];
  let way = shortest;
  while (way.events !== null && !way.complies) {
    const before = conditionsOf(programme, unmet).length;
    unmet = [...unmet, ...way.unmet];
    const failing = conditionsOf(programme, unmet);
    if (failing.length === before) break;
    way = search(failing)(weigh);
  }
  const complete = shortest.complete && way.complete;
  return { shortest, way: way.complies ? way : shortest, complete };
}

const paragraphsOf = (unmet: readonly Unmet[]): readonly string[] => [
  ...new Set(unmet.map(({ provision }) => provision)),
];

/** Returns the shortest way with what it leaves unmet; `null` where it is the one to give. */
const shorterOf = ({ shortest: { events, unmet }, way: given }: Found): UnmetWay | null =>
  events === null || given.events === events ? null : { events, unmet: paragraphsOf(unmet) };

/**
 * Finds the shortest ways to a goal: those that comply, where there are any. `tell` is called for each product set that
 * is visited. `systemOf`: the systems to search, if the programme is grounded already.
 */
export function shortestWays(
  programme: Programme,
  goal: string,
  options: ExploreOptions,
  tell?: () => void,
  systemOf = groundedFor(programme, goal, options),
): ShortestWays {
  const search = searchFor({ goal, options, tell }, systemOf);
  const [found, earliest] = [waysBy(programme, search, 'events'), waysBy(programme, search, 'days')];
  const { events, complies, unmet } = found.way;
  return {
    goal,
    complete: found.complete && earliest.complete,
    events,
    days: earliest.way.events,
    complies,
    unmet: paragraphsOf(unmet),
    shorter: shorterOf(found),
  };
}

/** Returns the shortest run to the last meeting that `explore` gives; empty where there is none. */
export const shortestRun = /* @__PURE__ */ memoize((programme: Programme): readonly TreatyEvent[] => {
  const goal = goalFor(programme);
  const search = searchFor({ goal, options: {}, tell: undefined }, groundedFor(programme, goal, {}));
  return waysBy(programme, search, 'events').way.events ?? [];
});

import type { EventTemplate } from '../../analysis/template.ts';
import { alphabetOf } from '../../kernel/alphabet.ts';
import { explorerOf } from '../../kernel/compile.ts';
import { bitsOf } from '../../kernel/factored/bits.ts';
import {
  type Coreachable,
  coreachableIn,
  countOf,
  difference,
  type ProductSubset,
} from '../../kernel/factored/coreachable.ts';
import type { ComponentAction, Decomposition, Split } from '../../kernel/factored/decomposition.ts';
import {
  enabledCount,
  holdingIn,
  narrowings,
  type ProductSet,
  type ProductSetExplorer,
  type ProductSets,
} from '../../kernel/factored/productSets.ts';
import { transitionSystemsOf } from '../../kernel/ground/restriction.ts';
import { negated, type Table } from '../../kernel/ground/table.ts';
import {
  type Action,
  type GroundingOptions,
  type ProvisionTests,
  type TransitionSystem,
  transitionSystemOf,
} from '../../kernel/ground/transitionSystem.ts';
import { guardsOf, type Quotient, refusalsOf } from '../../kernel/reduce/quotient.ts';
import { checkStage } from '../../kernel/stage.ts';
import { preparedFor } from '../../machines/prepared.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { EventType, TreatyEvent } from '../../model/events.ts';
import type { RuleId } from '../../model/known.ts';
import { cached } from '../../model/memoize.ts';
import { canRefuse } from '../../programmes/forces.ts';
import type { Programme, ProvisionForce } from '../../programmes/programme.ts';
import { type DeadEndEntry, deadEndsOf } from './deadEnds.ts';
import { deviationGroupsOf } from './deviationGroups.ts';
import { type Observed, observedIn } from './observed.ts';
import { type ExploreOptions, exploreOptionsOf, goalFor, LIMIT } from './options.ts';
import { ProgressTeller } from './progress.ts';
import { testOfStage } from './stagePlaces.ts';
import { addReached, reachedIn, type Stages, stagesAtStart } from './stagesReached.ts';
import { afterAll, eventsOf, firstDayOf } from './steps.ts';
import { askedOfWays, type ShortestWays, type SystemOf, shortestWays } from './ways.ts';

/** A provision that nothing brings into play. */
export interface DeadProvision {
  readonly provision: string;
  readonly rule: RuleId;
  readonly force: ProvisionForce;
  /** `neverApplies`: nothing that can happen falls under it. `neverFails`: nothing that can happen breaches it. `neverRefuses`: it is breached only while it does not bind. */
  readonly why: 'neverApplies' | 'neverFails' | 'neverRefuses';
}

/** An event that has a place and never happens: it is always refused, or the days of its meeting are over. */
export interface Obstacle {
  readonly type: EventType;
  /** The paragraphs that refuse it; none where the days of its meeting are over. */
  readonly provisions: readonly string[];
}

/** A step after which there is no way to the goal any more. */
export interface DeadEnd {
  /** The step: the last of the sequence; `null` where there is no way from the start. */
  readonly step: TreatyEvent | null;
  /** A short sequence that ends with it: the shortest of those that were tried. */
  readonly sequence: readonly TreatyEvent[];
  /** The events that would lead on, with the provisions that always refuse them. */
  readonly blocked: readonly Obstacle[];
}

/** Departures that bear on one another, with what can happen where they can. */
export interface DeviationGroup {
  readonly departures: number;
  /** The types of event that depart. */
  readonly types: readonly EventType[];
  readonly states: number;
  readonly transitions: number;
  readonly boxes: number;
}

/** Everything that can happen under a programme, over an alphabet of events. */
export interface Exploration {
  readonly programme: string;
  /** True if every state was visited; `false` if a limit came first, so that what is missing here may still exist. */
  readonly complete: boolean;
  /** The number of events of the alphabet: those of the programme, or those given. */
  readonly letters: number;
  /** The number of states that these events can reach. */
  readonly states: number;
  /** The number of transitions between states, including those that change nothing. */
  readonly transitions: number;
  /** In how many boxes the states were met: combinations of what parts of the programme can be in by themselves. */
  readonly boxes: number;
  /** Departures from the programme, explored beside them, one group at a time. */
  readonly topics: readonly DeviationGroup[];
  readonly stages: Stages;
  readonly deadEnds: readonly DeadEnd[];
  readonly deadProvisions: readonly DeadProvision[];
  /** Paragraphs that never refuse an event by themselves: something else always refuses it as well. */
  readonly neverAlone: readonly string[];
  /** The shortest ways to the goal. */
  readonly shortest: ShortestWays;
}

/** The boxes of each setting, cut so that they do not overlap. */
function disjoint(
  explorer: ProductSetExplorer,
  boxes: readonly ProductSet[],
): readonly (readonly [ProductSet, ProductSubset])[] {
  const before = new Map<ProductSet['controlState'], ProductSet[]>();
  return boxes.flatMap((box) => {
    const others = before.get(box.controlState) ?? [];
    const pieces = difference(explorer, box, others);
    before.set(box.controlState, [...others, box]);
    return pieces.map((piece) => [box, piece] as const);
  });
}

/** Returns a function that counts the transitions that leave part of a box: those of the same guards together. */
function stepCounter({ actions }: Decomposition) {
  const alike = new Map<Split, ComponentAction[]>();
  for (const action of actions) cached(alike, action.guards, (): ComponentAction[] => []).push(action);
  const firsts = bitsOf([...alike.values()].map(([first]) => (first as ComponentAction).index));
  const alikeTo = ({ guards }: ComponentAction) => alike.get(guards)?.length ?? 0;
  return ([{ controlState }, { sets }]: readonly [ProductSet, ProductSubset]): bigint => {
    const enabled = controlState.enabled(firsts);
    const size = sets.reduce((count, each) => count * each.size, 1);
    if (Number.isSafeInteger(size * actions.length)) {
      let sum = 0;
      for (const by of enabled) sum += enabledCount(controlState, sets, by, size) * alikeTo(by);
      return BigInt(sum);
    }
    return enabled.reduce((sum, by) => {
      const count = countOf(narrowings(controlState, sets, by.guards, by));
      return sum + count * BigInt(alikeTo(by));
    }, 0n);
  };
}

function deadReason(
  { applies, fails, refuses }: Observed,
  strict: boolean,
): DeadProvision['why'] | undefined {
  if (!applies) return 'neverApplies';
  if (!fails) return 'neverFails';
  return strict && !refuses ? 'neverRefuses' : undefined;
}

function deadProvisions(programme: Programme, observed: readonly Observed[]): readonly DeadProvision[] {
  return programme.provisions.flatMap((provision, i) => {
    const why = deadReason(observed[i] as Observed, canRefuse(provision));
    const { paragraph, rule, force } = provision;
    return why ? [{ provision: paragraph, rule, force, why }] : [];
  });
}

/** The paragraphs of which no provision ever refuses by itself, though one refuses. */
function neverAlone({ provisions }: Programme, observed: readonly Observed[]): readonly string[] {
  const of = (paragraph: string) => observed.filter((_, i) => provisions[i]?.paragraph === paragraph);
  const paragraphs = [...new Set(provisions.map(({ paragraph }) => paragraph))];
  return paragraphs.filter(
    (each) => of(each).some(({ refuses }) => refuses) && !of(each).some(({ refusesAlone }) => refusesAlone),
  );
}

/** The most boxes to visit from a dead end in search of obstacles. */
const MOST_FROM_DEAD_END = 300;

/** Finds events, by type, that would lead to another stage and that are refused everywhere from a state on. */
function obstaclesFrom(
  explorer: ProductSetExplorer,
  values: readonly number[],
  limit: number,
  tell: () => void,
): readonly Obstacle[] {
  const { quotient } = explorer.decomposition;
  const { boxes, complete } = explorer.explore(Math.min(limit, MOST_FROM_DEAD_END), values, tell);
  if (!complete) return [];
  const holds = holdingIn(explorer, boxes);
  const byType = new Map<EventType, Action[]>();
  for (const action of quotient.actions) {
    if (!action.event || !action.edge || action.edge.targets.length === 0) continue;
    cached(byType, action.event.type, (): Action[] => []).push(action);
  }
  return [...byType].flatMap(([type, actions]) => {
    tell();
    const placed = actions.filter(({ place }) => holds(place));
    const happens = placed.some((action) => holds(guardsOf(action, quotient.sizes)));
    if (placed.length === 0 || happens) return [];
    return [{ type, provisions: refusersOf(quotient, placed[0] as Action, holds) }];
  });
}

/** The paragraphs that refuse an action wherever it has a place; where none always does, all that ever do. */
function refusersOf(
  { programme, sizes }: Quotient,
  { asks, place }: Action,
  holds: (tests: readonly Table[]) => boolean,
): readonly string[] {
  const named = (asked: readonly ProvisionTests[]) => [
    ...new Set(asked.map(({ provision }) => programme.provisions[provision]?.paragraph as string)),
  ];
  const somewhere = (tests: readonly Table[]) => holds([...place, ...tests]);
  const refusing = asks.filter((asked) => refusalsOf([asked], sizes).some((test) => somewhere([test])));
  const always = refusing.filter((asked) => !somewhere(refusalsOf([asked], sizes).map(negated)));
  return named(always.length > 0 ? always : refusing);
}

/** The first of each event: the same event can have a place at several stages. */
const shortestOfEach = (entries: readonly DeadEndEntry[]): readonly DeadEndEntry[] =>
  entries.filter(({ by }, i) => {
    const same = (other: DeadEndEntry) =>
      by?.action.event !== undefined && other.by?.action.event === by.action.event;
    return !entries.slice(0, i).some(same);
  });

function deadEnd(
  explorer: ProductSetExplorer,
  { by, actions }: DeadEndEntry,
  first: IsoDate,
  limit: number,
  tell: () => void,
): DeadEnd {
  const { quotient } = explorer.decomposition;
  const taken = actions.map(({ action }) => action);
  const sequence = eventsOf(quotient, taken, first);
  return {
    step: by === undefined ? null : (sequence.at(-1) as TreatyEvent),
    sequence,
    blocked: obstaclesFrom(explorer, afterAll(quotient, taken), limit, tell),
  };
}

/** The goal in a box: the part of it at which a stage is active. */
function goalIn({ decomposition: { quotient, splits } }: ProductSetExplorer, goal: string) {
  const test = splits.of([testOfStage(quotient, goal)]);
  return ({ controlState, sets }: ProductSet): ProductSubset | undefined =>
    narrowings(controlState, sets, test)[0];
}

/** Everything that can happen over one alphabet. */
interface Run {
  readonly explorer: ProductSetExplorer;
  readonly found: ProductSets;
  readonly departures: readonly EventTemplate[];
}

/** Explores everything that can happen over one alphabet; so many boxes were met `before`. */
function runOf(
  system: TransitionSystem,
  departures: readonly EventTemplate[],
  { limit = LIMIT }: ExploreOptions,
  teller: ProgressTeller,
  before: number,
): Run {
  const explorer = explorerOf(system, teller.again);
  const { start } = explorer.decomposition.quotient;
  const found = explorer.explore(limit, start, (boxes) => teller.stepWith(before + boxes));
  return { explorer, found, departures };
}

const groundingOptions = (
  programme: Programme,
  { after, from, goal = goalFor(programme) }: ExploreOptions,
  alphabet: readonly EventTemplate[],
): GroundingOptions => ({
  alphabet,
  snapshot: after,
  from,
  observe: 'all',
  keepsDays: true,
  stages: [goal],
});

/** Events that are explored together: those of the programme, or given, and a group of departures. */
interface Topic {
  readonly departures: readonly EventTemplate[];
  readonly system: () => TransitionSystem;
}

/** The topics of an exploration, and the systems of its ways. */
interface Topics {
  /** The programme as it has its events, then with each group of departures. */
  readonly topics: readonly Topic[];
  /** The systems in which ways are searched; none, where these are grounded for themselves. */
  readonly ways?: SystemOf;
}

function topicsOf(programme: Programme, options: ExploreOptions, tell: () => void): Topics {
  const { alphabet } = options;
  if (alphabet) {
    const system = () => transitionSystemOf(programme, groundingOptions(programme, options, alphabet));
    return { topics: [{ departures: [], system }] };
  }
  const letters = alphabetOf(programme);
  const own = letters.filter(({ deviates }) => !deviates).map(({ event }) => event);
  const departures = letters.filter(({ deviates }) => deviates).map(({ event }) => event);
  const { whole, over } = transitionSystemsOf(
    programme,
    {
      ...groundingOptions(programme, options, [...own, ...departures]),
      later: askedOfWays(programme),
    },
    tell,
  );
  return {
    topics: [[], ...deviationGroupsOf(departures, whole)].map((group) => ({
      departures: group,
      system: () => over([...own, ...group]),
    })),
    ways: (failing) => ({ ...over(own, failing), observe: 'refusals' }),
  };
}

/** From where in a run the goal can be reached. */
function aliveOf({ explorer, found }: Run, goal: string, { step }: ProgressTeller): Coreachable {
  return coreachableIn(explorer, found, goalIn(explorer, goal), step);
}

/** Names a step by what happens; time that passes, by the day that it leads to. */
const keyOf = ({ step }: DeadEnd): string =>
  JSON.stringify(step?.type === 'date.reached' ? step : { ...step, on: undefined });

/** The dead ends of a run. */
interface DeadEnds {
  /** True if the goal can be reached from the start. */
  readonly begins: boolean;
  readonly ends: readonly DeadEnd[];
}

/**
 * Finds the dead ends of a run. If the events of the programme reach the goal, a run with departures adds only the dead
 * ends that a departure leads into.
 */
function deadEndsIn(
  run: Run,
  own: DeadEnds | undefined,
  { goal, from = '', limit = LIMIT }: ExploreOptions & { readonly goal: string },
  teller: ProgressTeller,
): DeadEnds {
  const { explorer, found, departures } = run;
  const reaching = aliveOf(run, goal, teller);
  const begins = (reaching.get(found.boxes[0] as ProductSet) ?? []).length > 0;
  if (own !== undefined && !begins) return { begins, ends: [] };
  const counts = ({ action }: ComponentAction) =>
    own?.begins !== true || departures.includes(action.event as EventTemplate);
  const first = firstDayOf(explorer.decomposition.quotient, from);
  const entries = deadEndsOf(explorer, found, reaching, counts, teller.step);
  return {
    begins,
    ends: shortestOfEach(entries).map((entry) => deadEnd(explorer, entry, first, limit, teller.step)),
  };
}

/**
 * Collects the dead ends of all runs: of those that reach the goal, or of the first, where none does. Each step is told
 * of once, with the shortest of its sequences.
 */
function collected(all: readonly DeadEnds[]): readonly DeadEnd[] {
  const reaching = all.filter(({ begins }) => begins);
  const counted = reaching.length > 0 ? reaching : all.slice(0, 1);
  const length = ({ sequence }: DeadEnd) => sequence.length;
  const sorted = counted.flatMap(({ ends }) => ends).sort((a, b) => length(a) - length(b));
  return sorted.filter((end, i) => sorted.findIndex((other) => keyOf(other) === keyOf(end)) === i);
}

function sizeOf({ explorer, found }: Run, { step }: ProgressTeller) {
  const pieces = disjoint(explorer, found.boxes);
  const stepsFrom = stepCounter(explorer.decomposition);
  const steps = pieces.map((each) => {
    step();
    return stepsFrom(each);
  });
  return {
    states: Number(countOf(pieces.map(([, piece]) => piece))),
    transitions: Number(steps.reduce((sum, each) => sum + each, 0n)),
    boxes: found.boxes.length,
  };
}

const typesOf = (letters: readonly EventTemplate[]): readonly EventType[] => [
  ...new Set(letters.map(({ type }) => type)),
];

/** An exploration, with the observations on each provision. */
export interface ObservedExploration {
  readonly exploration: Exploration;
  /** By the index of the provision. */
  readonly observed: readonly Observed[];
  /** The same by the events as the programme has them, without departures. */
  readonly own: readonly Observed[];
}

/** Explores everything that can happen, and tells of each provision how it came out. */
export function exploreObserved(programme: Programme, options: ExploreOptions = {}): ObservedExploration {
  const { goal = goalFor(programme) } = exploreOptionsOf(programme, options);
  checkStage(preparedFor(programme).chart.machine, goal, 'goal');
  const teller = new ProgressTeller(options.onProgress);
  teller.begin({ doing: 'grounding', topic: 0, topics: 0, boxes: 0 });
  const { topics, ways } = topicsOf(programme, options, teller.step);
  const stages = stagesAtStart(programme, options);
  const deadEnds: DeadEnds[] = [];
  let observed: readonly Observed[] = [];
  let own: readonly Observed[] = [];
  let boxes = 0;
  // A run is large: each is looked at in all ways before the next, and only the answers are kept.
  const runs = topics.map(({ departures, system }, i) => {
    const topic = { topic: i + 1, topics: topics.length };
    teller.begin({ doing: 'meeting', ...topic, boxes });
    const run = runOf(system(), departures, options, teller, boxes);
    const { explorer, found } = run;
    boxes += found.boxes.length;
    observed = observedIn(explorer, found, observed, teller.step);
    if (i === 0) own = observed;
    addReached(run, stages);
    const size = sizeOf(run, teller);
    teller.begin({ doing: 'deadEnds', ...topic, boxes });
    deadEnds.push(deadEndsIn(run, deadEnds[0], { ...options, goal }, teller));
    const letters = explorer.decomposition.quotient.alphabet.length;
    return { departures, size, letters, complete: found.complete };
  });
  const [whole, ...groups] = runs as [(typeof runs)[number], ...typeof runs];
  const exploration = {
    programme: programme.id,
    complete: runs.every(({ complete }) => complete),
    letters: whole.letters,
    ...whole.size,
    topics: groups.map(({ departures, size }) => ({
      departures: departures.length,
      types: typesOf(departures),
      ...size,
    })),
    stages: reachedIn(programme, stages),
    deadEnds: collected(deadEnds),
    deadProvisions: deadProvisions(programme, observed),
    neverAlone: neverAlone(programme, observed),
    shortest: shortestWays(programme, goal, options, teller.step, ways),
  };
  return { exploration, observed, own };
}

/**
 * Explores everything that can happen under a programme: as it has events, and with departures from it, one group at
 * a time. States that are combinations of what independent duties have come to are met together, so the cost is the sum
 * of the duties, not their product.
 *
 * @throws MalformedError for an option that there is not, or that is not what it has to be.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { explore } from 'intersessional/simulation';
 * const opening = { type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
 * const { shortest } = explore(ccm2011, { alphabet: [opening], goal: 'firstMeeting' });
 * console.log(shortest.events?.map(({ on, type }) => `${on} ${type}`));
 * ```
 * ```text
 * [ '2010-11-09 firstMeeting.opened' ]
 * ```
 */
export const explore = (programme: Programme, options: ExploreOptions = {}): Exploration =>
  exploreObserved(programme, options).exploration;

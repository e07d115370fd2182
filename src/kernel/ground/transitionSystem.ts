import { type EventEffect, effectsIn } from '../../analysis/effects.ts';
import { DAY, pathsOf, type ReadAccess, readSetOf } from '../../analysis/readSet.ts';
import { simplified as simplifiedBy } from '../../analysis/simplify.ts';
import {
  movesOf,
  type StageNode,
  type StageVariable,
  stagesAt,
  stageValueOf,
  stageVariables,
} from '../../analysis/stages.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import { type Compiled, compile, compileWhole, type Outcome, read } from '../../language/compile.ts';
import { type Condition, exists } from '../../language/conditions.ts';
import { fieldsOf } from '../../language/reads.ts';
import type { MeaningOf } from '../../language/relations.ts';
import type { Json, TermData } from '../../language/terms.ts';
import { type Edge, edgesFrom, nodesIn, ruledOut } from '../../machines/chart.ts';
import { chartFor } from '../../machines/configurations.ts';
import { type CycleMachine, type CycleSnapshot, factsAtStart } from '../../machines/cycle.ts';
import { recordIn } from '../../machines/effects.ts';
import { cycleSnapshotOf } from '../../machines/prepared.ts';
import { provisionsOf, type ReadyProvision } from '../../machines/provisions.ts';
import { kernelTexts, say } from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { EventForm } from '../../model/eventForm.ts';
import type { Facts } from '../../model/facts.ts';
import { cached, memoize } from '../../model/memoize.ts';
import { type Names, NO_NAMES, namesAmong } from '../../model/names.ts';
import { numberAt, valueIn as valueAt } from '../../model/numbers.ts';
import { getPath, leadsTo, overlaps, setPath } from '../../model/path.ts';
import { checkProgramme } from '../../programmes/check.ts';
import { adoptionOf, canRefuse } from '../../programmes/forces.ts';
import { meaningIn } from '../../programmes/names.ts';
import type { Programme, Provision } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { largestNumber } from './counts.ts';
import { daysOf, firstDay } from './days.ts';
import { conjunctsOf, type FailureCase, failureCasesOf } from './failureCases.ts';
import { canStandOn, isWithin, meetingDays, ownDays, type Window } from './meetingDays.ts';
import { keysIn, withKeys } from './namedFacts.ts';
import {
  alwaysIs,
  combinationsOf,
  constant,
  eachCombination,
  hasValue,
  KernelError,
  type Sizes,
  simplified,
  sorted,
  strideOf,
  type Table,
  tabulate,
} from './table.ts';
import {
  ANY_DAY,
  differing,
  effectsOfTemplate,
  eventOn,
  keyOf,
  openEffects,
  type RecordVariable,
  readsOfEffects,
  variablesOf,
  variablesRead,
} from './variables.ts';

/** The day variable: each value is the first day of a run of days with the same answers. */
export interface DayVariable {
  readonly kind: 'day';
  readonly values: readonly IsoDate[];
}

export type Variable = StageVariable | RecordVariable | DayVariable;

/** The tests of one provision for an action. */
export interface ProvisionTests {
  /** The provision's index in the programme. */
  readonly provision: number;
  /** True if the provision can refuse: its force is strict and the programme does not let the event through. */
  readonly strict: boolean;
  /** Holds where the provision binds. */
  readonly binds: Table;
  /** The provision applies if one of these tests holds. */
  readonly applies: readonly Table[];
  /** The provision fails if one of these tests holds. */
  readonly fails: readonly Table[];
}

/** An assignment: the next value of a variable, as a function of the state. */
export interface Write {
  readonly variable: number;
  readonly to: Table;
}

/**
 * A transition: an event of the alphabet taken by an edge of the chart. Without an event, time passes to the next day
 * on which an answer changes.
 */
export interface Action {
  readonly event: EventTemplate | undefined;
  readonly edge: Edge | undefined;
  /** The chart has a place for the event where all these tests hold. */
  readonly place: readonly Table[];
  /** The tests of the meeting's days, if sequences keep to these: all have to hold as well. */
  readonly days: readonly Table[];
  readonly asks: readonly ProvisionTests[];
  readonly writes: readonly Write[];
}

/**
 * A programme over a finite alphabet, grounded: finitely many variables, each with finitely many values, and actions
 * with guards and writes.
 */
export interface TransitionSystem {
  readonly programme: Programme;
  readonly machine: CycleMachine;
  readonly alphabet: readonly EventTemplate[];
  readonly variables: readonly Variable[];
  /** The initial value of each variable. */
  readonly start: readonly number[];
  readonly actions: readonly Action[];
  /**
   * `refusals`: states differ only in whether an event can be refused. `all`: states differ in every answer of a
   * provision.
   */
  readonly observe: 'refusals' | 'all';
  /** For each watched condition, the test that it passes; then, for each case in which another fails, that test. */
  readonly watches: readonly Table[];
  /**
   * The stages that states distinguish by name. Other stages are distinguished only where an answer depends on them.
   */
  readonly stages: readonly string[];
  /** Set if the system has fewer events than another, or more watches: parts of one whole share what they have in common. */
  readonly part?: Part;
}

/** A part of a transition system: its actions are those of some events. */
export interface Part {
  readonly whole: TransitionSystem;
  /** The part that was taken first, if everything that can happen there can happen here as well. */
  readonly first?: FirstPart;
}

/** The part of a whole that was taken first. Its tables, actions and variables are the same objects where they are equal. */
export interface FirstPart {
  readonly system: TransitionSystem;
  /** For each variable, the value here of each value there; `undefined` for a variable of the same values. */
  readonly values: readonly (readonly number[] | undefined)[];
}

export interface GroundingOptions {
  readonly alphabet: readonly EventTemplate[];
  /** The first day (default: the day on which the programme starts). */
  readonly from?: IsoDate | undefined;
  /** Starts from here instead of from the beginning. */
  readonly snapshot?: CycleSnapshot | undefined;
  /** Assumes that everything that happens will be on record (default `true`). A snapshot has its own setting. */
  readonly complete?: boolean | undefined;
  /**
   * Selects the answers that states distinguish: refusals only, or every answer of a provision (default `refusals`).
   */
  readonly observe?: 'refusals' | 'all' | undefined;
  /** Conditions of facts that states distinguish as well. */
  readonly watch?: readonly Condition[] | undefined;
  /** Conditions of facts of which states distinguish in which case they fail: each case reads few facts. */
  readonly failing?: readonly Condition[] | undefined;
  /** Stages that states distinguish by name. Other stages are distinguished only where an answer depends on them. */
  readonly stages?: readonly string[] | undefined;
  /** Any value with dates that split the days as well, such as another programme. */
  readonly beside?: unknown;
  /** Dates events only on the days of their meetings (default `false`: on any day on which the chart has a place). */
  readonly keepsDays?: boolean | undefined;
}

/** The options of a grounding from which systems with more watches are made. */
export interface GroundedOptions extends GroundingOptions {
  /** Conditions that `failing` can be asked for: the facts that they read become variables. */
  readonly later?: readonly Condition[];
}

/** An event of the alphabet on an edge, with the provisions that are asked and the cases in which each fails. */
interface ActionDraft {
  readonly event: EventTemplate;
  readonly edge: Edge;
  readonly asks: readonly Ask[];
}

/** A provision that is asked of an event: the same on all its edges. */
interface Ask {
  readonly index: number;
  readonly ready: ReadyProvision;
  readonly cases: readonly FailureCase[];
}

/** Returns the days on which an event may be dated. */
type WindowOf = (edge: Edge, event: EventTemplate) => Window;

/** The facts and the day of a combination of values. */
interface Situation {
  readonly facts: Facts;
  readonly day: IsoDate;
}

/** Combinations of values of some variables. */
interface Combinations {
  readonly of: readonly number[];
  readonly isPart: (values: readonly number[]) => boolean;
}

/** Conditions that are asked of an event. The parts are all combinations of values, each with the variables read there. */
interface Asked {
  readonly conditions: readonly Condition[];
  readonly event: EventTemplate;
  readonly params: Json;
  /** Tells whether the combinations are split by what is read there. */
  readonly isSplit: boolean;
  readonly parts: () => readonly Combinations[];
}

const isPassed = (outcome: Outcome): boolean => outcome === 'passed';

/**
 * The outcome of the last of some conditions over some variables; `undefined` where one before does not pass. Each cell is an
 * index in the list of outcomes.
 */
interface OutcomeTable {
  readonly outcomes: readonly (Outcome | undefined)[];
  readonly table: Table;
}

/** Returns the outcome of a condition for values of some variables. */
type OutcomeAt = (values: readonly number[]) => Outcome;

/** Returns the first place at which two lists differ; their length if there is none. */
function firstDifference(a: readonly number[], b: readonly number[]): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

/** The most effects on one variable of which the conditions are told apart, one bit each. */
const MOST_EFFECTS = 16;

/** The most combinations for which a condition of several parts is put as a whole. */
const MOST_WHOLE = 256;

/** The event for watched conditions, which read facts alone. */
const NO_EVENT = { type: 'date.reached' } as EventTemplate;

const paramsOf = ({ provision }: ReadyProvision): Json => (provision.with ?? null) as Json;

/** Grounds a programme over an alphabet: returns its transition system. */
export function transitionSystemOf(programme: Programme, options: GroundingOptions): TransitionSystem {
  return new Grounding(programme, options).system();
}

/** A transition system, and others that share its variables and actions. */
export interface Grounded {
  readonly system: TransitionSystem;
  readonly datedBy: (alphabet: readonly EventTemplate[]) => TransitionSystem;
  /** Returns the system that starts with the facts of one of `starts`. */
  readonly startedAs: (programme: Programme) => TransitionSystem;
  /** Returns the system whose states also distinguish in which case conditions fail, which are some of `later`. */
  readonly failing: (conditions: readonly Condition[]) => TransitionSystem;
  /** Returns, for each case in which one of these conditions fails, the test of that. */
  readonly watchesOf: (conditions: readonly Condition[]) => readonly Table[];
}

/**
 * Grounds a programme over an alphabet of which parts are looked at as well. `starts`: programmes that differ in the facts
 * at the start alone. Variables take the values of these facts, too. `tell` is called for each event, and for each action.
 * `isReported` tells which provisions are asked beside those that can refuse, where every answer is observed.
 */
export function groundedOf(
  programme: Programme,
  options: GroundedOptions,
  starts: readonly Programme[] = [],
  tell: () => void = () => {},
  isReported: (provision: Provision) => boolean = () => true,
): Grounded {
  const grounding = new Grounding(programme, options, starts, tell, isReported);
  const system = grounding.system();
  return {
    system,
    datedBy: (alphabet) => grounding.datedBy(system, alphabet),
    startedAs: (other) => ({ ...system, start: grounding.startOf(factsAtStart(other)) }),
    failing: (conditions) => ({
      ...system,
      watches: [...system.watches, ...grounding.watchesOf(conditions)],
      part: { whole: system, first: { system, values: system.variables.map(() => undefined) } },
    }),
    watchesOf: (conditions) => grounding.watchesOf(conditions),
  };
}

class Grounding {
  readonly #programme: Programme;
  readonly #form: EventForm;
  readonly #machine: CycleMachine;
  readonly #alphabet: readonly EventTemplate[];
  readonly #effects: readonly (readonly EventEffect[])[];
  readonly #drafts: readonly ActionDraft[];
  readonly #stages: readonly StageVariable[];
  readonly #facts: Facts;
  /** Other facts to start from. */
  readonly #others: readonly Facts[];
  readonly #observe: 'refusals' | 'all';
  readonly #start: CycleSnapshot;
  readonly #variables: readonly Variable[];
  readonly #sizes: Sizes;
  /** Simplifies the condition of a place by the facts that are present, or absent, throughout. */
  readonly #simple: (where: Condition) => Condition | boolean;
  readonly #watch: readonly Condition[];
  readonly #failing: readonly Condition[];
  readonly #later: readonly Condition[];
  readonly #named: readonly string[];
  readonly #read = new Map<string, readonly number[]>();
  readonly #readSets = memoize((_condition: Condition) => new Map<Json, readonly ReadAccess[]>());
  readonly #outcomes = new Map<string, readonly OutcomeTable[]>();
  /** The tests of each provision asked of an event, and the writes of each event: the same on all its edges. */
  readonly #asked = new Map<Ask, ProvisionTests>();
  readonly #writes = new Map<EventTemplate, readonly Write[]>();
  /** By the effects on a variable, its value after an event. */
  readonly #written = new Map<string, Table>();
  readonly #windows = new Map<string, readonly Table[]>();
  readonly #datedActions = new Map<Action, Map<readonly Table[], Action>>();
  readonly #meaningOf: MeaningOf;
  /** The conditions of each provision, by its parameters; then those that say what a rule applies to. */
  readonly #ready = new Map<Json, (condition: Condition) => Compiled>();
  readonly #readyAsDraft = new Map<Json, (condition: Condition) => Compiled>();
  readonly #isSame: Names['isSame'];
  readonly #record: ReturnType<typeof recordIn>;
  readonly #tell: () => void;
  readonly #windowsOf: (alphabet: readonly EventTemplate[]) => WindowOf;
  readonly #windowOf: WindowOf;

  constructor(
    programme: Programme,
    options: GroundedOptions,
    starts: readonly Programme[] = [],
    tell: () => void = () => {},
    isReported: (provision: Provision) => boolean = () => true,
  ) {
    this.#tell = tell;
    const { alphabet, from, snapshot, complete, observe, watch = [], beside, keepsDays = false } = options;
    this.#programme = programme;
    this.#named = options.stages ?? [];
    this.#meaningOf = meaningIn(programme);
    this.#form = vocabularyOf(programme).form;
    this.#isSame = namesAmong(programme.names ?? NO_NAMES).isSame;
    this.#record = recordIn(programme);
    checkProgramme(programme);
    const { machine, initial } = chartFor(programme);
    this.#machine = machine;
    this.#alphabet = alphabet;
    this.#start = snapshot ? cycleSnapshotOf(programme, snapshot) : initial;
    this.#facts = snapshot ? this.#start.context : factsAtStart(programme, { complete: complete ?? true });
    const effects = effectsIn(programme);
    const ofEvents = alphabet.map((event) => effectsOfTemplate(event, effects));
    this.#others = starts.map((each) => factsAtStart(each, { complete: complete ?? true }));
    const open = this.#others.flatMap((other) => differing(this.#facts, other));
    this.#effects = openEffects(ofEvents, this.#facts, open);
    this.#simple = memoize((where) => simplifiedBy(where, (path) => this.#presenceOf(path)));
    this.#watch = watch;
    this.#failing = options.failing ?? [];
    this.#later = options.later ?? [];
    this.#observe = observe ?? 'refusals';
    this.#drafts = this.#draftsOf(
      ({ provision }) => canRefuse(provision) || (observe === 'all' && isReported(provision)),
    );
    this.#stages = stageVariables(this.#machine);
    const events = alphabet.map((event, i) => ({
      event,
      effects: this.#effects[i] as readonly EventEffect[],
    }));
    const reads = readsOfEffects(this.#reads(), events);
    const first = from ?? this.#facts.on ?? firstDay(programme);
    const days = daysOf(first, [programme, alphabet, this.#facts.decisions, beside]);
    this.#windowsOf = (events) =>
      keepsDays ? meetingDays(programme, events, this.#facts, first) : () => ({});
    this.#windowOf = this.#windowsOf(alphabet);
    const recorded = variablesOf({
      start: this.#facts,
      others: this.#others,
      effects: this.#effects,
      reads,
      days,
      isSame: this.#isSame,
      most: largestNumber(programme, [...watch, ...this.#failing, ...this.#later], this.#effects.flat()) + 1,
    });
    const day: DayVariable = { kind: 'day', values: days };
    this.#variables = [
      ...this.#stages,
      ...recorded,
      ...(this.#hasWindows(days) || reads.some(({ path }) => path === DAY) ? [day] : []),
    ];
    this.#sizes = (variable) => (this.#variables[variable] as Variable).values.length;
  }

  system(): TransitionSystem {
    return {
      programme: this.#programme,
      machine: this.#machine,
      alphabet: this.#alphabet,
      variables: this.#variables,
      start: this.#variables.map((_, i) => stagesAt(this.#start, this.#stages)[i] ?? 0),
      actions: [...this.#drafts.map((draft) => this.#actionOf(draft)), ...this.#timePasses()],
      observe: this.#observe,
      watches: [
        ...this.#watch.map((condition) => this.#test([condition], NO_EVENT)),
        ...this.watchesOf(this.#failing),
      ],
      stages: this.#named,
    };
  }

  /** Returns, for each case in which a condition fails, the test of that. */
  watchesOf(conditions: readonly Condition[]): readonly Table[] {
    const failures = conditions.flatMap((condition) => this.#casesOf(condition, NO_EVENT, null));
    return failures.flatMap((failure) => this.#tablesOfCase(failure, NO_EVENT, null).map(this.#fails));
  }

  /** Returns the value of each variable at a start with other facts. */
  startOf(facts: Facts): readonly number[] {
    const stages = stagesAt(this.#start, this.#stages);
    return this.#variables.map((variable, i) =>
      variable.kind === 'fact' || variable.kind === 'member'
        ? this.#valueIn(facts, variable)
        : (stages[i] ?? 0),
    );
  }

  /** Returns a system of some events, in which meetings keep to the days that these events give them. */
  datedBy(system: TransitionSystem, alphabet: readonly EventTemplate[]): TransitionSystem {
    const windowOf = this.#windowsOf(alphabet);
    const events = new Set<EventTemplate | undefined>([...alphabet, undefined]);
    const actions = system.actions.filter(({ event }) => events.has(event));
    const daysOf = ({ edge, event, days }: Action) =>
      edge && event ? this.#in(windowOf(edge, event)) : days;
    return { ...system, actions: actions.map((action) => this.#dated(action, daysOf(action))) };
  }

  /** Returns an action with tests of days: the same for the same tests. */
  #dated(action: Action, days: readonly Table[]): Action {
    if (days === action.days) return action;
    const known = cached(this.#datedActions, action, () => new Map<readonly Table[], Action>());
    return cached(known, days, () => ({ ...action, days }));
  }

  /** Tells whether a fact is present throughout, or absent; `undefined` if that can change. */
  #presenceOf(path: readonly string[]): boolean | undefined {
    if (this.#effects.some((of) => of.some((effect) => overlaps(effect.path, path)))) return undefined;
    const [first, ...more] = [this.#facts, ...this.#others].map(
      (facts) => getPath(facts, path) !== undefined,
    );
    return more.every((each) => each === first) ? first : undefined;
  }

  #draftsOf(counts: (ready: ReadyProvision) => boolean): readonly ActionDraft[] {
    const all = provisionsOf(this.#programme);
    const edges = nodesIn(this.#machine.root as StageNode).map((node) => edgesFrom(node as StageNode));
    return this.#alphabet.flatMap((event) => {
      this.#tell();
      const askedOf = memoize((ready: ReadyProvision): Ask => {
        const cases = this.#casesOf(ready.rule.condition, event, paramsOf(ready));
        return { index: all.indexOf(ready), ready, cases };
      });
      return edges.flatMap((from) =>
        (from.get(event.type) ?? [])
          .filter(({ params }) => !params.skips && !ruledOut(params.where, eventOn(event, ANY_DAY)))
          .map((edge) => ({
            event,
            edge,
            asks: all
              .filter((ready) => edge.params.rules.includes(ready.provision.rule) && counts(ready))
              .map(askedOf),
          })),
      );
    });
  }

  #casesOf(condition: Condition, event: EventTemplate, params: Json): readonly FailureCase[] {
    return failureCasesOf(condition, event, params, (list) => this.#members(list, event, params));
  }

  /** Returns the possible members of a list on record: those at the start, and those that events add. */
  #members(list: TermData, event: EventTemplate, params: Json): readonly string[] | undefined {
    const [path, ...more] = pathsOf(list, event, params);
    if (path === undefined || more.length > 0 || path === DAY || !('fact' in list)) return undefined;
    const brought = this.#effects.flat().flatMap((effect) => {
      return leadsTo(effect.path, path) ? [getPath(effect.value, path.slice(effect.path.length))] : [];
    });
    const known = [this.#facts, ...this.#others].map((facts) => getPath(facts, path));
    const lists = [...known, ...brought].filter((value) => Array.isArray(value));
    return [...new Set(lists.flat() as string[])].sort();
  }

  #reads(): readonly ReadAccess[] {
    const readsIn = (conditions: readonly Condition[]) =>
      conditions
        .flatMap((condition) => this.#casesOf(condition, NO_EVENT, null))
        .flatMap((failure) => this.#readsOfCase(failure, NO_EVENT, null));
    const watched = this.#watch.flatMap((condition) => this.#readSetOf(condition, NO_EVENT, null));
    const seen = new Set<Ask>();
    const isNew = (ask: Ask) => seen.size < seen.add(ask).size;
    const asked = this.#drafts.flatMap(({ event, edge, asks }) => [
      ...(edge.params.where ? this.#readSetOf(edge.params.where, event, null) : []),
      ...asks
        .filter(isNew)
        .flatMap(({ ready, cases }) => [
          ...bindingOf(ready).flatMap((condition) => this.#readSetOf(condition, event, null)),
          ...cases.flatMap((failure) => this.#readsOfCase(failure, event, paramsOf(ready))),
        ]),
    ]);
    return [...watched, ...readsIn(this.#failing), ...asked, ...readsIn(this.#later)];
  }

  #readsOfCase(
    { while: conditions, fails }: FailureCase,
    event: EventTemplate,
    params: Json,
  ): readonly ReadAccess[] {
    return [...conditions, fails].flatMap((condition) => this.#readSetOf(condition, event, params));
  }

  /** Returns the read set of a condition: found once where the condition names no field of the event. */
  #readSetOf(condition: Condition, event: EventTemplate, params: Json): readonly ReadAccess[] {
    const made = () => readSetOf(condition, event, params);
    return namedFieldsOf(condition).length > 0 ? made() : cached(this.#readSets(condition), params, made);
  }

  #variablesFor(reads: readonly ReadAccess[]): readonly number[] {
    return sorted(reads.flatMap((access) => this.#variablesRead(access)));
  }

  #variablesRead(access: ReadAccess): readonly number[] {
    if (access.path === DAY) return [this.#variables.findIndex(({ kind }) => kind === 'day')];
    return cached(this.#read, [...access.path, access.member].join('\0'), () =>
      variablesRead(access, this.#variables as RecordVariable[], this.#isSame),
    );
  }

  /**
   * Returns the facts and the day for values of some variables. A combination shares what it has in common with the
   * combination before: its first values.
   */
  #situationsOf(of: readonly number[]): (values: readonly number[]) => Situation {
    const before = of.map(() => -1);
    const known: Situation[] = [{ facts: this.#facts, day: ANY_DAY }];
    return (values) => {
      for (let i = firstDifference(values, before); i < of.length; i++) {
        before[i] = numberAt(values, i);
        known[i + 1] = this.#withValue(known[i] as Situation, numberAt(of, i), numberAt(values, i));
      }
      return known[of.length] as Situation;
    };
  }

  #withValue({ facts, day }: Situation, index: number, valueIndex: number): Situation {
    const variable = this.#variables[index] as Variable;
    const value = variable.values[valueIndex];
    if (variable.kind === 'day') return { facts, day: value as IsoDate };
    if (variable.kind === 'stage') return { facts, day };
    const before = getPath(facts, variable.path);
    if (variable.kind === 'fact')
      return { facts: value === before ? facts : setPath(facts, variable.path, value), day };
    const members = before as readonly string[];
    if (members.includes(variable.member) === value) return { facts, day };
    const others = members.filter((member) => member !== variable.member);
    const after = value ? [...others, variable.member].sort() : others;
    return { facts: setPath(facts, variable.path, after), day };
  }

  /** Tabulates the test that conditions pass over the variables that they read. Equal tests share one table. */
  #test(conditions: readonly Condition[], event: EventTemplate): Table {
    const parts = () => {
      const reads = conditions.flatMap((condition) => this.#readSetOf(condition, event, null));
      return [{ of: this.#variablesFor(reads), isPart: () => true }];
    };
    const [outcomes] = this.#outcomesFor({ conditions, event, params: null, isSplit: false, parts });
    return this.#passes(outcomes as OutcomeTable);
  }

  /** Tabulates the outcomes of conditions: once for the same conditions of equal fields of events. */
  #outcomesFor(asked: Asked): readonly OutcomeTable[] {
    const { conditions, event, params } = asked;
    const fields = conditions.flatMap(namedFieldsOf).map((field) => getPath(event, field));
    const key = [asked.isSplit, ...conditions.map(textOf), JSON.stringify([params, fields])].join();
    return cached(this.#outcomes, key, () => this.#outcomesOf(asked));
  }

  #testBy({ outcomes, table }: OutcomeTable, holds: (outcome: Outcome) => boolean): Table {
    const passes = outcomes.map((each) => Number(each !== undefined && holds(each)));
    return simplified(
      { of: table.of, cells: table.cells.map((cell) => numberAt(passes, cell)) },
      this.#sizes,
    );
  }

  /** Compiles a condition with parameters, once: many events are asked the same. */
  #compiled(condition: Condition, params: Json, asDraft: boolean): Compiled {
    const compiledWith = () => memoize((each: Condition) => compile(each, params, this.#meaningOf, asDraft));
    return cached(asDraft ? this.#readyAsDraft : this.#ready, params, compiledWith)(condition);
  }

  /** Tabulates the outcomes of conditions: several tests are made of them. */
  #outcomesOf({ conditions, event, params, parts }: Asked): readonly OutcomeTable[] {
    return parts().map(({ of, isPart }): OutcomeTable => {
      const situationAt = this.#situationsOf(of);
      const all = conditions.map((each) => this.#outcomeOver(of, situationAt, each, event, params));
      const [before, last] = [all.slice(0, -1), all.at(-1) as OutcomeAt];
      const outcomes: (Outcome | undefined)[] = [];
      const table = tabulate(of, this.#sizes, (values) => {
        const isAtIssue = isPart(values) && before.every((outcomeAt) => isPassed(outcomeAt(values)));
        const outcome = isAtIssue ? last(values) : undefined;
        const index = outcomes.indexOf(outcome);
        return index < 0 ? outcomes.push(outcome) - 1 : index;
      });
      return { outcomes, table };
    });
  }

  /**
   * Returns the outcome of a condition for values of variables: found once for those of the variables that it reads. Where
   * these have many combinations, the outcome is made of those of its parts, which read fewer.
   */
  #outcomeOver(
    of: readonly number[],
    situationAt: (values: readonly number[]) => Situation,
    condition: Condition,
    event: EventTemplate,
    params: Json,
    asDraft = false,
  ): OutcomeAt {
    const reads =
      keysOf(condition).length > 0 ? of : this.#variablesFor(this.#readSetOf(condition, event, params));
    if (!('is' in condition) && combinationsOf(reads, this.#sizes) > MOST_WHOLE) {
      const whole = compileWhole<readonly number[], void>(condition, (part, draft = asDraft) => ({
        outcome: this.#outcomeOver(of, situationAt, part, event, params, draft),
        parts: () => [],
      }));
      return (values) => whole.outcome(values);
    }
    const { outcome } = this.#compiled(condition, params, asDraft);
    const strides = of.map((each) => (reads.includes(each) ? strideOf(reads, this.#sizes, each) : 0));
    const known: (Outcome | undefined)[] = [];
    return (values) => {
      let cell = 0;
      for (let i = 0; i < strides.length; i++) cell += valueAt(values, i) * valueAt(strides, i);
      const found = known[cell];
      if (found !== undefined) return found;
      const { facts, day } = situationAt(values);
      const made = outcome(eventOn(event, day) as never, facts);
      known[cell] = made;
      return made;
    };
  }

  /**
   * Splits the combinations of values by the facts that conditions read there. A fact that other facts name is read where
   * they name it: of all offers, the decision reads that of the country decided.
   */
  #partsOf(conditions: readonly Condition[], event: EventTemplate, params: Json): readonly Combinations[] {
    const keys = conditions.flatMap(keysOf);
    if (keys.length === 0) {
      const reads = conditions.flatMap((condition) => this.#readSetOf(condition, event, params));
      return [{ of: this.#variablesFor(reads), isPart: () => true }];
    }
    const named = keys.flatMap((key) => pathsOf(key, event, params));
    const by = this.#variablesFor(named.map((path) => ({ path, presence: false })));
    const situationAt = this.#situationsOf(by);
    const parts = new Map<string, { readonly of: readonly number[]; readonly cells: Set<number> }>();
    eachCombination(by, this.#sizes, (values, cell) => {
      const { facts } = situationAt(values);
      const known = withKeys(conditions, (key) => read(key, params)(event as never, facts));
      const of = this.#variablesFor(known.flatMap((condition) => this.#readSetOf(condition, event, params)));
      const whole = sorted([...by, ...of]);
      cached(parts, whole.join(), () => ({ of: whole, cells: new Set() })).cells.add(cell);
    });
    return [...parts.values()].map(({ of, cells }) => {
      const places = by.map((variable) => of.indexOf(variable));
      const counts = by.map(this.#sizes);
      const cellOf = (values: readonly number[]) =>
        places.reduce((cell, place, i) => cell * valueAt(counts, i) + valueAt(values, place), 0);
      return { of, isPart: (values) => cells.has(cellOf(values)) };
    });
  }

  /** Returns the tests of a provision. They are made when the first is read: a search may never get to the event. */
  #askedOf(event: EventTemplate, { index, ready, cases }: Ask): ProvisionTests {
    const testsOf = memoize((each: ReadyProvision) => {
      const tables = cases.flatMap((failure) => this.#tablesOfCase(failure, event, paramsOf(each)));
      return {
        binds: this.#bindsOf(event, each),
        applies: possible(tables.map(this.#applies)),
        fails: possible(tables.map(this.#fails)),
      };
    });
    return {
      provision: index,
      strict: canRefuse(ready.provision),
      get binds() {
        return testsOf(ready).binds;
      },
      get applies() {
        return testsOf(ready).applies;
      },
      get fails() {
        return testsOf(ready).fails;
      },
    };
  }

  /** Tabulates the outcomes of the conditions of a case. */
  #tablesOfCase(
    { while: before, fails }: FailureCase,
    event: EventTemplate,
    params: Json,
  ): readonly OutcomeTable[] {
    const conditions = [...before, fails];
    const parts = () => this.#partsOf(conditions, event, params);
    return this.#outcomesFor({ conditions, event, params, isSplit: true, parts });
  }

  /** Returns the test that a case is at issue, that its condition fails there, and that all of its conditions pass. */
  readonly #applies = this.#testOf((last) => last !== 'inapplicable');
  readonly #fails = this.#testOf((last) => last === 'failed');
  readonly #passes = this.#testOf(isPassed);

  /** Returns a function that makes a test of outcomes: once. */
  #testOf(holds: (last: Outcome) => boolean): (table: OutcomeTable) => Table {
    return memoize((table: OutcomeTable) => this.#testBy(table, holds));
  }

  #bindsOf(event: EventTemplate, ready: ReadyProvision): Table {
    const conditions = bindingOf(ready);
    return conditions.length === 0
      ? constant(ready.provision.binds === 'start')
      : this.#test(conditions, event);
  }

  #actionOf({ event, edge, asks }: ActionDraft): Action {
    this.#tell();
    const place = stageValueOf(edge.source as StageNode, this.#stages);
    const { where } = edge.params;
    return {
      event,
      edge,
      place: [
        ...(place ? [hasValue(place[0], place[1], this.#sizes)] : []),
        ...this.#conjunctsOf(where).map((part) => this.#test([part], event)),
        ...(ownDays(event) ? this.#daysOf(event) : []),
      ],
      days: this.#in(this.#windowOf(edge, event)),
      asks: asks.map((asked) => cached(this.#asked, asked, () => this.#askedOf(event, asked))),
      writes: [
        ...movesOf(edge, this.#stages).map(([variable, value]) => ({ variable, to: always(value) })),
        ...cached(this.#writes, event, () => this.#writesOf(event)),
      ],
    };
  }

  /** Splits the condition of a place into tests that all hold, without the facts that no event changes. */
  #conjunctsOf(where: Condition | undefined): readonly Condition[] {
    const simple = where && this.#simple(where);
    if (simple === undefined || simple === true) return [];
    return simple === false ? conjunctsOf(where as Condition) : conjunctsOf(simple);
  }

  #hasWindows(days: readonly IsoDate[]): boolean {
    return this.#drafts.some(({ edge, event }) => {
      const window = this.#windowOf(edge, event);
      return !days.every((day) => canStandOn(this.#form, event, day) && isWithin(day, window));
    });
  }

  /** Tabulates the test that the day lies in a window: the same for the same window. */
  #in(window: Window): readonly Table[] {
    const key = `${window.from} ${window.to}`;
    return cached(this.#windows, key, () => this.#onDay((day) => isWithin(day, window)));
  }

  /** Tabulates the test that an event can stand on the day: the same on all its edges. */
  readonly #daysOf = memoize((event: EventTemplate): readonly Table[] =>
    this.#onDay((day) => canStandOn(this.#form, event, day)),
  );

  /** Tabulates a test of the day; returns no table if every day passes. */
  #onDay(holds: (day: IsoDate) => boolean): readonly Table[] {
    const day = this.#variables.findIndex(({ kind }) => kind === 'day');
    if (day < 0) return [];
    const { values } = this.#variables[day] as DayVariable;
    const test = tabulate([day], this.#sizes, ([value]) => Number(holds(values[value as number] as IsoDate)));
    return alwaysIs(test) === 1 ? [] : [simplified(test, this.#sizes)];
  }

  /** Returns the writes of an event, variable by variable: the same table for events of the same effects on it. */
  #writesOf(event: EventTemplate): readonly Write[] {
    const effects = this.#effects[this.#alphabet.indexOf(event)] as readonly EventEffect[];
    const writes: Write[] = [];
    for (const [index, variable] of this.#variables.entries()) {
      if (variable.kind !== 'fact' && variable.kind !== 'member') continue;
      const own = effects.filter(({ path }) => overlaps(path, variable.path));
      if (own.length === 0) continue;
      const key = JSON.stringify([index, own.map((effect) => [effect, fieldsReadBy(effect, event)])]);
      const to = cached(this.#written, key, () => this.#writtenBy(event, own, variable, index));
      writes.push({ variable: index, to });
    }
    return writes;
  }

  /** Tabulates what an event makes of a variable, computed by `record`. */
  #writtenBy(
    event: EventTemplate,
    effects: readonly EventEffect[],
    variable: RecordVariable,
    index: number,
  ): Table {
    const isDayRead = effects.some((effect) => readsDay(effect, variable));
    const reads = [
      ...effects.flatMap((effect) => (effect.if ? this.#readSetOf(effect.if, event, null) : [])),
      ...(isDayRead ? [{ path: DAY, presence: false }] : []),
    ];
    const isReplaced = replaces(effects, variable);
    const isAlways = effects.some((effect) => !effect.if);
    const of = sorted([...(isReplaced && isAlways ? [] : [index]), ...this.#variablesFor(reads)]);
    const situationAt = this.#situationsOf(of);
    const valueAfter = (values: readonly number[]): number => {
      const { facts, day } = situationAt(values);
      return this.#valueIn(this.#record(facts, eventOn(event, day)), variable);
    };
    const written = this.#effects[this.#alphabet.indexOf(event)] as readonly EventEffect[];
    const isWritten = reads.some(({ path }) => written.some((effect) => overlaps(effect.path, path)));
    if (isWritten || effects.length > MOST_EFFECTS)
      return simplified(tabulate(of, this.#sizes, valueAfter), this.#sizes);
    // The event writes nothing that its conditions read: they, the value before and the day alone decide.
    const conditions = effects.flatMap((effect) => effect.if ?? []);
    const outcomes = conditions.map((each) => this.#outcomeOver(of, situationAt, each, event, null));
    const place = of.indexOf(index);
    const dayPlace = isDayRead ? of.findIndex((each) => this.#variables[each]?.kind === 'day') : -1;
    const known: (number | undefined)[] = [];
    const to = tabulate(of, this.#sizes, (values) => {
      let passed = 0;
      for (const outcomeAt of outcomes) passed = 2 * passed + Number(isPassed(outcomeAt(values)));
      if (passed === 0 && !isAlways) return valueAt(values, place);
      let key = isReplaced ? 0 : valueAt(values, place);
      if (dayPlace >= 0) key = key * this.#sizes(valueAt(of, dayPlace)) + valueAt(values, dayPlace);
      key = key * 2 ** outcomes.length + passed;
      const after = known[key] ?? valueAfter(values);
      known[key] = after;
      return after;
    });
    return simplified(to, this.#sizes);
  }

  #valueIn(facts: Facts, variable: RecordVariable): number {
    const found = getPath(facts, variable.path);
    if (variable.kind === 'member') {
      const has = (found as readonly string[]).includes(variable.member);
      return variable.values.indexOf(has);
    }
    return indexOfValue(variable, found);
  }

  /** Returns the action by which time passes to the next day on which an answer changes. */
  #timePasses(): readonly Action[] {
    const day = this.#variables.findIndex(({ kind }) => kind === 'day');
    if (day < 0) return [];
    const last = this.#sizes(day) - 1;
    const place = [tabulate([day], this.#sizes, ([value]) => Number(value !== last))];
    const to = tabulate([day], this.#sizes, ([value]) => Math.min((value as number) + 1, last));
    return [
      { event: undefined, edge: undefined, place, days: [], asks: [], writes: [{ variable: day, to }] },
    ];
  }
}

/** Returns a condition as a text: a case has the same conditions for many events. */
const textOf = /* @__PURE__ */ memoize((condition: Condition): string => JSON.stringify(condition));

/** Returns the paths of the event's fields that a condition names, found once. */
const namedFieldsOf = /* @__PURE__ */ memoize((condition: Condition): readonly (readonly string[])[] =>
  fieldsOf(condition).map((field) => field.split('.')),
);

/** Tells whether effects on a variable, if they have one at all, give it a value whatever it was before. */
function replaces([effect, ...more]: readonly EventEffect[], { path }: RecordVariable): boolean {
  if (effect === undefined || more.length > 0) return false;
  return (effect.change === 'set' || effect.change === 'unset') && leadsTo(effect.path, path);
}

/** Tells whether an effect gives a variable another value on another day. */
const readsDay = ({ ofDay, change }: EventEffect, variable: RecordVariable): boolean =>
  ofDay && change !== 'count' && change !== 'unset' && variable.kind === 'fact' && !variable.presence;

/** Returns the values of the event's fields that the condition of an effect reads. */
const fieldsReadBy = ({ if: condition }: EventEffect, event: EventTemplate): readonly unknown[] =>
  condition ? namedFieldsOf(condition).map((field) => getPath(event, field) ?? null) : [];

/** Returns the keys that a condition names, found once. */
const keysOf = /* @__PURE__ */ memoize((condition: Condition) => keysIn(condition));

const indicesByKey = /* @__PURE__ */ memoize(
  (values: readonly unknown[]): ReadonlyMap<string, number> =>
    new Map(values.map((value, index) => [keyOf(value), index])),
);

/** Returns the index of a value: most are the very value of the variable. */
function indexIn(values: readonly unknown[], value: unknown): number | undefined {
  const index = values.indexOf(value);
  return index >= 0 ? index : indicesByKey(values).get(keyOf(value));
}

/** Returns the index of a variable's value. If only presence counts, every present value has the same index. */
export function indexOfValue(
  { path, values, presence, most }: RecordVariable & { kind: 'fact' },
  found: unknown,
): number {
  const counted = most !== undefined && typeof found === 'number' ? Math.min(found, most) : found;
  const index = presence
    ? values.findIndex((value) => (value === undefined) === (found === undefined))
    : indexIn(values, counted);
  if (index === undefined || index < 0)
    throw new KernelError(say(kernelTexts.value, { fact: path.join('.'), value: keyOf(found) }));
  return index;
}

const always = (value: number): Table => ({ of: [], cells: new Uint16Array([value]) });

const possible = (tests: readonly Table[]): readonly Table[] => tests.filter((test) => alwaysIs(test) !== 0);

/** Returns the condition under which a provision binds: the adoption of its decision. */
function bindingOf({ provision }: ReadyProvision): readonly Condition[] {
  const adoption = adoptionOf(provision);
  return adoption ? [exists({ fact: adoption })] : [];
}

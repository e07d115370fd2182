import type { ProductSet } from '../../kernel/factored/productSets.ts';
import { holdsSomewhere, narrowings, ProductSetExplorer } from '../../kernel/factored/productSets.ts';
import { traceInto } from '../../kernel/factored/trace.ts';
import { both, either, negated, type Table } from '../../kernel/ground/table.ts';
import { type Action, transitionSystemOf } from '../../kernel/ground/transitionSystem.ts';
import { minimise, type Quotient } from '../../kernel/reduce/quotient.ts';
import { checkStage } from '../../kernel/stage.ts';
import type { Condition } from '../../language/conditions.ts';
import type { CycleMachine } from '../../machines/cycle.ts';
import { preparedFor } from '../../machines/prepared.ts';
import { searchExpectedTexts } from '../../messages/index.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { frozenCopy } from '../../model/frozen.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type ExploreOptions, exploreOptionsOf, goalFor, lettersOf } from '../explore/options.ts';
import { testOfStage } from '../explore/stagePlaces.ts';
import { eventsOf, firstDayOf } from '../explore/steps.ts';
import type { Property, Proposition } from './property.ts';

/** The result of checking a property over all reachable states. */
export interface PropertyResult {
  readonly property: Property;
  /** `undefined`: no counterexample was found before a limit came. */
  readonly holds: boolean | undefined;
  /** A shortest sequence after which the property is broken. */
  readonly counterexample?: readonly TreatyEvent[];
}

/** The goal of a search, and the condition that holds at every state before it. */
interface Hunt {
  readonly while: Table | undefined;
  readonly wanted: Table;
}

const propositionsOf = (property: Property): readonly Proposition[] => Object.values(property);

function conditionsIn(proposition: Proposition): readonly Condition[] {
  if ('stage' in proposition) return [];
  if ('is' in proposition || 'when' in proposition) return [proposition];
  if ('not' in proposition) return conditionsIn(proposition.not);
  return ('all' in proposition ? proposition.all : proposition.any).flatMap(conditionsIn);
}

function stagesNamedIn(proposition: Proposition): readonly string[] {
  if ('stage' in proposition) return [proposition.stage];
  if ('is' in proposition || 'when' in proposition) return [];
  if ('not' in proposition) return stagesNamedIn(proposition.not);
  return ('all' in proposition ? proposition.all : proposition.any).flatMap(stagesNamedIn);
}

const FALSE: Table = { of: [], cells: new Uint16Array([0]) };
const TRUE = negated(FALSE);

/** The test of a proposition. */
function tableOf(proposition: Proposition, form: Quotient, watched: readonly Condition[]): Table {
  const table = (each: Proposition) => tableOf(each, form, watched);
  if ('stage' in proposition) return testOfStage(form, proposition.stage);
  if ('is' in proposition || 'when' in proposition)
    return form.watches[watched.indexOf(proposition)] as Table;
  if ('not' in proposition) return negated(table(proposition.not));
  return 'all' in proposition
    ? proposition.all.map(table).reduce((a, b) => both(a, b, form.sizes), TRUE)
    : proposition.any.map(table).reduce((a, b) => either(a, b, form.sizes), FALSE);
}

function huntOf(
  property: Property,
  table: (proposition: Proposition) => Table,
  goal: Table,
  form: Quotient,
): Hunt {
  const and = (a: Table, b: Table) => both(a, b, form.sizes);
  if ('always' in property) return { while: undefined, wanted: negated(table(property.always)) };
  if ('never' in property) return { while: undefined, wanted: table(property.never) };
  if ('eventually' in property) {
    const not = negated(table(property.eventually));
    return { while: not, wanted: and(goal, not) };
  }
  if ('until' in property) {
    const notYet = negated(table(property.until));
    const breaks = either(negated(table(property.holds)), goal, form.sizes);
    return { while: and(notYet, table(property.holds)), wanted: and(notYet, breaks) };
  }
  const not = negated(table(property.comes));
  return { while: not, wanted: and(not, table(property.before)) };
}

/** The form in which nothing happens once the test does not hold. */
const whileHolds = (form: Quotient, test: Table | undefined): Quotient =>
  test === undefined
    ? form
    : { ...form, actions: form.actions.map((action) => ({ ...action, place: [...action.place, test] })) };

function hunt(form: Quotient, { while: test, wanted }: Hunt, limit: number) {
  const explorer = new ProductSetExplorer({ ...whileHolds(form, test), watches: [...form.watches, wanted] });
  const { boxes, complete } = explorer.explore(limit);
  const split = explorer.decomposition.splits.of([wanted]);
  const found = boxes.filter((box) => holdsSomewhere(box, split));
  const traces = found.flatMap((box: ProductSet) =>
    narrowings(box.controlState, box.sets, split).map((part) => traceInto(explorer, box, part)),
  );
  const shortest = traces.sort((a, b) => a.length - b.length)[0];
  return { actions: shortest?.map(({ action }): Action => action), complete };
}

function checkStages(machine: CycleMachine, properties: readonly Property[]): void {
  for (const [i, property] of properties.entries()) {
    for (const name of propositionsOf(property).flatMap(stagesNamedIn))
      checkStage(machine, name, `properties[${i}]`, searchExpectedTexts.stageOfChart);
  }
}

/**
 * Checks properties of everything that can happen under a programme: over all states, not a sample.
 *
 * @throws MalformedError for a stage that the chart does not have, and for an option that there is not.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { check, eventually, never, stage } from 'intersessional/simulation';
 * const alphabet = [{ type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const];
 * const properties = [eventually(stage('firstMeeting')), never(stage('firstMeeting'))];
 * const results = check(ccm2011, properties, { alphabet, goal: 'firstMeeting' });
 * console.log(results.map(({ holds }) => holds));
 * ```
 * ```text
 * [ true, false ]
 * ```
 */
export function check(
  programme: Programme,
  properties: readonly Property[],
  options: ExploreOptions = {},
): readonly PropertyResult[] {
  // Conditions are compiled once, so a caller that changes one must not reach it.
  const own = properties.map(frozenCopy);
  const { goal = goalFor(programme), limit = 20_000 } = exploreOptionsOf(programme, options);
  checkStage(preparedFor(programme).chart.machine, goal, 'goal');
  checkStages(preparedFor(programme).chart.machine, own);
  const watched = own.flatMap(propositionsOf).flatMap(conditionsIn);
  const form = minimise(
    transitionSystemOf(programme, {
      alphabet: lettersOf(programme, options, true),
      snapshot: options.after,
      from: options.from,
      watch: watched,
      stages: [goal, ...own.flatMap(propositionsOf).flatMap(stagesNamedIn)],
      keepsDays: true,
    }),
  );
  const first = firstDayOf(form, options.from ?? '');
  const table = (proposition: Proposition) => tableOf(proposition, form, watched);
  return properties.map((property, i): PropertyResult => {
    const asked = huntOf(own[i] as Property, table, testOfStage(form, goal), form);
    const { actions, complete } = hunt(form, asked, limit);
    if (actions) return { property, holds: false, counterexample: eventsOf(form, actions, first) };
    return { property, holds: complete ? true : undefined };
  });
}

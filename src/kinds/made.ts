import type { EffectTable } from '../language/effects.ts';
import type { BareRule, Condition, Term } from '../language/index.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { EventType } from '../model/events.ts';
import type { Fields } from '../model/fields/declared.ts';
import { deepFreeze } from '../model/frozen.ts';
import { memoize } from '../model/memoize.ts';
import type { CycleDeclared, MeetingStage, OfficeDeclared, Plan, RuleDeclared } from './declared.ts';
import type { CycleChart, Edges } from './edge.ts';
import type { MadeRule } from './template.ts';

/*
 * The parts of a cycle. Whatever brings a cycle brings what makes its chart, the templates of its rules, and what else only
 * some cycles need: a build for one paper has what the paper uses and nothing more, and the engine alone has none of it.
 */

/** A template: makes a rule from what a use gives to it. */
export type Make = (cycle: CycleDeclared, given: never) => MadeRule;

type Standing = Readonly<Record<string, object>>;
type Offices = Readonly<Record<string, OfficeDeclared>>;

/** The parts that are brought with a cycle. */
export interface Parts {
  /** Generates its chart. */
  readonly chartOf: (cycle: CycleDeclared) => CycleChart;
  /** The templates of its rules, by name. */
  readonly templates: Readonly<Record<string, Make>>;
  /** Describes the stages of meetings that the paper does not describe. */
  readonly stageWords?: (cycle: CycleDeclared, meeting: string, stage: MeetingStage) => string;
  /** The effects of the events about offices. */
  readonly officeEffects?: (offices: Offices) => EffectTable;
  /** The plans of meetings. */
  readonly plans?: {
    readonly fields: Fields;
    readonly plannedOr: <T>(
      cycle: CycleDeclared,
      meeting: string,
      name: keyof Plan,
      decided: Term<T>,
    ) => Term<T>;
  };
  /** Adds what only some cycles have before anything has happened. */
  readonly standingIn?: (cycle: CycleDeclared, standing: Standing, starts?: IsoDate) => Standing;
  /** Returns the conditions on the turn of a meeting that has a place in a sequence. */
  readonly turnOf?: (cycle: CycleDeclared, meeting: string) => readonly Condition[];
  /** The notes that convene later meetings ahead: before the meeting of a leg, and while it sits. */
  readonly notes?: {
    readonly before: (cycle: CycleDeclared, leg: number) => Edges;
    readonly during: (cycle: CycleDeclared, leg: number) => Edges;
  };
}

const BROUGHT = /* @__PURE__ */ new WeakMap<CycleDeclared, Parts>();

/** Takes in a cycle with its parts. */
export function madeWith(cycle: CycleDeclared, parts: Parts): CycleDeclared {
  BROUGHT.set(cycle, parts);
  return cycle;
}

/** Returns the parts that were brought with a cycle. */
export const partsOf = (cycle: CycleDeclared): Parts => BROUGHT.get(cycle) as Parts;

const madeIn = /* @__PURE__ */ memoize((cycle: CycleDeclared) => {
  const { templates } = partsOf(cycle);
  return memoize(({ use, with: given }: RuleDeclared) => (templates[use] as Make)(cycle, given as never));
});

/** Returns the rule of a use: made once in each cycle. */
export const ruleOf = (cycle: CycleDeclared, use: RuleDeclared): MadeRule => madeIn(cycle)(use);

/** Makes a rule as far as judging an event takes. */
function bareRule(cycle: CycleDeclared, id: string, declared: RuleDeclared, asks: string): BareRule {
  const { due, silence, calledFor, condition } = ruleOf(cycle, declared);
  return deepFreeze({
    id,
    asks,
    ...(due && { due: due as EventType }),
    ...(silence && { silence }),
    ...(calledFor && { calledFor }),
    condition,
  });
}

/** Makes every rule of a cycle as far as judging an event takes, by its id; a rule may bring no sentence of its own. */
export const bareRulesOf = (
  cycle: CycleDeclared,
  sentenceOf: (rule: RuleDeclared, cycle: CycleDeclared) => string = () => '',
): Readonly<Record<string, BareRule>> =>
  Object.fromEntries(
    Object.entries(cycle.rules).map(([id, declared]) => [
      id,
      bareRule(cycle, id, declared, declared.asks ?? sentenceOf(declared, cycle)),
    ]),
  );

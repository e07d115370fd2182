import { memoize } from '../model/memoize.ts';
import type { CycleDeclared, RuleDeclared } from './declared.ts';
import type { MadeRule } from './template.ts';

/*
 * The rules of a cycle. Whatever brings a cycle brings the templates of its rules: a build for one paper has those that
 * the paper uses, and no others.
 */

/** A template: makes a rule from what a use gives to it. */
export type Make = (cycle: CycleDeclared, given: never) => MadeRule;

/** The templates that were brought with each cycle, by name. */
const BROUGHT = /* @__PURE__ */ new WeakMap<CycleDeclared, Readonly<Record<string, Make>>>();

/** Takes in a cycle with the templates of its rules. */
export function madeWith(cycle: CycleDeclared, templates: Readonly<Record<string, Make>>): CycleDeclared {
  BROUGHT.set(cycle, templates);
  return cycle;
}

const madeIn = /* @__PURE__ */ memoize((cycle: CycleDeclared) => {
  const templates = BROUGHT.get(cycle) as Readonly<Record<string, Make>>;
  return memoize(({ use, with: given }: RuleDeclared) => (templates[use] as Make)(cycle, given as never));
});

/** Returns the rule of a use: made once in each cycle. */
export const ruleOf = (cycle: CycleDeclared, use: RuleDeclared): MadeRule => madeIn(cycle)(use);

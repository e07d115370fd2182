import { declareTexts, say } from '../../messages/index.ts';
import type { Automaton } from './automata.ts';
import * as automata from './automata.ts';

/** Part of what a template asks. */
export interface TemplatePart {
  readonly automaton: Automaton;
  /** The demand of the part, as a whole sentence. */
  readonly asks: string;
}

/** The parts of what a template asks, for the words of its activities and how many times. */
type Template = (a: string, b: string, times: number) => readonly TemplatePart[];

/** A demand with one or two activities. */
type Demand = Exclude<(typeof declareTexts)[keyof typeof declareTexts], object>;

/** A template that asks one thing. */
const asking =
  (automaton: Automaton, demand: Demand): Template =>
  (a, b) => [{ automaton, asks: say(demand, { a, b }) }];

const existence: Template = (a, _, count) => [
  { automaton: automata.existence(count), asks: say(declareTexts.existence, { a, count }) },
];

const absence: Template = (a, _, times) => [
  {
    automaton: automata.absence(times),
    asks: times === 1 ? say(declareTexts.never, { a }) : say(declareTexts.atMost, { a, count: times - 1 }),
  },
];

const respondedExistence = asking(automata.respondedExistence, declareTexts.respondedExistence);
const response = asking(automata.response, declareTexts.response);
const precedence = asking(automata.precedence, declareTexts.precedence);
const alternateResponse = asking(automata.alternateResponse, declareTexts.alternateResponse);
const alternatePrecedence = asking(automata.alternatePrecedence, declareTexts.alternatePrecedence);
const chainResponse = asking(automata.chainResponse, declareTexts.chainResponse);
const chainPrecedence = asking(automata.chainPrecedence, declareTexts.chainPrecedence);
const choice = asking(automata.choice, declareTexts.choice);
const notCoExistence = asking(automata.notCoExistence, declareTexts.notCoExistence);

const together =
  (...templates: readonly Template[]): Template =>
  (a, b, times) =>
    templates.flatMap((template) => template(a, b, times));

/** The parts of each template, by its name in the language Declare (Pesic and van der Aalst). */
export const TEMPLATES = {
  existence,
  absence,
  exactly: (a, b, times) => [...existence(a, b, times), ...absence(a, b, times + 1)],
  init: asking(automata.init, declareTexts.init),
  end: asking(automata.end, declareTexts.end),
  respondedExistence,
  coExistence: (a, b, times) => [
    ...respondedExistence(a, b, times),
    ...respondedExistence(b, a, times).map(({ automaton, asks }) => ({
      automaton: automata.reversed(automaton),
      asks,
    })),
  ],
  response,
  alternateResponse,
  chainResponse,
  precedence,
  alternatePrecedence,
  chainPrecedence,
  succession: together(response, precedence),
  alternateSuccession: together(alternateResponse, alternatePrecedence),
  chainSuccession: together(chainResponse, chainPrecedence),
  notCoExistence,
  notSuccession: asking(automata.notSuccession, declareTexts.notSuccession),
  notChainSuccession: asking(automata.notChainSuccession, declareTexts.notChainSuccession),
  choice,
  exclusiveChoice: together(choice, notCoExistence),
} satisfies Record<string, Template>;

/** The name of a template. */
export type TemplateName = keyof typeof TEMPLATES;

/** Templates on the number of times that one activity happens. */
export const COUNTED = ['existence', 'absence', 'exactly'] as const satisfies readonly TemplateName[];
/** Templates on the place of one activity. */
export const PLACED = ['init', 'end'] as const satisfies readonly TemplateName[];

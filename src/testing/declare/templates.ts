import type { Automaton } from './automata.ts';
import * as automata from './automata.ts';

/** Part of what a template asks. */
export interface TemplatePart {
  readonly automaton: Automaton;
  /** The demand of the part, as the end of a sentence. */
  readonly asks: string;
}

/** The parts of what a template asks, for the words of its activities and how many times. */
type Template = (a: string, b: string, times: number) => readonly TemplatePart[];

const timesWords = (times: number): string => (times === 1 ? 'once' : `${times} times`);

/** A template that asks one thing. */
const asking =
  (automaton: Automaton, asks: (a: string, b: string) => string): Template =>
  (a, b) => [{ automaton, asks: asks(a, b) }];

const existence: Template = (a, _, times) => [
  {
    automaton: automata.existence(times),
    asks: times === 1 ? `${a} happens` : `${a} happens at least ${timesWords(times)}`,
  },
];

const absence: Template = (a, _, times) => [
  {
    automaton: automata.absence(times),
    asks: times === 1 ? `${a} never happens` : `${a} happens at most ${timesWords(times - 1)}`,
  },
];

const respondedExistence = asking(
  automata.respondedExistence,
  (a, b) => `where ${a} happens, ${b} happens too`,
);
const response = asking(automata.response, (a, b) => `each ${a} is followed by ${b}`);
const precedence = asking(automata.precedence, (a, b) => `${b} happens only after ${a}`);
const alternateResponse = asking(
  automata.alternateResponse,
  (a, b) => `each ${a} is followed by ${b} before it happens again`,
);
const alternatePrecedence = asking(
  automata.alternatePrecedence,
  (a, b) => `each ${b} comes after ${a} of its own`,
);
const chainResponse = asking(automata.chainResponse, (a, b) => `each ${a} is followed at once by ${b}`);
const chainPrecedence = asking(automata.chainPrecedence, (a, b) => `each ${b} comes at once after ${a}`);
const choice = asking(automata.choice, (a, b) => `${a} or ${b} happens`);
const notCoExistence = asking(automata.notCoExistence, (a, b) => `${a} and ${b} do not both happen`);

const together =
  (...templates: readonly Template[]): Template =>
  (a, b, times) =>
    templates.flatMap((template) => template(a, b, times));

/** The parts of each template, by its name in the language Declare (Pesic and van der Aalst). */
export const TEMPLATES = {
  existence,
  absence,
  exactly: (a, b, times) => [...existence(a, b, times), ...absence(a, b, times + 1)],
  init: asking(automata.init, (a) => `the first event is ${a}`),
  end: asking(automata.end, (a) => `the last event is ${a}`),
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
  notSuccession: asking(automata.notSuccession, (a, b) => `${b} never follows ${a}`),
  notChainSuccession: asking(automata.notChainSuccession, (a, b) => `${b} never follows at once on ${a}`),
  choice,
  exclusiveChoice: together(choice, notCoExistence),
} satisfies Record<string, Template>;

/** The name of a template. */
export type TemplateName = keyof typeof TEMPLATES;

/** Templates on the number of times that one activity happens. */
export const COUNTED = ['existence', 'absence', 'exactly'] as const satisfies readonly TemplateName[];
/** Templates on the place of one activity. */
export const PLACED = ['init', 'end'] as const satisfies readonly TemplateName[];

import {
  gherkinEventPatterns,
  gherkinExpectationPatterns,
  gherkinFramePatterns,
  gherkinStepPatterns,
  say,
} from '../../messages/index.ts';
import { programmeOf } from '../judging/programmes.ts';
import type { Expectation } from '../scenario/expectations.ts';
import { on, type Step } from '../scenario/step.ts';
import { dateReached } from '../scenario/steps.ts';
import { EXPECTED, reasonSays } from './expected.ts';
import { dateOf } from './names.ts';
import { type SentencePattern, saidAt, sentencePattern, withDay } from './patterns.ts';
import { anyEvent, PHRASES } from './phrases.ts';
import { expectOf, happen, newPlay, type Play, settle } from './play.ts';

/** The rows of a table in a feature. */
interface Table {
  raw(): readonly (readonly string[])[];
}

/** The code of a step. Its world is `this`; its arguments are the captures of its pattern, then perhaps a table. */
type Code = (this: object, ...words: string[]) => void;

/** The functions by which a runner defines steps: `@cucumber/cucumber` has them under these names. */
export interface GherkinRunner {
  readonly Given: (pattern: RegExp, code: Code) => void;
  readonly When: (pattern: RegExp, code: Code) => void;
  readonly Then: (pattern: RegExp, code: Code) => void;
  readonly After: (code: (this: object) => void) => void;
  /** Tells a Given from a When: then a Given that cannot happen fails itself, and not the step after it. */
  readonly BeforeStep?: (code: (this: object, step: StepToCome) => void) => void;
}

/** A step that a runner is about to run, as the runner describes it: a Given has the type `Context`. */
interface StepToCome {
  readonly pickleStep: { readonly type?: string };
}

const plays = new WeakMap<object, Play>();

/** The play of a scenario: a runner has one world for each. */
function playOf(world: object): Play {
  const play = plays.get(world) ?? newPlay();
  plays.set(world, play);
  return play;
}

type Run = (play: Play, said: Readonly<Record<string, string>>, table: Table | undefined) => void;

/** The code of a step. Runners count its parameters, so that it says how many it has. */
function codeFor({ places }: SentencePattern, run: Run, hasTable: boolean): Code {
  const code: Code = function (...words) {
    const table = hasTable ? (words[places.length] as unknown as Table) : undefined;
    run(playOf(this), saidAt(places, words), table);
  };
  return Object.defineProperty(code, 'length', { value: places.length + Number(hasTable) });
}

type Define = GherkinRunner['Given'];

/** Defines a step for a pattern of the catalogue. */
function define(keyword: Define, sentence: string, run: Run, flags?: string, hasTable = false): void {
  const pattern = sentencePattern(sentence, flags);
  keyword(pattern.regexp, codeFor(pattern, run, hasTable));
}

const onDay = (step: Step, day = ''): Step => (day === '' ? step : on(dateOf(day), step));

/** Defines the steps for events. A step fits after each keyword: the hook tells a Given from a When. */
function defineEvents({ Given, When }: GherkinRunner): void {
  for (const [id, sentence] of Object.entries(gherkinEventPatterns)) {
    const stepOf = PHRASES[id as keyof typeof PHRASES] as (said: object) => Step;
    const run: Run = (play, said) => happen(play, onDay(stepOf(said), said.day));
    define(Given, withDay(sentence), run, 'iu');
  }
  const any: Run = (play, { type = '', day }, table) =>
    happen(play, onDay(anyEvent(type, table?.raw() ?? []), day));
  const alone = withDay(gherkinStepPatterns.event);
  define(When, alone, any, 'iu');
  define(When, say(gherkinFramePatterns.withTable, { sentence: alone }), any, 'iu', true);
}

function defineOthers({ Given, Then, When }: GherkinRunner): void {
  const { programme, reason, today } = gherkinStepPatterns;
  define(Given, programme, (play, said) => Object.assign(play, newPlay(programmeOf(said.programme ?? ''))));
  define(When, today, (play, { day = '' }) => happen(play, dateReached(dateOf(day))));
  define(Then, reason, ({ last }, { text = '' }) => reasonSays(last, text));
}

function defineExpectations({ Then }: GherkinRunner): void {
  for (const [id, sentence] of Object.entries(gherkinExpectationPatterns)) {
    const expectation = EXPECTED[id as keyof typeof EXPECTED] as (said: object) => Expectation;
    define(Then, sentence, (play, said) => expectOf(play, expectation(said)));
  }
}

/** The hook that tells of a step; Cucumber's own, where it is Cucumber whose functions were handed in without it. */
function beforeStepOf({ BeforeStep, Given }: GherkinRunner): GherkinRunner['BeforeStep'] {
  if (BeforeStep !== undefined) return BeforeStep;
  try {
    const require = process.getBuiltinModule('node:module').createRequire(`${process.cwd()}/`);
    const cucumber = require('@cucumber/cucumber') as GherkinRunner;
    return cucumber.Given === Given ? cucumber.BeforeStep : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Defines the steps of features in the words of the documents. A runner's own functions are handed in, so that any
 * version of it will do: `defineSteps({ Given, When, Then, After, BeforeStep })` of `@cucumber/cucumber`.
 *
 * @example
 * ```ts
 * import { defineSteps } from 'intersessional/testing/gherkin';
 * const patterns: RegExp[] = [];
 * const define = (pattern: RegExp) => void patterns.push(pattern);
 * defineSteps({ Given: define, When: define, Then: define, After: () => {}, BeforeStep: () => {} });
 * console.log(patterns.some((pattern) => pattern.test('it is refused by A5')));
 * ```
 * ```text
 * true
 * ```
 */
export function defineSteps(runner: GherkinRunner): void {
  beforeStepOf(runner)?.(function ({ pickleStep }) {
    playOf(this).isGiven = pickleStep.type === 'Context';
  });
  defineEvents(runner);
  defineOthers(runner);
  defineExpectations(runner);
  runner.After(function () {
    settle(playOf(this));
  });
}

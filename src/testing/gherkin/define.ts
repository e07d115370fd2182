import { programmeOf } from '../judging/programmes.ts';
import { on, type Step } from '../scenario/step.ts';
import { dateReached } from '../scenario/steps.ts';
import { EXPECTED, reasonSays } from './expected.ts';
import { dateOf } from './names.ts';
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

const groupsIn = ({ source, flags }: RegExp): number =>
  (new RegExp(`${source}|`, flags).exec('')?.length ?? 1) - 1;

type Run = (play: Play, words: readonly string[], table: Table | undefined) => void;

/** The code of a step. Runners count its parameters, so that it says how many it has. */
function codeFor(pattern: RegExp, run: Run, hasTable: boolean): Code {
  const count = groupsIn(pattern);
  const code: Code = function (...words) {
    const table = hasTable ? (words[count] as unknown as Table) : undefined;
    run(
      playOf(this),
      words.slice(0, count).map((each) => each ?? ''),
      table,
    );
  };
  return Object.defineProperty(code, 'length', { value: count + Number(hasTable) });
}

const DATE = '\\d{1,2} \\p{L}+ \\d{4}|\\d{4}-\\d\\d-\\d\\d';

/** A sentence, with a day or without. */
const sentence = (pattern: string, end = ''): RegExp =>
  new RegExp(`^${pattern}(?: on (${DATE}))?${end}$`, 'iu');

const onDay = (step: Step, day = ''): Step => (day === '' ? step : on(dateOf(day), step));

/** Defines the steps for events. The keyword decides if the event is given or is the one looked at. */
function defineEvents({ Given, When }: GherkinRunner): void {
  for (const { pattern: words, step } of PHRASES) {
    const pattern = sentence(words);
    const run: Run = (play, all) => happen(play, onDay(step(...all.slice(0, -1)), all.at(-1)));
    Given(pattern, codeFor(pattern, run, false));
  }
  const any: Run = (play, [type = '', day], table) =>
    happen(play, onDay(anyEvent(type, table?.raw() ?? []), day));
  const alone = sentence('"([\\w.]+)" happens');
  const withTable = sentence('"([\\w.]+)" happens', ' with:');
  When(alone, codeFor(alone, any, false));
  When(withTable, codeFor(withTable, any, true));
}

function defineOthers(runner: GherkinRunner): void {
  const id = /^the programme "([^"]+)"$/;
  const start: Run = (play, [name = '']) => Object.assign(play, newPlay(programmeOf(name)));
  runner.Given(id, codeFor(id, start, false));
  const day = new RegExp(`^it is (${DATE})$`, 'u');
  const pass: Run = (play, [date = '']) => happen(play, dateReached(dateOf(date)));
  runner.When(day, codeFor(day, pass, false));
  const reason = /^the reason says "(.+)"$/;
  runner.Then(
    reason,
    codeFor(reason, ({ last }, [text = '']) => reasonSays(last, text), false),
  );
}

function defineExpectations({ Then }: GherkinRunner): void {
  for (const [pattern, expectation] of EXPECTED) {
    Then(
      pattern,
      codeFor(pattern, (play, words) => expectOf(play, expectation(...words)), false),
    );
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

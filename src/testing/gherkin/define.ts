import * as z from 'zod';
import { ccm2011 } from '../../ccm-2011.ts';
import { optionsOf } from '../../kernel/options.ts';
import {
  gherkinEventPatterns,
  gherkinExpectationPatterns,
  gherkinFramePatterns,
  gherkinMeetingPatterns,
  gherkinStepPatterns,
  say,
} from '../../messages/index.ts';
import { admitted } from '../../programmes/check.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { knownProgrammes, programmeOf, setProgrammes } from '../judging/programmes.ts';
import type { Expectation } from '../scenario/expectations.ts';
import { on, type Step } from '../scenario/step.ts';
import { dateReached } from '../scenario/steps.ts';
import { EXPECTED, reasonSays } from './expected.ts';
import { dateOf, VOCABULARY } from './names.ts';
import {
  namesIn,
  type SentenceNames,
  type SentencePattern,
  saidAt,
  sentencePattern,
  withDay,
} from './patterns.ts';
import { anyEvent, MEETING_PHRASES, PHRASES } from './phrases.ts';
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

/**
 * The options of the steps.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { defineSteps } from 'intersessional/testing/gherkin';
 * const patterns: RegExp[] = [];
 * const define = (pattern: RegExp) => void patterns.push(pattern);
 * const runner = { Given: define, When: define, Then: define, After: () => {}, BeforeStep: () => {} };
 * defineSteps(runner, { programme: ccm2011 });
 * console.log(patterns.some((pattern) => pattern.test('the First Meeting adopts the languages')));
 * ```
 * ```text
 * true
 * ```
 */
export interface StepOptions {
  /**
   * The programme of scenarios that name none, or several with theirs: their names can stand in sentences, and they are
   * made known (default: the programme of 2011).
   */
  readonly programme?: Programme | readonly Programme[] | undefined;
}

const stepOptions = z.strictObject({ programme: z.unknown().optional() });

const plays = new WeakMap<object, Play>();

/** Returns the play of a scenario, under a programme that it need not name: a runner has one world for each. */
const playUnder =
  (programme: Programme) =>
  (world: object): Play => {
    const play = plays.get(world) ?? newPlay(programme);
    plays.set(world, play);
    return play;
  };

/** How the steps of a runner are defined. */
interface Definitions {
  readonly playOf: (world: object) => Play;
  readonly names: SentenceNames;
  /** The meetings that no sentence of 2011 is about. */
  readonly meetings: readonly string[];
}

type Run = (play: Play, said: Readonly<Record<string, string>>, table: Table | undefined) => void;

/** The code of a step. Runners count its parameters, so that it says how many it has. */
function codeFor(
  { places }: SentencePattern,
  playOf: Definitions['playOf'],
  run: Run,
  hasTable: boolean,
): Code {
  const code: Code = function (...words) {
    const table = hasTable ? (words[places.length] as unknown as Table) : undefined;
    run(playOf(this), saidAt(places, words), table);
  };
  return Object.defineProperty(code, 'length', { value: places.length + Number(hasTable) });
}

type Keyword = GherkinRunner['Given'];

/** Defines a step for a pattern of the catalogue. */
type Define = (keyword: Keyword, sentence: string, run: Run, flags?: string, hasTable?: boolean) => void;

const definer =
  ({ playOf, names }: Definitions): Define =>
  (keyword, sentence, run, flags, hasTable = false) => {
    const pattern = sentencePattern(sentence, flags, names);
    keyword(pattern.regexp, codeFor(pattern, playOf, run, hasTable));
  };

const onDay = (step: Step, day = ''): Step => (day === '' ? step : on(dateOf(day), step));

type StepsById = Readonly<Record<string, (said: object) => Step>>;

/** Defines the steps for events. A step fits after each keyword: the hook tells a Given from a When. */
function defineSentences(
  { Given }: GherkinRunner,
  define: Define,
  patterns: Readonly<Record<string, string>>,
  stepsById: StepsById,
): void {
  for (const [id, sentence] of Object.entries(patterns)) {
    const stepOf = stepsById[id] as StepsById[string];
    const run: Run = (play, said) => happen(play, onDay(stepOf(said), said.day));
    define(Given, withDay(sentence), run, 'iu');
  }
}

/** Defines the steps for any event, by its type. */
function defineAnyEvent({ When }: GherkinRunner, define: Define): void {
  const any: Run = (play, { type = '', day }, table) =>
    happen(play, onDay(anyEvent(type, table?.raw() ?? []), day));
  const alone = withDay(gherkinStepPatterns.event);
  define(When, alone, any, 'iu');
  define(When, say(gherkinFramePatterns.withTable, { sentence: alone }), any, 'iu', true);
}

function defineOthers({ Given, Then, When }: GherkinRunner, define: Define): void {
  const { programme, reason, today } = gherkinStepPatterns;
  define(Given, programme, (play, said) => Object.assign(play, newPlay(programmeOf(said.programme ?? ''))));
  define(When, today, (play, { day = '' }) => happen(play, dateReached(dateOf(day))));
  define(Then, reason, ({ last }, { text = '' }) => reasonSays(last, text));
}

function defineExpectations({ Then }: GherkinRunner, define: Define): void {
  for (const [id, sentence] of Object.entries(gherkinExpectationPatterns)) {
    const expectation = EXPECTED[id as keyof typeof EXPECTED] as (said: object, names: object) => Expectation;
    const run: Run = (play, said) => expectOf(play, expectation(said, vocabularyOf(play.scenario.programme)));
    define(Then, sentence, run);
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

/** Defines the steps for meetings that no sentence of 2011 is about, if there are any. */
function defineMeetings(runner: GherkinRunner, definitions: Definitions): void {
  const { meetings } = definitions;
  if (meetings.length === 0) return;
  const define = definer({ ...definitions, names: { ...definitions.names, meetings } });
  defineSentences(runner, define, gherkinMeetingPatterns, MEETING_PHRASES as unknown as StepsById);
}

/** Takes in the programmes that are given, and the names of all that are known. */
function definitionsFor(options: StepOptions): Definitions {
  const { programme } = optionsOf(stepOptions, options) as StepOptions;
  const given = programme === undefined ? [] : [programme].flat();
  for (const each of given) admitted(each);
  setProgrammes(...given);
  const names = namesIn([VOCABULARY, ...knownProgrammes().map(vocabularyOf)]);
  const own = VOCABULARY.meetings as readonly string[];
  const meetings = names.meetings.filter((meeting) => !own.includes(meeting));
  return { playOf: playUnder(given[0] ?? ccm2011), names, meetings };
}

/**
 * Defines the steps of features in the words of the documents. Sentences can have the names of the programmes that are
 * given or known; in a scenario, they are those of its programme. A runner's own functions are handed in, so that any
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
export function defineSteps(runner: GherkinRunner, options: StepOptions = {}): void {
  const definitions = definitionsFor(options);
  const { playOf } = definitions;
  beforeStepOf(runner)?.(function ({ pickleStep }) {
    playOf(this).isGiven = pickleStep.type === 'Context';
  });
  const define = definer(definitions);
  defineSentences(runner, define, gherkinEventPatterns, PHRASES as unknown as StepsById);
  defineMeetings(runner, definitions);
  defineAnyEvent(runner, define);
  defineOthers(runner, define);
  defineExpectations(runner, define);
  runner.After(function () {
    settle(playOf(this));
  });
}

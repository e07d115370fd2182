import type { EventType } from '../index.ts';
import { cliExpectedTexts, expectedTexts, progressLabels } from '../messages/index.ts';
import { MalformedError, type Problem } from '../model/problems.ts';
import { type Vocabulary, vocabularyOf } from '../programmes/vocabulary.ts';
import type { Delay, SimulateOptions } from '../simulation/index.ts';
import { simulate } from '../simulation/simulate/simulate.ts';
import { jsonText } from './json.ts';
import { programmeIn } from './named.ts';
import { typeWords } from './programmes.ts';
import { progressOn } from './progress.ts';
import { simulateText } from './simulateText.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

const NUMBERS = ['runs', 'seed', 'objections', 'withdrawals', 'deferrals', 'departures', 'workers'] as const;

/** The options, as they were typed. */
export type SimulateCliOptions = { readonly [name in (typeof NUMBERS)[number]]?: string } & {
  readonly json?: boolean;
  readonly goal?: string;
  readonly until?: string;
  readonly delay?: readonly string[];
};

const malformed = (path: string, expected: string, found: string): MalformedError =>
  new MalformedError([{ path, expected, found: JSON.stringify(found) }]);

/** Parses the numbers of the options. Returns other text as it is, so that validation reports it. */
function numbersIn(options: SimulateCliOptions): Readonly<Record<string, number>> {
  const given = NUMBERS.flatMap((name) =>
    options[name] === undefined ? [] : [[name, options[name]] as const],
  );
  return Object.fromEntries(
    given.map(([name, text]) => {
      if (!/^\d+(\.\d+)?$/.test(text)) throw malformed(`--${name}`, expectedTexts.number, text);
      return [name, Number(text)];
    }),
  );
}

const DELAY = /^([\w.]+)=(\d+)(?:\.\.(\d+))?(?:\.\.(\d+))?$/;

/** `support.arranged=30..90..240`: the type of event, and its delay. */
function delayIn(text: string, vocabulary: Vocabulary): readonly [type: string, delay: Delay] {
  const [, type = '', from, to, last] = DELAY.exec(text) ?? [];
  if (from === undefined) throw malformed('--delay', cliExpectedTexts.delay, text);
  if (!vocabulary.eventTypes.includes(type as EventType))
    throw malformed('--delay', typeWords(type, vocabulary), type);
  if (to === undefined) return [type, { fixed: Number(from) }];
  if (last === undefined) return [type, { from: Number(from), to: Number(to) }];
  return [type, { from: Number(from), mostly: Number(to), to: Number(last) }];
}

/** The path of an option as it is typed: `--runs`. */
const asTyped = ({ path, ...problem }: Problem): Problem => ({
  ...problem,
  path: `--${path.replace('delays.', 'delay ')}`,
});

function optionsIn(
  options: SimulateCliOptions,
  vocabulary: Vocabulary,
): SimulateOptions & { readonly workers?: number } {
  const { goal, until, delay = [] } = options;
  const delays = Object.fromEntries(delay.map((each) => delayIn(each, vocabulary))) as {
    readonly [T in EventType]?: Delay;
  };
  return { ...numbersIn(options), goal, until, delays };
}

/** Runs `simulate PROGRAMME`: prints how many random runs reach the goal. */
export async function simulateCommand(
  [file = '']: readonly string[],
  options: SimulateCliOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const programme = await programmeIn(file, terminal);
  const { workers = 1, ...wanted } = optionsIn(options, vocabularyOf(programme));
  const progress = progressOn(terminal, progressLabels.simulating);
  const settings = { ...wanted, onProgress: progress.update };
  try {
    const result =
      workers === 1
        ? simulate(programme, settings)
        : await (await import('../simulation/simulate/parallel.ts')).simulateInParallel(programme, {
            ...settings,
            workers,
          });
    progress.end();
    terminal.out(options.json ? jsonText(result) : simulateText(programme, result, terminal));
    return EXIT.fine;
  } catch (error) {
    throw error instanceof MalformedError ? new MalformedError(error.problems.map(asTyped)) : error;
  } finally {
    progress.end();
  }
}

import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { MalformedError } from '../index.ts';
import type { ConvertOptions } from './convert.ts';
import type { DiffCommandOptions } from './diff.ts';
import { tellErrors } from './errors.ts';
import type { EventsOptions } from './events.ts';
import type { ExploreCommandOptions } from './explore.ts';
import type { RecordCommandOptions } from './input.ts';
import type { MutateOptions } from './mutateInput.ts';
import type { SimulateCliOptions } from './simulate.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

const version = (): string =>
  (createRequire(import.meta.url)('intersessional/package.json') as { version: string }).version;

const EXITS = 'Exit codes: 0 done, 2 the input cannot be read.';
const AUDIT_EXITS =
  'Exit codes: 0 compliant, 1 not, 2 the record cannot be read, 3 undetermined.\n' +
  'Of several records, the worst: 2 before 1, 1 before 3, 3 before 0.';

const EXPLORE_EXITS = 'Exit codes: 0 done, 1 a provision is dead, 2 the programme cannot be read.';
const SIMULATE_EXITS = 'Exit codes: 0 done, 2 the programme or an option cannot be read.';
const DIFF_EXITS = 'Exit codes: 0 the same, 1 they differ, 2 a programme cannot be read.';
const MUTATE_EXITS =
  'Exit codes: 0 each mutant is killed or argued, 1 some are not, 2 something cannot be read.';
const CONVERT_EXITS = 'Exit codes: 0 done, 2 the input cannot be read or the output not be written.';
const RECORD = 'a file of JSON or YAML, or an event log, XES or OCEL 2.0 as JSON; - is standard input';
const PROGRAMME = 'the id of a programme, such as ccm-2011, or a file of JSON or YAML; - is standard input';

/** A command on records: it prints and returns its exit code. Its module is loaded only when it runs. */
type RecordCommand = (
  files: readonly string[],
  options: RecordCommandOptions,
  terminal: Terminal,
) => Promise<ExitCode>;

/** A command on one programme or on several. */
type ProgrammeCommand<Options> = (
  files: readonly string[],
  options: Options,
  terminal: Terminal,
) => Promise<ExitCode>;

/** The command line, with a place for the exit code of the command that it ran. */
function programOf(terminal: Terminal, exit: (code: ExitCode) => void): Command {
  const program = new Command('intersessional')
    .description('Holds the record of a treaty cycle against its work programme.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      /* Told as every other error, in JSON where that is asked for. */
      outputError: () => {},
    });
  const onRecord = (
    [name, argument]: readonly [name: string, argument: string],
    description: string,
    exits: string,
    load: () => Promise<RecordCommand>,
  ) =>
    program
      .command(name)
      .description(description)
      .argument(argument, RECORD)
      .option('--programme <file>', `hold it against this programme: ${PROGRAMME}`)
      .option('--as-of <date>', 'speak as of a day, YYYY-MM-DD (default: that of the last event)')
      .option('--json', 'print JSON')
      .addHelpText('after', `\n${exits}`)
      .action(async (files: string | readonly string[], options: RecordCommandOptions) => {
        const run = await load();
        exit(await run([files].flat(), options, terminal));
      });
  onRecord(
    ['audit', '<records...>'],
    'whether what happened complied, paragraph by paragraph',
    AUDIT_EXITS,
    async () => {
      return (await import('./audit.ts')).auditCommand;
    },
  )
    .option('--full', 'add every finding in a sentence, paragraphs that ask nothing, and notes')
    .option('--repair', 'add the cheapest edits that make the record comply');
  onRecord(
    ['next', '<record>'],
    'what may, must and can no longer happen after a record',
    EXITS,
    async () => {
      return (await import('./next.ts')).nextCommand;
    },
  ).option('--all', 'also changes of meetings, and what may happen at any stage');
  program
    .command('programme')
    .description('a programme that the library has, as JSON, to start your own from')
    .argument('[id]', 'the id of the programme, such as ccm-2011 (default: list them)')
    .option('--json', 'print JSON (a programme always is)')
    .addHelpText('after', `\n${EXITS}`)
    .action(async (id: string | undefined, options: { readonly json?: boolean }) => {
      exit((await import('./programme.ts')).programmeCommand(id, options, terminal));
    });
  program
    .command('events')
    .description('the types of event of a record: who does them, their fields, an example')
    .argument('[type]', 'one type, such as decision.adopted (default: all of them, briefly)')
    .option('--json', 'print JSON')
    .addHelpText('after', `\n${EXITS}`)
    .action(async (type: string | undefined, options: EventsOptions) => {
      exit((await import('./events.ts')).eventsCommand(type, options, terminal));
    });
  program
    .command('convert')
    .description('a record as an event log of process mining, or an event log as a record')
    .argument('<in>', RECORD)
    .argument('<out>', 'a file: .json, .yaml or .yml, .xes, .ocel.json or .jsonocel; - is standard output')
    .option('--to <format>', 'json, yaml, xes or ocel (default: by the ending of the file, json for -)')
    .option('--record <n>', 'only this record of a log that has several, from 1')
    .addHelpText('after', `\n${CONVERT_EXITS}`)
    .action(async (from: string, to: string, options: ConvertOptions) => {
      exit(await (await import('./convert.ts')).convertCommand([from, to], options, terminal));
    });
  const onProgrammes = <Options>(
    name: string,
    description: string,
    exits: string,
    load: () => Promise<ProgrammeCommand<Options>>,
  ) =>
    program
      .command(name)
      .description(description)
      .option('--json', 'print JSON')
      .addHelpText('after', `\n${exits}`)
      .action(async (...given: unknown[]) => {
        const [options] = given.slice(-2) as [Options & { readonly programme?: string }];
        const run = await load();
        const files = [...given.slice(0, -2).flat(), options.programme].filter((file) => file !== undefined);
        if (files.length === 0 || (options.programme !== undefined && files.length > 1)) {
          const found = files.length === 0 ? 'nothing' : 'two';
          throw new MalformedError([{ path: 'programme', expected: `one: ${PROGRAMME}`, found }]);
        }
        exit(await run(files as string[], options, terminal));
      });
  onProgrammes<ExploreCommandOptions>(
    'explore',
    'everything that can happen under a programme',
    EXPLORE_EXITS,
    async () => {
      return (await import('./explore.ts')).exploreCommand;
    },
  )
    .argument('[programme]', PROGRAMME)
    .option('--programme <file>', 'the same as the argument');
  onProgrammes<SimulateCliOptions>(
    'simulate',
    'random runs: how many reach the Second Meeting, what stops the others',
    SIMULATE_EXITS,
    async () => {
      return (await import('./simulate.ts')).simulateCommand;
    },
  )
    .argument('[programme]', PROGRAMME)
    .option('--programme <file>', 'the same as the argument')
    .option('--runs <n>', 'how many runs (default: 10000)')
    .option('--seed <n>', 'the same seed gives the same result (default: any; it is printed)')
    .option('--goal <stage>', 'the stage to get to (default: secondMeeting)')
    .option('--until <date>', 'a run that is not there by then is out of time, YYYY-MM-DD')
    .option('--objections <chance>', 'that a delegation objects to a decision, 0 to 1 (default: 0.05)')
    .option('--withdrawals <chance>', 'that an objection is withdrawn (default: 0.8)')
    .option('--deferrals <chance>', 'that a decision is put off (default: 0.02)')
    .option('--departures <chance>', 'that an event departs from the programme, for each way (default: 0)')
    .option(
      '--delay <type=days...>',
      'of a type of event: 30, 0..60, or 0..30..60 with the likeliest between',
    )
    .option('--workers <n>', 'on so many cores (default: 1)');
  onProgrammes<DiffCommandOptions>(
    'diff',
    'what changed from one programme to another, and what they receive differently',
    DIFF_EXITS,
    async () => {
      return (await import('./diff.ts')).diffCommand;
    },
  )
    .argument('<first>', PROGRAMME)
    .argument('<second>', 'another, likewise');
  onProgrammes<MutateOptions>(
    'mutate',
    'whether records, or your tests, would notice a wrong rule',
    MUTATE_EXITS,
    async () => {
      return (await import('./mutate.ts')).mutateCommand;
    },
  )
    .argument('<files...>', 'records, and the programme unless the library has it')
    .option(
      '--suite [filters...]',
      'run the Vitest tests in this folder, or those whose path has a filter in it',
    )
    .option('--config <file>', "Vitest's configuration, where it is not found by itself")
    .option('--paragraph <ids...>', 'only what these paragraphs get wrong')
    .option('--equivalent <file>', 'JSON or YAML: why a mutant is equivalent, by its id');
  return program;
}

/** Runs a command line, without the program's own name, and gives the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  const program = programOf(terminal, (exit) => {
    code = exit;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine;
    if (!(error instanceof CommanderError && error.code === 'commander.help')) {
      tellErrors([error], args.includes('--json'), terminal);
    }
    return EXIT.unreadable;
  }
}

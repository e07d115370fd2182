import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import {
  argumentTexts,
  cliExpectedTexts,
  cliFoundTexts,
  commandTexts,
  exitTexts,
  foundTexts,
  helpTitleLabels,
  optionTexts,
} from '../messages/index.ts';
import { MalformedError } from '../model/problems.ts';
import type { ConvertOptions } from './convert.ts';
import type { DiffCommandOptions } from './diff.ts';
import { tellErrors } from './errors.ts';
import type { EventsOptions } from './events.ts';
import type { ExploreCommandOptions } from './explore.ts';
import type { RecordCommandOptions } from './input.ts';
import type { MutateOptions } from './mutateInput.ts';
import type { ProgrammeOptions } from './programme.ts';
import type { SimulateCliOptions } from './simulate.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';
import type { ValidateCommandOptions } from './validate.ts';

/** The built file stands as deep in the package as this one. */
const PACKAGE = new URL('../../package.json', import.meta.url);

const version = (): string => (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version;

/** The titles of the parts of a help text, by the name that commander has for them. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': helpTitleLabels.usage,
  'Arguments:': helpTitleLabels.arguments,
  'Options:': helpTitleLabels.options,
  'Commands:': helpTitleLabels.commands,
};

/** Returns a day as it is given; `today` is the day on the clock of whoever asks. */
function dayOf(day: string): string {
  if (day !== 'today') return day;
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A command on records: it prints and returns its exit code. Its module is loaded only when it runs. */
type RecordCommand = (
  files: readonly string[],
  options: RecordCommandOptions,
  terminal: Terminal,
) => Promise<ExitCode>;

/** A command that prints what is made from one programme. */
type FileCommand = (file: string, terminal: Terminal) => Promise<ExitCode>;

/** A command on one programme or on several. */
type ProgrammeCommand<Options> = (
  files: readonly string[],
  options: Options,
  terminal: Terminal,
) => Promise<ExitCode>;

/** The command line, with a place for the exit code of the command that it ran. */
function programOf(terminal: Terminal, exit: (code: ExitCode) => void): Command {
  const program = new Command('intersessional')
    .description(commandTexts.intersessional)
    .version(version(), '-V, --version', optionTexts.version)
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .helpOption('-h, --help', optionTexts.help)
    .helpCommand('help [command]', commandTexts.help)
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
      .argument(argument, argumentTexts.record)
      .option('--programme <file>', optionTexts.programme)
      .option('--as-of <date>', optionTexts.asOf, dayOf)
      .option('--json', optionTexts.json)
      .addHelpText('after', `\n${exits}`)
      .action(async (files: string | readonly string[], options: RecordCommandOptions) => {
        const run = await load();
        exit(await run([files].flat(), options, terminal));
      });
  onRecord(['audit', '<records...>'], commandTexts.audit, exitTexts.audit, async () => {
    return (await import('./audit.ts')).auditCommand;
  })
    .option('--full', optionTexts.full)
    .option('--repair', optionTexts.repair);
  onRecord(['next', '<record>'], commandTexts.next, exitTexts.done, async () => {
    return (await import('./next.ts')).nextCommand;
  }).option('--all', optionTexts.all);
  program
    .command('programme')
    .description(commandTexts.programme)
    .argument('[id]', argumentTexts.programmeId)
    .option('--after <record>', optionTexts.after)
    .option('--programme <file>', optionTexts.programme)
    .option('--as-of <date>', optionTexts.asOf, dayOf)
    .option('--json', optionTexts.jsonAlways)
    .addHelpText('after', `\n${exitTexts.done}`)
    .action(async (id: string | undefined, options: ProgrammeOptions) => {
      exit(await (await import('./programme.ts')).programmeCommand(id, options, terminal));
    });
  const onFile = (name: string, description: string, load: () => Promise<FileCommand>) =>
    program
      .command(name)
      .description(description)
      .argument('<programme>', argumentTexts.programme)
      .addHelpText('after', `\n${exitTexts.done}`)
      .action(async (file: string) => {
        const run = await load();
        exit(await run(file, terminal));
      });
  onFile('types', commandTexts.types, async () => (await import('./types.ts')).typesCommand);
  onFile('schema', commandTexts.schema, async () => (await import('./schema.ts')).schemaCommand);
  program
    .command('events')
    .description(commandTexts.events)
    .argument('[type]', argumentTexts.eventType)
    .option('--programme <file>', argumentTexts.programme)
    .option('--json', optionTexts.json)
    .addHelpText('after', `\n${exitTexts.done}`)
    .action(async (type: string | undefined, options: EventsOptions) => {
      exit(await (await import('./events.ts')).eventsCommand(type, options, terminal));
    });
  program
    .command('convert')
    .description(commandTexts.convert)
    .argument('<in>', argumentTexts.record)
    .argument('<out>', argumentTexts.out)
    .option('--to <format>', optionTexts.to)
    .option('--record <n>', optionTexts.record)
    .option('--programme <file>', optionTexts.programme)
    .addHelpText('after', `\n${exitTexts.convert}`)
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
      .option('--json', optionTexts.json)
      .addHelpText('after', `\n${exits}`)
      .action(async (...given: unknown[]) => {
        const [options] = given.slice(-2) as [Options & { readonly programme?: string }];
        const run = await load();
        const files = [...given.slice(0, -2).flat(), options.programme].filter((file) => file !== undefined);
        if (files.length === 0 || (options.programme !== undefined && files.length > 1)) {
          const found = files.length === 0 ? foundTexts.nothing : cliFoundTexts.two;
          throw new MalformedError([{ path: 'programme', expected: cliExpectedTexts.oneProgramme, found }]);
        }
        exit(await run(files as string[], options, terminal));
      });
  onProgrammes<ExploreCommandOptions>('explore', commandTexts.explore, exitTexts.explore, async () => {
    return (await import('./explore.ts')).exploreCommand;
  })
    .argument('[programme]', argumentTexts.programme)
    .option('--programme <file>', optionTexts.sameProgramme);
  onProgrammes<ValidateCommandOptions>('validate', commandTexts.validate, exitTexts.validate, async () => {
    return (await import('./validate.ts')).validateCommand;
  }).argument('<programme>', argumentTexts.programme);
  onProgrammes<SimulateCliOptions>('simulate', commandTexts.simulate, exitTexts.simulate, async () => {
    return (await import('./simulate.ts')).simulateCommand;
  })
    .argument('[programme]', argumentTexts.programme)
    .option('--programme <file>', optionTexts.sameProgramme)
    .option('--runs <n>', optionTexts.runs)
    .option('--seed <n>', optionTexts.seed)
    .option('--goal <stage>', optionTexts.goal)
    .option('--until <date>', optionTexts.until)
    .option('--objections <chance>', optionTexts.objections)
    .option('--withdrawals <chance>', optionTexts.withdrawals)
    .option('--deferrals <chance>', optionTexts.deferrals)
    .option('--departures <chance>', optionTexts.deviations)
    .option('--delay <type=days...>', optionTexts.delay)
    .option('--workers <n>', optionTexts.workers);
  onProgrammes<DiffCommandOptions>('diff', commandTexts.diff, exitTexts.diff, async () => {
    return (await import('./diff.ts')).diffCommand;
  })
    .argument('<first>', argumentTexts.programme)
    .argument('<second>', argumentTexts.otherProgramme)
    .option('--record <record>', optionTexts.onRecord)
    .option('--as-of <date>', optionTexts.asOf, dayOf);
  onProgrammes<MutateOptions>('mutate', commandTexts.mutate, exitTexts.mutate, async () => {
    return (await import('./mutate.ts')).mutateCommand;
  })
    .argument('<files...>', argumentTexts.mutated)
    .option('--suite [filters...]', optionTexts.suite)
    .option('--config <file>', optionTexts.config)
    .option('--paragraph <ids...>', optionTexts.paragraph)
    .option('--equivalent <file>', optionTexts.equivalent);
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

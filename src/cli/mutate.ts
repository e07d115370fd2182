import type { MutationReport } from '../testing/mutation/index.ts';
import { reportJson, suiteSurvivors, survivors } from '../testing/mutation/index.ts';
import { jsonText } from './json.ts';
import { choiceOf, type MutateOptions, type Subjects, subjectsOf } from './mutateInput.ts';
import { mutateText } from './mutateText.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** Says how far it is, on a terminal. */
function progressOn({ isTTY, write }: { isTTY?: boolean; write: (text: string) => unknown }) {
  return isTTY === true ? write : () => {};
}

async function onSuite({ programme }: Subjects, options: MutateOptions): Promise<MutationReport> {
  const say = progressOn({ isTTY: process.stderr.isTTY, write: (text) => process.stderr.write(text) });
  const { suite, config } = options;
  try {
    return await suiteSurvivors(programme, {
      filters: suite === true ? [] : (suite ?? []),
      ...(config !== undefined && { config }),
      ...(await choiceOf(programme, options)),
      progress: (killed, of) => say(`\r${killed} of ${of} mutants killed so far `),
    });
  } finally {
    say('\r\u001b[K');
  }
}

const onRecords = async ({ programme, records }: Subjects, options: MutateOptions) =>
  survivors(programme, records, await choiceOf(programme, options));

/** `mutate PROGRAMME|RECORDS…`: whether records, or a suite of tests, would notice a wrong rule. */
export async function mutateCommand(
  files: readonly string[],
  options: MutateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const subjects = await subjectsOf(files, options.suite !== undefined, terminal);
  const report = await (options.suite === undefined ? onRecords : onSuite)(subjects, options);
  terminal.out(
    options.json === true ? jsonText(reportJson(report)) : mutateText(subjects, report, options, terminal),
  );
  return report.survivors.length + report.stale.length === 0 ? EXIT.fine : EXIT.notCompliant;
}

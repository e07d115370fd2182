import { progressLabels } from '../messages/index.ts';
import type { MutationReport } from '../testing/mutation/index.ts';
import { reportJson, suiteSurvivors, survivors } from '../testing/mutation/index.ts';
import { jsonText } from './json.ts';
import { choiceOf, type MutateOptions, type Subjects, subjectsOf } from './mutateInput.ts';
import { mutateText } from './mutateText.ts';
import { progressOn } from './progress.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

async function onSuite(
  { programme }: Subjects,
  options: MutateOptions,
  terminal: Terminal,
): Promise<MutationReport> {
  const progress = progressOn(terminal, progressLabels.mutants);
  const { suite, config } = options;
  try {
    return await suiteSurvivors(programme, {
      filters: suite === true ? [] : (suite ?? []),
      ...(config !== undefined && { config }),
      ...(await choiceOf(programme, options)),
      progress: progress.update,
    });
  } finally {
    progress.end();
  }
}

const onRecords = async ({ programme, records }: Subjects, options: MutateOptions) =>
  survivors(programme, records, await choiceOf(programme, options));

/** Runs `mutate PROGRAMME|RECORDS…`: prints which wrong rules no record, or no test, notices. */
export async function mutateCommand(
  files: readonly string[],
  options: MutateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const subjects = await subjectsOf(files, options.suite !== undefined, terminal);
  const report = await (options.suite === undefined ? onRecords : onSuite)(subjects, options, terminal);
  terminal.out(
    options.json === true ? jsonText(reportJson(report)) : mutateText(subjects, report, options, terminal),
  );
  return report.survivors.length + report.stale.length === 0 ? EXIT.fine : EXIT.notCompliant;
}

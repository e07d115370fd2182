import { type Audit, audit, type Next, next, replay } from '../index.ts';
import { asOfIn, jsonText, type RecordOptions, type Subject, subjectOf } from './input.ts';
import { nextText } from './nextText.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** Returns what follows a record. Its duties are those of the audit: a snapshot alone has forgotten how steps came out. */
function nextOf({ programme, record }: Subject, { duties }: Audit, options: RecordOptions): Next {
  const asOf = asOfIn(options);
  const must = duties.filter(({ status }) => ['pending', 'overdue', 'unknown'].includes(status));
  const breached = duties.filter(({ status }) => status === 'breached');
  return { ...next(programme, replay(programme, record, asOf), asOf), must, breached };
}

/** Runs `next RECORD`: prints what may, must and can no longer happen. */
export async function nextCommand(
  file: string,
  options: RecordOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const subject = await subjectOf(file, options, terminal);
  const audited = audit(subject.programme, subject.record, asOfIn(options));
  const result = nextOf(subject, audited, options);
  terminal.out(
    options.json === true ? jsonText(result) : nextText(result, { ...subject, result: audited, terminal }),
  );
  return EXIT.fine;
}

import { audit, type Next, next, replay } from '../index.ts';
import { asOfIn, jsonText, type RecordOptions, type Subject, subjectOf } from './input.ts';
import { nextText } from './nextText.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** What follows a record. Its duties are those of the audit: a snapshot alone has forgotten how steps came out. */
export function nextOf({ programme, record }: Subject, options: RecordOptions): Next {
  const asOf = asOfIn(options);
  const { duties } = audit(programme, record, asOf);
  const must = duties.filter(({ status }) => status === 'pending' || status === 'overdue');
  return { ...next(programme, replay(programme, record, asOf), asOf), must };
}

/** `next RECORD`: what may, must and can no longer happen. */
export async function nextCommand(
  file: string,
  options: RecordOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const subject = await subjectOf(file, options, terminal);
  const result = nextOf(subject, options);
  const asOf = options.asOf ?? subject.record.events.at(-1)?.on;
  terminal.out(options.json === true ? jsonText(result) : nextText(subject, result, asOf, terminal));
  return EXIT.fine;
}

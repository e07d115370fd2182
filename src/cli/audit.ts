import { type Audit, audit } from '../index.ts';
import { auditText } from './auditText.ts';
import { asOfIn, jsonText, type RecordOptions, subjectOf } from './input.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

const exitOf = ({ verdict }: Audit): ExitCode => EXIT[verdict === 'compliant' ? 'fine' : verdict];

/** `audit RECORD`: whether what happened complied. */
export async function auditCommand(
  file: string,
  options: RecordOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { programme, record } = await subjectOf(file, options, terminal);
  const result = audit(programme, record, asOfIn(options));
  terminal.out(options.json === true ? jsonText(result) : auditText(programme, record, result, terminal));
  return exitOf(result);
}

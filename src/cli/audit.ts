import { type Audit, audit } from '../index.ts';
import { auditText } from './auditText.ts';
import { asOfIn, jsonText, type RecordOptions, type Subject, subjectOf } from './input.ts';
import { progressOn } from './progress.ts';
import { repairText } from './repairText.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

export interface AuditOptions extends RecordOptions {
  readonly repair?: boolean;
  readonly full?: boolean;
}

const exitOf = ({ verdict }: Audit): ExitCode => EXIT[verdict === 'compliant' ? 'fine' : verdict];

/** Returns the repairs of a record, if they are asked for, and its fitness. Loads the search only then. */
async function mended({ programme, record }: Subject, options: AuditOptions, terminal: Terminal) {
  const { fitness, repair } = await import('../simulation/index.ts');
  const progress = progressOn(terminal, 'Records tried');
  const told = { ...asOfIn(options), onProgress: (tried: number) => progress.update(tried) };
  try {
    return {
      repairs: options.repair === true ? repair(programme, record, told) : undefined,
      fitness: fitness(programme, record, told),
    };
  } finally {
    progress.end();
  }
}

/** Returns what is printed as JSON: the audit, with the fitness that process mining counts, and the repairs. */
async function jsonOf(result: Audit, subject: Subject, options: AuditOptions, terminal: Terminal) {
  const { repairs: found, fitness } = await mended(subject, options, terminal);
  return {
    ...result,
    fitness: fitness.value,
    ...(found && { repairs: found.repairs, repairsProven: found.proven }),
  };
}

/** Runs `audit RECORD`: prints if what happened complied, and what would make it comply. */
export async function auditCommand(
  file: string,
  options: AuditOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const subject = await subjectOf(file, options, terminal);
  const { programme, record } = subject;
  const result = audit(programme, record, asOfIn(options));
  if (options.json === true) {
    terminal.out(jsonText(await jsonOf(result, subject, options, terminal)));
    return exitOf(result);
  }
  terminal.out(auditText({ ...subject, result, terminal }, options));
  if (options.repair === true) {
    const { repairs, fitness } = await mended(subject, options, terminal);
    if (repairs) terminal.out(repairText(repairs, fitness, terminal, subject.positionOf));
  }
  return exitOf(result);
}

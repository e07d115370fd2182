import { audit } from '../compliance/audit.ts';
import type { Audit, Programme, Verdict } from '../index.ts';
import { progressLabels, resultTexts, say, summaryTexts } from '../messages/index.ts';
import { auditText } from './auditText.ts';
import { tellErrors } from './errors.ts';
import { asOfIn, type LoadedRecord, programmeGiven, type RecordCommandOptions, subjectOf } from './input.ts';
import { jsonText } from './json.ts';
import { printable } from './layout.ts';
import { progressOn } from './progress.ts';
import { repairText } from './repairText.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

export interface AuditCommandOptions extends RecordCommandOptions {
  readonly repair?: boolean;
  readonly full?: boolean;
}

/** A record that was audited. */
interface Audited {
  readonly subject: LoadedRecord;
  readonly result: Audit;
}

const exitOf = ({ result: { verdict } }: Audited): ExitCode =>
  EXIT[verdict === 'compliant' ? 'fine' : verdict];

/** Exit codes of several records, the worst first: what cannot be read could hide anything. */
const WORST: readonly ExitCode[] = [EXIT.unreadable, EXIT.notCompliant, EXIT.cannotTell, EXIT.fine];

const worstOf = (codes: readonly ExitCode[]): ExitCode =>
  WORST.find((code) => codes.includes(code)) ?? EXIT.fine;

/** Counts the records by what came of them: `3 records: 1 compliant, 1 not compliant, 1 unreadable`. */
function summaryText(audited: readonly Audited[], unreadable: number): string {
  const having = (verdict: Verdict) => audited.filter(({ result }) => result.verdict === verdict).length;
  const counts = [
    [having('compliant'), resultTexts.compliant],
    [having('notCompliant'), resultTexts.notCompliant],
    [having('cannotTell'), resultTexts.cannotTell],
    [unreadable, resultTexts.unreadable],
  ] as const;
  const results = counts.filter(([number]) => number > 0).map(([number, text]) => say(text, { number }));
  const count = audited.length + unreadable;
  return `${say(summaryTexts.records, { count, results: results.join(', ') })}\n`;
}

/** Returns the repairs of a record, if they are asked for, and its fitness. Loads the search only then. */
async function mended({ programme, record }: LoadedRecord, options: AuditCommandOptions, terminal: Terminal) {
  const { repair } = await import('../simulation/repair/repair.ts');
  const { fitness } = await import('../simulation/repair/fitness.ts');
  const progress = progressOn(terminal, progressLabels.recordsTried);
  const repairing = { ...asOfIn(options), onProgress: (tried: number) => progress.update(tried) };
  try {
    return {
      repairs: options.repair === true ? repair(programme, record, repairing) : undefined,
      fitness: fitness(programme, record, repairing),
    };
  } finally {
    progress.end();
  }
}

/** Returns what is printed as JSON: the audit, with the fitness that process mining counts, and the repairs. */
async function jsonOf({ result, subject }: Audited, options: AuditCommandOptions, terminal: Terminal) {
  // A record that complies fits. The search that shows how well another one fits takes longer to load than to audit.
  if (result.verdict === 'compliant' && options.repair !== true) return { ...result, fitness: 1 };
  const { repairs: found, fitness } = await mended(subject, options, terminal);
  return {
    ...result,
    fitness: fitness.value,
    ...(found && { repairs: found.repairs, repairsProven: found.proven }),
  };
}

async function print(
  { subject, result }: Audited,
  options: AuditCommandOptions,
  terminal: Terminal,
): Promise<void> {
  terminal.out(auditText({ ...subject, result, terminal }, options));
  if (options.repair !== true) return;
  const { repairs, fitness } = await mended(subject, options, terminal);
  if (repairs) terminal.out(repairText(repairs, fitness, terminal, subject.positionOf));
}

async function auditOf(
  file: string,
  programme: Programme | undefined,
  options: AuditCommandOptions,
  terminal: Terminal,
): Promise<Audited> {
  const subject = await subjectOf(file, programme, terminal);
  return { subject, result: audit(subject.programme, subject.record, asOfIn(options)) };
}

/** Audits several records: one that cannot be read does not keep the others. */
async function auditAll(
  files: readonly string[],
  programme: Programme | undefined,
  options: AuditCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const settled = await Promise.allSettled(files.map((file) => auditOf(file, programme, options, terminal)));
  const audited = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const errors = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  if (options.json === true) {
    const all = [];
    for (const each of audited) {
      all.push({ file: each.subject.file, ...(await jsonOf(each, options, terminal)) });
    }
    terminal.out(jsonText(all));
  } else {
    for (const each of audited) {
      terminal.out(`${terminal.style.bold(printable(each.subject.file))}\n\n`);
      await print(each, options, terminal);
      terminal.out('\n');
    }
    terminal.out(summaryText(audited, errors.length));
  }
  tellErrors(errors, options.json === true, terminal);
  return worstOf([...audited.map(exitOf), ...errors.map(() => EXIT.unreadable)]);
}

/** Runs `audit RECORD…`: prints if what happened complied, and what would make it comply. */
export async function auditCommand(
  files: readonly string[],
  options: AuditCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const programme = await programmeGiven(files, options, terminal);
  const [file = '', ...others] = files;
  if (others.length > 0) return auditAll(files, programme, options, terminal);
  const audited = await auditOf(file, programme, options, terminal);
  if (options.json === true) terminal.out(jsonText(await jsonOf(audited, options, terminal)));
  else await print(audited, options, terminal);
  return exitOf(audited);
}

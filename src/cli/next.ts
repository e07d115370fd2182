import { audit, replay } from '../compliance/audit.ts';
import { next } from '../compliance/next.ts';
import type { Audit } from '../index.ts';
import { asOfIn, type LoadedRecord, programmeGiven, type RecordCommandOptions, subjectOf } from './input.ts';
import { jsonText } from './json.ts';
import { nextText } from './nextText.ts';
import { ended, hasEnded, weigher, whatMatters } from './offers.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

export interface NextCliOptions extends RecordCommandOptions {
  /** Also changes of meetings, and what may happen at any stage. */
  readonly all?: boolean;
}

/** Returns what follows a record. Its duties are those of the audit: a snapshot alone has forgotten how steps came out. */
function nextOf({ programme, record }: LoadedRecord, { duties }: Audit, options: NextCliOptions) {
  const asOf = asOfIn(options);
  const snapshot = replay(programme, record, asOf);
  const must = duties.filter(({ status }) => ['pending', 'overdue', 'unknown'].includes(status));
  const breached = duties.filter(({ status }) => status === 'breached');
  const found = { ...next(programme, snapshot, asOf), must, breached };
  const weigh = weigher(programme, snapshot, must);
  const isOver = hasEnded(snapshot, programme);
  const left = isOver ? ended(found) : found;
  return { found: options.all === true ? left : whatMatters(left, weigh), weigh, isOver };
}

/** Runs `next RECORD`: prints what may, must and can no longer happen. */
export async function nextCommand(
  [file = '']: readonly string[],
  options: NextCliOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const programme = await programmeGiven([file], options, terminal);
  const subject = await subjectOf(file, programme, terminal);
  const result = audit(subject.programme, subject.record, asOfIn(options));
  const offers = nextOf(subject, result, options);
  terminal.out(
    options.json === true
      ? jsonText(offers.found)
      : nextText(offers, { ...subject, result, terminal }, options),
  );
  return EXIT.fine;
}

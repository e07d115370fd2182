import { audit } from '../../compliance/audit.ts';
import type { TreatyRecord } from '../../model/record.ts';
import type { Programme } from '../../programmes/programme.ts';

/** The name that stands for a misplaced event among the paragraphs that a record breaches. */
export const MISPLACED = 'misplaced';

/**
 * The paragraphs that a record breaches, in the order of its findings, each once: those that failed, bind or not, in
 * every order of a day's events. An event without a place counts as `misplaced`.
 */
export function breachesOf(programme: Programme, record: TreatyRecord): readonly string[] {
  const { findings, receptions } = audit(programme, record);
  const failed = findings.filter(({ outcome, order }) => outcome === 'failed' && order === undefined);
  const misplaced = receptions.some(({ reception }) => reception === 'misplaced');
  return [...new Set([...failed.map(({ provision }) => provision), ...(misplaced ? [MISPLACED] : [])])];
}

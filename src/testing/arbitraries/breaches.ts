import { audit } from '../../compliance/audit.ts';
import type { TreatyRecord } from '../../model/record.ts';
import type { Programme } from '../../programmes/programme.ts';

/** The name that stands for a misplaced event among the paragraphs that a record breaches. */
export const MISPLACED = 'misplaced';

/**
 * The paragraphs that a record breaches, in the order of its findings, each once: those that failed, bind or not, in
 * every order of a day's events. An event without a place counts as `misplaced`.
 *
 * @example
 * ```ts
 * import { ccm2011, defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { breachesOf } from 'intersessional/testing';
 * const { programme, events } = defineRecord(model);
 * const silent = events.filter(({ type }) => type !== 'recommendations.transmitted');
 * console.log(breachesOf(ccm2011, { programme, events: silent }));
 * ```
 * ```text
 * [ '2.3', 'A3' ]
 * ```
 */
export function breachesOf(programme: Programme, record: TreatyRecord): readonly string[] {
  const { findings, receptions } = audit(programme, record);
  const failed = findings.filter(({ outcome, order }) => outcome === 'failed' && order === undefined);
  const misplaced = receptions.some(({ reception }) => reception === 'misplaced');
  return [...new Set([...failed.map(({ provision }) => provision), ...(misplaced ? [MISPLACED] : [])])];
}

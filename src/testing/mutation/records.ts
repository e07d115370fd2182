import * as z from 'zod';
import { audit, type Programme, type TreatyRecord } from '../../index.ts';
import { callback, optionsOf } from '../../kernel/options.ts';
import { MutantAudits } from './beside.ts';
import type { Mutant } from './mutant.ts';
import { mutantsOf } from './mutants.ts';
import { type Arguments, type MutationReport, reportOn } from './report.ts';

/** A record, by what a report calls it. */
export interface NamedRecord {
  readonly name: string;
  readonly record: TreatyRecord;
}

/** The options beside the records. */
export interface SurvivorsOptions {
  /** Why mutants are equivalent, by their ids. */
  readonly equivalent?: Arguments;
  /** Only these mutants are tried (default: all). */
  readonly mutants?: readonly Mutant[];
  /** Is told of each mutant as it has been tried. */
  readonly progress?: (done: number, of: number) => void;
}

const survivorsOptions = z.strictObject({
  equivalent: z.record(z.string(), z.string()).optional(),
  mutants: z.array(z.unknown()).optional(),
  progress: callback(),
});

/**
 * Tries the mutants of a programme on records: one is killed by a record whose audit comes out otherwise.
 *
 * @example
 * ```ts
 * import { ccm2011, defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { mutantsOf, survivors } from 'intersessional/testing/mutation';
 * const mutants = mutantsOf(ccm2011).filter(({ id }) => id === '4.2/participants-invited/dropped');
 * const { tried } = survivors(ccm2011, [{ name: 'model', record: defineRecord(model) }], { mutants });
 * console.log(tried.map(({ mutant, killedBy }) => `${mutant.id}: ${killedBy}`));
 * ```
 * ```text
 * [ '4.2/participants-invited/dropped: model' ]
 * ```
 */
export function survivors(
  programme: Programme,
  records: readonly NamedRecord[],
  options: SurvivorsOptions = {},
): MutationReport {
  optionsOf(survivorsOptions, options);
  const { equivalent, mutants = mutantsOf(programme), progress } = options;
  const known = records.map(({ record }) => JSON.stringify(audit(programme, record)));
  const audits = new MutantAudits(programme);
  const killedBy = new Map<string, string>();
  mutants.forEach((mutant, done) => {
    const auditOf = audits.of(mutant);
    const killer = records.find(({ record }, i) => JSON.stringify(auditOf(record)) !== known[i]);
    if (killer) killedBy.set(mutant.id, killer.name);
    progress?.(done + 1, mutants.length);
  });
  return reportOn(programme.id, mutants, killedBy, equivalent);
}

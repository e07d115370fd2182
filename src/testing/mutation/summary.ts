import type { MutantKind } from './mutant.ts';
import type { MutationReport, Tried } from './report.ts';

/** The number of mutants of a kind, by result. */
export interface KindCount {
  readonly kind: MutantKind;
  readonly mutants: number;
  readonly killed: number;
  readonly argued: number;
  readonly survived: number;
}

const isKilled = ({ killedBy }: Tried): boolean => killedBy !== undefined;
const isArgued = ({ argued }: Tried): boolean => argued !== undefined;

const count = (kind: MutantKind, tried: readonly Tried[]): KindCount => {
  const killed = tried.filter(isKilled).length;
  const argued = tried.filter(isArgued).length;
  return { kind, mutants: tried.length, killed, argued, survived: tried.length - killed - argued };
};

/** Counts the results of the mutants by kind, in the order in which the kinds first come. */
export const countsByKind = ({ tried }: MutationReport): readonly KindCount[] =>
  [...new Set(tried.map(({ mutant }) => mutant.kind))].map((kind) =>
    count(
      kind,
      tried.filter(({ mutant }) => mutant.kind === kind),
    ),
  );

/**
 * The report as JSON: what a mutant changes is told by its words.
 *
 * @example
 * ```ts
 * import { ccm2011, defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { mutantsOf, reportJson, survivors } from 'intersessional/testing/mutation';
 * const mutants = mutantsOf(ccm2011).slice(0, 3);
 * const report = survivors(ccm2011, [{ name: 'model', record: defineRecord(model) }], { mutants });
 * console.log(Object.keys(reportJson(report)).join(' '));
 * ```
 * ```text
 * programme mutants killed argued survived stale tried
 * ```
 */
export const reportJson = ({ programme, tried, survivors, stale }: MutationReport): object => ({
  programme,
  mutants: tried.length,
  killed: tried.filter(isKilled).length,
  argued: tried.filter(isArgued).length,
  survived: survivors.length,
  stale,
  tried: tried.map(({ mutant: { id, kind, paragraphs, says }, killedBy, argued }) => ({
    id,
    kind,
    paragraphs,
    says,
    ...(killedBy !== undefined && { killedBy }),
    ...(argued !== undefined && { argued }),
  })),
});

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

/**
 * Counts the results of the mutants by kind, in the order in which the kinds first come.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { countsByKind, mutantsOf, reportOn } from 'intersessional/testing/mutation';
 * const dropped = mutantsOf(ccm2011).filter(({ kind }) => kind === 'provision').slice(0, 3);
 * const report = reportOn(ccm2011.id, dropped, new Map([[dropped[0]?.id ?? '', 'a test']]));
 * console.log(countsByKind(report).map(({ kind, killed, survived }) => `${kind} ${killed} ${survived}`));
 * ```
 * ```text
 * [ 'provision 1 2' ]
 * ```
 */
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
 * import { ccm2011 } from 'intersessional';
 * import { mutantsOf, reportJson, reportOn } from 'intersessional/testing/mutation';
 * const report = reportOn(ccm2011.id, mutantsOf(ccm2011).slice(0, 3), new Map());
 * const { programme, mutants, survived } = JSON.parse(JSON.stringify(reportJson(report)));
 * console.log(programme, mutants, survived);
 * ```
 * ```text
 * ccm-2011 3 3
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

import type { Programme } from '../../index.ts';
import { conditionMutants } from './conditions.ts';
import { edgeMutants, edgesOf } from './edges.ts';
import type { Mutant } from './mutant.ts';
import { provisionMutants } from './provisions.ts';
import { textMutants } from './texts.ts';

/** Ids are told apart by a number where a programme has the same provision twice. */
function numbered(mutants: readonly Mutant[]): readonly Mutant[] {
  const seen = new Map<string, number>();
  return mutants.map((mutant) => {
    const count = (seen.get(mutant.id) ?? 0) + 1;
    seen.set(mutant.id, count);
    return count === 1 ? mutant : { ...mutant, id: `${mutant.id}#${count}` };
  });
}

/**
 * Every mutant of a programme, derived from its data: the same programme always has the same ones.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { mutantsOf } from 'intersessional/testing/mutation';
 * const mutants = mutantsOf(ccm2011).filter(({ paragraphs }) => paragraphs.includes('4.3'));
 * console.log(mutants.map(({ kind }) => kind));
 * ```
 * ```text
 * [ 'provision', 'force', 'binds', 'edge' ]
 * ```
 */
export function mutantsOf(programme: Programme): readonly Mutant[] {
  const edges = edgesOf(programme);
  return numbered([
    ...provisionMutants(programme),
    ...conditionMutants(programme, edges),
    ...textMutants(programme),
    ...edgeMutants(programme, edges),
  ]);
}

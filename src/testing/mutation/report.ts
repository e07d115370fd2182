import type { Mutant } from './mutant.ts';

/** The result of a mutant: killed by a test or a record, or not at all. */
export interface Tried {
  readonly mutant: Mutant;
  /** The test or record that kills it. */
  readonly killedBy?: string;
  /** Why nothing can: what the file of arguments says. */
  readonly argued?: string;
}

/** The result of trying the mutants of a programme. */
export interface MutationReport {
  readonly programme: string;
  readonly tried: readonly Tried[];
  /** Neither killed nor argued. */
  readonly survivors: readonly Mutant[];
  /** Arguments that are not needed: there is no such mutant, or it is killed after all. */
  readonly stale: readonly { readonly id: string; readonly why: 'unknown' | 'killed' }[];
}

/** Arguments that a mutant is equivalent: no test could tell it from the programme. By its id. */
export type Arguments = Readonly<Record<string, string>>;

/** Summarises the result of each mutant, and compares the survivors with the arguments. */
export function reportOn(
  programme: string,
  mutants: readonly Mutant[],
  killedBy: ReadonlyMap<string, string>,
  given: Arguments = {},
): MutationReport {
  const tried = mutants.map((mutant): Tried => {
    const killer = killedBy.get(mutant.id);
    const argued = given[mutant.id];
    return {
      mutant,
      ...(killer !== undefined && { killedBy: killer }),
      ...(killer === undefined && argued !== undefined && { argued }),
    };
  });
  const ids = new Set(mutants.map(({ id }) => id));
  const stale = Object.keys(given).flatMap((id): MutationReport['stale'] => {
    if (!ids.has(id)) return [{ id, why: 'unknown' }];
    return killedBy.has(id) ? [{ id, why: 'killed' }] : [];
  });
  return {
    programme,
    tried,
    survivors: tried.flatMap((each) => ((each.killedBy ?? each.argued) ? [] : [each.mutant])),
    stale,
  };
}

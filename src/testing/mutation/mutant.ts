import { type Programme, type ProgrammeWithMachine, withMachine } from '../../index.ts';
import { type Hooks, instrument, instrumentInPlace } from '../../machines/ready.ts';
import { alter } from '../../programmes/own.ts';

/** The kinds of mutant, by the fault. */
export type MutantKind =
  /** A provision is not there. */
  | 'provision'
  /** A part of a condition is not asked, or asked the other way round. */
  | 'condition'
  /** A boundary lies a day, or one, off. */
  | 'boundary'
  /** `shall` and `should` are taken for one another. */
  | 'force'
  /** It binds from another time on. */
  | 'binds'
  /** A member of a list, such as a language, is left out. */
  | 'member'
  /** A place is another one. */
  | 'place'
  /** A name, a sum, a yes or no is another one. */
  | 'value'
  /** An edge of the chart does not ask one of its rules. */
  | 'edge';

/** The difference between a mutant and its programme: in its data, or in how it is made ready. */
export interface Mutation {
  readonly data?: Partial<Programme>;
  readonly hooks?: Hooks;
}

/** A programme with one thing wrong. */
export interface Mutant {
  /** The same for the same programme: `A5/languages-provided/dropped`. */
  readonly id: string;
  readonly kind: MutantKind;
  /** The paragraphs that are no longer carried as they stand, in the order of the paper. */
  readonly paragraphs: readonly string[];
  /** The rule that goes wrong, where it is one. */
  readonly rule?: string;
  /** The fault, in one sentence for a person. */
  readonly says: string;
  readonly change: Mutation;
}

/**
 * The programme with a mutant's fault, and its machine.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { mutantsOf, mutated } from 'intersessional/testing/mutation';
 * const dropped = mutantsOf(ccm2011).find(({ id }) => id === 'A5/languages-provided/dropped');
 * const wrong = dropped && mutated(ccm2011, dropped);
 * console.log(wrong?.provisions.some(({ rule }) => rule === 'languages-provided'));
 * ```
 * ```text
 * false
 * ```
 */
export const mutated = <P extends string>(
  programme: Programme<P>,
  { change: { data, hooks = {} } }: Mutant,
): ProgrammeWithMachine<P> => withMachine(instrument({ ...programme, ...(data as object) }, hooks));

/** Gives a programme that nobody has used yet a mutant's fault; it is the same object. */
export function mutateInPlace(programme: Programme, { change: { data = {}, hooks = {} } }: Mutant): void {
  alter(programme, data);
  instrumentInPlace(programme, hooks);
}

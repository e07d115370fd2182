export { type Change, type Mutant, type MutantKind, mutated } from './mutant.ts';
export { mutantsOf } from './mutants.ts';

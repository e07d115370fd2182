export { type Mutant, type MutantKind, type Mutation, mutated } from './mutant.ts';
export { mutantsOf } from './mutants.ts';
export { type NamedRecord, type SurvivorsOptions, survivors } from './records.ts';
export type { Arguments, MutationReport, Tried } from './report.ts';
export { SuiteError, type SuiteOptions, suiteSurvivors } from './suite/index.ts';
export { reportJson } from './summary.ts';

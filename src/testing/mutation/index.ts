export { type Mutant, type MutantKind, type Mutation, mutated } from './mutant.ts';
export { mutantsOf } from './mutants.ts';
export { type NamedRecord, type SurvivorsOptions, survivors } from './records.ts';
export { type Arguments, type MutationReport, reportOn, type Tried } from './report.ts';
export { SuiteError, type SuiteOptions, suiteSurvivors } from './suite/index.ts';
export { countsByKind, type KindCount, reportJson } from './summary.ts';

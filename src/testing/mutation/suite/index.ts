export { SuiteError, type SuiteOptions, suiteSurvivors } from './run.ts';

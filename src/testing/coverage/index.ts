export { underTest } from '../bench.ts';
export type {
  Gap,
  ParagraphCoverage,
  ProgrammeCoverage,
  ProvisionCoverage,
} from './coverage.ts';
export { provisionCoverage } from './plugin.ts';
export { type CoverageReporterOptions, coverageReporter } from './reporter.ts';
export { type Requirements, withRequirements } from './requirements.ts';

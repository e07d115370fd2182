/** Features in the words of the documents: step definitions for Cucumber and runners like it. */

export { defineSteps, type GherkinRunner, type StepOptions } from './define.ts';

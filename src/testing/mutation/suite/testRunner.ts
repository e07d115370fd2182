import * as vitest from 'vitest';

/** A worker's own runner, as its subclasses see it. */
export type TestRunner = vitest.TestRunner;

/** Stands apart, as Vitest 5 no longer has it and Vite resolves what an `import` spells out. */
const BEFORE_4_1 = 'vitest/runners';

/** The class of Vitest's own runner: `vitest` exports it from 4.1 on. */
export const TestRunner: typeof vitest.TestRunner =
  'TestRunner' in vitest ? vitest.TestRunner : (await import(/* @vite-ignore */ BEFORE_4_1)).VitestTestRunner;

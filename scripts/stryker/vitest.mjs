/*
 * Vitest for the suites, where a suite that fails to tell its tests is kept for a test that then fails: StrykerJS counts
 * failed tests only, and a file that fails before its first test would pass for one without any.
 */
import { describe as suite } from 'vitest';

export * from 'vitest';

/** The failures before the first test. */
export const failures = [];

const kept =
  (tell) =>
  (...args) => {
    try {
      return tell(...args);
    } catch (failure) {
      failures.push(failure);
    }
  };

export const describe = (name, tell) => suite(name, kept(tell));
describe.each = (cases) => (name, tell) => suite.each(cases)(name, kept(tell));

/**
 * Prints `passed failed` over the Vitest JSON reports named on the command line.
 * A file that fails before its tests run, and a report that was never written, count as one failure each.
 * Names on standard error what failed, a line each, so that the end of a long log says what to look at.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const firstLine = (text = '') => text.split('\n', 1)[0];

/** Lists what failed in a file: its tests, or the file itself where none of them ran. */
const failures = ({ name, status, message, assertionResults }) => {
  const file = relative('.', name);
  const tests = assertionResults.filter((test) => test.status === 'failed');
  if (status === 'failed' && tests.length === 0) return [`${file}: ${firstLine(message)}`];
  return tests.map(
    ({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages[0])}`,
  );
};

const count = (path) => {
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'));
    const failed = testResults.flatMap(failures);
    for (const each of failed) console.error(`failed: ${each}`);
    return [numPassedTests, failed.length];
  } catch (error) {
    console.error(`failed: no report at ${path}: ${error.message}`);
    return [0, 1];
  }
};

const counts = process.argv.slice(2).map(count);
const sum = (index) => counts.reduce((total, pair) => total + pair[index], 0);
console.log(sum(0), sum(1));

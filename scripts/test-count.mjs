/**
 * Prints `passed failed` over the Vitest JSON reports named on the command line.
 * A file that fails before its tests run, and a report that was never written, count as one failure each.
 */
import { readFileSync } from 'node:fs';

const failedFiles = ({ testResults }) =>
  testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;

const count = (path) => {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return [report.numPassedTests, report.numFailedTests + failedFiles(report)];
  } catch {
    return [0, 1];
  }
};

const counts = process.argv.slice(2).map(count);
const sum = (index) => counts.reduce((total, pair) => total + pair[index], 0);
console.log(sum(0), sum(1));

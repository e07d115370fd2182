/** Measuring functions that the benchmarks share. */

/** CPU milliseconds of a call, and what it gave. */
export function cpu(run) {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** The number of things that were tried and failed. */
export const tally = { failed: 0 };

/** Does one thing and prints its line; of one that fails, its error as well. */
export async function told(name, work) {
  const began = performance.now();
  const took = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  try {
    const result = await work();
    console.log(`ok      ${name} (${took()})`);
    return result;
  } catch (error) {
    tally.failed += 1;
    console.log(`FAILED  ${name} (${took()})\n${error instanceof Error ? error.message : error}\n`);
    throw error;
  }
}

/** Prints the last line, and ends with an exit code that says if all went well. */
export function conclude(count, done) {
  console.log(tally.failed === 0 ? `${count} ${done}` : `${tally.failed} FAILED`);
  if (tally.failed > 0 || count === 0) process.exitCode = 1;
}

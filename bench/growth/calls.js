/** Counts the calls of the library's own functions, by V8's precise coverage: the same number in every run. */
import { Session } from 'node:inspector/promises';

const isOurs = ({ url }) => url.includes('/dist/');

/** Returns how many calls a piece of work makes, in the library. Inlining and warmth change nothing about it. */
export async function callsIn(work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return result
    .filter(isOurs)
    .flatMap(({ functions }) => functions.flatMap(({ ranges: [whole] }) => whole.count))
    .reduce((sum, count) => sum + count, 0);
}

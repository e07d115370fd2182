import { ccm2011 } from 'intersessional';
import { simulate } from 'intersessional/simulation';
import { simulateInParallel } from 'intersessional/simulation/parallel';
import { expect, it } from 'vitest';

const options = { seed: 2011, runs: 2300, objections: 0.3 };

it('two workers come to the same as one thread, to the byte, and tell how far they are', async () => {
  const done: number[] = [];
  const onProgress = (runs: number) => done.push(runs);
  const result = await simulateInParallel(ccm2011, { ...options, workers: 2, onProgress });
  expect(JSON.stringify(result)).toBe(JSON.stringify(simulate(ccm2011, options)));
  expect(done.length).toBeGreaterThan(2);
  expect(done.at(-1)).toBe(options.runs);
});

it('a number of workers that cannot be is refused', async () => {
  await expect(simulateInParallel(ccm2011, { workers: 0 })).rejects.toThrow(
    'workers: expected a whole number from 1 to 256, found 0',
  );
});

/** Simulating on several cores, in Node. */

import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Tinypool } from 'tinypool';
import { optionsBy } from '../../kernel/optionForms.ts';
import { optionalForm } from '../../model/form.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { type SimulateOptions, type SimulateSettings, settingsOf, whole } from './options.ts';
import { type Planned, planOf } from './plan.ts';
import { resultOf, type Simulation } from './result.ts';
import { type RunTally, together } from './tally.ts';
import type { RunRange } from './worker.ts';

export interface ParallelOptions extends SimulateOptions {
  /** The number of workers (default: as many as this machine can run at once). */
  readonly workers?: number | undefined;
}

const parallelForms = { workers: /* @__PURE__ */ optionalForm(/* @__PURE__ */ whole(1, 256)) };

/** So many parts for each worker, that none waits long for the last. */
const PARTS_EACH = 8;
/** A part with fewer runs costs more to hand over than to make. */
const LEAST_PART = 500;

function partsOf(runs: number, workers: number): readonly RunRange[] {
  const size = Math.max(LEAST_PART, Math.ceil(runs / (workers * PARTS_EACH)));
  return Array.from({ length: Math.ceil(runs / size) }, (_, i) => ({
    from: i * size,
    to: Math.min((i + 1) * size, runs),
  }));
}

/** The built worker stands beside this file. The sources are TypeScript: tsx teaches a worker to read them. */
const IS_SOURCE = import.meta.url.endsWith('.ts');
const WORKER = new URL(IS_SOURCE ? './worker.ts' : './worker.js', import.meta.url).href;

function teaching(): readonly string[] {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const api = new URL('dist/esm/api/index.mjs', tsx);
  return ['--import', `data:text/javascript,import { register } from "${api}"; register();`];
}

const poolOf = ({ plan }: Planned, workers: number): Tinypool =>
  new Tinypool({
    filename: WORKER,
    name: 'count',
    minThreads: workers,
    maxThreads: workers,
    workerData: plan,
    isolateWorkers: false,
    ...(IS_SOURCE && { execArgv: [...teaching()] }),
  });

async function countIn(pool: Tinypool, parts: readonly RunRange[], { runs, onProgress }: SimulateSettings) {
  let done = 0;
  const tallies = parts.map(async (part): Promise<RunTally> => {
    const tally = (await pool.run(part)) as RunTally;
    done += part.to - part.from;
    onProgress?.(done, runs);
    return tally;
  });
  return Promise.all(tallies);
}

/**
 * The same as `simulate`, to the byte, with the runs shared out among workers. The programme is compiled once, here.
 *
 * @throws MalformedError for an option that is not what it has to be; KernelError for a programme that cannot be
 * compiled.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { simulateInParallel } from 'intersessional/simulation/parallel';
 * const opening = { type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
 * const options = { alphabet: [opening], from: '2010-11-09', goal: 'firstMeeting', runs: 10, seed: 2011 };
 * const { outcomes } = await simulateInParallel(ccm2011, { ...options, workers: 1 });
 * console.log(outcomes[0]?.outcome, outcomes[0]?.count);
 * ```
 * ```text
 * reached 10
 * ```
 */
export async function simulateInParallel(
  programme: Programme,
  { workers, ...options }: ParallelOptions = {},
): Promise<Simulation> {
  const settings = settingsOf(options, vocabularyOf(programme));
  const { workers: many = availableParallelism() } = optionsBy<ParallelOptions>(parallelForms, { workers });
  const planned = planOf(programme, settings);
  const pool = poolOf(planned, many);
  try {
    const tallies = await countIn(pool, partsOf(settings.runs, many), settings);
    return resultOf(planned, settings, together(tallies));
  } finally {
    await pool.destroy();
  }
}

/*
 * Estimates the chance that the Second Meeting is reached, also if its support is arranged late. The same programme,
 * simulated with two guesses of how long arranging the support takes.
 *
 *   npx tsx --conditions=@intersessional/source examples/simulate-a-programme.ts
 */
import { ccm2011, explain, replay, type TreatyRecord } from 'intersessional';
import { type Delay, type SimulateOptions, simulate } from 'intersessional/simulation';

const options: SimulateOptions = { seed: 2011, runs: 5000 };
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

const guesses: Readonly<Record<string, Delay>> = {
  'within half a year': { from: 30, mostly: 90, to: 180 },
  'within ten months': { from: 30, mostly: 150, to: 300 },
};

for (const [words, delay] of Object.entries(guesses)) {
  const { outcomes, stoppedBy } = simulate(ccm2011, { ...options, delays: { 'support.arranged': delay } });
  const reached = outcomes.find(({ outcome }) => outcome === 'reached');
  if (reached === undefined) continue;
  const { from, to } = reached.interval;
  console.log(`support ${words}: ${percent(reached.share)} (${percent(from)} to ${percent(to)}) get there`);
  for (const { provision, share, events } of stoppedBy.slice(0, 2)) {
    console.log(`  of the others, ${provision} stopped ${percent(share)}: ${events[0]?.type}`);
  }
}

// A run that failed can be replayed: where it ended, the next step is explained.
const stuck = simulate(ccm2011, options).outcomes.find(({ outcome }) => outcome === 'stuck');
const record = stuck?.witness?.record as TreatyRecord;
const snapshot = replay(ccm2011, record);
const on = record.events.at(-1)?.on ?? '';
const { reception, findings } = explain(ccm2011, snapshot, { on, type: 'firstMeeting.closed' });
console.log(`a run that got stuck: firstMeeting.closed is ${reception}`);
for (const { outcome, binding, because } of findings)
  if (outcome === 'failed' && binding) console.log(`  ${because}`);

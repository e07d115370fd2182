/*
 * Events a second: `submit`, with and without findings, beside XState's own ways to take an event, on the model record,
 * in one process, in turn. Medians over the rounds; the ratios are what counts.
 *
 *   npm run bench:submit          (builds first; XState's production build, outside Vitest)
 */
import { readFileSync } from 'node:fs';
import { begin, ccm2011, submit } from 'intersessional';
import { createActor, transition } from 'xstate';
import { median } from './measure.js';

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const RECORDS = Number(process.env.RECORDS ?? 200);

const url = new URL('../conformance/records/ccm-2011-model.json', import.meta.url);
const { events } = JSON.parse(readFileSync(url, 'utf8'));
const { machine } = ccm2011;
const start = begin(ccm2011);
const actor = createActor(machine);
const nothing = () => {};
const scope = {
  self: actor,
  system: actor.system,
  id: '',
  sessionId: '',
  logger: nothing,
  defer: nothing,
  emit: nothing,
  stopChild: nothing,
  actionExecutor: nothing,
};

const ways = {
  'XState actor, send'() {
    const running = createActor(machine).start();
    for (const event of events) running.send(event);
    return running.getSnapshot();
  },
  'machine.transition, one scope'() {
    let snapshot = start;
    for (const event of events) snapshot = machine.transition(snapshot, event, scope);
    return snapshot;
  },
  'transition()'() {
    let snapshot = start;
    for (const event of events) [snapshot] = transition(machine, snapshot, event);
    return snapshot;
  },
  'submit, with findings'() {
    let snapshot = start;
    for (const event of events) ({ snapshot } = submit(ccm2011, snapshot, event));
    return snapshot;
  },
  'submit, without findings'() {
    let snapshot = start;
    for (const event of events) ({ snapshot } = submit(ccm2011, snapshot, event, { findings: false }));
    return snapshot;
  },
};

for (const [name, run] of Object.entries(ways)) {
  if (run().value !== 'secondMeeting') throw new Error(`${name} did not reach the Second Meeting`);
}

/** CPU microseconds that one record takes. */
function measure(run) {
  const before = process.cpuUsage();
  for (let record = 0; record < RECORDS; record++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / RECORDS;
}

const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
for (let round = -2; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(ways)) {
    const time = measure(run);
    if (round >= 0) times[name].push(time);
  }
}

const reference = times['XState actor, send'];

console.log(
  `${events.length} events, ${RECORDS} records a round, ${ROUNDS} rounds, CPU time, Node ${process.version}\n`,
);
console.log(
  `${'way'.padEnd(32)}${'events/s'.padStart(12)}${'us/event'.padStart(12)}${'x actor'.padStart(10)}`,
);
for (const [name, each] of Object.entries(times)) {
  const perEvent = median(each) / events.length;
  const ratio = median(each.map((time, round) => reference[round] / time));
  const row = [Math.round(1e6 / perEvent), perEvent.toFixed(2), ratio.toFixed(2)];
  console.log(name.padEnd(32) + String(row[0]).padStart(12) + row[1].padStart(12) + row[2].padStart(10));
}

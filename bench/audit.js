/*
 * Times an audit with all its reasons beside XState's own actor on the same events, in one process, in turn: on the
 * model record, on records with 11 to 16 events on each of their fullest days, then on large ones. CPU time; medians
 * over the rounds; the ratios are what counts. `cold`: the first audit of all, of events that were never seen.
 *
 *   npm run bench:audit          (builds first; XState's production build, outside Vitest)
 */
import { readFileSync } from 'node:fs';
import { audit, ccm2011 } from 'intersessional';
import { createActor } from 'xstate';
import { cpu, median } from './measure.js';

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const RECORDS = Number(process.env.RECORDS ?? 100);

const url = new URL('../conformance/records/ccm-2011-model.json', import.meta.url);
const model = JSON.parse(readFileSync(url, 'utf8'));
const { machine } = ccm2011;

const DECISIONS = ['workProgramme', 'coordination', 'recommendations', 'intersessional', 'languages'];
const PLENARY = '2010-11-12';

/** The model record with objections raised and withdrawn on the day of the decisions, so many of each. */
function crowded(pairs) {
  const about = DECISIONS.slice(0, pairs);
  const on = (type) => about.map((decision) => ({ on: PLENARY, type, decision, delegation: 'Somewhere' }));
  const at = model.events.findIndex((event) => event.on === PLENARY);
  const extra = [...on('objection.raised'), ...on('objection.withdrawn')];
  return { ...model, events: model.events.toSpliced(at, 0, ...extra) };
}

const acts = [
  (k) => ({ type: 'consultation.held', forum: `forum ${k}` }),
  (k) => ({ type: 'friend.designated', country: ['DE', 'JP', 'FR', 'NO'][k % 4] }),
  () => ({ type: 'coordination.held', with: ['UN', 'ICRC', 'CMC'] }),
  () => ({ type: 'contribution.received', fund: 'UNDP-BCPR-TTF', earmarked: true }),
  () => ({ type: 'document.issued', status: 'informal' }),
];
const dayAfter = (days) => new Date(Date.UTC(2010, 10, 9) + days * 86_400_000).toISOString().slice(0, 10);
const record = (events, complete = true) => ({ programme: 'ccm-2011', complete, events });
const spread = (days, each) =>
  Array.from({ length: days }, (_, day) =>
    Array.from({ length: each }, (_, k) => ({ on: dayAfter(day), ...acts[(day + k) % acts.length](k) })),
  ).flat();
/** The whole model record on one day, so many times over. */
const heaped = (times) =>
  Array.from({ length: times }, () =>
    model.events.map((event) => ({
      ...event,
      on: '2010-11-10',
      ...(event.span && { span: { from: '2010-11-10', to: '2010-11-12' } }),
      ...(event.ceremonialSpan && { ceremonialSpan: { from: '2010-11-10', to: '2010-11-10' } }),
    })),
  ).flat();

const play = (events) => {
  const actor = createActor(machine).start();
  for (const event of events) actor.send(event);
  return actor.getSnapshot();
};

const cold = cpu(() => audit(ccm2011, model)).ms;
console.log(`cold, the model record: ${cold.toFixed(1)} ms\n`);

const times = (run) => cpu(() => Array.from({ length: RECORDS }, run)).ms / RECORDS;
console.log(
  `${'record'.padEnd(40)}${'actor us'.padStart(10)}${'audit us'.padStart(10)}${'x actor'.padStart(10)}`,
);
for (const [name, each] of [
  ['the model record', model],
  ['11 events on its fullest day', crowded(2)],
  ['13 events on its fullest day', crowded(3)],
  ['16 events on its fullest day', crowded(5)],
]) {
  const rounds = [];
  for (let round = -2; round < ROUNDS; round++) {
    const both = [times(() => play(each.events)), times(() => audit(ccm2011, each))];
    if (round >= 0) rounds.push(both);
  }
  const [actor, own] = [0, 1].map((i) => median(rounds.map((round) => round[i])) * 1000);
  const ratio = median(rounds.map(([a, b]) => a / b));
  console.log(
    name.padEnd(40) +
      actor.toFixed(0).padStart(10) +
      own.toFixed(0).padStart(10) +
      ratio.toFixed(2).padStart(10),
  );
}

console.log(
  `\n${'large records, never seen before'.padEnd(40)}${'CPU ms'.padStart(10)}${'MB held'.padStart(10)}  verdict`,
);
for (const [name, each] of [
  ['1,000 events on 100 days', record(spread(100, 10), false)],
  ['10,000 events on 1,000 days', record(spread(1000, 10), false)],
  ['6,000 acts on one day', record(spread(1, 6000))],
  ['6,020 events: the model, 140 times a day', record(heaped(140))],
]) {
  const { result, ms } = cpu(() => audit(ccm2011, each));
  const held = process.memoryUsage().rss / 1e6;
  console.log(
    `${name.padEnd(40)}${ms.toFixed(0).padStart(10)}${held.toFixed(0).padStart(10)}  ${result.verdict}, ${result.search}`,
  );
}

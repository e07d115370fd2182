/*
 * Repairs a second: records with one slip each, of every kind, and with up to five slips that touch different
 * provisions and facts, made to comply again, beside XState's actor that merely replays the same records, in one process,
 * in turn. A first pass of each is not counted, because results about events are kept. CPU time, medians of the ratios.
 *
 *   npm run bench:repair          (builds first; XState's production build, outside Vitest)
 */
import { readFileSync } from 'node:fs';
import { ccm2011 } from 'intersessional';
import { alphabetOf, complies, repair } from 'intersessional/simulation';
import { createActor } from 'xstate';
import { median } from './measure.js';
import { APART } from './slips.js';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const EVERY = Number(process.env.EVERY ?? 8);

const url = new URL('../conformance/records/ccm-2011-model.json', import.meta.url);
const model = JSON.parse(readFileSync(url, 'utf8'));

const DAY = 86_400_000;
const later = (on, days) => new Date(Date.parse(on) + days * DAY).toISOString().slice(0, 10);
const inOrder = (events) => events.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
const departures = alphabetOf(ccm2011).filter(({ deviates }) => deviates);

/** Other values of the same form. */
function others(value) {
  if (typeof value === 'boolean') return [!value];
  if (Array.isArray(value)) return value.map((_, i) => value.toSpliced(i, 1));
  if (value?.from)
    return [-7, 7].map((days) => ({ from: later(value.from, days), to: later(value.to, days) }));
  return [];
}

const SLIPS = {
  delete: (events, at) => [events.toSpliced(at, 1)],
  insert: (events, at) =>
    departures
      .filter((_, i) => i % 10 === at % 10)
      .map(({ event }) => events.toSpliced(at, 0, { on: events[at].on, ...event })),
  move: (events, at) =>
    [-60, 60, 400].map((days) => inOrder(events.with(at, { ...events[at], on: later(events[at].on, days) }))),
  change: (events, at) =>
    Object.entries(events[at]).flatMap(([field, value]) =>
      others(value).map((other) => events.with(at, { ...events[at], [field]: other })),
    ),
};

const hasForm = (record) => {
  try {
    return !complies(ccm2011, record);
  } catch {
    return false;
  }
};

/** The records that one slip of a kind breaks, every so many of them. */
function broken(events, kind) {
  const records = events.flatMap((_, at) =>
    SLIPS[kind](events, at).map((each) => ({ ...model, events: each })),
  );
  const breaking = records.filter(hasForm);
  return breaking.filter((_, i) => i % (kind === 'delete' ? 1 : EVERY) === 0);
}

function repairAll(records) {
  for (const record of records) {
    const { repairs, proven } = repair(ccm2011, record);
    if (repairs.length === 0 || !proven) throw new Error('a record was not repaired');
  }
}

function replayAll(records) {
  for (const { events } of records) {
    const running = createActor(ccm2011.machine).start();
    for (const event of events) running.send(event);
  }
}

/** CPU milliseconds that one record takes. */
function measure(run, records) {
  const before = process.cpuUsage();
  run(records);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / records.length;
}

function row(name, records) {
  const times = { repair: [], replay: [] };
  const first = measure(repairAll, records);
  replayAll(records);
  for (let round = 0; round < ROUNDS; round++) {
    times.repair.push(measure(repairAll, records));
    times.replay.push(measure(replayAll, records));
  }
  const ratio = median(times.repair.map((time, round) => times.replay[round] / time));
  return [
    name,
    String(records.length),
    first.toFixed(0),
    median(times.repair).toFixed(2),
    median(times.replay).toFixed(2),
    ratio.toFixed(2),
  ];
}

/** Every record with so many of these slips. */
function slipped(count) {
  const choices = Array.from({ length: 1 << APART.length }, (_, bits) =>
    APART.filter((_slip, i) => bits & (1 << i)),
  );
  return choices
    .filter((slips) => slips.length === count)
    .map((slips) => ({ ...model, events: slips.reduce((events, slip) => slip(events), model.events) }));
}

const print = (cells) =>
  console.log(cells.map((cell, i) => (i ? cell.padStart(13) : cell.padEnd(22))).join(''));

console.log(`${ROUNDS} rounds after a first pass, CPU time, Node ${process.version}\n`);
print(['records', 'how many', 'first ms', 'repair ms', 'replay ms', 'x replay']);
const all = Object.keys(SLIPS).map((kind) => broken(model.events, kind));
Object.keys(SLIPS).forEach((kind, i) => {
  print(row(`${kind}`, all[i]));
});
print(row('all kinds', all.flat()));
for (const count of [1, 2, 3, 4, 5]) print(row(`${count} slips apart`, slipped(count)));
for (const size of [10, 20, model.events.length]) {
  print(row(`${size} events`, broken(model.events.slice(0, size), 'insert').slice(0, 15)));
}

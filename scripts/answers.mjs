/**
 * The answers of the library as hashes, so that a change that must not change any can show it: a line for each record of
 * the repository, cut after each event and judged; for random records made of them; and for what the command line prints
 * of the programme as JSON.
 *
 *   npm run -s answers > before.txt      on the commit before, and the same after: diff before.txt after.txt
 *
 * With `--full FILE` the answers themselves, a line each: scripts/sentences.mjs compares them but for their prose.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { audit, begin, ccm2011, explain, next, replay, submit } from 'intersessional';
import { variations } from '../bench/variations.js';

const SEED = Number(process.env.SEED ?? 20101112);
/** Random records of each size. */
const RECORDS = Number(process.env.RECORDS ?? 300);
const SIZES = [10, 20, 43];

const CLI = [
  '--conditions=@intersessional/source',
  '--import',
  'tsx',
  new URL('../src/cli/main.ts', import.meta.url).pathname,
];
const url = new URL('../conformance/records/', import.meta.url);
const records = readdirSync(url)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, url), 'utf8'))]);

/** The file for the answers themselves, if they are asked for. */
const full = process.argv.includes('--full') ? process.argv[process.argv.indexOf('--full') + 1] : undefined;

const tell = (name, answers) =>
  full === undefined
    ? console.log(createHash('sha256').update(JSON.stringify(answers)).digest('hex').slice(0, 16), name)
    : appendFileSync(full, `${JSON.stringify([name, answers])}\n`);

/** The answer, or what is wrong with the question. */
function answerTo(ask) {
  try {
    return ask();
  } catch (error) {
    return error.message;
  }
}

/** Everything that is said of a record: its audit, what comes next, and how each event was received. */
function saidOf(record) {
  const said = [audit(ccm2011, record), next(ccm2011, replay(ccm2011, record))];
  let snapshot = begin(ccm2011, { complete: record.complete ?? true });
  for (const event of record.events) {
    said.push(explain(ccm2011, snapshot, event), snapshot.value, snapshot.context);
    snapshot = submit(ccm2011, snapshot, event).snapshot;
  }
  return said;
}

const both = (record) => [true, false].map((complete) => answerTo(() => saidOf({ ...record, complete })));

for (const [name, record] of records) {
  for (let length = 0; length <= record.events.length; length++)
    tell(`${name}, ${length} events`, both({ ...record, events: record.events.slice(0, length) }));
}
for (const size of SIZES)
  tell(
    `${RECORDS} random records of some ${size} events, seed ${SEED}`,
    variations(size, RECORDS, SEED).map(both),
  );

/** A programme that knows the things of that of the library by no other names. */
const { machine: _machine, ...plain } = ccm2011;
const folder = mkdtempSync(join(tmpdir(), 'answers-'));
const file = join(folder, 'other.json');
writeFileSync(file, JSON.stringify({ ...plain, id: 'other', names: {} }));

const run = promisify(execFile);
const lines = [
  ['programme', 'ccm-2011'],
  ['events', '--json'],
  ['explore', 'ccm-2011', '--json'],
  ['explore', file, '--json'],
  ['simulate', 'ccm-2011', '--runs', '500', '--seed', `${SEED}`, '--json'],
  ['diff', 'ccm-2011', file, '--json'],
  ...records.flatMap(([name]) => [
    ['audit', new URL(name, url).pathname, '--repair', '--json'],
    ['next', new URL(name, url).pathname, '--json'],
  ]),
];
for (const line of lines) {
  const { stdout } = await run(process.execPath, [...CLI, ...line], { maxBuffer: 1e9 }).catch(
    (error) => error,
  );
  const printed = line.map((part) => part.split('/').at(-1)).join(' ');
  tell(printed, stdout.replaceAll(folder, '').replaceAll(new URL('..', import.meta.url).pathname, ''));
}

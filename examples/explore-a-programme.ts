/*
 * Everything that can follow a record, explored: from the First Meeting on, and to every end.
 *
 *   npx tsx --conditions=@intersessional/source examples/explore-a-programme.ts
 */
import { readFileSync } from 'node:fs';
import { ccm2011, replay, type TreatyRecord } from 'intersessional';
import { alphabetOf, check, eventually, exists, explore, fact } from 'intersessional/simulation';

const file = new URL('../conformance/records/ccm-2011-model.json', import.meta.url);
const record = JSON.parse(readFileSync(file, 'utf8')) as TreatyRecord;

// The snapshot at the end of 2010: the decisions are taken.
const after = replay(ccm2011, record, { asOf: '2010-12-31' });
const alphabet = alphabetOf(ccm2011, { departures: false }).map(({ event }) => event);

const { states, shortest, deadEnds } = explore(ccm2011, { after, alphabet });
console.log(`${states} states can follow`);
console.log('the shortest way:', shortest.events?.map(({ on, type }) => `${on} ${type}`).join(', '));
for (const { step, blocked } of deadEnds) {
  console.log(`no way left after ${step?.on} ${step?.type}:`);
  for (const { type, provisions } of blocked) console.log(`  ${type} is refused by ${provisions.join(', ')}`);
}

const covered = exists(fact('recommendations.transmitted'));
const [result] = check(ccm2011, [eventually(covered)], { after, alphabet });
console.log('recommendations always reach the Second Meeting:', result?.holds);

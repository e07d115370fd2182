/*
 * The cheapest edits that make a record comply, each with its reason, and how well the record fits.
 *
 *   npx tsx --conditions=@intersessional/source examples/repair-a-record.ts
 */
import { readFileSync } from 'node:fs';
import { ccm2011, type TreatyRecord } from 'intersessional';
import { repair } from 'intersessional/simulation';

const file = new URL('../conformance/records/ccm-2011-model.json', import.meta.url);
const model = JSON.parse(readFileSync(file, 'utf8')) as TreatyRecord;

// On the day that the intersessional opens, nobody has written down that conference support was arranged.
const events = model.events.filter(({ type }) => type !== 'support.arranged');
const { verdict, repairs, proven } = repair(ccm2011, { ...model, events }, { asOf: '2011-06-27' });

console.log(verdict, proven ? '- nothing cheaper is left untried' : '- there may be something cheaper');
for (const { cost, edits } of repairs) {
  console.log(`for ${cost} points:`);
  for (const { kind, after, before, because } of edits) {
    console.log(`  ${kind} ${(after ?? before)?.on} ${(after ?? before)?.type}: ${because}`);
  }
}

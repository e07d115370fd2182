/*
 * Audit a record: read it, play it as it happened, and say what was not met and what is undetermined.
 *
 *   npx tsx --conditions=@intersessional/source examples/audit-a-record.ts
 */
import { readFileSync } from 'node:fs';
import { audit, ccm2011 } from 'intersessional';
import { readRecord } from 'intersessional/read';

const file = new URL('../conformance/records/ccm-2011.json', import.meta.url);
const record = readRecord(readFileSync(file, 'utf8'), { name: 'ccm-2011.json' });

const { verdict, findings, duties } = audit(ccm2011, record);

console.log(verdict);
for (const { provision, outcome, because } of findings) console.log(`${provision} ${outcome}: ${because}`);
const done = duties.filter(({ status }) => status === 'fulfilled').map(({ provision }) => provision);
console.log([...new Set(done)].join(' '));

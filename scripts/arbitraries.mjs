/**
 * Counts the arbitrary compliant records that get to the Second Meeting, and checks that records with one breach have
 * just that.
 *
 *   npm run arbitraries [-- RECORDS [SEED]]
 */
import * as fc from 'fast-check';
import { audit, ccm2011 } from 'intersessional';
import { breachesOf, compliantRecord, recordBreaching } from 'intersessional/testing';

const [records = 10_000, seed = 2011] = process.argv.slice(2).map(Number);
const LEAST = 0.6;
const percent = (part, all) => `${((100 * part) / all).toFixed(1)} %`;

const compliant = fc.sample(compliantRecord(ccm2011), { numRuns: records, seed });
const reached = compliant.filter(({ events }) => events.some(({ type }) => type === 'secondMeeting.opened'));
const wrong = compliant.filter((record) => audit(ccm2011, record).verdict !== 'compliant');
console.log(`${records} compliant records (seed ${seed}): ${wrong.length} are not compliant`);
console.log(`  the Second Meeting is reached by ${percent(reached.length, records)}`);

const EACH = Math.max(1, Math.floor(records / 100));
const alone = [];
const others = [];
let inexact = 0;
for (const paragraph of new Set(ccm2011.provisions.map((provision) => provision.paragraph))) {
  try {
    const found = fc.sample(recordBreaching(ccm2011, paragraph), { numRuns: EACH, seed });
    inexact += found.filter((record) => breachesOf(ccm2011, record).join() !== paragraph).length;
    alone.push(paragraph);
  } catch {
    others.push(paragraph);
  }
}
console.log(
  `${EACH} records with one breach of each of ${alone.length} paragraphs: ${inexact} breach something else`,
);
console.log(`  never breached alone: ${others.join(', ')}`);
if (wrong.length + inexact > 0 || reached.length < LEAST * records) process.exitCode = 1;

/*
 * A record out to process mining and back: as XES and as OCEL 2.0, and asked the questions of Declare.
 *
 *   npx tsx --conditions=@intersessional/source examples/exchange-with-process-mining.ts
 */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { MalformedError, type TreatyRecord } from 'intersessional';
import { fromOcel, fromXes, toOcel, toXes } from 'intersessional/interchange';
import { event, judge, precedence, response } from 'intersessional/testing/declare';

const file = new URL('../conformance/records/ccm-2011-model.json', import.meta.url);
const record = JSON.parse(readFileSync(file, 'utf8')) as TreatyRecord;

// As XES: a trace for the record, an event for each event. Write the text to a file for PM4Py, ProM or Disco.
const xes = toXes(record);
console.log('XES:', xes.match(/<event>/g)?.length, 'events;', 'back the same:', same(fromXes(xes)));

// As OCEL 2.0: the same events, and the decisions, meetings, States and offices that they are about.
const ocel = toOcel(record);
const about = ocel.objectTypes.map(({ name }) => name).join(', ');
console.log(
  `OCEL: ${ocel.objects.length} objects: ${about}; back the same:`,
  same(fromOcel(JSON.stringify(ocel))),
);

function same(records: readonly TreatyRecord[]): boolean {
  return isDeepStrictEqual(records, [record]);
}

// A log of something else is refused, with the event and the key.
try {
  fromXes(xes.replace('key="city"', 'key="cost:total"'));
} catch (error) {
  if (error instanceof MalformedError) console.log(error.message);
}

// Questions over time, in the words of Declare.
const languages = event('decision.adopted', { decision: 'languages' });
for (const constraint of [
  precedence(languages, 'intersessional.opened'),
  response('decision.proposed', 'decision.amended'),
]) {
  const { outcome, because } = judge(record, constraint);
  console.log(`${outcome}: ${because}`);
}

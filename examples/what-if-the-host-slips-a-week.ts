/*
 * A host that slips a week. Two branches of a record: the Second Meeting opens a week later than decided, or the
 * host offers other days in time, and these are decided.
 *
 *   npx tsx --conditions=@intersessional/source examples/what-if-the-host-slips-a-week.ts
 */
import { readFileSync } from 'node:fs';
import { ccm2011, type TreatyRecord } from 'intersessional';
import { type Branch, whatIf, whatIfText } from 'intersessional/simulation';

const file = new URL('../conformance/records/ccm-2011-model.json', import.meta.url);
const record = JSON.parse(readFileSync(file, 'utf8')) as TreatyRecord;

const WEEK_LATER = { from: '2011-09-19', to: '2011-09-23' };
const CEREMONY = { from: '2011-09-19', to: '2011-09-19' };
const FORMAL_DAYS = { from: '2011-09-20', to: '2011-09-23' };

const opensLate: Branch = {
  name: 'opens a week late',
  record({ events }) {
    for (const event of events) {
      if (event.type !== 'secondMeeting.opened') continue;
      event.on = FORMAL_DAYS.from;
      event.ceremonialSpan = CEREMONY;
      event.span = FORMAL_DAYS;
    }
  },
};

const decidedLate: Branch = {
  name: 'offered and decided a week later',
  programme({ offers }) {
    for (const offer of offers) offer.window = { from: '2011-09-17', to: '2011-09-27' };
  },
  record(draft) {
    opensLate.record?.(draft);
    for (const event of draft.events) {
      if (event.type === 'secondMeeting.convened') event.span = WEEK_LATER;
      if (event.type === 'decision.proposed' && event.decision === 'nextMeeting')
        event.terms.span = WEEK_LATER;
      if (event.type === 'decision.adopted' && event.decision === 'nextMeeting' && event.terms)
        event.terms.span = WEEK_LATER;
    }
  },
};

const columns = Math.min(process.stdout.columns ?? 110, 110);
console.log(whatIfText(whatIf(ccm2011, record, [opensLate, decidedLate]), columns));

// As of the end of 2010 nothing has been held yet: when could the Second Meeting open?
const { base, branches } = whatIf(ccm2011, record, [decidedLate], { asOf: '2010-12-31' });
console.log(`at the earliest on ${base.earliest.on}; ${branches[0]?.name}, on ${branches[0]?.earliest.on}`);

/*
 * A small app, as it is bundled: it judges by the paper of 2011 and by a programme that is shipped beside it, reads, writes
 * and simulates. It prints what it found.
 */
import { audit, begin, ccm2011, explain, submit } from 'intersessional';
import { toXes } from 'intersessional/interchange';
import { ccm2025 } from 'intersessional/programmes/ccm-2025';
import { readRecord } from 'intersessional/read';
import { simulate } from 'intersessional/simulation';
import { scenario } from 'intersessional/testing';

const opened = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' };
const closed = { on: '2010-11-12', type: 'firstMeeting.closed' };
const adopted = { on: '2010-11-12', type: 'decision.adopted', decision: 'languages' };

const { snapshot } = submit(ccm2011, begin(ccm2011), opened);
const record = { programme: 'ccm-2011', complete: false, events: [opened, adopted, closed] };

console.log(
  JSON.stringify([
    snapshot.value,
    explain(ccm2011, snapshot, adopted),
    explain(ccm2011, snapshot, { ...closed, on: 'tomorrow' }),
    audit(ccm2011, readRecord(JSON.stringify(record))),
    audit(ccm2025, { programme: ccm2025.id, complete: false, events: [] }),
    toXes(record),
    simulate(ccm2011, { runs: 5, seed: 1 }).outcomes,
    typeof scenario,
  ]),
);

/*
 * A small app, as it is bundled: it judges an event of the paper, and one of a cycle of its own. It prints what it found.
 */
import { audit, begin, ccm2011, explain, submit } from 'intersessional';

const opened = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' };
const closed = { on: '2010-11-12', type: 'firstMeeting.closed' };
const adopted = { on: '2010-11-12', type: 'decision.adopted', decision: 'languages' };

const { snapshot } = submit(ccm2011, begin(ccm2011), opened);
const record = { programme: 'ccm-2011', complete: false, events: [opened, adopted, closed] };
const { findings, ...verdict } = audit(ccm2011, record);

console.log(
  JSON.stringify([
    snapshot.value,
    explain(ccm2011, snapshot, adopted),
    explain(ccm2011, snapshot, { ...closed, on: 'tomorrow' }),
    findings.length,
    Object.keys(verdict),
  ]),
);

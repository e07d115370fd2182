/*
 * Embed the machine in an app: an ordinary XState actor, and the reason where it takes no event.
 *
 *   npx tsx --conditions=@intersessional/source examples/embed-in-an-app.ts
 */
import { ccm2011, explain, type TreatyEvent } from 'intersessional';
import { createActor } from 'xstate';

const meeting = createActor(ccm2011.machine).start();

function send(event: TreatyEvent): void {
  const before = meeting.getSnapshot();
  const { reception, findings, stages, possible } = explain(ccm2011, before, event);
  meeting.send(event);
  const taken = meeting.getSnapshot() !== before;
  console.log(
    `${event.on} ${event.type}: ${reception}${taken ? '' : ', and the machine stands where it stood'}`,
  );
  for (const finding of findings) {
    if (finding.outcome === 'failed' && finding.binding) console.log(`  ${finding.because}`);
  }
  if (stages !== undefined) console.log(`  It has a place in ${stages.join(', ')}: ${possible}.`);
}

const beirut = { city: 'Beirut', country: 'LB', president: { country: 'LB' } };

send({ on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' });
send({
  on: '2010-11-12',
  type: 'decision.adopted',
  decision: 'nextMeeting',
  terms: { ...beirut, span: { from: '2011-09-19', to: '2011-09-23' } },
});
send({
  on: '2010-11-12',
  type: 'decision.adopted',
  decision: 'nextMeeting',
  terms: { ...beirut, span: { from: '2011-09-12', to: '2011-09-16' } },
});
send({ on: '2010-11-12', type: 'firstMeeting.closed' });
send({ on: '2010-11-12', type: 'theme.discussed', theme: 'b' });

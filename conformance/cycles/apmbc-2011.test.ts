import { asOf, change, complete, flip, realRecord, remove } from '../support/flips.ts';

const ID = 'apmbc-2011';

realRecord(ID, {
  verdict: 'compliant',
  states: {
    B1: 'passed',
    S1: 'passed',
    S2: 'passed',
    P1: 'passed',
    P2: 'passed',
    P3: 'passed',
    E1: 'passed',
  },
});

flip(
  ID,
  'a Meeting that goes on in 2012',
  [change('11MSP.opened', { span: { from: '2011-11-28', to: '2012-01-06' } })],
  { verdict: 'notCompliant', states: { B1: 'failed', P3: 'failed' } },
);
flip(ID, 'a Meeting elsewhere', [change('11MSP.opened', { city: 'Geneva', country: 'CH' })], {
  verdict: 'compliant',
  states: { P3: 'failed' },
});
flip(
  ID,
  'a preparatory meeting on another day',
  [change('pm.opened', { on: '2011-09-12', span: { from: '2011-09-12', to: '2011-09-12' } })],
  { verdict: 'compliant', states: { P2: 'failed' } },
);
flip(ID, 'committees whose opening is not on record', [remove('sc.opened')], {
  verdict: 'compliant',
  states: { S1: 'cantTell' },
});
flip(ID, 'no draft agenda on record', [remove('agenda.shown')], {
  verdict: 'compliant',
  states: { P1: 'cantTell' },
});
flip(ID, 'no President elected, and nothing left out', [remove('decision.adopted'), complete], {
  verdict: 'compliant',
  states: { E1: 'failed' },
});
flip(
  ID,
  'no Eleventh Meeting on record',
  [remove('11MSP.opened', 'decision.adopted', '11MSP.closed'), asOf('2012-01-01')],
  { verdict: 'cannotTell', states: { B1: 'cantTell', P1: 'notReached', P3: 'notReached', E1: 'notReached' } },
);

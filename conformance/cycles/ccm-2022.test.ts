import { add, change, flip, realRecord } from '../support/flips.ts';

const ID = 'ccm-2022';

realRecord(ID, {
  verdict: 'compliant',
  states: {
    'CCM11.1': 'passed',
    D1: 'passed',
    D2: 'notModelled',
    I1: 'passed',
    M1: 'notReached',
    M2: 'cantTell',
  },
});

flip(ID, 'a President from another State', [change('10MSP.opened', { president: { country: 'MX' } })], {
  verdict: 'notCompliant',
  states: { D1: 'failed' },
});
flip(ID, 'a hand-over to Iraq', [add({ on: '2022-09-02', type: 'presidency.handedOver', to: 'IQ' })], {
  verdict: 'compliant',
  states: { M1: 'passed' },
});
flip(ID, 'a hand-over to Mexico', [add({ on: '2022-09-02', type: 'presidency.handedOver', to: 'MX' })], {
  verdict: 'notCompliant',
  states: { M1: 'failed' },
});
flip(ID, 'an intersessional in person', [change('im.opened', { format: 'inPerson' })], {
  verdict: 'compliant',
  states: { I1: 'failed' },
});
flip(ID, 'an intersessional held nobody knows how', [change('im.opened', { format: undefined })], {
  verdict: 'compliant',
  states: { I1: 'cantTell' },
});
flip(
  ID,
  'a President two Meetings ahead',
  [
    add({
      on: '2022-09-02',
      type: 'decision.adopted',
      decision: 'twelfth',
      terms: { president: { country: 'MX' } },
    }),
  ],
  { verdict: 'compliant', states: { M2: 'passed' } },
);
flip(
  ID,
  'a Meeting that goes on in 2023',
  [change('10MSP.opened', { span: { from: '2022-08-30', to: '2023-01-03' } })],
  { verdict: 'notCompliant', states: { 'CCM11.1': 'failed' } },
);

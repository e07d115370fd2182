import { add, change, complete, flip, realRecord, removeThe } from '../support/flips.ts';

const ID = 'ccm-2013';
const withoutStockpile = removeThe('workshop.held', { subject: 'stockpile' });

realRecord(ID, {
  verdict: 'compliant',
  states: {
    'CCM11.1': 'passed',
    I1: 'passed',
    I2: 'passed',
    I3: 'cantTell',
    U1: 'passed',
    M1: 'notModelled',
    M2: 'passed',
  },
});

flip(
  ID,
  'a Fourth Meeting in 2014',
  [
    change('4MSP.opened', {
      on: '2014-01-14',
      span: { from: '2014-01-14', to: '2014-01-17' },
      ceremonialSpan: undefined,
    }),
  ],
  { verdict: 'notCompliant', states: { 'CCM11.1': 'failed' } },
);
flip(ID, 'a President from another State', [change('4MSP.opened', { president: { country: 'NO' } })], {
  verdict: 'notCompliant',
  states: { M2: 'failed' },
});
flip(
  ID,
  'the person who signed the invitations',
  [change('4MSP.opened', { president: { name: 'Effron C. Lungu', country: 'ZM' } })],
  { verdict: 'compliant', states: { M2: 'passed' } },
);
flip(ID, 'a workshop that is not on record', [withoutStockpile], {
  verdict: 'compliant',
  states: { I2: 'cantTell' },
});
flip(ID, 'a workshop that a complete record lacks', [withoutStockpile, complete], {
  verdict: 'compliant',
  states: { I2: 'failed', I3: 'failed' },
});
flip(ID, 'the preparation of the Fourth Meeting', [add({ on: '2013-04-18', type: 'preparation.reported' })], {
  verdict: 'compliant',
  states: { I3: 'passed' },
});

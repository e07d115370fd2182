import { add, asOf, change, flip, realRecord, remove } from '../support/flips.ts';

const ID = 'ccm-2017';

realRecord(ID, {
  verdict: 'compliant',
  states: { F1: 'passed', F2: 'notReached', F3: 'passed', H1: 'passed' },
});

flip(
  ID,
  'an intersessional that is not foreseen',
  [
    add({
      on: '2017-06-12',
      type: 'im.opened',
      span: { from: '2017-06-12', to: '2017-06-13' },
      city: 'Geneva',
      country: 'CH',
    }),
  ],
  { verdict: 'notCompliant', states: { F2: 'failed' } },
);
flip(
  ID,
  'no Meeting in 2017',
  [change('7MSP.opened', { on: '2018-01-15', span: { from: '2018-01-15', to: '2018-01-17' } })],
  { verdict: 'notCompliant', states: { F1: 'failed' } },
);
flip(ID, 'a Meeting elsewhere than by default', [change('7MSP.opened', { city: 'Vienna', country: 'AT' })], {
  verdict: 'compliant',
  states: { F3: 'failed' },
});
flip(ID, 'a President from another State', [change('7MSP.opened', { president: { country: 'NL' } })], {
  verdict: 'notCompliant',
  states: { H1: 'failed' },
});
flip(ID, 'a President who is not known', [change('7MSP.opened', { president: undefined })], {
  verdict: 'cannotTell',
  states: { H1: 'cantTell' },
});
flip(
  ID,
  'another person from the same State',
  [change('7MSP.opened', { president: { name: 'Somebody Else', country: 'DE' } })],
  { verdict: 'compliant', states: { H1: 'passed' } },
);
flip(ID, 'no Seventh Meeting on record', [remove('7MSP.opened'), asOf('2018-01-01')], {
  verdict: 'cannotTell',
  states: { F1: 'cantTell', F3: 'notReached', H1: 'cantTell' },
});

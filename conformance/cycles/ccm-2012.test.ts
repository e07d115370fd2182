import { add, change, complete, flip, realRecord, remove } from '../support/flips.ts';

const ID = 'ccm-2012';
const GROUPS = [
  'generalStatus',
  'universalization',
  'victimAssistance',
  'clearance',
  'stockpile',
  'cooperation',
  'reporting',
  'nationalImplementation',
];

realRecord(ID, {
  verdict: 'compliant',
  states: { C1: 'passed', D1: 'passed', D2: 'passed', D3: 'cantTell', D4: 'notModelled' },
});

flip(
  ID,
  'an intersessional in May is outside the month decided',
  [change('im.opened', { on: '2012-05-14', span: { from: '2012-05-14', to: '2012-05-17' } })],
  { verdict: 'notCompliant', states: { D1: 'failed' } },
);
flip(ID, 'an intersessional elsewhere', [change('im.opened', { city: 'Vienna', country: 'AT' })], {
  verdict: 'notCompliant',
  states: { D1: 'failed' },
});
flip(ID, 'an intersessional whose days are not known', [change('im.opened', { span: undefined })], {
  verdict: 'cannotTell',
  states: { D1: 'cantTell' },
});
flip(ID, 'no intersessional on record', [remove('im.opened')], {
  verdict: 'cannotTell',
  states: { D1: 'cantTell' },
});
flip(ID, 'no consultation on record', [remove('isu.consulted')], {
  verdict: 'cannotTell',
  states: { D2: 'cantTell' },
});
flip(ID, 'no consultation, and nothing left out', [remove('isu.consulted'), complete], {
  verdict: 'notCompliant',
  states: { D2: 'failed', D3: 'failed' },
});
flip(
  ID,
  'a Third Meeting in 2013',
  [change('3MSP.opened', { on: '2013-01-14', span: { from: '2013-01-14', to: '2013-01-17' } })],
  { verdict: 'notCompliant', states: { C1: 'failed' } },
);
flip(ID, 'coordinators that a complete record lacks', [complete], {
  verdict: 'compliant',
  states: { D3: 'failed' },
});
flip(
  ID,
  'a coordinator for each group',
  GROUPS.map((seat, i) =>
    add({
      on: '2012-02-01',
      type: 'officer.designated',
      office: 'coordinator',
      seat,
      country: ['VA', 'JP', 'AT', 'LA', 'DE', 'ES', 'BE', 'NZ'][i],
    }),
  ),
  { verdict: 'compliant', states: { D3: 'passed' } },
);

import { asOf, change, complete, flip, programme, realRecord, remove } from '../support/flips.ts';

const ID = 'ccm-2025';

realRecord(ID, {
  verdict: 'compliant',
  states: { R1: 'passed', R2: 'passed', D1: 'passed', P1: 'passed' },
});

flip(ID, 'a decision against an intersessional', [programme('decisions.intersessional.text.held', false)], {
  verdict: 'notCompliant',
  states: { R1: 'failed', D1: 'notReached' },
});
flip(ID, 'no intersessional on record', [remove('im.opened')], {
  verdict: 'cannotTell',
  states: { D1: 'cantTell', R1: 'notReached', P1: 'notReached' },
});
flip(ID, 'no intersessional, and nothing left out', [remove('im.opened'), complete], {
  verdict: 'notCompliant',
  states: { D1: 'failed', R1: 'notReached', P1: 'notReached' },
});
flip(
  ID,
  'the last President in the chair',
  [change('im.opened', { chair: { office: '12MSP.president', country: 'MX' } })],
  { verdict: 'compliant', states: { P1: 'failed' } },
);
flip(ID, 'a chair who is not known', [change('im.opened', { chair: undefined })], {
  verdict: 'compliant',
  states: { P1: 'cantTell' },
});
flip(
  ID,
  'no Meeting in 2025',
  [change('13MSP.opened', { on: '2026-01-12', span: { from: '2026-01-12', to: '2026-01-15' } })],
  { verdict: 'notCompliant', states: { R2: 'failed' } },
);
flip(ID, 'no Thirteenth Meeting on record', [remove('13MSP.opened'), asOf('2026-01-01')], {
  verdict: 'cannotTell',
  states: { R2: 'cantTell' },
});
flip(
  ID,
  'a decision against an intersessional, and none on record',
  [programme('decisions.intersessional.text.held', false), remove('im.opened')],
  { verdict: 'compliant', states: { R1: 'notReached', D1: 'notReached', P1: 'notReached' } },
);

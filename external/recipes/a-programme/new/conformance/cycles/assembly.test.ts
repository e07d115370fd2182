import { change, flip, realRecord, remove } from '../support/flips.ts';

const ID = 'assembly';

realRecord(ID, { verdict: 'compliant', states: { A1: 'passed' } });

flip(ID, 'an assembly elsewhere', [change('assembly.opened', { city: 'Basel' })], {
  verdict: 'notCompliant',
  states: { A1: 'failed' },
});
flip(ID, 'no assembly on record', [remove('assembly.opened')], {
  verdict: 'compliant',
  states: { A1: 'notReached' },
});

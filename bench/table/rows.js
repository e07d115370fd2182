/** Whole commands, and calls of the library, with the CPU seconds within which people would like to have them. */
const RECORD = 'conformance/records/ccm-2011-model.json';

export const COMMANDS = {
  'intersessional --version': { args: ['--version'], wanted: '' },
  'audit of a JSON record': { args: ['audit', RECORD], wanted: 0.18 },
  'audit --json': { args: ['audit', RECORD, '--json'], wanted: 0.25 },
  'next --json': { args: ['next', RECORD, '--json'], wanted: '' },
  'audit --repair, nothing to do': { args: ['audit', RECORD, '--repair'], wanted: '' },
  'explore ccm-2011': { args: ['explore', 'ccm-2011'], wanted: 2 },
};

export const WORK = {
  'explore, 2 offers': { axis: 'offers, explored', size: 2, wanted: 5 },
  'explore, 4 offers': { axis: 'offers, explored', size: 4, wanted: 15 },
  'explore, 13 themes': { axis: 'themes, explored', size: 13, wanted: '' },
  'explore, 30 themes': { axis: 'themes, explored', size: 30, wanted: '' },
  'repair, three slips': { axis: 'slips, repaired', size: 3, wanted: 0.1 },
  'repair, five slips': { axis: 'slips, repaired', size: 5, wanted: 1 },
};

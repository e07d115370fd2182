/**
 * Whole commands, and calls of the library, with the CPU seconds within which people would like to have them. A call is
 * measured with its process, or by itself: the first of the process, or one after ten others
 * of the same.
 */
import { amended, offered } from './programmes.js';

const RECORD = 'conformance/records/ccm-2011-model.json';

export const COMMANDS = {
  'intersessional --version': { args: ['--version'], wanted: '' },
  'audit of a JSON record': { args: ['audit', RECORD], wanted: 0.18 },
  'audit --json': { args: ['audit', RECORD, '--json'], wanted: 0.25 },
  'next --json': { args: ['next', RECORD, '--json'], wanted: '' },
  'audit --repair, nothing to do': { args: ['audit', RECORD, '--repair'], wanted: '' },
  'simulate, 10 runs': { args: ['simulate', 'ccm-2011', '--runs', '10'], wanted: 0.4 },
  'diff, one change': { args: ['diff', 'ccm-2011', amended(1)], exits: 1, wanted: 1 },
  'diff, five changes': { args: ['diff', 'ccm-2011', amended(5)], exits: 1, wanted: 3 },
  'mutate, one record': { args: ['mutate', RECORD], exits: 1, wanted: '' },
  'explore ccm-2011': { args: ['explore', 'ccm-2011'], wanted: 2 },
  'explore, 2 offers': { args: ['explore', offered(2)], wanted: 5 },
  'explore, 4 offers': { args: ['explore', offered(4)], wanted: 15 },
};

export const WORK = {
  'explore, 13 themes': { axis: 'themes, explored', size: 13, wanted: '' },
  'explore, 30 themes': { axis: 'themes, explored', size: 30, wanted: '' },
  'repair, three slips': { axis: 'slips, repaired', size: 3, wanted: '' },
  'repair, three slips, the first call': { axis: 'slips, repaired', size: 3, prints: 'ms', wanted: '' },
  'repair, three slips, a warm call': { axis: 'slips, repaired', size: 3, prints: 'warm', wanted: 0.1 },
  'repair, five slips': { axis: 'slips, repaired', size: 5, wanted: '' },
  'repair, five slips, the first call': { axis: 'slips, repaired', size: 5, prints: 'ms', wanted: '' },
  'repair, five slips, a warm call': { axis: 'slips, repaired', size: 5, prints: 'warm', wanted: 1 },
};

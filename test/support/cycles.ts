import { whole } from '../../src/kinds/whole.ts';

/*
 * Cycles that share no name and no shape with the paper of 2011, as they come out of JSON.
 */

/** Working groups side by side, then a plenary: nothing before them, no decision, no recommendation. */
export const groups = whole({
  meetings: {
    water: { days: 'span' },
    soil: { days: 'span' },
    subsoil: { days: 'span' },
    plenary: { days: 'span' },
  },
  flow: [{ between: ['water', 'soil', 'subsoil'], stage: 'groups' }, 'plenary'],
  acts: {
    'report.issued': {},
    'vote.held': { at: 'plenary' },
    'sample.taken': {
      at: 'soil',
      records: [{ change: 'count', path: ['samples'], from: { event: 'on' } }],
    },
  },
  rules: {
    'three-samples': {
      use: 'at-least',
      with: { by: 'soil.closed', fact: 'samples', param: 'samples', form: 'meetings' },
    },
    'report-ready': { use: 'field-is', with: { on: 'report.issued', field: 'status', is: 'final' } },
    'plenary-in-time': { use: 'days-held', with: { meeting: 'plenary', is: 'before' } },
  },
});

/** Three meetings in a row, with decisions at the second. */
export const sessions = whole({
  meetings: {
    spring: { days: 'foreseen' },
    summer: { days: 'span', fixedBy: 'dates', convened: true, offered: true },
    autumn: { days: 'span', names: ['AUT'] },
  },
  flow: ['spring', 'summer', 'autumn'],
  decisions: {
    at: 'summer',
    of: ['budget', 'dates'],
    terms: {
      budget: { amount: 'amount', currency: 'text?' },
      dates: { span: 'span?', city: 'city?', country: 'country?' },
    },
  },
  acts: { 'host.offered': {}, 'note.sent': {} },
  rules: {
    'agreed-by-all': { use: 'consensus' },
    'dates-in-time': { use: 'days-decided', with: { meeting: 'summer', is: 'within' } },
    'summer-held': { use: 'held', with: { meeting: 'summer' } },
    'summer-kept': { use: 'kept', with: { meeting: 'summer' } },
    'summer-unchanged': { use: 'unchanged', with: { meeting: 'summer' } },
    'budget-taken': {
      use: 'settled',
      with: { by: 'summer.closed', of: ['budget'] },
    },
  },
});

/** One meeting alone, on foreseen days. */
export const alone = whole({
  meetings: { assembly: { days: 'foreseen' } },
  flow: ['assembly'],
  acts: { 'plan.changed': {} },
  rules: { 'assembly-kept': { use: 'kept', with: { meeting: 'assembly' } } },
});

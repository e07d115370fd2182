import type { CycleDeclared } from '../../src/kinds/declared.ts';

/*
 * Cycles that share no name and no shape with the paper of 2011, as they come out of JSON.
 */

/** Two working groups side by side, then a plenary: nothing before them, no decision, no recommendation. */
export const groups: CycleDeclared = {
  meetings: {
    water: { days: 'span', asks: { closed: ['water-closed'] } },
    soil: { days: 'span' },
    plenary: { days: 'span', asks: { opened: ['plenary-opened'] } },
  },
  flow: [{ between: ['water', 'soil'], stage: 'groups' }, 'plenary'],
  acts: {
    'report.issued': {},
    'sample.taken': {
      at: 'soil',
      records: [{ change: 'count', path: ['samples'], from: { event: 'on' } }],
    },
  },
};

/** Three meetings in a row, with decisions at the second. */
export const sessions: CycleDeclared = {
  meetings: {
    spring: { days: 'foreseen' },
    summer: { days: 'span', fixedBy: 'dates', convened: true, offered: true },
    autumn: { days: 'span', names: ['AUT'] },
  },
  flow: ['spring', 'summer', 'autumn'],
  decisions: {
    at: 'summer',
    asks: ['agreed-by-all'],
    each: { budget: { asks: ['within-means'] }, dates: {} },
  },
  acts: { 'host.offered': {}, 'note.sent': { asks: ['sent-in-time'] } },
};

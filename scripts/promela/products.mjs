/** The products that SPIN looks through: the events of each, and the days on which it stands (unset: all). */
import { EVENTS } from './events.mjs';

const numbered = (name, ...numbers) => numbers.map((number) => `${name}_${number}`);
const beginning = (word) => Object.keys(EVENTS).filter((name) => name.startsWith(word));

const IN_JUNE = ['NOV_9', 'JUN_26', 'JUN_27', 'JUN_28', 'JUN_30', 'JUL_1', 'JUL_2'];
const FIRST = ['OPEN_FIRST', 'CLOSE_FIRST'];

export const PRODUCTS = {
  'the First Meeting': {
    events: [
      ...FIRST,
      'SUSPEND_FIRST',
      'RESUME_FIRST',
      ...numbered('ADOPT', 1, 2, 3, 4, 5, 6),
      ...numbered('DEFER', 1, 2, 4, 6),
      'DEFER_7',
      'OBJECT',
      'WITHDRAW',
      'APPOINT_TO_PREPARE',
      'APPOINT_FOR_SUBSTANCE',
    ],
    days: ['NOV_9', 'NOV_12', 'NOV_13'],
  },
  'the decision on the Second Meeting': {
    events: [
      ...FIRST,
      ...numbered('DEFER', 1, 2, 3, 4, 6, 7),
      ...['ADOPT_7', 'ADOPT_7_12', 'ADOPT_7_13', 'PROPOSE_12', 'PROPOSE_19', 'OFFER_LATER'],
      ...['CONVENE', ...beginning('OPEN_SECOND'), 'CLOSE_SECOND'],
    ],
  },
  'the opening of the intersessional': {
    events: [
      ...FIRST,
      ...numbered('ADOPT', 1, 4, 5, 6),
      ...numbered('DEFER', 1, 2, 3, 4, 6, 7),
      ...beginning('APPOINT'),
      ...beginning('SUPPORT'),
      ...beginning('CONTRIBUTE'),
      ...beginning('INTERPRET'),
      ...beginning('OPEN_INTER'),
      'CLOSE_INTER',
      'ISSUE_OFFICIAL',
    ],
    days: IN_JUNE,
  },
  'the intersessional and its recommendations': {
    events: [
      ...FIRST,
      ...numbered('ADOPT', 1, 3, 4),
      ...numbered('DEFER', 1, 2, 3, 4, 6, 7),
      'APPOINT',
      'OPEN_INTER',
      'OPEN_INTER_LATE',
      ...beginning('THEME'),
      ...beginning('AGREE'),
      'TRANSMIT',
      'CLOSE_INTER',
      'OPEN_SECOND',
    ],
    days: [...IN_JUNE, 'SEP_12'],
  },
};

import { audit, ccm2011, type TreatyRecord } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { heldAgainstEveryOrder, printed } from '../support/audits.ts';
import { everyOrder } from './everyOrder.ts';

const RECORDS = 150;
const SEED = Number(process.env.SEED ?? 20101112);

// `npm run oracle` compares 2,000.
describe(`the orders of ${RECORDS} random records (seed ${SEED})`, () => {
  it('give the audit its verdict, its cost and its findings', { timeout: 240_000 }, () => {
    expect([...heldAgainstEveryOrder(RECORDS, SEED)].flatMap(printed)).toEqual([]);
  });
});

describe('a finding of silence that some orders lack', () => {
  // The other order of the 12th leaves 9.1 broken by key-decisions-settled instead.
  const record: TreatyRecord = {
    programme: 'ccm-2011',
    events: [
      { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' },
      { on: '2010-11-10', type: 'decision.deferred', decision: 'nextMeeting' },
      {
        on: '2010-11-10',
        type: 'decision.amended',
        decision: 'nextMeeting',
        terms: { country: 'LB', city: 'Beirut', span: { from: '2011-09-12', to: '2011-09-16' } },
      },
      { on: '2010-11-13', type: 'date.reached' },
    ],
  };
  const key = 'silence 9.1 key-decisions-taken failed';

  it('is one by the orders', () => {
    expect(everyOrder(ccm2011, record).findings.get(key)).toBe(false);
  });

  // A known fault: the audit marks no finding of silence.
  it.fails('carries its mark', () => {
    const { findings } = audit(ccm2011, record);
    expect(findings.find(({ rule }) => rule === 'key-decisions-taken')?.order).toBe('some');
  });
});

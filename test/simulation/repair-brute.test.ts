import { audit, ccm2011, type Programme, type TreatyRecord } from 'intersessional';
import { COSTS, type Costs, repair } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { Brute, type Events } from '../support/brute.ts';
import { slipped, toyRecord } from '../support/slips.ts';
import { toy } from '../support/toy.ts';

/*
 * The cheapest repair costs what trying everything costs. The things that edits touch cost nothing here, so that the
 * price is that of the kinds.
 */

const FREE = { touching: { shall: 0, should: 0 }, leaving: { shall: 0, should: 0 } };
const costs: Costs = { ...COSTS, ...FREE };
/** So that three edits are the cheapest as soon as no two suffice. */
const even: Costs = { ...FREE, edits: { insert: 10, delete: 10, move: 10, change: 10 } };

/** Two paragraphs of the paper. */
const small: Programme = {
  ...JSON.parse(JSON.stringify(ccm2011)),
  provisions: ccm2011.provisions.filter(({ paragraph }) => paragraph === 'A5'),
};

const opening = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' };
const adopted = { on: '2010-11-12', type: 'decision.adopted', decision: 'languages' };
const closing = { on: '2010-11-12', type: 'firstMeeting.closed' };
const held = {
  on: '2011-06-27',
  type: 'intersessional.opened',
  span: { from: '2011-06-27', to: '2011-06-30' },
  city: 'Geneva',
  country: 'CH',
  languages: ['en', 'fr', 'es'],
};
const objection = { on: '2010-11-11', type: 'objection.raised', decision: 'languages', delegation: 'X' };
const other = { ...adopted, terms: { languages: ['en'] } };

const CASES: Readonly<Record<string, readonly object[]>> = {
  'an objection stands': [opening, objection, adopted],
  'a meeting that never opened': [adopted, closing],
  'a decision after the end': [opening, closing, { ...adopted, on: '2010-11-13' }],
  'a language is missing': [opening, adopted, closing, { ...held, languages: ['en', 'fr'] }],
  'terms that depart': [opening, other, closing],
  'closed twice': [opening, adopted, closing, { ...closing, on: '2010-11-13' }],
  'opened twice, and a language is missing': [
    opening,
    { ...opening, on: '2010-11-10' },
    adopted,
    closing,
    { ...held, languages: ['en', 'es'] },
  ],
  'an objection stands, and it closes twice': [
    opening,
    objection,
    adopted,
    closing,
    { ...closing, on: '2010-11-13' },
  ],
};

describe('the cheapest repair costs what trying everything costs', { timeout: 120_000 }, () => {
  const brute = new Brute(small, costs);

  it.each(Object.entries(CASES))('%s', (_name, events) => {
    const record = { programme: 'ccm-2011', complete: true, events: events as unknown as Events };
    expect(audit(small, record).verdict).toBe('notCompliant');
    const { repairs, proven } = repair(small, record, { costs, limit: 5000 });
    expect(proven).toBe(true);
    const cost = repairs[0]?.cost as number;
    expect(brute.isRepairedUnder(cost, record)).toBe(false);
    expect(brute.isRepairedUnder(cost + 1, record)).toBe(true);
  });
});

/** Holds the repairs of records that take as many edits as they have slips, where they are proven, against brute force. */
function holds(brute: Brute, by: Costs, slips: number, { seed, count }: { seed: number; count: number }) {
  let proofs = 0;
  for (const record of slipped(brute, slips, seed)) {
    const { repairs, proven } = repair(toy, record, { costs: by });
    const [best] = repairs;
    const text = JSON.stringify(record.events);
    expect(best, text).toBeDefined();
    if (best === undefined || best.edits.length < slips) continue;
    expect(brute.isRight(best.record.events, record), text).toBe(true);
    if (!proven) continue;
    expect(brute.isRepairedUnder(best.cost, record), text).toBe(false);
    if (++proofs === count) break;
  }
  expect(proofs).toBe(count);
}

describe('slips by chance in a record of the toy', { timeout: 240_000 }, () => {
  const complies = (record: TreatyRecord) => audit(toy, record).verdict === 'compliant';

  it('begin with a record that complies', () => {
    expect(complies(toyRecord)).toBe(true);
  });

  it.each([{ seed: 1, count: 12 }])('two slips: nothing costs less, seed $seed', (draw) => {
    holds(new Brute(toy, costs), costs, 2, draw);
  });

  it.each([{ seed: 3, count: 2 }])('three slips: nothing costs less, seed $seed', (draw) => {
    holds(new Brute(toy, even), even, 3, draw);
  });
});

import { audit, type TreatyRecord } from 'intersessional';
import { readProgramme } from 'intersessional/read';
import { describe, expect, it } from 'vitest';

const programme = readProgramme(`
id: sessions
title: Sessions
statements: { S1: Two sessions and a conference are held }
meetings:
  spring: { plan: { window: 2012-03 } }
  autumn: { plan: { window: 2012-09 } }
  study: {}
  conference: { plan: { window: 2012-12 } }
flow: [spring, autumn, { between: [study] }, conference]
provisions:
  - { paragraph: S1, force: shall, use: held, with: { meeting: spring } }
  - { paragraph: S1, force: shall, use: convened, with: { meeting: conference }, bindsFrom: start }
`);

const days = (from: string, to: string) => ({ span: { from, to }, city: 'Bern', country: 'CH' });
const opened = { on: '2012-03-05', type: 'spring.opened', ...days('2012-03-05', '2012-03-09') };
const noted = (on: string, meeting: string, month = '12') => ({
  on,
  type: `${meeting}.convened`,
  ...days(`2012-${month}-03`, `2012-${month}-07`),
});

const received = (events: readonly object[], complete = true) => {
  const record = { programme: 'sessions', complete, events } as unknown as TreatyRecord;
  return audit(programme, record).receptions.map(({ reception }) => reception);
};

describe('a note that convenes a meeting ahead of others', () => {
  it.each(['autumn', 'study', 'conference'])('has its place before the first opens: %s', (meeting) => {
    expect(received([noted('2012-01-10', meeting), opened])).toEqual(['accepted', 'accepted']);
  });

  it.each(['autumn', 'study', 'conference'])('has its place while another sits: %s', (meeting) => {
    expect(received([opened, noted('2012-03-06', meeting)])).toEqual(['accepted', 'accepted']);
  });

  it.each([true, false])('has its place once that one is over, on a record with complete: %s', (complete) => {
    const all = ['autumn', 'study', 'conference'].map((meeting) => noted('2012-03-20', meeting));
    expect(received([opened, ...all], complete)).toEqual(Array.from({ length: 4 }, () => 'accepted'));
  });

  it('is asked what it would be asked later', () => {
    expect(received([noted('2012-01-10', 'conference', '11'), opened])).toEqual(['refused', 'accepted']);
  });

  it('waits for the decision that fixes the meeting', () => {
    const fixed = readProgramme(`
id: sessions
title: Sessions
statements: { S1: Two sessions are held }
meetings: { spring: { plan: { window: 2012-03 } }, autumn: {} }
decisions: { next: { paragraph: S1, at: spring, fixes: autumn, text: { window: 2012-09, city: Bern, country: CH } } }
provisions:
  - { paragraph: S1, force: shall, use: held, with: { meeting: autumn } }
`);
    const taken = (day: string) => ({ on: `2012-03-0${day}`, type: 'decision.adopted', decision: 'next' });
    const all = (events: readonly object[]) =>
      audit(fixed, { programme: 'sessions', events } as unknown as TreatyRecord).receptions.map(
        ({ reception }) => reception,
      );
    const note = noted('2012-03-07', 'autumn', '09');
    expect(all([opened, note, taken('8')])).toEqual(['accepted', 'misplaced', 'accepted']);
    expect(all([opened, taken('6'), note])).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('has no place for a meeting that has opened', () => {
    expect(received([opened, noted('2012-03-20', 'spring')])).toEqual(['accepted', 'misplaced']);
  });
});

import { begin, ccm2011, type TreatyEvent, type TreatyRecord } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { SAME_DAY } from '../../conformance/support/index.ts';
import { inOrder } from '../../src/compliance/audit.ts';
import { takeDay } from '../../src/compliance/day.ts';
import { preparedFor } from '../../src/compliance/prepared.ts';
import { sampledDays } from '../support/orders.ts';

const SEED = 20101112;

const playing = (events: readonly TreatyEvent[]) => ({
  prepared: preparedFor(ccm2011),
  recorded: new Set(events.map(({ type }) => type)),
});

/** The days on which events were looked at oftener than there are events: how many, and how often. */
function looksOf({ events, complete }: TreatyRecord): readonly string[] {
  let snapshot = begin(ccm2011, { complete: complete ?? true });
  const looks: string[] = [];
  for (const on of new Set(events.map((event) => event.on))) {
    const day = events.filter((event) => event.on === on).sort(inOrder) as TreatyEvent[];
    const taken = takeDay(playing(events), snapshot, day);
    if (taken.looks > day.length) looks.push(`${on}: ${day.length} events, ${taken.looks} looks`);
    snapshot = taken.after;
  }
  return looks;
}

const LOOKS: Readonly<Record<string, readonly string[]>> = {
  'the model': ['2010-11-12: 8 events, 18 looks'],
  'the real record': ['2010-11-12: 8 events, 18 looks', '2011-06-27: 2 events, 3 looks'],
  'the model, incomplete': ['2010-11-12: 8 events, 18 looks'],
  'many things on one day': ['2010-11-12: 10 events, 118 looks', '2011-06-27: 15 events, 49 looks'],
  'a deferral at the close': ['2010-11-12: 8 events, 15 looks'],
  'a decision left open at the close': ['2010-11-12: 7 events, 14 looks'],
  'no work programme, incomplete': [],
  'other terms than those on the table': ['2010-11-12: 8 events, 18 looks'],
  'amended terms': ['2010-11-12: 8 events, 18 looks'],
  'an objection raised and withdrawn on the day': ['2010-11-12: 10 events, 22 looks'],
  'an objection that stands': ['2010-11-12: 9 events, 20 looks'],
  'an official document as the intersessional closes': [
    '2010-11-12: 8 events, 18 looks',
    '2011-06-30: 7 events, 18 looks',
  ],
  'a theme left out': ['2010-11-12: 8 events, 18 looks'],
  'a decision as the intersessional opens': [
    '2010-11-12: 8 events, 18 looks',
    '2011-06-27: 5 events, 23 looks',
  ],
};

// What the events of a day have to do with one another is known beforehand, so that few orders are tried: where more
// is looked at than here, something is no longer known.
describe('the events of a day are looked at', () => {
  it.each(SAME_DAY)('not much oftener than there are events: %s', (what, record) => {
    expect(looksOf(record)).toEqual(LOOKS[what]);
  });

  it(`so often on 60 random days of four or five events (seed ${SEED})`, () => {
    const days = sampledDays(60, SEED);
    const looks = days.map(
      ({ start, sameDay }) => takeDay(playing(sameDay), start, [...sameDay].sort(inOrder)).looks,
    );
    expect(looks.join(' ')).toBe(
      '53 4 16 5 14 63 119 5 4 8 4 15 6 4 17 4 16 8 26 33 14 77 30 4 7 6 19 5 13 5 ' +
        '57 4 4 5 4 6 4 26 4 5 7 33 17 4 4 4 69 5 4 4 36 4 5 5 18 20 6 4 76 14',
    );
  });
});

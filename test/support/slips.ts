import type { TreatyEvent, TreatyRecord } from 'intersessional';
import { EDIT_KINDS } from 'intersessional/simulation';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type Brute, daysOf, type Events } from './brute.ts';
import { LETTERS, toy } from './toy.ts';

/** A record of the toy programme in which everything is met. */
export const toyRecord: TreatyRecord = {
  programme: toy.id,
  complete: true,
  events: [
    { on: '2001-03-01', ...LETTERS.opens },
    { on: '2001-03-02', ...LETTERS.adopts },
    { on: '2001-03-02', ...LETTERS.closes },
    { on: '2001-06-01', ...LETTERS.holds },
    { on: '2001-06-01', ...LETTERS.discussesA },
    { on: '2001-06-02', ...LETTERS.discussesB },
    { on: '2001-06-02', ...LETTERS.ends },
  ] as readonly TreatyEvent[],
};

/** Draws records that so many slips break: edits by chance, one after the other. */
export function* slipped(brute: Brute, slips: number, seed: number): Iterable<TreatyRecord> {
  const random = xoroshiro128plus(seed);
  const pick = <T>(list: readonly T[]): T => list[uniformInt(random, 0, list.length - 1)] as T;
  const days = daysOf(toyRecord);
  const slip = (events: Events): Events => {
    const kind = pick(EDIT_KINDS);
    return pick([...brute.editsOf(events, days)].filter((each) => each.kind === kind)).events;
  };
  for (;;) {
    let { events } = toyRecord;
    for (let i = 0; i < slips; i++) events = slip(events);
    if (!brute.isRight(events, toyRecord)) yield { ...toyRecord, events };
  }
}

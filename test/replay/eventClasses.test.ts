import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/replay/entries.ts';
import { ownRead } from '../../src/replay/eventClasses.ts';
import { eachBit, isEmpty, isWithin, maskOf, meet, union, without } from '../../src/replay/masks.ts';
import type { IncrementalReplayer, StepOutcome } from '../../src/replay/replayer.ts';
import { eventOn, someEvent, someEvents } from '../support/courses.ts';
import { players, rowAfter, someCourse, somePlayer } from '../support/players.ts';
import { moreLetters } from '../support/toy.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 500 };

/** The answers on an event and the place it leads to, without the facts it puts on record. */
const saidOf = ({ misplaced, refused, failed, unknown, reported, undetermined, breached }: StepOutcome) =>
  JSON.stringify({ misplaced, refused, failed, unknown, reported, undetermined, breached });

/** A row where the chart stands as on one, with facts of it in some slots and elsewhere those of another. */
const mixed = (row: Int32Array, other: Int32Array, isKept: (slot: number) => boolean): Int32Array =>
  row.map((id, i) => (i === 0 || isKept(i - 1) ? id : (other[i] as number)));

const bitsOf = (mask: Parameters<typeof eachBit>[0]): ReadonlySet<number> => {
  const bits = new Set<number>();
  eachBit(mask, (bit) => bits.add(bit));
  return bits;
};

const slotsChanged = (before: Int32Array, after: Int32Array) =>
  maskOf(
    [...before.keys()]
      .slice(1)
      .filter((i) => before[i] !== after[i])
      .map((i) => i - 1),
  );

describe(`letters (seed ${SEED})`, () => {
  it('are one for events that differ in their day, their source and their note alone', () => {
    for (const player of players) {
      for (const event of moreLetters) {
        const letter = player.eventClasses.of(eventOn(event, '2001-03-01'));
        expect(player.eventClasses.of({ ...eventOn(event, '2001-06-01'), source: 's', note: 'n' })).toBe(
          letter,
        );
      }
    }
  });

  it('are one if and only if what is read of the events is the same', () => {
    fc.assert(
      fc.property(somePlayer, someEvent(), someEvent(), ({ eventClasses }, a, b) => {
        const read = (event: object) =>
          JSON.stringify(eventClasses.fieldsOf(a.type).map((field) => event[field as never]));
        const isSame = a.type === b.type && read(a) === read(b);
        expect(eventClasses.of(a) === eventClasses.of(b)).toBe(isSame);
        expect(eventClasses.of(a).id === eventClasses.of(b).id).toBe(isSame);
      }),
      options,
    );
  });

  it('a slot that a letter does not read has no bearing on how it comes out', () => {
    fc.assert(
      fc.property(somePlayer, someEvent(), someCourse, someEvents(), (player, event, course, others) => {
        const { eventClass, day } = entryOf(player.eventClasses, event);
        const row = rowAfter(player, course);
        const reads = bitsOf(eventClass.footprint.reads);
        const mix = mixed(row, rowAfter(player, others), (slot) => reads.has(slot));
        expect(saidOf(player.step(mix, 0, eventClass, day))).toBe(
          saidOf(player.step(row, 0, eventClass, day)),
        );
      }),
      { ...options, numRuns: 800 },
    );
  });

  it('a slot for which it does not wait, and does not write, has no bearing on what it puts on record', () => {
    fc.assert(
      fc.property(somePlayer, someEvent(), someCourse, someEvents(), (player, event, course, others) => {
        const { eventClass, day } = entryOf(player.eventClasses, event);
        const row = rowAfter(player, course);
        const { reads, waitsFor, writes } = eventClass.footprint;
        const kept = bitsOf(union(reads, union(waitsFor, writes)));
        const mix = mixed(row, rowAfter(player, others), (slot) => kept.has(slot));
        const leftBy = (each: Int32Array) => {
          const next = each.slice();
          player.apply(player.step(each, 0, eventClass, day), next, 0);
          return [...bitsOf(writes)].map((slot) => next[slot + 1]);
        };
        expect(leftBy(mix)).toEqual(leftBy(row));
      }),
      options,
    );
  });

  it('a letter changes no slot that it does not write, and tells which it changes', () => {
    fc.assert(
      fc.property(somePlayer, someEvent(), someCourse, (player, event, course) => {
        const { eventClass, day } = entryOf(player.eventClasses, event);
        const row = rowAfter(player, course);
        const outcome = player.step(row, 0, eventClass, day);
        const next = player.after(outcome, row);
        expect(isWithin(slotsChanged(row, next), eventClass.footprint.writes)).toBe(true);
        expect(isWithin(slotsChanged(row, next), outcome.changes)).toBe(true);
      }),
      options,
    );
  });

  it('what it adds, sets and empties is what it writes; what only grows is not set', () => {
    for (const player of players) {
      for (const event of moreLetters) {
        const { adds, sets, writes, grows, empties, reads, helpedBy } = player.eventClasses.of(
          eventOn(event, '2001-06-01'),
        ).footprint;
        expect(union(adds, sets)).toEqual(writes);
        expect(isWithin(grows, adds) && !meet(grows, sets)).toBe(true);
        expect(isWithin(empties, sets) && !meet(empties, adds)).toBe(true);
        expect(isWithin(helpedBy, reads)).toBe(true);
      }
    }
  });

  it('strictly, a letter reads no more than it does', () => {
    for (const player of players) {
      for (const event of moreLetters) {
        const letter = player.eventClasses.of(eventOn(event, '2001-06-01'));
        const [all, strict] = [false, true].map((each) =>
          player.eventClasses.readsOf(letter.event, letter.edges, each),
        );
        expect(isEmpty(without(strict?.reads as never, all?.reads as never))).toBe(true);
      }
    }
  });

  it('a larger set of what only helps never makes a letter come out worse', () => {
    const grown = (player: IncrementalReplayer, row: Int32Array, slot: number): Int32Array | undefined => {
      const list = player.factTable.valueOf(slot, row[slot + 1] as number);
      if (!Array.isArray(list)) return undefined;
      const more = row.slice();
      more[slot + 1] = player.factTable.idOf(slot, [...new Set([...list, 'a', 'b', 'en', 'P'])].sort());
      return more;
    };
    fc.assert(
      fc.property(somePlayer, someEvent(), someCourse, (player, event, course) => {
        const { eventClass, day } = entryOf(player.eventClasses, event);
        const row = rowAfter(player, course);
        const before = player.step(row, 0, eventClass, day);
        eachBit(eventClass.footprint.helpedBy, (slot) => {
          const more = grown(player, row, slot);
          if (more === undefined) return;
          const after = player.step(more, 0, eventClass, day);
          expect(Number(after.misplaced)).toBeLessThanOrEqual(Number(before.misplaced));
          expect(after.failed.filter((each) => !before.failed.includes(each))).toEqual([]);
        });
      }),
      options,
    );
  });

  it('read of any decision that of their own; of what is no decision, and without one of their own, any', () => {
    const read = (path: readonly string[], type: 'decision.adopted' | 'firstMeeting.closed') => {
      const event = eventOn(
        type === 'decision.adopted' ? { type, decision: 'languages' } : { type },
        '2001-03-01',
      );
      return ownRead({ path, grows: true, presence: false }, event);
    };
    const own = { grows: true, presence: false };
    expect(read(['decisions', '*', 'adopted'], 'decision.adopted')).toEqual({
      ...own,
      path: ['decisions', 'languages', 'adopted'],
    });
    expect(read(['decisions', '*', 'adopted'], 'firstMeeting.closed').path).toEqual([
      'decisions',
      '*',
      'adopted',
    ]);
    expect(read(['offers', '*', 'window'], 'decision.adopted').path).toEqual(['offers', '*', 'window']);
  });
});

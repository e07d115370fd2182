import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectsIn } from '../../src/analysis/effects.ts';
import { bindingReads } from '../../src/analysis/provisions.ts';
import { compile } from '../../src/language/compile.ts';
import { fieldsOf, readsOf } from '../../src/language/reads.ts';
import type { CycleSnapshot } from '../../src/machines/cycle.ts';
import { judge } from '../../src/machines/judge.ts';
import { begin, observe } from '../../src/machines/prepared.ts';
import { binds, provisionsOf, type ReadyProvision } from '../../src/machines/provisions.ts';
import { dayNumber } from '../../src/model/calendar.ts';
import type { TreatyEvent } from '../../src/model/events.ts';
import { getPath, overlaps } from '../../src/model/path.ts';
import { entryOf } from '../../src/replay/entries.ts';
import type { DayFootprint } from '../../src/replay/footprint.ts';
import { EVERYTHING, eachBit, type Mask, maskOf, NOTHING } from '../../src/replay/masks.ts';
import { IncrementalReplayer } from '../../src/replay/replayer.ts';
import { eventOn } from '../support/courses.ts';
import { busy, CLOSE_LETTERS, newKits, rowOf, someBefore, someDayOf } from '../support/replayed.ts';
import { moreLetters } from '../support/toy.ts';

const SEED = 20101112;
const players = newKits().map(({ player }) => player);
const somePlayer = fc.constantFrom(...players);
const bitsOf = (mask: Mask): readonly number[] => {
  const bits: number[] = [];
  eachBit(mask, (bit) => bits.push(bit));
  return bits;
};

/** Courses of several days, most of their events in place. */
const someCourse = fc
  .tuple(someBefore, someDayOf(5), fc.constantFrom('2001-05-31', '2001-06-01', '2001-06-02', '2001-06-03'))
  .map(([before, day, on]) => [...before, ...day.map((event) => ({ ...event, on }) as TreatyEvent)]);

/** Judges an event at a snapshot by the functions that judge, with nothing remembered. */
function judged({ prepared, provisions }: IncrementalReplayer, snapshot: CycleSnapshot, event: TreatyEvent) {
  const { edge, answers, refused } = judge(prepared, snapshot, event);
  const facts = snapshot.context;
  const isDecisive = (ready: ReadyProvision) => ready.strict && binds(ready, facts) !== false;
  const indexes = (outcome: string, decides: boolean) =>
    answers
      .filter((each) => each.outcome === outcome && isDecisive(each.ready) === decides)
      .map(({ ready }) => provisions.indexOf(ready));
  const failed = indexes('failed', true);
  return {
    edge,
    said: {
      misplaced: edge === undefined,
      refused,
      failed,
      unknown: indexes('cantTell', true),
      reported: indexes('failed', false),
      undetermined: answers.filter(({ outcome }) => outcome === 'cantTell').length,
      breached: new Set(failed.map((index) => provisions[index]?.provision.paragraph)).size,
      clean: edge !== undefined && answers.every(({ outcome }) => outcome === 'passed'),
      waits:
        edge !== undefined &&
        effectsIn(prepared.programme)
          .conditionsOfEffects(event.type)
          .some((each) => compile(each, null).outcome(event, facts) !== 'passed'),
    },
  };
}

/** Keeps of days only that they are there. */
const plain = ({ factTable }: IncrementalReplayer, facts: unknown): unknown =>
  factTable.paths.map((path) => {
    const value = getPath(facts as never, path);
    return typeof value === 'string' && /^\d{4}-/.test(value) ? 'a day' : value;
  });

describe(`playing events (seed ${SEED})`, () => {
  it('an outcome is what the functions that judge say, and the row what they put on record', () => {
    let counted = { misplaced: 0, failed: 0, unknown: 0, reported: 0, waits: 0, refused: 0 };
    fc.assert(
      fc.property(somePlayer, someCourse, (player, events) => {
        let snapshot = player.begun;
        const row = player.start.slice();
        for (const event of events) {
          const { eventClass, day } = entryOf(player.eventClasses, event);
          const before = row.join();
          const outcome = player.step(row, 0, eventClass, day);
          expect(row.join()).toBe(before);
          const { edge, said } = judged(player, snapshot, event);
          const { misplaced, refused, failed, unknown, reported, undetermined, breached, clean, waits } =
            outcome;
          expect({
            misplaced,
            refused,
            failed,
            unknown,
            reported,
            undetermined,
            breached,
            clean,
            waits,
          }).toEqual(said);
          const active: readonly unknown[] = snapshot._nodes;
          const hasEdge = eventClass.edges.some(({ source }) => active.includes(source));
          expect(player.isPlaced(row, 0, eventClass)).toBe(hasEdge);
          expect(hasEdge || misplaced).toBe(true);
          const next = player.after(outcome, row);
          expect(next === row).toBe(outcome.writes.length === 0 && outcome.next === row[0]);
          player.apply(outcome, row, 0);
          expect([...next]).toEqual([...row]);
          const changed = [...row.keys()].slice(1).filter((i) => row[i] !== Number(before.split(',')[i]));
          expect(bitsOf(outcome.changes)).toEqual(changed.map((i) => i - 1));
          if (edge) snapshot = observe(player.prepared, snapshot, edge, event);
          const found = player.snapshotOf(row, 0, day);
          expect(found.value).toEqual(snapshot.value);
          expect(found.context.on).toBe(event.on);
          expect(found.context.complete).toBe(player.complete);
          expect(plain(player, found.context)).toEqual(plain(player, snapshot.context));
          expect(player.standsAt(row, 0)._nodes).toEqual(found._nodes);
          counted = {
            misplaced: counted.misplaced + Number(misplaced),
            failed: counted.failed + failed.length,
            unknown: counted.unknown + unknown.length,
            reported: counted.reported + reported.length,
            waits: counted.waits + Number(waits),
            refused: counted.refused + Number(refused),
          };
        }
      }),
      { seed: SEED, numRuns: 160 },
    );
    for (const [name, count] of Object.entries(counted)) expect([name, count > 5]).toEqual([name, true]);
  });

  it('is found out once for all that it looks at: neither another slot nor another day, if it asks none, counts', () => {
    const player = players[1] as IncrementalReplayer;
    for (const event of moreLetters) {
      const [letter, day] = [player.eventClasses.of(eventOn(event, '2001-06-01')), dayNumber('2001-06-01')];
      const row = rowOf(
        player,
        CLOSE_LETTERS.slice(0, 5).map((each) => eventOn(each, '2001-03-01')),
      );
      const outcome = player.step(row, 0, letter, day);
      expect(player.step(row.slice(), 0, letter, day)).toBe(outcome);
      const edges = letter.edges.filter(({ source }) =>
        player.standsAt(row, 0)._nodes.includes(source as never),
      );
      const isDated = [
        ...edges.flatMap((edge) => [
          ...(edge.params.where ? [edge.params.where] : []),
          ...player.prepared.askedBy(edge).map(({ rule }) => rule.condition),
        ]),
        ...effectsIn(player.programme).conditionsOfEffects(letter.type),
      ].some((each) => fieldsOf(each).includes('on'));
      expect([letter.type, player.step(row, 0, letter, day + 1) === outcome]).toEqual([
        letter.type,
        !isDated,
      ]);
      const friends = player.factTable.paths.findIndex((path) => path.join() === 'friends');
      const other = row.slice();
      other[friends + 1] = player.factTable.idOf(friends, ['XX']);
      const looksAtFriends =
        letter.type === 'friend.designated' ||
        edges.some(({ params }) => params.rules.includes('friends-identified'));
      expect([letter.type, player.step(other, 0, letter, day) === outcome]).toEqual([
        letter.type,
        !looksAtFriends,
      ]);
    }
  });

  it('rows can stand behind one another: each is read from where it begins', () => {
    fc.assert(
      fc.property(somePlayer, someCourse, someDayOf(1), (player, events, [event]) => {
        const row = rowOf(player, events);
        const { eventClass, day } = entryOf(player.eventClasses, event as TreatyEvent);
        const rows = new Int32Array(2 * player.width + 1);
        rows.set(row, player.width + 1);
        const from = player.width + 1;
        const outcome = player.step(row, 0, eventClass, day);
        expect(player.step(rows, from, eventClass, day)).toBe(outcome);
        expect(player.isPlaced(rows, from, eventClass)).toBe(player.isPlaced(row, 0, eventClass));
        expect(player.standsAt(rows, from)).toBe(player.standsAt(row, 0));
        expect(player.hasEnded(rows, from)).toBe(player.hasEnded(row));
        player.apply(outcome, rows, from);
        expect([...rows.slice(from)]).toEqual([...player.after(outcome, row)]);
        expect([...rows.slice(0, from)].every((each) => each === 0)).toBe(true);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('begins with nothing on record, and a slot for each place of a row but the first', () => {
    for (const player of players) {
      expect(player.width).toBe(player.factTable.paths.length + 1);
      expect(player.start).toHaveLength(player.width);
      expect([...player.start].every((each) => each === 0)).toBe(true);
      expect(player.standsAt(player.start, 0).value).toEqual(begin(player.programme).value);
      expect(player.provisions).toBe(provisionsOf(player.programme));
      expect(player.dateOf(dayNumber('2001-06-01'))).toBe('2001-06-01');
      expect(player.dateOf(dayNumber('2001-06-01'))).toBe('2001-06-01');
    }
  });

  it('the cycle has ended once the close of the Second Meeting is on record', () => {
    fc.assert(
      fc.property(somePlayer, someCourse, fc.boolean(), (player, events, ends) => {
        const last = { on: '2001-06-02', type: 'secondMeeting.closed' } as TreatyEvent;
        const row = rowOf(player, ends ? [...events, last] : events);
        const { context } = player.snapshotOf(row, 0, 0);
        expect(player.hasEnded(row)).toBe(context.secondMeeting.closed !== undefined);
      }),
      { seed: SEED, numRuns: 100 },
    );
    for (const player of players) {
      const paths = bitsOf(player.endSlot).map((slot) => player.factTable.paths[slot]);
      expect(paths).toEqual([['secondMeeting', 'closed']]);
      const row = player.start.slice();
      row[(bitsOf(player.endSlot)[0] as number) + 1] = 1;
      expect(player.hasEnded(row)).toBe(true);
    }
  });

  it('counts the letters and the places that it has met', () => {
    const player = new IncrementalReplayer(busy, true);
    const before = player.size;
    const opens = {
      on: '2001-03-01',
      type: 'firstMeeting.opened',
      city: 'Here',
      country: 'CH',
    } as TreatyEvent;
    const row = rowOf(player, [opens]);
    expect(player.size).toBe(before + 2);
    rowOf(player, [opens]);
    expect(player.size).toBe(before + 2);
    rowOf(player, [{ on: '2001-03-01', type: 'friend.designated', country: 'CH' } as TreatyEvent], row);
    expect(player.size).toBe(before + 3);
  });
});

describe(`places of the chart (seed ${SEED})`, () => {
  it('the states of their regions make them again, from wherever they were met', () => {
    fc.assert(
      fc.property(somePlayer, someCourse, (player, events) => {
        const row = rowOf(player, events);
        const number = row[0] as number;
        const values = player.regionsAt(number);
        expect(values).toEqual(player.regions.at(player.configuration(number)));
        expect(player.regionsAt(number)).toBe(values);
        expect(player.withRegions(values)).toBe(number);
        expect(player.withRegions([...values])).toBe(number);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('overlaid: each region of a set stands as in the other place, the rest as in the first', () => {
    fc.assert(
      fc.property(somePlayer, someCourse, someCourse, fc.integer(), (player, a, b, regions) => {
        const [one, other] = [a, b].map((events) => rowOf(player, events)[0]) as [number, number];
        const [mine, theirs] = [player.regionsAt(one), player.regionsAt(other)];
        // Only regions that stand together make a place: all of one side, or none, or decisions side by side.
        for (const bits of [0, -1, regions]) {
          const values = mine.map((value, i) => ((bits >>> i) & 1 ? theirs[i] : value));
          expect(player.overlaid(one, other, bits)).toBe(player.withRegions(values as number[]));
        }
        expect(player.overlaid(one, other, 0)).toBe(one);
        expect(player.overlaid(one, other, -1)).toBe(other);
      }),
      { seed: SEED, numRuns: 80 },
    );
  });

  it('facts that are there or absent all day are those in slots that are certain', () => {
    fc.assert(
      fc.property(somePlayer, someCourse, fc.array(fc.nat(95)), (player, events, uncertain) => {
        const row = rowOf(player, events);
        const { context } = player.snapshotOf(row, 0, 0);
        const { key, known } = player.knowledgeOf(row, maskOf(uncertain));
        const again = player.knowledgeOf(row.slice(), maskOf(uncertain));
        expect(again.key).toBe(key);
        for (const [name, slot] of player.factTable.givenSlots) {
          const path = name.split('.');
          const isThere = getPath(context, path) !== undefined;
          expect([name, known(path)]).toEqual([name, uncertain.includes(slot) ? undefined : isThere]);
        }
        expect(known(['no', 'fact'])).toBeUndefined();
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('keys of what is known are the same where the same is known, and only there', () => {
    fc.assert(
      fc.property(
        somePlayer,
        someCourse,
        someCourse,
        fc.array(fc.nat(95), { maxLength: 3 }),
        (player, a, b, un) => {
          const told = (events: readonly TreatyEvent[], uncertain: readonly number[]) => {
            const { key, known } = player.knowledgeOf(rowOf(player, events), maskOf(uncertain));
            return { key, facts: player.factTable.givenSlots.map(([name]) => known(name.split('.'))) };
          };
          const [one, other] = [told(a, []), told(b, un)];
          expect(one.key === other.key).toBe(JSON.stringify(one.facts) === JSON.stringify(other.facts));
        },
      ),
      { seed: SEED, numRuns: 150 },
    );
    const [player] = players as [IncrementalReplayer];
    expect(player.knowledgeOf(player.start, EVERYTHING).key).toBe('');
    expect(player.knowledgeOf(player.start, NOTHING).key).not.toBe('');
  });

  it('a footprint is made once for each shape of letter, edges, and day of which the same is known', () => {
    const player = new IncrementalReplayer(busy, true);
    const letterOf = (type: 'discuss' | 'adopt') =>
      player.eventClasses.of(
        eventOn(
          type === 'discuss'
            ? { type: 'theme.discussed', theme: 'a' }
            : { type: 'decision.adopted', decision: 'languages' },
          '2001-06-01',
        ),
      );
    let made = 0;
    const make = (): DayFootprint => {
      made++;
      return { made } as unknown as DayFootprint;
    };
    const letter = letterOf('adopt');
    const numberOf = (edges = letter.edges, day = 'x', of = letter) =>
      (player.footprintOf(of, edges, day, make) as unknown as { made: number }).made;
    expect(letter.edges.length).toBeGreaterThan(1);
    expect([numberOf(), numberOf(), numberOf([...letter.edges])]).toEqual([1, 1, 1]);
    expect([numberOf(letter.edges.slice(1)), numberOf(letter.edges.slice(1)), numberOf()]).toEqual([2, 2, 1]);
    expect([numberOf(letter.edges.toReversed()), numberOf(letter.edges, 'y'), numberOf()]).toEqual([3, 4, 1]);
    expect([numberOf([], 'x'), numberOf([], 'x', letterOf('discuss')), numberOf()]).toEqual([5, 6, 1]);
  });
});

describe('provisions', () => {
  it('read the slots of their condition and of the adoption with which they bind', () => {
    for (const player of players) {
      player.provisions.forEach((ready, index) => {
        const own = player.factTable.slotsOf(ready.rule.condition);
        const adoptions = bindingReads(ready).map(({ path }) => path);
        const expected = player.factTable.paths.flatMap((path, slot) =>
          own.includes(slot) || adoptions.some((each) => overlaps(each, path)) ? [slot] : [],
        );
        expect([ready.rule.id, bitsOf(player.readsOf(index).reads)]).toEqual([ready.rule.id, expected]);
        expect(player.readsOf(index).reads).toBe(player.readsOf(index).reads);
      });
    }
  });

  it('are only helped by what grows in slots that no other read of theirs may be harmed in', () => {
    let helped = 0;
    for (const player of players) {
      player.provisions.forEach((ready, index) => {
        const reads = [...readsOf(ready.rule.condition), ...bindingReads(ready)];
        const isIn = (path: readonly string[], grows: boolean) =>
          reads.some((read) => read.grows === grows && overlaps(read.path, path));
        const expected = player.factTable.paths.flatMap((path, slot) =>
          isIn(path, true) && !isIn(path, false) ? [slot] : [],
        );
        helped += expected.length;
        expect([ready.rule.id, bitsOf(player.readsOf(index).helpedBy)]).toEqual([ready.rule.id, expected]);
        expect(player.readsOf(index).helpedBy).toBe(player.readsOf(index).helpedBy);
      });
    }
    expect(helped).toBeGreaterThan(0);
  });

  it('are asked by the edges that name their rules', () => {
    for (const player of players) {
      for (const event of moreLetters) {
        for (const edge of player.eventClasses.of(eventOn(event, '2001-06-01')).edges) {
          player.provisions.forEach(({ rule }, index) => {
            expect(player.asks(edge, index)).toBe(edge.params.rules.includes(rule.id as never));
          });
        }
      }
    }
  });
});

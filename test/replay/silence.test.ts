import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silenceFindings } from '../../src/analysis/duties.ts';
import { dayNumber } from '../../src/model/calendar.ts';
import { Silences } from '../../src/replay/silence.ts';
import { newKits, rowOf, someBefore, someCloseRecord } from '../support/replayed.ts';

const SEED = 20101112;
const players = newKits().map(({ player }) => player);
const somePlayer = fc.constantFrom(...players);
const silencesOf = new Map(players.map((player) => [player, new Silences(player)]));
const silences = (player: (typeof players)[number]) => silencesOf.get(player) as Silences;
const someDay = fc.constantFrom('2001-03-02', '2001-06-01', '2001-06-03', '2001-08-01').map(dayNumber);
const someRecord = fc.oneof(someBefore, someCloseRecord(6));

describe(`silence on a day (seed ${SEED})`, () => {
  it('tells the provisions that decide, of those that are heard: failed, or undetermined', () => {
    const counts = { failed: 0, unknown: 0 };
    fc.assert(
      fc.property(
        somePlayer,
        someRecord,
        someDay,
        fc.integer({ min: 0, max: 3 }),
        (player, events, day, from) => {
          const row = rowOf(player, events);
          const facts = player.snapshotOf(row, 0, day).context;
          const heard = silenceFindings(player.provisions, facts, player.dateOf(day)).filter(
            ({ decides }) => decides,
          );
          const indexes = (outcome: string) =>
            heard
              .filter((each) => each.outcome === outcome)
              .map(({ ready }) => player.provisions.indexOf(ready));
          const found = silences(player).at(row, 0, day);
          expect(found).toEqual({ failed: indexes('failed'), unknown: indexes('cantTell') });
          const behind = new Int32Array(from + player.width);
          behind.set(row, from);
          expect(silences(player).at(behind, from, day)).toBe(found);
          counts.failed += found.failed.length;
          counts.unknown += found.unknown.length;
        },
      ),
      { seed: SEED, numRuns: 400 },
    );
    expect(Math.min(counts.failed, counts.unknown)).toBeGreaterThan(5);
  });

  it('looks at the places of a row that it names, each once, and at no other', () => {
    fc.assert(
      fc.property(somePlayer, someRecord, someRecord, someDay, (player, a, b, day) => {
        const [row, other] = [rowOf(player, a), rowOf(player, b)];
        const { keys } = silences(player);
        const mixed = other.map((id, i) => (keys.includes(i) ? (row[i] as number) : id));
        const fresh = new Silences(player);
        expect(fresh.at(mixed, 0, day)).toEqual(fresh.at(row, 0, day));
      }),
      { seed: SEED, numRuns: 150 },
    );
    for (const player of players) {
      const { keys } = silences(player);
      expect(new Set(keys).size).toBe(keys.length);
      const paths = keys.map((key) => player.factTable.paths[key - 1]?.join('.'));
      expect(paths).toContain('intersessional.opened');
      expect(paths).not.toContain('friends');
    }
  });
});

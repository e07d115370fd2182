import { describe, expect, it } from 'vitest';
import { compatible } from '../../src/analysis/stages.ts';
import { nodesIn } from '../../src/machines/chart.ts';
import type { EventClass } from '../../src/replay/eventClasses.ts';
import type { Move, Movement } from '../../src/replay/movement.ts';
import { Movements } from '../../src/replay/movement.ts';
import { conflicts, mayDisable, mayEnable } from '../../src/replay/movementPairs.ts';
import { eventOn } from '../support/courses.ts';
import { CLOSE_LETTERS, newKits } from '../support/replayed.ts';
import { moreLetters } from '../support/toy.ts';

const [{ player }] = newKits() as [ReturnType<typeof newKits>[number]];
const letters: readonly EventClass[] = [...CLOSE_LETTERS, ...moreLetters].map((event) =>
  player.eventClasses.of(eventOn(event, '2001-06-01')),
);
const movements = [...new Set(letters.map(({ movement }) => movement))];
type Node = Move['source'];

const inside = (outer: Node): ReadonlySet<unknown> => new Set(nodesIn(outer as never));

/** The states that a move leaves for certain, if they are active: all inside the state that it leaves. */
const leaves = (move: Move, node: Node): boolean => move.leaves !== node && inside(move.leaves).has(node);

/** The pairs of movements, each with what is said of them. */
const pairs = movements.flatMap((a) => movements.map((b) => [a, b] as const));
const name = ({ sources }: Movement) => sources.map(({ id }) => id).join();

describe('what is said of two movements', () => {
  it('is as it says: places that are left, places that are entered', () => {
    const counts = { left: 0, kept: 0, entered: 0, not: 0 };
    for (const [a, b] of pairs) {
      const isLeft = a.moves.some((move) => b.sources.some((source) => leaves(move, source)));
      const isEntered = a.moves.some((move) => b.sources.some((source) => move.enters.includes(source)));
      expect([name(a), name(b), mayDisable(a, b)]).toEqual([name(a), name(b), isLeft]);
      expect([name(a), name(b), mayEnable(a, b)]).toEqual([name(a), name(b), isEntered]);
      counts[isLeft ? 'left' : 'kept']++;
      counts[isEntered ? 'entered' : 'not']++;
    }
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(10);
  });

  it('is no more than that: neither a place beside the part that is moved, nor one around it', () => {
    for (const [a, b] of pairs) {
      if (!mayDisable(a, b)) continue;
      // There is a move, and a place of the other, that lies in the part of the chart that the move leaves.
      const found = a.moves.flatMap((move) => b.sources.filter((source) => leaves(move, source)));
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ parent }) => parent !== undefined)).toBe(true);
    }
    for (const decision of ['languages', 'workProgramme'] as const) {
      const adopts = player.eventClasses.of(
        eventOn({ type: 'decision.adopted', decision }, '2001-06-01'),
      ).movement;
      const other = decision === 'languages' ? 'workProgramme' : 'languages';
      const tables = player.eventClasses.of(
        eventOn({ type: 'decision.deferred', decision: other }, '2001-06-01'),
      ).movement;
      const own = player.eventClasses.of(
        eventOn({ type: 'decision.deferred', decision }, '2001-06-01'),
      ).movement;
      expect([mayDisable(adopts, tables), conflicts(adopts, tables), mayEnable(adopts, tables)]).toEqual([
        false,
        false,
        false,
      ]);
      expect([mayDisable(adopts, own), conflicts(adopts, own)]).toEqual([true, true]);
    }
  });

  it('crossing: one leaves the very state that the other leaves, or one around it and comes back to its place', () => {
    const counts = { crossed: 0, not: 0, comesBack: 0 };
    const comesBack = (one: Move, other: Move) =>
      inside(one.leaves).has(other.leaves) &&
      one.enters.some((each) => each === other.source) &&
      compatible(one.source as never, other.source as never);
    for (const [a, b] of pairs) {
      const isSame = a.moves.some((one) => b.moves.some((other) => one.leaves === other.leaves));
      const isBack = a.moves.some((one) =>
        b.moves.some((other) => comesBack(one, other) || comesBack(other, one)),
      );
      expect([name(a), name(b), conflicts(a, b)]).toEqual([name(a), name(b), isSame || isBack]);
      expect(conflicts(b, a)).toBe(conflicts(a, b));
      counts[isSame || isBack ? 'crossed' : 'not']++;
      counts.comesBack += Number(isBack && !isSame);
    }
    expect(Math.min(counts.crossed, counts.not)).toBeGreaterThan(10);
  });

  it('an answer is of the two movements, whichever charts they are of', () => {
    const others = new Movements();
    // Movements that are numbered in another order.
    const again = letters.toReversed().map(({ edges }) => others.of(edges));
    for (const [i, a] of letters.toReversed().entries()) {
      for (const [j, b] of letters.toReversed().entries()) {
        const [one, other] = [again[i] as Movement, again[j] as Movement];
        expect(mayDisable(one, other)).toBe(mayDisable(a.movement, b.movement));
        expect(mayEnable(one, other)).toBe(mayEnable(a.movement, b.movement));
        expect(conflicts(one, other)).toBe(conflicts(a.movement, b.movement));
      }
    }
  });
});

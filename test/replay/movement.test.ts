import { describe, expect, it } from 'vitest';
import type { EventClass } from '../../src/replay/eventClasses.ts';
import { Movements } from '../../src/replay/movement.ts';
import { conflicts, mayDisable, mayEnable } from '../../src/replay/movementPairs.ts';
import { IncrementalReplayer } from '../../src/replay/replayer.ts';
import { eventOn } from '../support/courses.ts';
import { moreLetters, toy } from '../support/toy.ts';

const player = new IncrementalReplayer(toy, true);
const letters = moreLetters.map((event) => player.eventClasses.of(eventOn(event, '2001-06-01')));
const day = 11474;

/** Every place in which the chart is found to stand, by steps in any order. */
function places(): readonly Int32Array[] {
  const met = new Map<number, Int32Array>([[player.start[0] as number, player.start]]);
  for (const row of met.values()) {
    for (const letter of letters) {
      const outcome = player.step(row, 0, letter, day);
      if (!outcome.misplaced && !met.has(outcome.next) && met.size < 120)
        met.set(outcome.next, player.after(outcome, row));
    }
  }
  return [...met.values()];
}

/** The states from which a letter could be taken, of those where a row stands. */
function sourcesAt(row: Int32Array, { movement }: EventClass): ReadonlySet<unknown> {
  const active = new Set(player.standsAt(row, 0)._nodes as readonly unknown[]);
  return new Set(movement.sources.filter((source) => active.has(source)));
}

const rows = places();

describe('movements of the chart', () => {
  it('are one for events with the same edges, and tell their sources and moves', () => {
    const movements = new Movements();
    for (const { edges } of letters) {
      const movement = movements.of(edges);
      expect(movements.of([...edges])).toBe(movement);
      expect(movement.sources).toEqual(edges.map(({ source }) => source));
      expect(movement.moves).toHaveLength(edges.filter(({ targets }) => targets.length > 0).length);
      for (const other of letters) {
        const isSame =
          other.edges.length === edges.length && other.edges.every((edge, i) => edge === edges[i]);
        expect(movements.of(other.edges) === movement).toBe(isSame);
      }
    }
  });

  it('a move is of a source, leaves a state around it, and enters states inside that', () => {
    for (const { movement } of letters) {
      for (const { source, leaves, enters } of movement.moves) {
        const inside = (node: { parent?: unknown } | undefined): boolean =>
          node !== undefined && (node === leaves || inside(node.parent as never));
        expect(inside(source)).toBe(true);
        expect(enters.every((each) => inside(each as never))).toBe(true);
      }
    }
  });

  it('an event takes the place of another, or brings one, only where that is said', () => {
    expect(rows.length).toBeGreaterThan(10);
    let [taken, brought] = [0, 0];
    for (const row of rows) {
      for (const a of letters) {
        const outcome = player.step(row, 0, a, day);
        if (outcome.misplaced || outcome.next === row[0]) continue;
        const next = player.after(outcome, row);
        for (const b of letters) {
          const [before, then] = [sourcesAt(row, b), sourcesAt(next, b)];
          const isLost = [...before].some((each) => !then.has(each));
          const isNew = [...then].some((each) => !before.has(each));
          if (isLost)
            expect([a.type, b.type, mayDisable(a.movement, b.movement)]).toEqual([a.type, b.type, true]);
          if (isNew)
            expect([a.type, b.type, mayEnable(a.movement, b.movement)]).toEqual([a.type, b.type, true]);
          taken += Number(isLost);
          brought += Number(isNew);
        }
      }
    }
    expect(Math.min(taken, brought)).toBeGreaterThan(0);
  });

  it('an event that moves nothing takes no place and brings none', () => {
    for (const a of letters.filter(({ movement }) => movement.moves.length === 0)) {
      for (const b of letters) {
        expect(mayDisable(a.movement, b.movement) || mayEnable(a.movement, b.movement)).toBe(false);
        expect(conflicts(a.movement, b.movement)).toBe(false);
      }
    }
  });

  it('events that lead to different places in different orders cross', () => {
    for (const row of rows) {
      for (const a of letters) {
        for (const b of letters) {
          const [one, other] = [
            [a, b],
            [b, a],
          ].map((order) => leadsTo(row, order));
          if (one === undefined || other === undefined || one === other) continue;
          expect([a.type, b.type, conflicts(a.movement, b.movement)]).toEqual([a.type, b.type, true]);
        }
      }
    }
  });
});

/** The place to which letters lead, if each has one. */
function leadsTo(from: Int32Array, order: readonly EventClass[]): number | undefined {
  let row = from;
  for (const letter of order) {
    const outcome = player.step(row, 0, letter, day);
    if (outcome.misplaced) return undefined;
    row = player.after(outcome, row);
  }
  return row[0];
}

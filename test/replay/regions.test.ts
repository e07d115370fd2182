import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { nodesIn } from '../../src/machines/chart.ts';
import type { CycleSnapshot } from '../../src/machines/cycle.ts';
import { ALL_REGIONS, Regions } from '../../src/replay/regions.ts';
import { eventOn } from '../support/courses.ts';
import { CLOSE_LETTERS, newKits } from '../support/replayed.ts';
import { moreLetters } from '../support/toy.ts';

const [{ player }] = newKits() as [ReturnType<typeof newKits>[number]];
const { regions } = player;
const letters = [...CLOSE_LETTERS, ...moreLetters].map((event) =>
  player.eventClasses.of(eventOn(event, '2001-06-01')),
);
const DAY = 11474;

/** Rows of places to which steps lead, and the moves between them. */
function walked() {
  const met = new Map([[0, player.start]]);
  const moves: { edge: (typeof letters)[number]['edges'][number]; from: Int32Array; to: Int32Array }[] = [];
  for (const row of met.values()) {
    for (const letter of letters) {
      const outcome = player.step(row, 0, letter, DAY);
      if (outcome.misplaced) continue;
      const to = player.after(outcome, row);
      const nodes: readonly unknown[] = player.standsAt(row, 0)._nodes;
      const edges = letter.edges.filter(({ source }) => nodes.includes(source));
      if (edges.length === 1 && edges[0]) moves.push({ edge: edges[0], from: row, to });
      if (!met.has(outcome.next) && met.size < 150) met.set(outcome.next, to);
    }
  }
  return { rows: [...met.values()], moves };
}

const { rows, moves } = walked();
const valuesOf = (row: Int32Array) => player.regionsAt(row[0] as number);
const nodesOf = (row: Int32Array): readonly unknown[] => player.standsAt(row, 0)._nodes;
const hasBit = (bits: number, at: number): boolean => ((bits >>> at) & 1) === 1;
const all = nodesIn(player.prepared.chart.machine.root as never);

describe('the regions of a chart', () => {
  it('are its states that stand in one of several, and make the whole place again', () => {
    expect(regions.variables.map(({ node }) => node)).toEqual(all.filter(({ type }) => type === 'compound'));
    for (const row of rows) {
      const snapshot: CycleSnapshot = player.standsAt(row, 0);
      const again = regions.snapshotOf(valuesOf(row), snapshot.context);
      expect(again.value).toEqual(snapshot.value);
      expect(again.context).toBe(snapshot.context);
      expect(regions.at(again)).toEqual(valuesOf(row));
    }
  });

  it('a state inside one that is not active stands where it starts', () => {
    const values = regions.variables.map(() => 0);
    expect(regions.snapshotOf(values, player.factTable.start).value).toEqual(
      player.prepared.chart.initial.value,
    );
  });

  it('a state is active or not by the regions that it reads, and by each of them', () => {
    for (const node of all) {
      const reads = regions.readBy(node as never);
      const read = (row: Int32Array) =>
        valuesOf(row)
          .filter((_, at) => hasBit(reads, at))
          .join();
      const active = new Map<string, Set<boolean>>();
      for (const row of rows) {
        const found = active.get(read(row)) ?? new Set();
        active.set(read(row), found.add(nodesOf(row).includes(node)));
      }
      for (const found of active.values()) expect([node.id, found.size]).toEqual([node.id, 1]);
      // It reads those that it lies in, and no other.
      regions.variables.forEach((variable, at) => {
        const isAround = variable.node !== node && nodesIn(variable.node as never).includes(node);
        expect([node.id, at, hasBit(reads, at)]).toEqual([node.id, at, isAround]);
      });
      expect(regions.readBy(node as never)).toBe(reads);
    }
  });

  it('an edge moves the regions that it writes, each of them, and no other', () => {
    expect(moves.length).toBeGreaterThan(100);
    const moved = new Map<unknown, number>();
    for (const { edge, from, to } of moves) {
      const written = regions.writtenBy(edge);
      const [before, after] = [valuesOf(from), valuesOf(to)];
      const changed = before.reduce((bits, value, at) => (value === after[at] ? bits : bits | (1 << at)), 0);
      expect([edge.source.id, edge.type, changed & ~written]).toEqual([edge.source.id, edge.type, 0]);
      if (edge.targets.length === 0) expect(written).toBe(0);
      else expect(written).not.toBe(0);
      moved.set(edge, (moved.get(edge) ?? 0) | changed);
      expect(regions.writtenBy(edge)).toBe(written);
    }
    const opens = moves.find(({ edge }) => edge.type === 'intersessional.opened')?.edge;
    const adopts = moves.find(({ edge }) => edge.type === 'decision.adopted')?.edge;
    for (const edge of [opens, adopts]) {
      const written = regions.writtenBy(edge as never);
      const own = regions.variables.flatMap(({ node }, at) => (hasBit(written, at) ? [node.id] : []));
      const outer = own.toSorted((a, b) => a.length - b.length)[0];
      // All that it writes lies in the innermost region that holds the edge.
      expect(outer).toBe(edge?.source.parent?.id);
      const inside = regions.variables.filter(({ node }) =>
        nodesIn(edge?.source.parent as never).includes(node as never),
      );
      expect(own).toHaveLength(inside.length);
    }
  });

  it('are at most 31, and all of them one word', () => {
    const chart = (count: number) =>
      createMachine({
        type: 'parallel',
        states: Object.fromEntries(
          Array.from({ length: count }, (_, i) => [`r${i}`, { initial: 'a', states: { a: {}, b: {} } }]),
        ),
      });
    expect(new Regions(chart(31) as never).variables).toHaveLength(31);
    expect(() => new Regions(chart(32) as never)).toThrow('at most 31 regions');
    for (let at = 0; at < 31; at++) expect(hasBit(ALL_REGIONS, at)).toBe(true);
  });
});

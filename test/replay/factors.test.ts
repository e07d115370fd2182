import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TreatyEvent } from '../../src/model/events.ts';
import { type Cost, compareCosts, costOf, FREE, isNoWorse, plus } from '../../src/replay/cost.ts';
import {
  chosenOf,
  couldBeBetter,
  type Factor,
  joined,
  overlay,
  reduced,
  runsOf,
  sureOf,
} from '../../src/replay/factors.ts';
import { keepBest, type Label, type Run } from '../../src/replay/search.ts';
import { players, rowAfter } from '../support/players.ts';
import { LETTERS } from '../support/toy.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 400 };
const [player] = players as [(typeof players)[number]];

const few = fc.nat(2);
const someCost: fc.Arbitrary<Cost> = fc
  .tuple(fc.nat(1), fc.nat(2), few, few, few, few, few)
  .map((counts) => costOf(...counts));

const SLOTS = [1, 2, 3];

/** A label that differs in a few slots, with findings that it has. */
const someLabel: fc.Arbitrary<Label> = fc
  .record({
    ids: fc.tuple(few, few, few),
    cost: someCost,
    sequence: fc.stringMatching(/^[a-c]{2}$/),
    sure: fc.subarray(['x', 'y', 'z']),
  })
  .map(({ ids, ...rest }) => {
    const row = player.start.slice();
    ids.forEach((id, i) => {
      row[SLOTS[i] as number] = id;
    });
    return { ...rest, row, runs: [] };
  });

const someLabels = fc.uniqueArray(someLabel, {
  minLength: 1,
  maxLength: 5,
  selector: ({ sequence }) => sequence,
});
const factorOf = (labels: readonly Label[], slots = SLOTS): Factor => ({
  slots,
  regions: 0,
  labels,
  lost: undefined,
});
const idsOf = ({ row }: Pick<Label, 'row'>) => SLOTS.map((at) => row[at]).join();

const combinations = (factors: readonly (readonly Label[])[]): readonly (readonly Label[])[] =>
  factors.reduce<readonly (readonly Label[])[]>(
    (all, labels) => all.flatMap((each) => labels.map((label) => [...each, label])),
    [[]],
  );

const totalOf = (labels: readonly Label[], fixed: Cost): Cost =>
  labels.reduce((sum, { cost }) => plus(sum, cost), fixed);

describe(`factors (seed ${SEED})`, () => {
  it('chosenOf: one way of each, and no other choice costs less in all', () => {
    fc.assert(
      fc.property(fc.array(someLabels, { minLength: 1, maxLength: 3 }), someCost, (all, fixed) => {
        const chosen = chosenOf(
          all.map((labels) => factorOf(labels)),
          fixed,
        );
        expect(chosen.map((label, i) => all[i]?.includes(label))).toEqual(all.map(() => true));
        for (const other of combinations(all)) {
          expect(compareCosts(totalOf(chosen, fixed), totalOf(other, fixed))).toBeLessThanOrEqual(0);
        }
      }),
      options,
    );
  });

  it('joined: every combination, with the values of each of its ways and what they cost together', () => {
    fc.assert(
      fc.property(someLabels, someLabels, (a, b) => {
        const { labels, lost } = joined(player, player.start, [factorOf(a, [1, 2]), factorOf(b, [3])]);
        const expected = a.flatMap((one) =>
          b.map((other) => ({
            ids: `${one.row[1]},${one.row[2]},${other.row[3]}`,
            cost: plus(plus(FREE, one.cost), other.cost),
            sequence: one.sequence + other.sequence,
          })),
        );
        expect(
          labels.map((label) => ({ ids: idsOf(label), cost: label.cost, sequence: label.sequence })),
        ).toEqual(expected);
        expect(lost).toBeUndefined();
      }),
      options,
    );
  });

  it('joined: what was cut of one costs that with the least of the others', () => {
    fc.assert(
      fc.property(someLabels, someLabels, someCost, (a, b, cut) => {
        const { lost } = joined(player, player.start, [{ ...factorOf(a, [1]), lost: cut }, factorOf(b, [2])]);
        const least = b.map(({ cost }) => cost).reduce((x, y) => (compareCosts(x, y) <= 0 ? x : y));
        expect(lost).toEqual(plus(plus(FREE, cut), least));
      }),
      options,
    );
  });

  it('reduced: of ways that later events cannot tell apart, no better one is dropped', () => {
    fc.assert(
      fc.property(someLabels, fc.subarray(SLOTS), (labels, slots) => {
        const found = reduced(player, labels, undefined, { slots, regions: 0 });
        const kept = found.kind === 'certain' ? [found.label] : found.factor.labels;
        const keyOf = ({ row }: Label) => slots.map((at) => row[at]).join();
        for (const label of labels) {
          const alike = kept.filter((each) => keyOf(each) === keyOf(label));
          expect(alike.some(({ cost }) => isNoWorse(cost, label.cost))).toBe(true);
        }
        if (found.kind === 'factor') {
          const differing = slots.filter((at) => new Set(kept.map(({ row }) => row[at])).size > 1);
          expect(found.factor.slots).toEqual(differing);
          expect(kept.every(({ cost }) => compareCosts(found.best.cost, cost) <= 0)).toBe(true);
        }
      }),
      options,
    );
  });

  it('overlay: the values of a label where they are in scope, and nothing else', () => {
    fc.assert(
      fc.property(someLabel, someLabel, fc.subarray(SLOTS), (one, other, slots) => {
        const row = one.row.slice();
        overlay(player, row, other, { slots, regions: 0 });
        expect([...row]).toEqual([...one.row].map((id, at) => (slots.includes(at) ? other.row[at] : id)));
      }),
      options,
    );
  });

  it('sureOf: what every way has that is as good as the one chosen', () => {
    fc.assert(
      fc.property(someLabels, fc.nat(2), (labels, verdict) => {
        const [chosen] = chosenOf([factorOf(labels)], FREE) as [Label];
        const most = Math.max(verdict, chosen.cost.verdict);
        const isAsGood = ({ cost }: Label) =>
          compareCosts({ ...cost, verdict: 0 }, { ...chosen.cost, verdict: 0 }) === 0 && cost.verdict <= most;
        const good = labels.filter(isAsGood);
        const expected = ['x', 'y', 'z'].filter((each) => good.every(({ sure }) => sure.includes(each)));
        expect([...sureOf(factorOf(labels), chosen, most)].sort()).toEqual(expected);
      }),
      options,
    );
  });

  it('couldBeBetter: something was cut, and with what is fixed it may cost less', () => {
    fc.assert(
      fc.property(someCost, someCost, fc.nat(2), (lost, chosen, verdict) => {
        expect(couldBeBetter(undefined, chosen, verdict)).toBe(false);
        expect(couldBeBetter(lost, chosen, verdict)).toBe(!isNoWorse({ ...chosen, verdict }, lost));
      }),
      options,
    );
  });

  it('runsOf: each run once, after those that it came from', () => {
    const run = (day: number, ...parents: Run[]): Run => ({ day, entries: [], parents });
    const [a, b] = [run(1), run(1)];
    const c = run(2, a, b);
    const d = run(3, c, a);
    const found = runsOf({ runs: [d, c] } as unknown as Label);
    expect(new Set(found)).toEqual(new Set([a, b, c, d]));
    expect(found).toHaveLength(4);
    for (const each of found) {
      for (const parent of each.parents) expect(found.indexOf(parent)).toBeLessThan(found.indexOf(each));
    }
  });
});

/** The First Meeting with some of the decisions taken: its parts stand where they stand, one beside the other. */
const someStanding = fc
  .subarray(['languages', 'workProgramme', 'coordination', 'conferenceSupport'] as const)
  .map((decisions) =>
    rowAfter(player, [
      { on: '2001-03-01', ...LETTERS.opens } as TreatyEvent,
      ...decisions.map((decision): TreatyEvent => ({ on: '2001-03-02', type: 'decision.adopted', decision })),
    ]),
  );
const someRegions = fc.nat((1 << player.regions.variables.length) - 1);
const regionsOf = (row: Int32Array) => player.regionsAt(row[0] as number);
const labelAt = (row: Int32Array, i = 0): Label => ({
  row,
  cost: FREE,
  sequence: `${i}`,
  sure: [],
  runs: [],
});

describe(`parts of the chart in factors (seed ${SEED})`, () => {
  it('overlay: each part in scope stands as in the label, the others as before', () => {
    fc.assert(
      fc.property(someStanding, someStanding, someRegions, (one, other, regions) => {
        const row = one.slice();
        overlay(player, row, labelAt(other), { slots: [], regions });
        const expected = regionsOf(one).map((value, i) =>
          (regions >>> i) & 1 ? regionsOf(other)[i] : value,
        );
        expect(regionsOf(row)).toEqual(expected);
      }),
      options,
    );
  });

  it('reduced: ways that differ in a part in scope are kept apart, and the parts are told', () => {
    fc.assert(
      fc.property(fc.array(someStanding, { minLength: 1, maxLength: 4 }), someRegions, (rows, regions) => {
        const found = reduced(player, rows.map(labelAt), undefined, { slots: [], regions });
        const inScope = (row: Int32Array) => regionsOf(row).filter((_, i) => (regions >>> i) & 1);
        const apart = new Set(rows.map((row) => inScope(row).join()));
        expect(found.kind === 'factor' ? found.factor.labels.length : 1).toBe(apart.size);
        if (found.kind === 'certain') return;
        const differing = regionsOf(rows[0] as Int32Array).map(
          (_, i) => new Set(rows.map((row) => regionsOf(row)[i])).size > 1,
        );
        const expected = differing.reduce(
          (bits, differs, i) => (differs && (regions >>> i) & 1 ? bits | (1 << i) : bits),
          0,
        );
        expect(found.factor.regions).toBe(expected);
      }),
      options,
    );
  });
});

describe(`the best ways to a position (seed ${SEED})`, () => {
  it('keepBest: of all that came, one that is no worse is kept, and none that another beats', () => {
    fc.assert(
      fc.property(fc.array(someLabel, { minLength: 1, maxLength: 8 }), (labels) => {
        const kept: Label[] = [];
        for (const label of labels) keepBest(kept, label);
        for (const { cost } of labels) expect(kept.some((each) => isNoWorse(each.cost, cost))).toBe(true);
        for (const one of kept) {
          for (const other of kept) {
            if (one !== other) expect(isNoWorse(one.cost, other.cost)).toBe(false);
          }
        }
      }),
      options,
    );
  });

  it('keepBest: of equal ways the first by its text, with the findings that all have', () => {
    fc.assert(
      fc.property(fc.array(someLabel, { minLength: 1, maxLength: 5 }), someCost, (labels, cost) => {
        const kept: Label[] = [];
        for (const label of labels) keepBest(kept, { ...label, cost });
        expect(kept).toHaveLength(1);
        const texts = labels.map(({ sequence }) => sequence).sort();
        expect(kept[0]?.sequence).toBe(texts[0]);
        const sure = ['x', 'y', 'z'].filter((each) => labels.every((label) => label.sure.includes(each)));
        expect(kept[0]?.sure).toEqual(sure);
      }),
      options,
    );
  });
});

/** Labels that differ in one slot; each costs what it is given. */
const labelsOf = (costs: readonly number[], at: number, name: string): readonly Label[] =>
  costs.map((reported, i) => {
    const row = player.start.slice();
    row[at] = i;
    return {
      row,
      cost: costOf(0, 0, 0, 0, 0, 0, reported),
      sequence: `${name}${String(i).padStart(4, '0')}`,
      sure: [`${name}${i}`],
      runs: [{ day: i, entries: [], parents: [] }],
    };
  });

const reported = (count: number): Cost => costOf(0, 0, 0, 0, 0, 0, count);
const mixedUp = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => (i * 37) % count);
const inOrder = (labels: readonly Label[]): readonly Label[] =>
  labels.toSorted((a, b) => compareCosts(a.cost, b.cost) || (a.sequence < b.sequence ? -1 : 1));

describe('the limits of factors', () => {
  it('joined: a way has the findings and the runs of all its parts, in their order', () => {
    const [a, b] = [labelsOf([0, 1], 1, 'a'), labelsOf([2, 0], 2, 'b')];
    const { labels } = joined(player, player.start, [factorOf(a, [1]), factorOf(b, [2])]);
    expect(labels.map(({ sure }) => sure)).toEqual([
      ['a0', 'b0'],
      ['a0', 'b1'],
      ['a1', 'b0'],
      ['a1', 'b1'],
    ]);
    expect(labels.map(({ runs }) => runs)).toEqual(
      a.flatMap((one) => b.map((other) => [...one.runs, ...other.runs])),
    );
    const [alone] = joined(player, player.start, []).labels;
    expect([alone?.row, alone?.cost, alone?.sequence, alone?.sure]).toEqual([player.start, FREE, '', []]);
  });

  it('joined: at most 1024 combinations, the best ones; the least cost of the others is lost', () => {
    const side = (count: number, at: number, name: string) =>
      factorOf(labelsOf(mixedUp(count), at, name), [at]);
    const most = joined(player, player.start, [side(32, 1, 'a'), side(32, 2, 'b')]);
    expect([most.labels.length, most.lost]).toEqual([1024, undefined]);
    const [a, b] = [side(33, 1, 'a'), side(35, 2, 'b')];
    const all = inOrder(
      a.labels.flatMap((one) =>
        b.labels.map((other) => ({
          ...one,
          cost: plus(one.cost, other.cost),
          sequence: one.sequence + other.sequence,
        })),
      ),
    );
    const { labels, lost } = joined(player, player.start, [a, b]);
    expect(labels.map(({ sequence }) => sequence)).toEqual(
      all.slice(0, 1024).map(({ sequence }) => sequence),
    );
    expect(lost).toEqual(all[1024]?.cost);
    const cut = (cost: Cost) => joined(player, player.start, [a, { ...b, lost: cost }]).lost;
    expect(cut(reported(1))).toEqual(reported(1));
    expect(cut(reported(5000))).toEqual(all[1024]?.cost);
    // The cost lost before goes on with the least of the next factor.
    const c = factorOf(labelsOf([3], 3, 'c'), [3]);
    expect(joined(player, player.start, [a, b, c]).lost).toEqual(plus(all[1024]?.cost as Cost, reported(3)));
  });

  it('reduced: at most 512 labels, the best ones; the least cost of the others is lost, or what was lost before', () => {
    const scope = { slots: [1], regions: 0 };
    const most = reduced(player, labelsOf(mixedUp(512), 1, 'a'), undefined, scope);
    expect(most.kind === 'factor' && [most.factor.labels.length, most.factor.lost]).toEqual([512, undefined]);
    const labels = labelsOf(mixedUp(600), 1, 'a');
    const found = (before: Cost | undefined) => {
      const { kind, ...rest } = reduced(player, labels, before, scope);
      return kind === 'factor' ? (rest as { factor: Factor }).factor : undefined;
    };
    expect(found(undefined)?.labels).toEqual(inOrder(labels).slice(0, 512));
    expect(found(undefined)?.lost).toEqual(reported(512));
    expect(found(reported(511))?.lost).toEqual(reported(511));
    expect(found(reported(513))?.lost).toEqual(reported(512));
    expect(found(FREE)?.lost).toEqual(FREE);
  });

  it('reduced: one way is certain, with what was lost; of ways that cost the same the first text is best', () => {
    const [one] = labelsOf([1], 1, 'a') as [Label];
    expect(reduced(player, [one], reported(2), { slots: [1], regions: 0 })).toEqual({
      kind: 'certain',
      label: one,
      lost: reported(2),
    });
    const same = labelsOf([1, 1, 1], 1, 'a');
    for (const labels of [same, same.toReversed(), [...same.slice(1), ...same.slice(0, 1)]]) {
      const found = reduced(player, labels, undefined, { slots: [1], regions: 0 });
      expect(found.kind === 'factor' && found.best.sequence).toBe('a0000');
    }
  });

  it('chosenOf: of ways that cost the same in all, the first by its text', () => {
    fc.assert(
      fc.property(fc.array(someLabels, { minLength: 1, maxLength: 3 }), someCost, (all, fixed) => {
        const factors = all.map((labels) => factorOf(labels));
        const chosen = chosenOf(factors, fixed);
        const total = totalOf(chosen, fixed);
        const equals = combinations(all).filter((each) => compareCosts(totalOf(each, fixed), total) === 0);
        chosen.forEach((label, i) => {
          const first = equals.map((each) => each[i]?.sequence as string).toSorted()[0];
          expect(label.sequence).toBe(first);
        });
      }),
      options,
    );
  });
});

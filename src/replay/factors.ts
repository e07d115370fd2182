import { numberAt, wordAt } from '../model/numbers.ts';
import { type Cost, compareCosts, FREE, isNoWorse, plus } from './cost.ts';
import { hasRegion, regionsWhere } from './regions.ts';
import type { IncrementalReplayer } from './replayer.ts';
import { keepBest, type Label, type Run } from './search.ts';

/*
 * The rows that the days so far can leave, in factored form: a base row, and one factor for each group of facts and
 * stages with several alternatives. Every combination of labels is possible, and none is listed.
 */

/** A group of slots and regions with several alternatives, one label for each. */
export interface Factor {
  /** The positions in a row in which the labels differ, apart from the chart's. */
  readonly slots: readonly number[];
  /** The regions of the chart in which the labels differ, as bits. */
  readonly regions: number;
  readonly labels: readonly Label[];
  /** The least cost among the alternatives that were cut; `undefined` if none was. */
  readonly lost: Cost | undefined;
}

/** The most labels of a factor; the best are kept. */
const MOST_LABELS = 512;

/** The most combinations of labels that are tried together. */
const MOST_JOINED = 1024;

const lesser = (a: Cost | undefined, b: Cost | undefined): Cost | undefined =>
  a === undefined ? b : b === undefined || compareCosts(a, b) <= 0 ? a : b;

/** Copies the values of a label to a row, within a scope. */
export function overlay(
  replayer: IncrementalReplayer,
  row: Int32Array,
  label: Label,
  { slots, regions }: RowScope,
): void {
  for (const at of slots) row[at] = wordAt(label.row, at);
  row[0] = replayer.overlaid(wordAt(row, 0), wordAt(label.row, 0), regions);
}

/** Returns the base row with the values of a factor's label. */
function withLabel(
  replayer: IncrementalReplayer,
  base: Int32Array,
  factor: Factor,
  label: Label,
): Int32Array {
  const row = base.slice();
  overlay(replayer, row, label, factor);
  return row;
}

const byCost = (a: Label, b: Label): number =>
  compareCosts(a.cost, b.cost) || (a.sequence < b.sequence ? -1 : Number(a.sequence > b.sequence));

/** Returns the best combinations of the labels of several factors, on one base row. */
export function joined(
  replayer: IncrementalReplayer,
  base: Int32Array,
  factors: readonly Factor[],
): { readonly labels: readonly Label[]; readonly lost: Cost | undefined } {
  let labels: readonly Label[] = [{ row: base, cost: FREE, sequence: '', sure: [], runs: [] }];
  let lost: Cost | undefined;
  for (const factor of factors) {
    const least = [...factor.labels].sort(byCost)[0] as Label;
    const others = [...labels].sort(byCost)[0] as Label;
    lost = lesser(lost && plus(lost, least.cost), factor.lost && plus(factor.lost, others.cost));
    const all = labels.flatMap((label) =>
      factor.labels.map((own) => ({
        row: withLabel(replayer, label.row, factor, own),
        cost: plus(label.cost, own.cost),
        sequence: label.sequence + own.sequence,
        sure: label.sure.length === 0 ? own.sure : [...label.sure, ...own.sure],
        runs: [...label.runs, ...own.runs],
      })),
    );
    if (all.length > MOST_JOINED) {
      all.sort(byCost);
      lost = lesser(lost, all[MOST_JOINED]?.cost);
      all.length = MOST_JOINED;
    }
    labels = all;
  }
  return { labels, lost };
}

/** Positions in a row, and regions of the chart, that can matter. */
export interface RowScope {
  readonly slots: readonly number[];
  readonly regions: number;
}

/** The labels that remain if only later reads distinguish them. */
export type Reduced =
  | { readonly kind: 'certain'; readonly label: Label; readonly lost: Cost | undefined }
  | { readonly kind: 'factor'; readonly factor: Factor; readonly best: Label };

/** Merges labels that later events cannot distinguish, and finds the positions in which the others differ. */
export function reduced(
  replayer: IncrementalReplayer,
  labels: readonly Label[],
  lostBefore: Cost | undefined,
  { slots, regions }: RowScope,
): Reduced {
  const groups = new Map<string, Label[]>();
  for (const label of labels) {
    const own = regions === 0 ? [] : replayer.regionsAt(wordAt(label.row, 0));
    let key = '';
    for (const at of slots) key += `,${label.row[at]}`;
    for (let i = 0; i < own.length; i++) if (hasRegion(regions, i)) key += `;${own[i]}`;
    const group = groups.get(key);
    if (group) keepBest(group, label);
    else groups.set(key, [label]);
  }
  let kept = [...groups.values()].flat();
  let lost = lostBefore;
  if (kept.length > MOST_LABELS) {
    kept.sort(byCost);
    lost = lesser(lost, kept[MOST_LABELS]?.cost);
    kept = kept.slice(0, MOST_LABELS);
  }
  const best = kept.reduce((a, b) => (byCost(a, b) <= 0 ? a : b));
  if (kept.length === 1) return { kind: 'certain', label: best, lost };
  const differ = (of: (label: Label) => number) => kept.some((label) => of(label) !== of(best));
  return {
    kind: 'factor',
    best,
    factor: {
      slots: slots.filter((at) => differ(({ row }) => wordAt(row, at))),
      regions: regionsWhere(
        replayer.regions.variables,
        (_, i) =>
          hasRegion(regions, i) && differ(({ row }) => numberAt(replayer.regionsAt(wordAt(row, 0)), i)),
      ),
      labels: kept,
      lost,
    },
  };
}

/** Chooses a label for each factor, so that together they are the best order. */
export function chosenOf(factors: readonly Factor[], fixed: Cost): readonly Label[] {
  const least = factors.map(({ labels }) => {
    const misplaced = Math.min(...labels.map(({ cost }) => cost.misplaced));
    return labels.filter(({ cost }) => cost.misplaced === misplaced);
  });
  const verdict = Math.max(
    fixed.verdict,
    ...least.map((labels) => Math.min(...labels.map(({ cost }) => cost.verdict))),
  );
  return least.map((labels) =>
    labels.filter(({ cost }) => cost.verdict <= verdict).reduce((a, b) => (countsFirst(a, b) <= 0 ? a : b)),
  );
}

const countsFirst = (a: Label, b: Label): number =>
  a.cost.grave - b.cost.grave || a.cost.slight - b.cost.slight || (a.sequence < b.sequence ? -1 : 1);

/** Returns the findings shared by every label of a factor that is as good as the chosen one. */
export const sureOf = ({ labels }: Factor, chosen: Label, verdict: number): readonly string[] =>
  labels
    .filter(
      ({ cost }) =>
        cost.misplaced === chosen.cost.misplaced &&
        cost.verdict <= verdict &&
        cost.grave === chosen.cost.grave &&
        cost.slight === chosen.cost.slight,
    )
    .map(({ sure }) => sure)
    .reduce((a, b) => a.filter((each) => b.includes(each)));

/** Tells whether an untried order could be better than the chosen one. */
export const couldBeBetter = (lost: Cost | undefined, chosen: Cost, verdict: number): boolean =>
  lost !== undefined && !isNoWorse({ ...chosen, verdict }, lost);

/** Returns all runs that lead to a label, in order. */
export function runsOf(label: Label): readonly Run[] {
  const seen = new Set<Run>();
  const visit = (run: Run) => {
    if (seen.has(run)) return;
    for (const parent of run.parents) visit(parent);
    seen.add(run);
  };
  for (const run of label.runs) visit(run);
  return [...seen];
}

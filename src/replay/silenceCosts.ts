import { isUnknownDuty, silenceFindings } from '../analysis/duties.ts';
import { bindingReads, readsOfSilence } from '../analysis/provisions.ts';
import type { ReadyProvision } from '../machines/provisions.ts';
import { type Cost, costOf, FREE } from './cost.ts';
import { type Mask, maskOf, placesOf } from './masks.ts';
import type { IncrementalReplayer } from './replayer.ts';
import { RowCache } from './rowCache.ts';

/** The cost of silence on the provisions of one paragraph, which counts as one event. */
export interface SilenceCost {
  /** The slots on which the cost depends. */
  readonly reads: Mask;
  /** Returns the cost for the last row of a record, judged on a day. */
  readonly costAt: (row: Int32Array, asOf: number) => Cost;
  /** Returns the names of the findings of silence for the last row of a record, judged on a day. */
  readonly namesAt: (row: Int32Array, asOf: number) => readonly string[];
  readonly paragraph: string;
}

/** Returns the name of a finding of silence. */
export const silenceName = (rule: string, provision: string, outcome: string): string =>
  `silence ${provision} ${rule} ${outcome}`;

const isHeard = ({ silence, rule }: ReadyProvision): boolean =>
  silence !== undefined || rule.due !== undefined;

/** Returns the slots that decide on the findings of silence for some provisions. */
export const slotsOfSilence = (
  { factTable }: Pick<IncrementalReplayer, 'factTable'>,
  provisions: readonly ReadyProvision[],
): readonly number[] => [
  ...provisions
    .flatMap((each) => [...readsOfSilence(each), ...bindingReads(each)])
    .flatMap(({ path }) => factTable.slotsAt(path)),
  ...provisions.flatMap(({ rule }) => factTable.slotsOf(rule.condition)),
];

function silenceCostOf(replayer: Silenced, provisions: readonly ReadyProvision[]): SilenceCost {
  const { factTable } = replayer;
  const reads = maskOf(slotsOfSilence(replayer, provisions));
  const known = new RowCache<Cost>(placesOf(reads));
  const find = (row: Int32Array, asOf: number): Cost => {
    const facts = factTable.factsIn(row, 1);
    const date = replayer.dateOf(asOf);
    const found = silenceFindings(provisions, facts, date);
    const failed = found.some(({ outcome, decides }) => outcome === 'failed' && decides);
    const isUnknown =
      found.some(({ outcome, decides }) => outcome === 'cantTell' && decides) ||
      provisions.some((each) => isUnknownDuty(each, facts, date));
    if (found.length === 0 && !isUnknown) return FREE;
    return costOf(
      0,
      failed ? 2 : isUnknown ? 1 : 0,
      0,
      Number(failed),
      0,
      found.filter(({ outcome }) => outcome === 'cantTell').length,
      found.filter(({ outcome, decides }) => outcome === 'failed' && !decides).length,
    );
  };
  const costAt = (row: Int32Array, asOf: number): Cost => known.at(row, 0, asOf, () => find(row, asOf));
  const namesAt = (row: Int32Array, asOf: number) =>
    silenceFindings(provisions, factTable.factsIn(row, 1), replayer.dateOf(asOf)).map(
      ({ ready: { rule, provision }, outcome }) => silenceName(rule.id, provision.paragraph, outcome),
    );
  return { reads, costAt, namesAt, paragraph: provisions[0]?.provision.paragraph ?? '' };
}

/** The part of a replayer that silence asks. */
type Silenced = Pick<IncrementalReplayer, 'factTable' | 'dateOf' | 'provisions'>;

/** Returns the silence costs of provisions, one for each paragraph that silence can breach or leave undetermined. */
export function silenceCostsOf(replayer: Silenced): readonly SilenceCost[] {
  const groups = new Map<string, ReadyProvision[]>();
  for (const ready of replayer.provisions.filter(isHeard)) {
    const { paragraph } = ready.provision;
    groups.set(paragraph, [...(groups.get(paragraph) ?? []), ready]);
  }
  return [...groups.values()].map((provisions) => silenceCostOf(replayer, provisions));
}

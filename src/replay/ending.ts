import { bindingReads, readsOfSilence } from '../analysis/provisions.ts';
import { isUnknownDuty, silences } from '../compliance/duties.ts';
import { decides } from '../compliance/finding.ts';
import type { ReadyProvision } from '../machines/provisions.ts';
import { type Cost, costOf, FREE } from './cost.ts';
import { type Mask, maskOf } from './masks.ts';
import type { Player } from './player.ts';

/** The cost of silence for the provisions of one paragraph: it is one event. */
export interface Ending {
  /** The slots on which the cost depends. */
  readonly reads: Mask;
  /** The cost at the end of a record whose last row this is, as of a day. */
  readonly costAt: (row: Int32Array, asOf: number) => Cost;
  /** The names of the findings of silence there. */
  readonly namesAt: (row: Int32Array, asOf: number) => readonly string[];
  readonly paragraph: string;
}

/** The name of a finding of silence. */
export const silenceName = (rule: string, provision: string, outcome: string): string =>
  `silence ${provision} ${rule} ${outcome}`;

const isHeard = ({ silence, rule }: ReadyProvision): boolean =>
  silence !== undefined || rule.due !== undefined;

function endingOf(player: Player, provisions: readonly ReadyProvision[]): Ending {
  const { slots, programme } = player;
  const read = provisions.flatMap(({ rule }) => [rule.condition, ...(rule.silence ? [rule.silence] : [])]);
  const at = [
    ...read.flatMap((condition) => slots.slotsOf(condition)),
    ...provisions
      .flatMap((each) => [...readsOfSilence(each), ...bindingReads(each)])
      .flatMap(({ path }) => slots.slotsAt(path)),
  ];
  const keys = [...new Set(at)].map((slot) => slot + 1);
  const known = new Map<string, Cost>();
  const find = (row: Int32Array, asOf: number): Cost => {
    const facts = slots.factsIn(row, 1);
    const date = player.dateOf(asOf);
    const found = silences(programme, facts, date, provisions);
    const failed = found.some((each) => each.outcome === 'failed' && decides(each));
    const isUnknown =
      found.some((each) => each.outcome === 'cantTell' && decides(each)) ||
      provisions.some((each) => isUnknownDuty(programme, each, facts, date));
    if (found.length === 0 && !isUnknown) return FREE;
    return costOf(
      0,
      failed ? 2 : isUnknown ? 1 : 0,
      0,
      Number(failed),
      0,
      found.filter(({ outcome }) => outcome === 'cantTell').length,
      found.filter((each) => each.outcome === 'failed' && !decides(each)).length,
    );
  };
  const costAt = (row: Int32Array, asOf: number): Cost => {
    let key = `${asOf}`;
    for (const each of keys) key += `,${row[each]}`;
    let cost = known.get(key);
    if (cost === undefined) {
      cost = find(row, asOf);
      known.set(key, cost);
    }
    return cost;
  };
  const namesAt = (row: Int32Array, asOf: number) =>
    silences(programme, slots.factsIn(row, 1), player.dateOf(asOf), provisions).map(
      ({ rule, provision, outcome }) => silenceName(rule, provision, outcome),
    );
  return { reads: maskOf(at), costAt, namesAt, paragraph: provisions[0]?.provision.paragraph ?? '' };
}

/** The endings of a programme, one for each paragraph that silence can breach or leave undetermined. */
export function endingsOf(player: Player): readonly Ending[] {
  const groups = new Map<string, ReadyProvision[]>();
  for (const ready of player.provisions.filter(isHeard)) {
    const { paragraph } = ready.provision;
    groups.set(paragraph, [...(groups.get(paragraph) ?? []), ready]);
  }
  return [...groups.values()].map((provisions) => endingOf(player, provisions));
}

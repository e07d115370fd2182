import type { ProvisionStatus, Verdict } from '../../compliance/audit.ts';
import type { Finding } from '../../compliance/finding.ts';
import { same } from '../../language/relations.ts';
import { dayNumber, type IsoDate } from '../../model/calendar.ts';
import { isSameStep } from '../identity.ts';
import type { Played, PlayedEvent } from './play.ts';

/** The first event of which something else came, in the base and in the branch; at the end, where no event shows it. */
export interface Divergence {
  readonly at: 'event' | 'end';
  /** Unset: only the other one has it. */
  readonly base?: PlayedEvent;
  readonly branch?: PlayedEvent;
}

/** A paragraph that came out otherwise; `undefined`: no provision has it. */
export interface ProvisionTurn {
  readonly provision: string;
  readonly base: ProvisionStatus | undefined;
  readonly branch: ProvisionStatus | undefined;
}

/** Strips a finding of its place in the record. */
const bare = ({ event: _event, on: _on, ...finding }: Finding) => finding;

const isAlike = (a: PlayedEvent, b: PlayedEvent): boolean =>
  a.reception === b.reception && same(a.findings.map(bare), b.findings.map(bare));

type Aligned = readonly [base: PlayedEvent | undefined, branch: PlayedEvent | undefined];

/** The steps of two records side by side, as many together as can be (a longest common subsequence). */
function aligned(a: readonly PlayedEvent[], b: readonly PlayedEvent[]): readonly Aligned[] {
  const isPair = (i: number, j: number) =>
    isSameStep((a[i] as PlayedEvent).event, (b[j] as PlayedEvent).event);
  const together = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const count = (i: number, j: number) => together[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const both = isPair(i, j) ? count(i + 1, j + 1) + 1 : 0;
      (together[i] as number[])[j] = Math.max(both, count(i + 1, j), count(i, j + 1));
    }
  }
  const steps: Aligned[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const isBoth = i < a.length && j < b.length && isPair(i, j) && count(i, j) === count(i + 1, j + 1) + 1;
    const isOfBase = !isBoth && i < a.length && (j === b.length || count(i + 1, j) >= count(i, j + 1));
    steps.push([isBoth || isOfBase ? a[i] : undefined, isBoth || !isOfBase ? b[j] : undefined]);
    if (isBoth || isOfBase) i++;
    if (isBoth || !isOfBase) j++;
  }
  return steps;
}

/** Returns the first point at which a branch comes out otherwise than the base; `null` if there is none. */
export function divergenceOf(base: Played, branch: Played): Divergence | null {
  const first = aligned(base.events, branch.events).find(
    ([a, b]) => a === undefined || b === undefined || !isAlike(a, b),
  );
  if (first) {
    const [a, b] = first;
    return { at: 'event', ...(a && { base: a }), ...(b && { branch: b }) };
  }
  const endOf = ({ verdict, stage, findings, duties, provisions }: Played) =>
    [verdict, stage, findings.map(bare), duties, provisions] as const;
  return same(endOf(base), endOf(branch)) ? null : { at: 'end' };
}

/** From worst to best. */
const RANK: Readonly<Record<ProvisionStatus, number>> = {
  failed: 0,
  cantTell: 1,
  notReached: 2,
  notModelled: 2,
  passed: 3,
};

const rankOf = (status: ProvisionStatus | undefined): number => RANK[status ?? 'notModelled'];

/** The paragraphs that came out better in the branch, and those that came out worse. */
export function turnsOf({ provisions: base }: Played, { provisions: branch }: Played) {
  const turns = [...new Set([...Object.keys(base), ...Object.keys(branch)])].map(
    (provision): ProvisionTurn => ({ provision, base: base[provision], branch: branch[provision] }),
  );
  const gain = (turn: ProvisionTurn) => rankOf(turn.branch) - rankOf(turn.base);
  return {
    gained: turns.filter((turn) => gain(turn) > 0),
    lost: turns.filter((turn) => gain(turn) < 0),
  };
}

/** Days from one to the other, later ones counted up; `null`: one of them is not known. */
export const daysBetween = (base: IsoDate | null, branch: IsoDate | null): number | null =>
  base === null || branch === null ? null : dayNumber(branch) - dayNumber(base);

/** A verdict that changed. */
export interface VerdictTurn {
  readonly base: Verdict;
  readonly branch: Verdict;
}

export const verdictTurn = (base: Played, branch: Played): VerdictTurn | null =>
  base.verdict === branch.verdict ? null : { base: base.verdict, branch: branch.verdict };

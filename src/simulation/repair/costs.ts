import { compile } from '../../language/compile.ts';
import { readsOf } from '../../language/reads.ts';
import type { ReadyProvision } from '../../machines/provisions.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { Facts } from '../../model/facts.ts';
import { meaningIn } from '../../programmes/names.ts';
import type { EventClass } from '../../replay/eventClasses.ts';
import { meet } from '../../replay/masks.ts';
import type { IncrementalReplayer } from '../../replay/replayer.ts';

/** The kinds of edit. */
export const EDIT_KINDS = ['insert', 'delete', 'move', 'change'] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/** The costs of edits, in points. */
export interface Costs {
  /** An edit of each kind; `change`: of one field of one event. */
  readonly edits: Readonly<Record<EditKind, number>>;
  /** More, where a provision of this force looks at the event that is edited, or at what it puts on record. */
  readonly touching: { readonly shall: number; readonly should: number };
  /** More, for each provision that the record met and no longer meets, though no verdict rests on it. */
  readonly leaving: { readonly shall: number; readonly should: number };
}

/**
 * The default costs. Two edits always cost more than one. A corrected day or field costs less than an added or deleted
 * event, and touching an event under a `shall` more than touching one under a `should`. A binding `shall` may not be
 * left unmet at all; a `should`, or a `shall` that does not bind, only costs.
 */
export const COSTS: Costs = {
  edits: { insert: 12, delete: 12, move: 10, change: 10 },
  touching: { shall: 3, should: 1 },
  leaving: { shall: 2, should: 1 },
};

/** The force of what looks at an event: a `shall` or `shall not` that can bind, anything that is only reported, nothing. */
export type Touched = 'shall' | 'should' | 'nothing';

const forceOf = (player: IncrementalReplayer, provision: number): Exclude<Touched, 'nothing'> => {
  const ready = player.provisions[provision];
  return ready?.strict && ready.provision.binds !== 'never' ? 'shall' : 'should';
};

const touchedBy = new WeakMap<EventClass, Touched>();

/** Tells whether a provision can apply to an event at all: the fields of the event do not rule that out. */
function concerns(
  player: IncrementalReplayer,
  { rule, provision }: ReadyProvision,
  event: TreatyEvent,
): boolean {
  const { condition } = rule;
  if (!('when' in condition)) return true;
  const gates = 'all' in condition.when ? condition.when.all : [condition.when];
  const meaningOf = meaningIn(player.prepared.programme);
  return gates.every(
    (gate) =>
      readsOf(gate).length > 0 ||
      compile(gate, provision.with ?? null, meaningOf).outcome(event, {} as Facts) !== 'failed',
  );
}

/** The strongest force of the provisions that look at an event, or at what it puts on record. */
export function touched(player: IncrementalReplayer, letter: EventClass): Touched {
  let found = touchedBy.get(letter);
  if (found === undefined) {
    const asked = new Set(letter.edges.flatMap(player.prepared.askedBy));
    const forces = player.provisions.flatMap((ready, index) => {
      if (ready.provision.force === 'may') return [];
      const looks =
        (asked.has(ready) && concerns(player, ready, letter.event)) ||
        meet(player.readsOf(index).reads, letter.footprint.writes);
      return looks ? [forceOf(player, index)] : [];
    });
    found = forces.includes('shall') ? 'shall' : forces.length > 0 ? 'should' : 'nothing';
    touchedBy.set(letter, found);
  }
  return found;
}

/** Returns the cost of one edit of an event. */
export function costOf({ edits, touching }: Costs, kind: EditKind, touched: Touched): number {
  return edits[kind] + (touched === 'nothing' ? 0 : touching[touched]);
}

/** Returns the cost of leaving these provisions, by index, unmet. */
export const costOfLeaving = (
  player: IncrementalReplayer,
  { leaving }: Costs,
  provisions: readonly number[],
): number => provisions.reduce((sum, each) => sum + leaving[forceOf(player, each)], 0);

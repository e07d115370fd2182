import {
  type Edge,
  edgesThatCouldTake,
  entered,
  isInside,
  leftBy,
  nodesIn,
  ruledOut,
} from '../machines/chart.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import { EFFECTS, type Effect } from '../machines/effects.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { compiled, read, readKeys } from '../rules/language/compile.ts';
import { type FactRead, readsOf } from '../rules/language/reads.ts';
import type { TermData } from '../rules/language/terms.ts';
import { reachable } from './possibility.ts';
import type { Prepared } from './prepared.ts';

/*
 * Which events of one day bear on one another. Derived from the same data as everything else: what an event
 * puts on record (effects), what its provisions read (conditions), and where it moves the chart (edges).
 */

type Node = Edge['source'];

interface Write {
  readonly path: readonly string[];
  /** It can only add to what is on record. */
  readonly grows: boolean;
}

/** What there is to know of an event before asking how it bears on the others of its day. */
export interface Traits {
  readonly event: TreatyEvent;
  readonly writes: readonly Write[];
  readonly reads: readonly FactRead[];
  /** Whether something it would put on record is waiting for another event, on these facts. */
  readonly waits: (facts: Facts) => boolean;
  readonly waitsFor: readonly FactRead[];
  readonly sources: readonly Node[];
  /** For each edge that moves the chart: the state inside which everything is left, and what is entered. */
  readonly moves: readonly { readonly leaves: Node; readonly enters: readonly Node[] }[];
}

const NO_FACTS = {} as Facts;

/** What an event can put on record: not the effects that its own fields rule out. */
const effectsOf = (event: TreatyEvent): readonly Effect[] =>
  (EFFECTS[event.type] ?? []).filter((effect) => !ruledOut(effect.if, event));

/** The one member of a list that a term names, as a last key of the list's path. */
function memberKey(term: TermData | undefined, event: TreatyEvent): readonly string[] {
  const member = term && read(term, null)(event, NO_FACTS);
  return typeof member === 'string' ? [member] : [];
}

function writeOf({ change, path, from }: Effect, event: TreatyEvent): Write {
  const list = readKeys(path, null)(event, NO_FACTS).map(String);
  const member = change === 'add' || change === 'remove' ? memberKey(from, event) : [];
  return { path: [...list, ...member], grows: ['set', 'add', 'count'].includes(change) };
}

/** A read as this event makes it: about its own decision, and about the one member that it names. */
function readBy({ path, grows, member }: FactRead, event: TreatyEvent): FactRead {
  const own = 'decision' in event && path[0] === 'decisions' ? event.decision : '*';
  return { grows, path: [...path.map((key) => (key === '*' ? own : key)), ...memberKey(member, event)] };
}

/** The facts that decide whether the provision binds, and the texts that bind with it. */
const bindingReads = (decision: string): readonly FactRead[] => [
  { path: ['decisions', decision, 'adopted'], grows: false },
];

/** The states in which a day's events can find the chart: where it stands, and what they can enter. */
function nodesOfDay(
  prepared: Prepared,
  start: CycleSnapshot,
  events: readonly TreatyEvent[],
): readonly Node[] {
  const nodes = reachable(start, (node) => events.flatMap((event) => edgesThatCouldTake([node], event)));
  return events.every((event) => edgesThatCouldTake(nodes, event).length > 0)
    ? [...nodes]
    : nodesIn(prepared.machine.root as Node);
}

/** The traits of each of a day's events. */
export function traitsOf(
  prepared: Prepared,
  start: CycleSnapshot,
  events: readonly TreatyEvent[],
): readonly Traits[] {
  const nodes = nodesOfDay(prepared, start, events);
  return events.map((event) => traitsIn(prepared, nodes, event));
}

function traitsIn(prepared: Prepared, nodes: readonly Node[], event: TreatyEvent): Traits {
  const edges = edgesThatCouldTake(nodes, event);
  const asked = [...new Set(edges.flatMap((edge) => prepared.askedBy(edge.params)))];
  const effects = effectsOf(event);
  const conditional = effects.flatMap((effect) => (effect.if ? [effect.if] : []));
  const ready = conditional.map(compiled);
  return {
    event,
    writes: effects.map((effect) => writeOf(effect, event)),
    reads: [
      ...asked.flatMap((each) => [
        ...readsOf(each.rule.condition),
        ...(each.provision.binds === 'start' || each.provision.binds === 'never'
          ? []
          : bindingReads(each.provision.binds)),
      ]),
      ...edges.flatMap((edge) => (edge.params.where ? readsOf(edge.params.where) : [])),
    ].map((each) => readBy(each, event)),
    waits: (facts) => ready.some((each) => each.outcome(event, facts) !== 'passed'),
    waitsFor: conditional.flatMap(readsOf),
    sources: edges.map((edge) => edge.source),
    moves: edges
      .filter((edge) => edge.targets.length > 0)
      .map((edge) => ({ leaves: leftBy(edge), enters: edge.targets.flatMap(entered) })),
  };
}

const overlap = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((key, i) => i >= b.length || key === b[i] || key === '*' || b[i] === '*');

const touches = (by: Traits, reads: readonly FactRead[], harmOnly: boolean): boolean =>
  by.writes.some((write) =>
    reads.some((each) => overlap(write.path, each.path) && !(harmOnly && write.grows && each.grows)),
  );

/** Whether one can only help the other: what the other asks for grows by it. */
export const helps = (by: Traits, other: Traits): boolean =>
  touches(by, other.reads, false) && !touches(by, other.reads, true);

/** Two events that leave different facts on record, depending on which comes last. */
const overwrites = (a: Traits, b: Traits): boolean =>
  a.writes.some((one) =>
    b.writes.some((other) => overlap(one.path, other.path) && !(isAddition(one, a) && isAddition(other, b))),
  );

const isAddition = (write: Write, { event }: Traits): boolean =>
  effectsOf(event).some(
    (effect) => ['add', 'count'].includes(effect.change) && overlap(writeOf(effect, event).path, write.path),
  );

/** Whether a move of one leaves or enters a state from which the other could be taken. */
export const movesPlaceOf = (by: Traits, other: Traits): boolean =>
  by.moves.some(({ leaves }) =>
    other.sources.some((source) => source !== leaves && isInside(source, leaves)),
  );

/** Whether a move of one enters a state from which the other could be taken. */
export const bringsPlaceOf = (by: Traits, other: Traits): boolean =>
  by.moves.some(({ enters }) => other.sources.some((source) => enters.includes(source)));

/** Whether one could change how the other comes out; `harmOnly`: change it for the worse. */
export const bearsOn = (by: Traits, other: Traits, harmOnly: boolean): boolean =>
  touches(by, other.reads, harmOnly) || overwrites(by, other);

/** Whether one leaves no place for the other: where both are taken, the other comes first. */
export const shutsOut = (by: Traits, other: Traits, rest: readonly Traits[]): boolean =>
  movesPlaceOf(by, other) && !rest.some((each) => bringsPlaceOf(each, other));

/** Whether one could bring about what the other waits for before it goes on record. */
export const isAwaited = (by: Traits, other: Traits): boolean => touches(by, other.waitsFor, false);

import { type Edge, edgesFor, enteredBy, leftBy, ruledOut } from '../machines/chart.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import { EFFECTS, type Effect } from '../machines/effects.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { once } from '../model/once.ts';
import { compiled, read, readKeys } from '../rules/language/compile.ts';
import { type FactRead, readsOf } from '../rules/language/reads.ts';
import type { TermData } from '../rules/language/terms.ts';
import { reachable } from './possibility.ts';
import type { Prepared } from './prepared.ts';

type Node = Edge['source'];

interface Write {
  readonly path: readonly string[];
  /** It can only add to what is on record. */
  readonly grows: boolean;
  /** In any order with others that add, the same comes out. */
  readonly adds: boolean;
}

/** The state inside which everything is left, and what is entered. */
interface Move {
  readonly leaves: Node;
  readonly enters: readonly Node[];
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
  readonly moves: readonly Move[];
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
  const adds = change === 'add' || change === 'count';
  return { path: [...list, ...member], grows: adds || change === 'set', adds };
}

/** A read as this event makes it: about its own decision, and about the one member that it names. */
function readBy(fact: FactRead, event: TreatyEvent): FactRead {
  const { path, grows, member } = fact;
  const own = 'decision' in event && path[0] === 'decisions' ? event.decision : '*';
  return { grows, path: [...path.map((key) => (key === '*' ? own : key)), ...memberKey(member, event)] };
}

/** The facts that decide whether the provision binds, and the texts that bind with it. */
const bindingReads = (decision: string): readonly FactRead[] => [
  { path: ['decisions', decision, 'adopted'], grows: false },
];

/** What is read when an event is judged on an edge, whatever the event. */
const readsOn = /* @__PURE__ */ once(({ askedBy }: Prepared) =>
  once(({ params }: Edge): readonly FactRead[] => [
    ...askedBy(params).flatMap(({ rule, provision: { binds } }) => [
      ...readsOf(rule.condition),
      ...(binds === 'start' || binds === 'never' ? [] : bindingReads(binds)),
    ]),
    ...(params.where ? readsOf(params.where) : []),
  ]),
);

/** For each of a day's events the edges that could take it: from where the chart stands, or by what they enter. */
function edgesOfDay(
  prepared: Prepared,
  start: CycleSnapshot,
  events: readonly TreatyEvent[],
): readonly (readonly Edge[])[] {
  const all = events.map((event) => edgesFor(prepared.machine.root as Node, event));
  const edges = all.flat();
  const nodes = reachable(start, (node) => edges.filter(({ source }) => source === node));
  const near = all.map((edges) => edges.filter(({ source }) => nodes.has(source)));
  return near.every((edges) => edges.length > 0) ? near : all;
}

/** The traits of each of a day's events. */
export const traitsOf = (
  prepared: Prepared,
  start: CycleSnapshot,
  events: readonly TreatyEvent[],
): readonly Traits[] =>
  edgesOfDay(prepared, start, events).map((edges, i) => traitsOn(prepared, edges, events[i] as TreatyEvent));

function traitsOn(prepared: Prepared, edges: readonly Edge[], event: TreatyEvent): Traits {
  const effects = effectsOf(event);
  const conditions = effects.flatMap((effect) => (effect.if ? [effect.if] : []));
  return {
    event,
    writes: effects.map((effect) => writeOf(effect, event)),
    reads: edges.flatMap(readsOn(prepared)).map((each) => readBy(each, event)),
    waits: (facts) => conditions.some((each) => compiled(each).outcome(event, facts) !== 'passed'),
    waitsFor: conditions.flatMap(readsOf),
    sources: edges.map((edge) => edge.source),
    moves: edges
      .filter(({ targets }) => targets.length > 0)
      .map((edge) => ({ leaves: leftBy(edge), enters: enteredBy(edge) })),
  };
}

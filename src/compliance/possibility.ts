import { decidedSpan, isHeldOnDays } from '../analysis/steps.ts';
import { decidingMeetings } from '../kinds/decision/at.ts';
import { sittingOf } from '../kinds/meeting/sittings.ts';
import { compiled } from '../language/compile.ts';
import { type FactRead, fieldsOf, readsOf } from '../language/reads.ts';
import {
  type Edge,
  edgesFrom,
  edgesThatCouldTake,
  enteredBy,
  nodesIn,
  stageName,
} from '../machines/chart.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import type { EventJudgement } from '../machines/judge.ts';
import type { Prepared } from '../machines/prepared.ts';
import { type ReadyProvision, rulesOut } from '../machines/provisions.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { memoize } from '../model/memoize.ts';
import { getPath } from '../model/path.ts';
import type { Programme } from '../programmes/programme.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import type { Possibility } from './reception.ts';

type Node = Edge['source'];

/** The states where a snapshot stands, and those that edges, one after the other, can enter from there. */
export function reachable(
  { _nodes }: Pick<CycleSnapshot, '_nodes'>,
  edges: (node: Node) => readonly Edge[],
): ReadonlySet<Node> {
  const seen = new Set(_nodes as readonly Node[]);
  for (const node of seen) {
    for (const edge of edges(node)) for (const each of enteredBy(edge)) seen.add(each);
  }
  return seen;
}

/** The stages at which the chart has a place for the event. */
export const stagesFor = (prepared: Prepared, event: TreatyEvent): readonly string[] =>
  nodesIn(prepared.chart.machine.root as Node)
    .filter((node) => edgesThatCouldTake([node], event).length > 0)
    .map((node) => stageName(node) || prepared.programme.id);

/** Tells whether an edge exists only to refuse: one of its rules rules out the event itself. */
export const isBarred = (prepared: Prepared, edge: Edge): boolean => prepared.askedBy(edge).some(rulesOut);

/** The edges of a state, on whatever event. */
const everyEdge = /* @__PURE__ */ memoize((node: Node) => [...edgesFrom(node).values()].flat());

/** Tells whether a later stage has a place for the event; after the end of the cycle there is none. */
export function comesLater(prepared: Prepared, snapshot: CycleSnapshot, event: TreatyEvent): boolean {
  if (snapshot.status === 'done') return false;
  const nodes = reachable(snapshot, everyEdge);
  return edgesThatCouldTake(nodes, event).some((edge) => !isBarred(prepared, edge));
}

/** Judges an event by its date alone: too early, with the earliest day; too late; or nothing. */
export function byDate(
  programme: Programme,
  type: EventType,
  on: string | undefined,
  facts: Facts,
): { readonly possible?: Possibility; readonly earliest?: string } {
  const span = isHeldOnDays(programme, type) && decidedSpan(programme, type, facts);
  if (!span || on === undefined) return {};
  if (on < span.from) return { possible: 'notYet', earliest: span.from };
  return on > span.to ? { possible: facts.complete ? 'never' : 'unknown' } : {};
}

/** Tells whether decisions can still be taken after an event: a meeting that decides is neither closed nor over. */
function canDecide(programme: Programme, event: TreatyEvent, facts: Facts): boolean {
  const { cycle } = vocabularyOf(programme);
  const isOver = (meeting: string) =>
    compiled(sittingOf(cycle, meeting).over).outcome(event, facts) === 'passed';
  return decidingMeetings(cycle).some(
    (meeting) => getPath(facts, [meeting, 'closed']) === undefined && !isOver(meeting),
  );
}

/** Tells whether a refusal can still turn: by other facts, or by a decision while decisions can be taken. */
function canTurn(
  { programme }: Prepared,
  { rule }: ReadyProvision,
  event: TreatyEvent,
  facts: Facts,
): boolean {
  const isOpen = ({ path: [root] }: FactRead) =>
    root === 'decisions' ? canDecide(programme, event, facts) : root !== 'complete';
  return fieldsOf(rule.condition).length === 0 || readsOf(rule.condition).some(isOpen);
}

/** Tells whether an event that is not possible now will be, and from which day, where dates decide. */
export function possibility(
  prepared: Prepared,
  snapshot: CycleSnapshot,
  event: TreatyEvent,
  { edge, answers }: EventJudgement,
): { readonly possible: Possibility; readonly earliest?: string } {
  const facts = snapshot.context;
  if (!edge && !comesLater(prepared, snapshot, event)) return { possible: 'never' };
  const turns = answers.every(({ ready, refuses }) => !refuses || canTurn(prepared, ready, event, facts));
  return { possible: turns ? 'notYet' : 'never', ...byDate(prepared.programme, event.type, event.on, facts) };
}

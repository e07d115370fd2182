import type { CycleSnapshot } from '../machines/cycle.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { compile } from '../rules/language/compile.ts';
import type { Condition } from '../rules/language/index.ts';
import { fieldsOf, readsOf } from '../rules/language/reads.ts';
import { type Edge, edgesFrom, nodesIn, stageName } from './chart.ts';
import type { Prepared } from './prepared.ts';
import type { Answer, Judgement, Possibility } from './reception.ts';
import { decidedSpan, stepOf } from './steps.ts';

type Node = Edge['source'];

/** Whether a condition rules the event out whatever the facts: some part of it fails on the event alone. */
export function ruledOut(where: Condition | undefined, event: TreatyEvent): boolean {
  if (where === undefined) return false;
  if ('all' in where) return where.all.some((part) => ruledOut(part, event));
  return readsOf(where).length === 0 && compile(where, null).outcome(event, {} as Facts) === 'failed';
}

/** The edges that could ever take the event. */
export const edgesThatCouldTake = (node: Node, event: TreatyEvent): readonly Edge[] =>
  (edgesFrom(node).get(event.type) ?? []).filter((edge) => !ruledOut(edge.params.where, event));

/** The states entered with a target: itself, and what it starts in. */
export function entered(target: Node): readonly Node[] {
  if (target.type === 'parallel') {
    return [target, ...Object.values(target.states).flatMap((child) => entered(child as Node))];
  }
  const initial = target.config.initial;
  const child = typeof initial === 'string' ? (target.states as Record<string, Node>)[initial] : undefined;
  return child === undefined ? [target] : [target, ...entered(child)];
}

/** The states that could still be entered from where the snapshot stands, whatever the guards say. */
function reachable(snapshot: CycleSnapshot): ReadonlySet<Node> {
  const seen = new Set(snapshot._nodes as readonly Node[]);
  for (const node of seen) {
    for (const edge of [...edgesFrom(node).values()].flat()) {
      for (const target of edge.targets) for (const each of entered(target)) seen.add(each);
    }
  }
  return seen;
}

/** The stages at which the chart has a place for the event. */
export const stagesFor = (prepared: Prepared, event: TreatyEvent): readonly string[] =>
  nodesIn(prepared.machine.root as Node)
    .filter((node) => edgesThatCouldTake(node, event).length > 0)
    .map((node) => stageName(node) || prepared.programme.id);

/** Whether an edge is there only to refuse: a rule of it rules out the event itself. */
export const isBarred = (prepared: Prepared, { params }: Edge): boolean =>
  prepared
    .askedBy(params)
    .some(({ strict, rule }) => strict && 'is' in rule.condition && rule.condition.is === 'never');

/** Whether a later stage has a place for the event. */
export const comesLater = (prepared: Prepared, snapshot: CycleSnapshot, event: TreatyEvent): boolean =>
  [...reachable(snapshot)].some((node) =>
    edgesThatCouldTake(node, event).some((edge) => !isBarred(prepared, edge)),
  );

/** What dates say of an event: too early, with the earliest day; too late; or nothing. */
export function byDate(type: EventType, on: string | undefined, facts: Facts) {
  const step = stepOf(type);
  const span = step?.day?.end === 'from' ? decidedSpan(step, facts) : undefined;
  if (span === undefined || on === undefined) return {};
  if (on < span.from) return { possible: 'notYet' as const, earliest: span.from };
  return on > span.to ? { possible: facts.complete ? ('never' as const) : ('unknown' as const) } : {};
}

const TEXT = /^decisions\..*\.terms/;

/** Whether a refusal can still turn: by other facts, or by another text while texts can change. */
function canTurn({ ready }: Answer, facts: Facts): boolean {
  const { condition } = ready.rule;
  if (fieldsOf(condition).length === 0) return true;
  const reads = readsOf(condition).map(({ path }) => path.join('.'));
  const textsChange = facts.firstMeeting.closed === undefined;
  return reads.some((path) => (TEXT.test(path) ? textsChange : true));
}

/** Whether an event that is not possible now will be, and where dates decide, from which day. */
export function possibility(
  prepared: Prepared,
  snapshot: CycleSnapshot,
  event: TreatyEvent,
  judgement: Judgement,
): { readonly possible: Possibility; readonly earliest?: string } {
  const facts = snapshot.context;
  const dated = byDate(event.type, event.on, facts);
  if (judgement.edge === undefined && !comesLater(prepared, snapshot, event)) return { possible: 'never' };
  if (dated.possible !== undefined) return dated as { possible: Possibility; earliest?: string };
  const turns = judgement.answers
    .filter((answer) => answer.refuses)
    .every((answer) => canTurn(answer, facts));
  return { possible: turns ? 'notYet' : 'never' };
}

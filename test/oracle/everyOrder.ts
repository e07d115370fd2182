import type { Programme, TreatyEvent, TreatyRecord } from 'intersessional';
import { dutiesOf, silences } from '../../src/compliance/duties.ts';
import { decides } from '../../src/compliance/finding.ts';
import { begin, configurationAfter, observe, preparedFor } from '../../src/compliance/prepared.ts';
import { judge } from '../../src/compliance/reception.ts';
import { edgeFor } from '../../src/machines/chart.ts';
import type { CycleSnapshot } from '../../src/machines/cycle.ts';
import type { ReadyProvision } from '../../src/machines/provisions.ts';
import type { Outcome } from '../../src/rules/language/compile.ts';
import { canonical } from './audit.ts';

/*
 * Every order of every day, one after the other, with the chart and the rules of the library and nothing else of it: an
 * oracle for the search over orders.
 */

/** The cost of an order: misplaced, verdict, refused, breaches, inferred, undetermined, reported. */
export type OrderCost = readonly number[];

export interface BestOrder {
  readonly cost: OrderCost;
  readonly sequence: string;
  /** Findings of the order chosen, each with whether every order of the same cost has it. */
  readonly findings: ReadonlyMap<string, boolean>;
}

const MILESTONES = [
  'firstMeeting.opened',
  'firstMeeting.closed',
  'intersessional.opened',
  'intersessional.closed',
];

interface Played {
  readonly snapshot: CycleSnapshot;
  readonly cost: number[];
  readonly texts: readonly string[];
  readonly findings: readonly string[];
  readonly atStep: ReadonlyMap<ReadyProvision, Outcome>;
}

interface Indexed {
  readonly event: TreatyEvent;
  readonly index: number;
}

/** Every order of a day's events; those that are alike stay as the record has them. */
const permutations = (items: readonly Indexed[]): readonly (readonly Indexed[])[] =>
  items.length <= 1
    ? [items]
    : items.flatMap((item, i) =>
        items.slice(0, i).some(({ event }) => canonical(event) === canonical(item.event))
          ? []
          : permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
      );

function inferred(
  programme: Programme,
  from: CycleSnapshot,
  event: TreatyEvent,
  recorded: ReadonlySet<string>,
) {
  if (from.context.complete) return undefined;
  const prepared = preparedFor(programme);
  let snapshot = from;
  const steps: { event: TreatyEvent; snapshot: CycleSnapshot }[] = [];
  for (const type of MILESTONES) {
    const step = { type, on: event.on } as TreatyEvent;
    const edge = edgeFor(snapshot, step);
    if (edge === undefined) continue;
    if (recorded.has(type)) return undefined;
    steps.push({ event: step, snapshot });
    snapshot = { ...configurationAfter(prepared, snapshot, edge, step), context: from.context };
    const place = edgeFor(snapshot, event);
    if (place === undefined) continue;
    const isBarred = prepared
      .askedBy(place.params)
      .some(({ strict, rule }) => strict && 'is' in rule.condition && rule.condition.is === 'never');
    return isBarred ? undefined : { snapshot, steps };
  }
  return undefined;
}

function playOne(
  programme: Programme,
  { snapshot: start, cost, texts, findings, atStep }: Played,
  event: TreatyEvent,
  index: number,
  recorded: ReadonlySet<string>,
): Played {
  const prepared = preparedFor(programme);
  let snapshot = start;
  const found = [...findings];
  const steps = new Map(atStep);
  const next = [...cost] as [number, number, number, number, number, number, number];
  if (edgeFor(snapshot, event) === undefined) {
    const shown = inferred(programme, snapshot, event, recorded);
    if (shown) {
      snapshot = shown.snapshot;
      next[4] += shown.steps.length;
      for (const step of shown.steps) {
        for (const { ready, outcome } of judge(prepared, step.snapshot, step.event).answers) {
          const told = outcome === 'failed' ? 'cantTell' : outcome;
          if (ready.rule.due === step.event.type) steps.set(ready, told);
          if (told !== 'cantTell') continue;
          next[5]++;
          found.push(`${index} ${ready.provision.paragraph} ${ready.rule.id} cantTell`);
        }
      }
    }
  }
  const judgement = judge(prepared, snapshot, event);
  const facts = snapshot.context;
  const text = canonical(event);
  if (judgement.edge === undefined) {
    next[0]++;
    if (facts.secondMeeting.closed === undefined) next[1] = 2;
    const after = { ...snapshot, context: { ...facts, on: event.on } };
    return {
      snapshot: after,
      cost: next,
      texts: [...texts, text],
      findings: [...found, `${index}`],
      atStep: steps,
    };
  }
  if (judgement.refused) next[2]++;
  const paragraphs = new Set<string>();
  for (const { ready, outcome } of judgement.answers) {
    if (ready.rule.due === event.type) steps.set(ready, outcome);
    if (outcome !== 'failed' && outcome !== 'cantTell') continue;
    const binds = ready.provision.binds;
    const isBinding =
      binds === 'start' ||
      (binds !== 'never' && (facts.decisions[binds].adopted !== undefined || !facts.complete));
    const isDecisive = isBinding && ready.strict;
    if (outcome === 'failed' && isDecisive) paragraphs.add(ready.provision.paragraph);
    if (outcome === 'failed' && !isDecisive) next[6]++;
    if (outcome === 'cantTell') next[5]++;
    if (isDecisive) next[1] = Math.max(next[1], outcome === 'failed' ? 2 : 1);
    found.push(`${index} ${ready.provision.paragraph} ${ready.rule.id} ${outcome}`);
  }
  next[3] += paragraphs.size;
  return {
    snapshot: observe(prepared, snapshot, judgement.edge, event),
    cost: next,
    texts: [...texts, text],
    findings: found,
    atStep: steps,
  };
}

function ended(programme: Programme, { snapshot, cost, atStep }: Played, asOf: string): OrderCost {
  const next = [...cost] as [number, number, number, number, number, number, number];
  const silent = silences(programme, snapshot.context, asOf);
  const failed = silent.filter((each) => each.outcome === 'failed');
  next[3] += new Set(failed.filter(decides).map(({ provision }) => provision)).size;
  next[5] += silent.filter(({ outcome }) => outcome === 'cantTell').length;
  next[6] += failed.filter((each) => !decides(each)).length;
  if (failed.some(decides)) next[1] = 2;
  else if (silent.some(decides)) next[1] = Math.max(next[1], 1);
  const duties = dutiesOf(programme, snapshot.context, asOf, atStep).filter(decides);
  if (duties.some(({ status }) => status === 'breached')) next[1] = 2;
  if (duties.some(({ status }) => status === 'unknown')) next[1] = Math.max(next[1], 1);
  return next;
}

const compare = (a: OrderCost, b: OrderCost): number => {
  const at = a.findIndex((each, i) => each !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
};

/** Plays every order of a record, and keeps the best. */
export function everyOrder(programme: Programme, record: TreatyRecord): BestOrder {
  const recorded = new Set<string>(record.events.map(({ type }) => type));
  const days = new Map<string, Indexed[]>();
  record.events.forEach((event, index) => {
    days.set(event.on, [...(days.get(event.on) ?? []), { event, index }]);
  });
  const start: Played = {
    snapshot: begin(programme, { complete: record.complete ?? true }),
    cost: [0, 0, 0, 0, 0, 0, 0],
    texts: [],
    findings: [],
    atStep: new Map(),
  };
  let orders: readonly Played[] = [start];
  for (const day of days.values()) {
    const all = permutations(day);
    orders = orders.flatMap((before) =>
      all.map((order) =>
        order.reduce(
          (played, { event, index }) => playOne(programme, played, event, index, recorded),
          before,
        ),
      ),
    );
  }
  const asOf = record.events.at(-1)?.on ?? '';
  let best: { cost: OrderCost; sequence: string; findings: readonly string[] } | undefined;
  let sure = new Set<string>();
  for (const order of orders) {
    const cost = ended(programme, order, asOf);
    const by = best === undefined ? -1 : compare(cost, best.cost);
    if (by > 0) continue;
    const own = { cost, sequence: order.texts.join('\n'), findings: order.findings };
    sure = by < 0 ? new Set(order.findings) : new Set(order.findings.filter((each) => sure.has(each)));
    if (best === undefined || by < 0 || isBefore(order.texts, best.sequence.split('\n'))) best = own;
  }
  const { cost, sequence, findings } = best as NonNullable<typeof best>;
  return { cost, sequence, findings: new Map(findings.map((each) => [each, sure.has(each)])) };
}

function isBefore(a: readonly string[], b: readonly string[]): boolean {
  const at = a.findIndex((each, i) => each !== b[i]);
  return at >= 0 && (a[at] as string) < (b[at] as string);
}

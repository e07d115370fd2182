import type { Programme, TreatyEvent, TreatyRecord } from 'intersessional';
import type { OutcomesAtStep } from '../../src/analysis/duties.ts';
import { dutiesOf, silences } from '../../src/compliance/duties.ts';
import { decides } from '../../src/compliance/finding.ts';
import { edgeFor } from '../../src/machines/chart.ts';
import { configurationAfter } from '../../src/machines/configurations.ts';
import type { CycleSnapshot } from '../../src/machines/cycle.ts';
import { judge } from '../../src/machines/judge.ts';
import { begin, enforcedFor, observe } from '../../src/machines/prepared.ts';
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
  'secondMeeting.opened',
];

interface Played {
  readonly snapshot: CycleSnapshot;
  readonly cost: number[];
  readonly texts: readonly string[];
  readonly findings: readonly string[];
  readonly atStep: OutcomesAtStep;
}

interface Indexed {
  readonly event: TreatyEvent;
  readonly index: number;
}

function inferred(
  programme: Programme,
  from: CycleSnapshot,
  event: TreatyEvent,
  recorded: ReadonlySet<string>,
) {
  if (from.context.complete) return undefined;
  const prepared = enforcedFor(programme);
  let snapshot = from;
  const steps: { event: TreatyEvent; snapshot: CycleSnapshot }[] = [];
  for (const type of MILESTONES) {
    const step = { type, on: event.on } as TreatyEvent;
    const edge = edgeFor(snapshot, step);
    if (edge === undefined) continue;
    if (recorded.has(type)) return undefined;
    steps.push({ event: step, snapshot });
    snapshot = { ...configurationAfter(prepared.chart, snapshot, edge, step), context: from.context };
    const place = edgeFor(snapshot, event);
    if (place === undefined) continue;
    const isBarred = prepared
      .askedBy(place)
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
  const prepared = enforcedFor(programme);
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
          if (ready.rule.due === step.event.type) steps.set(ready, { outcome: told, bound: true });
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
    const binds = ready.provision.binds;
    const isBinding =
      binds === 'start' ||
      (binds !== 'never' && (facts.decisions[binds].adopted !== undefined || !facts.complete));
    if (ready.rule.due === event.type) steps.set(ready, { outcome, bound: isBinding });
    if (outcome !== 'failed' && outcome !== 'cantTell') continue;
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

/** Plays events in every order; those that are alike stay as the record has them. Orders share what they begin with. */
function everyOrderOf(
  programme: Programme,
  before: Played,
  items: readonly Indexed[],
  recorded: ReadonlySet<string>,
): readonly Played[] {
  if (items.length === 0) return [before];
  return items.flatMap(({ event, index }, i) => {
    const isLater = items.slice(0, i).some((other) => canonical(other.event) === canonical(event));
    if (isLater) return [];
    const after = playOne(programme, before, event, index, recorded);
    return everyOrderOf(programme, after, [...items.slice(0, i), ...items.slice(i + 1)], recorded);
  });
}

interface Ended {
  readonly cost: OrderCost;
  readonly findings: readonly string[];
}

/** Adds what silence breaks and leaves open as of a day, and the duties. */
function ended(programme: Programme, { snapshot, cost, atStep, findings }: Played, asOf: string): Ended {
  const next = [...cost] as [number, number, number, number, number, number, number];
  const silent = silences(programme, snapshot.context, asOf);
  const told = silent.map(({ provision, rule, outcome }) => `silence ${provision} ${rule} ${outcome}`);
  const failed = silent.filter((each) => each.outcome === 'failed');
  next[3] += new Set(failed.filter(decides).map(({ provision }) => provision)).size;
  next[5] += silent.filter(({ outcome }) => outcome === 'cantTell').length;
  next[6] += failed.filter((each) => !decides(each)).length;
  if (failed.some(decides)) next[1] = 2;
  else if (silent.some(decides)) next[1] = Math.max(next[1], 1);
  const duties = dutiesOf(programme, snapshot.context, asOf, atStep).filter(decides);
  if (duties.some(({ status }) => status === 'breached')) next[1] = 2;
  if (duties.some(({ status }) => status === 'unknown')) next[1] = Math.max(next[1], 1);
  return { cost: next, findings: [...findings, ...told] };
}

const compare = (a: OrderCost, b: OrderCost): number => {
  const at = a.findIndex((each, i) => each !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
};

const recordedIn = ({ events }: TreatyRecord): ReadonlySet<string> => new Set(events.map(({ type }) => type));

const beginning = (programme: Programme, { complete = true }: TreatyRecord): Played => ({
  snapshot: begin(programme, { complete }),
  cost: [0, 0, 0, 0, 0, 0, 0],
  texts: [],
  findings: [],
  atStep: new Map(),
});

const lastDay = ({ events }: TreatyRecord): string => events.at(-1)?.on ?? '';

/** Plays a record in the order in which it lists its events. */
export function listedOrder(programme: Programme, record: TreatyRecord): OrderCost {
  const recorded = recordedIn(record);
  const played = record.events.reduce(
    (before, event, index) => playOne(programme, before, event, index, recorded),
    beginning(programme, record),
  );
  return ended(programme, played, lastDay(record)).cost;
}

/** Plays every order of a record, and keeps the best. */
export function everyOrder(programme: Programme, record: TreatyRecord): BestOrder {
  const recorded = recordedIn(record);
  const days = new Map<string, Indexed[]>();
  record.events.forEach((event, index) => {
    days.set(event.on, [...(days.get(event.on) ?? []), { event, index }]);
  });
  let orders: readonly Played[] = [beginning(programme, record)];
  for (const day of days.values()) {
    orders = orders.flatMap((before) => everyOrderOf(programme, before, day, recorded));
  }
  const asOf = lastDay(record);
  let best: { cost: OrderCost; sequence: string; findings: readonly string[] } | undefined;
  let sure = new Set<string>();
  for (const order of orders) {
    const { cost, findings } = ended(programme, order, asOf);
    const by = best === undefined ? -1 : compare(cost, best.cost);
    if (by > 0) continue;
    const own = { cost, sequence: order.texts.join('\n'), findings };
    sure = by < 0 ? new Set(findings) : new Set(findings.filter((each) => sure.has(each)));
    if (best === undefined || by < 0 || isBefore(order.texts, best.sequence.split('\n'))) best = own;
  }
  const { cost, sequence, findings } = best as NonNullable<typeof best>;
  return { cost, sequence, findings: new Map(findings.map((each) => [each, sure.has(each)])) };
}

function isBefore(a: readonly string[], b: readonly string[]): boolean {
  const at = a.findIndex((each, i) => each !== b[i]);
  return at >= 0 && (a[at] as string) < (b[at] as string);
}

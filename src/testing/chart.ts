import type { Permits, PermitsParams } from '../kinds/edge.ts';
import { compile } from '../language/compile.ts';
import type { Condition } from '../language/index.ts';
import { fieldsOf, readsOf } from '../language/reads.ts';
import type { ReadyProvision } from '../machines/ready.ts';
import { UNREAD } from '../model/facts.ts';

/** An edge as the chart's configuration has it. */
export interface ChartEdge {
  readonly guard: Permits;
  readonly meta?: Readonly<Record<string, unknown>>;
}

/** The place of an edge: the stage that it leaves (empty: any stage) and the type of event that takes it. */
export interface EdgePlace {
  readonly stage: string;
  readonly type: string;
}

type ChangeEdge = (edge: ChartEdge, place: EdgePlace) => ChartEdge;

interface Chart {
  readonly on?: Readonly<Record<string, ChartEdge | readonly ChartEdge[]>>;
  readonly states?: Readonly<Record<string, object>>;
}

const mapped = <T>(object: Readonly<Record<string, T>>, change: (value: T, key: string) => T) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));

/** One edge or several, each changed. */
const changed = (edges: ChartEdge | readonly ChartEdge[], change: (edge: ChartEdge) => ChartEdge) =>
  'guard' in edges ? change(edges) : edges.map(change);

/** A chart with each of its edges changed; what is not an edge stays as it is. */
export function mapEdges<C extends object>(chart: C, change: ChangeEdge, stage = ''): C {
  const { on, states } = chart as Chart;
  return {
    ...chart,
    ...(on && { on: mapped(on, (edges, type) => changed(edges, (edge) => change(edge, { stage, type }))) }),
    ...(states && {
      states: mapped(states, (child, name) => mapEdges(child, change, stage ? `${stage}.${name}` : name)),
    }),
  };
}

const partsOfAll = (condition: Condition): readonly Condition[] =>
  'all' in condition ? condition.all.flatMap(partsOfAll) : [condition];

/** The fields that an edge knows of any event that it takes: those that its place in the chart fixes. */
export function knownOn({ where }: PermitsParams): Readonly<Record<string, unknown>> {
  const fixed = (where ? partsOfAll(where) : []).flatMap((part) => {
    const [found, expected] = 'is' in part && part.is === 'equal' ? part.of : [];
    return found && 'event' in found && expected && 'value' in expected
      ? [[found.event, expected.value]]
      : [];
  });
  return Object.fromEntries(fixed) as Record<string, unknown>;
}

/**
 * Tells whether a provision can apply to an event that an edge takes: one about another decision does not, for example.
 */
export function appliesOn({ rule: { condition }, provision }: ReadyProvision, edge: PermitsParams): boolean {
  if (!('when' in condition)) return true;
  const known = knownOn(edge);
  return partsOfAll(condition.when).every((part) => {
    const decidable = readsOf(part).length === 0 && fieldsOf(part).every((field) => field in known);
    return !decidable || compile(part, provision.with ?? null).outcome(known, UNREAD) !== 'failed';
  });
}

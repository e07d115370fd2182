import { all, type Condition } from '../language/index.ts';
import { deepFreeze } from '../model/frozen.ts';

/**
 * The parameters of the one guard. `where` is the edge's place in the chart: an event for which it fails has no place
 * there. `rules` are asked of an event that has one.
 */
export interface PermitsParams {
  readonly where?: Condition;
  readonly rules: readonly string[];
  /** The edge stands for a step that never came: what is made up takes every step, and leaves it out. */
  readonly skips?: true;
}

/** A reference to the one guard, as it stands on an edge. */
export interface Permits {
  readonly type: 'permits';
  readonly params: PermitsParams;
}

/** An edge of a chart: to another state, or back to its own. */
export interface EdgeConfig {
  readonly target?: string;
  readonly guard: Permits;
  readonly actions: 'record';
}

/** The edges that leave a state, by event type. */
export type Edges = Readonly<Record<string, EdgeConfig | readonly EdgeConfig[]>>;

/** A state of a chart, in the form that XState reads. */
export interface StateConfig {
  readonly id?: string;
  readonly description?: string | undefined;
  readonly type?: 'parallel' | 'final';
  readonly initial?: string;
  readonly on?: Edges;
  readonly states?: Readonly<Record<string, StateConfig>>;
}

/** The chart of a cycle: the events that have a place at every stage, and its stages. */
export interface CycleChart {
  readonly on: Edges;
  readonly initial: string;
  readonly states: Readonly<Record<string, StateConfig>>;
}

/** All of some conditions, and the condition itself if there is one. */
export const together = (conditions: readonly Condition[]): Condition =>
  conditions.length === 1 ? (conditions[0] as Condition) : all(...conditions);

/** An edge with the one guard, whose event is put on record. */
export const edge = (params: PermitsParams): EdgeConfig => ({
  guard: { type: 'permits', params: deepFreeze(params) },
  actions: 'record',
});

/** An edge: these rules are asked of the event, which is then put on record. */
export const permits = (rules: readonly string[] = []): EdgeConfig => edge({ rules });

/** An edge for some events of a type only: those for which the condition holds. */
export const permitsWhere = (where: Condition, rules: readonly string[] = []): EdgeConfig =>
  edge({ where, rules });

/** An edge to another state. */
export const to = (target: string, given: EdgeConfig): EdgeConfig => ({ target, ...given });

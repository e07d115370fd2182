import type { TreatyEvent } from '../model/events.ts';
import { memoize } from '../model/memoize.ts';
import { admitted } from '../programmes/check.ts';
import type { Programme } from '../programmes/programme.ts';
import type { Edge } from './chart.ts';
import { type Chart, chartFor, chartOn, configurationAfter, configurationAt } from './configurations.ts';
import { type CycleMachine, type CycleSnapshot, cycleOf, factsAtStart } from './cycle.ts';
import { recordIn } from './effects.ts';
import { machineOfLive, noStageOf, type ProgrammeMachine, snapshotOn } from './machine.ts';
import { askedBy, provisionsOf, type ReadyProvision } from './provisions.ts';
import type { CycleInput } from './setup.ts';

/** A programme made ready to judge by, on a chart. */
export interface Prepared {
  readonly programme: Programme;
  readonly chart: Chart;
  /** Puts an event on record. */
  readonly record: ReturnType<typeof recordIn>;
  readonly provisions: readonly ReadyProvision[];
  /** The provisions that an edge asks, in the order of the paper. */
  readonly askedBy: (edge: Edge) => readonly ReadyProvision[];
}

function preparedOn(programme: Programme, chart: Chart): Prepared {
  const asked = askedBy(programme);
  return {
    programme,
    chart,
    record: recordIn(programme),
    provisions: provisionsOf(programme),
    askedBy: ({ params }) => asked(params),
  };
}

/** A programme made ready at its first use, on the chart that programmes share. Its snapshots are not handed out. */
export const preparedFor = /* @__PURE__ */ memoize((programme: Programme): Prepared => {
  const own = admitted(programme);
  return own === programme ? preparedOn(own, chartFor(own)) : preparedFor(own);
});

/** A machine of a programme, of its cycle or of a phase, made ready once: a binding `shall` refuses. */
const enforcedOn = /* @__PURE__ */ memoize((machine: CycleMachine): Prepared => {
  const { programme } = machine as unknown as ProgrammeMachine;
  return preparedOn(programme, chartOn(machine));
});

/** A programme made ready at its first use, on the chart of its own machine. */
export const enforcedFor = /* @__PURE__ */ memoize((programme: Programme): Prepared => {
  const own = admitted(programme);
  return own === programme ? enforcedOn(cycleOf(own)) : enforcedFor(own);
});

/** Returns the machine that judges a snapshot, made ready: that of its phase, else that of the whole cycle. */
export function enforcedAt(programme: Programme, snapshot: unknown): Prepared {
  const enforced = enforcedFor(programme);
  const live = machineOfLive(snapshot);
  const isPhase = live?.programme === enforced.programme && live.id !== enforced.chart.machine.id;
  return isPhase ? enforcedOn(live as unknown as CycleMachine) : enforced;
}

/**
 * The snapshot before anything has happened.
 *
 * @example
 * ```ts
 * import { begin, ccm2011 } from 'intersessional';
 * const { value, context } = begin(ccm2011);
 * console.log(value, context.decisions.languages.terms);
 * ```
 * ```text
 * preparation { languages: [ 'en', 'fr', 'es' ] }
 * ```
 */
export function begin(programme: Programme, input?: CycleInput): CycleSnapshot {
  const { initial } = enforcedFor(programme).chart;
  return input === undefined ? initial : { ...initial, context: factsAtStart(programme, input) };
}

/** Reads a snapshot of a programme: see `snapshotOn`. */
export const snapshotOf = ({ chart }: Prepared, value: unknown): CycleSnapshot =>
  snapshotOn(chart.machine, value);

/**
 * Reads a snapshot of a programme's whole cycle.
 *
 * @throws MalformedError for anything else, a snapshot of a phase among it.
 */
export function cycleSnapshotOf(programme: Programme, value: unknown): CycleSnapshot {
  const enforced = enforcedFor(programme);
  const live = machineOfLive(value);
  const snapshot = snapshotOf(enforced, value);
  if (live === undefined || live.id === enforced.chart.machine.id) return snapshot;
  throw noStageOf(programme, snapshot.value);
}

/** Returns a snapshot as one of the programme's own machine, to be handed out. */
export function onMachine(
  programme: Programme,
  { value, context }: Pick<CycleSnapshot, 'value' | 'context'>,
): CycleSnapshot {
  return { ...configurationAt(enforcedFor(programme).chart, value), context };
}

/** The snapshot after an event that takes an edge. */
export function observe(
  { chart, record }: Prepared,
  snapshot: CycleSnapshot,
  edge: Edge,
  event: TreatyEvent,
): CycleSnapshot {
  const context = record(snapshot.context, event);
  const after = edge.targets.length === 0 ? snapshot : configurationAfter(chart, snapshot, edge, event);
  return { ...after, context };
}

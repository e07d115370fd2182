import type { PermitsParams } from '../kinds/edge.ts';
import type { StepDays } from '../kinds/meeting/days.ts';
import type { Compiled, Outcome } from '../language/compile.ts';
import type { BareRule } from '../language/index.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import type { Programme, Provision } from '../programmes/programme.ts';

/** A provision made ready: its rule, with its parameters in place. */
export interface ReadyProvision {
  /** Its place among the provisions of its programme. */
  readonly index: number;
  readonly provision: Provision;
  readonly rule: BareRule;
  readonly compiled: Compiled;
  /** From when on silence breaches it, with its parameters in place. */
  readonly silence?: Compiled;
  /** The days by which its duty is due, where the programme or a decision fixes them. */
  readonly dated?: StepDays | undefined;
  /** True if the force of the provision can refuse an event. */
  readonly strict: boolean;
}

/** One provision's answer on an event. */
export interface Answer {
  readonly ready: ReadyProvision;
  readonly outcome: Outcome;
  readonly refuses: boolean;
}

/** The answer of silence on a provision: that no event came is itself the breach (reading `silence`). */
export interface Silent {
  /** Its paragraph. */
  readonly provision: string;
  readonly rule: string;
  readonly outcome: Outcome;
}

/** A guard of the chart: lets an event take an edge. */
export type Guard = (
  args: { readonly context: Facts; readonly event: TreatyEvent },
  params: PermitsParams,
) => boolean;

/** The hooks that instrument a programme for tests: they watch its answers, or change how it is made ready. */
export interface Hooks {
  /** Receives the answers of the provisions that apply, each time that an event is judged. */
  readonly answers?: (answers: readonly Answer[]) => void;
  /** Receives the findings of silence. */
  readonly silent?: (findings: readonly Silent[]) => void;
  /** Wraps the guard of the machine. */
  readonly guard?: (enforcing: Guard) => Guard;
  /** Replaces a provision that was made ready. */
  readonly adapt?: (ready: ReadyProvision, index: number) => ReadyProvision;
  /** Replaces the chart before its machine is made. */
  readonly chart?: <Chart extends object>(chart: Chart) => Chart;
}

/** The key under which a programme carries its hooks. Hooks are no data: JSON leaves them out, a copy by spread keeps them. */
export const HOOKS: unique symbol = Symbol.for('intersessional.test') as never;

/** Returns the hooks of a programme; `undefined` if it is not instrumented. */
export const hooksOf = (programme: Programme): Hooks | undefined =>
  (programme as { readonly [HOOKS]?: Hooks })[HOOKS];

/** Returns a copy of a programme with these hooks, beside those that it has. */
export const instrument = <P extends Programme>(programme: P, hooks: Hooks): P => ({
  ...programme,
  [HOOKS]: { ...hooksOf(programme), ...hooks },
});

/** Adds hooks to a programme itself. Machines that were made of it before do not call them. */
export function instrumentInPlace(programme: Programme, hooks: Hooks): void {
  const value = { ...hooksOf(programme), ...hooks };
  Object.defineProperty(programme, HOOKS, { value, configurable: true });
}

import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import type { Programme, Provision } from '../programmes/programme.ts';
import type { Compiled, Outcome } from '../rules/language/compile.ts';
import type { BareRule } from '../rules/language/index.ts';
import type { PermitsParams } from './setup.ts';

/** A provision made ready: its rule, with its parameters in place. */
export interface ReadyProvision {
  /** Its place among the provisions of its programme. */
  readonly index: number;
  readonly provision: Provision;
  readonly rule: BareRule;
  readonly compiled: Compiled;
  /** From when on silence breaches it, with its parameters in place. */
  readonly silence?: Compiled;
  /** Whether its force is one that can refuse an event. */
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

/** A trial of a programme, for tests: who watches its answers, and what about it is made otherwise. */
export interface Trial {
  /** Is told how the provisions that apply come out, each time that an event is judged. */
  readonly heard?: (answers: readonly Answer[]) => void;
  /** Is told of what silence breaches. */
  readonly silent?: (findings: readonly Silent[]) => void;
  /** Stands before the guard of the machine. */
  readonly guard?: (enforcing: Guard) => Guard;
  /** Makes a provision ready otherwise. */
  readonly adapt?: (ready: ReadyProvision, index: number) => ReadyProvision;
  /** Makes the chart otherwise, before its machine is made. */
  readonly chart?: <Chart extends object>(chart: Chart) => Chart;
}

/** Where a programme carries its trial. It is not part of its data: JSON leaves it out, a copy by spread keeps it. */
export const TRIAL: unique symbol = Symbol.for('intersessional.trial') as never;

/** The trial that a programme is on, if it is on one. */
export const trialOf = (programme: Programme): Trial | undefined =>
  (programme as { readonly [TRIAL]?: Trial })[TRIAL];

/** A copy of a programme on a trial; what it was on trial for already stays. */
export const onTrial = <P extends Programme>(programme: P, trial: Trial): P => ({
  ...programme,
  [TRIAL]: { ...trialOf(programme), ...trial },
});

/** Puts a programme itself on a trial: what has been made of it already stays as it is. */
export function putOnTrial(programme: Programme, trial: Trial): void {
  const value = { ...trialOf(programme), ...trial };
  Object.defineProperty(programme, TRIAL, { value, configurable: true });
}

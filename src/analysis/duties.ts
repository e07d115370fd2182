import { compiled, type Outcome } from '../language/compile.ts';
import { fieldsOf } from '../language/reads.ts';
import { binds, provisionsOf, type ReadyProvision } from '../machines/provisions.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { getPath } from '../model/path.ts';
import type { Programme } from '../programmes/programme.ts';
import { dueDay, wasTaken } from './steps.ts';

/*
 * Provisions without an event: duties that are due by a step, and silence if a step never came (reading `silence`).
 * They are judged by the facts and a day alone.
 */

/**
 * The status of a duty. `overdue`: its day or step is past, and it is known not to be done. `breached`: overdue and
 * binding. `unknown`: its day is past, and an incomplete record does not show it. `notTriggered`: no fact calls for it
 * (yet).
 */
export type DutyStatus = 'fulfilled' | 'pending' | 'overdue' | 'breached' | 'notTriggered' | 'unknown';

/** The outcome of a provision at the step by which it was due. */
export interface OutcomeAtStep {
  readonly outcome: Outcome;
  /** False if the provision did not bind yet when the step was taken. */
  readonly bound: boolean;
}

/** The outcome of each provision at its step, if that step was taken. */
export type OutcomesAtStep = ReadonlyMap<ReadyProvision, OutcomeAtStep>;

/** A provision with a duty that is due by a step. */
export type ReadyDuty = ReadyProvision & { readonly rule: { readonly due: EventType } };

/** The finding of silence on a provision. */
export interface SilenceFinding {
  readonly ready: ReadyProvision;
  readonly outcome: 'failed' | 'cantTell';
  /** True if the finding affects the verdict: the provision is strict, and binds or may bind. */
  readonly decides: boolean;
}

const NO_EVENT = {} as never;

/** Tells whether a provision asks something of an event, and not of the facts alone. */
export const asksOfEvent = ({ rule }: ReadyProvision): boolean => fieldsOf(rule.condition).length > 0;

/** Returns the outcome of a duty on the facts alone; `undefined` if an event decides. */
const onFacts = (duty: ReadyProvision, facts: Facts): Outcome | undefined =>
  asksOfEvent(duty) ? undefined : duty.compiled.outcome(NO_EVENT, facts);

/**
 * Tells whether the provision's decision is adopted, or may be, and no fact shows that nothing calls for its duty, such as
 * a decision that a meeting is not held. A recommendation of the paper waits for no decision.
 */
function isCalledFor(ready: ReadyProvision, facts: Facts): boolean {
  const { calledFor } = ready.rule;
  if (calledFor && compiled(calledFor).outcome(NO_EVENT, facts) === 'failed') return false;
  return ready.provision.binds === 'never' || binds(ready, facts) !== false;
}

const dated = (on: IsoDate): TreatyEvent => ({ on }) as TreatyEvent;

/**
 * Tells whether silence is judged for a provision on a day: no step came that judges it, and its decision calls for it.
 */
const hears = (ready: ReadyProvision, facts: Facts, asOf: IsoDate): boolean =>
  ready.silence?.outcome(dated(asOf), facts) === 'passed' && isCalledFor(ready, facts);

const isSilent = (ready: ReadyProvision, facts: Facts, asOf: IsoDate): boolean =>
  hears(ready, facts, asOf) && onFacts(ready, facts) !== 'passed';

/** Returns the findings of silence: a meeting was never opened or closed, and its days are past. */
export const silenceFindings = (
  provisions: readonly ReadyProvision[],
  facts: Facts,
  asOf: IsoDate,
): readonly SilenceFinding[] =>
  provisions
    .filter((ready) => isSilent(ready, facts, asOf))
    .map((ready) => ({
      ready,
      outcome: facts.complete ? 'failed' : 'cantTell',
      decides: ready.strict && binds(ready, facts) !== false,
    }));

/** Returns the provisions that silence shows to be met: their time is past, and everything was done by then. */
export const metInSilence = (programme: Programme, facts: Facts, asOf: IsoDate): readonly ReadyProvision[] =>
  provisionsOf(programme).filter((ready) => hears(ready, facts, asOf) && onFacts(ready, facts) === 'passed');

/** Tells whether the step by which a duty was due was taken on a day before the duty bound. */
function isTakenUnbound({ provision, rule }: ReadyDuty, facts: Facts): boolean {
  const taken = getPath(facts, rule.due.split('.')) as IsoDate | undefined;
  const bound = getPath(facts, ['decisions', provision.binds, 'adopted']) as IsoDate | undefined;
  return taken !== undefined && bound !== undefined && taken < bound;
}

/** Tells whether a duty bound by its step: as that step showed, or else by the days on record. */
export function bindsByStep(duty: ReadyDuty, facts: Facts, atStep: OutcomesAtStep | undefined): boolean {
  const bound = atStep ? (atStep.get(duty)?.bound ?? true) : !isTakenUnbound(duty, facts);
  return bound && binds(duty, facts) !== false;
}

function statusAtStep(ready: ReadyProvision, outcome: Outcome, facts: Facts, bound = true): DutyStatus {
  if (outcome === 'passed') return 'fulfilled';
  if (outcome === 'inapplicable') return 'notTriggered';
  if (outcome === 'cantTell' || !facts.complete) return 'unknown';
  return bound && ready.strict && binds(ready, facts) === true ? 'breached' : 'overdue';
}

/** Returns the status of a duty whose step is still to come. */
function statusBefore(duty: ReadyDuty, facts: Facts, due: IsoDate | undefined, asOf: IsoDate): DutyStatus {
  const now = onFacts(duty, facts);
  if (now === 'passed') return 'fulfilled';
  if (isSilent(duty, facts, asOf)) return statusAtStep(duty, 'failed', facts);
  if (now === 'inapplicable') return 'notTriggered';
  if (due === undefined || asOf <= due) return 'pending';
  return facts.complete ? 'overdue' : 'unknown';
}

/** Returns the status of a duty on a day. `due`: the day by which it is due. */
export function statusOf(
  duty: ReadyDuty,
  facts: Facts,
  due: IsoDate | undefined,
  asOf: IsoDate,
  atStep?: OutcomesAtStep,
): DutyStatus {
  if (!isCalledFor(duty, facts)) return 'notTriggered';
  const judged = atStep?.get(duty)?.outcome;
  if (judged === undefined && !wasTaken(duty.rule.due, facts)) return statusBefore(duty, facts, due, asOf);
  const outcome = judged ?? onFacts(duty, facts) ?? 'passed';
  return statusAtStep(duty, outcome, facts, bindsByStep(duty, facts, atStep));
}

export const isDuty = (ready: ReadyProvision): ready is ReadyDuty => ready.rule.due !== undefined;

/**
 * Tells whether the day of a provision's binding duty is past, and an incomplete record does not show the duty done.
 */
export function isUnknownDuty(ready: ReadyProvision, facts: Facts, asOf: IsoDate): boolean {
  if (facts.complete || !isDuty(ready) || !ready.strict || wasTaken(ready.rule.due, facts)) return false;
  if (binds(ready, facts) === false || !isCalledFor(ready, facts)) return false;
  return statusBefore(ready, facts, dueDay(ready, facts), asOf) === 'unknown';
}

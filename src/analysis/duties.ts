import { binds, provisionsOf, type ReadyProvision } from '../machines/provisions.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import type { Programme } from '../programmes/programme.ts';
import type { Outcome } from '../rules/language/compile.ts';
import { fieldsOf } from '../rules/language/reads.ts';
import { dueDay, wasTaken } from './steps.ts';

/*
 * Provisions without an event: duties that are due by a step, and silence where a step never came (reading `silence`).
 * They are judged on the facts and a day alone.
 */

/**
 * How a duty stands. `overdue`: its day or step is past and it is known not to be done; `breached`: and it binds.
 * `unknown`: its day is past, and a record that is not complete does not show it. `notTriggered`: nothing calls for
 * it (yet).
 */
export type DutyStatus = 'fulfilled' | 'pending' | 'overdue' | 'breached' | 'notTriggered' | 'unknown';

/** How each provision came out at the step by which it was due, where that step was taken. */
export type OutcomesAtStep = ReadonlyMap<ReadyProvision, Outcome>;

/** A provision whose duty is due by a step. */
export type ReadyDuty = ReadyProvision & { readonly rule: { readonly due: EventType } };

/** The answer of silence on a provision. */
export interface SilenceFinding {
  readonly ready: ReadyProvision;
  readonly outcome: 'failed' | 'cantTell';
  /** The verdict rests on it: it is strict, and binds or may. */
  readonly decides: boolean;
}

const NO_EVENT = {} as never;

/** Tells whether a provision asks something of an event, and not of the facts alone. */
export const asksOfEvent = ({ rule }: ReadyProvision): boolean => fieldsOf(rule.condition).length > 0;

/** How a duty comes out on the facts alone; `undefined` where that depends on an event. */
const onFacts = (duty: ReadyProvision, facts: Facts): Outcome | undefined =>
  asksOfEvent(duty) ? undefined : duty.compiled.outcome(NO_EVENT, facts);

/** Its decision is adopted, or may be. A recommendation of the paper waits for none. */
const isCalledFor = (ready: ReadyProvision, facts: Facts): boolean =>
  ready.provision.binds === 'never' || binds(ready, facts) !== false;

const dated = (on: IsoDate): TreatyEvent => ({ on }) as TreatyEvent;

/** Tells whether a provision hears silence by a day: no step came that it is judged at, and it is called for. */
const hears = (ready: ReadyProvision, facts: Facts, asOf: IsoDate): boolean =>
  ready.silence?.outcome(dated(asOf), facts) === 'passed' && isCalledFor(ready, facts);

const isSilent = (ready: ReadyProvision, facts: Facts, asOf: IsoDate): boolean =>
  hears(ready, facts, asOf) && onFacts(ready, facts) !== 'passed';

/** The answers of silence on provisions: a meeting never opened or closed, its days being past. */
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

/** The provisions that silence shows to be met: what they wait for is past, and all was done by then. */
export const metInSilence = (programme: Programme, facts: Facts, asOf: IsoDate): readonly ReadyProvision[] =>
  provisionsOf(programme).filter((ready) => hears(ready, facts, asOf) && onFacts(ready, facts) === 'passed');

function statusAtStep(ready: ReadyProvision, outcome: Outcome, facts: Facts): DutyStatus {
  if (outcome === 'passed') return 'fulfilled';
  if (outcome === 'inapplicable') return 'notTriggered';
  if (outcome === 'cantTell' || !facts.complete) return 'unknown';
  return ready.strict && binds(ready, facts) === true ? 'breached' : 'overdue';
}

/** The status of a duty whose step is still to come. */
function statusBefore(duty: ReadyDuty, facts: Facts, due: IsoDate | undefined, asOf: IsoDate): DutyStatus {
  const now = onFacts(duty, facts);
  if (now === 'passed') return 'fulfilled';
  if (isSilent(duty, facts, asOf)) return statusAtStep(duty, 'failed', facts);
  if (now === 'inapplicable') return 'notTriggered';
  if (due === undefined || asOf <= due) return 'pending';
  return facts.complete ? 'overdue' : 'unknown';
}

/** How a duty stands on a day. `due`: the day by which it is due. */
export function statusOf(
  duty: ReadyDuty,
  facts: Facts,
  due: IsoDate | undefined,
  asOf: IsoDate,
  atStep: OutcomesAtStep,
): DutyStatus {
  if (!isCalledFor(duty, facts)) return 'notTriggered';
  const judged = atStep.get(duty);
  if (judged !== undefined) return statusAtStep(duty, judged, facts);
  if (!wasTaken(duty.rule.due, facts)) return statusBefore(duty, facts, due, asOf);
  return statusAtStep(duty, onFacts(duty, facts) ?? 'passed', facts);
}

export const isDuty = (ready: ReadyProvision): ready is ReadyDuty => ready.rule.due !== undefined;

/** Tells whether a provision leaves a binding duty whose day is past and that an incomplete record does not show. */
export function isUnknownDuty(ready: ReadyProvision, facts: Facts, asOf: IsoDate): boolean {
  if (facts.complete || !isDuty(ready) || !ready.strict || wasTaken(ready.rule.due, facts)) return false;
  if (binds(ready, facts) === false || !isCalledFor(ready, facts)) return false;
  return statusBefore(ready, facts, dueDay(ready.rule.due, facts), asOf) === 'unknown';
}

import { binds, provisionsOf, type ReadyProvision } from '../machines/provisions.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Facts } from '../model/facts.ts';
import type { Programme } from '../programmes/programme.ts';
import type { RuleId } from '../rules/index.ts';
import type { Outcome } from '../rules/language/compile.ts';
import { fieldsOf } from '../rules/language/reads.ts';
import { type Finding, findingOf } from './finding.ts';
import { decidedSpan, dueDay, stepOf } from './steps.ts';

/**
 * How a duty stands. `overdue`: its day or step is past and it is not on record as done; it is `breached` only
 * where it binds and the record leaves no doubt. `notTriggered`: nothing calls for it (yet).
 */
export type DutyStatus = 'fulfilled' | 'pending' | 'overdue' | 'breached' | 'notTriggered';

/** Something a provision asks to be done by a step of the cycle. */
export interface Duty {
  readonly provision: string;
  readonly rule: RuleId;
  readonly status: DutyStatus;
  /** The day by which it is due, where a decision fixes one. */
  readonly due?: IsoDate;
}

/** How each provision came out at the step by which it was due, where that step was taken. */
export type OutcomesAtStep = ReadonlyMap<ReadyProvision, Outcome>;

const NO_EVENT = {} as never;

const onFacts = (ready: ReadyProvision, facts: Facts): Outcome =>
  fieldsOf(ready.rule.condition).length > 0 ? 'cantTell' : ready.compiled.outcome(NO_EVENT, facts);

/** A step taken that was not judged here: what the facts say now; of how it was taken they keep nothing. */
const sinceStep = (ready: ReadyProvision, facts: Facts): Outcome =>
  fieldsOf(ready.rule.condition).length > 0 ? 'passed' : onFacts(ready, facts);

function statusAtStep(ready: ReadyProvision, outcome: Outcome, facts: Facts): DutyStatus {
  if (outcome === 'passed') return 'fulfilled';
  if (outcome === 'inapplicable') return 'notTriggered';
  return outcome === 'failed' && ready.strict && binds(ready, facts) === true ? 'breached' : 'overdue';
}

/** Whether the decided days of a step went by without it (reading 13). */
export function wasSilent(ready: ReadyProvision, facts: Facts, asOf: IsoDate): boolean {
  const step = stepOf(ready.rule.due);
  if (step === undefined || ready.rule.silence === undefined || step.taken(facts) !== undefined) return false;
  if ((step.follows && step.follows(facts) === undefined) || onFacts(ready, facts) === 'passed') return false;
  const span = decidedSpan(step, facts);
  return span !== undefined && asOf > span.to;
}

/** Its decision was not adopted. A recommendation of the paper waits for none. */
const isUncalledFor = (ready: ReadyProvision, facts: Facts): boolean =>
  ready.provision.binds !== 'never' && binds(ready, facts) === false;

function statusOf(ready: ReadyProvision, facts: Facts, asOf: IsoDate, atStep: OutcomesAtStep): DutyStatus {
  const step = stepOf(ready.rule.due);
  if (step === undefined || isUncalledFor(ready, facts)) return 'notTriggered';
  if (step.taken(facts) !== undefined)
    return statusAtStep(ready, atStep.get(ready) ?? sinceStep(ready, facts), facts);
  if (onFacts(ready, facts) === 'passed') return 'fulfilled';
  if (wasSilent(ready, facts, asOf)) return facts.complete ? 'breached' : 'overdue';
  const due = dueDay(step, facts);
  return due !== undefined && asOf > due ? 'overdue' : 'pending';
}

const readyDuties = (programme: Programme): readonly ReadyProvision[] => {
  const byRule = provisionsOf(programme);
  return programme.provisions.flatMap((provision) =>
    (byRule.get(provision.rule) ?? []).filter((ready) => ready.provision === provision && ready.rule.due),
  );
};

/** Every duty of a programme, in the order of the paper, as it stands on a day. */
export function dutiesOf(
  programme: Programme,
  facts: Facts,
  asOf: IsoDate,
  atStep: OutcomesAtStep,
): readonly Duty[] {
  return readyDuties(programme).map((ready) => {
    const step = stepOf(ready.rule.due);
    const due = step && dueDay(step, facts);
    const duty = {
      provision: ready.provision.paragraph,
      rule: ready.rule.id as RuleId,
      status: statusOf(ready, facts, asOf, atStep),
    };
    return due === undefined ? duty : { ...duty, due };
  });
}

/** The findings of silence: a meeting that never opened, its decided days being past. */
export function silences(programme: Programme, facts: Facts, asOf: IsoDate): readonly Finding[] {
  return readyDuties(programme)
    .filter((ready) => wasSilent(ready, facts, asOf))
    .map((ready) => {
      const step = stepOf(ready.rule.due) as NonNullable<ReturnType<typeof stepOf>>;
      const parts =
        fieldsOf(ready.rule.condition).length > 0
          ? [{ what: step.what, expected: { ...decidedSpan(step, facts) }, actual: null }]
          : ready.compiled.parts(NO_EVENT, facts);
      return findingOf(ready, facts.complete ? 'failed' : 'cantTell', parts, facts, asOf);
    });
}

import { binds, provisionsOf, type ReadyProvision } from '../machines/provisions.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { EventType } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import type { Programme, ProvisionForce } from '../programmes/programme.ts';
import type { RuleId } from '../rules/index.ts';
import type { Outcome } from '../rules/language/compile.ts';
import { fieldsOf } from '../rules/language/reads.ts';
import { type Finding, findingOf } from './finding.ts';
import { couldCome, decidedSpan, dueDay, wasTaken } from './steps.ts';

/**
 * How a duty stands. `overdue`: its day or step is past and it is known not to be done; `breached`: and it binds.
 * `unknown`: its day is past, and a record that is not complete does not show it. `notTriggered`: nothing calls for
 * it (yet).
 */
export type DutyStatus = 'fulfilled' | 'pending' | 'overdue' | 'breached' | 'notTriggered' | 'unknown';

/** Something a provision asks to be done by a step of the cycle. */
export interface Duty {
  readonly provision: string;
  readonly rule: RuleId;
  readonly force: ProvisionForce;
  /** Whether the provision binds by then; on an incomplete record also where that cannot be ruled out. */
  readonly binding: boolean;
  readonly status: DutyStatus;
  /** The day by which it is due, where a decision fixes one. */
  readonly due?: IsoDate;
}

/** How each provision came out at the step by which it was due, where that step was taken. */
export type OutcomesAtStep = ReadonlyMap<ReadyProvision, Outcome>;

/** A provision whose duty is due by a step. */
type ReadyDuty = ReadyProvision & { readonly rule: { readonly due: EventType } };

const NO_EVENT = {} as never;

const asksOfEvent = ({ rule }: ReadyProvision): boolean => fieldsOf(rule.condition).length > 0;

/** How a duty comes out on the facts alone; `undefined` where that depends on an event. */
const onFacts = (duty: ReadyProvision, facts: Facts): Outcome | undefined =>
  asksOfEvent(duty) ? undefined : duty.compiled.outcome(NO_EVENT, facts);

function statusAtStep(ready: ReadyProvision, outcome: Outcome, facts: Facts): DutyStatus {
  if (outcome === 'passed') return 'fulfilled';
  if (outcome === 'inapplicable') return 'notTriggered';
  return outcome === 'failed' && ready.strict && binds(ready, facts) === true ? 'breached' : 'overdue';
}

/** Whether the decided days of a step went by without it (reading 13). */
function wasSilent(duty: ReadyDuty, facts: Facts, asOf: IsoDate): boolean {
  const { silence, due } = duty.rule;
  if (!silence || wasTaken(due, facts) || onFacts(duty, facts) === 'passed') return false;
  const span = couldCome(due, facts) && decidedSpan(due, facts);
  return !!span && asOf > span.to;
}

/** Its decision was not adopted. A recommendation of the paper waits for none. */
const isUncalledFor = (duty: ReadyDuty, facts: Facts): boolean =>
  duty.provision.binds !== 'never' && binds(duty, facts) === false;

function statusOf(duty: ReadyDuty, facts: Facts, asOf: IsoDate, atStep: OutcomesAtStep): DutyStatus {
  if (isUncalledFor(duty, facts)) return 'notTriggered';
  const now = onFacts(duty, facts);
  if (wasTaken(duty.rule.due, facts)) return statusAtStep(duty, atStep.get(duty) ?? now ?? 'passed', facts);
  if (now === 'passed') return 'fulfilled';
  if (wasSilent(duty, facts, asOf)) return facts.complete ? 'breached' : 'overdue';
  const due = dueDay(duty.rule.due, facts);
  return due !== undefined && asOf > due ? 'overdue' : 'pending';
}

const isDuty = (ready: ReadyProvision): ready is ReadyDuty => ready.rule.due !== undefined;

const readyDuties = (programme: Programme): readonly ReadyDuty[] => provisionsOf(programme).filter(isDuty);

/** Every duty of a programme, in the order of the paper, as it stands on a day. */
export const dutiesOf = (
  programme: Programme,
  facts: Facts,
  asOf: IsoDate,
  atStep: OutcomesAtStep,
): readonly Duty[] =>
  readyDuties(programme).map((duty) => {
    const due = dueDay(duty.rule.due, facts);
    return {
      provision: duty.provision.paragraph,
      rule: duty.provision.rule,
      force: duty.provision.force,
      binding: binds(duty, facts) !== false,
      status: statusOf(duty, facts, asOf, atStep),
      ...(due && { due }),
    };
  });

/** The steps that silence tells of, for a person. */
const WHAT: { readonly [T in EventType]?: string } = {
  'intersessional.opened': 'opening of the intersessional',
  'secondMeeting.opened': 'opening of the Second Meeting',
};

/** The findings of silence: a meeting that never opened, its decided days being past. */
export const silences = (programme: Programme, facts: Facts, asOf: IsoDate): readonly Finding[] =>
  readyDuties(programme)
    .filter((duty) => wasSilent(duty, facts, asOf))
    .map((duty) => {
      const step = duty.rule.due;
      const what = WHAT[step] ?? step;
      const parts = asksOfEvent(duty)
        ? [{ what, expected: { ...decidedSpan(step, facts) }, actual: null }]
        : duty.compiled.parts(NO_EVENT, facts);
      return findingOf(duty, facts.complete ? 'failed' : 'cantTell', parts, facts, asOf);
    });

import { binds, provisionsOf, type ReadyProvision } from '../machines/provisions.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import type { Programme, ProvisionForce } from '../programmes/programme.ts';
import type { RuleId } from '../rules/index.ts';
import type { Outcome } from '../rules/language/compile.ts';
import { fieldsOf } from '../rules/language/reads.ts';
import { type Finding, findingOf } from './finding.ts';
import { decidedSpan, dueDay, wasTaken } from './steps.ts';

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
  /** True if the provision binds by then; on an incomplete record also if that cannot be ruled out. */
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

const isStrict = (ready: ReadyProvision, facts: Facts): boolean =>
  ready.strict && binds(ready, facts) === true;

function statusAtStep(ready: ReadyProvision, outcome: Outcome, facts: Facts): DutyStatus {
  if (outcome === 'passed') return 'fulfilled';
  if (outcome === 'inapplicable') return 'notTriggered';
  if (outcome === 'cantTell' || !facts.complete) return 'unknown';
  return isStrict(ready, facts) ? 'breached' : 'overdue';
}

const dated = (on: IsoDate): TreatyEvent => ({ on }) as TreatyEvent;

/** Tells whether silence breaches a provision by a day: no step came that it is judged at (reading `silence`). */
const isSilent = (ready: ReadyProvision, facts: Facts, asOf: IsoDate): boolean =>
  ready.silence?.outcome(dated(asOf), facts) === 'passed' &&
  isCalledFor(ready, facts) &&
  onFacts(ready, facts) !== 'passed';

/** Its decision is adopted, or may be. A recommendation of the paper waits for none. */
const isCalledFor = (ready: ReadyProvision, facts: Facts): boolean =>
  ready.provision.binds === 'never' || binds(ready, facts) !== false;

/** The status of a duty whose step is still to come. */
function statusBefore(duty: ReadyDuty, facts: Facts, due: IsoDate | undefined, asOf: IsoDate): DutyStatus {
  const now = onFacts(duty, facts);
  if (now === 'passed') return 'fulfilled';
  if (isSilent(duty, facts, asOf)) return statusAtStep(duty, 'failed', facts);
  if (now === 'inapplicable') return 'notTriggered';
  if (due === undefined || asOf <= due) return 'pending';
  return facts.complete ? 'overdue' : 'unknown';
}

function statusOf(
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
      status: statusOf(duty, facts, due, asOf, atStep),
      ...(due && { due }),
    };
  });

/** The paragraphs that silence shows to be met: what they wait for is past, and all was done by then. */
export const metInSilence = (programme: Programme, facts: Facts, asOf: IsoDate): readonly string[] =>
  provisionsOf(programme)
    .filter(
      (ready) =>
        ready.silence?.outcome(dated(asOf), facts) === 'passed' &&
        isCalledFor(ready, facts) &&
        onFacts(ready, facts) === 'passed',
    )
    .map(({ provision }) => provision.paragraph);

/** The steps that silence tells of, for a person. */
const WHAT: { readonly [T in EventType]?: string } = {
  'intersessional.opened': 'opening of the intersessional',
  'secondMeeting.opened': 'opening of the Second Meeting',
};

/** Tells whether a provision leaves a binding duty whose day is past and that an incomplete record does not show. */
export function isUnknownDuty(
  _programme: Programme,
  ready: ReadyProvision,
  facts: Facts,
  asOf: IsoDate,
): boolean {
  if (facts.complete || !isDuty(ready) || !ready.strict || wasTaken(ready.rule.due, facts)) return false;
  if (binds(ready, facts) === false || !isCalledFor(ready, facts)) return false;
  return statusBefore(ready, facts, dueDay(ready.rule.due, facts), asOf) === 'unknown';
}

/** The findings of silence: a meeting that never opened or closed, its days being past. */
export const silences = (
  programme: Programme,
  facts: Facts,
  asOf: IsoDate,
  provisions: readonly ReadyProvision[] = provisionsOf(programme),
): readonly Finding[] =>
  provisions
    .filter((ready) => isSilent(ready, facts, asOf))
    .map((ready) => {
      const step = ready.rule.due;
      const parts =
        step !== undefined && asksOfEvent(ready)
          ? [{ what: WHAT[step] ?? step, expected: { ...decidedSpan(step, facts) }, actual: null }]
          : ready.compiled.parts(NO_EVENT, facts);
      return findingOf(ready, facts.complete ? 'failed' : 'cantTell', parts, facts, asOf);
    });

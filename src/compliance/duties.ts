import {
  asksOfEvent,
  bindsByStep,
  type DutyStatus,
  isDuty,
  type OutcomesAtStep,
  silenceFindings,
  statusOf,
} from '../analysis/duties.ts';
import { decidedSpan, dueDay } from '../analysis/steps.ts';
import { provisionsOf } from '../machines/provisions.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { EventType } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import type { RuleId } from '../model/known.ts';
import type { Programme, ProvisionForce } from '../programmes/programme.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import { type Finding, findingOf } from './finding.ts';

export type { DutyStatus } from '../analysis/duties.ts';

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

/** Every duty of a programme, in the order of the paper, as it stands on a day. */
export const dutiesOf = (
  programme: Programme,
  facts: Facts,
  asOf: IsoDate,
  atStep?: OutcomesAtStep,
): readonly Duty[] =>
  provisionsOf(programme)
    .filter(isDuty)
    .map((duty) => {
      const due = dueDay(duty, facts);
      return {
        provision: duty.provision.paragraph,
        rule: duty.provision.rule,
        force: duty.provision.force,
        binding: bindsByStep(duty, facts, atStep),
        status: statusOf(duty, facts, due, asOf, atStep),
        ...(due && { due }),
      };
    });

/** Returns the step that silence tells of, for a person. */
const what = (programme: Programme, step: EventType): string =>
  Object.entries(vocabularyOf(programme).cycle.meetings).find(
    ([meeting]) => step === `${meeting}.opened`,
  )?.[1].opening ?? step;

/** The findings of silence: a meeting that never opened or closed, its days being past. */
export const silences = (programme: Programme, facts: Facts, asOf: IsoDate): readonly Finding[] =>
  silenceFindings(provisionsOf(programme), facts, asOf).map(({ ready, outcome }) => {
    const step = ready.rule.due;
    const parts =
      step !== undefined && asksOfEvent(ready)
        ? [
            {
              what: what(programme, step),
              expected: { ...decidedSpan(programme, step, facts) },
              actual: null,
            },
          ]
        : ready.compiled.parts({}, facts);
    return findingOf(ready, outcome, parts, facts, asOf);
  });

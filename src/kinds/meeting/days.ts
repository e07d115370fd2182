import type { IsoDate, Span } from '../../model/calendar.ts';
import { memoize } from '../../model/memoize.ts';
import { getPath } from '../../model/path.ts';
import type { CycleDeclared } from '../declared.ts';
import { lastOf } from '../flow.ts';
import { isPlanned } from '../plans.ts';

/** The days on which a step is taken or due: those of a meeting, as a decision fixes them or as they are foreseen. */
export interface StepDays {
  readonly meeting: string;
  /** The decision that fixes the days; without one, they are foreseen from the start. */
  readonly decision?: string | undefined;
  /** True if the programme itself plans them, as far as no decision fixes others. */
  readonly planned?: boolean | undefined;
  /** The end of the days by which the step is due. */
  readonly end: keyof Span;
}

/** Returns the days of each step that has some. */
export const stepDaysOf = /* @__PURE__ */ memoize((cycle: CycleDeclared): ReadonlyMap<string, StepDays> => {
  const { meetings, recommendations } = cycle;
  const steps = new Map<string, StepDays>();
  for (const [meeting, declared] of Object.entries(meetings)) {
    const { fixedBy, days } = declared;
    const planned = isPlanned(declared);
    if (fixedBy === undefined && days !== 'foreseen' && !planned) continue;
    const own = { meeting, decision: fixedBy, ...(planned && { planned }) };
    if (fixedBy !== undefined || planned) steps.set(`${meeting}.opened`, { ...own, end: 'from' });
    if (meeting !== lastOf(cycle)) steps.set(`${meeting}.closed`, { ...own, end: 'to' });
    if (recommendations?.to === meeting) steps.set('recommendations.transmitted', { ...own, end: 'from' });
  }
  return steps;
});

/** The days and the time that a text, or the programme itself, gives to a meeting. */
interface Days {
  readonly span?: Span;
  readonly window?: Span;
}

/** Returns what was decided on the days of a step, and planned; `undefined` while neither stands. */
function decidedIn({ decision, planned, meeting }: StepDays, facts: object): Days | undefined {
  const found = getPath(facts, ['decisions', decision ?? '']) as
    | { readonly adopted?: IsoDate; readonly terms?: Days }
    | undefined;
  const decided = found?.adopted === undefined ? undefined : (found.terms ?? {});
  return planned ? { ...(getPath(facts, [meeting, 'plan']) as Days), ...decided } : decided;
}

/**
 * Returns the days in which the programme or an adopted decision places a step: the days decided or, while they are
 * blank, those foreseen.
 */
export function daysOfStep(step: StepDays, facts: object): Span | undefined {
  const foreseen = getPath(facts, [step.meeting, 'foreseen']) as Span | undefined;
  if (step.decision === undefined && !step.planned) return foreseen;
  const decided = decidedIn(step, facts);
  return decided && (decided.span ?? decided.window ?? foreseen);
}

/** Returns the day by which a step is due, if the programme or a decision fixes it; of days foreseen for a blank, the last. */
export function dueDayOf(step: StepDays, facts: object): IsoDate | undefined {
  const isFixed = step.decision !== undefined || step.planned;
  const isBlank = isFixed && decidedIn(step, facts)?.span === undefined;
  return daysOfStep(step, facts)?.[isBlank ? 'to' : step.end];
}

import type { IsoDate, Span } from '../../model/calendar.ts';
import { memoize } from '../../model/memoize.ts';
import { getPath } from '../../model/path.ts';
import type { CycleDeclared } from '../declared.ts';
import { lastOf } from '../flow.ts';

/** The days on which a step is taken or due: those of a meeting, as a decision fixes them or as they are foreseen. */
export interface StepDays {
  readonly meeting: string;
  /** The decision that fixes the days; without one, they are foreseen from the start. */
  readonly decision?: string | undefined;
  /** The end of the days by which the step is due. */
  readonly end: keyof Span;
}

/** Returns the days of each step that has some. */
export const stepDaysOf = /* @__PURE__ */ memoize((cycle: CycleDeclared): ReadonlyMap<string, StepDays> => {
  const { meetings, recommendations } = cycle;
  const steps = new Map<string, StepDays>();
  for (const [meeting, { fixedBy, days }] of Object.entries(meetings)) {
    if (fixedBy === undefined && days !== 'foreseen') continue;
    const own = { meeting, decision: fixedBy };
    if (fixedBy !== undefined) steps.set(`${meeting}.opened`, { ...own, end: 'from' });
    if (meeting !== lastOf(cycle)) steps.set(`${meeting}.closed`, { ...own, end: 'to' });
    if (recommendations?.to === meeting) steps.set('recommendations.transmitted', { ...own, end: 'from' });
  }
  return steps;
});

type Decided = { readonly adopted?: IsoDate; readonly terms?: { readonly span?: Span } } | undefined;

const decidedIn = ({ decision }: StepDays, facts: object): Decided =>
  getPath(facts, ['decisions', decision ?? '']) as Decided;

/**
 * Returns the days in which the programme or an adopted decision places a step: the days decided or, while they are
 * blank, those foreseen.
 */
export function daysOfStep(step: StepDays, facts: object): Span | undefined {
  const foreseen = getPath(facts, [step.meeting, 'foreseen']) as Span | undefined;
  if (step.decision === undefined) return foreseen;
  const decided = decidedIn(step, facts);
  return decided?.adopted === undefined ? undefined : (decided.terms?.span ?? foreseen);
}

/** Returns the day by which a step is due, if the programme or a decision fixes it; of days foreseen for a blank, the last. */
export function dueDayOf(step: StepDays, facts: object): IsoDate | undefined {
  const isBlank = step.decision !== undefined && decidedIn(step, facts)?.terms?.span === undefined;
  return daysOfStep(step, facts)?.[isBlank ? 'to' : step.end];
}

import {
  all,
  type Condition,
  equal,
  exists,
  factAt,
  includes,
  includesAll,
  value,
  when,
} from '../../language/index.ts';
import type { CycleDeclared } from '../declared.ts';
import { dueBy } from '../due.ts';
import type { MadeRule } from '../template.ts';

/* Templates about recommendations. */

const agreed = factAt<readonly string[]>('recommendations.agreed');

const isAgreed = (subject: string): Condition => includes<string>(agreed, value(subject));

/** The decision says that the subject is one of them. */
const isAsked = (decision: string, subject: string): Condition =>
  includes<string>(factAt<readonly string[]>(`decisions.${decision}.terms.subjects`), value(subject));

const onTransmission = { steps: ['recommendations.transmitted'], due: 'recommendations.transmitted' };

/** The subjects that the provision names are agreed when recommendations are transmitted. */
export const subjectsAgreed = (): MadeRule => ({
  ...onTransmission,
  condition: includesAll<string>(agreed, { param: 'subjects' }),
});

/** These subjects are agreed, as far as a decision asks for them. */
export const agreedAsDecided = (
  _: CycleDeclared,
  { decision, subjects }: { readonly decision: string; readonly subjects: readonly string[] },
): MadeRule => ({
  ...onTransmission,
  condition: all(...subjects.map((subject) => when(isAsked(decision, subject), isAgreed(subject)))),
});

/** A subject is agreed, as far as a decision asks for it and another one came out as said. */
export const agreedIf = (
  { recommendations }: CycleDeclared,
  {
    decision,
    subject,
    of,
    is,
  }: { readonly decision: string; readonly subject: string; readonly of: string; readonly is: string },
): MadeRule => ({
  ...onTransmission,
  condition: when(
    all(
      isAsked(decision, subject),
      isAgreed(of),
      equal(factAt<string>(`recommendations.${recommendations?.subjects[of]?.outcome}`), value(is)),
    ),
    isAgreed(subject),
  ),
});

/** Recommendations are transmitted by the opening of the meeting that they are for. */
export const transmitted = (cycle: CycleDeclared): MadeRule => ({
  ...dueBy(cycle, { by: `${cycle.recommendations?.to}.opened` }),
  condition: exists(factAt('recommendations.transmitted')),
});

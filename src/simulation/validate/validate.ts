import { callbackForm, limitForm, optionsBy } from '../../kernel/optionForms.ts';
import { optionalForm } from '../../model/form.ts';
import { admitted } from '../../programmes/check.ts';
import type { Programme } from '../../programmes/programme.ts';
import type { ExploreOptions } from '../explore/options.ts';
import { calendarOf } from './calendar.ts';
import { LEVELS, type ProgrammeIssue } from './issue.ts';
import { reachedIn } from './reached.ts';
import { seatsIn } from './seats.ts';
import { undecidedIn } from './undecided.ts';
import { unusedIn } from './unused.ts';

/** The options of `validate`. */
export interface ValidateOptions extends Pick<ExploreOptions, 'limit' | 'onProgress'> {}

/** All that is wrong with a programme, or worth a look. */
export interface Validation {
  readonly programme: string;
  /** True if everything that can happen was looked at; `false` if a limit came first. */
  readonly complete: boolean;
  /** Errors first, then warnings, then notes; each in the order of the programme. */
  readonly issues: readonly ProgrammeIssue[];
}

const FORMS = { limit: /* @__PURE__ */ optionalForm(limitForm), onProgress: callbackForm };

const ranked = (issues: readonly ProgrammeIssue[]): readonly ProgrammeIssue[] =>
  LEVELS.flatMap((level) => issues.filter((each) => each.level === level));

/**
 * Looks for what is wrong with a programme that has the right form: decisions that nobody takes or that nothing rests on,
 * times that no calendar fits, provisions that can never apply, or never be met or breached. Notes tell which meetings are
 * still undecided.
 *
 * @throws MalformedError for an option that there is not, or that is not what it has to be.
 *
 * @example
 * ```ts
 * import { parseProgramme } from 'intersessional';
 * import { validate } from 'intersessional/simulation';
 * const programme = parseProgramme({
 *   id: 'river',
 *   title: 'Meetings on the river',
 *   statements: { R1: 'A spring meeting in May', R2: 'A meeting in April, after it' },
 *   meetings: {
 *     spring: { plan: { window: '2012-05' } },
 *     summer: { plan: { window: '2012-04' } },
 *   },
 *   provisions: [
 *     { paragraph: 'R1', force: 'shall', use: 'held', with: { meeting: 'spring' } },
 *     { paragraph: 'R2', force: 'shall', use: 'held', with: { meeting: 'summer' } },
 *   ],
 * });
 * const [issue] = validate(programme).issues.filter(({ kind }) => kind === 'order');
 * console.log(issue?.because);
 * ```
 * ```text
 * summer cannot follow spring. It is held by 30 April 2012, and the other not before 1 May 2012.
 * ```
 */
export function validate(programme: Programme, given: ValidateOptions = {}): Validation {
  const own = admitted(programme);
  const reached = reachedIn(own, optionsBy<ValidateOptions>(FORMS, given));
  return {
    programme: own.id,
    complete: !reached.some(({ kind }) => kind === 'cut'),
    issues: ranked([...calendarOf(own), ...reached, ...seatsIn(own), ...unusedIn(own), ...undecidedIn(own)]),
  };
}

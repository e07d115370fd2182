import * as z from 'zod';
import type { Duty } from '../../compliance/duties.ts';
import { dateWords } from '../../compliance/words.ts';
import { optionsOf } from '../../kernel/options.ts';
import { MalformedError } from '../../model/problems.ts';
import { date } from '../../model/scalars.ts';
import type { Programme } from '../../programmes/programme.ts';
import { BARE_RULES } from '../../rules/index.ts';
import { judged } from '../judging/judged.ts';
import {
  answer,
  callOf,
  type Line,
  type MatcherContext,
  type MatcherResult,
  messageOf,
} from '../judging/message.ts';
import { checkNames, isNamed } from '../judging/programmes.ts';
import type { MatcherOptions } from '../judging/received.ts';

/** A duty as a test names it: by its paragraph, with as much more as the test is about. */
export interface DutyOwed extends Partial<Pick<Duty, 'rule' | 'due'>> {
  readonly provision: string;
}

const STATUS: Readonly<Record<Duty['status'], string>> = {
  fulfilled: 'done',
  pending: 'still to do',
  overdue: 'overdue',
  breached: 'breached',
  notTriggered: 'not called for',
  unknown: 'not on record',
};

/** A duty in words: `A4: the intersessional is opened …: still to do by 27 June 2011`. */
const dutyWords = ({ rule, status, due }: Duty): string =>
  `${BARE_RULES[rule].asks} - ${STATUS[status]}${due === undefined ? '' : `, due ${dateWords(due)}`}`;

export const dutyLines = (duties: readonly Duty[]): readonly Line[] =>
  duties.map((duty) => [duty.provision, dutyWords(duty)]);

const isOwed = ({ status }: Duty): boolean => status === 'pending' || status === 'overdue';

const wanted =
  ({ provision, rule, due }: DutyOwed) =>
  (duty: Duty): boolean =>
    isNamed(provision)(duty) &&
    (rule === undefined || duty.rule === rule) &&
    (due === undefined || duty.due === due);

const argument = (duty: string | DutyOwed): string =>
  typeof duty === 'string' ? `'${duty}'` : JSON.stringify(duty);

const dutySchema = z.strictObject({
  provision: z.string(),
  rule: z.string().optional(),
  due: date.optional(),
});

/** Checks that a programme has such a provision: no other is ever owed. */
function checkDuty(programme: Programme, duty: DutyOwed): void {
  const { provision, rule } = optionsOf(dutySchema, duty);
  checkNames(programme, [provision]);
  const rules = programme.provisions
    .filter((each) => isNamed(provision)({ ...each, provision: each.paragraph }))
    .map((each) => each.rule as string);
  if (rule === undefined || rules.includes(rule)) return;
  const expected = `a rule on which ${provision} rests: ${[...new Set(rules)].join(', ')}`;
  throw new MalformedError([{ path: 'rule', expected, found: JSON.stringify(rule) }]);
}

/** Something that a provision asks is still to be done, or overdue: by paragraph or rule, perhaps with the day by which. */
export function toOweNext(
  this: MatcherContext,
  received: unknown,
  duty: string | DutyOwed,
  options: MatcherOptions = {},
): MatcherResult {
  const asked = typeof duty === 'string' ? { provision: duty } : duty;
  const { programme, subject, result } = judged('toOweNext', received, options);
  checkDuty(programme, asked);
  const owed = result.duties.filter(isOwed);
  const found = owed.filter(wanted(asked));
  const about = result.duties.filter(isNamed(asked.provision));
  const by = asked.due === undefined ? '' : ` by ${dateWords(asked.due)}`;
  const lines = (): readonly Line[] =>
    found.length > 0
      ? [`The ${subject} was expected not to owe ${asked.provision}${by}, but does.`, '', ...dutyLines(found)]
      : [
          `The ${subject} was expected to owe ${asked.provision}${by}, but does not.`,
          '',
          ...(about.length > 0 ? dutyLines(about) : [`${asked.provision} has no duty that falls due.`]),
        ];
  return answer(found.length > 0, () =>
    messageOf(this, callOf(this, 'toOweNext', subject, [argument(duty)]), lines()),
  );
}

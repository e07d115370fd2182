import * as z from 'zod';
import type { Duty } from '../../compliance/duties.ts';
import { dateWords } from '../../compliance/words.ts';
import { optionsOf } from '../../kernel/options.ts';
import {
  dutyStatusTexts,
  matcherExpectedTexts,
  say,
  sentences,
  toOweNextTexts,
} from '../../messages/index.ts';
import { date } from '../../model/fields/index.ts';
import { MalformedError } from '../../model/problems.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type Vocabulary, vocabularyOf } from '../../programmes/vocabulary.ts';
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

/** Returns a duty in words: the sentence of its rule, how it stands, and when it is due. */
const dutyText = ({ rule, status, due }: Duty, { rules }: Vocabulary): string =>
  sentences(
    rules[rule].asks,
    dutyStatusTexts[status],
    due && say(dutyStatusTexts.due, { day: dateWords(due) }),
  );

/** Returns a line for each duty under a name, or says that there is none. */
export const dutyLines = (name: string, duties: readonly Duty[], programme: Programme): readonly Line[] =>
  duties.length === 0
    ? [say(toOweNextTexts.noDuty, { name })]
    : duties.map((duty) => [duty.provision, dutyText(duty, vocabularyOf(programme))]);

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
  const expected = say(matcherExpectedTexts.ruleOf, { provision, rules: [...new Set(rules)] });
  throw new MalformedError([{ path: 'rule', expected, found: JSON.stringify(rule) }]);
}

/** Says that a duty was expected to be owed and is not, or the other way round. */
function owedText({ provision: name, due }: DutyOwed, isOwed: boolean): string {
  const { expected, expectedByDay, notExpected, notExpectedByDay } = toOweNextTexts;
  if (due === undefined) return say(isOwed ? notExpected : expected, { name });
  return say(isOwed ? notExpectedByDay : expectedByDay, { name, day: dateWords(due) });
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
  const pass = found.length > 0;
  const lines = (): readonly Line[] => [
    owedText(asked, pass),
    '',
    ...dutyLines(asked.provision, pass ? found : about, programme),
  ];
  return answer(pass, () => messageOf(this, callOf(this, 'toOweNext', subject, [argument(duty)]), lines()));
}

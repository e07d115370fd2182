import { EVENT_TYPES } from '../../model/events.ts';
import {
  accepted,
  allowing,
  type Expectation,
  fulfilling,
  misplaced,
  owing,
  refusedBy,
  reported,
  standingAt,
} from '../scenario/expectations.ts';
import { ScenarioError } from '../scenario/outcome.ts';
import type { ScenarioEnd } from '../scenario/scenario.ts';
import { dateOf, memberOf, membersOf } from './names.ts';

/** The expectations of features: a pattern, and the expectation that it stands for. */
export const EXPECTED: readonly (readonly [RegExp, (...words: readonly string[]) => Expectation])[] = [
  [/^it is accepted$/, accepted],
  [/^it is refused$/, () => refusedBy()],
  [/^it is refused by (.+)$/, (names = '') => refusedBy(...membersOf(names))],
  [/^it is out of place$/, misplaced],
  [/^it is let through, and (.+?) (?:is|are) reported$/, (names = '') => reported(...membersOf(names))],
  [/^the cycle stands at "([\w.]+)"$/, (stage = '') => standingAt(stage)],
  [/^([\w.-]+) is owed$/, (provision = '') => owing(provision)],
  [/^([\w.-]+) is owed by (.+)$/, (provision = '', day = '') => owing({ provision, due: dateOf(day) })],
  [/^(.+?) (?:is|are) fulfilled$/, (names = '') => fulfilling(...membersOf(names))],
  [/^"([\w.]+)" may come next$/, (type = '') => allowing(memberOf(EVENT_TYPES, type))],
];

/** Throws unless a failed finding of the scenario gives a reason with this text. */
export function reasonSays(last: ScenarioEnd | undefined, text: string): void {
  const findings = last?.outcome.findings ?? [];
  const reasons = findings.filter(({ outcome }) => outcome === 'failed').map(({ because }) => because);
  if (reasons.some((because) => because.includes(text))) return;
  throw new ScenarioError([`No reason says "${text}". The reasons are:`, ...reasons].join('\n'));
}

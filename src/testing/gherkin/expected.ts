import { type gherkinExpectationPatterns, gherkinTexts, say } from '../../messages/index.ts';
import type { Vocabulary } from '../../programmes/vocabulary.ts';
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
import type { SaidAt } from './patterns.ts';

type Patterns = typeof gherkinExpectationPatterns;

/** The expectation that each sentence of features stands for, in the names of a programme. */
export const EXPECTED: {
  readonly [Id in keyof Patterns]: (said: SaidAt<Patterns[Id]>, vocabulary: Vocabulary) => Expectation;
} = {
  accepted,
  refused: () => refusedBy(),
  refusedBy: ({ names }) => refusedBy(...membersOf(names)),
  misplaced,
  reported: ({ names }) => reported(...membersOf(names)),
  standingAt: ({ stage }) => standingAt(stage),
  owed: ({ provision }) => owing(provision),
  owedBy: ({ provision, due }) => owing({ provision, due: dateOf(due) }),
  fulfilled: ({ names }) => fulfilling(...membersOf(names)),
  allowed: ({ type }, { eventTypes }) => allowing(memberOf(eventTypes, type)),
};

/** Throws unless a failed finding of the scenario gives a reason with this text. */
export function reasonSays(last: ScenarioEnd | undefined, text: string): void {
  const findings = last?.outcome.findings ?? [];
  const reasons = findings.filter(({ outcome }) => outcome === 'failed').map(({ because }) => because);
  if (reasons.some((because) => because.includes(text))) return;
  throw new ScenarioError([say(gherkinTexts.noSuchReason, { text }), ...reasons].join('\n'));
}

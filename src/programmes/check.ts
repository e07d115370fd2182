import { paramsOf } from '../language/reads.ts';
import type { BareRule } from '../language/rule.ts';
import { expectedTexts, programmeExpectedTexts, say } from '../messages/index.ts';
import { memoize } from '../model/memoize.ts';
import { foundText, MalformedError, type Problem } from '../model/problems.ts';
import type { RuleId } from '../rules/index.ts';
import { FORCES } from './forces.ts';
import { ownOf } from './own.ts';
import type { Programme } from './programme.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/*
 * A programme is checked lightly before its machine is made: whether it can be judged at all. `parseProgramme` checks
 * everything, which takes the schemas of all rules: whoever only uses the machine does not load them.
 */

type Fields = Readonly<Record<string, unknown>>;

/** Tells whether something is so, or takes note of the problem. */
type Asks = (isSo: boolean, path: string, expected: string, found: unknown) => boolean;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** A rule takes its own parameters, all of them and no others. */
function checkParams(
  { condition, silence = condition }: BareRule,
  given: Fields,
  path: string,
  asks: Asks,
): void {
  const known = [condition, silence].flatMap(paramsOf);
  for (const name of known)
    asks(given[name] !== undefined, `${path}.${name}`, expectedTexts.value, undefined);
  for (const name in given) asks(known.includes(name), `${path}.${name}`, expectedTexts.noField, given[name]);
}

function checkProvision(
  provision: unknown,
  path: string,
  { rules, binds: known }: Vocabulary,
  asks: Asks,
): void {
  const { paragraph, force, rule, binds, with: given } = fieldsOf(provision);
  const isOneOf = (choices: readonly string[], name: string, found: unknown) =>
    asks(
      choices.includes(found as string),
      `${path}.${name}`,
      say(expectedTexts.oneOf, { choices: choices.join(', ') }),
      found,
    );
  asks(typeof paragraph === 'string', `${path}.paragraph`, expectedTexts.text, paragraph);
  isOneOf(FORCES, 'force', force);
  isOneOf(known, 'binds', binds);
  if (asks(Object.hasOwn(rules, String(rule)), `${path}.rule`, programmeExpectedTexts.rule, rule)) {
    checkParams(rules[rule as RuleId], fieldsOf(given), `${path}.with`, asks);
  }
}

function checkLists(lists: Fields, vocabulary: Vocabulary, asks: Asks): void {
  for (const name of ['offers', 'aside', 'provisions'])
    asks(Array.isArray(lists[name]), name, expectedTexts.list, lists[name]);
  if (!Array.isArray(lists.provisions)) return;
  for (const [i, each] of lists.provisions.entries()) {
    checkProvision(each, `provisions[${i}]`, vocabulary, asks);
  }
}

/** Returns the vocabulary of a programme, unless it brings a cycle that makes none. */
function vocabularyIn(programme: Programme, asks: Asks): Vocabulary | undefined {
  try {
    return vocabularyOf(programme);
  } catch {
    asks(false, 'cycle', programmeExpectedTexts.cycle, programme.cycle);
    return undefined;
  }
}

/**
 * Checks once that a programme can be judged: its rules are known, with their parameters.
 *
 * @throws MalformedError that names every problem.
 */
export const checkProgramme: (programme: unknown) => true = /* @__PURE__ */ memoize(
  (programme: object): true => {
    const problems: Problem[] = [];
    const asks: Asks = (isSo, path, expected, found) => {
      if (!isSo) problems.push({ path, expected, found: foundText(found) });
      return isSo;
    };
    if (asks(fieldsOf(programme) === programme, '', programmeExpectedTexts.programme, programme)) {
      const { id, drafts, ...lists } = programme as Fields;
      const vocabulary = vocabularyIn(programme as Programme, asks);
      asks(typeof id === 'string', 'id', expectedTexts.text, id);
      for (const decision of vocabulary?.decisions ?? []) {
        const draft = fieldsOf(drafts)[decision];
        asks(fieldsOf(draft) === draft, `drafts.${decision}`, expectedTexts.object, draft);
      }
      if (vocabulary) checkLists(lists, vocabulary, asks);
    }
    if (problems.length > 0) throw new MalformedError(problems);
    return true;
  },
) as never;

/**
 * Takes in a programme that is given: the copy that is held for it.
 *
 * @throws MalformedError for what cannot be a programme.
 */
export function admitted(programme: Programme): Programme {
  checkProgramme(programme);
  return ownOf(programme);
}

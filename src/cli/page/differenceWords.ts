import type { Finding } from '../../index.ts';
import {
  capital,
  differenceTexts,
  namedDifferenceTexts,
  plainLabels,
  say,
  sentences,
  soleDifferenceTexts,
} from '../../messages/index.ts';
import { differencesOf, type FindingDifference } from './difference.ts';
import { shortName, valueName } from './names.ts';
import type { Page } from './page.ts';

const isAbsent = ({ found }: FindingDifference): boolean => found === undefined;

/** A list of more names than this is not given beside those that are missing. */
const FEW = 3;

/** The sentences about a thing that has a name. */
const NAMED = { ...differenceTexts, ...namedDifferenceTexts };

/** The kind of sentence that says a difference. */
function kindOf({ expected, found, missing = [], isIncomparable = false }: FindingDifference) {
  if (isIncomparable) return found === undefined ? 'absent' : 'incomparable';
  if (expected === undefined) return found === undefined ? 'absent' : 'found';
  if (found === undefined || missing.length === 0) return 'different';
  return expected.split(', ').length > FEW ? 'missingOfMany' : 'missing';
}

/** Says of one thing what it should be, and what it is: `Languages: English, French expected. Missing: French.` */
function sentence(difference: FindingDifference, { programme }: Page): string {
  const { thing, expected = '', found = plainLabels.nothing, missing = [] } = difference;
  const texts = thing === undefined ? soleDifferenceTexts : NAMED;
  const lacking = missing.map((name) => valueName(name, programme)).join(', ');
  const slots = { thing: capital(thing ?? ''), expected, found, missing: lacking };
  return say(texts[kindOf(difference)], slots);
}

/** Says how the record differs from what is required, in whole sentences. */
export const differenceSentences = (finding: Finding, page: Page): string =>
  sentences(...differencesOf(finding, page).map((each) => sentence(each, page)));

/** Returns the names missing of the lists that a finding requires, briefly. */
export const missingNames = (
  differences: readonly FindingDifference[],
  { programme }: Page,
): readonly string[] =>
  differences.flatMap(({ missing = [] }) => missing.map((name) => shortName(name, programme)));

/** Returns the names of the things that are not on record, or of all that a finding looks at. */
export function absentThings(differences: readonly FindingDifference[]): readonly string[] {
  const absent = differences.filter(isAbsent);
  const all = (absent.length > 0 ? absent : differences).flatMap(({ thing }) => thing ?? []);
  return [...new Set(all)];
}

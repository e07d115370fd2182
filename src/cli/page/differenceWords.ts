import type { Finding } from '../../index.ts';
import { dateWords } from '../../index.ts';
import { differencesOf, type FindingDifference } from './difference.ts';
import { capital, listed, shortName, valueName } from './names.ts';
import type { Page } from './page.ts';
import { wordsOfRule } from './ruleWords.ts';

const names = (missing: readonly string[]): string => missing.map(valueName).join(', ');

const isAbsent = ({ found }: FindingDifference): boolean => found === undefined;

interface Merged {
  readonly names: string[];
  readonly difference: Omit<FindingDifference, 'name'>;
}

/** Puts differences that say the same under one name. */
function merged(differences: readonly FindingDifference[]): readonly FindingDifference[] {
  const groups = new Map<string, Merged>();
  for (const { name = '', ...difference } of differences) {
    const key = JSON.stringify(difference);
    const group: Merged = groups.get(key) ?? { names: [], difference };
    groups.set(key, group);
    group.names.push(name);
  }
  return [...groups.values()].map((group) => ({ name: listed(group.names), ...group.difference }));
}

/** Says a list of which nothing or only a part is on record. */
const listCell = (missing: readonly string[], found: string | undefined): string =>
  found === undefined ? `none of ${names(missing)}` : `missing: ${names(missing)}`;

function cellPart({ name, expected, found, missing = [] }: FindingDifference): string {
  if (missing.length > 0) return listCell(missing, found);
  const words = found ?? (name === undefined ? 'nothing' : `no ${name}`);
  return expected === undefined || expected === found ? words : `${words}, ${expected} expected`;
}

/** Says in a few words how the record differs from what is required. */
export function cellWords(differences: readonly FindingDifference[]): string {
  if (differences.length === 1) return differences.map(cellPart).join();
  if (differences.every(isAbsent)) return `nothing on: ${absentNames(differences).join(', ')}`;
  return merged(differences)
    .map(({ name = '', ...unnamed }) => `${name}: ${cellPart(unnamed)}`)
    .join('. ');
}

/** A list of more names than this is not given beside those that are missing. */
const FEW = 3;

/** Says of one thing what it should be, and what it is: `: English, French, Spanish. Missing: Spanish.` */
function soleSentence({ expected, found, missing = [] }: FindingDifference, by: string): string {
  const isLong = missing.length > 0 && (expected ?? '').split(', ').length > FEW;
  const required = expected === undefined || isLong ? '.' : `: ${expected}.`;
  if (found === undefined)
    return `${required} Found: ${isLong ? `none of ${names(missing)}` : 'nothing'}${by}.`;
  return `${required} ${missing.length > 0 ? `Missing: ${names(missing)}` : `Found: ${found}`}.`;
}

function partSentence({ name = '', expected, found, missing = [] }: FindingDifference): string {
  const required = expected === undefined ? '' : `${expected} required, `;
  const rest =
    missing.length > 0 && found !== undefined ? `missing ${names(missing)}` : `found ${found ?? 'nothing'}`;
  return `${capital(name)}: ${required}${rest}.`;
}

/** Tells if the one thing that differs has to be named, as the rule looks at several. */
const needsName = ({ name, found }: FindingDifference, { rule }: Finding): boolean =>
  name !== undefined &&
  (found !== undefined || rule.startsWith('key-')) &&
  wordsOfRule(rule).settle.includes('{names}');

/** Says in full how the record differs from what is required, to be read after it. */
export function sentenceWords(finding: Finding, page: Page): string {
  const differences = differencesOf(finding, page);
  const [first] = differences;
  const by = finding.event === undefined && finding.on !== undefined ? ` as of ${dateWords(finding.on)}` : '';
  if (first !== undefined && differences.length === 1 && !needsName(first, finding))
    return soleSentence(first, by);
  return `. ${merged(differences).map(partSentence).join(' ')}`;
}

/** Returns the names missing of the lists that a finding requires, briefly. */
export const missingNames = (differences: readonly FindingDifference[]): string =>
  differences.flatMap(({ missing = [] }) => missing.map(shortName)).join(', ');

/** Returns the names of the things that are not on record, or of all that a finding looks at. */
export function absentNames(differences: readonly FindingDifference[]): readonly string[] {
  const absent = differences.filter(isAbsent);
  const all = (absent.length > 0 ? absent : differences).flatMap(({ name }) => name ?? []);
  return [...new Set(all)];
}

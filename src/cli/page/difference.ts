import { DECISIONS, type Decision, type Finding, type Json } from '../../index.ts';
import { DECISION_NAMES, fieldName, isDecision, valueName } from './names.ts';
import { eventsSoFar, type Page } from './page.ts';
import { wordsOfRule } from './ruleWords.ts';

/** One thing that a finding looks at: what it should be, and what the record has. */
export interface FindingDifference {
  /** The name of the thing, if it is known. */
  readonly name?: string;
  /** In words. Absent if the thing has only to be on record. */
  readonly expected?: string;
  /** In words. Absent if nothing is on record. */
  readonly found?: string;
  /** For lists: the names that are required and not on record. */
  readonly missing?: readonly string[];
}

/** Fields of an event that no rule looks at. */
const NO_FIELDS: ReadonlySet<string> = new Set(['type', 'source', 'note']);

type JsonObject = Readonly<Record<string, Json>>;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Tells if a finding looks at several things, each under its name. */
const hasParts = ({ expected, actual }: Finding): boolean =>
  isObject(expected) &&
  isObject(actual) &&
  !('from' in expected) &&
  same(Object.keys(expected).sort(), Object.keys(actual).sort());

/** Values that ask only for something to be on record. */
const PLAIN: readonly Json[] = [
  'on record',
  'at least one',
  'agreed',
  'none',
  'informal',
  'voluntary',
  true,
  false,
];

const isNothing = (value: Json | undefined): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Tells if nothing is on record to compare with. */
const isUnknown = (expected: Json | undefined): boolean =>
  expected === null || (isObject(expected) && Object.values(expected).includes(null));

/** Returns the names that a list requires. */
function wanted(expected: Json): readonly string[] | undefined {
  if (Array.isArray(expected) && expected.every((each) => typeof each === 'string')) {
    return expected as readonly string[];
  }
  if (isObject(expected) && typeof expected.includes === 'string') return [expected.includes];
  return undefined;
}

/** Compares names as people read them. A regional tag is its language. */
const isNamed = (found: Json, name: string): boolean =>
  String(found).toLowerCase() === name.toLowerCase() ||
  String(found).toLowerCase().startsWith(`${name.toLowerCase()}-`);

function listDifference(names: readonly string[], actual: Json): FindingDifference {
  const found = Array.isArray(actual) ? actual : [];
  return {
    expected: names.map((name) => valueName(name)).join(', '),
    ...(found.length > 0 && { found: valueName(found) }),
    missing: names.filter((name) => !found.some((each: Json) => isNamed(each, name))),
  };
}

/** Says what was found: `not earmarked`, `a decision on languages`, or the value. */
function foundWords(actual: Json, name: string | undefined): string {
  if (typeof actual === 'boolean' && name) return `${actual ? '' : 'not '}${fieldName(name)}`;
  return name === 'decision' && isDecision(actual)
    ? `a decision on ${DECISION_NAMES[actual]}`
    : valueName(actual);
}

function differenceOf(expected: Json, actual: Json, name: string | undefined): FindingDifference {
  const names = wanted(expected);
  const called = name !== undefined && { name: fieldName(name) };
  if (names !== undefined) return { ...called, ...listDifference(names, actual) };
  if (isUnknown(expected)) return { ...called, found: `${valueName(actual)}, nothing to compare with` };
  const found = foundWords(actual, name);
  return {
    ...called,
    ...(!PLAIN.includes(expected) && { expected: valueName(expected) }),
    ...(!isNothing(actual) && { found }),
  };
}

/** Returns the parameters of the provision that a finding rests on. */
const provisionOf = ({ provision, rule }: Finding, { programme }: Page) =>
  programme.provisions.find((each) => each.paragraph === provision && each.rule === rule);

/** Returns the field with a value, among the fields of an event or the parameters of a provision. */
const fieldWith = (fields: object, value: Json): string | undefined =>
  Object.entries(fields).find(([name, each]) => !NO_FIELDS.has(name) && same(each, value))?.[0];

/** Returns the key decisions that are neither adopted nor, by an appointment, taken care of. */
function openKeyDecisions(page: Page): readonly Decision[] {
  const events = eventsSoFar(page);
  const isTaken = (decision: Decision) =>
    events.some(
      (event) =>
        (event.type === 'decision.adopted' && event.decision === decision) ||
        (decision === 'coordination' &&
          event.type === 'coordinator.appointed' &&
          event.duties.includes('secondMeetingPreparation')),
    );
  return DECISIONS.filter((decision) => decision !== 'languages' && !isTaken(decision));
}

/** Returns the name of the one thing that a finding looks at: a field of the event, else a parameter. */
function soleName(finding: Finding, page: Page): string | undefined {
  const { event, expected, actual, rule } = finding;
  if (rule.startsWith('key-decisions')) {
    return openKeyDecisions(page)
      .map((decision) => `decision on ${DECISION_NAMES[decision]}`)
      .join(', ');
  }
  const happened = event === undefined ? undefined : page.record.events[event];
  const inEvent = happened && !isNothing(actual) ? fieldWith(happened, actual) : undefined;
  return inEvent ?? fieldWith(provisionOf(finding, page)?.with ?? {}, expected) ?? wordsOfRule(rule).field;
}

/** Returns what a finding compares, thing by thing. */
export function differencesOf(finding: Finding, page: Page): readonly FindingDifference[] {
  const { expected, actual } = finding;
  if (!hasParts(finding)) return [differenceOf(expected, actual, soleName(finding, page))];
  return Object.entries(expected as JsonObject).map(([name, each]) =>
    differenceOf(each, (actual as JsonObject)[name] ?? null, name),
  );
}

/** Returns the decision whose adoption is not on record, if the finding is undetermined for that. */
export function unadopted(finding: Finding, page: Page): Decision | undefined {
  const decision = provisionOf(finding, page)?.binds;
  if (finding.outcome !== 'cantTell' || !isDecision(decision)) return undefined;
  const isAdopted = eventsSoFar(page).some(
    (event) => event.type === 'decision.adopted' && event.decision === decision,
  );
  return isAdopted ? undefined : decision;
}

import type { Decision, Finding, Json } from '../../index.ts';
import { takenBefore } from '../../kinds/decision/at.ts';
import { thingLabel } from '../../messages/index.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { isDecision, valueName } from './names.ts';
import { eventsSoFar, type Page } from './page.ts';
import { THING_OF_RULE } from './ruleWords.ts';

/** One thing that a finding looks at: what it should be, and what the record has. */
export interface FindingDifference {
  /** The label of the thing, if it is known. */
  readonly thing?: string;
  /** In words. Absent if the thing has only to be on record. */
  readonly expected?: string;
  /** In words. Absent if nothing is on record. */
  readonly found?: string;
  /** For lists: the names that are required and not on record. */
  readonly missing?: readonly string[];
  /** True if nothing is on record to compare the thing with. */
  readonly isIncomparable?: boolean;
}

/** Fields of an event that no rule looks at, and parameters that name nothing. */
const NO_FIELDS: ReadonlySet<string> = new Set(['type', 'source', 'note', 'all', 'number', 'one']);

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

function listDifference(names: readonly string[], actual: Json, { programme }: Page): FindingDifference {
  const found = Array.isArray(actual) ? actual : [];
  return {
    expected: names.map((name) => valueName(name, programme)).join(', '),
    ...(found.length > 0 && { found: valueName(found, programme) }),
    missing: names.filter((name) => !found.some((each: Json) => isNamed(each, name))),
  };
}

function valueDifference(expected: Json, actual: Json, { programme }: Page): FindingDifference {
  const found = !isNothing(actual) && { found: valueName(actual, programme) };
  if (isUnknown(expected)) return { ...found, isIncomparable: true };
  return { ...found, ...(!PLAIN.includes(expected) && { expected: valueName(expected, programme) }) };
}

function differenceOf(
  expected: Json,
  actual: Json,
  thing: string | undefined,
  page: Page,
): FindingDifference {
  const names = wanted(expected);
  return {
    ...(thing !== undefined && { thing: thingLabel(thing) }),
    ...(names === undefined ? valueDifference(expected, actual, page) : listDifference(names, actual, page)),
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
  const { decisions } = vocabularyOf(page.programme);
  return decisions.filter((decision) => decision !== 'languages' && !isTaken(decision));
}

/** Returns the names of the thing that a finding looks at: key decisions, a field of the event, else a parameter. */
function soleNames(finding: Finding, page: Page): readonly string[] {
  const { event, expected, actual, rule } = finding;
  if (page.programme.cycle === undefined && rule.startsWith('key-decisions')) return openKeyDecisions(page);
  const happened = event === undefined ? undefined : page.record.events[event];
  const terms = happened && 'terms' in happened ? happened.terms : {};
  const inEvent = isNothing(actual) ? undefined : fieldWith({ ...happened, ...terms }, actual);
  const name = inEvent ?? fieldWith(provisionOf(finding, page)?.with ?? {}, expected) ?? THING_OF_RULE[rule];
  return name === undefined ? [] : [name];
}

/** Returns what a finding compares, thing by thing. */
export function differencesOf(finding: Finding, page: Page): readonly FindingDifference[] {
  const { expected, actual } = finding;
  if (hasParts(finding)) {
    return Object.entries(expected as JsonObject).map(([name, each]) =>
      differenceOf(each, (actual as JsonObject)[name] ?? null, name, page),
    );
  }
  const names = soleNames(finding, page);
  if (names.length === 0) return [differenceOf(expected, actual, undefined, page)];
  return names.map((name) => differenceOf(expected, actual, name, page));
}

/** Returns the decision whose adoption is not on record, if the finding is undetermined for that. */
export function unadopted(finding: Finding, page: Page): Decision | undefined {
  const decision = provisionOf(finding, page)?.binds;
  if (finding.outcome !== 'cantTell' || !isDecision(decision, page.programme)) return undefined;
  if (takenBefore(vocabularyOf(page.programme).cycle).includes(decision)) return undefined;
  const isAdopted = eventsSoFar(page).some(
    (event) => event.type === 'decision.adopted' && event.decision === decision,
  );
  return isAdopted ? undefined : decision;
}

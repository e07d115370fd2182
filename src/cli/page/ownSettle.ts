import { effectsIn } from '../../analysis/effects.ts';
import type { EventType, Finding, Json, RuleId, TreatyEvent } from '../../index.ts';
import { takenBefore } from '../../kinds/decision/at.ts';
import type { RuleDeclared } from '../../kinds/declared.ts';
import { ruleOf } from '../../kinds/made.ts';
import { typesOf } from '../../kinds/steps.ts';
import { fieldsOf, readsOf } from '../../language/reads.ts';
import { ownRuleLabels, say, settleTexts, thingLabelAt } from '../../messages/index.ts';
import { ANY, getPath, overlaps, type Path } from '../../model/path.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { eventWords, nameWords, quoted } from '../ownWords.ts';
import { differencesOf } from './difference.ts';
import { missingNames } from './differenceWords.ts';
import { decisionOf } from './groups.ts';
import { eventsSoFar, type Page } from './page.ts';

/*
 * The events that would settle a rule of a cycle of its own. They follow from the rule: the fields of the event and the
 * facts that it looks at, and the events whose effects put these facts on record.
 */

/** A rule that is undetermined, with the finding on it, if one speaks of it. */
export interface Unsettled {
  readonly rule: RuleId;
  readonly finding?: Finding;
}

/** Something to put on record, and the names that stand beside it. */
export interface Settling {
  readonly fact: string;
  readonly names: readonly string[];
}

/** Returns the steps at which a rule is asked. */
function stepsOf({ rule }: Unsettled, { programme }: Page): readonly string[] {
  const { cycle } = vocabularyOf(programme);
  return ruleOf(cycle, cycle.rules[rule] as RuleDeclared).steps;
}

/** Returns the event of a finding, if the rule is asked of it: silence, and a step left out, show by another event. */
function eventOf(unsettled: Unsettled, page: Page): TreatyEvent | undefined {
  const event = page.record.events[unsettled.finding?.event ?? -1];
  const { cycle } = vocabularyOf(page.programme);
  const isAsked = stepsOf(unsettled, page).some((step) => typesOf(cycle, step).includes(event?.type ?? ''));
  return isAsked ? event : undefined;
}

/** Returns the fields that a rule looks at and that an event lacks: those of which the finding speaks, if it names any. */
function absentFields(
  { rule, finding }: Unsettled,
  event: TreatyEvent,
  { programme }: Page,
): readonly string[] {
  const { form, rules } = vocabularyOf(programme);
  const known = [form.fields[event.type] ?? []].flat().flatMap((fields) => Object.keys(fields));
  const absent = fieldsOf(rules[rule].condition)
    .filter((field) => known.includes(field.split('.')[0] as string))
    .filter((field) => getPath(event, field.split('.')) === undefined);
  const named = absent.filter((field) => Object.hasOwn(Object(finding?.actual), field));
  return [...new Set(named.length > 0 ? named : absent)];
}

/** Tells if an event of a type is on the record of a page. */
const isOnRecord = (type: EventType, page: Page): boolean =>
  eventsSoFar(page).some((event) => event.type === type);

/** The types of event that change what others put on record. */
const CHANGES = /^(?:meeting|date|objection|decision)\./;

/** Returns the types of event that put one of some facts on record; of the steps of meetings those that are not on it. */
function writersOf(paths: readonly Path[], page: Page): readonly EventType[] {
  const { pathsWritten } = effectsIn(page.programme);
  const { eventTypes, cycle } = vocabularyOf(page.programme);
  const isStep = (type: string) => (type.split('.')[0] as string) in cycle.meetings;
  return eventTypes.filter(
    (type) =>
      !CHANGES.test(type) &&
      !(isStep(type) && isOnRecord(type, page)) &&
      pathsWritten(type).some((written) => paths.some((path) => overlaps(path, written))),
  );
}

/** Returns the decisions among some facts that were not taken before the cycle. */
function decisionsAmong(paths: readonly Path[], { programme }: Page): readonly string[] {
  const before = takenBefore(vocabularyOf(programme).cycle);
  const names = paths.flatMap(([first, name]) =>
    first === 'decisions' && name !== ANY ? [String(name)] : [],
  );
  return [...new Set(names)].filter((name) => !before.includes(name));
}

const isAdopted = (decision: string, page: Page): boolean =>
  eventsSoFar(page).some((event) => event.type === 'decision.adopted' && event.decision === decision);

/** Returns a fact about decisions, if there are any. */
const ofDecisions = (
  fact: string,
  decisions: readonly string[],
  { programme }: Page,
): Settling | undefined =>
  decisions.length === 0 ? undefined : { fact, names: decisions.map((name) => nameWords(name, programme)) };

/** Returns the number that a count on record lacks. */
function lacking(expected: Json | undefined, actual: Json | undefined): readonly string[] {
  const least = getPath(expected, ['atLeast']);
  if (typeof least !== 'number') return [];
  return [say(settleTexts.more, { number: least - (typeof actual === 'number' ? actual : 0) })];
}

/** Returns the names, or the number, that a finding does not find. */
const missingIn = (finding: Finding | undefined, page: Page): readonly string[] =>
  finding === undefined
    ? []
    : [...missingNames(differencesOf(finding, page), page), ...lacking(finding.expected, finding.actual)];

/** Returns the office, or the events, that put facts on record, with the names that are missing. */
function ofFacts(paths: readonly Path[], { finding }: Unsettled, page: Page): Settling | undefined {
  const { programme } = page;
  const names = missingIn(finding, page);
  const office = paths.find(([first]) => first === 'offices')?.[1];
  if (office !== undefined) return { fact: quoted(String(office), programme), names };
  const types = writersOf(paths, page);
  if (types.length === 0) return undefined;
  return { fact: types.map((type) => eventWords(type, programme)).join(', '), names };
}

/** Returns a step at which the rule is asked, if the rule asks something of that event and it is not on record. */
function ofStep(unsettled: Unsettled, page: Page): Settling | undefined {
  const { rules, eventTypes } = vocabularyOf(page.programme);
  if (fieldsOf(rules[unsettled.rule].condition).length === 0) return undefined;
  const steps = eventTypes.filter((type) => stepsOf(unsettled, page).includes(type));
  const [step] = steps.filter((type) => !isOnRecord(type, page));
  return step && { fact: eventWords(step, page.programme), names: [] };
}

/** Tells if a rule looks at the objections to a decision. */
const looksAtObjections = (paths: readonly Path[]): boolean =>
  paths.some(([first, , part]) => first === 'decisions' && part === 'objections');

/** Returns the event of a finding with the fields that it lacks; or the event itself, where it is not on record. */
function ofEvent(unsettled: Unsettled, page: Page): Settling | undefined {
  const event = eventOf(unsettled, page);
  if (event === undefined) return ofStep(unsettled, page);
  const fields = absentFields(unsettled, event, page);
  if (fields.length === 0) return undefined;
  return { fact: eventWords(event.type, page.programme), names: fields.map(thingLabelAt) };
}

/** Returns the withdrawal of an objection, or the text of a decision, with the decision of a finding. */
function ofAdoption(paths: readonly Path[], { finding }: Unsettled, page: Page): Settling | undefined {
  const decision = finding && decisionOf(finding, page);
  if (decision === undefined || !paths.some(([first, name]) => first === 'decisions' && name === ANY)) {
    return undefined;
  }
  const fact = looksAtObjections(paths) ? ownRuleLabels.objection : ownRuleLabels.text;
  return ofDecisions(fact, [decision], page);
}

/** Returns what to put on record to settle a rule of a cycle of its own. */
export function ownSettling(unsettled: Unsettled, page: Page): Settling {
  const paths = readsOf(vocabularyOf(page.programme).rules[unsettled.rule].condition).map(({ path }) => path);
  const decisions = decisionsAmong(paths, page);
  const open = decisions.filter((name) => !isAdopted(name, page));
  return (
    ofEvent(unsettled, page) ??
    ofAdoption(paths, unsettled, page) ??
    ofDecisions(settleTexts.adoption, open, page) ??
    ofFacts(paths, unsettled, page) ??
    ofDecisions(ownRuleLabels.text, decisions, page) ?? { fact: ownRuleLabels.settle, names: [] }
  );
}

import * as z from 'zod';
import type { Condition, RelationName } from '../language/conditions.ts';
import { relationsIn } from '../language/reads.ts';
import { conditionSchema, effectSchema, sayingSchema } from '../language/schema.ts';
import type { TermData } from '../language/terms.ts';
import {
  cycleExpectedTexts,
  expectedTexts,
  meetingExpectedTexts,
  rareExpectedTexts,
  say,
} from '../messages/index.ts';
import type { EventForm } from '../model/eventForm.ts';
import { fieldSchema, fieldsSchema } from '../model/fieldSchema.ts';
import { objectOf } from '../model/fieldSchemas.ts';
import { city, country, span, text, texts } from '../model/fields/index.ts';
import { type Expected, issueOf } from './asked.ts';
import { decisionsAt } from './decision/at.ts';
import type { CycleDeclared, DecisionsDeclared, Flow } from './declared.ts';
import { formOfCycle } from './events.ts';
import { type CycleFacts, FACTS_OF_ALL, FACTS_OF_OFFER, factsOf } from './facts.ts';
import { betweenOf, legsOf } from './flow.ts';
import { type ByKind, none } from './kinds.ts';
import { SLOTS, type Slot, type SlotKind } from './slots.ts';
import { TEMPLATES } from './templates.ts';
import { whole } from './whole.ts';

/*
 * The form of a cycle as data. What it names must be there: a cycle that is read makes a chart, facts and rules.
 */

const yes = z.literal(true);

/** Sentences by stage, in place of the library's own. */
const describes = z.record(text, text).optional();

const meetingSchema = z.lazy(() =>
  z.strictObject({
    label: text.optional(),
    fixedBy: text.optional(),
    presidedBy: text.optional(),
    days: z.enum(['span', 'foreseen']),
    foreseen: yes.optional(),
    opening: text.optional(),
    opens: fieldsSchema.optional(),
    needs: texts.optional(),
    sample: z.record(text, text).optional(),
    plan: z.strictObject({ span, window: span, city, country, format: text }).partial().optional(),
    blanks: yes.optional(),
    heldBy: text.optional(),
    convened: z.union([yes, z.literal('ahead')]).optional(),
    offered: yes.optional(),
    records: z.record(text, text).optional(),
    decidesNothingSince: text.optional(),
    names: texts.optional(),
    describes,
  }),
);

const subjectSchema = z.lazy(() =>
  z.strictObject({
    outcome: text.optional(),
    choice: z.array(text).min(1).optional(),
    sample: z.array(text).min(1).optional(),
  }),
);

const betweenSchema = z.lazy(() =>
  z.strictObject({
    between: z.array(z.union([text, z.array(text).min(1)])).min(1),
    stage: text.optional(),
    description: text.optional(),
  }),
);

const actSchema = z.lazy(() =>
  z.strictObject({
    label: text.optional(),
    at: text.optional(),
    fields: z.union([fieldsSchema, z.array(fieldsSchema).min(1)]).optional(),
    records: z.array(effectSchema).optional(),
    start: z.record(text, texts).optional(),
    sample: z.record(text, text).optional(),
  }),
);

const holderSchema = z.lazy(() => z.strictObject({ country, name: text.optional(), seat: text.optional() }));

const officeSchema = z.lazy(() =>
  z.strictObject({
    label: text.optional(),
    seats: z.union([z.int().positive(), z.array(text).min(1)]),
    each: z.int().positive().optional(),
    filledBy: text.optional(),
    filled: z.array(holderSchema).optional(),
    fills: z.array(holderSchema).optional(),
  }),
);

const ruleSchema = z.lazy(() =>
  z.strictObject({
    asks: text.optional(),
    use: z.enum(Object.keys(TEMPLATES)),
    with: z.record(text, z.json()).optional(),
    says: z.record(text, z.json()).optional(),
  }),
);

/** Returns the declarations of each kind in a cycle. */
const declared = (): ByKind<z.ZodRawShape> => ({
  meeting: {
    meetings: z.record(text, meetingSchema),
    flow: z.array(z.union([text, betweenSchema])).min(1),
  },
  decision: {
    decisions: z
      .strictObject({
        at: z.union([text, z.record(text, texts)]),
        of: z.array(text).min(1),
        labels: z.record(text, text).optional(),
        names: z.record(text, text).optional(),
        terms: z.record(text, fieldsSchema),
      })
      .optional(),
  },
  recommendations: {
    recommendations: z
      .strictObject({ from: text, to: text, subjects: z.record(text, subjectSchema), describes })
      .optional(),
  },
  office: { offices: z.record(text, officeSchema).optional() },
  act: { acts: z.record(text, actSchema) },
});

const shape = () =>
  z.strictObject({
    ...(Object.assign({}, ...Object.values(declared())) as z.ZodRawShape),
    actors: texts.optional(),
    changedBy: text.optional(),
    types: texts.optional(),
    unknowns: yes.optional(),
    rules: z.record(text, ruleSchema),
  });

type Path = readonly PropertyKey[];

/** Takes note of a problem at a path, unless something is so: some words, or one of some names, were expected. */
type Asks = (isSo: boolean, path: readonly PropertyKey[], expected: Expected, found: unknown) => void;

/** Names that are a kind's own: of facts, and the first parts of its types of event. */
interface ReservedNames {
  readonly facts: readonly string[];
  readonly types: readonly string[];
}

const NAMES_OF: ByKind<ReservedNames> = {
  meeting: { facts: ['offers'], types: ['meeting'] },
  decision: { facts: ['decisions'], types: ['decision', 'objection'] },
  recommendations: { facts: ['recommendations'], types: ['recommendation', 'recommendations'] },
  office: { facts: ['offices'], types: [] },
  act: { facts: [], types: [] },
};

const ofKinds = Object.values(NAMES_OF);

/** Names that are the library's: no meeting and no fact of an act has one of them. */
const RESERVED = ['programme', 'complete', 'on', 'treaty', ...ofKinds.flatMap(({ facts }) => facts)];

/** The first parts of the types of event that are the library's. */
const RESERVED_TYPES = ['date', ...ofKinds.flatMap(({ types }) => types)];

/** The fields that every event has, and those that every opening has: no other field has their names. */
const OF_EVENTS = ['on', 'type'];
const OF_OPENINGS = [...OF_EVENTS, 'span', 'city', 'country'];

/** The fields that any event can have. */
const COMMON = ['on', 'by', 'source', 'note'];

/** Asks that a name, where there is one, is among some. */
const asksName =
  (asks: Asks, choices: readonly string[]) => (name: string | undefined, path: readonly PropertyKey[]) =>
    asks(name === undefined || choices.includes(name), path, choices, name);

/** A name, and the path at which it stands. */
type Named = readonly [name: string, path: readonly PropertyKey[]];

/** The names in an item of the flow. */
function namesIn(item: Flow[number], path: readonly PropertyKey[]): readonly Named[] {
  if (typeof item === 'string') return [[item, path]];
  return item.between.flatMap((each, at): readonly Named[] =>
    typeof each === 'string'
      ? [[each, [...path, 'between', at]]]
      : each.map((name, i): Named => [name, [...path, 'between', at, i]]),
  );
}

/** The meetings follow each other: each once, those between others before one that is not. */
function checkFlow({ flow, meetings }: CycleDeclared, asks: Asks): void {
  const placed = new Set<string>();
  for (const [i, item] of flow.entries()) {
    const next = flow[i + 1];
    const isList = typeof item === 'object';
    asks(!isList || typeof next === 'string', ['flow', i], cycleExpectedTexts.betweenLast, item);
    for (const [name, path] of namesIn(item, ['flow', i])) {
      asks(Object.hasOwn(meetings, name), path, Object.keys(meetings), name);
      asks(!placed.has(name), path, cycleExpectedTexts.meetingOnce, name);
      placed.add(name);
    }
  }
  for (const name of Object.keys(meetings)) {
    asks(placed.has(name), ['meetings', name], cycleExpectedTexts.meetingInFlow, name);
  }
}

function checkMeetings({ meetings, decisions, offices = {} }: CycleDeclared, asks: Asks): void {
  const isDecision = asksName(asks, decisions?.of ?? []);
  for (const [name, { filledBy }] of Object.entries(offices))
    isDecision(filledBy, ['offices', name, 'filledBy']);
  let offered: string | undefined;
  for (const [name, meeting] of Object.entries(meetings)) {
    const path = ['meetings', name];
    asks(
      /^[^\s.]+$/.test(name) && ![...RESERVED, ...RESERVED_TYPES].includes(name),
      path,
      cycleExpectedTexts.freeName,
      name,
    );
    for (const field of Object.keys(meeting.opens ?? {})) {
      asks(!OF_OPENINGS.includes(field), [...path, 'opens', field], cycleExpectedTexts.freeField, field);
    }
    isDecision(meeting.fixedBy, [...path, 'fixedBy']);
    isDecision(meeting.presidedBy, [...path, 'presidedBy']);
    if (meeting.heldBy !== 'never') isDecision(meeting.heldBy, [...path, 'heldBy']);
    if (meeting.decidesNothingSince !== 'start')
      isDecision(meeting.decidesNothingSince, [...path, 'decidesNothingSince']);
    if (!meeting.offered) continue;
    asks(
      offered === undefined,
      [...path, 'offered'],
      say(cycleExpectedTexts.oneOffered, { meeting: offered ?? '' }),
      true,
    );
    offered ??= name;
  }
}

/** The meetings that the others wait for. */
const mainOf = (cycle: CycleDeclared): readonly string[] => legsOf(cycle).map(({ meeting }) => meeting);

/** Decisions are taken at meetings that the others wait for. */
function checkAt({ at, of }: DecisionsDeclared, main: readonly string[], asks: Asks): void {
  const isMain = asksName(asks, main);
  if (typeof at === 'string') isMain(at, ['decisions', 'at']);
  for (const [decision, meetings] of Object.entries(typeof at === 'string' ? {} : at)) {
    asksName(asks, of)(decision, ['decisions', 'at', decision]);
    for (const [i, meeting] of meetings.entries()) isMain(meeting, ['decisions', 'at', decision, i]);
  }
}

function checkDecisions(cycle: CycleDeclared, asks: Asks): void {
  const { decisions } = cycle;
  if (decisions === undefined) return;
  checkAt(decisions, mainOf(cycle), asks);
  for (const name of Object.keys(decisions.terms)) {
    asksName(asks, decisions.of)(name, ['decisions', 'terms', name]);
  }
  for (const [i, name] of decisions.of.entries()) {
    const path = ['decisions', 'terms', name];
    asks(Object.hasOwn(decisions.terms, name), path, expectedTexts.object, undefined);
    asks(decisions.of.indexOf(name) === i, ['decisions', 'of', i], cycleExpectedTexts.nameOnce, name);
  }
}

function checkRecommendations(cycle: CycleDeclared, asks: Asks): void {
  const { recommendations } = cycle;
  if (recommendations === undefined) return;
  asksName(asks, betweenOf(cycle))(recommendations.from, ['recommendations', 'from']);
  asksName(asks, mainOf(cycle))(recommendations.to, ['recommendations', 'to']);
}

function checkActs({ acts, meetings, offices }: CycleDeclared, asks: Asks): void {
  const names = Object.keys(meetings);
  const taken = [...RESERVED_TYPES, ...(offices ? ['officer'] : []), ...names];
  for (const [type, { at, fields = {}, records = [], start = {} }] of Object.entries(acts)) {
    const path = ['acts', type];
    const [thing = '', ...rest] = type.split('.');
    const isFree = thing !== '' && rest.length === 1 && rest[0] !== '' && !taken.includes(thing);
    asks(isFree, path, cycleExpectedTexts.typeOfAct, type);
    asksName(asks, names)(at, [...path, 'at']);
    const own = [...new Set([fields].flat().flatMap((each) => Object.keys(each)))];
    for (const field of own) {
      asks(!OF_EVENTS.includes(field), [...path, 'fields', field], cycleExpectedTexts.freeField, field);
    }
    const isOwn = (key: unknown) => typeof key !== 'string' || ![...RESERVED, ...names].includes(key);
    for (const [i, effect] of records.entries()) {
      asks(
        isOwn(effect.path[0]),
        [...path, 'records', i, 'path', 0],
        cycleExpectedTexts.freeName,
        effect.path[0],
      );
      const [name = ''] = 'event' in effect.from ? effect.from.event.split('.') : ['on'];
      const known = type === 'host.offered' ? [name] : [...own, ...COMMON];
      asks(known.includes(name), [...path, 'records', i, 'from'], known, name);
    }
    for (const fact of Object.keys(start)) {
      asks(isOwn(fact.split('.')[0]), [...path, 'start', fact], cycleExpectedTexts.freeName, fact);
    }
  }
}

/** The schema of the facts of a cycle. */
const factsSchemaOf = ({ fields }: CycleFacts): z.ZodType =>
  z.strictObject({
    ...objectOf(FACTS_OF_ALL).shape,
    offers: z.record(z.string(), objectOf(FACTS_OF_OFFER)),
    ...objectOf(fields).shape,
  });

/** Finds the part of a schema at a path; `undefined` where there is none. */
function partAt(schema: z.ZodType, path: readonly string[]): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional) return partAt(schema.unwrap() as z.ZodType, path);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const part =
    schema instanceof z.ZodObject
      ? (schema.shape[key] as z.ZodType | undefined)
      : schema instanceof z.ZodRecord
        ? (schema.valueType as z.ZodType)
        : undefined;
  return part && partAt(part, rest);
}

/** The names that the slots of a use can hold. */
class Names {
  readonly #cycle: CycleDeclared;
  readonly #form: EventForm;
  readonly #facts: z.ZodType;
  readonly types: readonly string[];

  constructor(cycle: CycleDeclared) {
    const form = formOfCycle(cycle);
    this.#cycle = cycle;
    this.#form = form;
    this.#facts = factsSchemaOf(factsOf(whole(cycle), form));
    this.types = Object.keys(form.fields);
  }

  /** The names for a slot of one of several names; `undefined` for another kind of slot. */
  choicesOf(kind: SlotKind): readonly string[] | undefined {
    const { meetings, decisions, offices, recommendations } = this.#cycle;
    const names = Object.keys(meetings);
    switch (kind) {
      case 'meeting':
        return names;
      case 'fixedMeeting':
        return names.filter((name) => {
          const { fixedBy, plan, days } = meetings[name] ?? {};
          return fixedBy !== undefined || (plan !== undefined && days === 'span');
        });
      case 'presidedMeeting':
        return names.filter((name) => meetings[name]?.fixedBy ?? meetings[name]?.presidedBy);
      case 'offeredMeeting':
        return names.filter((name) => meetings[name]?.offered && meetings[name]?.fixedBy !== undefined);
      case 'idleMeeting':
        return names.filter((name) => decisionsAt(this.#cycle, name).length === 0);
      case 'decision':
      case 'decisions':
        return decisions?.of ?? [];
      case 'office':
        return Object.keys(offices ?? {});
      case 'subject':
      case 'subjects':
        return Object.keys(recommendations?.subjects ?? {});
      case 'step':
      case 'type':
        return this.types;
      case 'proposed':
        return ['within', 'before'];
      default:
        return undefined;
    }
  }

  /** The schema of a fact; `undefined` where there is none. */
  fact(path: readonly string[]): z.ZodType | undefined {
    return partAt(this.#facts, path);
  }

  /** The fields of a type of event, with those that any event can have. */
  fieldsOf(type: string): readonly string[] {
    const sets = [this.#form.fields[type] ?? {}].flat();
    return [...new Set([...sets.flatMap((each) => Object.keys(each)), ...COMMON])];
  }
}

const filledSchema = z.lazy(() =>
  z.array(z.strictObject({ decision: text, fields: texts, says: sayingSchema })),
);

/** The schemas of slots that hold no name of the cycle. */
const FORMS: { readonly [K in SlotKind]?: z.ZodType } = {
  name: text,
  text,
  texts,
  value: z.json(),
  field: fieldSchema,
  fields: fieldsSchema,
  condition: conditionSchema,
  conditions: z.record(text, conditionSchema),
  saying: sayingSchema,
  filled: filledSchema,
  params: z.union([z.enum(['fieldsOfText', 'fieldsAndText']), fieldsSchema]),
  yes,
};

/** Templates that a cycle without the thing cannot use. */
const NEEDS: Readonly<Record<string, 'decisions' | 'recommendations'>> = {
  consensus: 'decisions',
  'text-on-the-table': 'decisions',
  'text-of-paper': 'decisions',
  'subjects-agreed': 'recommendations',
  'agreed-as-decided': 'recommendations',
  'agreed-if': 'recommendations',
  transmitted: 'recommendations',
};

const isNumber = (schema: z.ZodType): boolean => schema instanceof z.ZodNumber;

/** The relations that take a list, by the place at which it stands. */
const LISTS: { readonly [R in RelationName]?: readonly number[] } = {
  oneOf: [1],
  includes: [0],
  includesAll: [0, 1],
  notEmpty: [0],
  isEmpty: [0],
  speaksAll: [0, 1],
};

/** Tells whether a term can be a list, as far as its fact or its value tells. */
function canBeList(names: Names, term: TermData): boolean {
  if ('value' in term) return Array.isArray(term.value);
  if (!('fact' in term) || !term.fact.every((key) => typeof key === 'string')) return true;
  const fact = names.fact(term.fact as readonly string[]);
  return fact === undefined || fact instanceof z.ZodArray;
}

/** A condition gives lists to the relations that take them. */
function checkCondition(names: Names, given: unknown, path: readonly PropertyKey[], asks: Asks): void {
  const condition = conditionSchema.safeParse(given);
  if (!condition.success) return;
  for (const [{ is, of }] of relationsIn(condition.data as Condition)) {
    const wrong = LISTS[is]?.find((at) => of[at] && !canBeList(names, of[at]));
    if (wrong === undefined) continue;
    asks(false, path, say(cycleExpectedTexts.listTerm, { relation: is }), of[wrong]);
  }
}

function checkSlot(names: Names, kind: SlotKind, given: unknown, path: readonly PropertyKey[], asks: Asks) {
  const choices = names.choicesOf(kind);
  if (choices) {
    const list = kind === 'decisions' || kind === 'subjects' ? given : [given];
    const isList = Array.isArray(list) && list.every((each) => choices.includes(each as string));
    const isOther = names.choicesOf('meeting')?.includes(given as string) && kind in meetingExpectedTexts;
    const expected = isOther ? meetingExpectedTexts[kind as keyof typeof meetingExpectedTexts] : choices;
    return asks(isList, path, expected, given);
  }
  if (kind === 'fact' || kind === 'listFact' || kind === 'countFact') {
    const fact = typeof given === 'string' ? names.fact(given.split('.')) : undefined;
    asks(fact !== undefined, path, cycleExpectedTexts.fact, given);
    if (kind === 'listFact')
      asks(!fact || fact instanceof z.ZodArray, path, cycleExpectedTexts.listFact, given);
    if (kind === 'countFact') asks(!fact || isNumber(fact), path, cycleExpectedTexts.countFact, given);
    return;
  }
  if (kind === 'condition') checkCondition(names, given, path, asks);
  const issue = FORMS[kind]?.safeParse(given).error?.issues[0];
  return asks(issue === undefined, path, rareExpectedTexts.another, given);
}

/** The slots of a use that name a type of event and a field of it. */
const OF_FIELDS: Readonly<Record<string, readonly [type: string, field: string]>> = {
  'field-is': ['on', 'field'],
  'field-one-of': ['on', 'field'],
  'field-as-decided': ['on', 'field'],
  'while-open': ['act', 'field'],
};

/** A rule on a field is on one that events of the type have. */
function checkField(
  names: Names,
  use: string,
  given: Readonly<Record<string, unknown>>,
  path: Path,
  asks: Asks,
) {
  const [type, field] = OF_FIELDS[use] ?? [];
  if (type === undefined || field === undefined) return;
  const known = names.fieldsOf(String(given[type]));
  const name = String(given[field]);
  asks(known.includes(name.split('.')[0] as string), [...path, 'with', field], known, name);
}

/** Each rule gives to its template what it takes. */
function checkRules(cycle: CycleDeclared, asks: Asks): void {
  const names = new Names(cycle);
  for (const [i, type] of (cycle.types ?? []).entries()) asksName(asks, names.types)(type, ['types', i]);
  for (const [id, { use, with: given = {} }] of Object.entries(cycle.rules)) {
    const path = ['rules', id];
    const need = NEEDS[use];
    asks(
      need === undefined || cycle[need] !== undefined,
      [...path, 'use'],
      say(cycleExpectedTexts.useWith, { need: need ?? '' }),
      use,
    );
    const slots: Readonly<Record<string, Slot>> = SLOTS[use as keyof typeof SLOTS];
    const values = given as Readonly<Record<string, unknown>>;
    for (const name of Object.keys(values)) {
      asks(name in slots, [...path, 'with', name], expectedTexts.noField, values[name]);
    }
    for (const [name, slot] of Object.entries(slots)) {
      const value = values[name];
      const kind = slot.replace('?', '') as SlotKind;
      if (value === undefined) asks(slot !== kind, [...path, 'with', name], expectedTexts.value, value);
      else checkSlot(names, kind, value, [...path, 'with', name], asks);
    }
    checkField(names, use, values, path, asks);
  }
}

type CheckCycle = (cycle: CycleDeclared, asks: Asks) => void;

/** The names that the things of each kind give are there. */
const CHECKS_OF: ByKind<CheckCycle> = {
  meeting: checkMeetings,
  decision: checkDecisions,
  recommendations: checkRecommendations,
  office: none,
  act: checkActs,
};

/** The checks, in order: a later one is asked only where the earlier find nothing. */
const CHECKS: readonly CheckCycle[] = [checkFlow, ...Object.values(CHECKS_OF), checkRules];

/** Checks that everything that a cycle names is there. */
const named: z.core.CheckFn<object> = ({ value, issues }) => {
  const cycle = value as unknown as CycleDeclared;
  const asks: Asks = (isSo, path, expected, input) => {
    if (isSo) return;
    issues.push(issueOf(expected, { path: [...path], input }));
  };
  for (const check of CHECKS) if (issues.length === 0) check(cycle, asks);
};

/** The schema of a cycle: strict, and everything that it names is there. Made when the first cycle is read. */
export const cycleSchema: z.ZodType<CycleDeclared> = z.lazy(() =>
  shape().check(named),
) as unknown as z.ZodType<CycleDeclared>;

import type { Field, Fields } from '../../model/fields/declared.ts';
import { memoize } from '../../model/memoize.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type Words, wordsOf } from '../../programmes/words.ts';
import { WORDS } from '../programmes.ts';

/** A type of objects: what the events of records are about. */
export interface ObjectType {
  readonly name: string;
  /** The fields of events that refer to such an object, by their names. */
  readonly fields: readonly string[];
  /**
   * True if each record has an object of its own: two programmes decide on languages by two decisions, in one State.
   */
  readonly own: boolean;
}

/** The types of object, and true for those of which each record has its own. */
const OBJECTS = {
  meeting: true,
  decision: true,
  office: true,
  theme: true,
  recommendation: true,
  document: true,
  State: false,
  delegation: false,
  city: false,
  venue: false,
  person: false,
  body: false,
  fund: false,
  language: false,
} as const;

type ObjectName = keyof typeof OBJECTS;

/** The type of object that a field of a type refers to. */
const BY_FIELD_TYPE: Readonly<Record<string, ObjectName>> = {
  country: 'State',
  city: 'city',
  language: 'language',
  languages: 'language',
};

/** The type of object that a text refers to, by the name of its field. */
const BY_NAME: Readonly<Record<string, ObjectName>> = {
  office: 'office',
  theme: 'theme',
  themes: 'theme',
  symbol: 'document',
  symbols: 'document',
  delegation: 'delegation',
  venue: 'venue',
  name: 'person',
  body: 'body',
  with: 'body',
  assistedBy: 'body',
  partners: 'body',
  fund: 'fund',
};

/** The fields inside a field of a type. */
const INSIDE: Readonly<Record<string, Fields>> = {
  officer: { name: 'text', country: 'country' },
  chair: { office: 'text', country: 'country' },
};

/** A field of single values: the name of its type, or the words that it is chosen from. */
type Leaf = readonly [name: string, of: string | readonly string[]];

const leavesOf = (fields: Fields, before = ''): readonly Leaf[] =>
  Object.entries(fields).flatMap(([name, field]) => leavesIn(field, `${before}${name}`));

function leavesIn(field: Field, name: string): readonly Leaf[] {
  if (typeof field === 'string') {
    const type = field.replace('?', '');
    return INSIDE[type] ? leavesOf(INSIDE[type], `${name}.`) : [[name, type]];
  }
  if ('optional' in field) return leavesIn(field.optional, name);
  if ('list' in field) return leavesIn(field.list, name);
  if ('fields' in field) return leavesOf(field.fields, `${name}.`);
  return [[name, 'is' in field ? [field.is] : field.choice]];
}

/** Returns the type of object that a field refers to, if it refers to any. */
function objectOf([name, of]: Leaf, { meetings, decisions, subjects, form }: Words): ObjectName | undefined {
  if (typeof of !== 'string') {
    const lists = { meeting: meetings, decision: decisions, recommendation: subjects, office: form.actors };
    return (Object.entries(lists) as [ObjectName, readonly string[]][]).find(
      ([, all]) => of.length > 0 && of.every((word) => all.includes(word)),
    )?.[0];
  }
  if (name === 'to') return subjects.length > 0 ? 'meeting' : undefined;
  return BY_FIELD_TYPE[of] ?? (/^texts?$/.test(of) ? BY_NAME[name.replace(/.*\./, '')] : undefined);
}

/** The types of object by the field that refers to them. */
const byFieldIn = /* @__PURE__ */ memoize((words: Words): ReadonlyMap<string, ObjectName> => {
  const known = new Map<string, ObjectName>([['by', 'office']]);
  for (const fields of Object.values(words.form.fields).flat() as readonly Fields[]) {
    for (const leaf of leavesOf(fields)) {
      const object = objectOf(leaf, words);
      if (object !== undefined && !known.has(leaf[0])) known.set(leaf[0], object);
    }
  }
  return known;
});

const referencesIn = (words: Words): readonly ObjectType[] => {
  const all = [...byFieldIn(words)];
  return Object.entries(OBJECTS).map(([name, own]) => {
    const fields = all.filter(([, object]) => object === name).map(([field]) => field);
    return { name, fields, own };
  });
};

/**
 * Returns the fields of the events of a programme that refer to objects, with the type of the object. A list refers to
 * an object by each of its members. Fields that are not listed are attributes.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { referencesOf } from 'intersessional/interchange';
 * console.log(referencesOf(ccm2011).find(({ name }) => name === 'recommendation'));
 * ```
 * ```text
 * {
 *   name: 'recommendation',
 *   fields: [ 'terms.subjects', 'subject' ],
 *   own: true
 * }
 * ```
 */
export const referencesOf = (programme: Programme): readonly ObjectType[] => referencesIn(wordsOf(programme));

/** The fields of the events of 2011 that refer to objects, with the type of the object. */
export const REFERENCES: readonly ObjectType[] = /* @__PURE__ */ referencesIn(WORDS);

/** The type of object that stands for a record; what a record says beside its events is said by its attributes. */
export const RECORD = 'record';

/** The qualifier of the meeting that events of a type are about by their type: `firstMeeting.opened`. */
export const BY_TYPE = 'type';

/** The meeting that events of a type are about, by their type. */
export const meetingOf = ({ meetings }: Words, type: string): string | undefined =>
  meetings.find((meeting) => type.startsWith(`${meeting}.`));

/** The type of object that a field refers to, by its name or that of a member of it (`languages.2`). */
export const referenceOf = (words: Words, name: string): ObjectName | undefined =>
  byFieldIn(words).get(name.replace(/\.\d+$/, ''));

/** True for a type of objects of which each record has its own. */
export const isOwn = (type: ObjectName): boolean => OBJECTS[type];

/** True for a type of objects that a log of records has. */
export const isObjectType = (type: string): boolean => type === RECORD || Object.hasOwn(OBJECTS, type);

import { RECORD_FORM } from '../../programmes/records.ts';

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

const own = (name: string, ...fields: readonly string[]): ObjectType => ({ name, fields, own: true });
const shared = (name: string, ...fields: readonly string[]): ObjectType => ({ name, fields, own: false });

/**
 * The fields of events that refer to objects, with the type of the object. A list refers to an object by each of its
 * members. Fields that are not listed are attributes.
 */
export const REFERENCES: readonly ObjectType[] = [
  own('meeting', 'meeting', 'to'),
  own('decision', 'decision'),
  own('office', 'by', 'office', 'chair.office'),
  own('theme', 'theme', 'terms.themes'),
  own('recommendation', 'subject', 'terms.subjects'),
  own('document', 'symbol', 'symbols', 'terms.symbol'),
  shared(
    'State',
    'country',
    'president.country',
    'chair.country',
    'terms.country',
    'terms.president.country',
  ),
  shared('delegation', 'delegation'),
  shared('city', 'city', 'terms.city'),
  shared('venue', 'venue'),
  shared('person', 'name', 'president.name', 'terms.president.name', 'terms.coordinator.name'),
  shared(
    'body',
    'body',
    'with',
    'assistedBy',
    'terms.partners',
    'terms.assistedBy',
    'terms.coordinator.body',
  ),
  shared('fund', 'fund', 'terms.fund'),
  shared('language', 'languages', 'terms.languages'),
];

/** The type of object that stands for a record; what a record says beside its events is said by its attributes. */
export const RECORD = 'record';

/** The qualifier of the meeting that events of a type are about by their type: `firstMeeting.opened`. */
export const BY_TYPE = 'type';

/** The meeting that events of a type are about, by their type. */
export const meetingOf = (type: string): string | undefined =>
  RECORD_FORM.meetings.find((meeting) => type.startsWith(`${meeting}.`));

const byField = new Map(REFERENCES.flatMap((type) => type.fields.map((field) => [field, type] as const)));

/** The type of object that a field refers to, by its name or that of a member of it (`languages.2`). */
export const referenceOf = (name: string): ObjectType | undefined => byField.get(name.replace(/\.\d+$/, ''));

const TYPES: ReadonlySet<string> = new Set([RECORD, ...REFERENCES.map(({ name }) => name)]);

/** True for a type of objects that a log of records has. */
export const isObjectType = (type: string): boolean => TYPES.has(type);

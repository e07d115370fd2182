import type { TreatyEvent } from '../../model/events.ts';
import type { Words } from '../../programmes/words.ts';
import { startOf } from '../fields/days.ts';
import { fieldsOf, joined, numberText, type RecordField, type SingleField } from '../fields/fields.ts';
import { type Kind, recordShape, type Shape, shapesOf } from '../fields/shapes.ts';
import { ESCAPED, escaped, isMissing } from '../fields/texts.ts';
import { type LogOptions, Programmes } from '../programmes.ts';
import { type Records, recordsToWrite, type Written } from '../records.ts';
import { ALWAYS, type OcelAttributeType, type OcelEvent, type OcelLog, type OcelObject } from './model.ts';
import { BY_TYPE, isOwn, meetingOf, RECORD, referenceOf } from './references.ts';

/** A value under a name; the length of a list is written only of one without members. */
interface Leaf {
  readonly name: string;
  readonly type: OcelAttributeType['type'];
  readonly value: string;
}

const TYPES: Readonly<Record<Kind, Leaf['type']>> = {
  text: 'string',
  date: 'time',
  number: 'float',
  boolean: 'boolean',
};

function textOf({ kind, value }: SingleField): string {
  if (typeof value === 'number') return numberText(value);
  return kind === 'date' ? startOf(String(value)) : String(value);
}

/** The values of a field: members of a list are numbered from 1. */
function leavesOf(field: RecordField, before = ''): readonly Leaf[] {
  const name = joined(before, field.key);
  if (!('items' in field)) return [{ name, type: TYPES[field.kind], value: textOf(field) }];
  if (field.items.length === 0) return [{ name: joined(name, 'length'), type: 'integer', value: '0' }];
  return field.items.flatMap((fields, i) => fields.flatMap((each) => leavesOf(each, joined(name, i + 1))));
}

/** The attributes of values. A text that a table has for a missing value is written escaped, and marked so. */
const attributesOf = (leaves: readonly Leaf[]): readonly Leaf[] =>
  leaves.flatMap((leaf) =>
    leaf.type === 'string' && isMissing(leaf.value)
      ? [
          { ...leaf, value: escaped(leaf.value, () => true) },
          { name: joined(leaf.name, ESCAPED), type: 'boolean', value: 'true' },
        ]
      : [leaf],
  );

/** Types with the attributes that were met, in the order in which they were met. */
class Types {
  readonly #known = new Map<string, Map<string, OcelAttributeType>>();

  meet(type: string, leaves: readonly Leaf[]): void {
    const attributes = this.#known.get(type) ?? new Map<string, OcelAttributeType>();
    this.#known.set(type, attributes);
    for (const { name, type: of } of leaves) attributes.set(name, { name, type: of });
  }

  all(): OcelLog['objectTypes'] {
    return [...this.#known].map(([name, attributes]) => ({ name, attributes: [...attributes.values()] }));
  }
}

/** A log while it is written. */
class Writer {
  readonly #objectTypes = new Types();
  readonly #eventTypes = new Types();
  readonly #objects = new Map<string, OcelObject>();
  readonly #events: OcelEvent[] = [];

  #object(id: string, type: string, leaves: readonly Leaf[], record?: string): string {
    if (this.#objects.has(id)) return id;
    const said = attributesOf(leaves);
    const attributes = said.map(({ name, value }) => ({ name, value, time: ALWAYS }));
    const relationships = record === undefined ? [] : [{ objectId: record, qualifier: RECORD }];
    this.#objects.set(id, { id, type, attributes, relationships });
    this.#objectTypes.meet(type, said);
    return id;
  }

  #named(type: string, name: string, record: string, own: boolean): string {
    const id = own ? `${type}:${name} of ${record}` : `${type}:${name}`;
    return this.#object(id, type, [{ name: 'name', type: 'string', value: name }], own ? record : undefined);
  }

  #related({ name, value }: Leaf, record: string, words: Words) {
    const reference = referenceOf(words, name);
    if (reference === undefined) return [];
    const objectId = this.#named(reference, value, record, isOwn(reference));
    return [{ objectId, qualifier: name }];
  }

  #event({ on, type, ...said }: TreatyEvent, id: string, record: string, words: Words): void {
    const fields = fieldsOf(said, shapesOf(words).events.get(type) as Shape);
    const leaves = fields.flatMap((field) => leavesOf(field));
    const attributes = attributesOf(leaves);
    const meeting = meetingOf(words, type);
    this.#eventTypes.meet(type, attributes);
    this.#events.push({
      id,
      type,
      time: startOf(on),
      attributes: attributes.map(({ name, value }) => ({ name, value })),
      relationships: [
        { objectId: record, qualifier: RECORD },
        ...(meeting ? [{ objectId: this.#named('meeting', meeting, record, true), qualifier: BY_TYPE }] : []),
        ...leaves.flatMap((leaf) => this.#related(leaf, record, words)),
      ],
    });
  }

  record({ record, words }: Written, index: number): void {
    const { events, ...said } = record;
    const id = `${RECORD} ${index + 1}`;
    const leaves = fieldsOf(said, recordShape()).flatMap((field) => leavesOf(field));
    this.#object(id, RECORD, leaves);
    for (const [i, event] of events.entries()) this.#event(event, `event ${i + 1} of ${id}`, id, words);
  }

  log(): OcelLog {
    return {
      objectTypes: this.#objectTypes.all(),
      eventTypes: this.#eventTypes.all(),
      objects: [...this.#objects.values()],
      events: this.#events,
    };
  }
}

/**
 * Records as an object-centric event log: the JSON of OCEL 2.0, to be written with `JSON.stringify`. An event is
 * related to its record and to the meetings, decisions, States, offices and so on that it refers to, each time with
 * the name of the field as the qualifier. All its fields are attributes, so that a tool that keeps one relationship
 * for each pair of event and object loses nothing. Names of nested fields are dotted, members of lists numbered from 1. The time of an event is the first moment of its day in UTC and says nothing of hours.
 * `fromOcel` gives the same records back.
 *
 * @throws MalformedError for a record that does not have the form of one, or that is of no programme that is given.
 *
 * @example
 * ```ts
 * import { toOcel } from 'intersessional/interchange';
 * const discussed = { on: '2011-06-27', type: 'theme.discussed', theme: 'd' } as const;
 * const { events, objects } = toOcel({ programme: 'ccm-2011', events: [discussed] });
 * console.log(events.map(({ type, time }) => `${type} ${time}`));
 * console.log(objects.map(({ type }) => type));
 * ```
 * ```text
 * [ 'theme.discussed 2011-06-27T00:00:00Z' ]
 * [ 'record', 'theme' ]
 * ```
 */
export function toOcel(records: Records, options?: LogOptions): OcelLog {
  const writer = new Writer();
  for (const [index, record] of recordsToWrite(records, new Programmes(options)).entries())
    writer.record(record, index);
  return writer.log();
}

import { MalformedError, type Problem, parse, pathText } from '../../model/problems.ts';
import type { TreatyRecord } from '../../model/record.ts';
import { assembled, EMPTY, type Entry } from '../fields/assemble.ts';
import { dayFrom, START_OF_A_DAY, type Value } from '../fields/fields.ts';
import { type Shape, shapes } from '../fields/shapes.ts';
import { type Assembled, recordsFrom } from '../records.ts';
import { ocelSchema, type ReadLog } from './model.ts';
import { BY_TYPE, RECORD, referenceOf } from './references.ts';

type ReadEvent = ReadLog['events'][number];
type ReadObject = ReadLog['objects'][number];

/** An event of the log and where it stands. */
interface Placed {
  readonly event: ReadEvent;
  readonly index: number;
}

/** The path that a dotted name stands for: under a list, a number is a place, from 1. */
function pathOf(name: string, shape: Shape): Entry['path'] {
  let at: Shape | undefined = shape;
  return name.split('.').map((key) => {
    const isPlace = at?.item !== undefined && /^[1-9]\d{0,7}$/.test(key);
    at = isPlace ? at?.item : at?.fields?.[key];
    return isPlace ? Number(key) - 1 : key;
  });
}

function entryOf(name: string, raw: Value, shape: Shape, at: string): Entry {
  const list = /^(.*)\.length$/.exec(name)?.[1];
  if (list === undefined || String(raw) !== '0') return { path: pathOf(name, shape), raw, at };
  return { path: pathOf(list, shape), raw: EMPTY, at };
}

const valueIn = ({ attributes }: ReadObject, name: string): Value | undefined =>
  attributes.find((attribute) => attribute.name === name)?.value;

/** Reads the events and objects of a log. */
class Reader {
  readonly #log: ReadLog;
  readonly #objects: ReadonlyMap<string, ReadObject>;

  constructor(log: ReadLog) {
    this.#log = log;
    this.#objects = new Map(log.objects.map((object) => [object.id, object]));
  }

  /** The values that an event gives by its relationships. */
  #references({ event, index }: Placed, shape: Shape, problems: Problem[]): readonly Entry[] {
    return event.relationships.flatMap(({ objectId, qualifier }, i) => {
      if (qualifier === RECORD || qualifier === BY_TYPE) return [];
      const at = pathText(['events', index, 'relationships', i]);
      const object = this.#objects.get(objectId);
      const expected = referenceOf(qualifier)?.name;
      const name = object && valueIn(object, 'name');
      if (expected !== undefined && object?.type === expected && name !== undefined) {
        return [entryOf(qualifier, name, shape, at)];
      }
      problems.push({
        path: at,
        expected: expected ? `an object of type ${expected} with a name` : 'a qualifier that is a field',
        found: JSON.stringify(expected ? objectId : qualifier),
      });
      return [];
    });
  }

  event({ event, index }: Placed, problems: Problem[]): object {
    const at = (...keys: readonly PropertyKey[]) => pathText(['events', index, ...keys]);
    const on = dayFrom(event.time);
    if (on === undefined) {
      problems.push({ path: at('time'), expected: START_OF_A_DAY, found: JSON.stringify(event.time) });
    }
    const shape = shapes().events.get(event.type);
    if (shape === undefined) {
      const expected = 'a type of event, such as decision.adopted';
      problems.push({ path: at('type'), expected, found: JSON.stringify(event.type) });
      return {};
    }
    const own = event.attributes.map(({ name, value }) => entryOf(name, value, shape, at(name)));
    const entries = [...own, ...this.#references({ event, index }, shape, problems)];
    return { on, type: event.type, ...assembled(entries, shape, problems) };
  }

  /** The events of each record, in the order of the log. */
  eventsByRecord(problems: Problem[]): ReadonlyMap<string, readonly Placed[]> {
    const all = new Map<string, Placed[]>();
    for (const { id, type } of this.#log.objects) if (type === RECORD) all.set(id, []);
    for (const [index, event] of this.#log.events.entries()) {
      const related = event.relationships.filter(({ qualifier }) => qualifier === RECORD);
      const events = all.get(related[0]?.objectId ?? '');
      if (related.length === 1 && events !== undefined) events.push({ event, index });
      else {
        const expected = `one relationship ${JSON.stringify(RECORD)}, to an object of type ${RECORD}`;
        const found = related.length === 0 ? 'none' : related.map(({ objectId }) => objectId).join(', ');
        problems.push({ path: pathText(['events', index, 'relationships']), expected, found });
      }
    }
    return all;
  }

  record(id: string, events: readonly Placed[]): Assembled {
    const problems: Problem[] = [];
    const at = ['objects', this.#log.objects.findIndex((object) => object.id === id)];
    const { record: shape } = shapes();
    const entries = (this.#objects.get(id)?.attributes ?? []).map(({ name, value }) =>
      entryOf(name, value, shape, pathText([...at, name])),
    );
    const said = assembled(entries, shape, problems);
    return { record: { ...said, events: events.map((event) => this.event(event, problems)) }, problems, at };
  }

  /** What no object may do: have the id of another. */
  repeated(): readonly Problem[] {
    const seen = new Set<string>();
    return this.#log.objects.flatMap(({ id }, index) => {
      const isNew = !seen.has(id);
      seen.add(id);
      const found = JSON.stringify(id);
      return isNew ? [] : [{ path: pathText(['objects', index, 'id']), expected: 'an id of its own', found }];
    });
  }
}

function jsonOf(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  try {
    return JSON.parse(input);
  } catch (error) {
    const { message } = error as SyntaxError;
    throw new MalformedError([{ path: '', expected: 'JSON', found: message }]);
  }
}

/**
 * The records of an object-centric event log, the JSON of OCEL 2.0 as a text or a value: what `toOcel` writes, or a
 * log of the same words. There is a record for each object of type `record`.
 *
 * @throws MalformedError, once, with every problem: of the form of the log; or, with the event and its attribute or
 * relationship, of what is no record.
 */
export function fromOcel(json: unknown): readonly TreatyRecord[] {
  const reader = new Reader(parse(ocelSchema, jsonOf(json)));
  const problems: Problem[] = [...reader.repeated()];
  const byRecord = reader.eventsByRecord(problems);
  const records = [...byRecord].map(([id, events]) => reader.record(id, events));
  return recordsFrom([{ record: undefined, problems, at: [] }, ...records].filter(isPresent));
}

/** What stands for the log itself is left out where nothing is wrong with it. */
const isPresent = ({ record, problems }: Assembled): boolean => record !== undefined || problems.length > 0;

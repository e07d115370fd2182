import { parseXml, XmlElement } from '@rgrove/parse-xml';

/*
 * Readers that take in a file as PM4Py's importers do, by what those ask of it: of XES, elements by their names,
 * events in traces, values by the type of their element, lists as a value of their own; of OCEL 2.0, the four lists,
 * each event with id, type and time, each relationship with its object. They refuse where those would fail, or would
 * drop something without a word.
 */

type Row = Record<string, unknown>;

const VALUES: Record<string, (text: string) => unknown> = {
  string: (text) => text,
  id: (text) => text,
  date(text) {
    const time = Date.parse(text);
    if (Number.isNaN(time)) throw new Error(`no date: ${text}`);
    return new Date(time);
  },
  int(text) {
    if (!/^-?\d+$/.test(text)) throw new Error(`no int: ${text}`);
    return BigInt(text);
  },
  float(text) {
    if (text.trim() === '' || Number.isNaN(Number(text))) throw new Error(`no float: ${text}`);
    return Number(text);
  },
  boolean: (text) => text.toLowerCase() === 'true',
};

const elementsIn = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child) => child instanceof XmlElement);

/** An attribute with others inside is a value and its children; a list has no value of its own. */
function readOf(element: XmlElement): unknown {
  const { value } = element.attributes;
  const read = value === undefined ? null : VALUES[element.name]?.(value);
  if (read === undefined) throw new Error(`no such attribute: ${element.name}`);
  const inside = elementsIn(element);
  if (inside.length === 0) return read;
  const [first] = inside;
  if (first?.name === 'values') {
    return { value: null, children: elementsIn(first).map((each) => [each.attributes.key, readOf(each)]) };
  }
  return { value: read, children: rowOf(inside) };
}

function rowOf(elements: readonly XmlElement[]): Row {
  const row: Row = {};
  for (const element of elements) {
    const { key } = element.attributes;
    if (key === undefined || Object.hasOwn(row, key)) throw new Error(`no key of its own: ${key}`);
    Object.defineProperty(row, key, { value: readOf(element), enumerable: true });
  }
  return row;
}

const OUTSIDE = ['extension', 'global', 'classifier', 'trace', 'event'];

/** The rows of a log, one for each event, with the attributes of its trace under `case:`. */
export function rowsOfXes(text: string): readonly Row[] {
  const { root } = parseXml(text);
  if (root?.name !== 'log') throw new Error('no log');
  return elementsIn(root)
    .filter(({ name }) => name === 'trace')
    .flatMap((trace) => {
      const own = rowOf(elementsIn(trace).filter(({ name }) => !OUTSIDE.includes(name)));
      const about = Object.fromEntries(Object.entries(own).map(([key, value]) => [`case:${key}`, value]));
      return elementsIn(trace)
        .filter(({ name }) => name === 'event')
        .map((event) => ({ ...rowOf(elementsIn(event)), ...about }));
    });
}

interface Ocel {
  readonly events: readonly Row[];
  readonly objects: readonly Row[];
  readonly relations: readonly Row[];
}

const listIn = (value: Row, name: string): readonly Row[] => {
  const list = value[name];
  if (!Array.isArray(list)) throw new Error(`no ${name}`);
  return list;
};

const named = (attributes: readonly Row[]): Row =>
  Object.fromEntries(attributes.map(({ name, value }) => [`ocel:${name}`, value]));

/** The tables of an object-centric log. */
export function tablesOfOcel(text: string): Ocel {
  const log = JSON.parse(text) as Row;
  const declared = new Set(
    [...listIn(log, 'eventTypes'), ...listIn(log, 'objectTypes')].map(({ name }) => String(name)),
  );
  const objects = listIn(log, 'objects').map((object) => ({
    'ocel:oid': object.id,
    'ocel:type': object.type,
    ...named(listIn(object, 'attributes')),
  }));
  const types = new Map(objects.map((object) => [object['ocel:oid'], object['ocel:type']]));
  const relations: Row[] = [];
  const events = listIn(log, 'events').map((event) => {
    const time = Date.parse(String(event.time));
    if (Number.isNaN(time) || !declared.has(String(event.type))) throw new Error(`no event: ${event.id}`);
    const related = listIn(event, 'relationships');
    // Events that no object takes part in are dropped on import.
    if (related.length === 0) throw new Error(`an event without objects: ${event.id}`);
    for (const { objectId, qualifier } of related) {
      if (!types.has(objectId)) throw new Error(`no object: ${objectId}`);
      relations.push({ 'ocel:eid': event.id, 'ocel:oid': objectId, 'ocel:qualifier': qualifier });
    }
    return {
      'ocel:eid': event.id,
      'ocel:activity': event.type,
      'ocel:timestamp': new Date(time),
      ...named(listIn(event, 'attributes')),
    };
  });
  return { events, objects, relations };
}

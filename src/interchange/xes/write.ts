import type { TreatyEvent } from '../../model/events.ts';
import { startOf } from '../fields/days.ts';
import { fieldsOf, numberText, type RecordField, type SingleField } from '../fields/fields.ts';
import { type Shape, type Shapes, shapesOf } from '../fields/shapes.ts';
import { ESCAPED, escaped, isMissing } from '../fields/texts.ts';
import { type LogOptions, Programmes } from '../programmes.ts';
import { type Records, recordsToWrite, type Written } from '../records.ts';
import { EXTENSIONS, KEYS, NAMES, TRANSITION } from './keys.ts';
import { type Element, isCarried, xmlLines } from './xml.ts';

const element = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Element[] = [],
): Element => ({ tag, attributes, children });

const attribute = (tag: string, key: string, value: string, children?: readonly Element[]): Element =>
  element(tag, { key, value }, children);

/** True for a text that can stand in a log as it is. */
const isPlain = (text: string): boolean => isCarried(text) && !isMissing(text);

function string(key: string, text: string): Element {
  if (isPlain(text)) return attribute('string', key, text);
  return attribute('string', key, escaped(text, isCarried), [attribute('boolean', ESCAPED, 'true')]);
}

const number = (key: string, value: number): Element =>
  attribute(Number.isSafeInteger(value) && !Object.is(value, -0) ? 'int' : 'float', key, numberText(value));

function single({ key, kind, value }: SingleField): Element {
  if (typeof value === 'number') return number(key, value);
  if (typeof value === 'boolean') return attribute('boolean', key, String(value));
  return kind === 'date' ? attribute('date', key, startOf(value)) : string(key, value);
}

/** A list; its members have its key, or for those with fields, hold them under that key. */
function list(key: string, items: readonly (readonly RecordField[])[]): Element {
  const values = items.map((fields) => {
    const [first] = fields;
    if (fields.length === 1 && first?.key === '') return elementOf({ ...first, key });
    return element('list', { key }, [element('values', { key }, fields.map(elementOf))]);
  });
  return element('list', { key }, [element('values', { key }, values)]);
}

const elementOf = (field: RecordField): Element =>
  'items' in field ? list(field.key, field.items) : single(field);

function eventElement({ on, type, ...said }: TreatyEvent, { events }: Shapes): Element {
  const { by, ...rest } = said as { readonly by?: string };
  const role = by === undefined ? [] : [string(KEYS.resource, by), string(KEYS.role, by)];
  return element('event', {}, [
    string(KEYS.name, type),
    attribute('date', KEYS.day, startOf(on)),
    string(KEYS.transition, TRANSITION),
    ...role,
    ...fieldsOf(rest, events.get(type) as Shape).map(elementOf),
  ]);
}

/** A plain name for each record that no other one has: tools tell traces apart by it. */
function namesOf(records: readonly Written[]): readonly string[] {
  const names = new Set<string>();
  for (const { record } of records) {
    const { title, programme } = record;
    const base = [title ?? programme, programme].find(isPlain) ?? 'record';
    let name = base;
    for (let count = 2; names.has(name); count++) name = `${base} (${count})`;
    names.add(name);
  }
  return [...names];
}

function traceElement({ record, words }: Written, name: string): Element {
  const { events, ...said } = record;
  const shapes = shapesOf(words);
  const own = fieldsOf(said, shapes.record).map((field) => ({
    ...field,
    key: NAMES[field.key] ?? field.key,
  }));
  return element('trace', {}, [
    string(KEYS.name, name),
    ...own.map(elementOf),
    ...events.map((event) => eventElement(event, shapes)),
  ]);
}

const EXTENDED = Object.entries(EXTENSIONS).map(([prefix, name]) =>
  element('extension', { name, prefix, uri: `http://www.xes-standard.org/${prefix}.xesext` }),
);

/** The attributes of every trace and event, with a default value of each kind. */
const GLOBALS = [
  element('global', { scope: 'trace' }, [string(KEYS.name, 'unknown'), string('programme', 'unknown')]),
  element('global', { scope: 'event' }, [
    string(KEYS.name, 'unknown'),
    attribute('date', KEYS.day, startOf('1970-01-01')),
    string(KEYS.transition, TRANSITION),
  ]),
];

const CLASSIFIERS = [
  element('classifier', { name: 'Type', scope: 'event', keys: KEYS.name }),
  element('classifier', { name: 'Programme', scope: 'trace', keys: 'programme' }),
];

/**
 * Records as an event log in XES (IEEE 1849-2016): a trace for each record, an event for each event, in their order.
 * The type is `concept:name`; the day is `time:timestamp`, as its first moment in UTC, and says nothing of hours;
 * who acts (`by`) is `org:role` and `org:resource`. Every other field is an attribute under its own name, dotted
 * where it is nested. `fromXes` gives the same records back.
 *
 * @throws MalformedError for a record that does not have the form of one, or that is of no programme that is given.
 *
 * @example
 * ```ts
 * import { toXes } from 'intersessional/interchange';
 * const closed = { on: '2011-06-30', type: 'intersessional.closed' } as const;
 * const log = toXes({ programme: 'ccm-2011', events: [closed] });
 * console.log(log.match(/<event>/g)?.length, log.includes('value="2011-06-30T00:00:00Z"'));
 * ```
 * ```text
 * 1 true
 * ```
 */
export function toXes(records: Records, options?: LogOptions): string {
  const all = recordsToWrite(records, new Programmes(options));
  const names = namesOf(all);
  const log = element('log', { 'xes.version': '1849.2016', 'xes.features': 'nested-attributes' }, [
    ...EXTENDED,
    ...GLOBALS,
    ...CLASSIFIERS,
    string('lifecycle:model', 'standard'),
    ...all.map((record, index) => traceElement(record, names[index] ?? '')),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlLines(log).join('\n')}\n`;
}

import type { OcelLog, OcelRelationship } from 'intersessional/interchange';
import { rowsOfXes, tablesOfOcel } from './readers.ts';

/*
 * A log as tools of process mining write it back, after what PM4Py does (2.7: its importers, its tables, its exporters): a
 * table has every column in every row, and `nan` where a row has no value; an object-centric log has one relationship
 * for each pair of event and object. Nothing here is PM4Py's: it cannot be had where these tests run.
 */

type Row = Record<string, unknown>;

/** A value as Python holds it in a cell, with the name of its type: a column of numbers with gaps is one of floats. */
interface Cell {
  readonly type: 'str' | 'int' | 'float' | 'Timestamp' | 'NaTType' | 'bool' | 'dict';
  readonly text: string;
  readonly inside?: { readonly children: unknown; readonly isList: boolean };
}

const TAGS = {
  str: 'string',
  int: 'int',
  float: 'float',
  Timestamp: 'date',
  NaTType: 'string',
  bool: 'boolean',
  dict: 'list',
};

const floatText = (value: number): string => {
  const text = Object.is(value, -0) ? '-0' : String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
};

const isDict = (value: unknown): value is { value: unknown; children: unknown } =>
  typeof value === 'object' && value !== null && 'children' in value;

function cellOf(value: unknown): Cell {
  if (value instanceof Date)
    return { type: 'Timestamp', text: value.toISOString().replace('.000Z', '+00:00') };
  if (typeof value === 'bigint') return { type: 'int', text: String(value) };
  if (typeof value === 'number') return { type: 'float', text: floatText(value) };
  if (typeof value === 'boolean') return { type: 'bool', text: String(value) };
  if (!isDict(value)) return { type: 'str', text: String(value) };
  const isList = Array.isArray(value.children);
  const own = isList ? { type: 'dict' as const, text: '' } : cellOf(value.value);
  return { ...own, inside: { children: value.children, isList } };
}

const quoted = (text: string): string =>
  `"${text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`)}"`;

function xmlOf(key: string, { type, text, inside }: Cell): string {
  const tag = TAGS[type];
  const start = `<${tag} key=${quoted(key)}`;
  if (inside === undefined) return `${start} value=${quoted(text)} />\n`;
  if (inside.isList) {
    const members = (inside.children as [string, unknown][]).map(([name, each]) => xmlOf(name, cellOf(each)));
    return `${start}>\n<values>\n${members.join('')}</values>\n</${tag}>\n`;
  }
  const children = Object.entries(inside.children as Row).map(([name, each]) => xmlOf(name, cellOf(each)));
  return `${start} value=${quoted(text)}>\n${children.join('')}</${tag}>\n`;
}

/** Returns the text of a missing cell of a column. */
export type Missing = (column: readonly unknown[]) => string;

/** As PM4Py does: `NaT` in a column of times, else a float that is not a number. */
export const asPm4py: Missing = (column) =>
  column.some((value) => value instanceof Date)
    ? '<string key="$KEY" value="NaT" />'
    : '<float key="$KEY" value="nan" />';

/** A log in XES, through a table and out again. */
export function throughTable(xes: string, missing: Missing = asPm4py): string {
  const rows = rowsOfXes(xes);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const gaps = new Map(columns.map((key) => [key, missing(rows.map((row) => row[key]))]));
  const hasGap = (key: string) => rows.some((row) => !Object.hasOwn(row, key));
  const cell = (row: Row, column: string, key: string): string => {
    if (!Object.hasOwn(row, column)) return `${gaps.get(column)?.replace('$KEY', () => key)}\n`;
    const value = row[column];
    return xmlOf(key, cellOf(typeof value === 'bigint' && hasGap(column) ? Number(value) : value));
  };
  const CASE = 'case:';
  const traces = groupBy(rows, (row) => row['case:concept:name']);
  const text = [...traces.values()].map((events) => {
    const [first = {}] = events;
    const own = columns
      .filter((key) => key.startsWith(CASE))
      .map((key) => cell(first, key, key.slice(CASE.length)));
    const inside = events.map((row) => {
      const cells = columns.filter((key) => !key.startsWith(CASE)).map((key) => cell(row, key, key));
      return `<event>\n${cells.join('')}</event>\n`;
    });
    return `<trace>\n${own.join('')}${inside.join('')}</trace>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8" ?>
<log xes.version="1849-2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
<string key="origin" value="csv" />
${text.join('')}</log>
`;
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => unknown): Map<unknown, T[]> {
  const groups = new Map<unknown, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** A log in which every event keeps one relationship to each object: the first, or the last. */
export const keepingOne = (log: OcelLog, which: 'first' | 'last'): OcelLog => ({
  ...log,
  events: log.events.map((event) => {
    const kept = new Map<string, OcelRelationship>();
    for (const each of event.relationships) {
      if (which === 'last' || !kept.has(each.objectId)) kept.set(each.objectId, each);
    }
    return { ...event, relationships: [...kept.values()] };
  }),
});

const attributesIn = (row: Row, more: object): object => {
  const attributes = Object.entries(row).flatMap(([key, value]) => {
    const name = /^ocel:(?!eid$|activity$|timestamp$|oid$|type$)(.*)$/s.exec(key)?.[1];
    return name === undefined || value === null ? [] : [{ name, value, ...more }];
  });
  return attributes.length === 0 ? {} : { attributes };
};

/** An object-centric log through PM4Py's tables and out again: objects without events are dropped. */
export function throughOcelTables(log: string): string {
  const { events, objects, relations } = tablesOfOcel(log);
  const last = new Map(relations.map((each) => [`${each['ocel:eid']}\n${each['ocel:oid']}`, each]));
  const related = new Set(relations.map((each) => each['ocel:oid']));
  const relationshipsOf = (id: unknown) =>
    [...last.values()]
      .filter((each) => each['ocel:eid'] === id)
      .map((each) => ({ objectId: each['ocel:oid'], qualifier: each['ocel:qualifier'] }))
      .reverse();
  const ordered = [...events].sort((a, b) => Number(a['ocel:timestamp']) - Number(b['ocel:timestamp']));
  return JSON.stringify({
    objectTypes: [],
    eventTypes: [],
    objects: objects
      .filter((row) => related.has(row['ocel:oid']))
      .map((row) => ({
        id: row['ocel:oid'],
        type: row['ocel:type'],
        ...attributesIn(row, { time: '1970-01-01T00:00:00Z' }),
      })),
    events: ordered.map((row) => ({
      id: row['ocel:eid'],
      type: row['ocel:activity'],
      time: (row['ocel:timestamp'] as Date).toISOString().replace('.000Z', '+00:00'),
      ...attributesIn(row, {}),
      relationships: relationshipsOf(row['ocel:eid']),
    })),
  });
}

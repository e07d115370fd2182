import {
  fileExpectedTexts,
  fileFoundTexts,
  ocelExpectedTexts,
  plainLabels,
  say,
} from '../../messages/index.ts';
import { isXml, logForm, OCEL_1 } from '../../model/forms.ts';
import { foundText, MalformedError, parse, problemsOf } from '../../model/problems.ts';
import type { TreatyRecord } from '../../model/record.ts';
import { assembled } from '../fields/assemble.ts';
import { recordShape } from '../fields/shapes.ts';
import { Problems } from '../problems.ts';
import { type LogOptions, Programmes } from '../programmes.ts';
import { below, recordFrom } from '../records.ts';
import { EventReader } from './events.ts';
import { eventSchema, ocelSchema, type ReadEvent, type ReadLog } from './model.ts';
import { type KnownObject, type Objects, readObjects } from './objects.ts';
import { RECORD } from './references.ts';
import { entryAt, valuesOf } from './values.ts';

const refused = (expected: string, found: string) => new MalformedError([{ path: '', expected, found }]);
const OCEL_2 = ocelExpectedTexts.json;

function jsonOf(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  if (isXml(input)) throw refused(OCEL_2, logForm(input)?.name ?? fileFoundTexts.xml);
  try {
    return JSON.parse(input.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw refused(fileFoundTexts.json, (error as SyntaxError).message);
  }
}

function logOf(value: unknown): ReadLog {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (keys.some((key) => key.startsWith('ocel:'))) throw refused(OCEL_2, OCEL_1.name);
  return parse(ocelSchema, value);
}

/** Events of the log by the record that they are of, in the order of the log, each with its index there. */
type ByRecord = Map<string, { readonly event: object; readonly index: number }[]>;

/** The event at an index, if it has the form of one and an id of its own. */
function eventAt(
  index: number,
  value: unknown,
  seen: Set<string>,
  problems: Problems,
): ReadEvent | undefined {
  const result = eventSchema.safeParse(value);
  if (!result.success) {
    for (const { path, expected, found } of problemsOf(result.error, value, ['events', index])) {
      problems.add({ path }, expected, found);
    }
    return undefined;
  }
  const { id } = result.data;
  if (seen.has(id))
    return problems.add({ path: `events[${index}].id` }, fileExpectedTexts.ownId, foundText(id));
  seen.add(id);
  return result.data;
}

/** The programme that the object of a record names. */
const programmeIn = ({ attributes = [] }: Partial<KnownObject> = {}): unknown =>
  valuesOf(attributes).find(({ name }) => name === 'programme')?.raw;

function eventsByRecord(
  events: ReadLog['events'],
  objects: Objects,
  programmes: Programmes,
  problems: Problems,
): ByRecord {
  const reader = new EventReader(objects, problems);
  const seen = new Set<string>();
  const byRecord: ByRecord = new Map();
  for (const [index, value] of events.entries()) {
    const read = eventAt(index, value, seen, problems);
    const id = read && reader.recordOf(read, index);
    const words = programmes.wordsOf(programmeIn(objects.get(id ?? '')));
    const event = read && words && reader.event(read, index, words);
    if (problems.count > 0 || id === undefined || event === undefined) continue;
    const known = byRecord.get(id);
    if (known === undefined) byRecord.set(id, [{ event, index }]);
    else known.push({ event, index });
  }
  return byRecord;
}

/** A record as read, with the indices of its events in the log. */
export interface LocatedObject {
  readonly record: TreatyRecord;
  readonly events: readonly number[];
}

function recordOf(
  { index, attributes }: KnownObject,
  events: readonly { readonly event: object; readonly index: number }[],
  programmes: Programmes,
  problems: Problems,
): LocatedObject | undefined {
  const before = problems.count;
  const entries = valuesOf(attributes).map((value) => entryAt(value, 'objects', index));
  const said = assembled(entries, recordShape(), problems);
  if (problems.count > before) return undefined;
  const pathOf = (path: string) => {
    const own = /^events\[(\d+)\](.*)$/.exec(path);
    const event = events[Number(own?.[1])];
    return event ? `events[${event.index}]${own?.[2]}` : below(`objects[${index}]`, path);
  };
  const value = { ...said, events: events.map(({ event }) => event) };
  const record = recordFrom(value, programmes, problems, (path) => ({ path: pathOf(path) }));
  return record && { record, events: events.map((each) => each.index) };
}

/** Reads the records of an object-centric event log, with the places of their events in it. */
export function locateOcel(json: unknown, options?: LogOptions): readonly LocatedObject[] {
  const programmes = new Programmes(options);
  const log = logOf(jsonOf(json));
  const problems = new Problems();
  const objects = readObjects(log.objects, problems);
  const byRecord = eventsByRecord(log.events, objects, programmes, problems);
  const all = [...objects].filter(([, { type }]) => type === RECORD);
  if (all.length === 0)
    problems.add(
      { path: 'objects' },
      say(ocelExpectedTexts.recordForEach, { type: RECORD }),
      plainLabels.none,
    );
  const records = all.map(([id, object]) => recordOf(object, byRecord.get(id) ?? [], programmes, problems));
  problems.throwAny();
  return records as readonly LocatedObject[];
}

/**
 * The records of an object-centric event log, the JSON of OCEL 2.0 as a text or a value: what `toOcel` writes, or a
 * log of the same words. There is a record for each object of type `record`. A value that a table has for a missing
 * one, such as `nan`, is none.
 *
 * @throws MalformedError, once: of the form of the log; or with what is no record, the first 50 problems, each with
 * the event and its attribute or relationship, and how many there are.
 *
 * @example
 * ```ts
 * import { fromOcel, toOcel } from 'intersessional/interchange';
 * const closed = { on: '2011-06-30', type: 'intersessional.closed' } as const;
 * const log = JSON.stringify(toOcel({ programme: 'ccm-2011', events: [closed] }));
 * console.log(fromOcel(log)[0]?.events);
 * ```
 * ```text
 * [ { on: '2011-06-30', type: 'intersessional.closed' } ]
 * ```
 */
export const fromOcel = (json: unknown, options?: LogOptions): readonly TreatyRecord[] =>
  locateOcel(json, options).map(({ record }) => record);

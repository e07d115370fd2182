import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Audit,
  audit,
  type Programme,
  type ProgrammeFile,
  resolve,
  type TreatyFile,
  type TreatyRecord,
} from 'intersessional';
import { readRecord } from 'intersessional/read';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

/*
 * The cycles of `expected.md`: the verdict on each real record, and the edits that must change it. An edit works on a
 * copy of the record, or of the programme as its file has it.
 */

type Fields = Record<string, unknown>;
type Event = Fields & { on: string; type: string };

interface Draft {
  programme: Fields;
  record: Fields & { complete: boolean; events: Event[] };
  asOf?: string;
}

/** An edit of a record, or of its programme. */
export type Edit = (draft: Draft) => void;

const folder = join(import.meta.dirname, '..');

const textOf = (kind: string, id: string): { text: string; name: string } => {
  const name = join(folder, kind, `${id}.yaml`);
  return { text: readFileSync(name, 'utf8'), name };
};

/** Reads the page of a programme, under the treaty that it names. */
function programmeOf(file: Fields): Programme {
  const { treaty } = file as { treaty?: string };
  const law = treaty === undefined ? undefined : (parse(textOf('treaties', treaty).text) as TreatyFile);
  return resolve(law, file as unknown as ProgrammeFile);
}

const byDay = ({ on: a }: Event, { on: b }: Event): number => (a < b ? -1 : Number(a > b));

/** Changes the fields of the one event of a type; a field that is `undefined` is taken out. */
export const change =
  (type: string, fields: Fields): Edit =>
  ({ record }) => {
    const events = record.events.filter((event) => event.type === type);
    expect(events, `one ${type} on record`).toHaveLength(1);
    Object.assign(events[0] as Event, fields);
    record.events.sort(byDay);
  };

/** Adds an event on its day. */
export const add =
  (event: Event): Edit =>
  ({ record }) => {
    record.events.push(event);
    record.events.sort(byDay);
  };

/** Takes every event of some types off the record. */
export const remove =
  (...types: readonly string[]): Edit =>
  ({ record }) => {
    const events = record.events.filter(({ type }) => !types.includes(type));
    expect(events.length, `${types} on record`).toBeLessThan(record.events.length);
    record.events = events;
  };

/** Takes the one event of a type off the record that has these fields. */
export const removeThe =
  (type: string, fields: Fields): Edit =>
  ({ record }) => {
    const isIt = (event: Event) =>
      event.type === type && Object.entries(fields).every(([name, value]) => event[name] === value);
    expect(record.events.filter(isIt), `one ${type} on record`).toHaveLength(1);
    record.events = record.events.filter((event) => !isIt(event));
  };

/** Says that everything that happened is on the record. */
export const complete: Edit = ({ record }) => {
  record.complete = true;
};

/** Asks on another day. */
export const asOf =
  (day: string): Edit =>
  (draft) => {
    draft.asOf = day;
  };

/** Edits the programme by its path. */
export const programme =
  (path: string, value: unknown): Edit =>
  (draft) => {
    const keys = path.split('.');
    const last = keys.pop() as string;
    const inner = keys.reduce<Fields>((fields, key) => fields[key] as Fields, draft.programme);
    expect(Object.keys(inner)).toContain(last);
    inner[last] = value;
  };

/** Audits a cycle after some edits, which are read as a file would be. */
function audited(id: string, edits: readonly Edit[]): Audit {
  const [file, events] = [textOf('programmes', id), textOf('records', id)];
  const draft: Draft = {
    programme: parse(file.text) as Fields,
    record: parse(events.text) as Draft['record'],
  };
  for (const edit of edits) edit(draft);
  const held = programmeOf(draft.programme);
  const record = readRecord(JSON.stringify(draft.record), { programme: held });
  return audit(held, record, draft.asOf === undefined ? {} : { asOf: draft.asOf });
}

/** The state of some paragraphs, and the verdict. */
export interface Expected {
  readonly verdict: Audit['verdict'];
  readonly states: Readonly<Record<string, string>>;
}

/** Tests the verdict on the real record of a cycle, with the state of every paragraph. */
export const realRecord = (id: string, { verdict, states }: Expected): void =>
  it(`${id}: the real record is ${verdict}`, () => {
    const held = programmeOf(parse(textOf('programmes', id).text) as Fields);
    const { text: events, name: file } = textOf('records', id);
    const record: TreatyRecord = readRecord(events, { name: file, programme: held });
    const found = audit(held, record);
    expect(found.provisions).toEqual(states);
    expect(found.verdict).toBe(verdict);
  });

/** Tests one edit that must change the state of a paragraph; the paragraphs that it does not name keep theirs. */
export const flip = (id: string, name: string, edits: readonly Edit[], { verdict, states }: Expected): void =>
  it(`${id}: ${name}`, () => {
    const before = audited(id, []);
    const found = audited(id, edits);
    expect(found.provisions).toEqual({ ...before.provisions, ...states });
    expect(found.verdict).toBe(verdict);
  });

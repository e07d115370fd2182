import { MalformedError, type Programme } from '../index.ts';
import { cliExpectedTexts, cliFoundTexts, readExpectedTexts, say } from '../messages/index.ts';
import { isXml, logForm } from '../model/forms.ts';
import { parseJson } from '../read/json.ts';
import { positionsIn } from '../read/positions.ts';
import { isJson, type LocatedRecord } from '../read/readers.ts';
import { type Format, formatOf } from './formats.ts';
import { PROGRAMME_IDS, PROGRAMMES } from './programmes.ts';
import { nameOf, readersFor } from './readersFor.ts';

/** The records in a text, and the format in which they stand there. */
export interface ReadRecords {
  readonly format: Format;
  readonly records: readonly LocatedRecord[];
}

const refused = (expected: string, found: string): MalformedError =>
  new MalformedError([{ path: '', expected, found }]);

/** The records of an event log in XES; an event stands where its tag starts. */
async function inXes(text: string): Promise<ReadRecords> {
  const { locateXes } = await import('../interchange/xes/read.ts');
  const records = locateXes(text).map(({ record, events }) => ({
    record,
    positionOf: ([list, index]: readonly PropertyKey[]) =>
      list === 'events' ? events[Number(index)] : undefined,
  }));
  return { format: 'xes', records };
}

function positionsOfJson(input: string): LocatedRecord['positionOf'] {
  const text = input.replace(/^\uFEFF/, '');
  const { place } = parseJson(text);
  const position = positionsIn(text);
  return (path) => {
    const found = place(path);
    return found && position(found.value);
  };
}

/** The records of an object-centric log; the text is read again for the lines of events, once they are asked for. */
async function inOcel(text: string): Promise<ReadRecords> {
  const { locateOcel } = await import('../interchange/ocel/read.ts');
  let positionOf: LocatedRecord['positionOf'] | undefined;
  const records = locateOcel(text).map(({ record, events }) => ({
    record,
    positionOf([list, index]: readonly PropertyKey[]) {
      positionOf ??= positionsOfJson(text);
      return list === 'events' ? positionOf(['events', events[Number(index)] ?? -1]) : undefined;
    },
  }));
  return { format: 'ocel', records };
}

/** Says what was expected in the place of the id of a programme: the one given, or one that the library has. */
export function expectedProgramme(id: string, given: Programme | undefined): string | undefined {
  if (given === undefined ? PROGRAMMES.has(id) : given.id === id) return undefined;
  return given
    ? say(readExpectedTexts.programmeGiven, given)
    : say(cliExpectedTexts.programmeOrOption, { ids: PROGRAMME_IDS });
}

/** The programme of a record, where it is at hand. */
export interface RecordsOf {
  readonly programme?: Programme | undefined;
  /** True if the record has to be of the programme, or without one, of one that the library has. */
  readonly known?: true;
}

async function inRecord(text: string, file: string, { programme, known }: RecordsOf): Promise<ReadRecords> {
  const { locateRecord } = await readersFor(text, file);
  const options = { ...nameOf(file), ...(programme && { programme }) };
  const record = locateRecord(text, options, known && ((id) => expectedProgramme(id, programme)));
  return { format: isJson(text, file) ? 'json' : 'yaml', records: [record] };
}

/**
 * Reads the records in a text. The content decides what it is; a name that promises an event log must keep to it.
 *
 * @throws MalformedError for any other form of text, in one line; and as the readers of each form do.
 */
export async function recordsIn(text: string, file: string, of: RecordsOf = {}): Promise<ReadRecords> {
  const form = logForm(text);
  if (form?.reader === 'fromXes') return inXes(text);
  if (form?.reader === 'fromOcel') return inOcel(text);
  if (form !== undefined) throw refused(cliExpectedTexts.recordOrLog, form.name);
  const promised = formatOf(file);
  if (promised === 'xes') return inXes(text);
  if (promised === 'ocel') throw refused(cliExpectedTexts.ocelAsNamed, cliFoundTexts.somethingElse);
  if (isXml(text)) throw refused(cliExpectedTexts.recordOrLog, cliFoundTexts.otherXml);
  return inRecord(text, file, of);
}

/** Reads the one record in a text, in any form. */
export async function recordIn(text: string, file: string, of: RecordsOf = {}): Promise<LocatedRecord> {
  const { records } = await recordsIn(text, file, of);
  const [record] = records;
  if (record !== undefined && records.length === 1) return record;
  throw refused(cliExpectedTexts.oneRecordOfLog, `${records.length}`);
}

import type { Programme, TreatyRecord } from '../index.ts';
import { cliExpectedTexts, cliFoundTexts, readExpectedTexts, say } from '../messages/index.ts';
import { isJson, isXml, logForm } from '../model/forms.ts';
import { MalformedError } from '../model/problems.ts';
import type { parseJson } from '../read/json.ts';
import type { LocatedRecord } from '../read/located.ts';
import { positionsIn } from '../read/positions.ts';
import { type Format, formatOf } from './formats.ts';
import { PROGRAMME_IDS, SHIPPED_IDS } from './programmes.ts';
import { nameOf, readersFor } from './readersFor.ts';
import { soundRecord } from './soundRecord.ts';

/** The records in a text, and the format in which they stand there. */
export interface ReadRecords {
  readonly format: Format;
  readonly records: readonly LocatedRecord[];
}

const refused = (expected: string, found: string): MalformedError =>
  new MalformedError([{ path: '', expected, found }]);

/** The records of an event log in XES; an event stands where its tag starts. */
async function inXes(text: string, { programme }: RecordsOf): Promise<ReadRecords> {
  const { locateXes } = await import('../interchange/xes/read.ts');
  const records = locateXes(text, programme && { programme }).map(({ record, events }) => ({
    record,
    positionOf: ([list, index]: readonly PropertyKey[]) =>
      list === 'events' ? events[Number(index)] : undefined,
  }));
  return { format: 'xes', records };
}

function positionsOfJson(input: string, parse: typeof parseJson): LocatedRecord['positionOf'] {
  const text = input.replace(/^\uFEFF/, '');
  const { place } = parse(text);
  const position = positionsIn(text);
  return (path) => {
    const found = place(path);
    return found && position(found.value);
  };
}

/** The records of an object-centric log; the text is read again for the lines of events, once they are asked for. */
async function inOcel(text: string, { programme }: RecordsOf): Promise<ReadRecords> {
  const { locateOcel } = await import('../interchange/ocel/read.ts');
  const { parseJson } = await import('../read/json.ts');
  let positionOf: LocatedRecord['positionOf'] | undefined;
  const records = locateOcel(text, programme && { programme }).map(({ record, events }) => ({
    record,
    positionOf([list, index]: readonly PropertyKey[]) {
      positionOf ??= positionsOfJson(text, parseJson);
      return list === 'events' ? positionOf(['events', events[Number(index)] ?? -1]) : undefined;
    },
  }));
  return { format: 'ocel', records };
}

/** Says what was expected in the place of the id of a programme: the one given, or one that the library has. */
export function expectedProgramme(
  id: string,
  given: Programme | undefined,
  alias?: string,
): string | undefined {
  if (given === undefined ? SHIPPED_IDS.includes(id) : given.id === id || alias === id) return undefined;
  return given
    ? say(readExpectedTexts.programmeGiven, given)
    : say(cliExpectedTexts.programmeOrOption, { ids: PROGRAMME_IDS });
}

/** The programme of a record, where it is at hand. */
export interface RecordsOf {
  readonly programme?: Programme | undefined;
  /** The name that the record gives to it, if that is not its id. */
  readonly alias?: string | undefined;
  /** True if the record has to be of the programme, or without one, of one that the library has. */
  readonly known?: true;
}

/** A record under the id of its programme: it may name the file in which that is. */
const underId = (record: TreatyRecord, { programme, alias }: RecordsOf): TreatyRecord =>
  alias === undefined || programme === undefined ? record : { ...record, programme: programme.id };

/** Reads a record by the readers that say what is wrong with one. */
async function locate(text: string, file: string, of: RecordsOf): Promise<LocatedRecord> {
  const { programme, alias, known } = of;
  const { locateRecord } = await readersFor(text, file);
  const options = { ...nameOf(file), ...(programme && { programme }) };
  const asks = known || alias !== undefined;
  return locateRecord(text, options, asks ? (id) => expectedProgramme(id, programme, alias) : undefined);
}

async function inRecord(text: string, file: string, of: RecordsOf): Promise<ReadRecords> {
  const format = isJson(text, file) ? 'json' : 'yaml';
  const { programme, alias } = of;
  const sound = format === 'json' && programme ? soundRecord(text, { programme, alias }) : undefined;
  const { record, positionOf } = sound ?? (await locate(text, file, of));
  return { format, records: [{ record: underId(record, of), positionOf }] };
}

/**
 * Reads the records in a text. The content decides what it is; a name that promises an event log must keep to it.
 *
 * @throws MalformedError for any other form of text, in one line; and as the readers of each form do.
 */
export async function recordsIn(text: string, file: string, of: RecordsOf = {}): Promise<ReadRecords> {
  const form = logForm(text);
  if (form?.reader === 'fromXes') return inXes(text, of);
  if (form?.reader === 'fromOcel') return inOcel(text, of);
  if (form !== undefined) throw refused(cliExpectedTexts.recordOrLog, form.name);
  const promised = formatOf(file);
  if (promised === 'xes') return inXes(text, of);
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

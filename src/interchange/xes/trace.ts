import { say, xesExpectedTexts } from '../../messages/index.ts';
import { foundText } from '../../model/problems.ts';
import type { TreatyRecord } from '../../model/record.ts';
import { assembled, type FileValue } from '../fields/assemble.ts';
import { dayFrom, START_OF_A_DAY } from '../fields/days.ts';
import { recordShape, type Shapes, shapesOf } from '../fields/shapes.ts';
import type { Problems, Spot } from '../problems.ts';
import type { Programmes } from '../programmes.ts';
import { below, recordFrom } from '../records.ts';
import { entriesOf, type KeyedAttributes, keyOf, LogPlace, tagText, taken } from './attributes.ts';
import { CASE, fieldNamed, KEYS, TRANSITION } from './keys.ts';
import { type Position, type ReadElement, TEXT } from './visit.ts';

/** A record as read, with the positions of its events in the text. */
export interface LocatedTrace {
  readonly record: TreatyRecord;
  readonly events: readonly Position[];
}

function actor(values: KeyedAttributes['values'], place: LogPlace): object {
  const by = (values.get(KEYS.role) ?? values.get(KEYS.resource))?.raw;
  const resource = values.get(KEYS.resource);
  if (resource !== undefined && by !== resource.raw) {
    const expected = say(xesExpectedTexts.sameAs, { key: KEYS.role, value: String(by) });
    place.problems.add(resource.at, expected, foundText(resource.raw));
  }
  return by === undefined ? {} : { by };
}

/** An event of a trace; what is wrong with it is added to the problems. */
function eventOf(element: ReadElement, { events, eventType }: Shapes, place: LogPlace): object {
  const { values, rest } = taken(element.children, Object.values(KEYS), place);
  const textAt = (key: string) => values.get(key)?.raw as string | undefined;
  const complain = (key: string, expected: string) =>
    place.problems.add(values.get(key)?.at ?? place.at([key], element), expected, foundText(textAt(key)));
  const type = textAt(KEYS.name);
  const on = dayFrom(textAt(KEYS.day) ?? '');
  const shape = events.get(type ?? '');
  if (on === undefined) complain(KEYS.day, START_OF_A_DAY);
  if ((textAt(KEYS.transition) ?? TRANSITION) !== TRANSITION) complain(KEYS.transition, TRANSITION);
  if (shape === undefined) return complain(KEYS.name, eventType) ?? {};
  const own = rest.filter((each) => !keyOf(each).startsWith(CASE));
  const entries = own.flatMap((each) => entriesOf(each, [], place));
  return { on, type, ...actor(values, place), ...assembled(entries, shape, place.problems) };
}

/** A trace while it is read, event by event. */
export class TraceReader {
  readonly #place: LogPlace;
  readonly #programmes: Programmes;
  readonly #problems: Problems;
  readonly #start: Position;
  readonly #before: number;
  readonly #said: FileValue[] = [];
  /** The events before the programme of the record is known. */
  #waiting: ReadElement[] = [];
  readonly #events: object[] = [];
  readonly #positions: Position[] = [];
  readonly #seen = new Set<string>();
  #count = 0;

  constructor(start: Position, index: number, programmes: Programmes, problems: Problems) {
    this.#place = new LogPlace(`traces[${index}]`, problems);
    this.#programmes = programmes;
    this.#problems = problems;
    this.#start = start;
    this.#before = problems.count;
  }

  take(element: ReadElement): void {
    if (element.tag === 'event') {
      this.#ofTrace(element);
      this.#waiting.push(element);
      this.#readEvents();
    } else if (element.tag === TEXT)
      this.#place.complain([], element, xesExpectedTexts.inside, tagText(element));
    else this.#attribute(element);
  }

  /** The name of the trace is one of tools: a record has its title. */
  #attribute(element: ReadElement): void {
    const { rest } = taken([element], [KEYS.name], this.#place);
    const entries = rest.flatMap((each) => entriesOf(each, [], this.#place));
    this.#said.push(
      ...entries.map((entry) => ({ ...entry, path: entry.path.map((key) => fieldNamed(String(key))) })),
    );
  }

  /** A table has the attributes of a trace in each of its rows. */
  #ofTrace({ children }: ReadElement): void {
    for (const child of children) {
      const key = keyOf(child);
      const known = `${key}=${child.attributes.value}`;
      if (!key.startsWith(CASE) || this.#seen.has(known)) continue;
      this.#seen.add(known);
      this.#attribute({ ...child, attributes: { ...child.attributes, key: key.slice(CASE.length) } });
    }
  }

  /** Reads the events so far, once the words that they are written in are known by the programme of the record. */
  #readEvents(): void {
    const programme = this.#said.find(({ path }) => String(path) === 'programme')?.raw;
    const words = this.#programmes.wordsOf(programme);
    if (words === undefined) return;
    const shapes = shapesOf(words);
    for (const element of this.#waiting) this.#event(element, shapes);
    this.#waiting = [];
  }

  #event(element: ReadElement, shapes: Shapes): void {
    const place = new LogPlace(`${this.#place.path}.events[${this.#count++}]`, this.#problems);
    const event = eventOf(element, shapes, place);
    if (this.#problems.count > 0) return;
    this.#events.push(event);
    this.#positions.push({ line: element.line, column: element.column });
  }

  #spotOf(path: string): Spot {
    const { line, column } = this.#positions[Number(/^events\[(\d+)\]/.exec(path)?.[1])] ?? this.#start;
    return { path: below(this.#place.path, path), line, column };
  }

  /** The record of the trace, once it is complete; `undefined` if there is any problem. */
  done(): LocatedTrace | undefined {
    this.#readEvents();
    const said = assembled(this.#said, recordShape(), this.#problems);
    if (this.#problems.count > this.#before) return undefined;
    const value = { ...said, events: this.#events };
    const record = recordFrom(value, this.#programmes, this.#problems, (path) => this.#spotOf(path));
    return record && { record, events: this.#positions };
  }
}

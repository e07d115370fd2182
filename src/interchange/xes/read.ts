import {
  fileFoundTexts,
  logFoundTexts,
  plainLabels,
  say,
  xesExpectedTexts,
  xesFoundTexts,
} from '../../messages/index.ts';
import { logForm } from '../../model/forms.ts';
import { MalformedError } from '../../model/problems.ts';
import type { TreatyRecord } from '../../model/record.ts';
import { recordShape } from '../fields/shapes.ts';
import { Problems, type Spot } from '../problems.ts';
import { type LogOptions, Programmes } from '../programmes.ts';
import { ATTRIBUTES, tagText } from './attributes.ts';
import { fieldNamed } from './keys.ts';
import { type LocatedTrace, TraceReader } from './trace.ts';
import { type ReadElement, type Visitor, visitXml } from './visit.ts';

/** Elements that are about the log, and say nothing of a record. */
const ABOUT_THE_LOG = ['extension', 'global', 'classifier'];

const spotOf = ({ line, column }: ReadElement, path = ''): Spot => ({ path, line, column });

/** A log while it is read, trace by trace. */
class LogReader implements Visitor {
  readonly problems = new Problems();
  readonly traces: LocatedTrace[] = [];
  readonly #programmes: Programmes;
  #trace: TraceReader | undefined;
  #count = 0;

  constructor(programmes: Programmes) {
    this.#programmes = programmes;
  }

  isEntered(tag: string, depth: number): boolean {
    return depth === 1 && tag === 'trace';
  }

  enter(element: ReadElement, depth: number): void {
    if (depth === 1) this.#trace = new TraceReader(element, this.#count++, this.#programmes, this.problems);
    else if (element.tag !== 'log') {
      throw new MalformedError([{ path: '', expected: xesExpectedTexts.log, found: `<${element.tag}>` }]);
    }
  }

  element(element: ReadElement, depth: number): void {
    if (depth === 2) this.#trace?.take(element);
    else if (ATTRIBUTES.includes(element.tag)) this.#attribute(element);
    else if (!ABOUT_THE_LOG.includes(element.tag)) this.#stray(element);
  }

  leave(depth: number): void {
    const trace = depth === 1 ? this.#trace?.done() : undefined;
    if (trace !== undefined && this.problems.count === 0) this.traces.push(trace);
  }

  /** An attribute of the log is about the file, unless it is one that a record has. */
  #attribute(element: ReadElement): void {
    const { key = '', value } = element.attributes;
    const isOfRecord = Object.hasOwn(recordShape().fields ?? {}, fieldNamed(key));
    if (!isOfRecord) return;
    this.problems.add(
      spotOf(element, key),
      xesExpectedTexts.inTrace,
      say(xesFoundTexts.outside, { value: JSON.stringify(value) }),
    );
  }

  #stray(element: ReadElement): void {
    if (element.tag === 'event')
      this.problems.add(spotOf(element), xesExpectedTexts.eventsInTrace, xesFoundTexts.eventOutside);
    else this.problems.add(spotOf(element), xesExpectedTexts.traceForEach, tagText(element));
  }

  /** Throws what is wrong, once the log is read. */
  end(): void {
    if (this.#count === 0) this.problems.add({ path: '' }, xesExpectedTexts.traceForEach, plainLabels.none);
    this.problems.throwAny();
  }
}

const refused = (found: string) => new MalformedError([{ path: '', expected: xesExpectedTexts.text, found }]);

/** Refuses at once what is another form of log, or no XML at all. */
function refuseOthers(text: unknown): asserts text is string {
  if (typeof text !== 'string') throw refused(say(logFoundTexts.valueOfType, { type: typeof text }));
  const form = logForm(text);
  const isJson = /^\uFEFF?\s*[{[]/.test(text);
  const found =
    form?.reader === 'fromXes' ? undefined : (form?.name ?? (isJson ? fileFoundTexts.json : undefined));
  if (found !== undefined) throw refused(found);
}

/** Reads the records of an event log in XES, with the positions of their events. */
export function locateXes(text: string, options?: LogOptions): readonly LocatedTrace[] {
  refuseOthers(text);
  const log = new LogReader(new Programmes(options));
  visitXml(text, log);
  log.end();
  return log.traces;
}

/**
 * The records of an event log in XES, one for each trace: what `toXes` writes, or a log of the same words. A value
 * that a table has for a missing one, such as `nan`, is none.
 *
 * @throws MalformedError, once: of the XML; or with what is no record, the first 50 problems with trace, event, key,
 * line and column, and how many there are. A document type is refused.
 *
 * @example
 * ```ts
 * import { fromXes, toXes } from 'intersessional/interchange';
 * const closed = { on: '2011-06-30', type: 'intersessional.closed' } as const;
 * const [record] = fromXes(toXes({ programme: 'ccm-2011', events: [closed] }));
 * console.log(record?.programme, record?.events);
 * ```
 * ```text
 * ccm-2011 [ { on: '2011-06-30', type: 'intersessional.closed' } ]
 * ```
 */
export const fromXes = (text: string, options?: LogOptions): readonly TreatyRecord[] =>
  locateXes(text, options).map(({ record }) => record);

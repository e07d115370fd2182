import { MalformedError, type Problem, pathText } from '../../model/problems.ts';
import type { TreatyRecord } from '../../model/record.ts';
import { assembled, EMPTY, type Entry } from '../fields/assemble.ts';
import { dayFrom, START_OF_A_DAY } from '../fields/fields.ts';
import { shapes } from '../fields/shapes.ts';
import { type Assembled, recordsFrom } from '../records.ts';
import { ESCAPED, KEYS, NAMES, TRANSITION } from './keys.ts';
import { type Element, readXml, unescaped } from './xml.ts';

const SINGLE = ['string', 'date', 'int', 'float', 'boolean', 'id'];

/** Where something stands in a log, and what is wrong there. */
class Place {
  readonly path: readonly PropertyKey[];
  readonly problems: Problem[];

  constructor(path: readonly PropertyKey[], problems: Problem[]) {
    this.path = path;
    this.problems = problems;
  }

  at(...keys: readonly PropertyKey[]): string {
    return pathText([...this.path, ...keys]);
  }

  complain(keys: readonly PropertyKey[], expected: string, found: string | undefined): void {
    const shown = found === undefined ? 'nothing' : JSON.stringify(found);
    this.problems.push({ path: this.at(...keys), expected, found: shown });
  }
}

const keyOf = ({ attributes }: Element): string => attributes.key ?? '';

const isEscaped = ({ children }: Element): boolean =>
  children.length === 1 && children.every((child) => child.tag === 'boolean' && keyOf(child) === ESCAPED);

function singleEntry(element: Element, path: Entry['path'], place: Place): readonly Entry[] {
  const { tag, attributes, children } = element;
  const { value } = attributes;
  const at = place.at(...path);
  if (value === undefined || !SINGLE.includes(tag)) {
    const found = value === undefined ? `<${tag}> without one` : `<${tag}>`;
    place.problems.push({ path: at, expected: 'an attribute with a value, or a list', found });
    return [];
  }
  if (isEscaped(element)) return [{ path, raw: unescaped(value), at }];
  for (const child of children)
    place.complain([...path, keyOf(child)], 'no such field', child.attributes.value);
  return [{ path, raw: value, at }];
}

/** The members of a list: values, or lists of the fields that a member has. */
function listEntries({ children }: Element, path: Entry['path'], place: Place): readonly Entry[] {
  const members = children.find(({ tag }) => tag === 'values')?.children ?? [];
  if (members.length === 0) return [{ path, raw: EMPTY, at: place.at(...path) }];
  return members.flatMap((member, index) =>
    member.tag === 'list'
      ? (member.children[0]?.children ?? []).flatMap((field) => entriesOf(field, [...path, index], place))
      : singleEntry(member, [...path, index], place),
  );
}

function entriesOf(element: Element, before: Entry['path'], place: Place): readonly Entry[] {
  const path = [...before, ...keyOf(element).split('.')];
  return element.tag === 'list' ? listEntries(element, path, place) : singleEntry(element, path, place);
}

/** The values of some keys, and the other attributes. */
function taken(elements: readonly Element[], keys: readonly string[]) {
  const isTaken = (element: Element) => keys.includes(keyOf(element));
  const values = new Map(elements.filter(isTaken).map((each) => [keyOf(each), each.attributes.value]));
  return { values, rest: elements.filter((element) => !isTaken(element)) };
}

function actor(values: ReadonlyMap<string, string | undefined>, place: Place): object {
  const by = values.get(KEYS.role) ?? values.get(KEYS.resource);
  const resource = values.get(KEYS.resource) ?? by;
  if (by !== resource) place.complain([KEYS.resource], `the same as ${KEYS.role}, ${by}`, resource);
  return by === undefined ? {} : { by };
}

function eventOf(element: Element, place: Place): object {
  const { values, rest } = taken(element.children, Object.values(KEYS));
  const type = values.get(KEYS.name);
  const on = dayFrom(values.get(KEYS.day) ?? '');
  const transition = values.get(KEYS.transition) ?? TRANSITION;
  const shape = shapes().events.get(type ?? '');
  if (on === undefined) place.complain([KEYS.day], START_OF_A_DAY, values.get(KEYS.day));
  if (transition !== TRANSITION) place.complain([KEYS.transition], TRANSITION, transition);
  if (shape === undefined) {
    place.complain([KEYS.name], 'a type of event, such as decision.adopted', type);
    return {};
  }
  const entries = rest.flatMap((each) => entriesOf(each, [], place));
  return { on, type, ...actor(values, place), ...assembled(entries, shape, place.problems) };
}

/** The field that goes by a name in a log. */
const fieldNamed = (name: string): string =>
  Object.entries(NAMES).find(([, each]) => each === name)?.[0] ?? name;

function recordOf(trace: Element, index: number): Assembled {
  const problems: Problem[] = [];
  const place = new Place(['traces', index], problems);
  const { rest } = taken(trace.children, [KEYS.name]);
  const entries = rest
    .filter(({ tag }) => tag !== 'event')
    .flatMap((each) => entriesOf(each, [], place))
    .map((entry) => ({ ...entry, path: entry.path.map((key) => fieldNamed(String(key))) }));
  const said = assembled(entries, shapes().record, problems);
  const events = trace.children
    .filter(({ tag }) => tag === 'event')
    .map((each, i) => eventOf(each, new Place([...place.path, 'events', i], problems)));
  return { record: { ...said, events }, problems, at: place.path };
}

/**
 * The records of an event log in XES, one for each trace: what `toXes` writes, or a log of the same words.
 *
 * @throws MalformedError, once, with every problem: of the XML; or, with the trace, event and key, of what is no
 * record. A document type is refused.
 */
export function fromXes(text: string): readonly TreatyRecord[] {
  const log = readXml(text);
  const problems: Problem[] = [];
  if (log.tag !== 'log') problems.push({ path: '', expected: 'a <log>', found: `<${log.tag}>` });
  if (log.children.some(({ tag }) => tag === 'event')) {
    problems.push({ path: '', expected: 'every event in a trace', found: 'events outside' });
  }
  if (problems.length > 0) throw new MalformedError(problems);
  return recordsFrom(log.children.filter(({ tag }) => tag === 'trace').map(recordOf));
}

import {
  expectedTexts,
  fileExpectedTexts,
  fileFoundTexts,
  say,
  xesExpectedTexts,
  xesFoundTexts,
} from '../../messages/index.ts';
import { foundText } from '../../model/problems.ts';
import { EMPTY, type FileValue } from '../fields/assemble.ts';
import { ESCAPED, isMissing, isOfTool, unescaped } from '../fields/texts.ts';
import type { Problems, Spot } from '../problems.ts';
import { below } from '../records.ts';
import { type Position, type ReadElement, TEXT } from './visit.ts';

const SINGLE = ['string', 'date', 'int', 'float', 'boolean', 'id'];

/** The tags of attributes; an attribute of a log is about the file. */
export const ATTRIBUTES: readonly string[] = [...SINGLE, 'list', 'container'];

/** A place in a log, and the problems of the log. */
export class LogPlace {
  readonly path: string;
  readonly problems: Problems;

  constructor(path: string, problems: Problems) {
    this.path = path;
    this.problems = problems;
  }

  at(path: FileValue['path'], { line, column }: Position): Spot {
    const keys = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
    return { path: below(this.path, keys.replace(/^\./, '')), line, column };
  }

  complain(path: FileValue['path'], position: Position, expected: string, found: string): undefined {
    return this.problems.add(this.at(path, position), expected, found);
  }
}

export const keyOf = ({ attributes }: ReadElement): string => attributes.key ?? '';

/** An element as a problem shows it. */
export const tagText = ({ tag, attributes: { value } }: ReadElement): string =>
  tag === TEXT ? say(xesFoundTexts.text, { text: foundText(value) }) : `<${tag}>`;

const isEscaped = ({ children }: ReadElement): boolean =>
  children.length === 1 && children.every((child) => child.tag === 'boolean' && keyOf(child) === ESCAPED);

/** The value of an attribute that has one; nothing for a missing value. */
function singleEntry(element: ReadElement, path: FileValue['path'], place: LogPlace): readonly FileValue[] {
  const { tag, attributes, children } = element;
  const { value } = attributes;
  if (value === undefined || !SINGLE.includes(tag)) {
    const found =
      value === undefined ? say(xesFoundTexts.noValue, { tag: tagText(element) }) : tagText(element);
    place.complain(path, element, xesExpectedTexts.attribute, found);
    return [];
  }
  if (isEscaped(element)) return [{ path, raw: unescaped(value), at: place.at(path, element) }];
  for (const child of children) {
    const inside = child.tag === TEXT ? path : [...path, keyOf(child)];
    place.complain(
      inside,
      child,
      expectedTexts.noField,
      child.tag === TEXT ? tagText(child) : foundText(child.attributes.value),
    );
  }
  return isMissing(value) ? [] : [{ path, raw: value, at: place.at(path, element) }];
}

/** The members of a list: in its `<values>`, as the standard asks, or in itself, as some tools write. */
function membersOf(list: ReadElement, path: FileValue['path'], place: LogPlace): readonly ReadElement[] {
  const values = list.children.find(({ tag }) => tag === 'values');
  if (values === undefined) return list.children;
  for (const other of list.children.filter((each) => each !== values)) {
    const found = say(xesFoundTexts.beside, { tag: tagText(other) });
    place.complain(path, other, xesExpectedTexts.membersInValues, found);
  }
  return values.children;
}

/** The values in a list: a member has one, or fields. */
function listEntries(list: ReadElement, path: FileValue['path'], place: LogPlace): readonly FileValue[] {
  const members = membersOf(list, path, place);
  if (members.length === 0) return [{ path, raw: EMPTY, at: place.at(path, list) }];
  return members.flatMap((member, index) => {
    const here = [...path, index];
    if (member.tag === 'container') return containerEntries(member, here, place);
    if (member.tag !== 'list') return singleEntry(member, here, place);
    return membersOf(member, here, place).flatMap((field) => entriesOf(field, here, place));
  });
}

const containerEntries = (
  element: ReadElement,
  path: FileValue['path'],
  place: LogPlace,
): readonly FileValue[] =>
  element.children.length === 0
    ? [{ path, raw: EMPTY, at: place.at(path, element) }]
    : element.children.flatMap((field) => entriesOf(field, path, place));

/** The values that an attribute of a trace or an event gives. */
export function entriesOf(
  element: ReadElement,
  before: FileValue['path'],
  place: LogPlace,
): readonly FileValue[] {
  if (isOfTool(keyOf(element))) return [];
  if (keyOf(element) === '') {
    place.complain(before, element, xesExpectedTexts.key, tagText(element));
    return [];
  }
  const path = [...before, ...keyOf(element).split('.')];
  if (element.tag === 'list') return listEntries(element, path, place);
  return element.tag === 'container'
    ? containerEntries(element, path, place)
    : singleEntry(element, path, place);
}

/** Texts under keys that are read apart, and the other attributes. */
export interface KeyedAttributes {
  readonly values: ReadonlyMap<string, FileValue>;
  readonly rest: readonly ReadElement[];
}

/** Takes the values of some keys, each once. */
export function taken(
  elements: readonly ReadElement[],
  keys: readonly string[],
  place: LogPlace,
): KeyedAttributes {
  const values = new Map<string, FileValue>();
  const isTaken = (element: ReadElement) => keys.includes(keyOf(element));
  for (const entry of elements.filter(isTaken).flatMap((each) => singleEntry(each, [keyOf(each)], place))) {
    const key = String(entry.path[0]);
    const known = values.get(key);
    if (known === undefined) values.set(key, entry);
    else if (known.raw !== entry.raw)
      place.problems.add(entry.at, fileExpectedTexts.fieldOnce, fileFoundTexts.secondTime);
  }
  return { values, rest: elements.filter((element) => !isTaken(element)) };
}

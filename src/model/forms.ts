import { formTexts } from '../messages/index.ts';

/** A form of event log, as a text is recognised by. */
export interface LogForm {
  /** The name that a person knows it by. */
  readonly name: string;
  /** The reader that takes it, if there is one. */
  readonly reader?: 'fromXes' | 'fromOcel';
}

const XES: LogForm = { name: formTexts.xes, reader: 'fromXes' };
const OCEL: LogForm = { name: formTexts.ocel2Json, reader: 'fromOcel' };
const OCEL_XML: LogForm = { name: formTexts.ocel2Xml };
export const OCEL_1: LogForm = { name: formTexts.ocel1Json };
const OCEL_1_XML: LogForm = { name: formTexts.ocel1Xml };

/** The logs that are read, for a person. */
export const READ_LOGS = formTexts.readable;

/** The start of a text of XML: what may come before the name of the root. */
const ROOT =
  /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^<[]*(?:\[[\s\S]*?\]\s*)?>\s*)*<(?:[\w.-]+:)?([\w.-]+)/;

/** True for a text that starts as XML does, and as JSON and a record in YAML never do. */
export const isXml = (text: string): boolean => /^\uFEFF?\s*<[?!\w]/.test(text);

/** Tells whether a text is read as JSON: by its name, else by how it starts. */
export function isJson(text: string, name = ''): boolean {
  if (/\.json$/i.test(name)) return true;
  return !/\.ya?ml$/i.test(name) && /^\uFEFF?\s*[{[]/.test(text);
}

/** The part of a text that tells its form: the lists of types, or the first event, come soon. */
const START = 1_000_000;

function xmlForm(all: string): LogForm | undefined {
  const text = all.slice(0, START);
  if (ROOT.exec(text)?.[1] !== 'log') return undefined;
  if (/<(?:object-types|event-types)[\s/>]/.test(text)) return OCEL_XML;
  return /<(?:events|objects)[\s/>]/.test(text) ? OCEL_1_XML : XES;
}

const hasField = (text: string, names: string): boolean => new RegExp(`"(?:${names})"\\s*:`).test(text);

function jsonForm(text: string): LogForm | undefined {
  if (hasField(text, 'ocel:(?:events|objects|global-\\w+)')) return OCEL_1;
  const isLog = hasField(text, 'objects|objectTypes|eventTypes') && !hasField(text, 'programme');
  return isLog ? OCEL : undefined;
}

/** Recognises an event log by its content: `undefined` for a record, or for anything else. */
export function logForm(input: string): LogForm | undefined {
  const text = input.replace(/^\uFEFF/, '');
  if (isXml(text)) return xmlForm(text);
  return /^\s*\{/.test(text) ? jsonForm(text) : undefined;
}

import { audit, ccm2011, type Json, type TreatyEvent, type TreatyRecord } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { wholeModel } from '../../conformance/support/model.ts';
import { stageNames } from '../../src/analysis/stages.ts';
import { valueWords } from '../../src/compliance/words.ts';
import * as english from '../../src/messages/en/index.ts';
import { eventLabel, eventName, fieldLabel, stageLabel } from '../../src/messages/index.ts';
import { EVENT_TYPES } from '../../src/rules/events.ts';

/*
 * Every message of the catalogue, with every value of the model record in its slots, reads as a sentence for a person: no name
 * that only the code has, and no grammar that another language could not follow.
 */

/** The texts of a branch of the catalogue, by their path. */
const textsIn = (branch: unknown, path: string): readonly (readonly [path: string, text: string])[] =>
  typeof branch === 'string'
    ? [[path, branch]]
    : Object.entries(branch as object).flatMap(([name, each]) => textsIn(each, `${path}.${name}`));

const TEXTS = Object.entries(english).flatMap(([name, branch]) => textsIn(branch, name));

/** Texts that show what to type, with names as the code has them. The list may only shrink. */
const SHOWS_CODE: readonly RegExp[] = [
  /^argumentTexts\.out/,
  /^cliExpectedTexts\.delay/,
  /^gherkin\w*Pattern/,
  /^declareExpectedTexts\.activity/,
  /^packageTexts\.noManifest/,
  /^provisionResultTexts\.(breached|onlyReported)/,
  /^scenarioTexts\.(noExpectation|nothingExpected)/,
  /^toComplyTexts\.undetermined/,
  /^unknownNameTexts\.programme/,
];

/** Fields with texts that are nobody's sentence, and the type, which has a label. */
const FREE: ReadonlySet<string> = new Set(['note', 'source', 'type']);

const record: TreatyRecord = wholeModel();

/** The names and values of an event as messages give them. */
const wordsOf = (event: TreatyEvent): readonly string[] => [
  eventLabel(event.type),
  eventName(event),
  ...fieldsOf(event)
    .filter(([path]) => !FREE.has(path))
    .flatMap(([path, value]) => [fieldLabel(path), valueWords(value)]),
];

/** The fields of a value, by their dotted path. */
const fieldsOf = (value: object, path = ''): readonly (readonly [path: string, value: Json])[] =>
  Object.entries(value).flatMap(([name, each]) => [
    [`${path}${name}`, each] as const,
    ...(typeof each === 'object' && each !== null && !Array.isArray(each)
      ? fieldsOf(each, `${path}${name}.`)
      : []),
  ]);

const VALUES = [
  ...new Set([
    ...record.events.flatMap((event) => wordsOf(event)),
    ...stageNames(ccm2011.machine).map(stageLabel),
    ...audit(ccm2011, record).findings.flatMap(({ expected, actual }) => [expected, actual].map(valueWords)),
  ]),
];

/** A name as code has it: `camelCase`, or dotted. */
const CODE = /\b[a-z]+[A-Z]\w*|[A-Za-z]\.[A-Za-z]/;

const showsCode = (path: string): boolean => SHOWS_CODE.some((each) => each.test(path));

const filled = (text: string, value: string): string => text.replace(/\{\w+\}/g, () => value);

describe('the catalogue', () => {
  it('names nothing as code does, whatever value of the model record fills a slot', () => {
    expect(TEXTS.length).toBeGreaterThan(300);
    expect(VALUES.length).toBeGreaterThan(150);
    const found = TEXTS.flatMap(([path, text]) =>
      showsCode(path)
        ? []
        : VALUES.filter((value) => CODE.test(filled(text, value))).map(
            (value) => `${path}: ${filled(text, value)}`,
          ),
    );
    expect(found.slice(0, 20)).toEqual([]);
  });

  it('bends no word around a slot', () => {
    const bent = TEXTS.filter(([, text]) => /\b(an?|the|no) \{|\}(s|d|ed|ing|'s)\b/i.test(text));
    expect(bent).toEqual([]);
  });

  it('has every sentence once', () => {
    const sentences = TEXTS.filter(([path]) => /Texts\./.test(path)).map(([, text]) => text);
    expect(sentences.filter((text, i) => sentences.indexOf(text) !== i)).toEqual([]);
  });
});

describe('labels', () => {
  it('name every type of event', () => {
    expect(EVENT_TYPES.filter((type) => eventLabel(type) === type)).toEqual([]);
  });

  it('name every stage', () => {
    expect(
      stageNames(ccm2011.machine)
        .map(stageLabel)
        .filter((label) => CODE.test(label)),
    ).toEqual([]);
  });
});

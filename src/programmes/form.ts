import * as z from 'zod';
import type { CycleDeclared } from '../kinds/declared.ts';
import { cycleSchema } from '../kinds/schema.ts';
import { expectedTexts, readProgrammeTexts, say } from '../messages/index.ts';
import { objectOf } from '../model/fieldSchemas.ts';
import { city, country, date, days, span, text, texts } from '../model/fields/index.ts';
import { memoize } from '../model/memoize.ts';
import { folded, type OtherNames } from '../model/names.ts';
import type { RuleId } from '../rules/index.ts';
import { FORCES } from './forces.ts';
import type { DraftSchemas, Programme } from './programme.ts';
import { rulesOf } from './rules.ts';
import { DEFAULT_VOCABULARY } from './standard.ts';
import type { Vocabulary } from './vocabulary.ts';

/* The form of a programme of format 1, once its cycle is known. */

const drafts = ({ form }: Vocabulary) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(form.terms).map(([decision, terms]) => [decision, objectOf(terms).partial()]),
    ) as unknown as DraftSchemas,
  );

const provision = (vocabulary: Vocabulary) =>
  z
    .strictObject({
      paragraph: text,
      force: z.enum(FORCES),
      rule: z.enum(Object.keys(vocabulary.rules) as [RuleId, ...RuleId[]]),
      binds: z.enum(vocabulary.binds),
      lets: z.literal('through').optional(),
      condition: z.literal('adoption').optional(),
      with: z.record(z.string(), z.json()).optional(),
      assumes: text.optional(),
    })
    .check(({ value, issues }) => {
      const { params } = rulesOf(vocabulary)[value.rule];
      const result = params?.safeParse(value.with ?? {});
      if (result?.success === false) {
        for (const issue of result.error.issues) {
          issues.push({ ...issue, path: ['with', ...issue.path], input: value.with } as z.core.$ZodRawIssue);
        }
      } else if (params === undefined && value.with !== undefined) {
        issues.push({
          code: 'custom',
          path: ['with'],
          message: say(readProgrammeTexts.noParameters, { rule: value.rule }),
          input: value.with,
        });
      }
    });

type Check<T> = z.core.CheckFn<T>;
type Issues = Parameters<Check<unknown>>[0]['issues'];
type Path = PropertyKey[];

const report = (issues: Issues, path: Path, message: string, input: unknown) => {
  issues.push({ code: 'custom', path, message, input });
};

/** One name is of one thing. */
const ofOneThing: Check<OtherNames> = ({ value, issues }) => {
  const known = new Map<string, string>();
  const note = (name: string, of: string, path: Path) => {
    const other = known.get(folded(name)) ?? of;
    known.set(folded(name), other);
    if (other !== of) report(issues, path, say(readProgrammeTexts.nameOfOne, { other }), name);
  };
  for (const name of Object.keys(value)) note(name, name, [name]);
  for (const [of, names] of Object.entries(value)) {
    for (const [i, name] of names.entries()) note(name, of, [of, i]);
  }
};

/** A State offers once: a later offer would replace the first before anything has happened. */
const onceForEachState: Check<Programme['offers']> = ({ value: offers, issues }) => {
  for (const [i, { country }] of offers.entries()) {
    const first = offers.findIndex((other) => other.country === country);
    if (first < i)
      report(issues, [i, 'country'], say(readProgrammeTexts.oneOffer, { index: first, country }), country);
  }
};

/** A paragraph is carried by provisions or set aside, once. */
const asideOnce: Check<Programme> = ({ value: { provisions, aside }, issues }) => {
  for (const [i, { paragraph }] of aside.entries()) {
    const path = ['aside', i, 'paragraph'];
    const carries = provisions.findIndex((provision) => provision.paragraph === paragraph);
    const first = aside.findIndex((other) => other.paragraph === paragraph);
    if (carries >= 0) {
      report(issues, path, say(readProgrammeTexts.paragraphAside, { index: carries }), paragraph);
    } else if (first < i)
      report(issues, path, say(readProgrammeTexts.paragraphOnce, { index: first }), paragraph);
  }
};

const DATE = /^(\d{4})-\d\d-\d\d$/;
const [FIRST_YEAR, LAST_YEAR] = [1000, 8999];

/** Dates are reckoned from: a year before the first, some days after the last. */
function datesInReach(value: unknown, issues: Issues, path: Path): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      datesInReach(each, issues, [...path, Array.isArray(value) ? Number(key) : key]);
    }
    return;
  }
  const year = Number(DATE.exec(String(value))?.[1] ?? FIRST_YEAR);
  if (FIRST_YEAR <= year && year <= LAST_YEAR) return;
  report(issues, path, say(readProgrammeTexts.dateInYears, { first: FIRST_YEAR, last: LAST_YEAR }), value);
}

/** The depth to which an input is read: no programme nests deeper. */
const DEEPEST = 12;

/** Refuses fields of this name, which a copy of an object by its keys loses without a word. */
function noPrototypes(value: unknown, issues: Issues, path: Path = []): void {
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return;
  if (Object.hasOwn(value, '__proto__')) report(issues, [...path, '__proto__'], expectedTexts.noField, value);
  for (const [key, each] of Object.entries(value)) {
    if (key !== '__proto__') noPrototypes(each, issues, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** The schema of a cycle, once: that of a vocabulary of its own was read to make it. */
const cycleOf = (vocabulary: Vocabulary): z.ZodType<CycleDeclared> =>
  vocabulary === DEFAULT_VOCABULARY ? cycleSchema : z.custom<CycleDeclared>();

/** The schema of programmes of a vocabulary. */
export const programmeSchemaOf = /* @__PURE__ */ memoize(
  (vocabulary: Vocabulary): z.ZodType<Programme> =>
    z.preprocess(
      (input, { issues }) => {
        noPrototypes(input, issues);
        return input;
      },
      z
        .strictObject({
          $schema: text.optional(),
          id: text,
          title: text,
          source: text,
          starts: date.optional(),
          firstMeeting: z.strictObject({ span, city, country }).optional(),
          names: z.record(text, texts).check(ofOneThing).optional(),
          statements: z.record(text, text).optional(),
          cycle: cycleOf(vocabulary).optional(),
          drafts: drafts(vocabulary),
          offers: z.array(z.strictObject({ country, city, window: span, days })).check(onceForEachState),
          provisions: z.array(provision(vocabulary)),
          aside: z.array(z.strictObject({ paragraph: text, why: text })),
        })
        .check(asideOnce)
        .check(({ value, issues }) => datesInReach({ ...value, title: '', source: '' }, issues, [])),
    ),
);

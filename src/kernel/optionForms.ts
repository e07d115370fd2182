import type { EventTemplate } from '../analysis/template.ts';
import { expectedTexts, searchExpectedTexts } from '../messages/index.ts';
import { aNumber, aText } from '../model/fieldForms.ts';
import {
  copied,
  type FieldForms,
  type Form,
  listForm,
  objectForm,
  optionalForm,
  problemsOfForm,
  valueForm,
} from '../model/form.ts';
import { nearest } from '../model/nearest.ts';
import { malformedOptions } from '../model/options.ts';
import type { Vocabulary } from '../programmes/vocabulary.ts';

/*
 * The forms of options that exploring, simulating and comparing share: what is read by these does not load zod. Options are
 * strict, because ignoring a misspelled option would answer another question.
 */

/** Returns the test that a value is an event template of a vocabulary. */
const isTemplateIn =
  ({ eventTypes }: Vocabulary) =>
  (value: unknown): boolean =>
    typeof value === 'object' && value !== null && eventTypes.includes((value as EventTemplate).type);

/** Tells whether a value can be a snapshot. */
const isSnapshot = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'context' in value;

/** Tells whether a value can be called back. */
export const isListener = (value: unknown): boolean => typeof value === 'function';

/** A list of event templates of a vocabulary. */
export const alphabetForm = (vocabulary: Vocabulary): Form =>
  listForm(valueForm(isTemplateIn(vocabulary), searchExpectedTexts.eventTemplate));

export const snapshotForm: Form = /* @__PURE__ */ valueForm(isSnapshot, searchExpectedTexts.snapshot);

/** A progress callback, or none. */
export const callbackForm: Form = /* @__PURE__ */ optionalForm(
  /* @__PURE__ */ valueForm(isListener, searchExpectedTexts.listener),
);

/** A number, both ends included. */
export const numberBetween = (least: number, most: number, message: string): Form =>
  aNumber((value) => least <= value && value <= most, message);

/** A whole number, both ends included. */
export function wholeBetween(least: number, most: number, message: string): Form {
  const [number, whole] = [
    aNumber(),
    valueForm<number>(
      Number.isInteger,
      expectedTexts.wholeNumber,
      (value) => least <= value && value <= most,
      message,
    ),
  ];
  return (value, issues) => (Number.isFinite(value) ? whole : number)(value, issues);
}

/** The limit of a search. */
export const limitForm: Form = /* @__PURE__ */ wholeBetween(
  0,
  Number.MAX_SAFE_INTEGER,
  searchExpectedTexts.wholeFromNone,
);

/** A text, which can be empty. */
export const textForm: Form = /* @__PURE__ */ aText();

/** A value of any sort. */
export const anyForm: Form = (value) => value;

/**
 * Reads options strictly, by their forms. The error for an unknown option names the nearest known option.
 *
 * @throws MalformedError for an unknown or malformed option.
 */
export function optionsBy<Options>(forms: FieldForms, options: unknown): Options {
  const form = objectForm(forms);
  const copy = copied<Options>(form, options);
  if (copy !== undefined) return copy;
  throw malformedOptions(problemsOfForm(form, options), Object.keys(forms), nearest);
}

import { expectedTexts } from '../messages/index.ts';
import { isCalendarDate } from './calendar.ts';
import { endsAfterStart } from './checks.ts';
import type { Field, Fields, FieldType } from './fields/declared.ts';
import {
  booleanForm,
  checkedForm,
  choiceForm,
  type FieldForms,
  type Form,
  goesOn,
  type Issue,
  listForm,
  objectForm,
  optionalForm,
  valueForm,
} from './form.ts';
import { isCountry, isLanguageTag } from './places.ts';

/* The forms of fields: what their schemas take, without the schemas. */

/** A value that is not empty. Zod asks for the length of a value of another sort as well, and says that last. */
const filled =
  (form: Form, message: string): Form =>
  (value, issues) => {
    const copy = form(value, issues);
    const length = (value as { length?: unknown } | null | undefined)?.length;
    if (length !== undefined && !((length as number) >= 1)) issues.push({ message, continue: true });
    return copy;
  };

/** A text, which can be empty. */
export const aText = (asks?: (value: string) => boolean, message?: string): Form =>
  valueForm((value) => typeof value === 'string', expectedTexts.text, asks, message);
/** A number. */
export const aNumber = (asks?: (value: number) => boolean, message?: string): Form =>
  valueForm(Number.isFinite, expectedTexts.number, asks, message);
const isPositive = (value: number) => value > 0;

/** Makes the forms of the types of field, by name. */
function formsOfTypes(): Readonly<Record<FieldType, Form>> {
  const text = filled(aText(), expectedTexts.textNotEmpty);
  const date = aText(isCalendarDate, expectedTexts.date);
  const country = aText(isCountry, expectedTexts.country);
  const language = aText(isLanguageTag, expectedTexts.language);
  const span = checkedForm(objectForm({ from: date, to: date }), endsAfterStart);
  const number = aNumber();
  const wholeNumber = valueForm(
    Number.isSafeInteger,
    expectedTexts.wholeNumber,
    isPositive,
    expectedTexts.meetingsAboveNone,
  );
  const office = objectForm({ office: optionalForm(text), country });
  return {
    text,
    texts: listForm(text),
    amount: aNumber((value) => value >= 0, expectedTexts.amount),
    boolean: booleanForm,
    date,
    days: aNumber(isPositive, expectedTexts.daysAboveNone),
    meetings: (value, issues) => (Number.isFinite(value) ? wholeNumber : number)(value, issues),
    span,
    spans: filled(listForm(span), expectedTexts.spans),
    city: text,
    country,
    language,
    languages: listForm(language),
    officer: objectForm({ name: optionalForm(text), country }),
    chair(value, issues) {
      const own: Issue[] = [];
      const copy = (typeof value === 'object' ? office : text)(value, own);
      issues.push(...(goesOn(own) ? own : [{ message: expectedTexts.officer }]));
      return copy;
    },
  };
}

const FORMS = /* @__PURE__ */ formsOfTypes();

function formOf(field: Field): Form {
  if (typeof field === 'string') {
    const type = field.replace('?', '') as FieldType;
    return type === field ? FORMS[type] : optionalForm(FORMS[type]);
  }
  if ('optional' in field) return optionalForm(formOf(field.optional));
  if ('list' in field) return listForm(formOf(field.list));
  if ('is' in field) return choiceForm([field.is]);
  return 'choice' in field ? choiceForm(field.choice) : objectForm(formsOf(field.fields));
}

/** Returns the forms of fields, by name. */
export const formsOf = (fields: Fields): FieldForms =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, formOf(field)]));

import type * as z from 'zod';
import { expectedTexts, say } from '../messages/index.ts';
import { MalformedError, type Problem, placedProblems, plainProblems, problemsIn } from './problems.ts';

/*
 * Forms: functions that copy a value and list what it lacks, the same as zod does for a schema of the same form. Each field
 * is read once, so that what is judged is what is kept.
 */

/** Something that a value lacks, as zod has it: `continue` lets the checks of the whole run all the same. */
export interface Issue {
  path?: PropertyKey[];
  /** The fields that are not known, where the issue is about these. */
  readonly keys?: readonly string[];
  /** The words for what was expected. */
  readonly message: string;
  readonly continue?: boolean | undefined;
}

/** Copies a value, frozen, and adds the issues with it to a list. The copy is of no use where there are any. */
export type Form = (value: unknown, issues: Issue[]) => unknown;

/** FieldForms by the name of a field. */
export type FieldForms = Readonly<Record<string, Form>>;

type Fields = Record<string, unknown>;

/** A value of one sort, of which more can be asked. */
export const valueForm =
  <T>(is: (value: unknown) => unknown, message: string, asks?: (value: T) => boolean, more = message): Form =>
  (value, issues) => {
    if (!is(value)) issues.push({ message });
    else if (asks?.(value as T) === false) issues.push({ message: more, continue: true });
    return value;
  };

/** Reads a part of a value, whose issues are those of the whole, further in. */
function partOf(form: Form, key: PropertyKey, value: unknown, issues: Issue[]): unknown {
  const known = issues.length;
  const copy = form(value, issues);
  for (let i = known; i < issues.length; i++) {
    const issue = issues[i] as Issue;
    issue.path = [key, ...(issue.path ?? [])];
  }
  return copy;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const anObject = /* @__PURE__ */ valueForm(isFields, expectedTexts.object);

/** An object with these fields and no others. */
export function objectForm(forms: FieldForms): Form {
  const entries = Object.entries(forms);
  return (value, issues) => {
    if (!isFields(value)) return anObject(value, issues);
    const copy: Fields = {};
    for (const [key, form] of entries) {
      const part = partOf(form, key, value[key], issues);
      if (part !== undefined) copy[key] = part;
    }
    const keys: string[] = [];
    for (const key in value) if (!Object.hasOwn(forms, key)) keys.push(key);
    if (keys.length > 0) issues.push({ keys, message: expectedTexts.noField, continue: true });
    return Object.freeze(copy);
  };
}

/** An object whose fields have any name, and one form. */
export const namesForm =
  (form: Form): Form =>
  (value, issues) => {
    const names = isFields(value) ? Object.keys(value) : [];
    return objectForm(Object.fromEntries(names.map((name) => [name, form])))(value, issues);
  };

/** A list. */
export const listForm =
  (form: Form): Form =>
  (value, issues) => {
    if (!Array.isArray(value)) {
      issues.push({ message: expectedTexts.list });
      return value;
    }
    const copy: unknown[] = [];
    const { length } = value;
    for (let i = 0; i < length; i++) copy.push(partOf(form, i, value[i], issues));
    return Object.freeze(copy);
  };

const oneOf = (choices: readonly string[]): string =>
  choices.length === 1 ? String(choices[0]) : say(expectedTexts.oneOf, { choices: choices.join(', ') });

/** True or false. */
export const booleanForm = /* @__PURE__ */ valueForm(
  (value) => typeof value === 'boolean',
  expectedTexts.boolean,
);

/** One of several words. */
export const choiceForm = (choices: readonly string[]): Form =>
  valueForm((value) => choices.includes(value as string), oneOf(choices));

/** One of several forms: the one that a field names. */
export function unionForm(name: string, all: readonly (readonly [string, Form])[]): Form {
  const forms = new Map<unknown, Form>(all);
  const message = oneOf(all.map(([word]) => word));
  return (value, issues) => {
    const form = isFields(value) ? forms.get(value[name]) : anObject;
    if (form) return form(value, issues);
    issues.push({ path: [name], message });
    return value;
  };
}

/** A form that can be absent. */
export const optionalForm =
  (form: Form): Form =>
  (value, issues) =>
    value === undefined ? value : form(value, issues);

/** Tells whether the checks of a whole run beside issues. */
export const goesOn = (issues: readonly Issue[]): boolean => issues.every((issue) => issue.continue);

/** A form of which a check asks more, as of a schema of zod. */
export const checkedForm =
  <T>(form: Form, check: z.core.CheckFn<T>): Form =>
  (value, issues) => {
    const own: Issue[] = [];
    const copy = form(value, own);
    if (goesOn(own)) check({ value: copy, issues: own } as never);
    issues.push(...own);
    return copy;
  };

/** Copies what has a form, and gives `undefined` for anything else. Never throws. */
export function copied<T>(form: Form, value: unknown): T | undefined {
  try {
    const issues: Issue[] = [];
    const copy = form(value, issues);
    return issues.length > 0 ? undefined : (copy as T);
  } catch {
    return undefined;
  }
}

/** Lists the problems of a value that can be read; none if it has the form. */
export function problemsWith(form: Form, value: unknown): readonly Problem[] {
  const issues: Issue[] = [];
  form(value, issues);
  return plainProblems(placedProblems(issues, value, ({ message }) => message));
}

/** Lists the problems of a value that lacks a form, whatever the value does when it is read. */
export const problemsOfForm = (form: Form, input: unknown): readonly Problem[] =>
  problemsIn((value) => problemsWith(form, value), input);

/** A reader of values of a form: a frozen copy of its own, or a `MalformedError` that names every problem. */
export const readerOf =
  <T>(form: Form) =>
  (input: unknown): T => {
    const copy = copied<T>(form, input);
    if (copy === undefined) throw new MalformedError(problemsOfForm(form, input));
    return copy;
  };

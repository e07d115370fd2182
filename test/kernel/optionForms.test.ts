import { describe, expect, it } from 'vitest';
import {
  alphabetForm,
  callbackForm,
  limitForm,
  numberBetween,
  optionsBy,
  snapshotForm,
  textForm,
  wholeBetween,
} from '../../src/kernel/optionForms.ts';
import { type Form, optionalForm, problemsOfForm } from '../../src/model/form.ts';
import { vocabularyOf } from '../../src/programmes/vocabulary.ts';
import { letters, toy } from '../support/toy.ts';

const alphabet = alphabetForm(vocabularyOf(toy));

/** The words for what was expected, in each place. */
const expectedBy = (form: Form, value: unknown): readonly string[] =>
  problemsOfForm(form, value).map(({ expected }) => expected);

const none = (form: Form, value: unknown): readonly string[] => {
  const issues: { readonly message: string }[] = [];
  form(value, issues);
  return issues.map(({ message }) => message);
};

describe('the forms of options', () => {
  it('take events of types that there are', () => {
    expect(none(alphabet, letters)).toEqual([]);
    expect(none(alphabet, [])).toEqual([]);
    for (const wrong of [null, 'date.reached', 5, undefined, {}, { type: 'none' }]) {
      expect(expectedBy(alphabet, [...letters, wrong])).toEqual([
        'an event of a type that there is, without its day',
      ]);
    }
    expect(expectedBy(alphabet, letters[0])).toEqual(['a list']);
  });

  it('take a function to be told, or none', () => {
    expect([() => 0, undefined].flatMap((value) => none(callbackForm, value))).toEqual([]);
    expect(expectedBy(callbackForm, 'function')).toEqual(['a function to be told']);
  });

  it('take a snapshot that has a context', () => {
    expect(none(snapshotForm, { context: {} })).toEqual([]);
    for (const wrong of [null, undefined, 'context', {}, { value: 'x' }]) {
      expect(expectedBy(snapshotForm, wrong)).toEqual(['a snapshot of a cycle']);
    }
  });

  it('take a text, also an empty one', () => {
    expect(none(textForm, '')).toEqual([]);
    expect(expectedBy(textForm, 5)).toEqual(['a text']);
  });

  it('take a whole number from 0 as a limit', () => {
    expect([0, 1, 2_000_000].flatMap((value) => none(limitForm, value))).toEqual([]);
    expect(expectedBy(limitForm, -1)).toEqual(['a whole number from 0']);
    expect(expectedBy(limitForm, 0.5)).toEqual(['a whole number']);
    for (const wrong of ['1', null]) expect(expectedBy(limitForm, wrong)).toEqual(['a number']);
  });

  it('take numbers between two, both included', () => {
    const whole = wholeBetween(1, 3, 'one to three');
    const chance = numberBetween(0, 1, 'a chance');
    expect([1, 3].flatMap((value) => none(whole, value))).toEqual([]);
    expect([0, 0.5, 1].flatMap((value) => none(chance, value))).toEqual([]);
    for (const wrong of [0, 4, 2 ** 60]) expect(expectedBy(whole, wrong)).toEqual(['one to three']);
    for (const wrong of [-0.1, 1.1]) expect(expectedBy(chance, wrong)).toEqual(['a chance']);
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, '1']) {
      expect(expectedBy(chance, wrong)).toEqual(['a number']);
      expect(expectedBy(whole, wrong)).toEqual(['a number']);
    }
  });

  it('are read strictly, an unknown one with the nearest that there is', () => {
    const forms = { limit: optionalForm(limitForm), days: optionalForm(textForm) };
    expect(optionsBy(forms, { limit: 5 })).toEqual({ limit: 5 });
    expect(() => optionsBy(forms, { limits: 5 })).toThrow(/^limits: expected .*limit/);
    expect(() => optionsBy(forms, { limit: -1 })).toThrow('limit: expected a whole number from 0, found -1');
  });
});

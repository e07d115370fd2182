import { describe, expect, it } from 'vitest';
import { either, every, say, sentences, type Translation } from '../../src/messages/index.ts';

const texts = {
  plain: 'Nothing on record.',
  place: '{event} has no place at {stage}.',
  counted: { one: '{count} event is out of place.', other: '{count} events are out of place.' },
} as const;

describe('say', () => {
  it('fills the slots of a text', () => {
    expect(say(texts.plain)).toBe('Nothing on record.');
    expect(say(texts.place, { event: 'Theme discussed', stage: 'First Meeting' })).toBe(
      'Theme discussed has no place at First Meeting.',
    );
  });

  it('lists several values as the language does', () => {
    expect(say('{names} failed.', { names: ['A4'] })).toBe('A4 failed.');
    expect(say('{names} failed.', { names: ['A4', 'A5', 'A6'] })).toBe('A4, A5 and A6 failed.');
  });

  it('chooses the form of a text that counts', () => {
    expect([0, 1, 2].map((count) => say(texts.counted, { count }))).toEqual([
      '0 events are out of place.',
      '1 event is out of place.',
      '2 events are out of place.',
    ]);
  });

  it('takes a value as it is, even one that looks like a slot', () => {
    expect(say(texts.place, { event: '{stage}', stage: '$& {event}' })).toBe(
      '{stage} has no place at $& {event}.',
    );
  });

  it('does not compile without a text, a slot or with one too many', () => {
    // @ts-expect-error: there is no such text
    expect(() => say(texts.missing)).toThrow();
    // @ts-expect-error: the slot is missing
    expect(say(texts.place, { event: 'It' })).toBe('It has no place at undefined.');
    // @ts-expect-error: the text has no such slot
    expect(say(texts.place, { event: 'It', stage: 'the end', day: 1 })).toBe('It has no place at the end.');
    // @ts-expect-error: the text has no slot
    expect(say(texts.plain, { event: 'It' })).toBe('Nothing on record.');
    // @ts-expect-error: the text counts
    expect(say(texts.counted, {})).toBe('undefined events are out of place.');
  });
});

describe('a translation', () => {
  it('has every text', () => {
    const french: Translation<typeof texts> = {
      plain: 'Rien au dossier.',
      place: '{event} n’a pas sa place ici ({stage}).',
      counted: {
        one: '{count} événement hors de sa place.',
        other: '{count} événements hors de leur place.',
      },
    };
    // @ts-expect-error: two texts are missing
    const partial: Translation<typeof texts> = { plain: 'Rien au dossier.' };
    expect(Object.keys(partial).length).toBeLessThan(Object.keys(french).length);
  });
});

describe('lists', () => {
  it('end in and, or in or', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(every)).toEqual(['', 'a', 'a and b', 'a, b and c']);
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(either)).toEqual(['', 'a', 'a or b', 'a, b or c']);
  });

  it('of sentences leave out what says nothing', () => {
    expect(sentences('One.', undefined, '', 'Two.')).toBe('One. Two.');
  });
});

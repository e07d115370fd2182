import { MalformedError } from 'intersessional';
import { readProgramme } from 'intersessional/read';
import { expect } from 'vitest';
import type { ProgrammeFile } from '../../../src/programmes/format2/file.ts';
import { resolve } from '../../../src/programmes/format2/resolve.ts';
import { estuaryText } from '../../support/ownCycles.ts';

/** A small programme: one meeting, which a decision taken before fixes. */
export const small: ProgrammeFile = {
  id: 'creek',
  title: 'Meeting on the creek',
  statements: { C1: 'The meeting is held in May 2012 in Bern', C2: 'It is opened' },
  meetings: { meet: { label: 'the meeting' } },
  decisions: {
    may: {
      paragraph: 'C1',
      at: 'before',
      fixes: 'meet',
      text: { window: '2012-05', city: 'Bern', country: 'CH' },
    },
  },
  provisions: [{ paragraph: 'C1', force: 'shall', use: 'held', with: { meeting: 'meet' } }],
};

/** The programme of a file. */
export const made = (file: object) => resolve(undefined, file as ProgrammeFile);

/** The lines that are told of the text of the estuary after an edit. */
export function linesOf(from: string | RegExp, to: string): readonly string[] {
  const text = estuaryText.replace(from, to);
  expect(text).not.toBe(estuaryText);
  return linesOfText(text);
}

/** The lines that are told of a text. */
export function linesOfText(text: string, name = 'estuary.yaml'): readonly string[] {
  try {
    readProgramme(text, { name });
  } catch (error) {
    expect(error).toBeInstanceOf(MalformedError);
    return (error as MalformedError).message.split('\n');
  }
  return [];
}

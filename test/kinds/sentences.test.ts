import { readProgramme } from 'intersessional/read';
import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../src/programmes/vocabulary.ts';
import { estuaryText } from '../support/ownCycles.ts';

/* The sentences of the uses of format 2 of which several rest on one template. */

const asked = (text: string) =>
  Object.values(vocabularyOf(readProgramme(text, { name: 'estuary.yaml' })).rules).map(({ asks }) => asks);

describe('the sentence of a rule', () => {
  const sentences = asked(
    estuaryText.replace(
      'use: on-record, with: { fact: draft.shown, by: congress.opened }',
      'use: on-record, with: { fact: soundings, by: congress.opened }',
    ),
  );

  it('says of a count that at least one stands on record', () => {
    expect(sentences).toContain(
      'At least one of "soundings" stands on record before "the congress: opening".',
    );
    expect(asked(estuaryText)).toContain('"the draft" stands on record before "the congress: opening".');
  });

  it('says of payments that they have the fund', () => {
    expect(sentences).toContain('"funds" has the fund named before "the congress: opening".');
  });

  it('says of subjects that they are agreed', () => {
    expect(sentences).toContain('The subjects named are agreed.');
  });

  it('leaves any other list to the sentence of its template', () => {
    expect(sentences).toContain(
      '"stations" has everything named before "the second preparatory meeting: close".',
    );
  });
});

import { readProgramme } from 'intersessional/read';
import { describe, expect, it } from 'vitest';
import type { CycleDeclared } from '../../src/kinds/declared.ts';
import { sentenceOf } from '../../src/kinds/sentences.ts';
import { vocabularyOf } from '../../src/programmes/vocabulary.ts';
import { estuaryText, watershed } from '../support/ownCycles.ts';

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
    expect(sentences).toContain('"funds" has this fund before "the congress: opening": the estuary fund.');
  });

  it('says of subjects that they are agreed', () => {
    expect(sentences).toContain('These subjects are agreed: silt.');
  });

  it('names the values of a list, and languages in words', () => {
    expect(sentences).toContain(
      '"stations" has each of these before "the second preparatory meeting: close": bar and quay.',
    );
    expect(sentences).toContain('"the congress" is held in these languages: Portuguese and English.');
  });

  it('names the offices of which one chairs', () => {
    expect(sentences).toContain(
      'One of these chairs "the study group": the rapporteurs and founding.president.',
    );
  });

  it('leaves the values to the provision where the rule does not bring them', () => {
    const rule = { use: 'at-least', with: { fact: 'samples', by: 'water.closed', param: 'samples' } };
    expect(sentenceOf(rule, watershed.cycle as CycleDeclared)).toBe(
      '"samples" reaches the number named before "water.closed".',
    );
  });
});

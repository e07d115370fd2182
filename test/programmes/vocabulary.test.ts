import { ccm2011, DECISIONS, EVENT_TYPES, MEETINGS, RULES, SUBJECTS } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../src/programmes/rules.ts';
import { vocabularyOf } from '../../src/programmes/vocabulary.ts';

describe('the vocabulary of a programme', () => {
  const vocabulary = vocabularyOf(ccm2011);

  it('of 2011 is what the library exports', () => {
    expect(vocabulary).toMatchObject({
      eventTypes: EVENT_TYPES,
      decisions: DECISIONS,
      subjects: SUBJECTS,
      meetings: MEETINGS,
    });
  });

  it('has what provisions can bind since', () => {
    expect(vocabulary.binds).toEqual(['start', 'never', ...DECISIONS]);
    for (const { binds } of ccm2011.provisions) expect(vocabulary.binds).toContain(binds);
  });

  it('has the rules, bare and with the schemas of their parameters', () => {
    expect(Object.keys(vocabulary.rules).sort()).toEqual(Object.keys(RULES).sort());
    for (const [id, rule] of Object.entries(rulesOf(vocabulary))) {
      expect(rule).toMatchObject(vocabulary.rules[rule.id as keyof typeof RULES]);
      expect(rule.id).toBe(id);
    }
  });

  it('is the same each time', () => {
    expect(vocabularyOf(ccm2011)).toBe(vocabulary);
  });
});

import type { Meeting } from 'intersessional';
import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  amend,
  auditOf,
  bindingFailing,
  COMPLIANT,
  change,
  defer,
  finding,
  incomplete,
  insert,
  leave,
  object,
  outline,
  receptionOf,
  refusedBy,
  send,
  upTo,
  without,
} from '../support/index.ts';

const arranged = (languages: string[]) => change('interpretation.arranged', { languages });
const heldIn = (languages: string[]) => change('intersessional.opened', { languages });
const LANGUAGES = ['en', 'fr', 'es'];
const but = (left: string) => LANGUAGES.filter((each) => each !== left);

describe('A5: English, French and Spanish', () => {
  it('is met by the three, in any order, and by more', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions.A5).toBe('passed');
    expect(outline(auditOf(heldIn(['es', 'en', 'fr'])))).toEqual(COMPLIANT);
    expect(outline(auditOf(heldIn(['ar', 'en', 'es', 'fr', 'ru', 'zh'])))).toEqual(COMPLIANT);
    expect(outline(auditOf(arranged([...LANGUAGES, 'ar'])))).toEqual(COMPLIANT);
  });

  it.each(LANGUAGES)('refuses to open without %s', (left) => {
    const audit = auditOf(heldIn(but(left)));
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['A5'],
      binding: ['A5'],
      refused: ['intersessional.opened'],
    });
    expect(refusedBy(send('intersessional.opened', {}, heldIn(but(left))))).toEqual(['A5']);
  });

  it.each(LANGUAGES)(
    'refuses to open where what was arranged lacks %s, and accepts the arrangement',
    (left) => {
      const audit = auditOf(arranged(but(left)));
      expect(outline(audit)).toEqual({
        verdict: 'notCompliant',
        failing: ['6.1', 'A5'],
        binding: ['A5'],
        refused: ['intersessional.opened'],
      });
      expect(finding(audit, 'A5')).toMatchObject({ expected: LANGUAGES, actual: [...but(left)].sort() });
      const sent = send('interpretation.arranged', {}, arranged(but(left)));
      expect([sent.reception, sent.findings]).toEqual(['accepted', []]);
      expect(refusedBy(send('intersessional.opened', {}, arranged(but(left))))).toEqual(['A5']);
    },
  );

  it('says what was expected and what was found', () => {
    expect(finding(auditOf(heldIn(['en', 'ar'])), 'A5')).toEqual({
      provision: 'A5',
      rule: 'languages-provided',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: ['en', 'fr', 'es'],
      actual: ['en', 'ar'],
      because:
        'A5 requires: The intersessional is held in the languages decided. Not met. Languages: English, French, Spanish expected. Found: English, Arabic.',
      on: '2011-06-27',
    });
  });

  it('asks for no arrangement of interpretation: that is for 6.1', () => {
    expect(auditOf(without('interpretation.arranged')).provisions.A5).toBe('passed');
  });

  it('is reported and let through where the decision is deferred', () => {
    const audit = auditOf(defer('languages'), heldIn(['en']));
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['A5'] });
    expect(finding(audit, 'A5')).toMatchObject({ force: 'shall', binding: false, outcome: 'failed' });
    const sum = auditOf(defer('languages'), arranged(['en']));
    expect(outline(sum)).toEqual({ verdict: 'compliant', failing: ['6.1', 'A5'] });
    expect(receptionOf(sum, 'intersessional.opened')).toBe('accepted');
  });

  it('cannot be told where the languages, or the adoption, are not on an incomplete record', () => {
    const silent = auditOf(incomplete, change('intersessional.opened', { languages: undefined }));
    expect(silent.verdict).toBe('cannotTell');
    expect(silent.provisions.A5).toBe('cantTell');
    expect(auditOf(incomplete, leave('languages')).provisions.A5).toBe('cantTell');
  });
});

describe('A5: the text adopted', () => {
  const two = { languages: ['en', 'fr'] };

  it('refuses fewer languages than the text on the table, and accepts more', () => {
    const audit = auditOf(upTo('2010-11-12'), adoptWith('languages', two));
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['A5'],
      binding: ['A5'],
      refused: ['decision.adopted languages'],
    });
    expect(
      refusedBy(send('decision.adopted', { decision: 'languages' }, adoptWith('languages', two))),
    ).toEqual(['A5']);
    expect(
      outline(auditOf(upTo('2010-11-12'), adoptWith('languages', { languages: [...LANGUAGES, 'ar'] }))),
    ).toEqual(COMPLIANT);
  });

  it('holds the meeting to amended terms, and only reports them', () => {
    const audit = auditOf(amend('languages', two), heldIn(['en', 'fr']));
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['A5'] });
    expect(finding(audit, 'A5')).toMatchObject({ rule: 'paper-text', force: 'shall', binding: false });
    const four = adoptWith('languages', { languages: [...LANGUAGES, 'ar'] });
    expect(outline(auditOf(four))).toMatchObject({
      binding: ['A5'],
      refused: ['intersessional.opened'],
    });
  });

  it('is agreed by consensus', () => {
    const edit = object('languages', 'XX');
    expect(refusedBy(send('decision.adopted', { decision: 'languages' }, edit))).toEqual(['A5']);
    expect(outline(auditOf(edit))).toMatchObject({ binding: ['A5'] });
  });
});

describe('A5: what was arranged adds up', () => {
  const round = (on: string, languages: string[], meeting?: Meeting) =>
    insert({ on, type: 'interpretation.arranged', languages, ...(meeting && { meeting }) });
  const REFUSED = {
    verdict: 'notCompliant',
    failing: ['6.1', 'A5'],
    binding: ['A5'],
    refused: ['intersessional.opened'],
  };

  it.each([
    ['2010-11-11', COMPLIANT],
    ['2011-06-26', COMPLIANT],
    ['2011-06-28', REFUSED],
    ['2011-07-01', REFUSED],
  ])('over rounds by the opening: the last on %s', (on, expected) => {
    expect(outline(auditOf(arranged(['en', 'fr']), round(on, ['es'])))).toEqual(expected);
  });
  it('with a round on the day of the opening, which may have come before it', () => {
    expect(outline(auditOf(arranged(['en', 'fr']), round('2011-06-27', ['es'])))).toEqual(COMPLIANT);
  });

  it('breaches nothing by a round that repeats or adds', () => {
    expect(outline(auditOf(round('2011-05-02', ['en', 'ar'])))).toEqual(COMPLIANT);
  });

  it.each(['firstMeeting', 'secondMeeting'] as const)(
    'without what was arranged for another meeting: %s',
    (meeting) => {
      expect(outline(auditOf(arranged(['en', 'fr']), round('2011-05-02', ['es'], meeting)))).toEqual(REFUSED);
      expect(outline(auditOf(round('2011-05-02', ['ru'], meeting)))).toEqual(COMPLIANT);
      const only = auditOf(without('interpretation.arranged'), round('2011-05-02', ['en'], meeting));
      expect(outline(only)).toEqual({ verdict: 'compliant', failing: ['6.1'] });
    },
  );

  it('with what was arranged for the intersessional by name', () => {
    expect(outline(auditOf(arranged(['en', 'fr']), round('2011-05-02', ['es'], 'intersessional')))).toEqual(
      COMPLIANT,
    );
  });

  it('knows a language by its region', () => {
    const regions = [arranged(['en-GB', 'fr-FR', 'es-ES']), heldIn(['en-US', 'fr-CH', 'es-419'])];
    expect(outline(auditOf(...regions))).toEqual(COMPLIANT);
    expect(outline(auditOf(arranged(['en-GB', 'fr-FR', 'pt-BR'])))).toEqual(REFUSED);
  });

  it('does not take a language for its region where the text asks for the region', () => {
    const canadian = amend('languages', { languages: ['en', 'fr-CA', 'es'] });
    const edits = [canadian, heldIn(['en', 'fr-CA', 'es'])];
    expect(bindingFailing(auditOf(...edits))).toEqual(['A5']);
    expect(bindingFailing(auditOf(...edits, arranged(['en', 'fr-CA', 'es'])))).toEqual([]);
  });

  it('cannot be told on an incomplete record where the sum lacks one', () => {
    const audit = auditOf(incomplete, arranged(['en', 'fr']));
    expect(outline(audit)).toEqual({ verdict: 'cannotTell', cantTell: ['6.1', 'A5'] });
  });
});

import type { TreatyEvent } from 'intersessional';
import { ccmThemes } from 'intersessional/source';
import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  amend,
  auditAsOf,
  auditOf,
  COMPLIANT,
  change,
  defer,
  dutyOf,
  finding,
  incomplete,
  insert,
  object,
  outline,
  propose,
  receptionOf,
  refusedBy,
  send,
  THEMES,
  upTo,
  without,
} from '../support/index.ts';

const discussed = (theme: string, on = '2011-06-29'): TreatyEvent => ({ on, type: 'theme.discussed', theme });
const without1 = (theme: string) => without('theme.discussed', { theme });
const REFUSED = {
  verdict: 'notCompliant',
  failing: ['A1.3'],
  binding: ['A1.3'],
  refused: ['intersessional.closed'],
};

describe('A1.3: the themes of the intersessional', () => {
  it('are eight, (a) to (h), each with its title', () => {
    expect(THEMES).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    expect(Object.keys(ccmThemes)).toEqual(THEMES);
  });

  it('is met by all of them', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['A1.3']).toBe('passed');
    expect(dutyOf(audit, 'A1.3', 'themes-covered')).toEqual({
      provision: 'A1.3',
      rule: 'themes-covered',
      force: 'shall',
      binding: true,
      status: 'fulfilled',
      due: '2011-06-30',
    });
  });

  it.each(THEMES)('refuses to close without theme %s', (theme) => {
    const audit = auditOf(without1(theme));
    expect(outline(audit)).toEqual(REFUSED);
    expect(dutyOf(audit, 'A1.3', 'themes-covered').status).toBe('breached');
    const sent = send('intersessional.closed', {}, without1(theme));
    expect(refusedBy(sent)).toEqual(['A1.3']);
    expect(sent.possible).toBe('notYet');
  });

  it('says what was expected and what was found', () => {
    const found = THEMES.filter((theme) => theme !== 'c');
    expect(finding(auditOf(without1('c')), 'A1.3')).toEqual({
      provision: 'A1.3',
      rule: 'themes-covered',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: THEMES,
      actual: found,
      because: `A1.3 requires: Every theme decided is discussed before the intersessional closes. Not met. Themes: ${THEMES.join(', ')} expected. Found: ${found.join(', ')}.`,
      on: '2011-06-30',
    });
  });

  it('is a set, not a sequence: the last theme first, one twice, all on one day', () => {
    const backwards = insert(...[...THEMES].reverse().map((theme) => discussed(theme, '2011-06-28')));
    expect(outline(auditOf(without('theme.discussed'), backwards))).toEqual(COMPLIANT);
    expect(outline(auditOf(insert(discussed('a'))))).toEqual(COMPLIANT);
  });

  it('welcomes further themes', () => {
    expect(outline(auditOf(insert(discussed('gender and diversity'))))).toEqual(COMPLIANT);
  });

  it('counts the first day and the last, and nothing outside', () => {
    expect(outline(auditOf(without1('c'), insert(discussed('c', '2011-06-27'))))).toEqual(COMPLIANT);
    expect(outline(auditOf(without1('c'), insert(discussed('c', '2011-06-30'))))).toEqual(COMPLIANT);
    for (const on of ['2011-06-26', '2011-07-01']) {
      expect(outline(auditOf(without1('c'), insert(discussed('c', on))))).toEqual({
        ...REFUSED,
        misplaced: ['theme.discussed c'],
      });
    }
  });

  it('is pending while the meeting is open, breached after its last decided day', () => {
    const open = [upTo('2011-06-29'), without1('c')];
    const inTime = auditAsOf('2011-06-30', ...open);
    expect(outline(inTime)).toEqual(COMPLIANT);
    expect(dutyOf(inTime, 'A1.3', 'themes-covered').status).toBe('pending');
    expect(dutyOf(auditAsOf('2011-07-01', ...open), 'A1.3', 'themes-covered').status).toBe('breached');
  });

  // The duty binds, the record is complete and the Second Meeting has opened: theme c can no longer be discussed.
  it('is not escaped by never closing the meeting', () => {
    const audit = auditOf(without('intersessional.closed'), without1('c'));
    expect(dutyOf(audit, 'A1.3', 'themes-covered').status).toBe('breached');
    expect(audit.verdict).toBe('notCompliant');
  });

  it('cannot be told where a session may be missing from the record', () => {
    const audit = auditOf(incomplete, without1('c'));
    expect(audit.verdict).toBe('cannotTell');
    expect(audit.provisions['A1.3']).toBe('cantTell');
    expect(receptionOf(audit, 'intersessional.closed')).toBe('accepted');
  });

  it('is reported and let through where the work programme was not adopted', () => {
    const needing = ['workProgramme', 'intersessional', 'languages', 'conferenceSupport'] as const;
    const audit = auditOf(...needing.map(defer), without1('c'));
    expect(receptionOf(audit, 'intersessional.closed')).toBe('accepted');
    expect(finding(audit, 'A1.3')).toMatchObject({ outcome: 'failed', binding: false });
  });
});

describe('A1.3: the text adopted', () => {
  const fewer = { themes: THEMES.filter((theme) => theme !== 'h') };
  const more = { themes: [...THEMES, 'z'] };

  it('refuses fewer themes than the text on the table', () => {
    const audit = auditOf(adoptWith('workProgramme', fewer));
    expect(outline(audit)).toMatchObject({
      verdict: 'notCompliant',
      failing: ['A1.3'],
      binding: ['A1.3'],
      refused: ['decision.adopted workProgramme'],
    });
    expect(finding(audit, 'A1.3')).toMatchObject({
      rule: 'tabled-text',
      expected: THEMES,
      actual: fewer.themes,
    });
    expect(
      refusedBy(send('decision.adopted', { decision: 'workProgramme' }, adoptWith('workProgramme', fewer))),
    ).toEqual(['A1.3']);
  });

  it('takes the amended terms for the text: the departure from the paper is only reported', () => {
    for (const put of [amend, propose]) {
      const audit = auditOf(put('workProgramme', fewer), without1('h'));
      expect(outline(audit)).toMatchObject({ verdict: 'compliant', failing: ['A1.3'] });
      expect(outline(audit).refused).toBeUndefined();
      expect(finding(audit, 'A1.3')).toMatchObject({ rule: 'paper-text', force: 'shall', binding: false });
    }
  });

  it('refuses the paper itself where an amended text is on the table', () => {
    const other = { themes: ['a', 'z'] };
    const audit = auditOf(amend('workProgramme', other), adoptWith('workProgramme', { themes: THEMES }));
    expect(finding(audit, 'A1.3', 'tabled-text')).toMatchObject({ expected: ['a', 'z'], binding: true });
    expect(receptionOf(audit, 'decision.adopted', { decision: 'workProgramme' })).toBe('refused');
  });

  it('makes a theme that the terms add due as well', () => {
    expect(outline(auditOf(adoptWith('workProgramme', more)))).toEqual(REFUSED);
    expect(outline(auditOf(adoptWith('workProgramme', more), insert(discussed('z'))))).toEqual(COMPLIANT);
    expect(outline(auditOf(amend('workProgramme', more)))).toEqual(REFUSED);
    expect(outline(auditOf(amend('workProgramme', more), insert(discussed('z'))))).toEqual(COMPLIANT);
  });

  it('goes by the last amendment', () => {
    const audit = auditOf(
      amend('workProgramme', { themes: ['z'] }),
      change('decision.amended', { on: '2010-11-10' }),
      amend('workProgramme', { themes: THEMES }),
    );
    expect(outline(audit)).toEqual(COMPLIANT);
  });

  it('is agreed: a standing objection refuses the decision, with the force of a shall', () => {
    const audit = auditOf(upTo('2010-11-12'), object('workProgramme', 'XX'));
    expect(finding(audit, 'A1.3', 'consensus')).toMatchObject({
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: 'none',
      actual: ['XX'],
    });
    expect(
      refusedBy(send('decision.adopted', { decision: 'workProgramme' }, object('workProgramme', 'XX'))),
    ).toContain('A1.3');
  });
});

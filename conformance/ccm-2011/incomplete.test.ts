import type { Decision, DecisionTerms } from 'intersessional';
import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  auditAsOf,
  auditOf,
  bindingFailing,
  COMPLIANT,
  change,
  convenedFor,
  type Edit,
  heldOn,
  incomplete,
  insert,
  leave,
  offered,
  outline,
  propose,
  send,
  undetermined,
  upTo,
  without,
} from '../support/index.ts';

/*
 * On an incomplete record what is not there is unknown, never a blank, and a text adopted without terms may have been
 * amended off it: a departure is undetermined, what agrees with the draft is met (`unknown-is-no-blank`).
 */

/** The draft as a text that the adoption gives in full. */
const STATED: { readonly [D in Decision]?: DecisionTerms[D] } = {
  workProgramme: { themes: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] },
  intersessional: { span: { from: '2011-06-27', to: '2011-06-30' }, city: 'Geneva', country: 'CH' },
  languages: { languages: ['en', 'fr', 'es'] },
  conferenceSupport: {
    coordinator: { body: 'UNDP-BCPR' },
    assistedBy: ['UNODA', 'GICHD'],
    fund: 'UNDP-BCPR-TTF',
    earmarked: true,
  },
  nextMeeting: {
    president: { country: 'LB' },
    span: { from: '2011-09-12', to: '2011-09-16' },
    city: 'Beirut',
    country: 'LB',
  },
};
const stated = (decision: keyof typeof STATED): Edit => adoptWith(decision, STATED[decision] as never);

const norway = change('secondMeeting.opened', { president: { country: 'NO' } });

/** A meeting is moved out of every room. */
const intoTheNetwork = (meeting: 'intersessional' | 'secondMeeting'): Edit =>
  insert({
    on: '2011-05-30',
    type: 'meeting.reformatted',
    meeting,
    format: 'virtual',
    by: 'president',
    instrument: 'chairLetter',
  });

/** Deviations from a text, and the paragraph that it would breach. */
const DEPARTURES: readonly (readonly [string, string, Decision, Edit])[] = [
  ['another city', 'A4', 'intersessional', change('intersessional.opened', { city: 'Lausanne' })],
  ['no city at all', 'A4', 'intersessional', intoTheNetwork('intersessional')],
  ['a late close', 'A4', 'intersessional', change('intersessional.closed', { on: '2011-07-01' })],
  ['two languages', 'A5', 'languages', change('intersessional.opened', { languages: ['en', 'fr'] })],
  ['another State', 'A7.1', 'nextMeeting', norway],
  ['no city at all', 'A7.2', 'nextMeeting', intoTheNetwork('secondMeeting')],
  ['a day less', 'A7.2', 'nextMeeting', heldOn('2011-09-12', '2011-09-15')],
  ['a note verbale for other days', 'A7.2', 'nextMeeting', convenedFor('2011-09-12', '2011-09-15')],
];

describe('a text adopted without terms on an incomplete record', () => {
  it.each(DEPARTURES)('leaves %s undetermined (%s)', (_what, paragraph, _decision, edit) => {
    const audit = auditOf(incomplete, edit);
    expect(audit.verdict).toBe('cannotTell');
    expect(undetermined(audit)).toEqual([paragraph]);
    expect(bindingFailing(audit)).toEqual([]);
    expect(outline(audit).refused).toBeUndefined();
  });

  it.each(DEPARTURES)(
    'is certain of %s where the adoption gives the text (%s)',
    (_what, paragraph, decision, edit) => {
      const audit = auditOf(incomplete, stated(decision), edit);
      expect(audit.verdict).toBe('notCompliant');
      expect(bindingFailing(audit)).toEqual([paragraph]);
    },
  );

  it.each(DEPARTURES)('is certain of %s on a complete record (%s)', (_what, paragraph, _decision, edit) => {
    expect(bindingFailing(auditOf(edit))).toEqual([paragraph]);
  });

  it('is met by what agrees with the draft', () => {
    const audit = auditOf(incomplete);
    expect(outline(audit)).toEqual(COMPLIANT);
    for (const paragraph of ['A1.3', 'A3', 'A4', 'A5', 'A6.1', 'A6.2', 'A6.3', 'A7.1', 'A7.2']) {
      expect([paragraph, audit.provisions[paragraph]]).toEqual([paragraph, 'passed']);
    }
  });

  it('is met by what falls in one of its blanks', () => {
    const someone = change('coordinator.appointed', { name: 'Somebody Else' });
    expect(outline(auditOf(incomplete, someone))).toEqual({ verdict: 'compliant', failing: ['7.3'] });
  });

  it('applies to nothing but what the draft applies to', () => {
    const other = insert({
      on: '2011-03-02',
      type: 'contribution.received',
      fund: 'a fund of its own',
      earmarked: false,
    });
    const early = insert({ on: '2010-11-10', type: 'document.issued', status: 'official' });
    const late = insert({ on: '2011-08-01', type: 'document.issued', status: 'official' });
    expect(outline(auditOf(incomplete, other, early, late))).toEqual(COMPLIANT);
  });

  it('leaves the text on the table open as well', () => {
    const tabled = propose('languages', { languages: ['en', 'fr', 'es', 'ar'] });
    const audit = auditOf(
      incomplete,
      tabled,
      change('intersessional.opened', { languages: ['en', 'fr', 'es'] }),
    );
    expect(undetermined(audit)).toContain('A5');
    expect(audit.verdict).toBe('cannotTell');
  });
});

describe('what an incomplete record does not have', () => {
  const nothing: Edit = (record) => {
    record.events = record.events.filter(
      (event) => !('decision' in event) || event.decision !== 'nextMeeting',
    );
  };

  it('is no blank: with no word of the decision, who presides cannot be told (A7.1)', () => {
    const audit = auditOf(incomplete, nothing, norway);
    expect(audit.verdict).toBe('cannotTell');
    expect(undetermined(audit)).toContain('A7.1');
    expect(auditOf(incomplete, nothing).provisions['A7.1']).toBe('cantTell');
  });

  it('is a blank on a complete record: an adoption without it binds nobody (A7.1)', () => {
    const audit = auditOf(without('decision.proposed'), norway);
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['2.2', '9.1'], binding: ['9.1'] });
  });
  it('is a blank of the draft, into which anybody falls, where the adoption gave no terms (A7.1)', () => {
    const audit = auditOf(incomplete, without('decision.proposed'), norway);
    expect(audit.findings.filter(({ provision }) => provision === 'A7.1')).toEqual([]);
    expect(audit.provisions['A7.1']).toBe('notReached');
  });
  it('leaves A7.1 open where the State is a blank', () => {
    const audit = auditOf(without('decision.proposed'), norway);
    expect(audit.provisions['A7.1']).toBe('notReached');
  });

  it.each([
    ['days', { span: undefined }],
    ['city', { city: undefined }],
    ['country', { country: undefined }],
    ['president', { president: undefined }],
  ])('is no blank of 9.1 (f): %s', (_field, left) => {
    const terms = { ...STATED.nextMeeting, ...left };
    const audit = auditOf(
      incomplete,
      without('decision.proposed'),
      adoptWith('nextMeeting', JSON.parse(JSON.stringify(terms))),
    );
    expect(audit.verdict).toBe('cannotTell');
    expect(undetermined(audit)).toContain('9.1');
    expect(bindingFailing(audit)).toEqual([]);
  });

  describe('in the text adopted, may be filled', () => {
    const decisions = upTo('2010-11-12');
    const outcomesOf = (left: object, rule: string) => {
      const terms = JSON.parse(JSON.stringify({ ...STATED.nextMeeting, ...left }));
      const edits = [decisions, without('decision.proposed'), adoptWith('nextMeeting', terms)];
      return [auditOf(incomplete, ...edits), auditOf(...edits)].map(({ findings }) =>
        findings.filter((each) => each.rule === rule).map(({ outcome }) => outcome),
      );
    };

    it.each([
      ['days', { span: undefined }],
      ['city', { city: undefined }],
    ])('so that the offer may not cover it (8.4): %s', (_field, left) => {
      expect(outcomesOf(left, 'offer-covers-decision')).toEqual([['cantTell'], []]);
    });

    it('so that its days may lie outside the month (A7.2)', () => {
      expect(outcomesOf({ span: undefined }, 'blank-days')).toEqual([['cantTell'], []]);
    });
  });

  it.each([
    ['2011-08-31', '2011-09-02', undefined, 'cantTell'],
    ['2011-09-01', '2011-09-05', undefined, 'passed'],
    ['2011-09-01', '2011-09-05', '2011-08-31', 'cantTell'],
    ['2011-09-26', '2011-09-30', undefined, 'passed'],
    ['2011-09-27', '2011-10-01', undefined, 'cantTell'],
  ])('may be other days than those held: %s to %s, with a ceremony of %s', (from, to, ceremony, outcome) => {
    const edits = [without('decision.proposed'), heldOn(from, to)];
    if (ceremony !== undefined) {
      const day = { from: ceremony, to: ceremony };
      edits.push(change('secondMeeting.opened', { on: ceremony, ceremonialSpan: day }));
    }
    const wide = offered({ from: '2011-08-01', to: '2011-12-31' });
    const audit = auditOf(incomplete, wide, without('secondMeeting.convened'), ...edits);
    expect(audit.provisions['A7.2']).toBe(outcome);
    expect(bindingFailing(audit)).toEqual([]);
  });

  it.each([
    ['2011-08-31', '2011-09-02', 'cantTell'],
    ['2011-09-01', '2011-09-05', 'passed'],
    ['2011-09-26', '2011-09-30', 'passed'],
    ['2011-09-27', '2011-10-01', 'cantTell'],
  ])('may be other days than those of the note verbale: %s to %s', (from, to, outcome) => {
    const wide = offered({ from: '2011-08-01', to: '2011-12-31' });
    const unopened = without('secondMeeting.opened');
    const sent = send(
      'secondMeeting.convened',
      {},
      incomplete,
      wide,
      without('decision.proposed'),
      unopened,
      convenedFor(from, to),
    );
    expect(sent.reception).toBe('accepted');
    const found = sent.findings.filter(({ rule }) => rule === 'second-meeting-convened');
    expect(found.map((each) => each.outcome)).toEqual([outcome]);
  });

  it.each([
    ['2011-08-29', '2011-09-02', 'cannotTell'],
    ['2011-09-01', '2011-09-05', 'cannotTell'],
    ['2011-10-03', '2011-10-07', 'cannotTell'],
  ])('may be days outside the month: %s to %s', (from, to, verdict) => {
    const wide = offered({ from: '2011-08-01', to: '2011-12-31' });
    const audit = auditOf(
      incomplete,
      wide,
      without('decision.proposed'),
      convenedFor(from, to),
      heldOn(from, to),
    );
    expect(audit.verdict).toBe(verdict);
    expect(bindingFailing(audit)).toEqual([]);
    expect(undetermined(audit).includes('A7.2')).toBe(from !== '2011-09-01');
  });

  it('is silence on a complete record only', () => {
    const silent = [without('decision.proposed'), without('secondMeeting.opened')];
    expect(bindingFailing(auditAsOf('2011-10-01', ...silent))).toEqual(['9.1', 'A7.2']);
    const audit = auditAsOf('2011-10-01', incomplete, ...silent);
    expect(bindingFailing(audit)).toEqual([]);
    expect(undetermined(audit)).toContain('A7.2');
  });

  it.each([
    'workProgramme',
    'recommendations',
    'intersessional',
    'conferenceSupport',
    'nextMeeting',
  ] as const)('may be an adoption: nothing of the text is known (%s)', (decision) => {
    const audit = auditOf(incomplete, leave(decision));
    expect(audit.verdict).toBe('cannotTell');
    expect(undetermined(audit)).toContain('9.1');
    expect(bindingFailing(audit)).toEqual([]);
  });
});

describe('the close of the Second Meeting on an incomplete record', () => {
  const closed = insert({ on: '2011-09-16', type: 'secondMeeting.closed' });

  it('shows that it opened, though nobody knows when and where', () => {
    const audit = auditOf(without('secondMeeting.opened'), closed, incomplete);
    expect(audit.receptions.at(-1)).toMatchObject({
      type: 'secondMeeting.closed',
      reception: 'accepted',
      inferred: ['secondMeeting.opened'],
    });
    expect(audit.verdict).toBe('cannotTell');
    expect(audit.provisions).toMatchObject({ 'A7.1': 'cantTell', 'A7.2': 'cantTell', '8.4': 'cantTell' });
    expect(audit.provisions['9.1']).toBe('passed');
  });

  it('is misplaced where the opening comes later', () => {
    const early = insert({ on: '2011-09-01', type: 'secondMeeting.closed' });
    const [close] = auditOf(early, incomplete).receptions.filter(
      ({ type }) => type === 'secondMeeting.closed',
    );
    expect(close?.reception).toBe('misplaced');
  });
});

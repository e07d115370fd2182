import type { Decision, RuleId, Submission } from 'intersessional';
import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  amend,
  auditOf,
  change,
  convenedFor,
  decidedOn,
  defer,
  type Edit,
  failing,
  heldOn,
  insert,
  insertBefore,
  leave,
  offered,
  propose,
  send,
  upTo,
  without,
} from '../support/index.ts';

/* One part of a rule wrong at a time, all else right: what the finding names, and that no other provision minds. */

const outcomeOf = ({ findings }: Submission, rule: RuleId) =>
  findings.find((each) => each.rule === rule)?.outcome ?? 'inapplicable';

const reasonOf = ({ findings }: Submission, provision: string, rule: RuleId) =>
  findings.find((each) => each.rule === rule && each.provision === provision)?.because.split(' Not met. ')[1];

const rulesOf = ({ findings }: Submission) => findings.map(({ provision, rule }) => `${provision} ${rule}`);

const adoption = (decision: Decision, ...edits: readonly Edit[]) =>
  send('decision.adopted', { decision }, ...edits);

const unproposed = without('decision.proposed', { decision: 'nextMeeting' });
const unconvened = without('secondMeeting.convened');

const JUNE = { span: { from: '2011-06-27', to: '2011-06-30' }, city: 'Geneva', country: 'CH' };
const LEBANON = {
  president: { country: 'LB' },
  span: { from: '2011-09-12', to: '2011-09-16' },
  city: 'Beirut',
  country: 'LB',
};

describe('9.1: each key decision by itself', () => {
  const APPOINTED = change('coordinator.appointed', { duties: ['substance', 'conferenceServices'] });
  const NEEDING = ['intersessional', 'conferenceSupport'] as const;
  const CASES = [
    ['workProgramme', ['the work programme', 'the intersessional', 'conference support']],
    ['recommendations', ['recommendations']],
    ['intersessional', ['the intersessional']],
    ['conferenceSupport', ['conference support']],
    ['coordination', ['coordination']],
    ['nextMeeting', ['the next meeting']],
  ] as const;

  /** The decision put off, or left, and with the work programme those that need it. */
  const each = (decision: Decision, edit: (decision: Decision) => Edit): readonly Edit[] =>
    decision === 'workProgramme'
      ? ([decision, ...NEEDING, 'languages'] as const).map(edit)
      : [edit(decision)];

  const closing = (edits: readonly Edit[]) => send('firstMeeting.closed', {}, APPOINTED, ...edits);

  it.each(CASES)('is missed where it is neither adopted nor deferred: %s', (decision, names) => {
    const sent = closing(each(decision, leave));
    expect(reasonOf(sent, '9.1', 'key-decisions-settled')).toBe(
      names.map((name) => `Decision on ${name}: adopted or deferred expected. Found: neither.`).join(' '),
    );
    expect(outcomeOf(sent, 'key-decisions-taken')).toBe('passed');
  });

  it.each(CASES)('is missed where it is deferred, and lets the meeting close: %s', (decision, names) => {
    const sent = closing(each(decision, defer));
    expect(reasonOf(sent, '9.1', 'key-decisions-taken')).toBe(
      names.map((name) => `Decision on ${name}: adopted expected. Found: deferred.`).join(' '),
    );
    expect(outcomeOf(sent, 'key-decisions-settled')).toBe('passed');
    expect(sent.reception).toBe('accepted');
  });

  it.each(CASES)('is taken where it is adopted after a deferral: %s', (decision) => {
    const sent = closing([
      insertBefore('decision.adopted', { on: '2010-11-11', type: 'decision.deferred', decision }),
    ]);
    expect(outcomeOf(sent, 'key-decisions-taken')).toBe('passed');
  });

  it('takes an appointment under 7.2 for the preparation of the Second Meeting', () => {
    for (const edit of [leave, defer]) {
      const sent = send('firstMeeting.closed', {}, edit('coordination'));
      expect(outcomeOf(sent, 'key-decisions-settled')).toBe('passed');
      expect(outcomeOf(sent, 'key-decisions-taken')).toBe('passed');
    }
  });

  it('needs no appointment where coordination is adopted', () => {
    const sent = closing([]);
    expect(outcomeOf(sent, 'key-decisions-settled')).toBe('passed');
    expect(outcomeOf(sent, 'key-decisions-taken')).toBe('passed');
  });
});

describe('2.1: an intersessional that was agreed', () => {
  it('counts by its own decision as well', () => {
    expect(failing(auditOf(upTo('2010-11-12'), leave('workProgramme')))).toEqual(['9.1', 'A1.2']);
  });
});

describe('A4, A7.2: each field of a text', () => {
  const AMENDED = [
    ['span', { ...JUNE, span: { from: '2011-06-27', to: '2011-07-01' } }, 'Days: 27-30 June 2011'],
    ['city', { ...JUNE, city: 'Lausanne' }, 'City: Geneva'],
    ['country', { ...JUNE, country: 'FR' }, 'Country: Switzerland'],
  ] as const;

  it.each(AMENDED)('departs from the paper: %s', (_field, terms, expected) => {
    const sent = adoption('intersessional', amend('intersessional', terms));
    expect(reasonOf(sent, 'A4', 'paper-text')).toMatch(new RegExp(`^${expected} expected. Found: [^:]*\\.$`));
  });

  const ADOPTED = [
    ['span', { ...LEBANON, span: { from: '2011-09-13', to: '2011-09-16' } }, 'Days'],
    ['city', { ...LEBANON, city: 'Tripoli' }, 'City'],
    ['country', { ...LEBANON, country: 'HR' }, 'Country'],
  ] as const;

  it.each(ADOPTED)('departs from the text on the table: %s', (_field, terms, thing) => {
    const sent = adoption('nextMeeting', adoptWith('nextMeeting', terms));
    expect(reasonOf(sent, 'A7.2', 'tabled-text')).toMatch(
      new RegExp(`^${thing}: [^:]* expected. Found: [^:]*$`),
    );
  });

  it.each(ADOPTED)('leaves the intersessional alone: %s', (_field, terms) => {
    const sent = adoption('nextMeeting', adoptWith('nextMeeting', terms));
    expect(rulesOf(sent).filter((each) => each.startsWith('A4'))).toEqual([]);
  });

  it.each(AMENDED)('of the intersessional leaves the Second Meeting alone: %s', (_field, terms) => {
    const sent = adoption('intersessional', adoptWith('intersessional', terms));
    expect(rulesOf(sent)).toEqual([
      'A1.2 work-programme-adopted',
      'A4 consensus',
      'A4 tabled-text',
      'A4 paper-text',
    ]);
  });
});

describe('A7.2: a decision that leaves the days blank', () => {
  it('is asked for nothing but consensus', () => {
    expect(rulesOf(adoption('nextMeeting', unproposed))).toEqual(['A7.1 consensus', 'A7.2 consensus']);
  });

  const MONTH = [
    ['2011-08-31', '2011-09-04', 'failed'],
    ['2011-09-01', '2011-09-05', 'passed'],
    ['2011-09-26', '2011-09-30', 'passed'],
    ['2011-09-27', '2011-10-01', 'failed'],
  ] as const;

  it.each(MONTH)('is filled with %s to %s: %s', (from, to, outcome) => {
    const sent = adoption(
      'nextMeeting',
      unproposed,
      adoptWith('nextMeeting', { ...LEBANON, span: { from, to } }),
    );
    expect(outcomeOf(sent, 'blank-days')).toBe(outcome);
    expect(outcomeOf(sent, 'paper-month')).toBe('inapplicable');
  });

  it.each(MONTH)(
    'has no blank where %s to %s is on the table, which the paper only reports: %s',
    (from, to, outcome) => {
      const terms = { ...LEBANON, span: { from, to } };
      const sent = adoption('nextMeeting', decidedOn(from, to), adoptWith('nextMeeting', terms));
      expect(outcomeOf(sent, 'paper-month')).toBe(outcome);
      expect(outcomeOf(sent, 'blank-days')).toBe('inapplicable');
    },
  );

  it.each(MONTH)('lets the meeting be held from %s to %s: %s', (from, to, outcome) => {
    const sent = send('secondMeeting.opened', {}, unproposed, unconvened, heldOn(from, to));
    expect(outcomeOf(sent, 'second-meeting-held')).toBe(outcome);
    expect(outcomeOf(sent, 'president-as-decided')).toBe('inapplicable');
  });
});

describe('A7.2: the meeting as held', () => {
  const opened = (patch: object) =>
    send('secondMeeting.opened', {}, unconvened, change('secondMeeting.opened', patch));
  const WHOLE = { span: LEBANON.span, ceremonialSpan: undefined };

  const CEREMONY = (on: string) => ({ on, ceremonialSpan: { from: on, to: on } });

  it.each(['2011-09-12', '2011-09-14', '2011-09-16'])('may open on %s, one of its days', (on) => {
    expect(opened({ ...WHOLE, on }).reception).toBe('accepted');
  });

  it.each([
    ['on', { ...WHOLE, ...CEREMONY('2011-09-11') }, 'Day: within'],
    ['on', { ...WHOLE, ...CEREMONY('2011-09-17') }, 'Day: within'],
    ['span', { span: { from: '2011-09-13', to: '2011-09-15' } }, 'Days: '],
    ['span', { ...WHOLE, span: { from: '2011-09-12', to: '2011-09-15' } }, 'Days: '],
    ['span', { ...WHOLE, span: { from: '2011-09-13', to: '2011-09-16' } }, 'Days: '],
    ['city', { city: 'Tripoli' }, 'City: Beirut'],
    ['country', { country: 'HR' }, 'Country: Lebanon'],
  ])('names the %s that is wrong, and no more', (_field, patch, expected) => {
    expect(reasonOf(opened(patch), 'A7.2', 'second-meeting-held')).toMatch(new RegExp(`^${expected}[^;]*$`));
  });

  it('is held in another month, where that was decided', () => {
    const zagreb = { country: 'HR', city: 'Zagreb' };
    const sent = send(
      'secondMeeting.opened',
      {},
      offered({ from: '2011-10-03', to: '2011-10-14' }, zagreb),
      decidedOn('2011-10-03', '2011-10-07', zagreb),
      convenedFor('2011-10-03', '2011-10-07', zagreb),
      heldOn('2011-10-03', '2011-10-07', zagreb),
    );
    expect(sent.reception).toBe('accepted');
    expect(outcomeOf(sent, 'second-meeting-held')).toBe('passed');
  });

  it('binds nobody where the decision was deferred', () => {
    const sent = send(
      'secondMeeting.opened',
      {},
      unconvened,
      defer('nextMeeting'),
      heldOn('2011-09-13', '2011-09-16'),
    );
    const found = sent.findings.find(({ rule }) => rule === 'second-meeting-held');
    expect(found).toMatchObject({ outcome: 'failed', binding: false });
  });
});

describe('3.1: the intersessional as proposed', () => {
  const opened = (patch: object) =>
    send('intersessional.opened', {}, defer('intersessional'), change('intersessional.opened', patch));

  it.each([
    ['span', { span: { from: '2011-06-27', to: '2011-07-01' } }, 'Days: 27-30 June 2011'],
    ['city', { city: 'Lausanne' }, 'City: Geneva'],
    ['country', { country: 'FR' }, 'Country: Switzerland'],
    ['venue', { venue: 'Palais des Nations' }, 'Venue: WMO'],
  ])('names the %s that is another, and no more', (_field, patch, expected) => {
    expect(reasonOf(opened(patch), '3.1', 'held-as-proposed')).toMatch(
      new RegExp(`^${expected} expected. Found: [^:]*$`),
    );
  });

  it('binds nobody to A4 where the decision was deferred', () => {
    const found = opened({ city: 'Lausanne' }).findings.find(({ rule }) => rule === 'intersessional-held');
    expect(found).toMatchObject({ outcome: 'failed', binding: false });
  });
});

describe('3.3: a preparatory meeting', () => {
  const held = (on: string) =>
    send(
      'preparatoryMeeting.held',
      { on },
      insert({ on, type: 'preparatoryMeeting.held', format: 'formal', days: 2 }),
    );

  it.each([
    ['2011-06-26', 'inapplicable'],
    ['2011-06-27', 'failed'],
    ['2011-06-29', 'failed'],
    ['2011-07-01', 'inapplicable'],
  ])('of two days on %s: %s', (on, outcome) => {
    expect(outcomeOf(held(on), 'last-half-day')).toBe(outcome);
  });
});

describe('A1.3, A3: what was not decided', () => {
  it('binds no theme where the work programme was deferred', () => {
    const put = (['workProgramme', 'intersessional', 'languages', 'conferenceSupport'] as const).map(defer);
    const sent = send('intersessional.closed', {}, ...put, without('theme.discussed', { theme: 'b' }));
    expect(sent.reception).toBe('accepted');
    expect(sent.findings).toMatchObject([
      { provision: 'A1.3', outcome: 'failed', binding: false },
      { provision: 'A4', rule: 'closed-on-its-days', outcome: 'passed', binding: false },
    ]);
  });

  const SUBJECTS = ['structure', 'futureWork', 'isuEstablishment', 'isuNature'] as const;

  it.each(SUBJECTS)('asks for no recommendation on %s', (left) => {
    const subjects = SUBJECTS.filter((each) => each !== left);
    const sent = send(
      'recommendations.transmitted',
      {},
      propose('recommendations', { subjects }),
      without('recommendation.agreed', { subject: left }),
    );
    const a3 = sent.findings.filter(({ provision }) => provision === 'A3');
    expect(a3.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  });

  it('asks for no nature of a unit of which nothing was agreed', () => {
    const sent = send(
      'recommendations.transmitted',
      {},
      without('recommendation.agreed', { subject: 'isuEstablishment' }),
    );
    expect(outcomeOf(sent, 'isu-nature-agreed')).toBe('inapplicable');
  });
});

describe('A6.3: contributions', () => {
  const received = (fund: string, earmarked: boolean, ...edits: readonly Edit[]) =>
    send(
      'contribution.received',
      { on: '2011-03-02' },
      ...edits,
      insert({ on: '2011-03-02', type: 'contribution.received', fund, earmarked }),
    );

  it('are earmarked for the fund decided, and free for another', () => {
    expect(outcomeOf(received('UNDP-BCPR-TTF', true), 'contribution-earmarked')).toBe('passed');
    expect(outcomeOf(received('UNDP-BCPR-TTF', false), 'contribution-earmarked')).toBe('failed');
    expect(outcomeOf(received('ANOTHER', false), 'contribution-earmarked')).toBe('inapplicable');
  });

  it('are free where the text says so', () => {
    const terms = {
      coordinator: { body: 'UNDP-BCPR' },
      assistedBy: ['UNODA', 'GICHD'],
      fund: 'UNDP-BCPR-TTF',
      earmarked: false,
    };
    const free = propose('conferenceSupport', terms);
    expect(outcomeOf(received('UNDP-BCPR-TTF', false, free), 'contribution-earmarked')).toBe('inapplicable');
  });
});

describe('A1.2: the form of the intersessional', () => {
  it('need not be stated', () => {
    const sent = send('intersessional.opened', {}, change('intersessional.opened', { format: undefined }));
    expect(outcomeOf(sent, 'informal')).toBe('inapplicable');
  });
});

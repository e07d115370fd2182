import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ccm2011, parseProgramme } from 'intersessional';
import { readProgramme } from 'intersessional/read';
import { explore, type ProgrammeIssue, validate } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/simulation/validate/calendar.ts';
import { estuary, harbour, watershed } from '../support/ownCycles.ts';

/* Faults that are planted in a small programme of format 2, one at a time. */

const own = {
  id: 'river',
  title: 'Meetings on the river',
  starts: '2012-01-01',
  statements: { R1: 'A spring meeting in May', R2: 'The meeting in June', R3: 'Two samples before it' },
  meetings: {
    spring: { plan: { window: '2012-05', city: 'Bern', country: 'CH' } },
    main: { plan: { window: '2012-06' } },
  },
  acts: { 'sample.taken': { records: { count: 'samples' } } },
  provisions: [
    { paragraph: 'R1', force: 'shall', use: 'held', with: { meeting: 'spring' } },
    { paragraph: 'R2', force: 'shall', use: 'held', with: { meeting: 'main' } },
    {
      paragraph: 'R3',
      force: 'shall',
      use: 'at-least',
      with: { fact: 'samples', by: 'main.opened', number: 2 },
    },
  ],
};

type Own = typeof own;

const issuesOf = (change: object): readonly ProgrammeIssue[] =>
  validate(parseProgramme({ ...own, ...change })).issues;

const told = ({ level, kind, provision = '' }: ProgrammeIssue) => `${level} ${kind} ${provision}`.trim();

/** What is told of the programme after a change. */
const toldOf = (change: object) => issuesOf(change).map(told);

const provisionsWith = (...more: readonly object[]) => ({ provisions: [...own.provisions, ...more] });
const decided = (decision: object) => ({
  statements: { ...own.statements, D1: 'A decision' },
  decisions: { plan: { paragraph: 'D1', ...decision } },
});

describe('validate', () => {
  it('finds nothing in a programme that is right', () => {
    expect(validate(parseProgramme(own))).toEqual({ programme: 'river', complete: true, issues: [] });
  });

  it.each(['ccm-2012', 'ccm-2017', 'ccm-2025', 'apmbc-2011'])('finds no error in %s', (id) => {
    const name = join(import.meta.dirname, `../../conformance/programmes/${id}.yaml`);
    const { complete, issues } = validate(readProgramme(readFileSync(name, 'utf8'), { name }));
    expect(complete).toBe(true);
    const expected: Readonly<Record<string, readonly string[]>> = {
      'ccm-2025': ['note neverFails R1'],
      'apmbc-2011': ['note unused'],
    };
    expect(issues.map(told)).toEqual(expected[id] ?? []);
  });

  it('says why a decision that was taken before leaves nothing to breach', () => {
    const name = join(import.meta.dirname, '../../conformance/programmes/ccm-2025.yaml');
    const [issue] = validate(readProgramme(readFileSync(name, 'utf8'), { name })).issues;
    expect(issue?.because).toBe(
      'R1-foreseen (shall not): nothing can breach it, as this was decided before the cycle: intersessional',
    );
  });

  it('takes programmes of format 1, and one of format 2 with everything in it', { timeout: 120_000 }, () => {
    for (const programme of [harbour, watershed, estuary]) {
      const { issues } = validate(programme);
      expect(issues.filter(({ level }) => level !== 'note')).toEqual([]);
    }
  });

  it('finds no fault with the calendar of 2011', () => {
    expect(calendarOf(ccm2011)).toEqual([]);
  });

  describe('finds times that exclude each other', () => {
    it('in a plan and a provision', () => {
      const [issue, ...others] = issuesOf(
        provisionsWith({
          paragraph: 'R2',
          force: 'shall',
          use: 'days',
          with: { meeting: 'main', within: '2012-Q1', of: 'held' },
        }),
      );
      expect(issue).toMatchObject({
        level: 'error',
        kind: 'window',
        path: ['provisions', 3],
        provision: 'R2',
      });
      expect(issue?.because).toBe(
        'main: 1-30 June 2012 (plan) and 1 January 2012 to 31 March 2012 (R2) exclude each other.',
      );
      // It comes after a meeting in May; and nobody opens it with two samples.
      expect(others.map(told)).toEqual([
        'error order',
        'error unreachable',
        'error neverAccepted R2',
        'error neverAccepted R3',
        'error neverMet R2',
      ]);
    });

    it('in the text of a decision and a provision', () => {
      const text = { days: { from: '2012-06-04', to: '2012-06-06' } };
      const change = {
        ...decided({ at: 'before', fixes: 'main', text }),
        ...provisionsWith({
          paragraph: 'R2',
          force: 'should',
          use: 'days',
          with: { meeting: 'main', before: '2012-06-06', of: 'held' },
        }),
      };
      const [issue] = issuesOf(change);
      expect(issue).toMatchObject({ level: 'warning', kind: 'window' });
      expect(issue?.because).toBe(
        'main: 4-6 June 2012 (text of a decision) and by 5 June 2012 (R2) exclude each other.',
      );
    });

    it('as exact days: the day before the window, its first day, its last day, the day after', () => {
      const on = (from: string, to: string) => {
        const is = { from, to };
        return toldOf(
          provisionsWith({
            paragraph: 'R2',
            force: 'should',
            use: 'field-is',
            with: { on: 'main.opened', field: 'days', is },
          }),
        ).includes('warning window R2');
      };
      expect(on('2012-05-31', '2012-06-02')).toBe(true);
      expect(on('2012-06-01', '2012-06-02')).toBe(false);
      expect(on('2012-06-29', '2012-06-30')).toBe(false);
      expect(on('2012-06-30', '2012-07-01')).toBe(true);
    });

    it('in an offer', () => {
      const offer = (days: number) => ({
        meetings: { ...own.meetings, main: { ...own.meetings.main, offers: true } },
        offers: [{ country: 'CH', city: 'Bern', window: { from: '2012-06-01', to: '2012-06-04' }, days }],
        ...decided({ at: 'spring', fixes: 'main' }),
      });
      expect(toldOf(offer(5))).toContain('warning window');
      expect(toldOf(offer(4))).not.toContain('warning window');
    });
  });

  describe('finds meetings out of order', () => {
    const planned = (spring: string, main: string) => ({
      meetings: { spring: { plan: { window: spring } }, main: { plan: { window: main } } },
    });

    it('by their windows: the month before, and the same month', () => {
      const [issue] = issuesOf(planned('2012-05', '2012-04'));
      expect(issue).toMatchObject({ level: 'error', kind: 'order' });
      expect(issue?.path).toEqual(['cycle', 'meetings', 'main', 'plan', 'window']);
      expect(issue?.because).toBe(
        'main cannot follow spring. It is held by 30 April 2012, and the other not before 1 May 2012.',
      );
      expect(toldOf(planned('2012-05', '2012-05'))).toEqual([]);
    });

    it('in a sequence between others', () => {
      const { provisions } = own;
      const change = {
        meetings: { ...planned('2012-05', '2012-06').meetings, late: { plan: { window: '2012-04' } } },
        flow: [{ between: [['spring', 'late']] }, 'main'],
        provisions,
      };
      expect(issuesOf(change)).toMatchObject([{ level: 'warning', kind: 'order' }]);
      expect(toldOf({ ...change, flow: [{ between: ['spring', 'late'] }, 'main'] })).toEqual([]);
    });

    it('and before the cycle begins', () => {
      const { main } = own.meetings;
      const [, ...provisions] = own.provisions;
      const starting = (starts: string) => toldOf({ starts, meetings: { main }, provisions });
      expect(starting('2012-06-30')).not.toContain('warning window');
      expect(starting('2012-07-01')).toContain('warning window');
    });

    it('where one is to follow on the days of another', () => {
      const following = (main: object) => ({
        meetings: {
          spring: { plan: { days: { from: '2012-05-07', to: '2012-05-09' } } },
          main: { plan: main },
        },
        provisions: [
          own.provisions[1],
          { paragraph: 'R1', force: 'shall', use: 'follows', with: { meeting: 'main', days: 'spring.span' } },
          own.provisions[2],
        ],
      });
      const days = (from: string, to: string) => toldOf(following({ days: { from, to } }));
      expect(days('2012-05-09', '2012-05-11')).toContain('error window R1');
      expect(days('2012-05-10', '2012-05-11')).not.toContain('error window R1');
      expect(days('2012-05-11', '2012-05-12')).toContain('error window R1');
      expect(toldOf(following({ window: '2012-05' }))).not.toContain('error window R1');
    });
  });

  describe('finds provisions that come to nothing', () => {
    it('as no event can trigger them', () => {
      const acts = {
        'sample.taken': { at: 'late', fields: { site: 'text' }, records: { count: 'samples' } },
      };
      const meetings = { ...own.meetings, late: { plan: { window: '2012-04' } } };
      const at = { on: 'sample.taken', field: 'site', is: 'the weir' };
      const [, held] = own.provisions;
      const asked = { paragraph: 'R3', force: 'shall', use: 'field-is', with: at };
      const late = { paragraph: 'R1', force: 'shall', use: 'held', with: { meeting: 'late' } };
      const issues = issuesOf({ acts, meetings, provisions: [held, late, asked] });
      expect(issues.map(told)).toEqual([
        'error order',
        'error unreachable',
        'error neverAsked R1',
        'error neverAsked R3',
      ]);
      expect(issues.at(-1)?.because).toBe('R3-field-is (shall): no event can trigger it');
    });

    it('as they can only fail, with the shortest way on which they do', () => {
      const acts = { 'sample.taken': { at: 'main', records: { count: 'samples' } } };
      const issue = issuesOf({ acts }).find(({ kind }) => kind === 'neverMet');
      expect(issue).toMatchObject({ level: 'error', provision: 'R3', path: ['provisions', 2] });
      expect(issue?.because).toBe('R3-at-least (shall): whatever triggers it fails');
      expect(issue?.witness?.map(({ type }) => String(type))).toEqual([
        'spring.opened',
        'spring.closed',
        'main.opened',
      ]);
      expect(toldOf({ acts })).toEqual(['error unreachable', 'error neverAccepted R2', 'error neverMet R3']);
    });

    it('as those of a recommendation, with a warning', () => {
      const should = { ...own.provisions[2], force: 'should' };
      const acts = { 'sample.taken': { at: 'main', records: { count: 'samples' } } };
      expect(toldOf({ acts, provisions: [...own.provisions.slice(0, 2), should] })).toEqual([
        'warning neverMet R3',
      ]);
    });

    it('and no prohibition among them, which nothing is to do', () => {
      const meetings = { ...own.meetings, spring: { foreseen: 'no' } };
      const [, held, samples] = own.provisions;
      const provisions = [
        held,
        samples,
        { paragraph: 'R1', force: 'shall not', use: 'foreseen', with: { meeting: 'spring' } },
      ];
      const change = { meetings, provisions, flow: [{ between: ['spring'] }, 'main'] };
      expect(toldOf(change)).toEqual([]);
    });

    it('as one asks what another refuses', () => {
      const elsewhere = {
        paragraph: 'R1',
        force: 'should',
        use: 'field-is',
        with: { on: 'spring.opened', field: 'city', is: 'Rome' },
      };
      expect(toldOf(provisionsWith(elsewhere))).toEqual(['warning neverAccepted R1']);
    });
  });

  describe('finds what nobody takes, and what nothing uses', () => {
    it('a decision whose meeting is never held', () => {
      const change = {
        ...decided({ at: 'main' }),
        acts: { 'sample.taken': { at: 'main', records: { count: 'samples' } } },
      };
      expect(toldOf(change)).toContain('error noTaker');
    });

    it('a decision that nothing rests on', () => {
      const [issue, ...others] = issuesOf(decided({ at: 'main' }));
      expect(issue?.because).toBe('Nothing rests on this decision: plan.');
      expect(issue?.path).toEqual(['cycle', 'decisions', 'at', 'plan']);
      expect(others.map(told)).toEqual(['note unused D1']);
      const taken = {
        paragraph: 'D1',
        force: 'shall',
        use: 'taken',
        with: { by: 'main.closed', of: ['plan'] },
      };
      const withDuty = (duty: object) =>
        toldOf({ ...decided({ at: 'main' }), ...provisionsWith({ ...taken, ...duty }) });
      expect(withDuty({ bindsFrom: 'start' })).toEqual([]);
      // A duty to take a decision that binds only once it is taken.
      expect(withDuty({})).toEqual(['error neverRefuses D1']);
    });

    it('an act that no rule asks about, and a statement without a reason', () => {
      const acts = { ...own.acts, 'letter.sent': { label: 'a letter', records: { count: 'letters' } } };
      const statements = { ...own.statements, R4: 'Letters' };
      expect(issuesOf({ acts, statements }).map(({ because }) => because)).toEqual([
        'No rule asks about this act, and none reads what it puts on record: a letter.',
        'Nothing is asked of this paragraph, and no reason is given: R4.',
      ]);
      expect(toldOf({ statements, aside: { R4: 'An option.' } })).toEqual([]);
    });

    it('seats that an office does not have', () => {
      const holders = [{ country: 'CH', seat: 'north' }, { country: 'FR', seat: 'west' }, { country: 'IT' }];
      const change = {
        ...decided({ at: 'before', fills: 'warden', text: { holders } }),
        offices: { warden: { seats: ['north', 'south'] } },
        ...provisionsWith({
          paragraph: 'D1',
          force: 'should',
          use: 'seats-filled',
          with: { office: 'warden', by: 'main.opened' },
        }),
      };
      expect(issuesOf(change).map(({ because }) => because)).toEqual([
        'Filled before the cycle, and no seat of this office: warden, west.',
        'Filled before the cycle, and no seat of this office: warden, .',
        'More seats are filled before the cycle than there are: warden.',
      ]);
    });
  });

  it.each([
    ['language', 'fr'],
    ['country', 'FR'],
    ['date', '2012-02-01'],
    ['text', 'fr'],
  ])('knows another value of a field that is a %s', (form, is) => {
    const acts = { ...own.acts, 'notice.sent': { fields: { of: form } } };
    const asked = { paragraph: 'R1', force: 'shall', use: 'field-is' };
    const provisions = [...own.provisions, { ...asked, with: { on: 'notice.sent', field: 'of', is } }];
    expect(issuesOf({ acts, provisions })).toEqual([]);
  });

  it('notes the meetings of which neither time nor place is known', () => {
    const meetings = { ...own.meetings, extra: { label: 'the extra meeting' }, never: { foreseen: 'no' } };
    const flow = [{ between: ['spring', 'extra', 'never'] }, 'main'];
    const provisions = [
      ...own.provisions,
      { paragraph: 'R1', force: 'shall', use: 'foreseen', with: { meeting: 'never' } },
    ];
    expect(issuesOf({ meetings, flow, provisions })).toEqual([
      {
        level: 'note',
        kind: 'undecided',
        path: ['cycle', 'meetings', 'extra'],
        because: 'Neither days nor a place yet: the extra meeting.',
      },
    ]);
    const decisions = (text: object) => ({
      place: { paragraph: 'R1', at: 'before', fixes: 'extra', text },
    });
    const kinds = (text: object) =>
      issuesOf({ meetings, flow, provisions, decisions: decisions(text) }).map(({ kind }) => kind);
    expect(kinds({ city: 'Bern' })).not.toContain('undecided');
    expect(kinds({})).toContain('undecided');
  });

  it('says that a limit came first, and then nothing of what was not seen', () => {
    const acts = { 'sample.taken': { at: 'main', records: { count: 'samples' } } };
    const cut = validate(parseProgramme({ ...own, acts }), { limit: 1 });
    expect(cut.complete).toBe(false);
    expect(cut.issues.map(told)).toEqual(['note cut']);
  });

  it('refuses an option that there is not', () => {
    expect(() => validate(parseProgramme(own as Own), { limits: 1 } as never)).toThrow('limits');
  });

  it('finds each provision dead that an exploration finds dead', () => {
    const planted = parseProgramme({
      ...ccm2011,
      provisions: [
        ...ccm2011.provisions.filter(({ paragraph }) => /^A[45]/.test(paragraph)),
        { paragraph: '2.3', force: 'shall', rule: 'outcome-agreed', binds: 'start', with: { subjects: [] } },
      ],
      aside: [],
    });
    const { deadProvisions } = explore(planted);
    const dead = validate(planted).issues.filter(({ kind }) => kind.startsWith('never'));
    expect(dead.map(({ provision, kind }) => [provision, kind])).toEqual(
      deadProvisions.map(({ provision, why }) => [provision, why]),
    );
  });
});

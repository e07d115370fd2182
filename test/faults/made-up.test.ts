import { applyPatches, enablePatches } from 'immer';
import {
  audit,
  ccm2011,
  EVENT_TYPES,
  type Programme,
  parseProgramme,
  replay,
  type TreatyEvent,
  type TreatyRecord,
} from 'intersessional';
import {
  alphabetOf,
  type Branch,
  type BranchResult,
  check,
  exists,
  explore,
  fact,
  never,
  type RepairOptions,
  repair,
  simulate,
  stage,
  whatIf,
  whatIfRows,
  whatIfText,
} from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { model } from '../support/records.ts';

/*
 * Faults in what is made up that were found from outside, by kind: the input that was found, and others of its kind. The
 * id is that of the row.
 */

type Given = { readonly on: string; readonly type: string } & Readonly<Record<string, unknown>>;

const recordWith = (events: readonly object[]): TreatyRecord => ({
  programme: 'ccm-2011',
  events: ([...events] as Given[]).sort((a, b) =>
    a.on < b.on ? -1 : Number(a.on > b.on),
  ) as unknown as readonly TreatyEvent[],
});

const eventsOfModel = model.events as unknown as readonly Given[];
const opened = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' };
const decision = (on: string, verb: string, about: string, more: object = {}) => ({
  on,
  type: `decision.${verb}`,
  decision: about,
  ...more,
});

describe('M3: a repair never turns an event into another', () => {
  /** The record of the page on repair. */
  const documented = [
    opened,
    decision('2010-11-12', 'adopted', 'workProgramme'),
    decision('2010-11-12', 'adopted', 'intersessional', {
      terms: { span: { from: '2011-07-04', to: '2011-07-07' }, city: 'Geneva', country: 'CH' },
    }),
  ];
  const without = (...tests: readonly object[]) =>
    eventsOfModel.filter(
      (event) => !tests.some((test) => Object.entries(test).every(([key, value]) => event[key] === value)),
    );
  const meetingIn = {
    country: 'DE',
    city: 'Berlin',
    window: { from: '2011-09-10', to: '2011-09-20' },
    days: 5,
  };

  const RECORDS: Readonly<Record<string, readonly object[]>> = {
    'a text that departs': documented,
    'one decision adopted twice': [
      ...documented.slice(0, 2),
      decision('2010-11-12', 'adopted', 'workProgramme'),
    ],
    'another delegation withdraws': [
      opened,
      decision('2010-11-10', 'raised', 'languages', { type: 'objection.raised', delegation: 'X' }),
      decision('2010-11-11', 'withdrawn', 'languages', { type: 'objection.withdrawn', delegation: 'Y' }),
      decision('2010-11-12', 'adopted', 'workProgramme'),
      decision('2010-11-12', 'adopted', 'languages'),
    ],
    'an objection withdrawn of another decision': [
      opened,
      decision('2010-11-10', 'raised', 'languages', { type: 'objection.raised', delegation: 'X' }),
      decision('2010-11-11', 'withdrawn', 'coordination', { type: 'objection.withdrawn', delegation: 'X' }),
      decision('2010-11-12', 'adopted', 'workProgramme'),
      decision('2010-11-12', 'adopted', 'languages'),
    ],
    'a theme is missing, and another is discussed twice': without({ theme: 'h' }).concat(
      eventsOfModel.filter(({ theme }) => theme === 'a'),
    ),
    'a subject is missing, and another is agreed twice': without({
      type: 'recommendation.agreed',
      subject: 'futureWork',
    }).concat(
      eventsOfModel.filter(
        ({ type, subject }) => type === 'recommendation.agreed' && subject === 'structure',
      ),
    ),
    'the intersessional is cancelled': [
      ...eventsOfModel,
      {
        on: '2011-03-01',
        type: 'meeting.cancelled',
        meeting: 'intersessional',
        by: 'president',
        instrument: 'chairLetter',
      },
    ],
    'an official document': [
      ...eventsOfModel,
      { on: '2011-06-28', type: 'document.issued', status: 'official' },
    ],
    'support for the intersessional from another fund': eventsOfModel.map((event) =>
      event.type === 'support.arranged' ? { ...event, fund: 'Another' } : event,
    ),
    'the meeting is decided for another host than the one that offers': [
      opened,
      { on: '2010-11-09', type: 'host.offered', ...meetingIn },
      decision('2010-11-12', 'adopted', 'nextMeeting', {
        terms: {
          president: { country: 'FR' },
          span: { from: '2011-09-12', to: '2011-09-16' },
          city: 'Paris',
          country: 'FR',
        },
      }),
    ],
  };

  const IDENTITY = ['type', 'decision', 'subject', 'meeting', 'theme', 'delegation'];
  const OPTIONS: readonly RepairOptions[] = [{}, { within: 12, most: 40 }, { kinds: ['change'], most: 40 }];

  it.each(Object.entries(RECORDS))('%s', (_name, events) => {
    const record = recordWith(events);
    expect(audit(ccm2011, record).verdict).toBe('notCompliant');
    for (const options of OPTIONS) {
      const { repairs } = repair(ccm2011, record, { limit: 1000, ...options });
      if (options.kinds === undefined) expect(repairs.length).toBeGreaterThan(0);
      for (const { kind, before, after } of repairs.flatMap(({ edits }) => edits)) {
        if (kind !== 'change') continue;
        const [old, young] = [before, after] as unknown as readonly [Given, Given];
        const own = old.type === 'host.offered' ? [...IDENTITY, 'country'] : IDENTITY;
        expect(own.map((field) => young[field])).toEqual(own.map((field) => old[field]));
      }
    }
  });

  it('changes the other fields as before', () => {
    const { repairs } = repair(ccm2011, recordWith(documented));
    expect(repairs.map(({ edits }) => edits.map(({ kind, field }) => [kind, field]))).toEqual([
      [['change', 'terms.span']],
      [['change', 'terms']],
    ]);
  });

  it('takes a second adoption away instead', () => {
    const twice = RECORDS['one decision adopted twice'] as readonly object[];
    const { repairs, proven } = repair(ccm2011, recordWith(twice));
    expect(proven).toBe(true);
    expect(repairs[0]?.edits.map(({ kind }) => kind)).toEqual(['delete']);
  });
});

const canonicalOf = (programme: Programme) =>
  alphabetOf(programme, { departures: false }).map(({ event }) => event);

describe('M4: explore has every event on which something depends', () => {
  const types = new Set(alphabetOf(ccm2011).map(({ event }) => event.type));

  it('has a draft of each recommendation, and the close of the Second Meeting', () => {
    const drafts = canonicalOf(ccm2011).filter(({ type }) => type === 'recommendation.drafted');
    expect(drafts.map((event) => 'subject' in event && event.subject)).toEqual([
      'structure',
      'futureWork',
      'isuEstablishment',
      'isuNature',
    ]);
    expect(types).toContain('secondMeeting.closed');
  });

  it('leaves out only what changes nothing', () => {
    expect(EVENT_TYPES.filter((type) => !types.has(type))).toEqual([
      'paper.circulated',
      'consultation.held',
      'officer.replaced',
      'documents.circulated',
      'date.reached',
    ]);
  });

  const whole = explore(ccm2011);

  it('reaches every stage of ccm-2011, and is complete', () => {
    expect(whole.complete).toBe(true);
    expect(whole.stages.notReached).toEqual([]);
    expect(whole.stages.reached.filter((each) => each.endsWith('.drafted'))).toHaveLength(4);
    expect(whole.deadProvisions).toEqual([]);
  });

  it('a stage on which nothing depends costs nothing', () => {
    const alphabet = canonicalOf(ccm2011);
    const fewer = alphabet.filter(({ type }) => type !== 'recommendation.drafted');
    const [all, without] = [alphabet, fewer].map((each) => explore(ccm2011, { alphabet: each }));
    expect([all?.states, all?.boxes]).toEqual([without?.states, without?.boxes]);
    expect(all?.stages.notReached.filter((each) => each.endsWith('.drafted'))).toEqual([]);
    expect(without?.stages.notReached.filter((each) => each.endsWith('.drafted'))).toHaveLength(4);
  });

  it('a stage that no event enters is not reached', () => {
    const alphabet = canonicalOf(ccm2011).filter(({ type }) => type !== 'recommendations.transmitted');
    const { stages } = explore(ccm2011, { alphabet });
    expect(stages.notReached).toContain(
      'betweenMeetings.intersessional.underWay.recommendations.transmitted',
    );
    expect(stages.reached).toContain('preparation');
  });

  it('after a snapshot, stages in which it stands are reached', () => {
    const after = replay(ccm2011, model, { asOf: '2011-06-28' });
    const { stages } = explore(ccm2011, { after, alphabet: canonicalOf(ccm2011) });
    expect(stages.reached).toContain('betweenMeetings.intersessional.underWay.meeting.open');
    expect(stages.notReached).toContain('preparation');
  });

  it('properties tell stages apart by name', () => {
    const drafted = stage(
      'betweenMeetings.intersessional.underWay.recommendations.inPreparation.structure.drafted',
    );
    const closed = exists(fact('secondMeeting.closed'));
    const results = check(ccm2011, [never(drafted), never(closed)], { alphabet: canonicalOf(ccm2011) });
    expect(results.map(({ holds, counterexample }) => [holds, counterexample?.at(-1)?.type])).toEqual([
      [false, 'recommendation.drafted'],
      [false, 'secondMeeting.closed'],
    ]);
  });
});

describe('M5: days come from the programme', () => {
  const data = JSON.parse(JSON.stringify(ccm2011)) as Programme;
  const hasDates = (value: unknown) => /"\d{4}-\d\d-\d\d"/.test(JSON.stringify(value ?? null));
  const dated = (...paragraphs: readonly string[]) =>
    data.provisions.filter(
      ({ paragraph, with: given }) => paragraphs.includes(paragraph) || !hasDates(given),
    );
  const open = {
    ...data,
    offers: [],
    drafts: { ...data.drafts, intersessional: {}, nextMeeting: {} },
  };
  const { starts: _starts, ...noStart } = open;
  const { firstMeeting: _firstMeeting, ...noFirstMeeting } = open;

  /** Each programme, with the first day and the last that its events may be dated. */
  const PROGRAMMES: readonly (readonly [string, object, string, string])[] = [
    ['no drafted and no offered days', open, '2010-11-09', '2012-01-31'],
    ['only the month of A7.2', { ...open, provisions: dated('A7.2') }, '2010-11-09', '2011-10-31'],
    ['only a last day (8.2)', { ...open, provisions: dated('8.2') }, '2010-11-09', '2012-04-30'],
    ['only where it starts', { ...noFirstMeeting, provisions: dated() }, '2010-11-09', '2011-10-31'],
    ['only a First Meeting', { ...noStart, provisions: dated() }, '2010-11-09', '2011-10-31'],
    ['an offer alone', { ...open, offers: data.offers, provisions: dated() }, '2010-11-09', '2011-12-31'],
    [
      'another year',
      { ...noFirstMeeting, starts: '2031-03-03', provisions: dated() },
      '2031-03-03',
      '2031-12-31',
    ],
    [
      'an offer for the whole of the year',
      {
        ...open,
        offers: [{ ...data.offers[0], window: { from: '2011-01-01', to: '2011-12-31' } }],
        provisions: dated(),
      },
      '2010-11-09',
      '2012-12-31',
    ],
  ];

  it.each(PROGRAMMES)('%s', (_name, given, from, to) => {
    const programme = parseProgramme(given);
    const named = JSON.stringify(alphabetOf(programme)).match(/\d{4}-\d\d-\d\d/g) ?? [];
    for (const day of named) expect(day >= from && day <= to, day).toBe(true);
    const { complete, shortest, deadEnds } = explore(programme, { alphabet: canonicalOf(programme) });
    expect(complete).toBe(true);
    expect([shortest.complies, shortest.unmet]).toEqual([true, []]);
    const dates = [shortest.events ?? [], ...deadEnds.map(({ sequence }) => sequence)].flat();
    for (const { on } of dates) expect(on >= from && on <= to, on).toBe(true);
    const { outcomes } = simulate(programme, { runs: 200, seed: 1, until: to });
    expect(outcomes.find(({ outcome }) => outcome === 'reached')?.count).toBeGreaterThan(0);
  });

  it('the meetings come one after the other', () => {
    for (const [name, given] of PROGRAMMES) {
      const programme = parseProgramme(given);
      const events = canonicalOf(programme) as unknown as readonly Given[];
      const [first, second] = ['intersessional.opened', 'secondMeeting.opened'].map(
        (type) => events.find((event) => event.type === type)?.span as { from: string; to: string },
      );
      const start = programme.firstMeeting?.span.to ?? programme.starts ?? '';
      expect(start < (first?.from ?? ''), name).toBe(true);
      expect((first?.to ?? '') < (second?.from ?? ''), name).toBe(true);
    }
  });
});

describe('M6: what if tells differences by content', () => {
  enablePatches();
  const at = (on: string) => model.events.findIndex((event) => event.on >= on);
  const deferral = { on: '2010-11-10', type: 'decision.deferred', decision: 'languages' } as const;

  const only = (edit: NonNullable<Branch['record']>, more: Partial<Branch> = {}): BranchResult => {
    const [branch] = whatIf(ccm2011, model, [{ name: 'otherwise', record: edit, ...more }]).branches;
    return branch as BranchResult;
  };
  /** The row of the changes, line by line. */
  const told = (edit: NonNullable<Branch['record']>): readonly string[] => {
    const result = whatIf(ccm2011, model, [{ name: 'otherwise', record: edit }]);
    const row = whatIfRows(result).find(({ label }) => label === 'changes');
    return (row?.values[1] ?? '').split('\n');
  };

  const EDITS: Readonly<Record<string, readonly [NonNullable<Branch['record']>, number, readonly string[]]>> =
    {
      'an event inserted near the beginning': [
        ({ events }) => void events.splice(at('2010-11-10'), 0, deferral as never),
        1,
        ['Added: "decision deferred: languages" on 10 November 2010.'],
      ],
      'an event taken away': [
        ({ events }) => void events.splice(at('2010-11-09'), 1),
        1,
        ['Gone: "First Meeting opened" of 9 November 2010.'],
      ],
      'an event moved past others': [
        ({ events }) => {
          const [theme] = events.splice(
            events.findIndex((event) => event.type === 'theme.discussed' && event.theme === 'a'),
            1,
          );
          const to = events.findIndex(({ on }) => on > '2011-06-30');
          events.splice(to, 0, { ...(theme as TreatyEvent), on: '2011-06-30' } as never);
        },
        2,
        ['Moved: "theme discussed: a" from 27 June 2011 to 30 June 2011.'],
      ],
      'a field changed': [
        ({ events }) => {
          for (const event of events) if (event.type === 'intersessional.opened') event.city = 'Bern';
        },
        1,
        ['Changed: "intersessional opened" of 27 June 2011. City: Geneva becomes Bern.'],
      ],
      'a field that is new': [
        ({ events }) => {
          const [event] = events.filter(({ type }) => type === 'intersessional.closed');
          if (event) event.note = 'At noon.';
        },
        1,
        ['Changed: "intersessional closed" of 30 June 2011. Note: "At noon." added.'],
      ],
      'one decision in the place of another': [
        ({ events }) => {
          const index = events.findIndex(
            (event) => event.type === 'decision.adopted' && event.decision === 'coordination',
          );
          events[index] = { on: '2010-11-12', type: 'decision.deferred', decision: 'coordination' };
        },
        2,
        [
          'Gone: "decision adopted: coordination" of 12 November 2010.',
          'Added: "decision deferred: coordination" on 12 November 2010.',
        ],
      ],
      'the order of a day, which means nothing on a record': [
        ({ events }) => {
          const [a, b] = [at('2010-11-12'), at('2010-11-12') + 1];
          [events[a], events[b]] = [events[b] as never, events[a] as never];
        },
        2,
        ['nothing'],
      ],
      'what is written anew, and is the same': [
        (draft) => {
          draft.events = JSON.parse(JSON.stringify(draft.events));
        },
        0,
        ['nothing'],
      ],
    };

  it.each(Object.entries(EDITS))('%s', (_name, [edit, patches, lines]) => {
    expect(told(edit)).toEqual(lines);
    const branch = only(edit);
    expect(branch.patches.record).toHaveLength(patches);
    // Immer freezes what it gives, and with it what that shares with the base.
    const { events } = applyPatches(structuredClone(model), branch.patches.record);
    const wanted = structuredClone(model) as unknown as { events: TreatyEvent[] };
    edit(wanted as never);
    expect(events).toEqual(wanted.events);
    expect(branch.changes.events).toHaveLength(lines[0] === 'nothing' ? 0 : lines.length);
  });

  it('a provision dropped, an offer added, another First Meeting', () => {
    const { changes, patches } = only(() => undefined, {
      programme(draft) {
        draft.provisions = draft.provisions.filter(({ rule }) => rule !== 'participants-invited');
        draft.offers.unshift({
          country: 'DE',
          city: 'Berlin',
          window: { from: '2011-09-01', to: '2011-09-09' },
          days: 5,
        });
        if (draft.firstMeeting) draft.firstMeeting.span = { from: '2010-11-09', to: '2010-11-11' };
      },
    });
    expect(changes.programme.map(({ kind, of }) => `${kind} ${of}`)).toEqual([
      'changed programme',
      'added offer',
      'removed provision',
    ]);
    expect(patches.programme.map(({ op }) => op).sort()).toEqual(['add', 'remove', 'replace']);
  });

  it('from a snapshot the order inside a day counts, for events are sent one by one', () => {
    const snapshot = replay(ccm2011, model, { asOf: '2010-11-08' });
    const events = [
      opened,
      decision('2010-11-12', 'adopted', 'workProgramme'),
      decision('2010-11-12', 'adopted', 'languages'),
    ] as unknown as readonly TreatyEvent[];
    const swapped: Branch = {
      name: 'swapped',
      record: (draft) => void draft.events.push(...draft.events.splice(1, 1)),
    };
    const { branches } = whatIf(ccm2011, { snapshot, events }, [swapped]);
    expect(branches[0]?.changes.events).toMatchObject([{ kind: 'moved' }]);
    expect(branches[0]?.verdictChange).toEqual({ base: 'compliant', branch: 'notCompliant' });
  });

  it.each([30, 40, 60, 80, 110, 200])('no line is wider than %i columns', (columns) => {
    const edits = Object.entries(EDITS).map(([name, [record]]) => ({ name, record }));
    const long = { name: 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'.repeat(3) };
    for (const branches of [[], edits.slice(0, 1), [...edits, long]]) {
      const lines = whatIfText(whatIf(ccm2011, model, branches), columns).split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
      for (const { name } of branches) {
        expect(lines.join('').replaceAll(/\s/g, '')).toContain(name.slice(0, 8).replaceAll(' ', ''));
      }
    }
  });
});

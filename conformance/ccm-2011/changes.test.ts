import type { EventType, Submission, TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import {
  convenedFor,
  decidedOn,
  defer,
  type Edit,
  heldOn,
  incomplete,
  insert,
  leave,
  offered,
  refusedBy,
  send,
  upTo,
  without,
} from '../support/index.ts';

/* Changes of a meeting, at every stage that has a place for them: a change leaves it on its days, at its place. */

const BY = { by: 'president', instrument: 'chairLetter' } as const;

interface Held {
  readonly meeting: 'intersessional' | 'secondMeeting';
  readonly paragraph: string;
  readonly span: { readonly from: string; readonly to: string };
  readonly city: string;
  readonly country: string;
  /** The days before the first and after the last, and a day inside. */
  readonly around: readonly [string, string, string, string];
}

const JUNE: Held = {
  meeting: 'intersessional',
  paragraph: 'A4',
  span: { from: '2011-06-27', to: '2011-06-30' },
  city: 'Geneva',
  country: 'CH',
  around: ['2011-06-26', '2011-06-28', '2011-06-29', '2011-07-01'],
};
const SEPTEMBER: Held = {
  meeting: 'secondMeeting',
  paragraph: 'A7.2',
  span: { from: '2011-09-12', to: '2011-09-16' },
  city: 'Beirut',
  country: 'LB',
  around: ['2011-09-11', '2011-09-13', '2011-09-14', '2011-09-17'],
};

type Change = readonly [string, EventType, object];

/** Two spans that make up another one. */
const parts = (from: string, { around: [, end, start] }: Held, to: string) => ({
  spans: [
    { from, to: end },
    { from: start, to },
  ],
});

const departing = (held: Held): readonly Change[] => {
  const { span, around } = held;
  const [before, second, third, after] = around;
  return [
    ['a day earlier', 'meeting.rescheduled', { span: { from: before, to: span.to } }],
    ['a day later', 'meeting.rescheduled', { span: { from: span.from, to: after } }],
    ['another city', 'meeting.relocated', { city: 'Vienna' }],
    ['another country', 'meeting.relocated', { country: 'AT' }],
    ['another form and another city', 'meeting.reformatted', { format: 'hybrid', city: 'Vienna' }],
    ['the network, which is no city', 'meeting.reformatted', { format: 'virtual' }],
    ['paper, which is no city', 'meeting.reformatted', { format: 'writtenProcedure' }],
    ['parts that begin a day earlier', 'meeting.split', parts(before, held, span.to)],
    ['parts that begin a day later', 'meeting.split', parts(second, held, span.to)],
    ['parts that end a day earlier', 'meeting.split', parts(span.from, held, third)],
    ['parts that end a day later', 'meeting.split', parts(span.from, held, after)],
  ];
};

const keeping = (held: Held): readonly Change[] => [
  ['its days', 'meeting.rescheduled', { span: held.span }],
  ['its city', 'meeting.relocated', { city: held.city }],
  ['its country', 'meeting.relocated', { country: held.country }],
  ['its days, in another form', 'meeting.reformatted', { format: 'hybrid' }],
  ['its days, in two parts', 'meeting.split', parts(held.span.from, held, held.span.to)],
];

interface Stage {
  readonly name: string;
  readonly held: Held;
  /** The last day before the change, and the day of the change. */
  readonly until: string;
  readonly on: string;
  readonly edits?: readonly Edit[];
  readonly types?: readonly EventType[];
}

const cancelled = ({ meeting }: Held, on: string): Edit =>
  insert({ on, type: 'meeting.cancelled', meeting, ...BY });

const STAGES: readonly Stage[] = [
  { name: 'while it is prepared', held: JUNE, until: '2011-05-19', on: '2011-05-30' },
  { name: 'while it is held', held: JUNE, until: '2011-06-27', on: '2011-06-28' },
  {
    name: 'before the note verbale',
    held: SEPTEMBER,
    until: '2011-02-14',
    on: '2011-02-15',
  },
  { name: 'after the note verbale', held: SEPTEMBER, until: '2011-05-19', on: '2011-05-30' },
  { name: 'while it is held', held: SEPTEMBER, until: '2011-09-13', on: '2011-09-14' },
];

function changed({ held, until, on, edits = [] }: Stage, type: EventType, fields: object) {
  const event = { on, type, meeting: held.meeting, ...BY, ...fields } as TreatyEvent;
  return send(type, { on } as never, upTo(until), ...edits, insert(event));
}

describe.each(STAGES)('$held.paragraph: a change $name', (stage) => {
  it.each(departing(stage.held))('is refused: %s', (_what, type, fields) => {
    expect(refusedBy(changed(stage, type, fields))).toEqual([stage.held.paragraph]);
  });

  it.each(keeping(stage.held))('is accepted where it leaves %s', (_what, type, fields) => {
    const { reception, findings } = changed(stage, type, fields);
    expect(reception).toBe('accepted');
    expect(findings.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  });
});

describe.each([
  ['A4', JUNE, 'intersessional', '2011-05-19'],
  ['A7.2', SEPTEMBER, 'nextMeeting', '2011-05-19'],
] as const)('%s: a meeting that was called off', (paragraph, held, decision, until) => {
  it.each(departing(held).slice(0, 2))('can come back on no other days: %s', (_what, type, fields) => {
    const off = defer(decision);
    const edits = [off, cancelled(held, '2011-05-20')];
    const sent = changed({ name: '', held, until, on: '2011-05-30', edits }, type, fields);
    expect(sent.findings.map(({ provision, rule }) => [provision, rule])).toEqual([
      [paragraph, `${held === JUNE ? 'intersessional' : 'second-meeting'}-unchanged`],
    ]);
  });
});

describe('a change to a text that leaves a blank', () => {
  const blank = [
    without('decision.proposed', { decision: 'nextMeeting' }),
    without('secondMeeting.convened'),
  ];
  const stage = { name: '', held: SEPTEMBER, until: '2011-05-19', on: '2011-05-30', edits: blank };

  const isNowhere = ([what]: Change) => what.endsWith('which is no city');
  const all = [...departing(SEPTEMBER), ...keeping(SEPTEMBER)];

  it.each(all.filter((each) => !isNowhere(each)))(
    'departs from nothing in its month: %s',
    (_what, type, fields) => {
      const { reception, findings } = changed(stage, type, fields);
      expect(reception).toBe('accepted');
      expect(findings.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    },
  );

  it.each(all.filter(isNowhere))('is still held somewhere: %s', (_what, type, fields) => {
    expect(refusedBy(changed(stage, type, fields))).toEqual(['A7.2']);
  });

  it.each([
    ['2011-08-31', '2011-09-04', ['A7.2']],
    ['2011-09-01', '2011-09-05', []],
    ['2011-09-26', '2011-09-30', []],
    ['2011-09-27', '2011-10-01', ['A7.2']],
  ])('leaves it in its month: %s to %s', (from, to, refusing) => {
    expect(refusedBy(changed(stage, 'meeting.rescheduled', { span: { from, to } }))).toEqual(refusing);
    const spans = [
      { from, to: from },
      { from: to, to },
    ];
    expect(refusedBy(changed(stage, 'meeting.split', { spans }))).toEqual(refusing);
  });

  it('says what was expected and what was found', () => {
    const span = { from: '2011-10-03', to: '2011-10-07' };
    expect(changed(stage, 'meeting.rescheduled', { span }).findings).toEqual([
      {
        provision: 'A7.2',
        rule: 'second-meeting-unchanged',
        force: 'shall',
        binding: true,
        outcome: 'failed',
        expected: { within: { from: '2011-09-01', to: '2011-09-30' } },
        actual: span,
        because:
          'A7.2 requires: A change leaves the Second Meeting on the days and at the place decided. Not met. Days: within 1-30 September 2011 expected. Found: 3-7 October 2011.',
        on: '2011-05-30',
      },
    ]);
  });
});

const unproposed = without('decision.proposed', { decision: 'nextMeeting' });
const unconvened = without('secondMeeting.convened');
const wide = offered({ from: '2011-08-01', to: '2011-12-31' });

/** Changes of a Second Meeting held at the end of a month: to a span, to parts of it, by a resumption. */
const changesTo = (from: string, to: string): readonly Change[] => [
  ['a span', 'meeting.rescheduled', { span: { from, to } }],
  [
    'parts',
    'meeting.split',
    {
      spans: [
        { from, to: from },
        { from: to, to },
      ],
    },
  ],
  ['a resumption', 'meeting.resumed', { on: to }],
];

/** Sends a change; a resumption comes after the meeting opened, and paused, by the end of these days. */
function sentTo(type: EventType, fields: object, held: readonly [string, string], ...edits: readonly Edit[]) {
  const paused = [
    heldOn(...held),
    insert({ on: held[1], type: 'meeting.suspended', meeting: 'secondMeeting', ...BY }),
  ];
  const stage = { name: '', held: SEPTEMBER, until: '2011-05-19', on: '2011-05-30' };
  return type === 'meeting.resumed'
    ? changed({ ...stage, until: '2011-12-31', edits: [...edits, ...paused], ...fields }, type, {})
    : changed({ ...stage, edits }, type, fields);
}

const undetermined = ({ findings }: Submission) =>
  findings.filter(({ outcome }) => outcome === 'cantTell').map(({ provision }) => provision);

describe('A7.2: a change while the days are blank', () => {
  const held = ['2011-09-26', '2011-09-30'] as const;
  const blank = [wide, unproposed, unconvened];
  const within = { from: '2011-09-01', to: '2011-09-30' };

  it.each(changesTo('2011-09-29', '2011-09-30'))('stays in the month: %s', (_what, type, fields) => {
    for (const edits of [blank, [incomplete, ...blank]]) {
      const sent = sentTo(type, fields, held, ...edits);
      expect(sent.reception).toBe('accepted');
      expect(sent.findings.map(({ rule, outcome }) => [rule, outcome])).toEqual([
        ['second-meeting-unchanged', 'passed'],
      ]);
    }
  });

  it.each(changesTo('2011-09-30', '2011-10-01'))('leaves the month: %s', (_what, type, fields) => {
    const sent = sentTo(type, fields, held, ...blank);
    expect(refusedBy(sent)).toEqual(['A7.2']);
    const expected = type === 'meeting.resumed' ? { by: within.to } : { within };
    expect(sent.findings.map((each) => each.expected)).toEqual([expected]);
  });

  it.each(changesTo('2011-09-30', '2011-10-01'))(
    'may leave it for days decided off an incomplete record: %s',
    (_what, type, fields) => {
      const sent = sentTo(type, fields, held, incomplete, ...blank);
      expect(sent.reception).toBe('accepted');
      expect(undetermined(sent)).toEqual(['A7.2']);
    },
  );

  it.each(changesTo('2011-10-03', '2011-10-07'))(
    'is not asked for the month where days outside it were decided: %s',
    (_what, type, fields) => {
      const october = ['2011-10-03', '2011-10-07'] as const;
      const decided = [wide, decidedOn(...october), convenedFor(...october)];
      const spans = [
        { from: '2011-10-03', to: '2011-10-05' },
        { from: '2011-10-06', to: '2011-10-07' },
      ];
      const whole = type === 'meeting.split' ? { spans } : fields;
      const sent = sentTo(type, whole, october, ...decided);
      expect(sent.reception).toBe('accepted');
      expect(sent.findings.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    },
  );
});

describe('A7.2: a change that an incomplete record does not show to depart from anything', () => {
  const MOVED: readonly Change[] = [
    ['another city', 'meeting.relocated', { city: 'Vienna' }],
    ['another country', 'meeting.relocated', { country: 'AT' }],
  ];

  it.each(MOVED)('falls in a blank of the text adopted: %s', (_what, type, fields) => {
    const sent = sentTo(type, fields, ['2011-09-12', '2011-09-16'], incomplete, unproposed, unconvened);
    expect(sent.reception).toBe('accepted');
    expect(sent.findings).toEqual([]);
  });

  it('is met by another form of a meeting in some city, whatever its days', () => {
    const hybrid = { format: 'hybrid' };
    const sent = sentTo(
      'meeting.reformatted',
      hybrid,
      ['2011-09-12', '2011-09-16'],
      incomplete,
      unproposed,
      unconvened,
    );
    expect(sent.findings.map(({ provision, outcome }) => [provision, outcome])).toEqual([['A7.2', 'passed']]);
  });

  it.each(['virtual', 'writtenProcedure'])('may hold it in no city, by what was decided: %s', (format) => {
    const sent = sentTo(
      'meeting.reformatted',
      { format },
      ['2011-09-12', '2011-09-16'],
      incomplete,
      unproposed,
      unconvened,
    );
    expect(sent.reception).toBe('accepted');
    expect(undetermined(sent)).toEqual(['A7.2']);
  });

  it.each(MOVED)('cannot be told with no word of the decision: %s', (_what, type, fields) => {
    const silent = [incomplete, unproposed, unconvened, leave('nextMeeting')];
    const sent = sentTo(type, fields, ['2011-09-12', '2011-09-16'], ...silent);
    expect(sent.reception).toBe('accepted');
    expect(undetermined(sent)).toEqual(['A7.2']);
  });

  it.each(MOVED)("is nobody's breach where the decision was put off: %s", (_what, type, fields) => {
    const off = [unproposed, unconvened, defer('nextMeeting')];
    expect(sentTo(type, fields, ['2011-09-12', '2011-09-16'], ...off).findings).toEqual([]);
  });
});

import { ordersOf } from './audit.ts';
import {
  ANNEX,
  type Context,
  contextOf,
  DECISIONS,
  type Decision,
  type Happening,
  type OracleRecord,
  play,
  type Span,
  type State,
  start,
  type Terms,
} from './model.ts';

/** A source of numbers from 0 to below 1. */
export type Rng = () => number;

/** Makes mulberry32 from a seed: the same seed, the same numbers. */
export function mulberry32(seed: number): Rng {
  let now = seed >>> 0;
  return () => {
    now = (now + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(now ^ (now >>> 15), now | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const chance = (rng: Rng, of: number): boolean => rng() < of;
const int = (rng: Rng, from: number, to: number): number => from + Math.floor(rng() * (to - from + 1));

function pick<T>(rng: Rng, items: readonly T[]): T {
  return items[int(rng, 0, items.length - 1)] as T;
}

/** Picks some of the items, at least one, in their order. */
function some<T>(rng: Rng, items: readonly T[], each = 0.7): T[] {
  const picked = items.filter(() => chance(rng, each));
  return picked.length > 0 ? picked : [pick(rng, items)];
}

const span = (from: string, to: string): Span => ({ from, to });

/** Makers of events, each with its weight. */
type Maker = (rng: Rng, on: string) => Happening;
type Pool = readonly (readonly [weight: number, make: Maker])[];

function draw(rng: Rng, pool: Pool): Maker {
  let left = rng() * pool.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, make] of pool) {
    left -= weight;
    if (left < 0) return make;
  }
  return (pool[0] as Pool[number])[1];
}

// The decisions.

const SECOND_SPANS = [
  span('2011-09-12', '2011-09-16'),
  span('2011-09-12', '2011-09-15'),
  span('2011-09-13', '2011-09-16'),
  span('2011-10-03', '2011-10-07'),
];
const INTER_SPANS = [span('2011-06-27', '2011-06-30'), span('2011-07-04', '2011-07-07')];
const HOSTS = [
  { country: 'LB', city: 'Beirut' },
  { country: 'LB', city: 'Beirut' },
  { country: 'NO', city: 'Oslo' },
];
const BODIES = ['UNDP-BCPR', 'UNODA'];
const NAMES = ['Sara Sekkenes', 'Jane Doe'];
const FUNDS = ['UNDP-BCPR-TTF', 'UNDP-BCPR-TTF', 'Government of Norway'];
const HELPERS = ['UNODA', 'GICHD'];
const TAGS = ['en', 'fr', 'es'];
const THEMES = ANNEX.workProgramme.themes ?? [];

const nextTerms = (rng: Rng): Terms => {
  const host = pick(rng, HOSTS);
  return {
    ...(chance(rng, 0.85) && { president: { country: host.country } }),
    ...(chance(rng, 0.85) && { span: pick(rng, chance(rng, 0.9) ? SECOND_SPANS.slice(0, 2) : SECOND_SPANS) }),
    ...(chance(rng, 0.9) && { city: host.city }),
    ...(chance(rng, 0.95) && { country: host.country }),
  };
};

const TERMS: Readonly<Record<Decision, (rng: Rng) => Terms>> = {
  workProgramme: (rng) => ({
    ...(chance(rng, 0.2) && { symbol: pick(rng, ['CCM/MSP/2010/5', 'CCM/MSP/2010/6']) }),
    themes: chance(rng, 0.7) ? THEMES : pick(rng, [['a', 'b'], ['a']]),
  }),
  coordination: (rng) => ({ partners: chance(rng, 0.7) ? ['UN', 'ICRC', 'CMC'] : ['UN', 'ICRC'] }),
  recommendations: (rng) => ({
    subjects: chance(rng, 0.6)
      ? ['structure', 'futureWork', 'isuEstablishment', 'isuNature']
      : pick(rng, [['structure'], ['structure', 'futureWork']]),
  }),
  intersessional: (rng) => ({ span: pick(rng, INTER_SPANS), city: 'Geneva', country: 'CH' }),
  languages: (rng) => ({ languages: pick(rng, [TAGS, TAGS, ['en', 'fr'], [...TAGS, 'ar']]) }),
  conferenceSupport: (rng) => ({
    coordinator: { ...(chance(rng, 0.6) && { name: pick(rng, NAMES) }), body: pick(rng, BODIES) },
    assistedBy: chance(rng, 0.8) ? HELPERS : ['UNODA'],
    fund: pick(rng, FUNDS),
    earmarked: chance(rng, 0.9),
  }),
  nextMeeting: nextTerms,
};

const BLANK: readonly Decision[] = ['nextMeeting', 'conferenceSupport'];

/** Draws terms; where the annex leaves no required field blank, often the annex, so that texts meet. */
const termsOf = (rng: Rng, decision: Decision): Terms =>
  !BLANK.includes(decision) && chance(rng, 0.3) ? ANNEX[decision] : TERMS[decision](rng);

const about =
  (verb: string, decisions: readonly Decision[], withTerms: number): Maker =>
  (rng, on) => {
    const decision = pick(rng, decisions);
    return {
      on,
      type: `decision.${verb}`,
      decision,
      ...(chance(rng, withTerms) && { terms: termsOf(rng, decision) }),
    };
  };

const objection =
  (verb: string, decisions: readonly Decision[]): Maker =>
  (rng, on) => ({
    on,
    type: `objection.${verb}`,
    decision: pick(rng, decisions),
    delegation: pick(rng, ['Norway', 'Norway', 'Chile']),
  });

// Events of each kind.

const open: Maker = (rng, on) => ({
  on,
  type: 'firstMeeting.opened',
  city: 'Vientiane',
  country: 'LA',
  ...(chance(rng, 0.3) && { president: { country: 'LA' } }),
});

const close: Maker = (_rng, on) => ({ on, type: 'firstMeeting.closed' });

const offer: Maker = (rng, on) => ({
  on,
  type: 'host.offered',
  ...pick(rng, HOSTS),
  window: pick(rng, [
    span('2011-09-10', '2011-09-20'),
    span('2011-09-12', '2011-09-15'),
    span('2011-10-01', '2011-10-10'),
  ]),
  days: pick(rng, [5, 5, 4, 3]),
});

const appointed: Maker = (rng, on) => ({
  on,
  type: 'coordinator.appointed',
  ...(chance(rng, 0.8) && { name: pick(rng, NAMES) }),
  body: pick(rng, BODIES),
  duties: chance(rng, 0.6)
    ? ['substance', 'conferenceServices', 'secondMeetingPreparation']
    : some(rng, ['substance', 'conferenceServices', 'secondMeetingPreparation', 'firstMeetingFollowUp']),
  ...(chance(rng, 0.7) && {
    by: pick(rng, ['president', 'presidentDesignate', 'presidentDesignate', 'host']),
  }),
});

const MEETINGS_OF = ['intersessional', 'secondMeeting'] as const;
const forMeeting = (rng: Rng) => (chance(rng, 0.15) ? { meeting: pick(rng, MEETINGS_OF) } : {});

const supported: Maker = (rng, on) => ({
  on,
  type: 'support.arranged',
  by: pick(rng, ['executiveCoordinator', 'executiveCoordinator', 'executiveCoordinator', 'host']),
  assistedBy: chance(rng, 0.6) ? HELPERS : [pick(rng, HELPERS)],
  fund: pick(rng, FUNDS),
  ...forMeeting(rng),
});

const interpreted: Maker = (rng, on) => ({
  on,
  type: 'interpretation.arranged',
  languages: chance(rng, 0.6) ? TAGS : some(rng, TAGS, 0.5),
  ...forMeeting(rng),
});

const invited: Maker = (rng, on) => ({
  on,
  type: 'participants.invited',
  categories: some(
    rng,
    [
      'statesParties',
      'signatories',
      'otherStates',
      'internationalOrganizations',
      'regionalOrganizations',
      'ngos',
    ],
    0.9,
  ),
  ...forMeeting(rng),
});

const contributed: Maker = (rng, on) => ({
  on,
  type: 'contribution.received',
  fund: pick(rng, FUNDS),
  earmarked: chance(rng, 0.8),
});

const met: Maker = (rng, on) => ({
  on,
  type: 'coordination.held',
  with: chance(rng, 0.8) ? ['UN', 'ICRC', 'CMC'] : ['UN', 'ICRC'],
});

const friend: Maker = (rng, on) => ({ on, type: 'friend.designated', country: pick(rng, ['DE', 'JP']) });

const committees: Maker = (_rng, on) => ({
  on,
  type: 'standingCommittees.scheduled',
  span: span('2011-06-20', '2011-06-24'),
});

const verbale: Maker = (rng, on) => ({
  on,
  type: 'secondMeeting.convened',
  span: pick(rng, [...SECOND_SPANS.slice(0, 2), ...SECOND_SPANS]),
  ...pick(rng, HOSTS),
  by: 'secretaryGeneral',
});

/** Opens the intersessional on a day of its own span. */
const openInter: Maker = (rng, on) => {
  const fitting = INTER_SPANS.filter((each) => each.from <= on && on <= each.to);
  const own = fitting.length > 0 ? pick(rng, fitting) : span(on, on);
  return {
    on,
    type: 'intersessional.opened',
    span: own,
    city: chance(rng, 0.9) ? pick(rng, ['Geneva', 'Geneva', 'Genève']) : 'Oslo',
    country: 'CH',
    ...(chance(rng, 0.5) && { venue: 'WMO' }),
    ...(chance(rng, 0.5) && { chair: { office: 'president', country: 'LA' } }),
    languages: pick(rng, [TAGS, TAGS, TAGS, ['en-GB', 'fr', 'es'], ['en', 'fr'], [...TAGS, 'ar']]),
    ...(chance(rng, 0.6) && { format: chance(rng, 0.9) ? 'informal' : 'formal' }),
  };
};

const discussed: Maker = (rng, on) => ({
  on,
  type: 'theme.discussed',
  theme: pick(rng, [...THEMES, '(a)', 'B', 'gender']),
});

const issued: Maker = (rng, on) => ({
  on,
  type: 'document.issued',
  status: pick(rng, ['official', 'informal']),
  ...forMeeting(rng),
});

const preparatory: Maker = (rng, on) => ({
  on,
  type: 'preparatoryMeeting.held',
  format: pick(rng, ['informal', 'formal']),
  days: pick(rng, [0.5, 0.5, 1, 2]),
  ...(chance(rng, 0.4) && { part: 'lastHalfDay' }),
});

const agreed: Maker = (rng, on) => {
  const subject = pick(rng, ['structure', 'futureWork', 'isuEstablishment', 'isuEstablishment', 'isuNature']);
  return {
    on,
    type: 'recommendation.agreed',
    subject,
    ...(subject === 'isuEstablishment' && { outcome: pick(rng, ['establish', 'doNotEstablish', 'defer']) }),
  };
};

const drafted: Maker = (rng, on) => ({
  on,
  type: 'recommendation.drafted',
  subject: pick(rng, ['structure', 'futureWork', 'isuNature']),
});

const closeInter: Maker = (_rng, on) => ({ on, type: 'intersessional.closed' });

const transmitted: Maker = (rng, on) => ({
  on,
  type: 'recommendations.transmitted',
  ...(chance(rng, 0.8) && { to: pick(rng, ['secondMeeting', '2MSP', 'secondMeeting', 'General Assembly']) }),
});

/** Opens the Second Meeting on a day of its own span. */
const openSecond: Maker = (rng, on) => {
  const fitting = SECOND_SPANS.filter((each) => each.from <= on && on <= each.to);
  const own = fitting.length > 0 ? pick(rng, fitting) : span(on, on);
  const host = pick(rng, HOSTS);
  return {
    on,
    type: 'secondMeeting.opened',
    span: own,
    ...(own.from === '2011-09-13' &&
      chance(rng, 0.8) && { ceremonialSpan: span('2011-09-12', '2011-09-12') }),
    ...host,
    president: { country: chance(rng, 0.9) ? host.country : 'LA' },
  };
};

const closeSecond: Maker = (_rng, on) => ({ on, type: 'secondMeeting.closed' });
const dated: Maker = (_rng, on) => ({ on, type: 'date.reached' });

const breaks =
  (verb: 'suspended' | 'resumed', meeting: 'firstMeeting' | 'intersessional' | 'secondMeeting'): Maker =>
  (_rng, on) => ({ on, type: `meeting.${verb}`, meeting, by: 'president', instrument: 'decision' });

const changed: Maker = (rng, on) => {
  const meeting = pick(rng, MEETINGS_OF);
  const verb = pick(rng, ['rescheduled', 'rescheduled', 'relocated', 'reformatted', 'cancelled']);
  const spans = meeting === 'intersessional' ? INTER_SPANS : SECOND_SPANS;
  return {
    on,
    type: `meeting.${verb}`,
    meeting,
    ...(verb === 'rescheduled' && { span: pick(rng, spans) }),
    ...(verb === 'relocated' && (chance(rng, 0.5) ? { city: 'Geneva', country: 'CH' } : pick(rng, HOSTS))),
    ...(verb === 'reformatted' && { format: pick(rng, ['hybrid', 'virtual']) }),
    by: 'president',
    instrument: 'chairLetter',
  };
};

const replaced: Maker = (rng, on) => ({
  on,
  type: 'officer.replaced',
  office: 'presidentSecondMeeting',
  country: 'LB',
  name: pick(rng, ['Adnan Mansour', 'Jane Doe']),
});

const sponsored: Maker = (rng, on) => ({
  on,
  type: 'sponsorship.established',
  funding: pick(rng, ['voluntary', 'assessed']),
});

// Phases of the cycle.

/** Acts that have a place at any time, and matter to the opening of the intersessional. */
const ACTS: Pool = [
  [3, appointed],
  [3, supported],
  [2, interpreted],
  [1, invited],
  [2, contributed],
  [2, met],
  [1, friend],
  [1, committees],
  [2, verbale],
  [1, changed],
  [0.5, replaced],
  [0.5, sponsored],
  [1, offer],
  [0.5, preparatory],
  [0.5, issued],
];

/** Lists what the First Meeting may do about the decisions given. */
const plenary = (decisions: readonly Decision[]): Pool => [
  [4, about('proposed', decisions, 1)],
  [4, about('amended', decisions, 1)],
  [3, objection('raised', decisions)],
  [3, objection('withdrawn', decisions)],
  [3, about('deferred', decisions, 0)],
  [7, about('adopted', decisions, 0.35)],
  [decisions.includes('nextMeeting') ? 4 : 0.5, offer],
  [0.6, breaks('suspended', 'firstMeeting')],
  [0.6, breaks('resumed', 'firstMeeting')],
  [1, close],
  [decisions.includes('conferenceSupport') ? 4 : 0.5, appointed],
  [decisions.includes('conferenceSupport') ? 2 : 0.3, supported],
  [0.5, contributed],
  [0.3, met],
  [0.3, dated],
];

const MEETING: Pool = [
  [2, openInter],
  [4, discussed],
  [6, agreed],
  [1, drafted],
  [2, closeInter],
  [2, transmitted],
  [1, issued],
  [1, preparatory],
  [0.7, breaks('suspended', 'intersessional')],
  [0.7, breaks('resumed', 'intersessional')],
  [1, supported],
  [1, interpreted],
  [1, appointed],
  [0.3, about('adopted', DECISIONS, 0.3)],
];

const SUMMER: Pool = [
  [4, transmitted],
  [1, closeInter],
  [1, discussed],
  [1, agreed],
  [1, issued],
  [1, verbale],
  [1, offer],
  [1, changed],
  [1, supported],
  [0.5, about('adopted', DECISIONS, 0.3)],
  [0.5, breaks('resumed', 'intersessional')],
  [1, dated],
];

const SECOND: Pool = [
  [6, openSecond],
  [3, transmitted],
  [2, closeSecond],
  [1, dated],
  [1, offer],
  [1, issued],
  [0.5, agreed],
  [0.5, breaks('suspended', 'secondMeeting')],
  [0.5, breaks('resumed', 'secondMeeting')],
  [0.5, replaced],
];

const PLENARY_DAYS = ['2010-11-09', '2010-11-10', '2010-11-11', '2010-11-12'];

/** Tells on which days of a phase something may happen. */
const DATES = {
  early: ['2010-10-15', '2010-11-05'],
  plenary: PLENARY_DAYS,
  late: ['2010-11-15', '2010-11-20'],
  between: ['2011-01-17', '2011-03-15', '2011-05-02'],
  inter: ['2011-06-27', '2011-06-28', '2011-06-30', '2011-07-04', '2011-07-07'],
  summer: ['2011-07-11', '2011-08-01'],
  second: ['2011-09-12', '2011-09-13', '2011-09-16', '2011-10-03'],
  after: ['2011-09-17', '2011-12-31'],
} as const;
type Phase = keyof typeof DATES;

const DATES_TO_PHASE: ReadonlyMap<string, Phase> = new Map(
  (Object.keys(DATES) as Phase[]).flatMap((phase) => DATES[phase].map((day) => [day, phase] as const)),
);

function poolOf(phase: Phase, decisions: readonly Decision[]): Pool {
  switch (phase) {
    case 'early':
      return [...ACTS, [1, about('proposed', decisions, 1)]];
    case 'plenary':
      return plenary(decisions);
    case 'late':
      return [
        ...ACTS,
        [2, close],
        [1, about('adopted', decisions, 0.3)],
        [1, breaks('resumed', 'firstMeeting')],
      ];
    case 'between':
      return ACTS;
    case 'inter':
      return MEETING;
    case 'summer':
      return SUMMER;
    case 'second':
      return SECOND;
    case 'after':
      return [
        [2, dated],
        [1, closeSecond],
        [1, offer],
        [1, transmitted],
      ];
  }
}

const FOCUS: readonly (readonly Decision[])[] = [
  ['nextMeeting'],
  ['nextMeeting'],
  ['intersessional', 'workProgramme'],
  ['languages', 'workProgramme'],
  ['conferenceSupport', 'workProgramme'],
  ['conferenceSupport'],
  ['recommendations', 'workProgramme'],
  ['coordination', 'nextMeeting'],
  ['intersessional', 'nextMeeting'],
  DECISIONS,
];

/** Draws the days of a record: mostly some plenary days, and some of what comes after. */
function daysFor(rng: Rng, wanted: number): string[] {
  const first = some(rng, PLENARY_DAYS, 0.6);
  const later = (
    ['late', 'between', 'inter', 'inter', 'summer', 'second', 'second', 'after'] as const
  ).filter(() => chance(rng, 0.4));
  const rest = [...(chance(rng, 0.1) ? (['early'] as const) : []), ...later].map((phase) =>
    pick(rng, DATES[phase]),
  );
  const shuffled = [...first, ...rest]
    .map((day) => [rng(), day] as const)
    .sort(([a], [b]) => a - b)
    .map(([, day]) => day);
  const kept = new Set([...(chance(rng, 0.93) ? first.slice(0, 1) : []), ...shuffled]);
  return [...kept].slice(0, wanted).sort();
}

/** Says how many events a day has: one to four, a few times five. */
const sizeOf = (rng: Rng): number => (chance(rng, 0.08) ? 5 : pick(rng, [1, 2, 2, 3, 3, 4, 4]));

/** Adds the openings that what follows needs: mostly there, mostly on the first day of their phase. */
function withOpenings(rng: Rng, days: readonly string[], events: readonly Happening[]): Happening[] {
  const added: Happening[] = [];
  const day = (phase: Phase) => days.find((each) => DATES_TO_PHASE.get(each) === phase);
  const has = (type: string) => events.some((event) => event.type === type);
  const plenaryDay = day('plenary');
  if (plenaryDay !== undefined && chance(rng, 0.92)) added.push(open(rng, plenaryDay));
  const interDay = day('inter');
  if (interDay !== undefined && !has('intersessional.opened') && chance(rng, 0.7)) {
    added.push(openInter(rng, interDay));
  }
  return [...added, ...events];
}

/** Shuffles a day's events in the file: the order there means nothing. */
function shuffled<T>(rng: Rng, items: readonly T[]): T[] {
  return items
    .map((item) => [rng(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** Puts events in order of their dates. */
const byDate = (events: readonly Happening[]): Happening[] =>
  [...events].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** Leaves fields out as an incomplete record may. */
const incomplete = (rng: Rng, events: readonly Happening[]): Happening[] =>
  events
    .filter((event) => !(event.type.endsWith('Meeting.opened') && chance(rng, 0.3)))
    .map((event) => {
      if (event.type !== 'intersessional.opened' || chance(rng, 0.6)) return event;
      const { languages: _left, ...rest } = event;
      return rest;
    });

/** Draws a record in which few decisions meet on few days. */
function crowdedRecord(rng: Rng): OracleRecord {
  const complete = !chance(rng, 0.3);
  const focus = pick(rng, FOCUS);
  const days = daysFor(rng, int(rng, 2, 5));
  const drawn = days.flatMap((day) => {
    const pool = poolOf(DATES_TO_PHASE.get(day) ?? 'between', focus);
    return Array.from({ length: sizeOf(rng) }, () => draw(rng, pool)(rng, day));
  });
  const all = withOpenings(rng, days, drawn);
  const kept = complete ? all : incomplete(rng, all);
  return { programme: 'ccm-2011', complete, events: byDate(shuffled(rng, kept)) };
}

const adopted = (on: string, decision: Decision, terms?: Terms): Happening => ({
  on,
  type: 'decision.adopted',
  decision,
  ...(terms && { terms }),
});

/** Makes a cycle in which nothing goes wrong, with fewer themes and subjects than the paper has. */
function healthyCycle(): readonly Happening[] {
  const inter = INTER_SPANS[0] as Span;
  const lebanon = { country: 'LB', city: 'Beirut' };
  const second = SECOND_SPANS[0] as Span;
  const plan: Terms = { themes: ['a'] };
  const recommended: Terms = { subjects: ['structure', 'futureWork'] };
  const duties = ['substance', 'conferenceServices', 'secondMeetingPreparation'];
  return [
    { on: '2010-10-15', type: 'coordinator.appointed', name: 'Sara Sekkenes', body: 'UNDP-BCPR', duties },
    { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' },
    { on: '2010-11-09', type: 'decision.proposed', decision: 'workProgramme', terms: plan },
    { on: '2010-11-09', type: 'decision.proposed', decision: 'recommendations', terms: recommended },
    adopted('2010-11-10', 'workProgramme'),
    adopted('2010-11-10', 'intersessional'),
    adopted('2010-11-11', 'coordination'),
    adopted('2010-11-11', 'recommendations'),
    adopted('2010-11-11', 'conferenceSupport'),
    adopted('2010-11-12', 'languages'),
    adopted('2010-11-12', 'nextMeeting', { ...lebanon, president: { country: 'LB' }, span: second }),
    { on: '2010-11-12', type: 'firstMeeting.closed' },
    {
      on: '2011-03-15',
      type: 'support.arranged',
      by: 'executiveCoordinator',
      assistedBy: HELPERS,
      fund: 'UNDP-BCPR-TTF',
    },
    {
      on: inter.from,
      type: 'intersessional.opened',
      span: inter,
      city: 'Geneva',
      country: 'CH',
      languages: TAGS,
      format: 'informal',
    },
    { on: inter.from, type: 'theme.discussed', theme: 'a' },
    { on: inter.to, type: 'recommendation.agreed', subject: 'structure' },
    { on: inter.to, type: 'recommendation.agreed', subject: 'futureWork' },
    { on: inter.to, type: 'intersessional.closed' },
    { on: '2011-07-11', type: 'recommendations.transmitted', to: 'secondMeeting' },
    { on: second.from, type: 'secondMeeting.opened', span: second, ...lebanon, president: { country: 'LB' } },
  ];
}

/** Adds events of the pool of their day, on the days of a record or on a day of their phase. */
function extras(rng: Rng, wanted: number, decisions: readonly Decision[]): Happening[] {
  const phases = [
    'plenary',
    'plenary',
    'plenary',
    'between',
    'inter',
    'inter',
    'summer',
    'second',
    'late',
    'after',
  ] as const;
  return Array.from({ length: wanted }, () => {
    const phase = pick(rng, phases);
    const day = pick(rng, DATES[phase]);
    return draw(rng, poolOf(phase, decisions))(rng, day);
  });
}

/** Draws a record of a cycle that goes well but for a few events that are added, left out or cut off. */
function nearlyHealthyRecord(rng: Rng): OracleRecord {
  const complete = !chance(rng, 0.3);
  const until = chance(rng, 0.5)
    ? '9999-12-31'
    : pick(rng, ['2010-11-12', '2010-11-12', '2011-03-15', '2011-06-30', '2011-07-11']);
  const left = pick(rng, [0, 0, 0.04, 0.1]);
  const base = healthyCycle().filter(() => !chance(rng, left));
  const events = [...base, ...extras(rng, int(rng, 1, 5), pick(rng, FOCUS))].filter(
    (event) => event.on <= until,
  );
  return { programme: 'ccm-2011', complete, events: byDate(shuffled(rng, events)) };
}

/** Draws a small record, crowded or nearly healthy; at most some 3,000 orders. */
export function smallRecord(rng: Rng): OracleRecord {
  for (;;) {
    const record = chance(rng, 0.5) ? crowdedRecord(rng) : nearlyHealthyRecord(rng);
    if (record.events.length > 1 && ordersOf(record) <= 3000) return record;
  }
}

// Sequences in order.

const WALK: readonly string[] = [
  ...DATES.early,
  ...DATES.plenary,
  ...DATES.late,
  ...DATES.between,
  ...DATES.inter.slice(0, 3),
  ...DATES.summer,
  ...DATES.second,
  ...DATES.after,
];

/** Draws what a day of the walk may bring, with all that keeps a cycle going. */
function walkPool(phase: Phase): Pool {
  if (phase === 'plenary') return [...plenary(DECISIONS), [20, about('adopted', DECISIONS, 0.2)], [4, open]];
  if (phase === 'inter') return [...MEETING, [8, discussed], [6, agreed], [4, openInter]];
  return poolOf(phase, DECISIONS);
}

/** Says that an event makes sense now: it has a place, and nothing refuses it. */
function makesSense(state: State, event: Happening, context: Context): boolean {
  const played = play(state, event, context);
  return played.placed && !played.refused;
}

/**
 * Draws up to 60 events on up to 12 days, in an order that mostly makes sense: a draw that does not is drawn
 * again, and kept now and then all the same.
 */
export function sequence(rng: Rng): OracleRecord {
  const context = contextOf({ events: [] });
  const days = [...some(rng, WALK, 0.55).slice(0, 12)];
  const events: Happening[] = [];
  let state = start();
  const take = (event: Happening) => {
    events.push(event);
    state = play(state, event, context).state;
  };
  for (const day of days) {
    const phase = DATES_TO_PHASE.get(day) ?? 'between';
    const pool = walkPool(phase);
    if (phase === 'plenary' && state.first.stage === 'pending') take(open(rng, day));
    const size = phase === 'plenary' || phase === 'inter' ? int(rng, 4, 14) : int(rng, 1, 4);
    for (let tries = 0, taken = 0; taken < size && tries < 6 * size && events.length < 60; tries += 1) {
      const event = draw(rng, pool)(rng, day);
      if (!makesSense(state, event, context) && !chance(rng, 0.03)) continue;
      take(event);
      taken += 1;
    }
  }
  return { programme: 'ccm-2011', complete: true, events: byDate(events) };
}

import { ccm2011 } from 'intersessional';

/*
 * Reads the paper and its readings a second time, without a function of the library: the state is a plain
 * object, a paragraph is a small function, and one event is played at a time. The themes alone are those of the
 * programme that the model is compared with. The readings are cited by their number.
 */

export const DECISIONS = [
  'workProgramme',
  'coordination',
  'recommendations',
  'intersessional',
  'languages',
  'conferenceSupport',
  'nextMeeting',
] as const;
export type Decision = (typeof DECISIONS)[number];
export type Meeting = 'firstMeeting' | 'intersessional' | 'secondMeeting';

export interface Span {
  readonly from: string;
  readonly to: string;
}

type Maybe<T> = T | undefined;

export interface Terms {
  readonly symbol?: Maybe<string>;
  readonly themes?: Maybe<readonly string[]>;
  readonly partners?: Maybe<readonly string[]>;
  readonly subjects?: Maybe<readonly string[]>;
  readonly span?: Maybe<Span>;
  readonly city?: Maybe<string>;
  readonly country?: Maybe<string>;
  readonly languages?: Maybe<readonly string[]>;
  readonly coordinator?: Maybe<{ readonly name?: Maybe<string>; readonly body: string }>;
  readonly assistedBy?: Maybe<readonly string[]>;
  readonly fund?: Maybe<string>;
  readonly earmarked?: Maybe<boolean>;
  readonly president?: Maybe<{ readonly name?: Maybe<string>; readonly country: string }>;
}

/** An event of any type: the fields of all types together. */
export interface Happening {
  readonly on: string;
  readonly type: string;
  readonly by?: Maybe<string>;
  readonly source?: Maybe<string>;
  readonly note?: Maybe<string>;
  readonly decision?: Maybe<Decision>;
  readonly terms?: Maybe<Terms>;
  readonly delegation?: Maybe<string>;
  readonly reason?: Maybe<string>;
  readonly symbol?: Maybe<string>;
  readonly forum?: Maybe<string>;
  readonly country?: Maybe<string>;
  readonly city?: Maybe<string>;
  readonly window?: Maybe<Span>;
  readonly days?: Maybe<number>;
  readonly name?: Maybe<string>;
  readonly body?: Maybe<string>;
  readonly duties?: Maybe<readonly string[]>;
  readonly theme?: Maybe<string>;
  readonly with?: Maybe<readonly string[]>;
  readonly funding?: Maybe<string>;
  readonly fund?: Maybe<string>;
  readonly earmarked?: Maybe<boolean>;
  readonly amount?: Maybe<number>;
  readonly currency?: Maybe<string>;
  readonly assistedBy?: Maybe<readonly string[]>;
  readonly languages?: Maybe<readonly string[]>;
  readonly categories?: Maybe<readonly string[]>;
  readonly span?: Maybe<Span>;
  readonly spans?: Maybe<readonly Span[]>;
  readonly ceremonialSpan?: Maybe<Span>;
  readonly venue?: Maybe<string>;
  readonly chair?: Maybe<string | { readonly office?: Maybe<string>; readonly country: string }>;
  readonly format?: Maybe<string>;
  readonly status?: Maybe<string>;
  readonly part?: Maybe<string>;
  readonly subject?: Maybe<string>;
  readonly outcome?: Maybe<string>;
  readonly to?: Maybe<string>;
  readonly office?: Maybe<string>;
  readonly symbols?: Maybe<readonly string[]>;
  readonly president?: Maybe<{ readonly name?: Maybe<string>; readonly country: string }>;
  readonly meeting?: Maybe<Meeting>;
  readonly instrument?: Maybe<string>;
  readonly condition?: Maybe<{ readonly fulfilledBy: string; readonly text: string }>;
}

export interface OracleRecord {
  readonly programme?: Maybe<string>;
  readonly complete?: Maybe<boolean>;
  readonly events: readonly Happening[];
}

export type Outcome = 'passed' | 'failed' | 'cantTell';
export type Force = 'shall' | 'shall not' | 'should' | 'may';

/** One paragraph's answer about one event. */
export interface Judgement {
  readonly provision: string;
  readonly rule: string;
  readonly force: Force;
  readonly binding: boolean;
  readonly outcome: Outcome;
  /** True for what lets the event through although it binds and failed (9.1 on a deferral). */
  readonly through?: boolean;
  /** The step left out of the record that asks this, if any. */
  readonly inferred?: string;
  /** True for a duty of which nothing is on record: it has a status and is no finding. */
  readonly duty?: boolean;
}

/** All that is known of the whole record, whatever the order: its completeness, its types, its adoptions. */
export interface Context {
  readonly complete: boolean;
  readonly types: ReadonlySet<string>;
  readonly adoptions: ReadonlySet<string>;
}

/**
 * A meeting that is `over` with its days may still be closed; one that lapsed while suspended is `closed`.
 */
type Stage = 'pending' | 'sitting' | 'suspended' | 'closed' | 'over';

interface MeetingState {
  readonly stage: Stage;
  readonly span: Span | null;
  /** True once it no longer ends with its days (reading `over-with-its-days`). */
  readonly untilClosed: boolean;
  /** The judgement of a meeting that ended without a close: silence, unless a late close takes it over. */
  readonly judged: readonly Judgement[];
}

interface DecisionState {
  readonly stage: 'open' | 'deferred' | 'adopted';
  readonly tabled: Terms;
  readonly objections: readonly string[];
  readonly text: Terms | null;
  /** True where the adoption itself gave the terms (reading `unknown-is-no-blank`). */
  readonly certain: boolean;
}

interface Offer {
  readonly country: string;
  readonly city: string;
  readonly window: Span;
  readonly days: number;
}

interface Appointment {
  readonly name: string | null;
  readonly body: string;
  readonly duties: readonly string[];
  readonly by: string | null;
}

export interface State {
  readonly first: MeetingState;
  readonly inter: MeetingState;
  readonly second: MeetingState;
  readonly ended: boolean;
  readonly decisions: Readonly<Record<Decision, DecisionState>>;
  readonly offers: readonly Offer[];
  readonly restsOn: Offer | null;
  readonly appointment: Appointment | null;
  readonly welcomed: Appointment | null;
  readonly asked: boolean;
  readonly friends: boolean;
  readonly coordination: readonly string[];
  readonly support: {
    readonly own: boolean;
    readonly helpers: readonly string[];
    readonly funds: readonly string[];
  };
  readonly interpretation: readonly string[] | null;
  readonly invited: readonly string[];
  readonly committees: Span | null;
  readonly themes: readonly string[];
  readonly agreed: Readonly<Record<string, string>>;
  readonly transmitted: boolean;
}

export interface Played {
  readonly placed: boolean;
  readonly afterEnd: boolean;
  readonly inferred: readonly string[];
  readonly findings: readonly Judgement[];
  readonly passed: readonly string[];
  readonly refused: boolean;
  readonly state: State;
}

// The paper's figures.

const THEMES = ccm2011.drafts.workProgramme.themes ?? [];
const SEPTEMBER: Span = { from: '2011-09-01', to: '2011-09-30' };
const MID_SEPTEMBER: Span = { from: '2011-09-10', to: '2011-09-20' };
const FIRST_DAYS: Span = { from: '2010-11-09', to: '2010-11-12' };
const ALL_CATEGORIES = [
  'statesParties',
  'signatories',
  'otherStates',
  'internationalOrganizations',
  'regionalOrganizations',
  'ngos',
];

export const ANNEX: Readonly<Record<Decision, Terms>> = {
  workProgramme: { themes: THEMES },
  coordination: { partners: ['UN', 'ICRC', 'CMC'] },
  recommendations: { subjects: ['structure', 'futureWork', 'isuEstablishment', 'isuNature'] },
  intersessional: { span: { from: '2011-06-27', to: '2011-06-30' }, city: 'Geneva', country: 'CH' },
  languages: { languages: ['en', 'fr', 'es'] },
  conferenceSupport: { assistedBy: ['UNODA', 'GICHD'], fund: 'UNDP-BCPR-TTF', earmarked: true },
  nextMeeting: {},
};

const PARAGRAPHS: Readonly<Record<Decision, readonly string[]>> = {
  workProgramme: ['A1.1', 'A1.2', 'A1.3'],
  coordination: ['A2.1', 'A2.2'],
  recommendations: ['A3'],
  intersessional: ['A4'],
  languages: ['A5'],
  conferenceSupport: ['A6.1', 'A6.2', 'A6.3'],
  nextMeeting: ['A7.1', 'A7.2'],
};

export const ASIDE = ['1.1', '1.3', '1.4', '3.2', '3.4', '3.5', '4.1', '5.2', '7.2', '7.5', '8.1', '10'];

// Words, as people read them.

/** Folds white space, Unicode form and case. */
const plain = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

const ALIASES: Readonly<Record<string, string>> = {
  genève: 'geneva',
  ginebra: 'geneva',
  genf: 'geneva',
  日内瓦: 'geneva',
  جنيف: 'geneva',
  женева: 'geneva',
  beyrouth: 'beirut',
  'unoda geneva': 'unoda',
};

const known = (name: string): string => ALIASES[plain(name)] ?? plain(name);
const theme = (name: string): string => known(name).replace(/^\(([a-h])\)$/, '$1');
const language = (tag: string): string => (tag.split('-')[0] ?? tag).toLowerCase();
const sorted = (items: readonly string[]): string[] => [...new Set(items)].sort();
const lacks = (have: readonly string[], wanted: readonly string[]): boolean =>
  wanted.some((each) => !have.includes(each));
const words = (name: string): string[] => plain(name).split(' ');

/** Says that the words of one name are among the words of the other (reading `welcomed-appointment`). */
const sameName = (a: string, b: string): boolean => !lacks(words(a), words(b)) || !lacks(words(b), words(a));

// Days.

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const within = (day: string, span: Span): boolean => span.from <= day && day <= span.to;
const inside = (span: Span, outer: Span): boolean => outer.from <= span.from && span.to <= outer.to;
const sameSpan = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;
const lengthOf = (span: Span): number => at(span.to) - at(span.from) + 1;
const isWeekend = (day: number): boolean => [0, 6].includes(new Date(day * DAY).getUTCDay());

/** Says that two spans together are exactly a third. */
function together(a: Span, b: Span, whole: Span): boolean {
  for (let day = at(whole.from); day <= at(whole.to); day += 1) {
    const held = (span: Span) => at(span.from) <= day && day <= at(span.to);
    if (!held(a) && !held(b)) return false;
  }
  return inside(a, whole) && inside(b, whole);
}

// The start.

const PENDING: MeetingState = { stage: 'pending', span: null, untilClosed: false, judged: [] };

export function start(): State {
  const decisions = Object.fromEntries(
    DECISIONS.map((name) => [
      name,
      { stage: 'open', tabled: ANNEX[name], objections: [], text: null, certain: false },
    ]),
  ) as unknown as Record<Decision, DecisionState>;
  return {
    first: PENDING,
    inter: PENDING,
    second: PENDING,
    ended: false,
    decisions,
    offers: [{ country: 'LB', city: 'beirut', window: MID_SEPTEMBER, days: 5 }],
    restsOn: null,
    appointment: null,
    welcomed: null,
    asked: false,
    friends: false,
    coordination: [],
    support: { own: false, helpers: [], funds: [] },
    interpretation: null,
    invited: [],
    committees: null,
    themes: [],
    agreed: {},
    transmitted: false,
  };
}

export function contextOf(record: OracleRecord): Context {
  const adopted = record.events.filter((event) => event.type === 'decision.adopted');
  return {
    complete: record.complete !== false,
    types: new Set(record.events.map((event) => event.type)),
    adoptions: new Set(adopted.map((event) => event.decision ?? '')),
  };
}

// The answer of a paragraph.

/** Everything that a paragraph's function reads: the state before the event, the event, the record. */
interface Case {
  readonly state: State;
  readonly event: Happening;
  readonly context: Context;
}

type Answer = Outcome | 'inapplicable';
type Since = Decision | 'start' | 'never';

/**
 * Says whether a provision binds now; `unknown` where the adoption may be off the record (reading `adoption-speaks`).
 */
function binds({ state, event, context }: Case, since: Since): boolean | 'unknown' {
  if (since === 'start') return true;
  if (since === 'never') return false;
  if (state.decisions[since].stage === 'adopted') return true;
  if (context.complete || event.on < FIRST_DAYS.from || context.adoptions.has(since)) return false;
  return 'unknown';
}

/** Makes the judgement of one rule; of what may or may not bind nothing is known. */
function asks(
  c: Case,
  provision: string,
  rule: string,
  force: Force,
  since: Since,
  answer: Answer,
  through = false,
): Judgement[] {
  if (answer === 'inapplicable') return [];
  const bound = binds(c, since);
  const outcome = bound === 'unknown' ? 'cantTell' : answer;
  return [{ provision, rule, force, binding: bound !== false, outcome, ...(through && { through }) }];
}

/** Judges what is missing: unknown on an incomplete record. */
const unless = (missing: boolean, { context }: Case): Answer =>
  missing ? (context.complete ? 'failed' : 'cantTell') : 'passed';

/** Gives the text that binds, or before the adoption the annex. */
const textOf = (state: State, decision: Decision): Terms => state.decisions[decision].text ?? ANNEX[decision];

/** Judges a departure from a decided text: undetermined where it was adopted without terms (reading `unknown-is-no-blank`). */
function departure(departs: boolean, { state, context }: Case, decision: Decision): Answer {
  if (!departs) return 'passed';
  const { stage, certain } = state.decisions[decision];
  return context.complete || stage !== 'adopted' || certain ? 'failed' : 'cantTell';
}

const ended = (meeting: MeetingState): boolean => meeting.stage === 'closed' || meeting.stage === 'over';
const isOpen = (meeting: MeetingState): boolean =>
  meeting.stage === 'sitting' || meeting.stage === 'suspended';

/** Says that the First Meeting is behind: closed, over, or on a complete record never held (reading `over-with-its-days`). */
const afterFirst = ({ state, event, context }: Case): boolean =>
  ended(state.first) || (state.first.stage === 'pending' && context.complete && event.on > FIRST_DAYS.to);

// The adoption of a decision.

/** Asks for consensus: no standing objection (reading `consensus`). */
function consensus(c: Case, decision: Decision): Judgement[] {
  const standing = c.state.decisions[decision].objections.length > 0;
  return PARAGRAPHS[decision].flatMap((paragraph) =>
    asks(c, paragraph, 'consensus', 'shall', 'start', unless(standing, c)),
  );
}

/** Says that a field of the adopted terms is not as the text has it; a blank in the text takes anything. */
function differs(text: unknown, terms: unknown, fold: (value: string) => string): boolean {
  if (text === undefined) return false;
  if (terms === undefined) return true;
  const canonical = (value: unknown): string =>
    JSON.stringify(
      Array.isArray(value) ? sorted(value.map((each) => fold(String(each)))) : fold(String(value)),
    );
  return canonical(text) !== canonical(terms);
}

const spanText = (span: Maybe<Span>): Maybe<string> => span && `${span.from}/${span.to}`;

/** Says for each paragraph of a decision that the terms are not as the text has them. */
function departures(decision: Decision, text: Terms, terms: Terms): Readonly<Record<string, boolean>> {
  const place = differs(text.city, terms.city, known) || differs(text.country, terms.country, plain);
  const days = differs(spanText(text.span), spanText(terms.span), plain);
  switch (decision) {
    case 'workProgramme':
      return {
        'A1.1': differs(text.symbol, terms.symbol, plain),
        'A1.3': differs(text.themes, terms.themes, theme),
      };
    case 'coordination':
      return { 'A2.2': differs(text.partners, terms.partners, known) };
    case 'recommendations':
      return { A3: differs(text.subjects, terms.subjects, plain) };
    case 'intersessional':
      return { A4: place || days };
    case 'languages':
      return { A5: differs(text.languages, terms.languages, language) };
    case 'conferenceSupport':
      return {
        'A6.1':
          differs(text.coordinator?.name, terms.coordinator?.name, plain) ||
          differs(text.coordinator?.body, terms.coordinator?.body, known),
        'A6.2': differs(text.assistedBy, terms.assistedBy, known),
        'A6.3':
          differs(text.fund, terms.fund, known) ||
          differs(text.earmarked?.toString(), terms.earmarked?.toString(), plain),
      };
    case 'nextMeeting':
      return {
        'A7.1': differs(text.president?.country, terms.president?.country, plain),
        'A7.2': place || days,
      };
  }
}

/** Asks that the Meeting adopts the text on the table (reading `text-on-the-table`). */
function tabledText(c: Case, decision: Decision, terms: Terms): Judgement[] {
  const { tabled } = c.state.decisions[decision];
  return Object.entries(departures(decision, tabled, terms)).flatMap(([paragraph, departs]) => {
    const should = paragraph === 'A2.2';
    return asks(
      c,
      paragraph,
      'tabled-text',
      should ? 'should' : 'shall',
      should ? 'never' : 'start',
      unless(departs, c),
    );
  });
}

/** Reports where the adopted text falls short of the paper; more themes or languages do not. */
function paperText(c: Case, decision: Decision, text: Terms): Judgement[] {
  const paper = ANNEX[decision];
  const fold = decision === 'workProgramme' ? theme : decision === 'languages' ? language : known;
  const short = (wanted: Maybe<readonly string[]>, have: Maybe<readonly string[]>) =>
    wanted !== undefined && lacks((have ?? []).map(fold), wanted.map(fold));
  const found: Partial<Record<string, boolean>> = {
    ...(decision === 'workProgramme' && { 'A1.3': short(paper.themes, text.themes) }),
    ...(decision === 'coordination' && { 'A2.2': short(paper.partners, text.partners) }),
    ...(decision === 'recommendations' && { A3: short(paper.subjects, text.subjects) }),
    ...(decision === 'intersessional' && departures(decision, paper, text)),
    ...(decision === 'languages' && { A5: short(paper.languages, text.languages) }),
    ...(decision === 'conferenceSupport' && {
      'A6.2': short(paper.assistedBy, text.assistedBy),
      'A6.3': departures(decision, paper, text)['A6.3'] === true,
    }),
  };
  return Object.entries(found).flatMap(([paragraph, departs]) =>
    asks(
      c,
      paragraph,
      'paper-text',
      paragraph === 'A2.2' ? 'should' : 'shall',
      'never',
      departs ? 'failed' : 'inapplicable',
    ),
  );
}

/** Judges A1.2: what makes sense only with the work programme (reading `needs-the-programme`). */
function presupposed(c: Case, decision: Decision): Judgement[] {
  if (!['intersessional', 'languages', 'conferenceSupport'].includes(decision)) return [];
  const missing = c.state.decisions.workProgramme.stage !== 'adopted';
  return asks(c, 'A1.2', 'work-programme-adopted', 'shall', 'start', unless(missing, c));
}

/** Says that an offer covers days, length and place, as far as these are given. */
const covers = (offer: Offer, country: Maybe<string>, city: Maybe<string>, span: Maybe<Span>): boolean =>
  (country === undefined || offer.country === country) &&
  (city === undefined || offer.city === known(city)) &&
  (span === undefined || (inside(span, offer.window) && lengthOf(span) <= offer.days));

/** Judges 8.4: a host binds only itself (reading `host-binds-itself`). */
function offerCoversDecision(c: Case, { country, city, span }: Terms): Judgement[] {
  if (country === undefined && city === undefined && span === undefined) return [];
  const covered = c.state.offers.some((offer) => covers(offer, country, city, span));
  return asks(c, '8.4', 'offer-covers-decision', 'shall', 'start', unless(!covered, c));
}

/** Judges A7.2: the month and year of the paper bind while the days are blank (reading `month-is-fixed`). */
function blankDays(c: Case, { span }: Terms): Judgement[] {
  if (span === undefined) return [];
  const out = !inside(span, SEPTEMBER);
  const blank = c.state.decisions.nextMeeting.tabled.span === undefined;
  if (blank) return asks(c, 'A7.2', 'blank-days', 'shall', 'start', unless(out, c));
  return asks(c, 'A7.2', 'paper-month', 'shall', 'never', out ? 'failed' : 'inapplicable');
}

/** Judges 8.2 and 8.3: before the October meetings, and in the middle ten days of September (reading `time-proposed`). */
function timeOfYear(c: Case, span: Maybe<Span>): Judgement[] {
  if (span === undefined) return [];
  const middle = inside(span, { from: '2011-09-11', to: '2011-09-20' });
  return [
    ...asks(
      c,
      '8.2',
      'days-decided-before',
      'should',
      'never',
      span.to <= '2011-09-30' ? 'passed' : 'failed',
    ),
    ...asks(c, '8.3', 'days-decided', 'should', 'never', middle ? 'passed' : 'failed'),
  ];
}

/** Asks everything of an adoption; at the intersessional only that it does not happen (reading `decides-nothing`). */
function adoption(c: Case): Judgement[] {
  const decision = c.event.decision ?? 'workProgramme';
  if (c.state.inter.stage === 'sitting') {
    return [
      ...asks(c, '1.2', 'decides-nothing', 'shall not', 'workProgramme', 'failed'),
      ...asks(c, '2.3', 'decides-nothing', 'shall', 'workProgramme', 'failed'),
    ];
  }
  const text = c.event.terms ?? c.state.decisions[decision].tabled;
  return [
    ...consensus(c, decision),
    ...(c.event.terms ? tabledText(c, decision, c.event.terms) : []),
    ...paperText(c, decision, text),
    ...presupposed(c, decision),
    ...(decision === 'nextMeeting'
      ? [...offerCoversDecision(c, text), ...blankDays(c, text), ...timeOfYear(c, text.span)]
      : []),
  ];
}

// The close of the First Meeting.

/** Says where a key decision stands; a blank left in (f) counts as a deferral (reading `deferral`). */
function keyDecision({ state }: Case, decision: Decision): 'taken' | 'deferred' | 'open' {
  const { stage, text } = state.decisions[decision];
  if (decision === 'coordination' && state.appointment?.duties.includes('secondMeetingPreparation')) {
    return 'taken';
  }
  if (stage !== 'adopted') return stage;
  if (decision !== 'nextMeeting') return 'taken';
  const filled = text?.span && text.city && text.country && text.president?.country;
  return filled ? 'taken' : 'deferred';
}

/** Judges 9.1: the six key decisions. */
function keyDecisions(c: Case): Judgement[] {
  const six = DECISIONS.filter((each) => each !== 'languages').map((each) => keyDecision(c, each));
  return [
    ...asks(c, '9.1', 'key-decisions-settled', 'shall', 'start', unless(six.includes('open'), c)),
    ...asks(c, '9.1', 'key-decisions-taken', 'shall', 'start', unless(six.includes('deferred'), c), true),
  ];
}

/** Judges 2.1 and 2.2: an intersessional agreed, and the days of the Second Meeting fixed. */
function closeOfFirst(c: Case): Judgement[] {
  const agreed = c.state.decisions.intersessional.stage === 'adopted';
  const dated = c.state.decisions.nextMeeting.text?.span !== undefined;
  return [
    ...keyDecisions(c),
    ...asks(c, '2.1', 'intersessional-agreed', 'should', 'never', unless(!agreed, c)),
    ...asks(c, '2.2', 'second-meeting-dated', 'should', 'never', unless(!dated, c)),
  ];
}

// The opening of the intersessional.

/** Judges 7.1: a coordinator for substance and services, appointed by the President (reading `who-appoints`). */
function coordinator(c: Case): Judgement[] {
  const stands = c.state.appointment;
  const right =
    stands !== null &&
    (stands.by === null || stands.by === 'president' || stands.by === 'presidentDesignate') &&
    !lacks(stands.duties, ['substance', 'conferenceServices']);
  return asks(c, '7.1', 'coordinator-appointed', 'shall', 'start', unless(!right, c));
}

/** Judges A6.1: the one appointed is the one welcomed; where nobody is, 7.1 alone speaks (reading `welcomed-appointment`). */
function welcomedOne(c: Case): Judgement[] {
  const { welcomed } = c.state;
  const asked = textOf(c.state, 'conferenceSupport').coordinator;
  if (welcomed === null) {
    return asks(
      c,
      'A6.1',
      'coordinator-welcomed',
      'shall',
      'conferenceSupport',
      c.context.complete ? 'inapplicable' : 'cantTell',
    );
  }
  const otherBody = asked !== undefined && known(asked.body) !== known(welcomed.body);
  const otherName =
    asked?.name !== undefined && welcomed.name !== null && !sameName(asked.name, welcomed.name);
  return asks(
    c,
    'A6.1',
    'coordinator-welcomed',
    'shall',
    'conferenceSupport',
    unless(otherBody || otherName, c),
  );
}

/** Judges A6.2: support arranged by the coordinator, with the helpers of the decision. */
function support(c: Case): Judgement[] {
  const wanted = (textOf(c.state, 'conferenceSupport').assistedBy ?? []).map(known);
  const missing = !c.state.support.own || lacks(c.state.support.helpers, wanted);
  return asks(c, 'A6.2', 'support-arranged', 'shall', 'conferenceSupport', unless(missing, c));
}

/** Judges A6.3 at the opening: the fund that pays, where it is on record (reading `support-of-this-meeting`). */
function payingFund(c: Case): Judgement[] {
  const { funds } = c.state.support;
  const fund = known(textOf(c.state, 'conferenceSupport').fund ?? '');
  const answer: Answer =
    funds.length > 0 ? unless(!funds.includes(fund), c) : c.context.complete ? 'inapplicable' : 'cantTell';
  return asks(c, 'A6.3', 'support-fund', 'shall', 'conferenceSupport', answer);
}

/** Judges A4: the days and the place decided. */
function heldAsDecided(c: Case): Judgement[] {
  const text = textOf(c.state, 'intersessional');
  const { span, city, country } = c.event;
  if (span === undefined) return asks(c, 'A4', 'intersessional-held', 'shall', 'intersessional', 'cantTell');
  const departs = departures('intersessional', text, { span, city, country }).A4 === true;
  const answer = departure(departs, c, 'intersessional');
  return asks(c, 'A4', 'intersessional-held', 'shall', 'intersessional', answer);
}

/** Judges A5: the languages of the meeting, and the sum of what was arranged for it (reading `arrangements-add-up`). */
function languagesOf(c: Case): Judgement[] {
  const wanted = (textOf(c.state, 'languages').languages ?? []).map(language);
  const own = c.event.languages?.map(language);
  const arranged = c.state.interpretation;
  const ownAnswer = own ? departure(lacks(own, wanted), c, 'languages') : 'cantTell';
  const sum = arranged ? unless(lacks(arranged, wanted), c) : 'passed';
  return asks(c, 'A5', 'languages-provided', 'shall', 'languages', worst(ownAnswer, sum));
}

const worst = (...answers: readonly Answer[]): Answer =>
  answers.includes('failed') ? 'failed' : answers.includes('cantTell') ? 'cantTell' : 'passed';

/** Judges A1.2: an informal meeting. */
function informal(c: Case): Judgement[] {
  const { format } = c.event;
  const answer =
    format === undefined ? (c.context.complete ? 'inapplicable' : 'cantTell') : unlessFormal(format);
  return asks(c, 'A1.2', 'informal', 'shall', 'workProgramme', answer);
}

const unlessFormal = (format: string): Answer => (format === 'formal' ? 'failed' : 'passed');

/**
 * Judges 3.1: right after the Standing Committees, on the days and at the place and venue proposed (reading
 * 11).
 */
function asProposed(c: Case): Judgement[] {
  const { span, city, country, venue } = c.event;
  const paper = ANNEX.intersessional;
  const answer: Answer =
    span === undefined || venue === undefined
      ? 'cantTell'
      : departures('intersessional', paper, { span, city, country }).A4 || known(venue) !== 'wmo'
        ? 'failed'
        : 'passed';
  const { committees } = c.state;
  const next = span && committees ? (idle(committees, span) ? 'failed' : 'passed') : 'cantTell';
  return [
    ...asks(c, '3.1', 'held-as-proposed', 'should', 'never', answer),
    ...asks(c, '3.1', 'back-to-back', 'should', 'never', next),
  ];
}

/** Says that two spans overlap, or that a weekday lies idle between them. */
function idle(before: Span, after: Span): boolean {
  if (before.to >= after.from) return true;
  for (let day = at(before.to) + 1; day < at(after.from); day += 1) if (!isWeekend(day)) return true;
  return false;
}

/** Asks of the opening what only recommends: 2.1 apart, 4.2, 5.1, 6.1, 7.3, 7.4, A2.1, A2.2. */
function recommended(c: Case): Judgement[] {
  const { state, event } = c;
  const should = (provision: string, rule: string, missing: boolean) =>
    asks(c, provision, rule, 'should', 'never', unless(missing, c));
  const office = typeof event.chair === 'object' ? event.chair.office : undefined;
  const offices = ['president', 'presidentfirstmeeting', 'firstmeetingpresident'];
  const chaired: Answer =
    office === undefined ? 'cantTell' : offices.includes(plain(office)) ? 'passed' : 'failed';
  const partners = (textOf(state, 'coordination').partners ?? []).map(known);
  const regular = state.coordination.filter((each) => !lacks(each.split('|'), partners)).length >= 2;
  const coordination: Since = 'coordination';
  return [
    ...should('4.2', 'participants-invited', lacks(state.invited, ALL_CATEGORIES)),
    ...asks(c, '5.1', 'chaired-by-president', 'should', 'never', chaired),
    ...should('6.1', 'interpretation-provided', lacks(state.interpretation ?? [], ['en', 'fr', 'es'])),
    ...should('7.3', 'coordinator-asked', !state.asked),
    ...should('7.4', 'coordinator-helped', lacks(state.support.helpers, ['unoda', 'gichd'])),
    ...asks(c, 'A2.1', 'friends-identified', 'should', coordination, unless(!state.friends, c)),
    ...asks(c, 'A2.2', 'coordination-regular', 'should', coordination, unless(!regular, c)),
  ];
}

const openingOfIntersessional = (c: Case): Judgement[] => [
  ...heldAsDecided(c),
  ...languagesOf(c),
  ...informal(c),
  ...coordinator(c),
  ...welcomedOne(c),
  ...support(c),
  ...payingFund(c),
  ...asProposed(c),
  ...recommended(c),
];

// The intersessional and its close.

/** Judges 6.2: no official documents, on the days of the intersessional only. */
function noOfficialDocuments(c: Case): Judgement[] {
  const { state, event } = c;
  const { span, untilClosed } = state.inter;
  if ((event.meeting ?? 'intersessional') !== 'intersessional' || !isOpen(state.inter)) return [];
  if (event.status !== 'official') return [];
  if (span !== null && !within(event.on, span) && !untilClosed) return [];
  const answer = span === null ? 'cantTell' : 'failed';
  return asks(c, '6.2', 'no-official-documents', 'shall not', 'workProgramme', answer);
}

/**
 * Judges 3.3: the last half day may be preparatory, inside an intersessional that is decided and held
 * (reading `inside-the-days`).
 */
function lastHalfDay(c: Case): Judgement[] {
  const { state, event } = c;
  if (!isOpen(state.inter) || state.decisions.intersessional.stage !== 'adopted') return [];
  const { span } = state.inter;
  if (span !== null && !within(event.on, span)) return [];
  const last = span === null || event.on === span.to;
  const right =
    last && (event.days ?? 0) <= 0.5 && (event.part === undefined || plain(event.part) === 'lasthalfday');
  return asks(c, '3.3', 'last-half-day', 'may', 'never', right ? 'passed' : 'failed');
}

/** Judges A1.3: all themes by the close (reading `themes-are-a-set`). */
function themesCovered(c: Case): Judgement[] {
  const wanted = (textOf(c.state, 'workProgramme').themes ?? []).map(theme);
  const missing = lacks(c.state.themes, wanted);
  return asks(c, 'A1.3', 'themes-covered', 'shall', 'workProgramme', unless(missing, c));
}

/** Judges A4: a close after the days departs from them (reading `over-with-its-days`). */
function closedInTime(c: Case): Judgement[] {
  const last = textOf(c.state, 'intersessional').span?.to;
  const own = c.state.inter.span?.to;
  const late = (own !== undefined && c.event.on > own) || (last !== undefined && c.event.on > last);
  if (!late) return [];
  const answer = departure(true, c, 'intersessional');
  return asks(c, 'A4', 'intersessional-kept', 'shall', 'intersessional', answer);
}

// Recommendations.

/** Says that a transmission goes to the Second Meeting (reading `recipient`). */
const toSecond = ({ to }: Happening): boolean =>
  to === undefined ||
  ['secondmeeting', '2msp', 'second meeting', 'second meeting of states parties'].includes(plain(to));

/** Judges A3 and 2.3: the subjects agreed by the transmission. */
function subjectsAgreed(c: Case): Judgement[] {
  if (!toSecond(c.event)) return [];
  const { agreed } = c.state;
  const have = Object.keys(agreed);
  const wanted = (textOf(c.state, 'recommendations').subjects ?? []).filter((each) => each !== 'isuNature');
  return [
    ...asks(
      c,
      '2.3',
      'outcome-agreed',
      'shall',
      'workProgramme',
      unless(lacks(have, ['structure', 'futureWork']), c),
    ),
    ...asks(c, 'A3', 'subjects-agreed', 'shall', 'recommendations', unless(lacks(have, wanted), c)),
    ...isuNature(c),
  ];
}

/** Judges A3 (iv): the nature of the unit, only where (iii) says yes. */
function isuNature(c: Case): Judgement[] {
  const { agreed } = c.state;
  const named = (textOf(c.state, 'recommendations').subjects ?? []).includes('isuNature');
  const outcome = agreed.isuEstablishment;
  if (!named || outcome === 'doNotEstablish' || outcome === 'defer') return [];
  if (agreed.isuNature !== undefined && outcome === 'establish') {
    return asks(c, 'A3', 'isu-nature-agreed', 'shall', 'recommendations', 'passed');
  }
  const answer: Answer =
    outcome === 'establish'
      ? unless(true, c)
      : outcome === undefined && c.context.complete
        ? 'inapplicable'
        : agreed.isuNature !== undefined
          ? 'inapplicable'
          : 'cantTell';
  return asks(c, 'A3', 'isu-nature-agreed', 'shall', 'recommendations', answer);
}

// The Second Meeting.

/** Says that days depart from the days decided, or while these are blank from the month (reading `month-is-fixed`). */
function otherDays(text: Terms, span: Span, ceremonial?: Span): boolean {
  const decided = text.span;
  if (decided === undefined) return !inside(span, SEPTEMBER);
  return !sameSpan(span, decided) && !(ceremonial && together(ceremonial, span, decided));
}

const elsewhere = (text: Terms, { city, country }: Happening): boolean =>
  (city !== undefined && text.city !== undefined && known(city) !== known(text.city)) ||
  (country !== undefined && text.country !== undefined && country !== text.country);

/** Judges A7.2 of the note verbale. */
function convened(c: Case): Judgement[] {
  const text = textOf(c.state, 'nextMeeting');
  const departs = (c.event.span && otherDays(text, c.event.span)) || elsewhere(text, c.event);
  const answer = departure(departs === true, c, 'nextMeeting');
  return asks(c, 'A7.2', 'second-meeting-convened', 'shall', 'nextMeeting', answer);
}

/** Judges A7.2 of the opening (reading `ceremony-counts`). */
function secondHeld(c: Case): Judgement[] {
  const text = textOf(c.state, 'nextMeeting');
  const { span, ceremonialSpan } = c.event;
  if (span === undefined) return asks(c, 'A7.2', 'second-meeting-held', 'shall', 'nextMeeting', 'cantTell');
  const departs = otherDays(text, span, ceremonialSpan) || elsewhere(text, c.event);
  const answer = departure(departs, c, 'nextMeeting');
  return asks(c, 'A7.2', 'second-meeting-held', 'shall', 'nextMeeting', answer);
}

/** Judges A7.1: the State that presides (reading `state-presides`). */
function presides(c: Case): Judgement[] {
  const decided = textOf(c.state, 'nextMeeting').president?.country;
  const departs = decided !== undefined && decided !== c.event.president?.country;
  const answer = departure(departs, c, 'nextMeeting');
  return asks(c, 'A7.1', 'president-as-decided', 'shall', 'nextMeeting', answer);
}

/** Judges 8.4 of the meeting as held: a standing offer, or the one that the decision rests on (reading `offers-stand`). */
function offerCoversMeeting(c: Case): Judgement[] {
  const { span, city, country } = c.event;
  if (span === undefined) return asks(c, '8.4', 'offer-covers-meeting', 'shall', 'start', 'cantTell');
  const offers = [...c.state.offers, ...(c.state.restsOn ? [c.state.restsOn] : [])];
  const covered = offers.some((offer) => covers(offer, country, city, span));
  return asks(c, '8.4', 'offer-covers-meeting', 'shall', 'start', unless(!covered, c));
}

/** Judges 2.3 and A3: no opening without the recommendations (reading `recipient`). */
function transmittedBefore(c: Case): Judgement[] {
  const answer = unless(!c.state.transmitted, c);
  return [
    ...asks(c, '2.3', 'recommendations-transmitted', 'shall', 'workProgramme', answer),
    ...asks(c, 'A3', 'recommendations-transmitted', 'shall', 'recommendations', answer),
  ];
}

const openingOfSecond = (c: Case): Judgement[] => [
  ...secondHeld(c),
  ...presides(c),
  ...offerCoversMeeting(c),
  ...timeOfYear(c, c.event.span),
  ...transmittedBefore(c),
];

// Money, and changes of plan.

/** Judges 4.3: a sponsorship programme lives on voluntary contributions. */
const sponsorship = (c: Case): Judgement[] =>
  asks(
    c,
    '4.3',
    'sponsorship-voluntary',
    'may',
    'never',
    c.event.funding === 'voluntary' ? 'passed' : 'failed',
  );

/** Judges A6.3 of an arrangement: which fund pays for the intersessional (reading `support-of-this-meeting`). */
function supportFund(c: Case): Judgement[] {
  if ((c.event.meeting ?? 'intersessional') !== 'intersessional') return [];
  const fund = textOf(c.state, 'conferenceSupport').fund ?? '';
  const answer = departure(known(c.event.fund ?? '') !== known(fund), c, 'conferenceSupport');
  return asks(c, 'A6.3', 'support-fund', 'shall', 'conferenceSupport', answer);
}

/** Judges A6.3 of a contribution to the fund: earmarked. */
function contribution(c: Case): Judgement[] {
  const { fund, earmarked } = textOf(c.state, 'conferenceSupport');
  if (earmarked !== true || known(c.event.fund ?? '') !== known(fund ?? '')) return [];
  const answer = departure(c.event.earmarked !== true, c, 'conferenceSupport');
  return asks(c, 'A6.3', 'contribution-earmarked', 'shall', 'conferenceSupport', answer);
}

/** Says that a change of plan departs from what was decided (reading `no-other-instrument`). */
function planDeparts(text: Terms, event: Happening): boolean {
  const spans = event.spans ?? (event.span ? [event.span] : []);
  const days = spans.length > 0 && !spansMake(spans, text);
  const format = event.format === 'virtual' || event.format === 'writtenProcedure';
  const gone =
    event.type === 'meeting.cancelled' || (event.type === 'meeting.postponed' && spans.length === 0);
  return days || format || gone || elsewhere(text, event);
}

/** Says that spans are the days decided: one of them alone, or two together. */
function spansMake(spans: readonly Span[], text: Terms): boolean {
  const [one, two] = spans;
  if (one !== undefined && two !== undefined && spans.length === 2 && text.span !== undefined) {
    return together(one, two, text.span);
  }
  if (text.span === undefined) return spans.every((span) => inside(span, SEPTEMBER));
  return one !== undefined && spans.length === 1 && sameSpan(one, text.span);
}

/** Judges A4 or A7.2 of a change of plan. */
function changed(c: Case): Judgement[] {
  const { meeting } = c.event;
  if (meeting !== 'intersessional' && meeting !== 'secondMeeting') return [];
  const decision: Decision = meeting === 'intersessional' ? 'intersessional' : 'nextMeeting';
  const answer = departure(planDeparts(textOf(c.state, decision), c.event), c, decision);
  return meeting === 'intersessional'
    ? asks(c, 'A4', 'intersessional-unchanged', 'shall', decision, answer)
    : asks(c, 'A7.2', 'second-meeting-unchanged', 'shall', decision, answer);
}

/** Asks what an event is asked. */
function judge(c: Case): Judgement[] {
  const { type } = c.event;
  switch (type) {
    case 'decision.adopted':
      return adoption(c);
    case 'firstMeeting.closed':
      return c.state.first.stage === 'over' ? [...c.state.first.judged] : closeOfFirst(c);
    case 'sponsorship.established':
      return sponsorship(c);
    case 'contribution.received':
      return contribution(c);
    case 'support.arranged':
      return supportFund(c);
    case 'intersessional.opened':
      return openingOfIntersessional(c);
    case 'document.issued':
      return noOfficialDocuments(c);
    case 'preparatoryMeeting.held':
      return lastHalfDay(c);
    case 'intersessional.closed':
      return [
        ...(c.state.inter.stage === 'over' ? c.state.inter.judged : themesCovered(c)),
        ...closedInTime(c),
      ];
    case 'recommendations.transmitted':
      return subjectsAgreed(c);
    case 'secondMeeting.convened':
      return convened(c);
    case 'secondMeeting.opened':
      return openingOfSecond(c);
    default:
      return type.startsWith('meeting.') ? changed(c) : [];
  }
}

// Places.

const meetingOf = (state: State, meeting: Maybe<Meeting>): MeetingState =>
  meeting === 'firstMeeting' ? state.first : meeting === 'intersessional' ? state.inter : state.second;

/** Says that an event has a place now. */
function hasPlace(c: Case): boolean {
  const { state, event } = c;
  const { first, inter, second } = state;
  const decided = event.decision !== undefined && state.decisions[event.decision].stage === 'adopted';
  switch (event.type) {
    case 'firstMeeting.opened':
      return first.stage === 'pending' && inter.stage === 'pending' && second.stage === 'pending';
    case 'firstMeeting.closed':
      return first.stage === 'sitting' || first.stage === 'over';
    case 'decision.proposed':
    case 'decision.amended':
    case 'objection.raised':
    case 'objection.withdrawn':
      return isOpen(first) && !decided;
    case 'decision.deferred':
      return first.stage === 'sitting' && !decided;
    case 'decision.adopted':
      if (inter.stage === 'sitting') return binds(c, 'workProgramme') !== false;
      return first.stage === 'sitting' && !decided;
    case 'intersessional.opened':
      return inter.stage === 'pending' && second.stage === 'pending' && firstLetsGo(c);
    case 'intersessional.closed':
      return inter.stage === 'sitting' || inter.stage === 'over';
    case 'theme.discussed':
    case 'recommendation.drafted':
    case 'recommendation.agreed':
      return inter.stage === 'sitting';
    case 'recommendations.transmitted':
      return inter.stage !== 'pending' && second.stage === 'pending' && !state.transmitted;
    case 'secondMeeting.opened':
      return second.stage === 'pending' && inter.stage !== 'sitting' && firstLetsGo(c);
    case 'secondMeeting.closed':
      return second.stage === 'sitting' || second.stage === 'over';
    case 'meeting.suspended':
      return meetingOf(state, event.meeting).stage === 'sitting';
    case 'meeting.resumed':
      return meetingOf(state, event.meeting).stage === 'suspended';
    default:
      return true;
  }
}

/** Says that the First Meeting does not stand in the way of a later one: behind, or suspended (reading `suspension`). */
const firstLetsGo = (c: Case): boolean => afterFirst(c) || c.state.first.stage === 'suspended';

// The record that an event leaves.

type Patch = Partial<State>;

const withDecision = (state: State, name: Decision, change: Partial<DecisionState>): Patch => ({
  decisions: { ...state.decisions, [name]: { ...state.decisions[name], ...change } },
});

/** Puts an adoption on record, with the offer it rests on and the appointment it welcomes. */
function recordAdoption({ state, event }: Case, name: Decision): Patch {
  const text = event.terms ?? state.decisions[name].tabled;
  const { country, city, span } = text;
  const placed = country !== undefined || city !== undefined || span !== undefined;
  const offer = placed ? state.offers.find((each) => covers(each, country, city, span)) : undefined;
  return {
    ...withDecision(state, name, { stage: 'adopted', text, certain: event.terms !== undefined }),
    ...(name === 'nextMeeting' && { restsOn: offer ?? null }),
    ...(name === 'conferenceSupport' && { welcomed: state.appointment }),
  };
}

function recordAppointment({ state, event }: Case): Patch {
  const appointment: Appointment = {
    name: event.name ?? null,
    body: event.body ?? '',
    duties: sorted(event.duties ?? []),
    by: event.by ?? null,
  };
  const isAsked = event.name !== undefined && words(event.name).includes('sekkenes');
  const waiting = state.decisions.conferenceSupport.stage === 'adopted' && state.welcomed === null;
  return {
    appointment,
    asked: state.asked || (isAsked && known(appointment.body) === 'undp-bcpr'),
    ...(waiting && { welcomed: appointment }),
  };
}

function recordSupport({ state, event }: Case): Patch {
  if ((event.meeting ?? 'intersessional') !== 'intersessional') return {};
  const own = event.by === 'executiveCoordinator';
  const { support } = state;
  return {
    support: {
      own: support.own || own,
      helpers: own ? sorted([...support.helpers, ...(event.assistedBy ?? []).map(known)]) : support.helpers,
      funds: sorted([...support.funds, known(event.fund ?? '')]),
    },
  };
}

/** Opens a later meeting: a First Meeting suspended or never held is over with it, and 9.1 is judged. */
function firstIsOver(c: Case): Patch {
  const { first } = c.state;
  if (ended(first)) return {};
  return { first: { ...first, stage: 'closed', judged: closeOfFirst(c) } };
}

/** Opens the Second Meeting: an intersessional that is suspended is over with it, and A1.3 is judged. */
function intersessionalIsOver(c: Case): Patch {
  const { inter } = c.state;
  if (inter.stage !== 'suspended') return {};
  return { inter: { ...inter, stage: 'closed', judged: themesCovered(c) } };
}

const KEY = { firstMeeting: 'first', intersessional: 'inter', secondMeeting: 'second' } as const;

/**
 * Suspends or resumes; resumed after its days, a meeting sits until it is closed or suspended (reading `suspension`).
 */
function recordBreak({ state, event }: Case, meeting: Meeting, stage: Stage): Patch {
  const now = meetingOf(state, meeting);
  const late = stage === 'sitting' && now.span !== null && event.on > now.span.to;
  return { [KEY[meeting]]: { ...now, stage, untilClosed: now.untilClosed || late } };
}

/** Says what an event that has a place changes. */
function effects(c: Case): Patch {
  const { state, event } = c;
  const name = event.decision ?? 'workProgramme';
  const isFor = (event.meeting ?? 'intersessional') === 'intersessional';
  switch (event.type) {
    case 'host.offered': {
      const { country = '', city = '', window = SEPTEMBER, days = 0 } = event;
      const others = state.offers.filter((offer) => offer.country !== country);
      const offers = [...others, { country, city: known(city), window, days }];
      return { offers: offers.sort((a, b) => (a.country < b.country ? -1 : 1)) };
    }
    case 'firstMeeting.opened': {
      const usual = within(event.on, FIRST_DAYS);
      const span = usual ? FIRST_DAYS : null;
      return { first: { stage: 'sitting', span, untilClosed: !usual, judged: [] } };
    }
    case 'firstMeeting.closed':
      return { first: { ...state.first, stage: 'closed', judged: [] } };
    case 'decision.proposed':
    case 'decision.amended':
      return withDecision(state, name, { tabled: event.terms ?? {}, stage: 'open' });
    case 'objection.raised': {
      const standing = sorted([...state.decisions[name].objections, plain(event.delegation ?? '')]);
      return withDecision(state, name, { objections: standing });
    }
    case 'objection.withdrawn': {
      const gone = plain(event.delegation ?? '');
      const standing = state.decisions[name].objections.filter((each) => each !== gone);
      return withDecision(state, name, { objections: standing });
    }
    case 'decision.deferred':
      return withDecision(state, name, { stage: 'deferred' });
    case 'decision.adopted':
      return recordAdoption(c, name);
    case 'coordinator.appointed':
      return recordAppointment(c);
    case 'friend.designated':
      return { friends: true };
    case 'coordination.held': {
      if (!afterFirst(c)) return {};
      const partners = sorted((event.with ?? []).map(known)).join('|');
      return { coordination: [...state.coordination, partners].sort() };
    }
    case 'support.arranged':
      return recordSupport(c);
    case 'interpretation.arranged': {
      if (!isFor) return {};
      return {
        interpretation: sorted([...(state.interpretation ?? []), ...(event.languages ?? []).map(language)]),
      };
    }
    case 'participants.invited':
      return isFor ? { invited: sorted([...state.invited, ...(event.categories ?? [])]) } : {};
    case 'standingCommittees.scheduled':
      return { committees: event.span ?? null };
    case 'intersessional.opened':
      return {
        ...firstIsOver(c),
        inter: { stage: 'sitting', span: event.span ?? null, untilClosed: false, judged: [] },
      };
    case 'theme.discussed':
      return { themes: sorted([...state.themes, theme(event.theme ?? '')]) };
    case 'intersessional.closed':
      return { inter: { ...state.inter, stage: 'closed', judged: [] } };
    case 'recommendation.agreed': {
      const agreed = { ...state.agreed, [event.subject ?? '']: event.outcome ?? '' };
      return { agreed: Object.fromEntries(Object.entries(agreed).sort(([a], [b]) => (a < b ? -1 : 1))) };
    }
    case 'recommendations.transmitted':
      return toSecond(event) ? { transmitted: true } : {};
    case 'secondMeeting.opened': {
      const { span = null, ceremonialSpan } = event;
      const last = span && ceremonialSpan && ceremonialSpan.to > span.to ? ceremonialSpan.to : span?.to;
      const days = span && last ? { from: span.from, to: last } : null;
      return {
        ...firstIsOver(c),
        ...intersessionalIsOver(c),
        second: { stage: 'sitting', span: days, untilClosed: false, judged: [] },
      };
    }
    case 'secondMeeting.closed':
      return { second: { ...state.second, stage: 'closed' }, ended: true };
    case 'date.reached':
      return { ended: secondIsPast(state, event.on) };
    case 'meeting.suspended':
      return recordBreak(c, event.meeting ?? 'firstMeeting', 'suspended');
    case 'meeting.resumed':
      return recordBreak(c, event.meeting ?? 'firstMeeting', 'sitting');
    default:
      return {};
  }
}

/** Says that the Second Meeting's last day is past, unless it is suspended or sits until it is closed. */
const secondIsPast = ({ second }: State, day: string): boolean =>
  second.stage === 'over' ||
  (second.stage === 'sitting' && !second.untilClosed && second.span !== null && day > second.span.to);

// Time.

const isPast = (meeting: MeetingState, day: string): boolean =>
  meeting.stage === 'sitting' && !meeting.untilClosed && meeting.span !== null && day > meeting.span.to;

/**
 * Says that the decided days of a later meeting are past, so that a suspended First Meeting is over (reading
 * 4).
 */
function laterDaysPast(state: State, day: string): boolean {
  const { intersessional, nextMeeting } = state.decisions;
  const last = [
    intersessional.text?.span?.to,
    nextMeeting.text === null ? undefined : (nextMeeting.text.span?.to ?? SEPTEMBER.to),
  ];
  return last.some((each) => each !== undefined && day > each);
}

/** Lets the days before `day` pass: on a complete record a meeting is over with its days (reading `over-with-its-days`). */
export function passTime(state: State, day: string, context: Context): State {
  if (!context.complete) return state;
  const c: Case = { state, event: { on: day, type: 'date.reached' }, context };
  const lapsed = state.first.stage === 'suspended' && laterDaysPast(state, day);
  const first: MeetingState =
    lapsed || isPast(state.first, day)
      ? { ...state.first, stage: lapsed ? 'closed' : 'over', judged: closeOfFirst(c) }
      : state.first;
  const inter: MeetingState = isPast(state.inter, day)
    ? { ...state.inter, stage: 'over', judged: themesCovered(c) }
    : state.inter;
  const second: MeetingState = isPast(state.second, day) ? { ...state.second, stage: 'over' } : state.second;
  return first === state.first && inter === state.inter && second === state.second
    ? state
    : { ...state, first, inter, second };
}

// Steps that are left out of an incomplete record.

const MILESTONES = [
  'firstMeeting.opened',
  'firstMeeting.closed',
  'intersessional.opened',
  'intersessional.closed',
  'secondMeeting.opened',
] as const;
type Milestone = (typeof MILESTONES)[number];

/** Says that a milestone is behind; a suspended First Meeting needs no close before what comes after it. */
function isBehind(state: State, milestone: Milestone): boolean {
  switch (milestone) {
    case 'firstMeeting.opened':
      return state.first.stage !== 'pending';
    case 'firstMeeting.closed':
      return ended(state.first) || state.first.stage === 'suspended';
    case 'intersessional.opened':
      return state.inter.stage !== 'pending';
    case 'intersessional.closed':
      return ended(state.inter);
    case 'secondMeeting.opened':
      return state.second.stage !== 'pending';
  }
}

interface Inferred {
  readonly steps: readonly string[];
  readonly judgements: readonly Judgement[];
  readonly state: State;
}

/** Takes the steps that an event shows to have been taken; `null` where none would give it a place. */
function infer(state: State, event: Happening, context: Context): Inferred | null {
  if (context.complete) return null;
  let now = state;
  const steps: string[] = [];
  const judgements: Judgement[] = [];
  for (const milestone of MILESTONES) {
    if (isBehind(now, milestone)) continue;
    const step: Case = { state: now, event: { on: event.on, type: milestone }, context };
    if (context.types.has(milestone) || !hasPlace(step)) return null;
    const asked = judge(step).map((each) => ({ ...each, inferred: milestone }));
    judgements.push(
      ...asked.map((each) => (each.outcome === 'failed' ? { ...each, outcome: 'cantTell' as const } : each)),
    );
    now = { ...now, ...effects(step) };
    steps.push(milestone);
    if (hasPlace({ state: now, event, context })) return { steps, judgements, state: now };
  }
  return null;
}

// One event.

/** Says that a judgement decides: a binding shall or shall not that failed. */
export const decides = ({ force, binding, outcome }: Judgement): boolean =>
  binding && (force === 'shall' || force === 'shall not') && outcome === 'failed';

/**
 * Says that a judgement leaves the verdict open: a binding shall or shall not of which nothing can be told.
 */
export const leavesOpen = ({ force, binding, outcome }: Judgement): boolean =>
  binding && (force === 'shall' || force === 'shall not') && outcome === 'cantTell';

const nothing = (state: State, afterEnd: boolean): Played => ({
  placed: false,
  afterEnd,
  inferred: [],
  findings: [],
  passed: [],
  refused: false,
  state,
});

/** Plays one event: its place, what it is asked, and the state after it. */
export function play(before: State, event: Happening, context: Context): Played {
  const state = passTime(before, event.on, context);
  if (state.ended) return nothing(state, true);
  const placed = hasPlace({ state, event, context });
  const inferred = placed ? { steps: [], judgements: [], state } : infer(state, event, context);
  if (inferred === null) return nothing(state, false);
  const c: Case = { state: inferred.state, event, context };
  const own = judge(c);
  const all = [...inferred.judgements, ...own];
  return {
    placed: true,
    afterEnd: false,
    inferred: inferred.steps,
    findings: all.filter((each) => each.outcome !== 'passed'),
    passed: all.filter((each) => each.outcome === 'passed').map((each) => `${each.provision} ${each.rule}`),
    refused: own.some((each) => decides(each) && each.through !== true),
    state: { ...c.state, ...effects(c) },
  };
}

// The end of the record.

/** Judges a meeting that never opened although its decided days are past (reading `silence`). */
function neverHeld(
  c: Case,
  meeting: MeetingState,
  decision: Decision,
  last: string,
  [provision, rule]: readonly [string, string],
): Judgement[] {
  if (meeting.stage !== 'pending' || c.event.on <= last) return [];
  if (c.state.decisions[decision].stage !== 'adopted' && c.context.complete) return [];
  if (c.context.complete) return asks(c, provision, rule, 'shall', decision, 'failed');
  return [{ provision, rule, force: 'shall', binding: true, outcome: 'cantTell', duty: true }];
}

/** Judges 9.1 where no close is on record: never held on a complete record, unknown on another. */
function firstNeverClosed(c: Case): Judgement[] {
  const { first } = c.state;
  if (ended(first) || c.event.on <= FIRST_DAYS.to) return [];
  if (c.context.complete) return first.stage === 'pending' ? closeOfFirst(c) : [];
  return [
    {
      provision: '9.1',
      rule: 'key-decisions-settled',
      force: 'shall',
      binding: true,
      outcome: 'cantTell',
      duty: true,
    },
  ];
}

/** Judges A1.3 on an incomplete record whose intersessional has no close although its days are past. */
function themesUnknown(c: Case): Judgement[] {
  const { inter } = c.state;
  if (c.context.complete || !isOpen(inter)) return [];
  const last = inter.span?.to ?? textOf(c.state, 'intersessional').span?.to ?? '';
  if (c.event.on <= last) return [];
  return themesCovered(c).map((each) => (each.outcome === 'passed' ? each : { ...each, duty: true }));
}

/** Judges the silence after the last event, as of a day. */
export function silence(end: State, asOf: string, context: Context): readonly Judgement[] {
  const state = passTime(end, asOf, context);
  const c: Case = { state, event: { on: asOf, type: 'date.reached' }, context };
  const interLast = textOf(state, 'intersessional').span?.to ?? '';
  const secondLast = textOf(state, 'nextMeeting').span?.to ?? SEPTEMBER.to;
  return [
    ...state.first.judged,
    ...state.inter.judged,
    ...firstNeverClosed(c),
    ...neverHeld(c, state.inter, 'intersessional', interLast, ['A4', 'intersessional-held']),
    ...themesUnknown(c),
    ...neverHeld(c, state.second, 'nextMeeting', secondLast, ['A7.2', 'second-meeting-held']),
  ];
}

/**
 * Lists all that a paragraph asks beyond its own adoption: it is met when all of it has been judged and met.
 */
export const ASKED: Readonly<Record<string, readonly string[]>> = {
  '1.2': [],
  '2.1': ['intersessional-agreed'],
  '2.2': ['second-meeting-dated'],
  '2.3': ['outcome-agreed', 'recommendations-transmitted'],
  '3.1': ['held-as-proposed', 'back-to-back'],
  '3.3': [],
  '4.2': ['participants-invited'],
  '4.3': [],
  '5.1': ['chaired-by-president'],
  '6.1': ['interpretation-provided'],
  '6.2': [],
  '7.1': ['coordinator-appointed'],
  '7.3': ['coordinator-asked'],
  '7.4': ['coordinator-helped'],
  '8.2': ['days-decided-before'],
  '8.3': ['days-decided'],
  '8.4': ['offer-covers-meeting'],
  '9.1': ['key-decisions-settled', 'key-decisions-taken'],
  'A1.1': [],
  'A1.2': ['informal'],
  'A1.3': ['themes-covered'],
  'A2.1': ['friends-identified'],
  'A2.2': ['coordination-regular'],
  A3: ['subjects-agreed', 'recommendations-transmitted'],
  A4: ['intersessional-held'],
  A5: ['languages-provided'],
  'A6.1': ['coordinator-welcomed'],
  'A6.2': ['support-arranged'],
  'A6.3': ['support-fund'],
  'A7.1': ['president-as-decided'],
  'A7.2': ['second-meeting-held'],
};

/** Names the decision on which a paragraph of the annex or the body waits, if any. */
export const WAITS: Readonly<Record<string, Decision>> = {
  '1.2': 'workProgramme',
  '2.3': 'workProgramme',
  '6.2': 'workProgramme',
  ...Object.fromEntries(DECISIONS.flatMap((name) => PARAGRAPHS[name].map((each) => [each, name]))),
};

import { effectsIn } from '../../analysis/effects.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import type { DecisionsDeclared, MeetingDeclared } from '../../kinds/declared.ts';
import { fieldsOfTerm } from '../../language/reads.ts';
import type { Span } from '../../model/calendar.ts';
import type { EventType } from '../../model/events.ts';
import { choicesIn, type Field, type Fields } from '../../model/fields/declared.ts';
import { getPath } from '../../model/path.ts';
import { INSTRUMENTS } from '../../model/vocabulary.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type Vocabulary, vocabularyOf } from '../../programmes/vocabulary.ts';
import { datesIn, firstDay } from '../ground/days.ts';
import type { AskedRelation } from './askedRelations.ts';
import type { CandidateEvent } from './candidates.ts';
import { comparisonsOf, NAMES_VALUES } from './comparisons.ts';
import { cycleDaysOf } from './cycleDays.ts';
import type { Offer } from './hosting.ts';
import { type City, sampleCitiesOf } from './places.ts';
import { around, isSpan, partsOf, WORKING_WEEK, weekBefore, workingWeek } from './spans.ts';

/*
 * The events of a programme that brings its own cycle: those that it has, and those from which deviations start. They
 * follow from the kinds of its things, and from the values that its rules name.
 */

type Values = Readonly<Record<string, unknown>>;

const made = (type: string, fields: object): EventTemplate => ({ type, ...fields }) as EventTemplate;

const canonical = (type: string, fields: object): CandidateEvent => ({
  event: made(type, fields),
  role: 'canonical',
});

const base = (type: string, fields: object): CandidateEvent => ({ event: made(type, fields), role: 'base' });

const deviating = (type: string, fields: object, field?: string): CandidateEvent => ({
  event: made(type, fields),
  role: 'deviating',
  ...(field && { field }),
});

/** The fields that stand for themselves, as a sample value: a text that says that it is free. */
const some = (name: string): string =>
  `[some ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}]`;

const isOptional = (field: Field): boolean =>
  typeof field === 'string' ? field.endsWith('?') : 'optional' in field;

const withoutOption = (field: Field): Field =>
  typeof field === 'string'
    ? (field.replace('?', '') as Field)
    : 'optional' in field
      ? withoutOption(field.optional)
      : field;

/** Makes the events of one programme. */
class CycleEvents {
  readonly #programme: Programme;
  readonly #vocabulary: Vocabulary;
  readonly #relations: readonly AskedRelation[];
  readonly #here: City;
  readonly #elsewhere: City;
  readonly #anywhere: City;
  readonly #offers: readonly Offer[];
  readonly #days: ReadonlyMap<string, Span>;

  constructor(programme: Programme, relations: readonly AskedRelation[]) {
    this.#programme = programme;
    this.#vocabulary = vocabularyOf(programme);
    this.#relations = relations;
    const { here, anywhere, elsewhere } = sampleCitiesOf(programme);
    const { cycle } = this.#vocabulary;
    this.#here = here;
    this.#anywhere = anywhere;
    this.#elsewhere = elsewhere;
    const places = { programme, cycle, relations, offers: programme.offers };
    this.#days = cycleDaysOf(places);
    this.#offers = this.#offersOf();
  }

  /** The offers on record or, if there are none, one for the days of the meeting that is offered. */
  #offersOf(): readonly Offer[] {
    const { offers } = this.#programme;
    if (offers.length > 0) return offers;
    const offered = this.#offered()?.[0];
    if (offered === undefined) return [];
    return [{ ...this.#placeOf(offered), window: this.#daysOf(offered), days: WORKING_WEEK }];
  }

  /** The meeting that States offer to host. */
  #offered(): readonly [string, MeetingDeclared] | undefined {
    return Object.entries(this.#vocabulary.cycle.meetings).find(([, { offered }]) => offered);
  }

  readonly #daysOf = (meeting: string): Span =>
    this.#days.get(meeting) ?? workingWeek(firstDay(this.#programme));

  /** The place of a meeting: as planned, as drafted, as a rule names it, or any. */
  #placeOf(meeting: string): City {
    const { plan, fixedBy = '' } = this.#vocabulary.cycle.meetings[meeting] ?? {};
    const draft = (getPath(this.#programme.drafts, [fixedBy]) ?? {}) as Partial<City>;
    const type = `${meeting}.opened`;
    const free = plan ?? this.#anywhere;
    return {
      city: draft.city ?? this.#first(type, 'city') ?? free.city,
      country: draft.country ?? this.#first(type, 'country') ?? free.country,
    };
  }

  /** Returns every value that a relation names for a field. */
  #all(type: string, field: string): readonly unknown[] {
    const named = comparisonsOf(made(type, {}), this.#relations, [], this.#programme).filter(
      (each) => each.field === field && NAMES_VALUES.has(each.is),
    );
    return [...new Set(named.flatMap(({ against }) => against.flat()))];
  }

  #first<T>(type: string, field: string): T | undefined {
    return this.#all(type, field)[0] as T | undefined;
  }

  /** The fields of a type that decide something: provisions ask about them, or they are put on record. */
  #decidingFields(type: string): ReadonlySet<string> {
    const asked = this.#relations
      .filter((each) => each.asked.type === type && each.relation.is !== 'given')
      .flatMap(({ relation: { of } }) => of.flatMap(fieldsOfTerm));
    const recorded = effectsIn(this.#programme)
      .ofType(type as EventType)
      .flatMap(({ from }) => fieldsOfTerm(from));
    return new Set([...asked, ...recorded]);
  }

  /** A value for a field of a type of event, or of a text. */
  #value(type: string, path: string, field: Field): unknown {
    const name = path.slice(path.lastIndexOf('.') + 1);
    const known = this.#first(type, path);
    if (typeof field !== 'string') return this.#valueOf(type, path, field);
    switch (field) {
      case 'text':
        return known ?? some(name);
      case 'texts':
      case 'languages':
        return this.#all(type, path);
      case 'city':
      case 'country':
        return known ?? this.#here[field];
      case 'officer':
        return { country: this.#first(type, `${path}.country`) ?? this.#here.country };
      case 'chair':
        return known ?? some(name);
      case 'boolean':
        return known ?? true;
      case 'amount':
      case 'days':
      case 'meetings':
        return known ?? 1;
      case 'date':
        return firstDay(this.#programme);
      case 'span':
        return this.#all(type, path).find(isSpan) ?? this.#freeSpan();
      case 'spans':
        return [this.#freeSpan()];
      default:
        return known ?? 'en';
    }
  }

  #valueOf(type: string, path: string, field: Exclude<Field, string>): unknown {
    if ('optional' in field) return this.#value(type, path, field.optional);
    if ('list' in field) {
      const named = this.#all(type, path);
      return named.length > 0 ? named : choicesIn(field.list).slice(0, 1);
    }
    if ('is' in field) return field.is;
    if ('choice' in field) return this.#first(type, path) ?? field.choice[0];
    return this.#fields(type, field.fields, `${path}.`);
  }

  /** A week before the first meeting whose days are known. */
  #freeSpan(): Span {
    const [first] = this.#days.values();
    return first ? weekBefore(first.from) : workingWeek(firstDay(this.#programme));
  }

  /** Values for the fields of a type that must be there, and for those that decide something. */
  #fields(type: string, fields: Fields, prefix = ''): Values {
    const deciding = this.#decidingFields(type);
    const isNeeded = (name: string, field: Field) =>
      !isOptional(field) ||
      [...deciding].some((each) => each === prefix + name || each.startsWith(`${prefix + name}.`));
    return Object.fromEntries(
      Object.entries(fields)
        .filter(([name, field]) => isNeeded(name, field))
        .map(([name, field]) => [name, this.#value(type, prefix + name, withoutOption(field))]),
    );
  }

  /** Values for each set of fields that a type takes. */
  #alternatives(type: string): readonly Values[] {
    const fields = this.#vocabulary.form.fields[type] ?? {};
    return [fields].flat().map((each) => this.#fields(type, each as Fields));
  }

  /** The days and the place of a meeting, as decided on each offer to host it. */
  #held(meeting: string): readonly Values[] {
    const { offered, days } = this.#vocabulary.cycle.meetings[meeting] ?? {};
    const span = days === 'foreseen' ? {} : { span: this.#daysOf(meeting) };
    const place = this.#placeOf(meeting);
    if (!offered || this.#offers.length < 2) return [{ ...span, ...place }];
    return this.#offers.map(({ city, country }) => ({ ...span, city, country }));
  }

  #opening(meeting: string): readonly Values[] {
    const type = `${meeting}.opened`;
    const { opens = {} } = this.#vocabulary.cycle.meetings[meeting] ?? {};
    const { span: _span, ...more } = this.#fields(type, opens);
    return this.#held(meeting).map((held) => ({ ...held, ...more }));
  }

  #eventsOfMeeting(
    meeting: string,
    declared: MeetingDeclared,
  ): ReadonlyMap<string, readonly CandidateEvent[]> {
    const opened = `${meeting}.opened`;
    const convened = `${meeting}.convened`;
    const openings = this.#opening(meeting);
    const held = this.#held(meeting);
    const fields = [this.#vocabulary.form.fields[opened] ?? {}].flat()[0] as Fields;
    const [first] = openings;
    const parts = first && 'ceremonialSpan' in fields ? partsOf(first.span as Span) : [];
    const away = declared.offered ? { ...held[0], ...this.#elsewhere } : undefined;
    return new Map([
      [
        convened,
        declared.convened
          ? [
              ...held.map((each) => canonical(convened, each)),
              ...(away ? [deviating(convened, away, 'country')] : []),
            ]
          : [],
      ],
      [
        opened,
        [
          ...openings.map((each) => canonical(opened, each)),
          ...(away ? [deviating(opened, { ...first, ...this.#elsewhere }, 'country')] : []),
          ...(parts.length > 1
            ? [deviating(opened, { ...first, ceremonialSpan: parts[0], span: parts[1] }, 'ceremonialSpan')]
            : []),
        ],
      ],
      [`${meeting}.closed`, [canonical(`${meeting}.closed`, {})]],
    ]);
  }

  /** The texts of a decision with no blank left: one for each host of the meeting that it fixes. */
  #texts({ terms }: DecisionsDeclared, decision: string): readonly Values[] {
    const { meetings } = this.#vocabulary.cycle;
    const meeting = Object.keys(meetings).find((each) => meetings[each]?.fixedBy === decision);
    const fields = Object.fromEntries(
      Object.entries(terms[decision] ?? {}).map(([name, field]) => [name, withoutOption(field)]),
    );
    const draft = (getPath(this.#programme.drafts, [decision]) ?? {}) as Values;
    const sample = Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, this.#textValue(decision, name, field)]),
    );
    const held = meeting === undefined ? [{}] : this.#held(meeting);
    return held.map((each) => ({
      ...sample,
      ...Object.fromEntries(Object.entries(each).filter(([name]) => name in fields)),
      ...draft,
    }));
  }

  #textValue(decision: string, name: string, field: Field): unknown {
    const event = { type: 'decision.adopted', decision, terms: {} };
    const named = comparisonsOf(event as unknown as EventTemplate, this.#relations, [], this.#programme)
      .filter((each) => each.field === `terms.${name}` && NAMES_VALUES.has(each.is))
      .flatMap(({ against }) => against.flat());
    if (field === 'texts' || field === 'languages') return [...new Set(named)];
    return named[0] ?? this.#value('decision.adopted', `terms.${name}`, field);
  }

  #eventsOfDecisions(declared: DecisionsDeclared): ReadonlyMap<string, readonly CandidateEvent[]> {
    const { drafts } = this.#programme;
    const each = <T>(of: (decision: string, texts: readonly Values[]) => readonly T[]): readonly T[] =>
      declared.of.flatMap((decision) => of(decision, this.#texts(declared, decision)));
    const hasBlanks = (decision: string, [text = {}]: readonly Values[]) =>
      Object.keys(text).some((name) => getPath(drafts, [decision, name]) === undefined);
    const isBlank = (decision: string) =>
      Object.entries(declared.terms[decision] ?? {}).some(
        ([name, field]) => !isOptional(field) && getPath(drafts, [decision, name]) === undefined,
      );
    const blanks = (type: string, candidate: typeof canonical | typeof deviating, field?: string) =>
      each((decision, texts) =>
        hasBlanks(decision, texts) ? texts.map((terms) => candidate(type, { decision, terms }, field)) : [],
      );
    const objection = (type: string) =>
      declared.of.map((decision) => deviating(type, { decision, delegation: some('delegation') }));
    const bases = (type: string) =>
      each((decision, texts) => texts.map((terms) => base(type, { decision, terms })));
    return new Map<string, readonly CandidateEvent[]>([
      ['decision.proposed', blanks('decision.proposed', canonical)],
      ['decision.amended', bases('decision.amended')],
      ['objection.raised', objection('objection.raised')],
      ['objection.withdrawn', objection('objection.withdrawn')],
      [
        'decision.adopted',
        [
          ...each((decision, texts) =>
            isBlank(decision)
              ? texts.map((terms) => canonical('decision.adopted', { decision, terms }))
              : [canonical('decision.adopted', { decision })],
          ),
          ...bases('decision.adopted'),
          ...blanks('decision.adopted', deviating, 'terms'),
        ],
      ],
      ['decision.deferred', declared.of.map((decision) => deviating('decision.deferred', { decision }))],
    ]);
  }

  #eventsOfRecommendations(): ReadonlyMap<string, readonly CandidateEvent[]> {
    const { recommendations } = this.#vocabulary.cycle;
    const subjects = Object.entries(recommendations?.subjects ?? {});
    return new Map([
      [
        'recommendation.drafted',
        subjects.map(([subject]) => canonical('recommendation.drafted', { subject })),
      ],
      [
        'recommendation.agreed',
        subjects.flatMap(([subject, { choice }]) =>
          choice
            ? choice.map((outcome) => canonical('recommendation.agreed', { subject, outcome }))
            : [canonical('recommendation.agreed', { subject })],
        ),
      ],
      [
        'recommendations.transmitted',
        recommendations ? [canonical('recommendations.transmitted', { to: recommendations.to })] : [],
      ],
    ]);
  }

  #eventsOfOffers(): readonly CandidateEvent[] {
    const type = 'host.offered';
    const { offers } = this.#programme;
    const [first] = this.#offers;
    if (first === undefined) return [];
    const longest = Math.max(...this.#offers.map(({ days }) => Math.ceil(days)));
    const window = around(datesIn([this.#offers, [...this.#days.values()]]), longest);
    return [
      ...(offers.length === 0 ? this.#offers.map((each) => canonical(type, each)) : []),
      ...offers.flatMap((each) => [base(type, each), deviating(type, { ...each, window }, 'window')]),
      deviating(type, { ...first, ...this.#elsewhere }, 'country'),
    ];
  }

  /** The changes of each meeting whose days are decided. */
  #eventsOfChanges(type: string): readonly CandidateEvent[] {
    const { cycle, form } = this.#vocabulary;
    const fields = form.fields[type] as Fields;
    const by = choicesIn(fields.by)[0] ?? some('office');
    const instrument = INSTRUMENTS.at(-1);
    const decided = Object.keys(cycle.meetings).filter((each) => cycle.meetings[each]?.fixedBy !== undefined);
    return decided.map((meeting) => {
      const span = this.#daysOf(meeting);
      const { city, country } = this.#placeOf(meeting);
      const its = (more: object) => ({ meeting, ...more, by, instrument });
      switch (type) {
        case 'meeting.rescheduled':
          return deviating(type, its({ span }));
        case 'meeting.relocated':
          return base(type, its({ city, country }));
        case 'meeting.reformatted':
          return deviating(type, its({ format: 'virtual' }), 'format');
        case 'meeting.split':
          return base(type, its({ spans: partsOf(span) }));
        default:
          return deviating(type, its({}));
      }
    });
  }

  /** An act as its rules ask for it: once for each value that is added up. */
  #eventsOfAct(type: string): readonly CandidateEvent[] {
    const added = effectsIn(this.#programme)
      .ofType(type as EventType)
      .flatMap(({ change, from }) => (change === 'add' && 'event' in from ? [from.event] : []));
    return this.#alternatives(type).flatMap((fields) => {
      const [field] = added.filter((each) => typeof fields[each] === 'string');
      const values = field === undefined ? [] : this.#all(type, field);
      return values.length > 1
        ? values.map((value) => canonical(type, { ...fields, [field as string]: value }))
        : [canonical(type, fields)];
    });
  }

  /** All candidates, in the order of the cycle. */
  candidates(): readonly CandidateEvent[] {
    const { cycle, eventTypes } = this.#vocabulary;
    const known = new Map<string, readonly CandidateEvent[]>([
      ...Object.entries(cycle.meetings).flatMap(([meeting, declared]) => [
        ...this.#eventsOfMeeting(meeting, declared),
      ]),
      ...(cycle.decisions ? this.#eventsOfDecisions(cycle.decisions) : []),
      ...(cycle.recommendations ? this.#eventsOfRecommendations() : []),
      ...(this.#offered() ? [['host.offered', this.#eventsOfOffers()] as const] : []),
      ['date.reached', []],
    ]);
    return eventTypes.flatMap(
      (type) =>
        known.get(type) ??
        (type.startsWith('meeting.') ? this.#eventsOfChanges(type) : this.#eventsOfAct(type)),
    );
  }

  /** A place unlike all others. */
  get elsewhere(): City {
    return this.#elsewhere;
  }
}

/** The candidates of a programme that brings its own cycle, and a place unlike all others. */
export function cycleEventsOf(programme: Programme, relations: readonly AskedRelation[]) {
  const events = new CycleEvents(programme, relations);
  return { candidates: events.candidates(), elsewhere: events.elsewhere };
}

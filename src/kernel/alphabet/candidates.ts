import { effectsIn } from '../../analysis/effects.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import { meetingsOf } from '../../kinds/decision/at.ts';
import type { CycleDeclared, DecisionsDeclared, MeetingDeclared } from '../../kinds/declared.ts';
import { fieldsOf } from '../../kinds/events.ts';
import type { ByKind } from '../../kinds/kinds.ts';
import { fieldsOfTerm } from '../../language/reads.ts';
import { same } from '../../language/relations.ts';
import type { TermData } from '../../language/terms.ts';
import { factsAtStart } from '../../machines/cycle.ts';
import { preparedFor } from '../../machines/prepared.ts';
import { addDays, type IsoDate, type Span } from '../../model/calendar.ts';
import type { EventType } from '../../model/events.ts';
import type { Facts } from '../../model/facts.ts';
import {
  choicesIn,
  type Field,
  type Fields,
  type FieldType,
  isOptional,
  withoutOption,
} from '../../model/fields/declared.ts';
import { cached, memoize } from '../../model/memoize.ts';
import { getPath } from '../../model/path.ts';
import { INSTRUMENTS } from '../../model/vocabulary.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type Vocabulary, vocabularyOf } from '../../programmes/vocabulary.ts';
import { OTHER_WORDS } from '../../rules/hints.ts';
import { datesIn, firstDay } from '../ground/days.ts';
import { type AskedRelation, relationsOfTypes } from './askedRelations.ts';
import { comparisonsOf, type FieldComparison, NAMES_VALUES } from './comparisons.ts';
import { boundsOf, draftOf, heldDaysOf, type Offer, type OpenDays, windowsFor } from './heldDays.ts';
import { type City, sampleCitiesOf } from './places.ts';
import { around, from, isSpan, partsOf, spanInside, WORKING_WEEK, weekBefore, workingWeek } from './spans.ts';

/*
 * The events of a programme: those that it has, and those from which deviations start. They follow from the kinds of the
 * things of its cycle, and from the values that its rules name.
 */

/** An event from which alphabet events are made. */
export interface CandidateEvent {
  readonly event: EventTemplate;
  /**
   * `canonical`: an event of the programme. `deviating`: a deviation. `base`: only a start for deviations, and no
   * alphabet event itself.
   */
  readonly role: 'canonical' | 'deviating' | 'base';
  /** The field in which the event deviates, if there is one. No deviation starts from such an event. */
  readonly field?: string;
}

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

/** Optional fields that an event of the programme goes without: for which meeting it is, and a second opening. */
const LEFT_OUT: ReadonlySet<string> = new Set(['meeting', 'ceremonialSpan']);

/** A type of event, and the events made of it. */
type EventsOfType = readonly [type: string, events: readonly CandidateEvent[]];

/** Makes the events of one programme. */
class MadeEvents {
  readonly #programme: Programme;
  readonly #vocabulary: Vocabulary;
  readonly #relations: readonly AskedRelation[];
  readonly #open: OpenDays;
  readonly #here: City;
  readonly #elsewhere: City;
  readonly #anywhere: City;
  readonly #start: Facts;
  readonly #named = new Map<string, readonly FieldComparison[]>();
  readonly #bounds = new Map<string, readonly FieldComparison[]>();
  readonly #offers: readonly Offer[];
  readonly #days: ReadonlyMap<string, Span>;

  constructor(programme: Programme, relations: readonly AskedRelation[]) {
    this.#programme = programme;
    this.#vocabulary = vocabularyOf(programme);
    this.#relations = relations;
    const { here, anywhere, elsewhere } = sampleCitiesOf(programme);
    this.#here = here;
    this.#anywhere = anywhere;
    this.#elsewhere = elsewhere;
    this.#start = factsAtStart(programme);
    this.#open = { programme, cycle: this.#vocabulary.cycle, relations };
    this.#days = heldDaysOf(this.#open);
    this.#offers = this.#offersOf();
  }

  /** The offers on record or, if there are none, one for the days that the draft or a provision names. */
  #offersOf(): readonly Offer[] {
    const { offers } = this.#programme;
    if (offers.length > 0) return offers;
    const offered = this.#offered()?.[0];
    if (offered === undefined) return [];
    const [window = this.#daysOf(offered)] = this.#windowsFor(offered);
    const { span = window, ...place } = draftOf(this.#open, offered);
    const { city = this.#anywhere.city, country = this.#anywhere.country } = place;
    return [{ city, country, window: span, days: WORKING_WEEK }];
  }

  /** The meeting that States offer to host. */
  #offered(): readonly [string, MeetingDeclared] | undefined {
    return Object.entries(this.#vocabulary.cycle.meetings).find(([, { offered }]) => offered);
  }

  readonly #daysOf = (meeting: string): Span =>
    this.#days.get(meeting) ?? workingWeek(firstDay(this.#programme));

  /** The day after the last meeting before one whose days are known. */
  #dayBefore(meeting: string): IsoDate {
    const names = [...this.#days.keys()];
    const earlier = names.slice(0, names.indexOf(meeting)).flatMap((each) => this.#days.get(each)?.to ?? []);
    const last = earlier.sort().at(-1);
    return last === undefined ? firstDay(this.#programme) : addDays(last, 1);
  }

  #boundsFor(meeting: string): readonly FieldComparison[] {
    return cached(this.#bounds, meeting, () => boundsOf(this.#open, meeting));
  }

  #windowsFor(meeting: string): readonly Span[] {
    return windowsFor(this.#boundsFor(meeting), this.#dayBefore(meeting));
  }

  /** The place of a meeting that nobody offers to host: as planned, as drafted, as a rule names it, or any. */
  #placeOf(meeting: string): City {
    const { plan, days } = this.#vocabulary.cycle.meetings[meeting] ?? {};
    const draft = draftOf(this.#open, meeting);
    const type = `${meeting}.opened`;
    const free = { ...(days === 'foreseen' ? this.#here : this.#anywhere), ...plan };
    return {
      city: draft.city ?? this.#first(type, 'city') ?? free.city,
      country: draft.country ?? this.#first(type, 'country') ?? free.country,
    };
  }

  /** The days and the place of a meeting as decided on an offer. */
  #hostedOn(meeting: string, { city, country, window, days }: Offer): Values {
    const free = spanInside([from(this.#dayBefore(meeting), window), ...this.#windowsFor(meeting)], days);
    const { span = free, ...draft } = draftOf(this.#open, meeting);
    return { span, city: draft.city ?? city, country: draft.country ?? country };
  }

  /** An offer of a State that the programme does not name. */
  #offerElsewhere(): Offer {
    return { ...(this.#offers[0] as Offer), ...this.#elsewhere };
  }

  /** Returns the comparisons by which relations name values for an event, in a situation or in none. */
  #naming(event: object, situations: readonly Facts[]): readonly FieldComparison[] {
    const key = JSON.stringify([event, situations.length]);
    return cached(this.#named, key, () =>
      comparisonsOf(event as EventTemplate, this.#relations, () => situations, this.#programme).filter(
        ({ is }) => NAMES_VALUES.has(is),
      ),
    );
  }

  /** Returns every value that a relation names for a field. */
  #all(type: string, field: string): readonly unknown[] {
    const named = this.#naming({ type }, [this.#start]).filter((each) => each.field === field);
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
    if (typeof field !== 'string') return this.#valueOf(type, path, field);
    return this.#samples[field as FieldType](type, path);
  }

  /** A value for each type of field: one that a rule names, or else a sample. */
  readonly #samples: Readonly<Record<FieldType, (type: string, path: string) => unknown>> = {
    text: (type, path) => this.#textFor(type, path),
    texts: (type, path) => this.#all(type, path),
    languages: (type, path) => this.#all(type, path),
    language: (type, path) => this.#first(type, path) ?? 'en',
    city: (type, path) => this.#first(type, path) ?? this.#here.city,
    country: (type, path) => this.#first(type, path) ?? this.#here.country,
    officer: (type, path) => ({ country: this.#first(type, `${path}.country`) ?? this.#here.country }),
    chair: (type, path) => this.#textFor(type, path),
    boolean: (type, path) => this.#first(type, path) ?? true,
    amount: (type, path) => this.#first(type, path) ?? 1,
    days: (type, path) => this.#first(type, path) ?? 1,
    meetings: (type, path) => this.#first(type, path) ?? 1,
    date: () => firstDay(this.#programme),
    span: (type, path) => this.#all(type, path).find(isSpan) ?? this.#freeSpan(),
    spans: () => [this.#freeSpan()],
  };

  #textFor(type: string, path: string): unknown {
    const name = path.slice(path.lastIndexOf('.') + 1);
    return this.#first(type, path) ?? this.#sampleOf(type, path) ?? this.#drafted(path) ?? some(name);
  }

  #valueOf(type: string, path: string, field: Exclude<Field, string>): unknown {
    if ('optional' in field) return this.#value(type, path, field.optional);
    if ('list' in field) {
      const choices = choicesIn(field.list);
      return choices.length > 0 ? choices : this.#all(type, path);
    }
    if ('is' in field) return field.is;
    if ('choice' in field) return this.#first(type, path) ?? this.#sampleOf(type, path) ?? field.choice[0];
    return this.#fields(type, field.fields, `${path}.`);
  }

  /** The value that the cycle has for a field of an act or of an opening, where no rule names one. */
  #sampleOf(type: string, field: string): string | undefined {
    const { acts, meetings } = this.#vocabulary.cycle;
    return (acts[type] ?? meetings[type.replace(/\.opened$/, '')])?.sample?.[field];
  }

  /** The value that a draft has under the name of a field. */
  #drafted(name: string): unknown {
    return Object.values(this.#programme.drafts)
      .map((draft) => getPath(draft, [name]))
      .find((value) => typeof value === 'string');
  }

  /** A week before the first meeting that gives days of its own. */
  #freeSpan(): Span {
    const { meetings } = this.#vocabulary.cycle;
    const [first] = Object.keys(meetings).filter(
      (each) => meetings[each]?.days === 'span' && this.#days.has(each),
    );
    return first === undefined
      ? workingWeek(firstDay(this.#programme))
      : weekBefore(this.#daysOf(first).from);
  }

  /** Values for the fields of a type that must be there, and for those that decide something. */
  #fields(type: string, fields: Fields, prefix = ''): Values {
    const deciding = this.#decidingFields(type);
    const isDeciding = (name: string) =>
      [...deciding].some((each) => each === prefix + name || each.startsWith(`${prefix + name}.`));
    const isLeftOut = (name: string, field: Field) =>
      isOptional(field) && (LEFT_OUT.has(name) || !isDeciding(name));
    return Object.fromEntries(
      Object.entries(fields)
        .filter(([name, field]) => !isLeftOut(name, field))
        .map(([name, field]) => [name, this.#value(type, prefix + name, withoutOption(field))]),
    );
  }

  /** Values for each set of fields that a type takes: with all that a complete record asks for. */
  #alternatives(type: string): readonly Values[] {
    const { cycle, form } = this.#vocabulary;
    const fields = (cycle.unknowns ? fieldsOf(cycle) : form.fields)[type] ?? {};
    return [fields].flat().map((each) => this.#fields(type, each as Fields));
  }

  /** The days and the place of a meeting: as decided on each offer to host it, or as far as they are known. */
  #held(meeting: string): readonly Values[] {
    const { offered, days } = this.#vocabulary.cycle.meetings[meeting] ?? {};
    if (offered) return this.#offers.map((offer) => this.#hostedOn(meeting, offer));
    const place = this.#placeOf(meeting);
    if (days === 'foreseen') return [{ ...place }];
    return [{ span: this.#daysOf(meeting), ...place }];
  }

  /** The days and the place at which a rule has it that a meeting opens, if others than those decided. */
  #asProposed(meeting: string, held: Values): readonly Values[] {
    const type = `${meeting}.opened`;
    const proposed = Object.fromEntries(
      Object.entries(held).map(([name, value]) => {
        const named = name === 'span' ? this.#all(type, name).find(isSpan) : this.#first(type, name);
        return [name, named ?? value];
      }),
    );
    return Object.keys(held).every((name) => same(held[name], proposed[name])) ? [] : [proposed];
  }

  /** The fields of a text or an opening, as far as they follow from where and when a meeting is held. */
  #ofHeld(held: Values, fields: Fields): Values {
    return Object.fromEntries(
      Object.entries(fields).flatMap(([name, field]) => {
        if (withoutOption(field) === 'officer') return [[name, { country: held.country }]];
        return name in held ? [[name, held[name]]] : [];
      }),
    );
  }

  /** An opening tells all that it can; where any field can be unknown, what decides something. */
  #isTold(type: string, name: string): boolean {
    if (LEFT_OUT.has(name)) return false;
    const decides = (each: string) => each === name || each.startsWith(`${name}.`);
    return !this.#vocabulary.cycle.unknowns || [...this.#decidingFields(type)].some(decides);
  }

  /** An opening, with all that it can tell: as it follows from where and when the meeting is held, or as a rule has it. */
  #opening(meeting: string, held: Values): Values {
    const type = `${meeting}.opened`;
    const { opens = {}, fixedBy = '', offered } = this.#vocabulary.cycle.meetings[meeting] ?? {};
    const text = offered ? (this.#vocabulary.cycle.decisions?.terms[fixedBy] ?? {}) : {};
    const own = Object.fromEntries(Object.entries(text).filter(([name]) => name in opens || name in held));
    const told = Object.entries(opens).filter(([name]) => this.#isTold(type, name));
    const values = told.map(([name, field]) => [name, this.#value(type, name, withoutOption(field))]);
    const decided = this.#ofHeld(held, own);
    return { ...decided, ...held, ...Object.fromEntries(values), ...decided };
  }

  #eventsOfMeeting(
    meeting: string,
    declared: MeetingDeclared,
  ): ReadonlyMap<string, readonly CandidateEvent[]> {
    const [opened, convened, closed] = ['opened', 'convened', 'closed'].map(
      (step) => `${meeting}.${step}`,
    ) as [string, string, string];
    const held = this.#held(meeting);
    const away = declared.offered ? [this.#hostedElsewhere(meeting)] : [];
    const proposed = declared.offered || held[0] === undefined ? [] : this.#asProposed(meeting, held[0]);
    const openings = [...held, ...proposed].map((each) => this.#opening(meeting, each));
    const fields = [this.#vocabulary.form.fields[opened] ?? {}].flat()[0] as Fields;
    const { span, ...rest } = (openings[0] ?? {}) as { readonly span?: Span };
    const [ceremonialSpan, formal] = 'ceremonialSpan' in fields && span ? partsOf(span) : [];
    const ceremony = formal
      ? [deviating(opened, { ...rest, ceremonialSpan, span: formal }, 'ceremonialSpan')]
      : [];
    return new Map([
      [
        convened,
        declared.convened
          ? [
              ...held.map((each) => canonical(convened, each)),
              ...away.map((each) => deviating(convened, each, 'country')),
            ]
          : [],
      ],
      [
        opened,
        [
          ...openings.map((each) => (declared.heldBy === 'never' ? deviating : canonical)(opened, each)),
          ...away.map((each) => deviating(opened, this.#opening(meeting, each), 'country')),
          ...ceremony,
        ],
      ],
      [closed, [canonical(closed, {})]],
    ]);
  }

  /** The meeting as decided on an offer from elsewhere: no offer changes what is drafted. */
  #hostedElsewhere(meeting: string): Values {
    return this.#hostedOn(meeting, this.#offerElsewhere());
  }

  /** The meeting that a decision fixes. */
  #fixedBy(decision: string): string | undefined {
    const { meetings } = this.#vocabulary.cycle;
    return Object.keys(meetings).find((each) => meetings[each]?.fixedBy === decision);
  }

  /** The text of a decision with no blank left, for where and when the meeting that it fixes is held. */
  #text({ terms }: DecisionsDeclared, decision: string, held: Values): Values {
    const fields = Object.fromEntries(
      Object.entries(terms[decision] ?? {}).map(([name, field]) => [name, withoutOption(field)]),
    );
    const sample = Object.entries(fields).map(([name, field]) => [
      name,
      this.#textValue(decision, name, field),
    ]);
    const draft = getPath(this.#programme.drafts, [decision]) as Values | undefined;
    const { window: _, ...named } = Object.fromEntries(sample) as Values;
    const text = { ...named, ...this.#ofHeld(held, this.#fixedBy(decision) ? fields : {}), ...draft };
    // Keeps the order in which a text is read: values on record are told apart as they are written.
    return Object.fromEntries(
      Object.keys(fields).flatMap((name) => (name in text ? [[name, text[name]]] : [])),
    );
  }

  /** The texts of a decision with no blank left: one for each host of the meeting that it fixes. */
  #texts(declared: DecisionsDeclared, decision: string): readonly Values[] {
    const meeting = this.#fixedBy(decision);
    const held = meeting === undefined ? [{}] : this.#held(meeting);
    return held.map((each) => this.#text(declared, decision, each));
  }

  /** A value for a field of a text: one that a rule names, for the text or for an event that is held against it. */
  #textValue(decision: string, path: string, field: Field): unknown {
    if (typeof field === 'object' && 'fields' in field) {
      const parts = Object.entries(field.fields);
      return Object.fromEntries(
        parts.map(([name, part]) => [
          name,
          this.#textValue(decision, `${path}.${name}`, withoutOption(part)),
        ]),
      );
    }
    if (path === 'symbol') return this.#programme.id;
    const named = this.#namedFor(decision, path);
    if (field === 'texts' || field === 'languages') return named;
    return named[0] ?? this.#value('decision.adopted', `terms.${path}`, field);
  }

  /** Returns the values that rules name for a field of a text, or for an event that is held against it. */
  #namedFor(decision: string, path: string): readonly unknown[] {
    const event = { type: 'decision.adopted', decision, terms: {} };
    const named = this.#naming(event, [])
      .filter((each) => each.field === `terms.${path}`)
      .flatMap(({ against }) => against.flat());
    const keys = ['decisions', decision, 'terms', ...path.split('.')].join('.');
    const held = this.#relations.flatMap(({ asked, relation: { of } }) => {
      if (!of.some((term) => 'fact' in term && term.fact.join('.') === keys)) return [];
      return of
        .flatMap((term) => this.#fieldsFor(asked.type, term))
        .flatMap(([type, name]) => this.#all(type, name));
    });
    return [...new Set([...named, ...held])];
  }

  /** The fields of events that a term stands for: a field of the event asked, or of those that put a fact on record. */
  #fieldsFor(type: string, term: TermData): readonly (readonly [type: string, field: string])[] {
    if ('event' in term) return [[type, term.event]];
    if (!('fact' in term)) return [];
    const fact = term.fact.join('.');
    const { effects } = this.#vocabulary;
    return Object.entries(effects).flatMap(([each, changes = []]) =>
      changes.flatMap(({ change, path, from: origin }): readonly (readonly [string, string])[] =>
        /^(?:set|add)$/.test(change) && path.join('.') === fact && 'event' in origin
          ? [[each, origin.event]]
          : [],
      ),
    );
  }

  #eventsOfDecisions(declared: DecisionsDeclared): ReadonlyMap<string, readonly CandidateEvent[]> {
    const { drafts } = this.#programme;
    const open = declared.of.filter((decision) => meetingsOf(declared, decision).length > 0);
    const all = open.map((decision) => [decision, this.#texts(declared, decision)] as const);
    const each = <T>(of: (decision: string, texts: readonly Values[]) => readonly T[]): readonly T[] =>
      all.flatMap(([decision, texts]) => of(decision, texts));
    const lacks = (decision: string, names: readonly string[]) =>
      names.some((name) => getPath(drafts, [decision, name]) === undefined);
    const isBlank = (decision: string) => {
      const fields = Object.entries(declared.terms[decision] ?? {});
      return lacks(
        decision,
        fields.flatMap(([name, field]) => (isOptional(field) ? [] : [name])),
      );
    };
    // The blanks of a decision that fixes a meeting can be filled by a proposal, or on adoption.
    const isFilled = (decision: string, [text = {}]: readonly Values[]) =>
      this.#fixedBy(decision) !== undefined && !isBlank(decision) && lacks(decision, Object.keys(text));
    const blanks = (type: string, candidate: typeof canonical | typeof deviating, field?: string) =>
      each((decision, texts) =>
        isFilled(decision, texts) ? texts.map((terms) => candidate(type, { decision, terms }, field)) : [],
      );
    const objections = (type: string) =>
      open.map((decision) => deviating(type, { decision, delegation: some('delegation') }));
    const bases = (type: string) =>
      each((decision, texts) => texts.map((terms) => base(type, { decision, terms })));
    return new Map<string, readonly CandidateEvent[]>([
      [
        'decision.proposed',
        [...blanks('decision.proposed', canonical), ...this.#proposedElsewhere(declared)],
      ],
      ['decision.amended', bases('decision.amended')],
      ['objection.raised', objections('objection.raised')],
      ['objection.withdrawn', objections('objection.withdrawn')],
      [
        'decision.adopted',
        [
          ...each((decision, texts) =>
            isBlank(decision) && this.#fixedBy(decision) !== undefined
              ? texts.slice(0, 1).map((terms) => canonical('decision.adopted', { decision, terms }))
              : [canonical('decision.adopted', { decision })],
          ),
          ...bases('decision.adopted'),
          ...blanks('decision.adopted', deviating, 'terms'),
          ...(open.length === 0 ? this.#purported(declared) : []),
        ],
      ],
      ['decision.deferred', open.map((decision) => deviating('decision.deferred', { decision }))],
    ]);
  }

  /** An adoption by a meeting that decides nothing, where no meeting decides anything. */
  #purported({ of: [decision] }: DecisionsDeclared): readonly CandidateEvent[] {
    const meetings = Object.values(this.#vocabulary.cycle.meetings);
    const isIdle = meetings.some(({ decidesNothingSince }) => decidesNothingSince !== undefined);
    return isIdle ? [deviating('decision.adopted', { decision })] : [];
  }

  /** A proposal to hold the meeting that States offer to host elsewhere. */
  #proposedElsewhere(declared: DecisionsDeclared): readonly CandidateEvent[] {
    const [meeting, { fixedBy = '' } = {}] = this.#offered() ?? [];
    if (meeting === undefined || !declared.of.includes(fixedBy)) return [];
    const terms = this.#text(declared, fixedBy, this.#hostedElsewhere(meeting));
    return [deviating('decision.proposed', { decision: fixedBy, terms }, 'terms.country')];
  }

  #eventsOfRecommendations(): ReadonlyMap<string, readonly CandidateEvent[]> {
    const { recommendations } = this.#vocabulary.cycle;
    const subjects = Object.entries(recommendations?.subjects ?? {});
    const due = this.#subjectsDue();
    return new Map([
      [
        'recommendation.drafted',
        subjects.map(([subject]) => canonical('recommendation.drafted', { subject })),
      ],
      [
        'recommendation.agreed',
        subjects
          .filter(([subject]) => due.includes(subject))
          .flatMap(([subject, { choice, sample = choice }]) =>
            sample
              ? sample.map((outcome) => canonical('recommendation.agreed', { subject, outcome }))
              : [canonical('recommendation.agreed', { subject })],
          ),
      ],
      [
        'recommendations.transmitted',
        recommendations ? [canonical('recommendations.transmitted', { to: recommendations.to })] : [],
      ],
    ]);
  }

  /** Returns the subjects that texts or rules name; all of them, where no text has a list of subjects. */
  #subjectsDue(): readonly string[] {
    const { decisions, recommendations } = this.#vocabulary.cycle;
    const all = Object.keys(recommendations?.subjects ?? {});
    const lists = Object.entries(decisions?.terms ?? {}).flatMap(([decision, fields]) =>
      Object.keys(fields)
        .filter((name) => choicesIn(fields[name]).some((each) => all.includes(each)))
        .map((name) => this.#text(decisions as DecisionsDeclared, decision, {})[name] as readonly string[]),
    );
    return lists.length === 0
      ? all
      : [...lists.flat(), ...(this.#all('recommendation.agreed', 'subject') as string[])];
  }

  #eventsOfOffers(): readonly CandidateEvent[] {
    const type = 'host.offered';
    const { offers } = this.#programme;
    const [first] = this.#offers;
    if (first === undefined) return [];
    const longest = Math.max(...this.#offers.map(({ days }) => Math.ceil(days)));
    const [meeting = ''] = this.#offered() ?? [];
    const bounds = this.#boundsFor(meeting);
    const window = around(datesIn([this.#offers, bounds]), longest);
    return [
      ...(offers.length === 0 ? this.#offers.map((each) => canonical(type, each)) : []),
      ...offers.flatMap((each) => [base(type, each), deviating(type, { ...each, window }, 'window')]),
      deviating(type, this.#offerElsewhere(), 'country'),
    ];
  }

  /** The changes of each meeting whose days are decided. */
  #eventsOfChanges(type: string): readonly CandidateEvent[] {
    const { cycle, form } = this.#vocabulary;
    const fields = form.fields[type] as Fields;
    const by = cycle.changedBy ?? choicesIn(fields.by)[0] ?? some('office');
    const instrument = INSTRUMENTS.at(-1);
    const decided = Object.keys(cycle.meetings).filter((each) => cycle.meetings[each]?.fixedBy !== undefined);
    return decided.map((meeting) => {
      const { span, city, country } = this.#held(meeting)[0] as unknown as City & { readonly span: Span };
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

  /** An act as its rules ask for it: once for each value that is added up; and by somebody whom no rule names. */
  #eventsOfAct(type: string): readonly CandidateEvent[] {
    const added = effectsIn(this.#programme)
      .ofType(type as EventType)
      .flatMap(({ change, from: origin }) => (change === 'add' && 'event' in origin ? [origin.event] : []));
    const isAsked = this.#all(type, 'by').length > 0;
    return this.#alternatives(type).flatMap((fields) => {
      const [field] = added.filter((each) => fields[each] !== undefined && !Array.isArray(fields[each]));
      const values = field === undefined ? [] : this.#all(type, field);
      const all =
        field !== undefined && values.length > 0 && !('by' in fields)
          ? values.map((value) => ({ ...fields, [field]: value }))
          : [fields];
      const others =
        isAsked && !('by' in fields)
          ? all.map((each) => deviating(type, { ...each, by: this.#anybodyElse(type) }, 'by'))
          : [];
      return [...all.map((each) => canonical(type, each)), ...others];
    });
  }

  /** Somebody who can stand behind an event, and whom no rule names. */
  #anybodyElse(type: string): string {
    const named = this.#all(type, 'by');
    const { actors } = this.#vocabulary.form;
    const others = [...actors.filter((each) => each === OTHER_WORDS.by?.[0]), ...actors];
    return others.find((each) => !named.includes(each)) ?? some('office');
  }

  #eventsOfMeetings(): readonly EventsOfType[] {
    const { cycle, eventTypes } = this.#vocabulary;
    const changes = eventTypes.filter((type) => type.startsWith('meeting.'));
    return [
      ...Object.entries(cycle.meetings).flatMap((each) => [...this.#eventsOfMeeting(...each)]),
      ...(this.#offered() ? [['host.offered', this.#eventsOfOffers()] as const] : []),
      ...changes.map((type) => [type, this.#eventsOfChanges(type)] as const),
    ];
  }

  /** The events of each kind that follow from more than the fields of their types. */
  readonly #ofKinds: ByKind<(cycle: CycleDeclared) => Iterable<EventsOfType>> = {
    meeting: () => this.#eventsOfMeetings(),
    decision: ({ decisions }) => (decisions ? this.#eventsOfDecisions(decisions) : []),
    recommendations: (cycle) => (cycle.recommendations ? this.#eventsOfRecommendations() : []),
    office: () => [],
    act: () => [],
  };

  /** All candidates, in the order of the cycle. */
  candidates(): readonly CandidateEvent[] {
    const { cycle, eventTypes } = this.#vocabulary;
    const known = new Map<string, readonly CandidateEvent[]>([
      ...Object.values(this.#ofKinds).flatMap((eventsOf) => [...eventsOf(cycle)]),
      ['date.reached', []],
    ]);
    return eventTypes.flatMap((type) => known.get(type) ?? this.#eventsOfAct(type));
  }

  /** The text of a decision with no blank left, as the first host would have it. */
  textOf(decision: string): Values {
    const { decisions } = this.#vocabulary.cycle;
    return (decisions && this.#texts(decisions, decision)[0]) ?? {};
  }

  /** A place unlike all others. */
  get elsewhere(): City {
    return this.#elsewhere;
  }
}

/** Makes the events of one programme: candidates for its alphabet, and complete texts of its decisions. */
export const madeEventsOf = /* @__PURE__ */ memoize((programme: Programme): MadeEvents => {
  const { machine } = preparedFor(programme).chart;
  return new MadeEvents(programme, relationsOfTypes(programme, machine));
});

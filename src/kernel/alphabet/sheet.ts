import type { EventTemplate } from '../../analysis/template.ts';
import { type CycleMachine, factsAtStart } from '../../machines/cycle.ts';
import type { Span } from '../../model/calendar.ts';
import { EVENT_TYPES, type EventType } from '../../model/events.ts';
import type { Facts } from '../../model/facts.ts';
import type { ConferenceSupportTerms, DecisionTerms, IntersessionalTerms } from '../../model/terms.ts';
import { DECISIONS, SUBJECTS } from '../../model/vocabulary.ts';
import type { Programme } from '../../programmes/programme.ts';
import { freeDaysOf } from './freeDays.ts';
import { heldOf } from './held.ts';
import { boundsOf, type Hosting, hostingOf, type MeetingDecided } from './hosting.ts';
import { type Place, type Places, placesOf } from './places.ts';
import { type Question, questionsOn } from './questions.ts';
import { isSpan, weekBefore } from './spans.ts';

/** The text of each decision with no blank left in it. */
export interface Texts extends Omit<DecisionTerms, 'nextMeeting'> {
  readonly nextMeeting: MeetingDecided;
}

/** What the events of a programme are made of. */
export interface Sheet extends Hosting, Places {
  readonly programme: Programme;
  /** What a field of a type of event is held against: the first value of it, or this one. */
  readonly one: <T>(type: EventType, field: string, otherwise: T) => T;
  /** Every value that it is held against. */
  readonly all: <T>(type: EventType, field: string) => readonly T[];
  /** The text of each decision, its blanks filled in. */
  readonly texts: Texts;
  /** The intersessional as drafted and, where that is something else, as proposed. */
  readonly intersessionals: readonly IntersessionalTerms[];
  readonly standingCommittees: Span;
}

const bare = (type: EventType): readonly EventTemplate[] =>
  (type === 'decision.adopted'
    ? DECISIONS.map((decision) => ({ type, decision, terms: {} }))
    : [{ type }]) as unknown as readonly EventTemplate[];

/** The relations that name a value which the event should have. */
const NAMES_VALUES: ReadonlySet<string> = new Set([
  'equal',
  'oneOf',
  'mentions',
  'includes',
  'includesAll',
  'speaksAll',
  'atMost',
]);

/** What the fields of each type of event are held against, before any event is made. */
function wantsOf(questions: readonly Question[], start: Facts): Wants {
  const all: Sheet['all'] = (type, field) => {
    const held = heldOf({ type } as EventTemplate, questions, [start]);
    const named = held.filter((each) => each.field === field && NAMES_VALUES.has(each.is));
    return [...new Set(named.flatMap(({ against }) => against.flat()))] as never;
  };
  return { all, one: (type, field, otherwise) => all<typeof otherwise>(type, field)[0] ?? otherwise };
}

const withDraft = <T>(made: T, draft: object | undefined): T => ({ ...made, ...draft });

const OPENING = 'intersessional.opened';

/** The days of the intersessional, where they are drafted, or proposed by what is said of its opening. */
const daysNamed = ({ drafts }: Programme, { all }: Wants): Span | undefined =>
  drafts.intersessional.span ?? all(OPENING, 'span').find(isSpan);

/** The intersessional as drafted, and as proposed by what is said of its opening. */
function intersessionalsOf({ drafts }: Programme, one: Sheet['one'], { city, country }: Place, span: Span) {
  const type = OPENING;
  const proposed: IntersessionalTerms = {
    span: one(type, 'span', span),
    city: one(type, 'city', city),
    country: one(type, 'country', country),
  };
  return [withDraft(proposed, drafts.intersessional), proposed] as const;
}

/** The text of each decision; a blank that no rule fills is filled with anything. */
function textsOf({ id, drafts }: Programme, { one, all }: Wants, rest: Filled): Texts {
  const languages = all<string>('interpretation.arranged', 'languages');
  return {
    workProgramme: withDraft({ symbol: id, themes: [] }, drafts.workProgramme),
    coordination: withDraft({ partners: [] }, drafts.coordination),
    recommendations: withDraft({ subjects: [...SUBJECTS] }, drafts.recommendations),
    languages: withDraft({ languages }, drafts.languages),
    conferenceSupport: withDraft(supportOf({ one, all }), drafts.conferenceSupport),
    ...rest,
  };
}

const supportOf = ({ one, all }: Wants): ConferenceSupportTerms => ({
  coordinator: {
    name: one('coordinator.appointed', 'name', '[some name]'),
    body: one('coordinator.appointed', 'body', '[some body]'),
  },
  assistedBy: all<string>('support.arranged', 'assistedBy'),
  fund: one('support.arranged', 'fund', '[some fund]'),
  earmarked: true,
});

type Wants = Pick<Sheet, 'all' | 'one'>;
type Filled = Pick<Texts, 'intersessional' | 'nextMeeting'>;

/** Gathers what the events of a programme are made of. */
export function sheetOf(programme: Programme, machine: CycleMachine): Sheet {
  const questions = EVENT_TYPES.flatMap(bare).flatMap((event) => questionsOn(programme, machine, event));
  const wants = wantsOf(questions, factsAtStart(programme));
  const places = placesOf(programme);
  const bounds = boundsOf(questions);
  const days = freeDaysOf(programme, bounds, daysNamed(programme, wants));
  const hosting = hostingOf(programme, bounds, places, days);
  const intersessionals = intersessionalsOf(programme, wants.one, places.anywhere, days.intersessional);
  const [intersessional] = intersessionals;
  const nextMeeting = hosting.meetingOn(hosting.offers[0]);
  return {
    programme,
    ...wants,
    ...places,
    ...hosting,
    intersessionals,
    standingCommittees: weekBefore(intersessional.span.from),
    texts: textsOf(programme, wants, { intersessional, nextMeeting }),
  };
}

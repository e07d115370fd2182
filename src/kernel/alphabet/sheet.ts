import { type CycleMachine, factsAtStart } from '../../machines/cycle.ts';
import type { Span } from '../../model/calendar.ts';
import { EVENT_TYPES, type EventType } from '../../model/events.ts';
import type { Facts } from '../../model/facts.ts';
import type { ConferenceSupportTerms, DecisionTerms, IntersessionalTerms } from '../../model/terms.ts';
import { DECISIONS, SUBJECTS } from '../../model/vocabulary.ts';
import type { Programme } from '../../programmes/programme.ts';
import type { EventTemplate } from '../letter.ts';
import { heldOf } from './held.ts';
import { type Hosting, hostingOf, type MeetingDecided, type Place } from './hosting.ts';
import { type Question, questionsOn } from './questions.ts';
import { ANY_WEEK, weekBefore } from './spans.ts';

/** Places to choose from: those that a programme does not name stand for any other place. */
const PLACES: readonly [Place, Place, ...Place[]] = [
  { city: 'Oslo', country: 'NO' },
  { city: 'Dublin', country: 'IE' },
  { city: 'Wellington', country: 'NZ' },
  { city: 'Lusaka', country: 'ZM' },
  { city: 'Lima', country: 'PE' },
  { city: 'Vienna', country: 'AT' },
];

/** The text of each decision with no blank left in it. */
export interface Texts extends Omit<DecisionTerms, 'nextMeeting'> {
  readonly nextMeeting: MeetingDecided;
}

/** What the events of a programme are made of. */
export interface Sheet extends Hosting {
  readonly programme: Programme;
  /** What a field of a type of event is held against: the first value of it, or this one. */
  readonly one: <T>(type: EventType, field: string, otherwise: T) => T;
  /** Every value that it is held against. */
  readonly all: <T>(type: EventType, field: string) => readonly T[];
  /** Where the First Meeting is held: no programme says. */
  readonly here: Place;
  /** Any other place, and the State whose it is. */
  readonly elsewhere: Place;
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

/** Two places that the programme does not name. */
function placesBeside(programme: Programme): readonly [Place, Place] {
  const named = JSON.stringify(programme);
  const [here = PLACES[0], elsewhere = PLACES[1]] = PLACES.filter(
    ({ city, country }) => !named.includes(`"${city}"`) && !named.includes(`"${country}"`),
  );
  return [here, elsewhere];
}

/** The intersessional as drafted, and as proposed by what is said of its opening. */
function intersessionalsOf({ drafts }: Programme, one: Sheet['one'], { city, country }: Place) {
  const type = 'intersessional.opened';
  const proposed: IntersessionalTerms = {
    span: one(type, 'span', ANY_WEEK),
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
    name: one('coordinator.appointed', 'name', 'A coordinator'),
    body: one('coordinator.appointed', 'body', 'a body'),
  },
  assistedBy: all<string>('support.arranged', 'assistedBy'),
  fund: one('support.arranged', 'fund', 'a fund'),
  earmarked: true,
});

type Wants = Pick<Sheet, 'all' | 'one'>;
type Filled = Pick<Texts, 'intersessional' | 'nextMeeting'>;

/** Gathers what the events of a programme are made of. */
export function sheetOf(programme: Programme, machine: CycleMachine): Sheet {
  const questions = EVENT_TYPES.flatMap(bare).flatMap((event) => questionsOn(programme, machine, event));
  const wants = wantsOf(questions, factsAtStart(programme));
  const [here, elsewhere] = placesBeside(programme);
  const hosting = hostingOf(programme, questions, here, elsewhere);
  const intersessionals = intersessionalsOf(programme, wants.one, here);
  const [intersessional] = intersessionals;
  const nextMeeting = hosting.meetingOn(hosting.offers[0]);
  return {
    programme,
    ...wants,
    here,
    elsewhere,
    ...hosting,
    intersessionals,
    standingCommittees: weekBefore(intersessional.span.from),
    texts: textsOf(programme, wants, { intersessional, nextMeeting }),
  };
}

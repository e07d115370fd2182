import type { EventTemplate } from '../../analysis/template.ts';
import { type CycleMachine, factsAtStart } from '../../machines/cycle.ts';
import type { Span } from '../../model/calendar.ts';
import type { EventType } from '../../model/events.ts';
import type { ConferenceSupportTerms, DecisionTerms, IntersessionalTerms } from '../../model/terms.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type Vocabulary, vocabularyOf } from '../../programmes/vocabulary.ts';
import { type AskedRelation, relationsAskedOf } from './askedRelations.ts';
import { comparisonsOf, NAMES_VALUES } from './comparisons.ts';
import { freeDaysOf } from './freeDays.ts';
import { boundsOf, type Hosting, hostingOf, type MeetingDecided } from './hosting.ts';
import { type City, type SampleCities, sampleCitiesOf } from './places.ts';
import { isSpan, weekBefore } from './spans.ts';

/** The text of each decision with no blank left in it. */
export interface Texts extends Omit<DecisionTerms, 'nextMeeting'> {
  readonly nextMeeting: MeetingDecided;
}

/** The values from which the events of a programme are made. */
export interface SampleValues extends Hosting, SampleCities, Vocabulary {
  readonly programme: Programme;
  /** Returns the first value that a relation names for a field, or else `otherwise`. */
  readonly firstValue: <T>(type: EventType, field: string, otherwise: T) => T;
  /** Returns every value that a relation names for a field. */
  readonly allValues: <T>(type: EventType, field: string) => readonly T[];
  /** The text of each decision, its blanks filled in. */
  readonly texts: Texts;
  /** The intersessional as drafted and, if different, as proposed. */
  readonly intersessionals: readonly IntersessionalTerms[];
  readonly standingCommittees: Span;
}

const bare = (type: EventType, { decisions }: Vocabulary): readonly EventTemplate[] =>
  (type === 'decision.adopted'
    ? decisions.map((decision) => ({ type, decision, terms: {} }))
    : [{ type }]) as unknown as readonly EventTemplate[];

/** Returns the values that relations name for the fields of each type of event, before any event exists. */
function valueLookupOf(relations: readonly AskedRelation[], programme: Programme): ValueLookup {
  const start = factsAtStart(programme);
  const allValues: SampleValues['allValues'] = (type, field) => {
    const comparisons = comparisonsOf({ type } as EventTemplate, relations, [start], programme);
    const named = comparisons.filter((each) => each.field === field && NAMES_VALUES.has(each.is));
    return [...new Set(named.flatMap(({ against }) => against.flat()))] as never;
  };
  return {
    allValues,
    firstValue: (type, field, otherwise) => allValues<typeof otherwise>(type, field)[0] ?? otherwise,
  };
}

const withDraft = <T>(made: T, draft: object | undefined): T => ({ ...made, ...draft });

const OPENING = 'intersessional.opened';

/** Returns the days of the intersessional from its draft or else from the provisions on its opening. */
const daysNamed = ({ drafts }: Programme, { allValues }: ValueLookup): Span | undefined =>
  drafts.intersessional.span ?? allValues(OPENING, 'span').find(isSpan);

/** Returns the intersessional as drafted, and as the provisions on its opening propose. */
function intersessionalsOf(
  { drafts }: Programme,
  firstValue: SampleValues['firstValue'],
  { city, country }: City,
  span: Span,
) {
  const type = OPENING;
  const proposed: IntersessionalTerms = {
    span: firstValue(type, 'span', span),
    city: firstValue(type, 'city', city),
    country: firstValue(type, 'country', country),
  };
  return [withDraft(proposed, drafts.intersessional), proposed] as const;
}

/** Returns the text of each decision. A blank that no rule fills gets a sample value. */
function textsOf(programme: Programme, { firstValue, allValues }: ValueLookup, rest: Filled): Texts {
  const { id, drafts } = programme;
  const { subjects } = vocabularyOf(programme);
  const languages = allValues<string>('interpretation.arranged', 'languages');
  return {
    workProgramme: withDraft({ symbol: id, themes: [] }, drafts.workProgramme),
    coordination: withDraft({ partners: [] }, drafts.coordination),
    recommendations: withDraft({ subjects: [...subjects] }, drafts.recommendations),
    languages: withDraft({ languages }, drafts.languages),
    conferenceSupport: withDraft(supportOf({ firstValue, allValues }), drafts.conferenceSupport),
    ...rest,
  };
}

const supportOf = ({ firstValue, allValues }: ValueLookup): ConferenceSupportTerms => ({
  coordinator: {
    name: firstValue('coordinator.appointed', 'name', '[some name]'),
    body: firstValue('coordinator.appointed', 'body', '[some body]'),
  },
  assistedBy: allValues<string>('support.arranged', 'assistedBy'),
  fund: firstValue('support.arranged', 'fund', '[some fund]'),
  earmarked: true,
});

type ValueLookup = Pick<SampleValues, 'allValues' | 'firstValue'>;
type Filled = Pick<Texts, 'intersessional' | 'nextMeeting'>;

/** Returns the relations that a programme evaluates for events of each type, before any event exists. */
export function relationsOfTypes(programme: Programme, machine: CycleMachine): readonly AskedRelation[] {
  const vocabulary = vocabularyOf(programme);
  return vocabulary.eventTypes
    .flatMap((type) => bare(type, vocabulary))
    .flatMap((event) => relationsAskedOf(programme, machine, event));
}

/** Gathers the values from which the events of a programme are made. */
export function sampleValuesOf(programme: Programme, machine: CycleMachine): SampleValues {
  const vocabulary = vocabularyOf(programme);
  const relations = relationsOfTypes(programme, machine);
  const wants = valueLookupOf(relations, programme);
  const places = sampleCitiesOf(programme);
  const bounds = boundsOf(relations, programme);
  const days = freeDaysOf(programme, bounds, daysNamed(programme, wants));
  const hosting = hostingOf(programme, bounds, places, days);
  const intersessionals = intersessionalsOf(
    programme,
    wants.firstValue,
    places.anywhere,
    days.intersessional,
  );
  const [intersessional] = intersessionals;
  const nextMeeting = hosting.meetingOn(hosting.offers[0]);
  return {
    programme,
    ...vocabulary,
    ...wants,
    ...places,
    ...hosting,
    intersessionals,
    standingCommittees: weekBefore(intersessional.span.from),
    texts: textsOf(programme, wants, { intersessional, nextMeeting }),
  };
}

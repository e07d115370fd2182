import type { StageNode } from '../analysis/stages.ts';
import type { EventTemplate } from '../analysis/template.ts';
import { readsOf } from '../language/reads.ts';
import { edgesFrom, nodesIn } from '../machines/chart.ts';
import { type CycleMachine, factsAtStart } from '../machines/cycle.ts';
import { recordIn } from '../machines/effects.ts';
import { type Prepared, preparedFor } from '../machines/prepared.ts';
import { canonical } from '../model/canonical.ts';
import type { EventType } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { booleanForm, choiceForm, listForm, optionalForm } from '../model/form.ts';
import { cached, memoize } from '../model/memoize.ts';
import { checkProgramme } from '../programmes/check.ts';
import type { Programme } from '../programmes/programme.ts';
import { type Vocabulary, vocabularyOf } from '../programmes/vocabulary.ts';
import { type AskedRelation, edgesOfChart, relationsAskedOf } from './alphabet/askedRelations.ts';
import { type CandidateEvent, madeEventsOf } from './alphabet/candidates.ts';
import { isRead, type Situations, writesAt } from './alphabet/comparisons.ts';
import { deviationsFrom, type Others } from './alphabet/deviations.ts';
import { firstDay } from './ground/days.ts';
import { ownDays } from './ground/meetingDays.ts';
import { eventOn } from './ground/variables.ts';
import { anyForm, optionsBy } from './optionForms.ts';

export type { EventTemplate } from '../analysis/template.ts';

/** An event that the explored programme can record, without its day. */
export interface AlphabetEvent {
  readonly event: EventTemplate;
  /** True if the event differs from the programme; false if the programme itself has this event. */
  readonly deviates: boolean;
  /** The field that differs, dotted, such as `terms.span`. Unset if the event as a whole is the deviation. */
  readonly field?: string;
}

export interface AlphabetOptions {
  /** Includes events that deviate from the programme (default `true`). */
  readonly departures?: boolean;
  /**
   * Further programmes whose events are included, so that two programmes can be compared. An event of any of them is no
   * deviation.
   */
  readonly beside?: readonly Programme[];
  /** Only events of these types (default: all). */
  readonly types?: readonly EventType[];
}

/** Tells whether an event can lead to another stage. */
const canMove = (machine: CycleMachine, event: EventTemplate): boolean =>
  edgesOfChart(machine, event).some(({ targets }) => targets.length > 0);

/** Returns the paths of the facts that decide whether the chart has a place for an event. */
const readsOfPlaces = /* @__PURE__ */ memoize(({ root }: CycleMachine): readonly (readonly string[])[] =>
  nodesIn(root as StageNode).flatMap((node) =>
    [...edgesFrom(node as StageNode).values()]
      .flat()
      .flatMap(({ params: { where } }) => (where ? readsOf(where).map(({ path }) => path) : [])),
  ),
);

/** Keeps the relations asked by provisions, and those of effects whose facts a kept relation reads. */
function relevantRelations(
  relations: readonly AskedRelation[],
  programme: Programme,
): readonly AskedRelation[] {
  let counted = relations.filter(({ by }) => by === 'provision');
  for (let before = -1; before !== counted.length; ) {
    before = counted.length;
    const known = counted;
    const ofEffects = new Set(relations.filter(({ by }) => by === 'effect').map(({ asked }) => asked));
    const read = new Set([...ofEffects].filter((event) => isRead(event, known, programme)));
    counted = relations.filter(({ by, asked }) => by === 'provision' || read.has(asked));
  }
  return counted;
}

/**
 * Keeps the candidates that can make a difference: a provision asks about the event, a relation reads a fact that the
 * event writes, or the event can lead to another stage. An event of the programme is also kept if a place in the chart
 * depends on the facts that the event writes.
 */
function relevantCandidates(
  candidates: readonly CandidateEvent[],
  relations: readonly AskedRelation[],
  { programme, chart: { machine } }: Prepared,
) {
  const asked = new Set(relations.filter(({ by }) => by === 'provision').map((relation) => relation.asked));
  return candidates.filter(
    ({ event, role }) =>
      asked.has(event) ||
      isRead(event, relations, programme) ||
      canMove(machine, event) ||
      (role === 'canonical' && writesAt(event, readsOfPlaces(machine), programme)),
  );
}

const ownEvent = ({ event, role, field }: CandidateEvent): readonly AlphabetEvent[] =>
  role === 'base' ? [] : [{ event, deviates: role === 'deviating', ...(field && { field }) }];

/**
 * Tells whether no further deviation starts from a candidate. A proposal puts the same text on the table as an
 * amendment, so deviating texts are proposed as amendments only.
 */
const isFinal = ({ event, field }: CandidateEvent): boolean =>
  field !== undefined || event.type === 'decision.proposed';

/**
 * Returns the candidates as alphabet events, with the events that deviate from each in one field. A deviation never
 * deviates again.
 */
const alphabetEventsFrom = (
  candidates: readonly CandidateEvent[],
  relations: readonly AskedRelation[],
  situations: Situations,
  others: Others,
): readonly AlphabetEvent[] =>
  candidates.flatMap((each) => [
    ...ownEvent(each),
    ...(isFinal(each) ? [] : deviationsFrom(each.event, relations, situations, others)),
  ]);

/** Tells whether an event states a decision. Later events are compared with that decision. */
const isOfDecision = ({ event }: CandidateEvent): boolean => event.type.startsWith('decision.');

/** Tells whether an event changes a meeting. One other span is enough here, whatever else could have been decided. */
const isChange = ({ event }: CandidateEvent): boolean => event.type.startsWith('meeting.');

/** The candidates of a programme that can make a difference, with the relations asked of them. */
const candidatesOf = /* @__PURE__ */ memoize((programme: Programme) => {
  const prepared = preparedFor(programme);
  const { machine } = prepared.chart;
  const made = madeEventsOf(programme);
  const candidates = made.candidates();
  const relations = relevantRelations(
    candidates.flatMap(({ event }) => relationsAskedOf(programme, machine, event)),
    programme,
  );
  return { made, relations, kept: relevantCandidates(candidates, relations, prepared) };
});

/** The alphabet events that are asked for: of some types, with those that deviate or without them. */
interface Wanted {
  readonly departures: boolean;
  readonly types: readonly EventType[];
}

/** Returns the alphabet events of one programme that are wanted, unsorted and with duplicates. */
function alphabetEventsOf(programme: Programme, { departures, types }: Wanted): readonly AlphabetEvent[] {
  const { made, relations, kept } = candidatesOf(programme);
  const wanted = kept.filter(({ event }) => types.includes(event.type));
  if (!departures) return wanted.flatMap(ownEvent).filter(({ deviates }) => !deviates);
  const { form } = vocabularyOf(programme);
  const others: Others = { programme, form, elsewhere: made.elsewhere };
  const start = [factsAtStart(programme)];
  const eventsOf = (candidates: readonly CandidateEvent[], situations: Situations) =>
    alphabetEventsFrom(candidates, relations, situations, others);
  const textsOf = memoize((each: CandidateEvent) => eventsOf([each], () => start));
  const day = firstDay(programme);
  const decided = memoize((all: readonly CandidateEvent[]): readonly Facts[] => [
    ...start,
    ...all
      .filter(isOfDecision)
      .flatMap(textsOf)
      .map(({ event }) => recordIn(programme)(start[0] as Facts, eventOn(event, day))),
  ]);
  const steps = wanted.filter((each) => !isOfDecision(each) && !isChange(each));
  return [
    ...wanted.filter(isOfDecision).flatMap(textsOf),
    ...eventsOf(steps, () => decided(kept)),
    ...eventsOf(wanted.filter(isChange), () => start),
  ];
}

/** Returns the alphabet events of programmes, sorted, each once: those that a record under the first can hold. */
function alphabetOfAll(
  programmes: readonly [Programme, ...Programme[]],
  wanted: Wanted,
): readonly AlphabetEvent[] {
  const vocabulary = vocabularyOf(programmes[0]);
  const rankOf = ({ event, deviates }: AlphabetEvent): number =>
    vocabulary.eventTypes.indexOf(event.type) * 2 + Number(deviates);
  const byKey = new Map<string, AlphabetEvent>();
  const seen = new Set<string>();
  for (const each of programmes
    .flatMap((each) => alphabetEventsOf(each, wanted))
    .sort((a, b) => rankOf(a) - rankOf(b))) {
    // Most that come twice have their fields in the same order, which is told sooner.
    const text = JSON.stringify(each.event);
    if (seen.has(text)) continue;
    seen.add(text);
    const key = canonical(each.event);
    if (!byKey.has(key) && canBeRecorded(each, vocabulary)) byKey.set(key, each);
  }
  return [...byKey.values()];
}

/** The alphabets of a programme that were asked for, by JSON of what was wanted. */
const knownFor = /* @__PURE__ */ memoize(
  (_programme: Programme) => new Map<string, readonly AlphabetEvent[]>(),
);

/** Returns the whole alphabet of a programme if it is known, or what is wanted of it, which costs less. */
function alphabetOfOne(programme: Programme, wanted: Wanted): readonly AlphabetEvent[] {
  const known = knownFor(programme);
  const whole = JSON.stringify({ departures: true, types: vocabularyOf(programme).eventTypes });
  return known.get(whole) ?? cached(known, JSON.stringify(wanted), () => alphabetOfAll([programme], wanted));
}

/** Tells whether a record can hold an event: a programme can name values that the events' schema rejects. */
const canBeRecorded = ({ event }: AlphabetEvent, vocabulary: Vocabulary): boolean =>
  vocabulary.form.read(eventOn(event, ownDays(event)?.from ?? '2001-01-01')) !== undefined;

const alphabetOptionsIn = /* @__PURE__ */ memoize(({ eventTypes }: Vocabulary) => ({
  departures: optionalForm(booleanForm),
  beside: optionalForm(listForm(anyForm)),
  types: optionalForm(listForm(choiceForm(eventTypes))),
}));

/**
 * Returns the finite alphabet of events over which a programme is explored. The alphabet has each event of the
 * programme and, for each field that a rule reads, the events that deviate in that field, on both sides of every
 * boundary. The values come from the programme's drafts, offers and provisions. Events that change nothing observable
 * are left out, and so is the clock (`date.reached`).
 *
 * @returns the events in the order of `EVENT_TYPES`; of one type, the programme's own come first. No two events are
 * equal.
 * @throws MalformedError for an unknown or malformed option.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { alphabetOf } from 'intersessional/simulation';
 * const [asProposed] = alphabetOf(ccm2011, { types: ['interpretation.arranged'] });
 * console.log(asProposed?.event);
 * ```
 * ```text
 * { type: 'interpretation.arranged', languages: [ 'en', 'fr', 'es' ] }
 * ```
 */
export function alphabetOf(programme: Programme, options: AlphabetOptions = {}): readonly AlphabetEvent[] {
  const vocabulary = vocabularyOf(programme);
  const { eventTypes } = vocabulary;
  optionsBy(alphabetOptionsIn(vocabulary), options);
  const { departures = true, beside = [], types = eventTypes } = options;
  for (const each of [programme, ...beside]) checkProgramme(each);
  const wanted = { departures, types };
  const all =
    beside.length === 0 ? alphabetOfOne(programme, wanted) : alphabetOfAll([programme, ...beside], wanted);
  return all.filter(({ event, deviates }) => (departures || !deviates) && types.includes(event.type));
}

import * as z from 'zod';
import type { StageNode } from '../analysis/stages.ts';
import type { EventTemplate } from '../analysis/template.ts';
import { edgesFrom, nodesIn } from '../machines/chart.ts';
import { type CycleMachine, createCycle, factsAtStart } from '../machines/cycle.ts';
import { recordIn } from '../machines/effects.ts';
import { canonical } from '../model/canonical.ts';
import { EVENT_TYPES, type EventType, eventSchema } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { memoize } from '../model/memoize.ts';
import { checkProgramme } from '../programmes/check.ts';
import type { Programme } from '../programmes/programme.ts';
import { readsOf } from '../rules/language/reads.ts';
import { type AskedRelation, edgesOfChart, relationsAskedOf } from './alphabet/askedRelations.ts';
import { type Candidate, candidatesOf } from './alphabet/candidates.ts';
import { isLookedAt, writesAt } from './alphabet/comparisons.ts';
import { deviationsFrom } from './alphabet/deviations.ts';
import { type SampleValues, sampleValuesOf } from './alphabet/sampleValues.ts';
import { firstDay } from './ground/days.ts';
import { ownDays } from './ground/meetingDays.ts';
import { eventOn } from './ground/variables.ts';
import { optionsOf } from './options.ts';

export type { EventTemplate } from '../analysis/template.ts';

/** An event of the alphabet, without its day. */
export interface AlphabetEvent {
  readonly event: EventTemplate;
  /** `false`: the event as the programme has it. */
  readonly deviates: boolean;
  /** The field in which it departs from that, dotted, such as `terms.span`; unset: that it happens at all. */
  readonly field?: string;
}

export interface AlphabetOptions {
  /** Whether it has events that depart from what the programme has (default `true`). */
  readonly departures?: boolean;
  /** Further programmes, the events of which count as well: for what tells programmes apart. What one has does not depart. */
  readonly beside?: readonly Programme[];
  /** Only events of these types (default: all). */
  readonly types?: readonly EventType[];
}

/** Tells whether an event can lead to another stage. */
const canMove = (machine: CycleMachine, event: EventTemplate): boolean =>
  edgesOfChart(machine, event).some(({ targets }) => targets.length > 0);

/** The facts on which it depends where the chart has a place for events. */
const readsOfPlaces = /* @__PURE__ */ memoize(({ root }: CycleMachine): readonly (readonly string[])[] =>
  nodesIn(root as StageNode).flatMap((node) =>
    [...edgesFrom(node as StageNode).values()]
      .flat()
      .flatMap(({ params: { where } }) => (where ? readsOf(where).map(({ path }) => path) : [])),
  ),
);

/** The questions that count: those of provisions, and those of effects that one which counts looks at. */
function relevantRelations(relations: readonly AskedRelation[]): readonly AskedRelation[] {
  let counted = relations.filter(({ by }) => by === 'provision');
  for (let before = -1; before !== counted.length; ) {
    before = counted.length;
    const known = counted;
    const ofEffects = new Set(relations.filter(({ by }) => by === 'effect').map(({ asked }) => asked));
    const lookedAt = new Set([...ofEffects].filter((event) => isLookedAt(event, known)));
    counted = relations.filter(({ by, asked }) => by === 'provision' || lookedAt.has(asked));
  }
  return counted;
}

/**
 * Keeps the events that have a bearing: something is asked of them, they are looked at later, or they lead to another
 * stage. Of events that the programme has, those on which a place in the chart depends are kept as well.
 */
function relevantCandidates(
  candidates: readonly Candidate[],
  relations: readonly AskedRelation[],
  machine: CycleMachine,
) {
  const asked = new Set(relations.filter(({ by }) => by === 'provision').map((relation) => relation.asked));
  return candidates.filter(
    ({ event, role }) =>
      asked.has(event) ||
      isLookedAt(event, relations) ||
      canMove(machine, event) ||
      (role === 'canonical' && writesAt(event, readsOfPlaces(machine))),
  );
}

const ownEvent = ({ event, role, field }: Candidate): readonly AlphabetEvent[] =>
  role === 'base' ? [] : [{ event, deviates: role === 'deviating', ...(field && { field }) }];

/** A proposal puts the same on the table as an amendment: what departs from it is proposed as an amendment. */
const isFinal = ({ event, field }: Candidate): boolean =>
  field !== undefined || event.type === 'decision.proposed';

/** What is made, and the events that depart from it in one field; nothing departs twice. */
const alphabetEventsFrom = (
  candidates: readonly Candidate[],
  relations: readonly AskedRelation[],
  situations: readonly Facts[],
  samples: SampleValues,
): readonly AlphabetEvent[] =>
  candidates.flatMap((each) => [
    ...ownEvent(each),
    ...(isFinal(each) ? [] : deviationsFrom(each.event, relations, situations, samples)),
  ]);

/** Whether an event says what is decided: later events are held against that. */
const isOfDecision = ({ event }: Candidate): boolean => event.type.startsWith('decision.');

/** Whether an event changes a meeting: one other span is enough, whatever else could have been decided. */
const isChange = ({ event }: Candidate): boolean => event.type.startsWith('meeting.');

/** All letters of one programme, in no order, some more than once. */
const alphabetEventsOf = /* @__PURE__ */ memoize((programme: Programme): readonly AlphabetEvent[] => {
  const machine = (programme as { machine?: CycleMachine }).machine ?? createCycle(programme);
  const samples = sampleValuesOf(programme, machine);
  const candidates = candidatesOf(samples);
  const relations = relevantRelations(
    candidates.flatMap(({ event }) => relationsAskedOf(programme, machine, event)),
  );
  const kept = relevantCandidates(candidates, relations, machine);
  const start = factsAtStart(programme);
  const day = firstDay(programme);
  const texts = alphabetEventsFrom(kept.filter(isOfDecision), relations, [start], samples);
  const decided = [start, ...texts.map(({ event }) => recordIn(programme)(start, eventOn(event, day)))];
  const steps = kept.filter((each) => !isOfDecision(each) && !isChange(each));
  return [
    ...texts,
    ...alphabetEventsFrom(steps, relations, decided, samples),
    ...alphabetEventsFrom(kept.filter(isChange), relations, [start], samples),
  ];
});

/** What cannot stand on a record is no letter: a programme can name what its events cannot have. */
const canBeRecorded = ({ event }: AlphabetEvent): boolean =>
  eventSchema.safeParse(eventOn(event, ownDays(event)?.from ?? '2001-01-01')).success;

const rankOf = ({ event, deviates }: AlphabetEvent): number =>
  EVENT_TYPES.indexOf(event.type) * 2 + Number(deviates);

const alphabetOptions = z.strictObject({
  departures: z.boolean().optional(),
  beside: z.array(z.unknown()).optional(),
  types: z.array(z.enum(EVENT_TYPES)).optional(),
});

/**
 * The finite alphabet of events over which a programme is explored: each event as the programme has it and, for
 * each of its fields that a rule looks at, the events that depart from it there, on both sides of every boundary.
 * It is taken from the programme's drafts, offers and provisions. What has no bearing on anything is left out, and
 * so is the clock (`date.reached`).
 *
 * @returns the letters in the order of `EVENT_TYPES`, for each type those that do not depart first; no two the same.
 * @throws MalformedError for an option that there is not, or that is not what it has to be.
 */
export function alphabetOf(programme: Programme, options: AlphabetOptions = {}): readonly AlphabetEvent[] {
  optionsOf(alphabetOptions, options);
  const { departures = true, beside = [], types = EVENT_TYPES } = options;
  for (const each of [programme, ...beside]) checkProgramme(each);
  const byKey = new Map<string, AlphabetEvent>();
  const all = [programme, ...beside].flatMap(alphabetEventsOf).sort((a, b) => rankOf(a) - rankOf(b));
  for (const each of all) {
    const key = canonical(each.event);
    if (!byKey.has(key) && canBeRecorded(each)) byKey.set(key, each);
  }
  return [...byKey.values()].filter(
    ({ event, deviates }) => (departures || !deviates) && types.includes(event.type),
  );
}

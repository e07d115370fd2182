import * as z from 'zod';
import type { Node } from '../analysis/stages.ts';
import type { EventTemplate } from '../analysis/template.ts';
import { edgesFrom, nodesIn } from '../machines/chart.ts';
import { type CycleMachine, createCycle, factsAtStart } from '../machines/cycle.ts';
import { recordIn } from '../machines/effects.ts';
import { canonical } from '../model/canonical.ts';
import { EVENT_TYPES, type EventType, eventSchema } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { once } from '../model/once.ts';
import { checkProgramme } from '../programmes/check.ts';
import type { Programme } from '../programmes/programme.ts';
import { readsOf } from '../rules/language/reads.ts';
import { departuresFrom } from './alphabet/departures.ts';
import { eventsOf, type Made } from './alphabet/events.ts';
import { isLookedAt, writesAt } from './alphabet/held.ts';
import { edgesOfChart, type Question, questionsOn } from './alphabet/questions.ts';
import { type Sheet, sheetOf } from './alphabet/sheet.ts';
import { firstDay } from './ground/days.ts';
import { ownDays } from './ground/meetingDays.ts';
import { on } from './ground/variables.ts';
import { optionsOf } from './options.ts';

export type { EventTemplate } from '../analysis/template.ts';

/** An event of the alphabet, without its day. */
export interface Letter {
  readonly event: EventTemplate;
  /** `false`: the event as the programme has it. */
  readonly departs: boolean;
  /** The field in which it departs from that, dotted, such as `terms.span`; unset: that it happens at all. */
  readonly from?: string;
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
const placeReads = /* @__PURE__ */ once(({ root }: CycleMachine): readonly (readonly string[])[] =>
  nodesIn(root as Node).flatMap((node) =>
    [...edgesFrom(node as Node).values()]
      .flat()
      .flatMap(({ params: { where } }) => (where ? readsOf(where).map(({ path }) => path) : [])),
  ),
);

/** The questions that count: those of provisions, and those of effects that one which counts looks at. */
function counting(questions: readonly Question[]): readonly Question[] {
  let counted = questions.filter(({ by }) => by === 'provision');
  for (let before = -1; before !== counted.length; ) {
    before = counted.length;
    const known = counted;
    const ofEffects = new Set(questions.filter(({ by }) => by === 'effect').map(({ asked }) => asked));
    const lookedAt = new Set([...ofEffects].filter((event) => isLookedAt(event, known)));
    counted = questions.filter(({ by, asked }) => by === 'provision' || lookedAt.has(asked));
  }
  return counted;
}

/**
 * Keeps the events that have a bearing: something is asked of them, they are looked at later, or they lead to another
 * stage. Of events that the programme has, those on which a place in the chart depends are kept as well.
 */
function bearing(made: readonly Made[], questions: readonly Question[], machine: CycleMachine) {
  const asked = new Set(questions.filter(({ by }) => by === 'provision').map((question) => question.asked));
  return made.filter(
    ({ event, as }) =>
      asked.has(event) ||
      isLookedAt(event, questions) ||
      canMove(machine, event) ||
      (as === 'canonical' && writesAt(event, placeReads(machine))),
  );
}

const ownLetter = ({ event, as, from }: Made): readonly Letter[] =>
  as === 'base' ? [] : [{ event, departs: as === 'departing', ...(from && { from }) }];

/** A proposal puts the same on the table as an amendment: what departs from it is proposed as an amendment. */
const isEnd = ({ event, from }: Made): boolean => from !== undefined || event.type === 'decision.proposed';

/** What is made, and the events that depart from it in one field; nothing departs twice. */
const lettersFrom = (
  made: readonly Made[],
  questions: readonly Question[],
  situations: readonly Facts[],
  sheet: Sheet,
): readonly Letter[] =>
  made.flatMap((each) => [
    ...ownLetter(each),
    ...(isEnd(each) ? [] : departuresFrom(each.event, questions, situations, sheet)),
  ]);

/** Whether an event says what is decided: later events are held against that. */
const isOfDecision = ({ event }: Made): boolean => event.type.startsWith('decision.');

/** Whether an event changes a meeting: one other span is enough, whatever else could have been decided. */
const isChange = ({ event }: Made): boolean => event.type.startsWith('meeting.');

/** All letters of one programme, in no order, some more than once. */
const lettersOf = /* @__PURE__ */ once((programme: Programme): readonly Letter[] => {
  const machine = (programme as { machine?: CycleMachine }).machine ?? createCycle(programme);
  const sheet = sheetOf(programme, machine);
  const made = eventsOf(sheet);
  const questions = counting(made.flatMap(({ event }) => questionsOn(programme, machine, event)));
  const kept = bearing(made, questions, machine);
  const start = factsAtStart(programme);
  const day = firstDay(programme);
  const texts = lettersFrom(kept.filter(isOfDecision), questions, [start], sheet);
  const decided = [start, ...texts.map(({ event }) => recordIn(programme)(start, on(event, day)))];
  const steps = kept.filter((each) => !isOfDecision(each) && !isChange(each));
  return [
    ...texts,
    ...lettersFrom(steps, questions, decided, sheet),
    ...lettersFrom(kept.filter(isChange), questions, [start], sheet),
  ];
});

/** What cannot stand on a record is no letter: a programme can name what its events cannot have. */
const canBeRecorded = ({ event }: Letter): boolean =>
  eventSchema.safeParse(on(event, ownDays(event)?.from ?? '2001-01-01')).success;

const place = ({ event, departs }: Letter): number => EVENT_TYPES.indexOf(event.type) * 2 + Number(departs);

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
export function alphabetOf(programme: Programme, options: AlphabetOptions = {}): readonly Letter[] {
  optionsOf(alphabetOptions, options);
  const { departures = true, beside = [], types = EVENT_TYPES } = options;
  for (const each of [programme, ...beside]) checkProgramme(each);
  const letters = new Map<string, Letter>();
  const all = [programme, ...beside].flatMap(lettersOf).sort((a, b) => place(a) - place(b));
  for (const letter of all) {
    const key = canonical(letter.event);
    if (!letters.has(key) && canBeRecorded(letter)) letters.set(key, letter);
  }
  return [...letters.values()].filter(
    ({ event, departs }) => (departures || !departs) && types.includes(event.type),
  );
}

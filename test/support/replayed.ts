import * as fc from 'fast-check';
import { type Programme, parseProgramme } from 'intersessional';
import type { EventTemplate } from '../../src/analysis/template.ts';
import type { TreatyEvent } from '../../src/model/events.ts';
import { type Cost, compareCosts, costOfStep, FREE, plus } from '../../src/replay/cost.ts';
import { daysOf, entryOf, type RankedEntry } from '../../src/replay/entries.ts';
import { typesOf } from '../../src/replay/entryReader.ts';
import { Inference } from '../../src/replay/infer.ts';
import { Orders } from '../../src/replay/orders.ts';
import { IncrementalReplayer } from '../../src/replay/replayer.ts';
import { eventOn } from './courses.ts';
import { named } from './players.ts';
import { LETTERS, moreLetters, toy } from './toy.ts';

/*
 * Days and records of the toy, with every order of each: what the replay finds fast is found here by trying all.
 */

const MONTH = { from: '2001-07-01', to: '2001-07-31' };

/** The toy with more provisions, so that the order of a day decides more often. */
export const busy: Programme = parseProgramme({
  ...toy,
  id: 'busy',
  provisions: [
    ...toy.provisions,
    {
      paragraph: '1',
      force: 'shall',
      rule: 'consensus',
      binds: 'start',
      with: { decision: 'workProgramme' },
    },
    { paragraph: '2', force: 'shall', rule: 'intersessional-held', binds: 'intersessional' },
    {
      paragraph: '7',
      force: 'shall',
      rule: 'work-programme-adopted',
      binds: 'start',
      with: { needing: ['conferenceSupport'] },
    },
    { paragraph: '8', force: 'shall', rule: 'coordinator-appointed', binds: 'conferenceSupport' },
    {
      paragraph: '9',
      force: 'shall',
      rule: 'tabled-text',
      binds: 'start',
      with: { decision: 'workProgramme', fields: ['themes'] },
    },
    { paragraph: '10', force: 'shall not', rule: 'decides-nothing', binds: 'start' },
    { paragraph: '11', force: 'should', rule: 'friends-identified', binds: 'never' },
    { paragraph: '12', force: 'shall', rule: 'recommendations-transmitted', binds: 'nextMeeting' },
    { paragraph: '13', force: 'shall', rule: 'second-meeting-held', binds: 'start', with: { within: MONTH } },
  ],
});

/** A player, with the search for the best orders of its records. */
export interface Kit {
  readonly player: IncrementalReplayer;
  readonly orders: Orders;
}

const kitOf = (programme: Programme, complete: boolean): Kit => {
  const player = named(new IncrementalReplayer(programme, complete));
  return Object.defineProperty({ player, orders: new Orders(player) }, fc.toStringMethod, {
    value: () => `a kit of the ${programme.id}, ${complete ? 'complete' : 'not complete'}`,
  });
};

/** Kits of both toys that nobody has played with yet: complete records, then others. */
export const newKits = (): readonly Kit[] =>
  [true, false].flatMap((complete) => [toy, busy].map((programme) => kitOf(programme, complete)));

const SPAN = { from: '2001-06-01', to: '2001-06-02' };
const pause = { meeting: 'intersessional', by: 'president', instrument: 'decision' } as const;

/** Letters that bear on one another, most of them with a place on the same few days. */
export const CLOSE_LETTERS: readonly EventTemplate[] = [
  LETTERS.opens,
  LETTERS.objects,
  LETTERS.yields,
  LETTERS.adopts,
  LETTERS.closes,
  LETTERS.coordinates,
  LETTERS.holds,
  LETTERS.holdsOtherwise,
  LETTERS.discussesA,
  LETTERS.ends,
  { type: 'decision.adopted', decision: 'workProgramme', terms: { themes: ['a'] } },
  { type: 'decision.adopted', decision: 'conferenceSupport' },
  { type: 'decision.adopted', decision: 'intersessional' },
  { type: 'decision.adopted', decision: 'nextMeeting' },
  { type: 'decision.deferred', decision: 'languages' },
  { type: 'decision.proposed', decision: 'languages', terms: { languages: ['fr'] } },
  { type: 'decision.amended', decision: 'languages', terms: { languages: ['en', 'fr'] } },
  { type: 'coordinator.appointed', body: 'B', duties: ['substance', 'conferenceServices'] },
  { type: 'coordinator.appointed', body: 'C', duties: [] },
  { type: 'friend.designated', country: 'CH' },
  { type: 'meeting.suspended', ...pause },
  { type: 'meeting.resumed', ...pause },
  { type: 'meeting.cancelled', ...pause, meeting: 'secondMeeting' },
  { type: 'recommendations.transmitted', to: 'secondMeeting' },
  {
    type: 'secondMeeting.opened',
    span: SPAN,
    city: 'There',
    country: 'CH',
    president: { country: 'CH' },
  },
  { type: 'secondMeeting.closed' },
];

const DAYS = ['2001-03-01', '2001-06-01', '2001-06-02'] as const;

/** The letters of the usual course, in its order. */
const COURSE: readonly EventTemplate[] = [
  LETTERS.opens,
  { type: 'decision.adopted', decision: 'workProgramme', terms: { themes: ['a'] } },
  LETTERS.adopts,
  {
    type: 'decision.adopted',
    decision: 'intersessional',
    terms: { span: SPAN, city: 'There', country: 'CH' },
  },
  { type: 'decision.adopted', decision: 'nextMeeting' },
  LETTERS.closes,
  LETTERS.holds,
  LETTERS.discussesA,
  LETTERS.ends,
];

/** A beginning of the usual course, some of its steps left out, then whatever comes. */
export const someBefore: fc.Arbitrary<readonly TreatyEvent[]> = fc
  .record({
    steps: fc.nat(COURSE.length),
    left: fc.option(fc.nat(COURSE.length - 1)),
    more: fc.array(fc.constantFrom(...CLOSE_LETTERS), { maxLength: 2 }),
  })
  .map(({ steps, left, more }) =>
    [...COURSE.slice(0, steps).filter((_, i) => i !== left), ...more].map((letter) =>
      eventOn(letter, letter.type.startsWith('intersessional') ? DAYS[1] : DAYS[0]),
    ),
  )
  .map((events) => events.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))));

const someLetter = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...CLOSE_LETTERS) },
  { weight: 1, arbitrary: fc.constantFrom(...moreLetters) },
);

/** The events of one day, alike ones among them. */
export const someDayOf = (most: number, least = 1): fc.Arbitrary<readonly TreatyEvent[]> =>
  fc
    .array(someLetter, { minLength: least, maxLength: most })
    .map((letters) => letters.map((letter) => eventOn(letter, DAYS[1])));

/** A record of a few days with events that bear on each other. */
export const someCloseRecord = (most: number): fc.Arbitrary<readonly TreatyEvent[]> =>
  fc
    .array(fc.tuple(someLetter, fc.constantFrom(...DAYS)), { minLength: 1, maxLength: most })
    .map((all) =>
      all
        .map(([letter, on]) => eventOn(letter, on))
        .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
    );

/** Plays events on a row as they are listed, in place or not. */
export function rowOf(
  player: IncrementalReplayer,
  events: readonly TreatyEvent[],
  from = player.start,
): Int32Array {
  const row = from.slice();
  for (const event of events) {
    const { eventClass, day } = entryOf(player.eventClasses, event);
    player.apply(player.step(row, 0, eventClass, day), row, 0);
  }
  return row;
}

/** The events of one day, at their places. */
export const placedOf = (
  { eventClasses }: IncrementalReplayer,
  events: readonly TreatyEvent[],
): readonly RankedEntry[] => daysOf(events.map((event) => entryOf(eventClasses, event)))[0] ?? [];

export const permutations = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  list.length === 0
    ? [[]]
    : list.flatMap((each, i) => permutations(list.toSpliced(i, 1)).map((rest) => [each, ...rest]));

/** Every order of every day, the days by date. */
export const everyOrderOf = (
  days: readonly (readonly RankedEntry[])[],
): readonly (readonly RankedEntry[])[] =>
  days.reduce<readonly (readonly RankedEntry[])[]>(
    (before, day) => before.flatMap((each) => permutations(day).map((rest) => [...each, ...rest])),
    [[]],
  );

/** An order, played step by step. */
export interface OrderPlayed {
  readonly order: readonly RankedEntry[];
  readonly cost: Cost;
  readonly row: Int32Array;
  readonly outcomes: readonly ReturnType<Inference['play']>[];
}

export function played(
  player: IncrementalReplayer,
  inference: Inference,
  order: readonly RankedEntry[],
  from: Int32Array = player.start,
): OrderPlayed {
  const row = from.slice();
  let cost = FREE;
  const outcomes = order.map((entry) => {
    const found = inference.play(row, entry);
    const { outcome, steps } = found;
    const inferred = steps.map((step) => step.outcome);
    cost = plus(cost, costOfStep(outcome, inferred, outcome.misplaced && player.hasEnded(row)));
    if (!outcome.misplaced) player.apply(outcome, row, 0);
    return found;
  });
  return { order, cost, row, outcomes };
}

export const least = (costs: readonly Cost[]): Cost =>
  costs.reduce((a, b) => (compareCosts(a, b) <= 0 ? a : b));

/** The days of a record, with the steps that it may leave out. */
export function recordOf(player: IncrementalReplayer, events: readonly TreatyEvent[]) {
  const entries = events.map((event) => entryOf(player.eventClasses, event));
  return { entries, days: daysOf(entries), inference: new Inference(player, typesOf(entries)) };
}

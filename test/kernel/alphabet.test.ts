import {
  begin,
  type CycleSnapshot,
  ccm2011,
  EVENT_TYPES,
  type EventType,
  eventSchema,
  type Facts,
  type Programme,
  parseProgramme,
  RULES,
  submit,
  type TreatyEvent,
} from 'intersessional';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../conformance/support/model.ts';
import { type AlphabetEvent, alphabetOf, type EventTemplate } from '../../src/kernel/alphabet.ts';
import { transitionSystemOf } from '../../src/kernel/ground/transitionSystem.ts';
import { factsAtStart } from '../../src/machines/cycle.ts';
import { recordIn } from '../../src/machines/effects.ts';
import { provisionsOf, type ReadyProvision } from '../../src/machines/provisions.ts';
import { addDays } from '../../src/model/calendar.ts';
import { getPath } from '../../src/model/path.ts';
import { FORM_2011 } from '../../src/rules/form.ts';
import { happened } from '../support/records.ts';

const data = JSON.parse(JSON.stringify(ccm2011)) as Programme;
const letters = alphabetOf(ccm2011);
const canonical = letters.filter(({ deviates }) => !deviates);
const departures = letters.filter(({ deviates }) => deviates);

const dated = (event: EventTemplate, on: string): TreatyEvent => ({ on, ...event }) as unknown as TreatyEvent;

const ofType = (all: readonly AlphabetEvent[], ...types: readonly EventType[]) =>
  types.flatMap((type) => all.filter(({ event }) => event.type === type)).map(({ event }) => event);

/** A day on which an event could be: the first of its own days, if it has any. */
const dayOf = (event: EventTemplate): string => (getPath(event, ['span', 'from']) as string) ?? '2011-01-10';

const STEPS: readonly (readonly [string, ...EventType[]])[] = [
  ['2010-11-09', 'firstMeeting.opened', 'decision.proposed', 'coordinator.appointed'],
  ['2010-11-12', 'decision.adopted', 'firstMeeting.closed'],
  ['2011-02-01', 'friend.designated', 'coordination.held', 'sponsorship.established'],
  ['2011-03-01', 'coordination.held', 'contribution.received', 'support.arranged', 'secondMeeting.convened'],
  ['2011-04-01', 'interpretation.arranged', 'participants.invited', 'standingCommittees.scheduled'],
  ['2011-05-02', 'recommendation.drafted'],
  ['2011-06-27', 'intersessional.opened', 'theme.discussed', 'document.issued', 'recommendation.agreed'],
  ['2011-06-30', 'preparatoryMeeting.held', 'intersessional.closed', 'recommendations.transmitted'],
  ['2011-09-12', 'secondMeeting.opened'],
];

/** The canonical events, from the First Meeting to the Second. */
const sequence = STEPS.flatMap(([on, ...types]) =>
  ofType(canonical, ...types).map((event) => dated(event, on)),
);

describe('the alphabet of ccm-2011', () => {
  it('has a letter for each duty, and no more letters than can be explored', () => {
    expect([canonical.length, departures.length]).toEqual([36 + THEMES.length, 185]);
  });

  it('is made of events that can stand on a complete record', () => {
    for (const { event } of letters) {
      const on = dated(event, dayOf(event));
      expect(eventSchema.safeParse(on).error, JSON.stringify(event)).toBeUndefined();
      expect(FORM_2011.missingFields(on), JSON.stringify(event)).toEqual([]);
    }
  });

  it('runs in the order of the cycle, canonical letters first, no two the same', () => {
    const places = letters.map(
      ({ event, deviates }) => EVENT_TYPES.indexOf(event.type) * 2 + Number(deviates),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(letters.map(({ event }) => JSON.stringify(event))).size).toBe(letters.length);
  });

  it('is the same each time, and for the programme as data', () => {
    expect(JSON.stringify(alphabetOf(data))).toBe(JSON.stringify(letters));
  });

  it('leaves out what has no bearing on anything, and the clock', () => {
    const types = new Set(letters.map(({ event }) => event.type));
    expect(EVENT_TYPES.filter((type) => !types.has(type))).toEqual([
      'paper.circulated',
      'consultation.held',
      'officer.replaced',
      'documents.circulated',
      'date.reached',
    ]);
  });

  it('names the field in which a letter departs', () => {
    for (const { event, field } of departures) {
      if (field !== undefined) expect(getPath(event, field.split('.')), JSON.stringify(event)).toBeDefined();
    }
  });

  it('decides on the one working week that the offer has room for', () => {
    const [proposal] = ofType(canonical, 'decision.proposed');
    expect(getPath(proposal, ['terms', 'span'])).toEqual({ from: '2011-09-12', to: '2011-09-16' });
    const [committees] = ofType(canonical, 'standingCommittees.scheduled');
    expect(getPath(committees, ['span'])).toEqual({ from: '2011-06-20', to: '2011-06-24' });
  });

  it('leads to the Second Meeting by its canonical letters, each accepted and nothing failed', () => {
    const types = new Set(canonical.map(({ event }) => event.type));
    types.delete('secondMeeting.closed');
    expect(new Set(sequence.map(({ type }) => type))).toEqual(types);
    let snapshot: CycleSnapshot = begin(ccm2011);
    for (const event of sequence) {
      const { reception, findings, snapshot: after } = submit(ccm2011, snapshot, event);
      expect(reception, JSON.stringify(event)).toBe('accepted');
      expect(findings.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
      snapshot = after;
    }
    expect(snapshot.value).toBe('secondMeeting');
  });

  it('can be put into finite form', () => {
    const { actions } = transitionSystemOf(ccm2011, { alphabet: letters.map(({ event }) => event) });
    expect(actions.length).toBeGreaterThan(letters.length);
  });
});

/** Takes out the provisions that fail on some letter here, on this day or on its own. */
function failingAt(facts: Facts, on: string, open: Set<ReadyProvision>): void {
  for (const ready of open) {
    const { on: types } = RULES[ready.provision.rule];
    const fails = ofType(letters, ...types).some((event) =>
      [on, dayOf(event)].some(
        (day) => ready.compiled.outcome(dated(event, day) as never, facts) === 'failed',
      ),
    );
    if (fails) open.delete(ready);
  }
}

describe('the departures', () => {
  it('make every provision of ccm-2011 fail somewhere', () => {
    const open = new Set(provisionsOf(ccm2011));
    let snapshot: CycleSnapshot = begin(ccm2011);
    for (const next of sequence) {
      failingAt(snapshot.context, next.on, open);
      for (const { event } of departures) {
        if (open.size > 0) failingAt(happened(snapshot, dated(event, next.on)).context, next.on, open);
      }
      snapshot = happened(snapshot, next);
    }
    expect([...open].map(({ provision }) => provision.rule)).toEqual([]);
  });

  it('leave a way on: what can be decided can be held', () => {
    const spans = (type: EventType, decision: string, path: readonly string[]) =>
      new Set(
        ofType(letters, type)
          .filter((event) => getPath(event, ['decision']) === decision || decision === '')
          .map((event) => JSON.stringify(getPath(event, path))),
      );
    for (const [decision, opening] of [
      ['intersessional', 'intersessional.opened'],
      ['nextMeeting', 'secondMeeting.opened'],
    ] as const) {
      for (const field of ['span', 'city', 'country']) {
        const decided = spans('decision.amended', decision, ['terms', field]);
        expect([...spans(opening, '', [field])]).toEqual(expect.arrayContaining([...decided]));
      }
    }
  });
});

type Path = readonly (string | number)[];

/** Returns the paths of the dates in a value. */
function datesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => datesIn(child, [...path, key]));
}

/** The programme with one of its dates moved. */
function moved(path: Path, days: number): Programme {
  const copy = structuredClone(data);
  const parent = getPath(copy, path.slice(0, -1)) as Record<string, string>;
  const key = String(path.at(-1));
  parent[key] = addDays(parent[key] as string, days);
  return parseProgramme(copy);
}

/** Yields the answer of each provision of a programme on these events, at the start and with each text decided. */
function* answers(programme: Programme): Generator<string> {
  const start = factsAtStart(programme);
  const texts = ofType(letters, 'decision.proposed', 'decision.amended');
  const situations = [start, ...texts.map((event) => recordIn(ccm2011)(start, dated(event, '2010-11-12')))];
  for (const ready of provisionsOf(programme)) {
    const { on: types } = RULES[ready.provision.rule];
    const asked = ofType(letters, ...types).map((event) => dated(event, dayOf(event)));
    for (const facts of situations) {
      yield asked.map((event) => ready.compiled.outcome(event as never, facts)).join();
    }
  }
}

/** Tells whether values that come one by one differ from others. Asks for no more than the first difference. */
function differ(found: Iterable<string>, before: readonly string[]): boolean {
  let i = 0;
  for (const each of found) if (each !== before[i++]) return true;
  return i !== before.length;
}

// The days on which made-up sequences begin ask nothing of any event.
const dates = datesIn({ ...data, starts: undefined, firstMeeting: undefined }).flatMap((path) =>
  [-1, 1].map((days) => ({ name: path.join('.'), path, days })),
);

/** Tells whether a date can refuse: that of a draft or an offer, or of a provision that binds at some time. */
const refuses = ({ path: [part, index] }: { readonly path: Path }): boolean =>
  part !== 'provisions' || data.provisions[Number(index)]?.binds !== 'never';

const where = (type: EventType, test: (event: EventTemplate) => boolean = () => true) =>
  ofType(letters, type).filter(test);
const isWide = (event: EventTemplate) => String(getPath(event, ['window', 'from'])) < '2011-09-01';
const fills = (event: EventTemplate) => getPath(event, ['terms', 'president']) !== undefined;
const isOfSecond = (event: EventTemplate) => getPath(event, ['meeting']) === 'secondMeeting';
const bare = (event: EventTemplate) => getPath(event, ['terms']) === undefined;

const opened = [...where('firstMeeting.opened').slice(0, 1), ...where('host.offered', isWide)];
const closed = [
  ...opened,
  ...where('coordinator.appointed').slice(0, 1),
  ...where('decision.adopted', bare),
  ...where('firstMeeting.closed'),
  ...where('support.arranged').slice(0, 1),
];
const transmitted = [
  ...closed,
  ...ofType(canonical, 'intersessional.opened', 'recommendation.agreed', 'recommendations.transmitted'),
];

/** Sequences of letters, each with another last one: what a date decides is decided at its end. */
const ENDS = [
  ...where('decision.adopted', fills).flatMap((event) => [
    [...opened.slice(0, 1), event],
    [...opened, event],
  ]),
  ...where('intersessional.opened').map((event) => [...closed, event]),
  ...where('secondMeeting.opened').map((event) => [...transmitted, event]),
  // Its days are blank: the month binds everywhere that days would.
  ...where('secondMeeting.convened').map((event) => [...closed, event]),
  ...where('meeting.rescheduled', isOfSecond).map((event) => [...closed, event]),
];

/** On its own first day, no earlier than what happened before it. */
function received(programme: Programme, events: readonly EventTemplate[]): string {
  let snapshot = begin(programme);
  return events
    .map((event) => {
      const own = (getPath(event, ['span', 'from']) as string) ?? '2010-11-12';
      const on = own > (snapshot.context.on ?? '') ? own : (snapshot.context.on as string);
      const { reception, snapshot: after } = submit(programme, snapshot, dated(event, on), {
        findings: false,
      });
      snapshot = after;
      return reception;
    })
    .join();
}

function* receptions(programme: Programme): Generator<string> {
  for (const events of ENDS) yield received(programme, events);
}

describe('a date of the programme that is moved by a day', () => {
  const before = [...answers(data)];
  const receivedBefore = [...receptions(data)];

  it.each(dates)('$name by $days: some letter of the programme as it was gets another answer', (date) => {
    expect(differ(answers(moved(date.path, date.days)), before)).toBe(true);
  });

  it.each(dates.filter(refuses))('$name by $days: something else is refused', ({ path, days }) => {
    expect(differ(receptions(moved(path, days)), receivedBefore)).toBe(true);
  });

  // The paper's text is only held against the text on the table: the span moved to can be a departure already.
  const made = dates.filter(({ name }) => !name.includes('.text.'));

  it.each(made)('$name by $days: the alphabet is another one', ({ path, days }) => {
    expect(JSON.stringify(alphabetOf(moved(path, days)))).not.toBe(JSON.stringify(letters));
  });
});

describe('what can be asked for', () => {
  it('is only what does not depart', () => {
    expect(alphabetOf(ccm2011, { departures: false })).toEqual(canonical);
  });

  it('is nothing else', () => {
    expect(() => alphabetOf(ccm2011, { departure: false } as never)).toThrow(/departure/);
    expect(() => alphabetOf(ccm2011, { types: ['none'] } as never)).toThrow(/types/);
  });

  it('is only some types', () => {
    const only = alphabetOf(ccm2011, { types: ['theme.discussed', 'firstMeeting.closed'] });
    expect(only.map(({ event }) => event.type)).toEqual([
      'firstMeeting.closed',
      ...THEMES.map(() => 'theme.discussed'),
    ]);
  });

  it('is another programme beside it: what that one has counts as well', () => {
    const other: Programme = { ...data, drafts: { ...data.drafts, languages: { languages: ['ar'] } } };
    const beside = alphabetOf(ccm2011, { beside: [other], departures: false });
    expect(ofType(beside, 'interpretation.arranged').map((event) => getPath(event, ['languages']))).toEqual([
      ['en', 'fr', 'es'],
      ['en', 'fr', 'es', 'ar'],
    ]);
    expect(alphabetOf(ccm2011, { beside: [data] })).toEqual(letters);
  });
});

describe('the alphabet of other programmes', () => {
  const typesOf = (programme: Programme) => new Set(alphabetOf(programme).map(({ event }) => event.type));

  it('has no event on which nothing depends', () => {
    const types = typesOf({
      ...data,
      provisions: data.provisions.filter(
        ({ rule }) => rule !== 'sponsorship-voluntary' && rule !== 'consensus',
      ),
    });
    expect(types.has('sponsorship.established')).toBe(false);
    expect(types.has('objection.raised')).toBe(false);
    expect(types.has('contribution.received')).toBe(true);
  });

  it('still moves the cycle where nothing is asked at all', () => {
    const types = typesOf({ ...data, provisions: [], offers: [], drafts: emptyDrafts });
    expect([...types]).toEqual([
      'firstMeeting.opened',
      'firstMeeting.closed',
      'decision.proposed',
      'decision.adopted',
      'decision.deferred',
      'intersessional.opened',
      'intersessional.closed',
      'recommendation.drafted',
      'recommendation.agreed',
      'recommendations.transmitted',
      'secondMeeting.convened',
      'secondMeeting.opened',
      'secondMeeting.closed',
      'meeting.rescheduled',
      'meeting.cancelled',
    ]);
  });

  it('makes an offer where none stands, and proposes nothing where the draft says it all', () => {
    const withoutOffer = alphabetOf({ ...data, offers: [] }, { departures: false });
    const [offer] = ofType(withoutOffer, 'host.offered');
    expect(offer).toMatchObject({ days: 5, country: expect.any(String) });
    const [proposal] = ofType(alphabetOf(ccm2011), 'decision.proposed');
    const nextMeeting = getPath(proposal, ['terms']) as Programme['drafts']['nextMeeting'];
    const drafted = alphabetOf({ ...data, drafts: { ...data.drafts, nextMeeting } }, { departures: false });
    expect(ofType(drafted, 'decision.proposed')).toEqual([]);
  });

  it('departs from the Second Meeting of every host whose offer stands', () => {
    const window = { from: '2011-09-19', to: '2011-09-30' };
    const offers = [...data.offers, { country: 'MX', city: 'Mexico City', window, days: 4 }];
    const adopted = ofType(alphabetOf({ ...data, offers }), 'decision.adopted');
    const spans = adopted
      .filter((event) => getPath(event, ['terms', 'country']) === 'MX')
      .map((event) => getPath(event, ['terms', 'span']));
    for (const from of ['2011-09-18', '2011-09-19']) {
      expect(spans).toContainEqual({ from, to: addDays(from, 3) });
    }
    for (const to of ['2011-09-30', '2011-10-01']) {
      expect(spans).toContainEqual({ from: addDays(to, -3), to });
    }
  });

  it('has the intersessional as drafted and as proposed, where these differ', () => {
    const intersessional = { ...data.drafts.intersessional, city: 'Vienna', country: 'AT' };
    const other = alphabetOf(
      { ...data, drafts: { ...data.drafts, intersessional } },
      { departures: false, types: ['intersessional.opened'] },
    );
    expect(other.map(({ event }) => getPath(event, ['city']))).toEqual(['Vienna', 'Geneva']);
  });
});

const emptyDrafts: Programme['drafts'] = {
  workProgramme: {},
  coordination: {},
  recommendations: {},
  intersessional: {},
  languages: {},
  conferenceSupport: {},
  nextMeeting: {},
};

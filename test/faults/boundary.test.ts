import * as fc from 'fast-check';
import {
  audit,
  begin,
  type CycleSnapshot,
  ccm2011,
  createPhases,
  DECISIONS,
  EVENT_TYPES,
  enforcing,
  explain,
  MalformedError,
  MEETINGS,
  next,
  observing,
  onRefusal,
  type Programme,
  type Refusal,
  RULES,
  replay,
  SUBJECTS,
  submit,
  type TreatyEvent,
  type TreatyRecord,
  withMachine,
} from 'intersessional';
import { explore, simulate, whatIf } from 'intersessional/simulation';
import 'intersessional/testing/vitest';
import { describe, expect, it } from 'vitest';
import { createActor, createMachine, getNextSnapshot, transition } from 'xstate';
import { anyEvent } from '../support/events.ts';
import { altered, pick, randomFrom } from '../support/malformed.ts';
import { model, recordOf } from '../support/records.ts';

/*
 * Faults at the boundary of the library that were found from outside, by kind: what callers, stores and wires hand in,
 * and what is done to what the library hands out. The id is that of the row.
 */

const SEED = Number(process.env.SEED ?? 20101109);

type Given = Readonly<Record<string, unknown>>;

const { machine } = ccm2011;
const asEvent = (value: unknown) => value as TreatyEvent;
const open = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
const workProgramme = { on: '2010-11-12', type: 'decision.adopted', decision: 'workProgramme' } as const;

/** The snapshot after events, all of them accepted. */
function reached(events: readonly unknown[], programme: Programme = ccm2011): CycleSnapshot {
  let snapshot = begin(programme);
  for (const event of events) {
    const submission = submit(programme, snapshot, event);
    expect(submission.reception).toBe('accepted');
    snapshot = submission.snapshot;
  }
  return snapshot;
}

const stored = (snapshot: unknown): unknown => JSON.parse(JSON.stringify(snapshot));
const started = (events: readonly unknown[] = []) => {
  const actor = createActor(machine).start();
  for (const event of events) actor.send(asEvent(event));
  return actor;
};

/** The problems of what throws a MalformedError. */
function problemsOf(act: () => unknown) {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(MalformedError);
    return (error as MalformedError).problems;
  }
  throw new Error('nothing was thrown');
}

/** Sends an event to an actor, which must not take it: it stands where it stood, and goes on. */
function standsAt(actor: ReturnType<typeof started>, event: unknown): void {
  const before = actor.getSnapshot();
  actor.send(asEvent(event));
  expect(actor.getSnapshot()).toBe(before);
  expect(before.status).toBe('active');
  expect(before.can(asEvent(event))).toBe(false);
  expect(transition(machine, before, asEvent(event))[0]).toBe(before);
  expect(getNextSnapshot(machine, before, asEvent(event))).toBe(before);
  expect(explain(ccm2011, before, event).reception).not.toBe('accepted');
}

const NOT_TAKEN: readonly (readonly [string, readonly unknown[], unknown])[] = [
  [
    'an adoption with terms of another form',
    [open, workProgramme],
    { on: '2010-11-12', type: 'decision.adopted', decision: 'languages', terms: {} },
  ],
  ['an event with its type alone', [], { type: 'firstMeeting.opened' }],
  ['an event before the last one', [open], { ...open, on: '2009-01-01', type: 'date.reached' }],
  ['an unknown field', [], { ...open, colour: 'blue' }],
  ['a country that is none', [], { ...open, country: 'XX' }],
  ['a day that is none', [], { ...open, on: '2010-02-30' }],
  ['an opening outside its own span', [open], { ...asOpening('2011-09-01'), type: 'secondMeeting.opened' }],
  [
    'an opening without languages, on a complete record',
    model.events.slice(
      0,
      model.events.findIndex(({ type }) => type === 'intersessional.opened'),
    ),
    { ...model.events.find(({ type }) => type === 'intersessional.opened'), languages: undefined },
  ],
  ['a type that nobody knows', [open], { on: '2010-11-12', type: 'coffee.served' }],
  ['an empty type', [open], { on: '2010-11-12', type: '' }],
  ['a type with a wildcard', [open], { on: '2010-11-12', type: 'decision.*' }],
  ['the name of a method as type', [open], { on: '2010-11-12', type: 'constructor' }],
];

function asOpening(on: string): Given {
  const span = { from: '2011-09-12', to: '2011-09-16' };
  return { on, span, city: 'Beirut', country: 'LB', president: { country: 'LB' } };
}

describe('B1 an event that is not accepted moves no actor', () => {
  it.each(NOT_TAKEN)('%s', (_, events, event) => {
    standsAt(started(events), event);
  });

  it.each(NOT_TAKEN)('nor an actor that observes: %s', (_, events, event) => {
    const actor = createActor(machine.provide({ guards: { permits: observing } })).start();
    for (const each of events) actor.send(asEvent(each));
    const before = actor.getSnapshot();
    actor.send(asEvent(event));
    expect(actor.getSnapshot()).toBe(before);
  });

  it('nor one with other implementations, whatever its guard lets through', () => {
    const careless = machine.provide({ guards: { permits: () => true } });
    const actor = createActor(careless.provide({})).start();
    const before = actor.getSnapshot();
    actor.send(asEvent({ ...open, country: 'XX' }));
    expect(actor.getSnapshot()).toBe(before);
    actor.send(open);
    expect(actor.getSnapshot().value).toHaveProperty('firstMeeting');
  });

  it('nor one of a phase', () => {
    const phases = Object.values(createPhases(ccm2011)) as readonly (typeof machine)[];
    for (const phase of phases) {
      const actor = createActor(phase).start();
      const before = actor.getSnapshot();
      for (const [, , event] of NOT_TAKEN) actor.send(asEvent({ ...(event as Given), country: 5 }));
      expect(actor.getSnapshot()).toBe(before);
    }
  });

  it('nor a guard that is asked on its own', () => {
    const { context } = begin(ccm2011);
    for (const guard of [enforcing(ccm2011), observing]) {
      expect(guard({ context, event: open }, { rules: [] })).toBe(true);
      expect(guard({ context, event: asEvent({ ...open, country: 'XX' }) }, { rules: [] })).toBe(false);
      expect(guard({ context, event: asEvent(null) }, { rules: [] })).toBe(false);
    }
  });

  it('but the same object is judged anew once it is put right', () => {
    const event: Record<string, unknown> = { ...open, country: 'XX' };
    const actor = started();
    standsAt(actor, event);
    event.country = 'LA';
    actor.send(asEvent(event));
    expect(actor.getSnapshot().context.firstMeeting.opened).toBe('2010-11-09');
    event.city = 5;
    standsAt(actor, event);
  });
});

describe(`B2 nothing that is sent ends an actor (seed ${SEED})`, () => {
  it('a list that is null', () => {
    standsAt(started([open]), { on: '2010-11-10', type: 'interpretation.arranged', languages: null });
  });

  it('of 10,000 objects sent along the model record, it takes those that submit accepts', {
    timeout: 120_000,
  }, () => {
    const random = randomFrom(SEED);
    const pool = [...model.events, ...fc.sample(anyEvent('2010-11-12'), { seed: SEED, numRuns: 200 })];
    const met: Record<string, number> = {};
    let snapshot = begin(ccm2011);
    for (let i = 0; i < 10_000; i++) {
      const step = Math.floor((i * model.events.length) / 10_000);
      const before = snapshot;
      const on = snapshot.context.on ?? '2010-01-01';
      const event: unknown = altered(
        random,
        { ...pick(random, pool), ...(random() < 0.5 && { on }) },
        { steady: true },
      );
      const { reception } = submit(ccm2011, before, event, { findings: false });
      met[reception] = (met[reception] ?? 0) + 1;
      const actor = createActor(machine, { snapshot: before }).start();
      const standing = actor.getSnapshot();
      actor.send(asEvent(event));
      expect([i, actor.getSnapshot().status]).toEqual([i, 'active']);
      expect([i, reception, actor.getSnapshot() !== standing]).toEqual([
        i,
        reception,
        reception === 'accepted',
      ]);
      expect([i, standing.can(asEvent(event))]).toEqual([i, reception === 'accepted']);
      const isLast = step !== Math.floor(((i + 1) * model.events.length) / 10_000);
      if (isLast) snapshot = submit(ccm2011, before, model.events[step] as TreatyEvent).snapshot;
    }
    expect(snapshot.value).toBe(reached(model.events).value);
    expect(Object.keys(met).sort()).toEqual(['accepted', 'malformed', 'misplaced', 'refused']);
    expect(met.malformed).toBeGreaterThan(3000);
    expect(met.accepted).toBeGreaterThan(300);
  });

  it('of 5,000 objects that say another thing each time, none ends an actor or is half on record', () => {
    const random = randomFrom(SEED + 1);
    const actor = started(model.events.slice(0, 20));
    for (let i = 0; i < 5000; i++) {
      actor.send(asEvent(altered(random, pick(random, model.events))));
      const { status, context } = actor.getSnapshot();
      expect(status).toBe('active');
      // The facts on record have the form of facts: a store would take it back.
      if (i % 50 === 0) expect(next(ccm2011, stored(actor.getSnapshot()))).toBeDefined();
      expect(typeof context.on).toBe('string');
    }
  });
});

describe('B3 a persisted snapshot is a snapshot', () => {
  const events = model.events.slice(0, 25);
  const live = reached(events);
  const event = model.events[25] as TreatyEvent;

  it('for submit, explain and next, after every event of the model record', () => {
    let snapshot = begin(ccm2011);
    for (const each of model.events) {
      const persisted = stored(snapshot);
      const { snapshot: reached, ...reception } = submit(ccm2011, persisted, each);
      const expected = submit(ccm2011, snapshot, each);
      expect({ ...reception, snapshot: stored(reached) }).toEqual({
        ...expected,
        snapshot: stored(expected.snapshot),
      });
      expect(explain(ccm2011, persisted, each)).toEqual(explain(ccm2011, snapshot, each));
      expect(next(ccm2011, persisted)).toEqual(next(ccm2011, snapshot));
      snapshot = expected.snapshot;
    }
  });

  it('as XState persists it, and as JSON of it', () => {
    const actor = started(events);
    for (const persisted of [actor.getPersistedSnapshot(), stored(actor.getPersistedSnapshot())]) {
      expect(explain(ccm2011, persisted, event)).toEqual(explain(ccm2011, live, event));
      const revived = createActor(machine, { snapshot: persisted as never }).start();
      revived.send(asEvent(event));
      expect(revived.getSnapshot().context).toEqual(submit(ccm2011, live, event).snapshot.context);
    }
  });

  it('for matchers, and for what is simulated and explored from it', { timeout: 120_000 }, () => {
    const persisted = stored(reached(model.events.slice(0, 38))) as CycleSnapshot;
    expect({ event: asEvent(model.events[38]), snapshot: persisted }).toBeAccepted();
    expect(persisted).toAllowNext('date.reached');
    expect(stored(reached(model.events)) as CycleSnapshot).toReach('secondMeeting');
    expect(simulate(ccm2011, { runs: 10, seed: 1, after: persisted }).runs).toBe(10);
    const late = stored(reached(model.events.slice(0, -1))) as CycleSnapshot;
    expect(explore(ccm2011, { after: late }).states).toBeGreaterThan(0);
    expect(whatIf(ccm2011, { snapshot: persisted }, []).base.events).toEqual([]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'firstMeeting'],
    ['an empty object', {}],
    ['no context', { value: 'preparation' }],
    ['a stage that is none', { ...(stored(live) as object), value: 'nowhere' }],
    ['no stage', { ...(stored(live) as object), value: undefined }],
    ['a context that lacks a fact', withContext({ friends: undefined })],
    ['a fact of another form', withContext({ themes: 'a' })],
    ['a day that is none', withContext({ on: 'June' })],
    ['a span that is none', withContext({ intersessional: { span: 'June' } })],
    ['a fact that nobody knows', withContext({ weather: 'fine' })],
  ])('is refused where it is none: %s', (_, snapshot) => {
    expect(problemsOf(() => submit(ccm2011, snapshot, open))).not.toEqual([]);
    expect(problemsOf(() => next(ccm2011, snapshot))).not.toEqual([]);
  });

  function withContext(change: object): object {
    const snapshot = stored(live) as { context: object };
    return { ...snapshot, context: { ...snapshot.context, ...change } };
  }
});

describe('B4 a snapshot belongs to its programme', () => {
  const data = JSON.parse(JSON.stringify(ccm2011)) as Programme;
  const other = withMachine({ ...data, id: 'ccm-2012' });
  const changed = withMachine({ ...data, offers: [] });
  const retitled = withMachine({ ...data, title: 'Another title', source: 'elsewhere', aside: [] });
  const own = reached([open, workProgramme]);

  it('which is in its context: an id, and a hash of what is judged', () => {
    const { programme } = own.context;
    expect(programme).toEqual({ id: 'ccm-2011', hash: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(begin(retitled).context.programme).toEqual(programme);
    expect(begin(withMachine(data)).context.programme).toEqual(programme);
    expect(begin(changed).context.programme.hash).not.toBe(programme.hash);
  });

  it.each([
    ['another id', other, /ccm-2012.*ccm-2011/],
    ['other offers', changed, /ccm-2011 \([0-9a-f]{16}\).*ccm-2011 \([0-9a-f]{16}\)/],
  ])('is refused by a programme with %s, by an error that names both', (_, programme, both) => {
    for (const snapshot of [own, stored(own)]) {
      for (const act of [
        () => submit(programme, snapshot, workProgramme),
        () => explain(programme, snapshot, workProgramme),
        () => next(programme, snapshot),
        () => simulate(programme, { runs: 1, seed: 1, after: snapshot as CycleSnapshot }),
        () => explore(programme, { after: snapshot as CycleSnapshot }),
        () => whatIf(programme, { snapshot: snapshot as CycleSnapshot }, []),
      ]) {
        expect(problemsOf(act).map(({ path }) => path)).toEqual(['context.programme']);
        expect(act).toThrow(both);
      }
      const actor = createActor(programme.machine, { snapshot: snapshot as never });
      const { status, error } = actor.getSnapshot();
      expect(status).toBe('error');
      expect((error as Error).message).toMatch(both);
    }
    expect(() => transition(programme.machine, own, workProgramme)).toThrow(both);
  });

  it('and is taken by a programme that judges the same', () => {
    for (const snapshot of [own, stored(own)]) {
      expect(explain(retitled, snapshot, workProgramme).reception).toBe('misplaced');
      const actor = createActor(retitled.machine, { snapshot: snapshot as never });
      expect(actor.getSnapshot().status).toBe('active');
    }
  });

  it('and one of a phase is none of the cycle that is explored', () => {
    const { snapshot } = submit(ccm2011, createActor(createPhases(ccm2011).secondMeeting).getSnapshot(), {
      on: '2010-11-12',
      type: 'host.offered',
      country: 'CH',
      city: 'Geneva',
      window: { from: '2011-09-01', to: '2011-09-30' },
      days: 5,
    });
    const persisted = JSON.parse(JSON.stringify(snapshot));
    for (const after of [snapshot, persisted])
      expect(() => explore(ccm2011, { after, alphabet: [] })).toThrow(
        'value: expected a stage of the programme ccm-2011, found',
      );
  });

  it('also where its machine has other implementations', () => {
    const provided = changed.machine.provide({ guards: { permits: observing } });
    expect(createActor(provided, { snapshot: stored(own) as never }).getSnapshot().status).toBe('error');
  });
});

/** Does to every part of a value what a careless caller may do. */
function spoil(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const part of Object.values(value)) spoil(part, seen);
  const attempts: readonly (() => void)[] = [
    () => (value as unknown[]).push?.('spoilt'),
    () => (value as unknown[]).reverse?.(),
    () => (value as unknown[]).splice?.(0, 1),
    ...Object.keys(value).map((key) => () => {
      (value as Record<string, unknown>)[key] = 'spoilt';
    }),
    ...Object.keys(value).map((key) => () => {
      delete (value as Record<string, unknown>)[key];
    }),
  ];
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {
      // It is frozen.
    }
  }
}

describe('B15 what is done to a value changes no later answer', () => {
  const real = recordOf('ccm-2011');
  const late = { ...real, events: [...real.events].reverse().sort((a, b) => (a.on < b.on ? -1 : 1)) };
  const july = {
    on: '2010-11-12',
    type: 'decision.adopted',
    decision: 'intersessional',
    terms: { span: { from: '2011-07-04', to: '2011-07-07' }, city: 'Geneva', country: 'CH' },
  };
  const asked = { events: model.events.slice(0, 15) };

  /** Every kind of answer that there is, of one programme. */
  const answers = (programme: Programme) => {
    const snapshot = reached(asked.events, programme);
    return {
      begun: stored(begin(programme)),
      judged: [july, open, ...model.events].map((event: unknown) => explain(programme, snapshot, event)),
      next: next(programme, snapshot),
      audits: [real, late, model].map((record) => audit(programme, record)),
      end: stored(replay(programme, model)),
      taken: model.events.map((_, i) => stored(reached(model.events.slice(0, i), programme))),
    };
  };
  const before = JSON.stringify(answers(ccm2011));
  const same = (programme: Programme = ccm2011) => JSON.stringify(answers(programme)) === before;

  it('to findings, duties, stages and all that an answer has', () => {
    spoil(answers(ccm2011));
    expect(same()).toBe(true);
    const expected = explain(ccm2011, reached(asked.events), asEvent(july)).findings.map(
      (each) => each.expected,
    );
    expect(JSON.stringify(expected)).not.toContain('spoilt');
  });

  it('to the context of a snapshot, and to the snapshot', () => {
    for (const snapshot of [
      begin(ccm2011),
      reached(asked.events),
      replay(ccm2011, model),
      started([open]).getSnapshot(),
    ]) {
      const { context, value } = snapshot;
      const shown = JSON.stringify(context);
      spoil(context);
      expect(JSON.stringify(context)).toBe(shown);
      spoil(value);
    }
    const { context } = begin(ccm2011, { complete: false });
    expect(() => (context.friends as string[]).push('X')).toThrow(TypeError);
    expect(same()).toBe(true);
  });

  it('to the context of an actor, before and after an event', () => {
    const actor = started();
    for (const event of model.events) {
      spoil(actor.getSnapshot().context);
      actor.send(event);
    }
    expect(actor.getSnapshot().context).toEqual(replay(ccm2011, model).context);
  });

  it('to the lists and rules of the library', () => {
    const lists = [EVENT_TYPES, DECISIONS, MEETINGS, SUBJECTS];
    const shown = JSON.stringify(lists);
    for (const list of lists) spoil(list);
    for (const { condition, asks: _, ...rule } of Object.values(RULES))
      spoil([condition, rule.on, rule.assumes]);
    for (const rule of Object.values(RULES)) expect(Object.isFrozen(rule)).toBe(true);
    expect(Object.isFrozen(RULES)).toBe(true);
    expect(JSON.stringify(lists)).toBe(shown);
    expect(same()).toBe(true);
  });

  it('to the data of a programme', () => {
    spoil(ccm2011);
    spoil(ccm2011.provisions);
    expect(same()).toBe(true);
  });

  it('to the data that a programme was made from', () => {
    const data = JSON.parse(JSON.stringify(ccm2011)) as Programme;
    const made = withMachine(data);
    const plain = JSON.parse(JSON.stringify(ccm2011)) as Programme;
    expect(same(plain)).toBe(true);
    spoil(data.provisions);
    spoil(data.drafts);
    spoil(plain.provisions);
    spoil(plain.drafts);
    spoil(plain.offers);
    expect(same(made)).toBe(true);
    expect(same(plain)).toBe(true);
  });

  it('to the event or the record that was given', () => {
    const event = structuredClone(july);
    const given: unknown = {
      ...event,
      decision: 'intersessional',
      on: '2010-11-10',
      type: 'decision.amended',
    };
    const taken = submit(ccm2011, reached([open]), given);
    const shown = JSON.stringify(taken.snapshot);
    spoil(given);
    expect(JSON.stringify(taken.snapshot)).toBe(shown);
    const record = structuredClone(model) as TreatyRecord;
    const first = audit(ccm2011, record);
    const text = JSON.stringify(first);
    const snapshot = replay(ccm2011, record);
    const end = JSON.stringify(snapshot);
    spoil(record);
    expect(JSON.stringify(first)).toBe(text);
    expect(JSON.stringify(snapshot)).toBe(end);
    expect(same()).toBe(true);
  });

  it('to the persisted snapshot that was given', () => {
    const persisted = stored(reached(asked.events)) as { context: object };
    const { snapshot } = submit(ccm2011, persisted, model.events[15] as TreatyEvent);
    const actor = createActor(machine, { snapshot: persisted as never }).start();
    const shown = JSON.stringify([snapshot, actor.getSnapshot()]);
    spoil(persisted);
    expect(JSON.stringify([snapshot, actor.getSnapshot()])).toBe(shown);
  });
});

describe('B16 an event is judged and put on record as it was read', () => {
  class Opening {
    readonly #city = 'Vientiane';
    get on() {
      return '2010-11-09';
    }
    get type() {
      return 'firstMeeting.opened';
    }
    get city() {
      return this.#city;
    }
    get country() {
      return 'LA';
    }
    get president() {
      return { country: 'LA' };
    }
  }
  const plain = { ...open, president: { country: 'LA' } };
  const makes: readonly (readonly [string, () => unknown])[] = [
    ['accessors of a class', () => new Opening()],
    ['inherited fields', () => Object.create(plain) as object],
    ['no prototype', () => Object.assign(Object.create(null) as object, plain)],
    ['a Proxy', () => new Proxy({ ...plain }, {})],
    [
      'fields that are not enumerable',
      () => Object.defineProperty({ ...plain, city: '' }, 'city', { value: 'Vientiane', enumerable: false }),
    ],
  ];

  it.each(makes)('by submit and by an actor: %s', (_, make) => {
    const expected = submit(ccm2011, begin(ccm2011), plain).snapshot.context;
    expect(expected.firstMeeting).toMatchObject({ opened: '2010-11-09', president: { country: 'LA' } });
    const submission = submit(ccm2011, begin(ccm2011), make());
    expect(submission.reception).toBe('accepted');
    expect(submission.snapshot.context).toEqual(expected);
    expect(started([make()]).getSnapshot().context).toEqual(expected);
    const record = { programme: 'ccm-2011', events: [make()] };
    expect(replay(ccm2011, record).context).toEqual(expected);
  });

  it('also where a field says another thing at each reading', () => {
    const turns = ['LA', 'XX', 'XX', 'XX'];
    let read = 0;
    const event: unknown = {
      ...open,
      president: {
        get country() {
          return turns[read++];
        },
      },
    };
    const { reception, snapshot } = submit(ccm2011, begin(ccm2011), event);
    expect(reception).toBe('accepted');
    expect(read).toBe(1);
    expect(snapshot.context.firstMeeting.president).toEqual({ country: 'LA' });
    read = 0;
    expect(started([event]).getSnapshot().context.firstMeeting.president).toEqual({ country: 'LA' });
  });

  it('an unknown field is unknown also where it is inherited', () => {
    const event: unknown = Object.assign(Object.create({ colour: 'blue' }) as object, open);
    const { reception, problems } = explain(ccm2011, begin(ccm2011), event);
    expect([reception, problems?.map(({ path }) => path)]).toEqual(['malformed', ['colour']]);
    standsAt(started(), event);
  });
});

function cyclic(): Given {
  const event: Record<string, unknown> = { ...open, president: { country: 'LA' } };
  (event.president as Record<string, unknown>).name = event;
  return event;
}

const unreadable = (fields: object, key: string): object =>
  Object.defineProperty({ ...fields }, key, {
    enumerable: true,
    get() {
      throw new Error('not for you');
    },
  });

const contribution = { on: '2010-11-09', type: 'contribution.received', fund: 'F', earmarked: true };

const HOSTILE: readonly (readonly [string, () => unknown, string])[] = [
  ['an amount that is a bigint', () => ({ ...contribution, amount: 5n }), 'amount'],
  ['an object that holds itself', cyclic, 'president.name'],
  ['a getter that throws', () => unreadable(open, 'city'), 'city'],
  [
    'a getter that throws, further in',
    () => ({ ...open, president: unreadable({}, 'country') }),
    'president.country',
  ],
  ['a getter that throws, of an unknown field', () => unreadable(open, 'colour'), 'colour'],
  ['a getter of the type that throws', () => unreadable({ on: '2010-11-09' }, 'type'), 'type'],
  [
    'a Proxy that throws',
    () =>
      new Proxy(
        { ...open },
        {
          get() {
            throw new Error('no');
          },
          ownKeys() {
            throw new Error('no');
          },
        },
      ),
    '',
  ],
  ['a Proxy that was revoked', revoked, ''],
  ['a symbol', () => ({ ...open, city: Symbol('Vientiane') }), 'city'],
  ['a function', () => ({ ...open, city: () => 'Vientiane' }), 'city'],
  ['nothing', () => undefined, ''],
  ['null', () => null, ''],
  ['a number', () => 5, ''],
  ['a list', () => [open], ''],
];

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({ ...open }, {});
  revoke();
  return proxy;
}

describe('B17 what cannot be read or written is malformed, with its path', () => {
  it.each(HOSTILE)('to explain and submit: %s', (_, make, path) => {
    const snapshot = begin(ccm2011);
    for (const reception of [explain(ccm2011, snapshot, make()), submit(ccm2011, snapshot, make())]) {
      expect(reception.reception).toBe('malformed');
      expect(reception.findings).toEqual([]);
      const problems = reception.problems ?? [];
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.some((each) => each.path === path)).toBe(true);
      for (const { expected, found } of problems)
        expect([typeof expected, typeof found]).toEqual(['string', 'string']);
    }
  });

  it.each(HOSTILE)('to audit and replay: %s', (_, make, path) => {
    for (const judge of [audit, replay]) {
      const record = { programme: 'ccm-2011', events: [{ on: '2010-01-01', type: 'date.reached' }, make()] };
      const paths = problemsOf(() => judge(ccm2011, record)).map((each) => each.path);
      const at = path === '' ? 'events[1]' : `events[1].${path}`;
      expect(paths.some((each) => each === at || (path === '' && each.startsWith(at)))).toBe(true);
    }
  });

  it.each([
    ['nothing', () => undefined],
    ['null', () => null],
    ['a list', () => []],
    ['a getter that throws', () => unreadable(model, 'events')],
    ['a Proxy that was revoked', revoked],
    ['a programme that is none', () => ({ ...model, programme: 5n })],
  ])('a record: %s', (_, make) => {
    expect(problemsOf(() => audit(ccm2011, make()))).not.toEqual([]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'ccm-2011'],
    ['an empty object', {}],
    ['provisions of another kind', { ...ccm2011, provisions: 'A4' }],
    ['a rule that is none', { ...ccm2011, provisions: [{ ...ccm2011.provisions[0], rule: 'no-such' }] }],
  ])('a programme: %s', (_, programme) => {
    for (const act of [
      () => submit(programme as never, begin(ccm2011), open),
      () => explain(programme as never, begin(ccm2011), open),
      () => audit(programme as never, { ...model, programme: 'ccm-2011' }),
      () => next(programme as never, begin(ccm2011)),
      () => begin(programme as never),
    ]) {
      expect(problemsOf(act)).not.toEqual([]);
    }
  });

  it('an option that there is not, or of another form', () => {
    const snapshot = begin(ccm2011);
    for (const act of [
      () => submit(ccm2011, snapshot, open, { finding: false } as never),
      () => submit(ccm2011, snapshot, open, { findings: 'no' } as never),
      () => next(ccm2011, snapshot, { asof: '2011-01-01' } as never),
      () => next(ccm2011, snapshot, { asOf: 'tomorrow' }),
      () => audit(ccm2011, model, { asof: '2011-01-01' } as never),
      () => audit(ccm2011, model, { asOf: 5n } as never),
      () => begin(ccm2011, { compete: false } as never),
    ]) {
      expect(problemsOf(act)).not.toEqual([]);
    }
    const actor = createActor(machine, { input: { complete: 'no' } as never });
    expect(actor.getSnapshot().status).toBe('error');
  });
});

describe('B18 an event about what is none stands', () => {
  const OF_NONE: readonly (readonly [string, Given])[] = [
    ['an objection to no decision', { type: 'objection.raised', decision: 'language', delegation: 'X' }],
    [
      'an objection to what objects inherit',
      { type: 'objection.raised', decision: '__proto__', delegation: 'X' },
    ],
    ['its withdrawal', { type: 'objection.withdrawn', decision: 'language', delegation: 'X' }],
    ['an adoption', { type: 'decision.adopted', decision: 'constructor' }],
    ['a proposal', { type: 'decision.proposed', decision: 'language', terms: { languages: ['en'] } }],
    ['a subject', { type: 'recommendation.agreed', subject: 'unit' }],
    [
      'a meeting',
      { type: 'meeting.suspended', meeting: 'thirdMeeting', by: 'president', instrument: 'decision' },
    ],
    ['no decision', { type: 'objection.raised', delegation: 'X' }],
  ];
  it.each(OF_NONE)('%s, before and at the First Meeting', (_, event) => {
    standsAt(started(), { on: '2010-11-01', ...event });
    standsAt(started([open]), { on: '2010-11-10', ...event });
  });
});

describe('a refusal can be listened to', () => {
  const heard = (actor: ReturnType<typeof started>) => {
    const refusals: Refusal[] = [];
    return { refusals, end: onRefusal(actor, (refusal) => refusals.push(refusal)) };
  };
  const july = {
    on: '2010-11-12',
    type: 'decision.adopted',
    decision: 'intersessional',
    terms: { span: { from: '2011-07-04', to: '2011-07-07' }, city: 'Geneva', country: 'CH' },
  } as const;
  const closing = { on: '2011-06-30', type: 'intersessional.closed' } as const;
  const wrong = { on: '2010-11-12', type: 'decision.adopted', decision: 'language' };

  it('is told of each event that is refused, misplaced or malformed, as explain has it', () => {
    const actor = started();
    const { refusals } = heard(actor);
    actor.send(open);
    expect(refusals).toEqual([]);
    const before = actor.getSnapshot();
    for (const event of [july, closing, wrong]) actor.send(asEvent(event));
    expect(refusals).toEqual(
      [july, closing, wrong].map((event: unknown) => ({ event, ...explain(ccm2011, before, event) })),
    );
    expect(refusals.map(({ reception }) => reception)).toEqual(['refused', 'misplaced', 'malformed']);
    expect(actor.getSnapshot().can(july)).toBe(false);
  });

  it('until it is ended, and of its own actor alone', () => {
    const [actor, other] = [started([open]), started([open])];
    const { refusals, end } = heard(actor);
    other.send(july);
    actor.send(july);
    end();
    actor.send(july);
    expect(refusals).toHaveLength(1);
  });

  it('of an actor that is not started yet, that restarts from a store, and that another actor runs', () => {
    const idle = createActor(machine);
    const { refusals } = heard(idle);
    idle.send(july);
    idle.start();
    expect(refusals.map(({ reception }) => reception)).toEqual(['misplaced']);
    const revived = createActor(machine, { snapshot: stored(reached([open])) as never }).start();
    const again = heard(revived);
    revived.send(july);
    expect(again.refusals).toHaveLength(1);
    const parent = createActor(
      createMachine({ invoke: { id: 'meeting', src: 'cycle' } }).provide({
        actors: { cycle: machine } as never,
      }),
    ).start();
    const child = (parent.getSnapshot().children as Record<string, ReturnType<typeof started>>).meeting;
    const ofChild = heard(child as ReturnType<typeof started>);
    child?.send(open);
    child?.send(july);
    expect(ofChild.refusals).toHaveLength(1);
  });

  it('in the order in which events are taken, also those that a subscriber sends', () => {
    const actor = started();
    const { refusals } = heard(actor);
    let sent = false;
    actor.subscribe(() => {
      if (sent) return;
      sent = true;
      actor.send(july);
      actor.send(workProgramme);
      actor.send(asEvent({ ...july, terms: undefined, type: 'decision.adopted' }));
    });
    actor.send(open);
    expect(refusals.map(({ event }) => event)).toEqual([july]);
  });

  it('of an actor that has ended', () => {
    const actor = started([open]);
    const { refusals } = heard(actor);
    actor.stop();
    actor.send(july);
    expect(refusals.map(({ reception }) => reception)).toEqual(['refused']);
  });

  it('by a listener that throws, which does not stop the actor', async () => {
    const actor = started([open]);
    const unhandled = new Promise((resolve) => process.once('unhandledRejection', resolve));
    onRefusal(actor, () => {
      throw new Error('of the listener');
    });
    expect(() => actor.send(july)).not.toThrow();
    expect(await unhandled).toEqual(new Error('of the listener'));
    actor.send(workProgramme);
    expect(actor.getSnapshot().context.decisions.workProgramme.adopted).toBe('2010-11-12');
  });

  it('only of an actor of a programme', () => {
    const other = createActor(createMachine({}));
    expect(problemsOf(() => onRefusal(other, () => {})).map(({ path }) => path)).toEqual(['actor']);
  });
});

import { begin, type Programme } from 'intersessional';
import { alphabetOf } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import type { EventTemplate } from '../../../src/analysis/template.ts';
import { KernelError, type Table } from '../../../src/kernel/ground/table.ts';
import {
  type GroundingOptions,
  groundedOf,
  indexOfValue,
  type TransitionSystem,
  transitionSystemOf,
} from '../../../src/kernel/ground/transitionSystem.ts';
import { minimise } from '../../../src/kernel/reduce/quotient.ts';
import { compile } from '../../../src/language/compile.ts';
import { type Condition, when } from '../../../src/language/conditions.ts';
import { eventOn } from '../../support/courses.ts';
import {
  afterAction,
  answers,
  cellAt,
  happens,
  hasPlace,
  type Playable,
  playable,
  reachable,
  toldApart,
} from '../../support/forms.ts';
import { estuary } from '../../support/ownCycles.ts';
import {
  actionsOf,
  afterEvent,
  dayAt,
  eachPlayed,
  prepared,
  saidOf,
  stateFor,
} from '../../support/played.ts';
import { grounded, LETTERS, letters, toy } from '../../support/toy.ts';

const has = (path: string): Condition => ({ is: 'given', of: [{ fact: path.split('.') }] });
const WATCHED: readonly Condition[] = [
  has('intersessional.opened'),
  { is: 'includesAll', of: [{ fact: ['themes'] }, { value: ['a', 'b'] }] },
  { not: has('decisions.languages.adopted') },
];

/** A condition of so many facts that it is tabulated by its parts, and most of these by theirs. */
const MANY: Condition = {
  all: [
    {
      not: {
        any: [
          { all: [has('firstMeeting.closed'), { not: has('decisions.languages.adopted') }] },
          {
            all: [
              has('intersessional.opened'),
              { not: has('intersessional.closed') },
              WATCHED[1] as Condition,
            ],
          },
          {
            any: [
              { all: [has('firstMeeting.extended'), { not: has('intersessional.span') }] },
              { is: 'includes', of: [{ fact: ['decisions', 'languages', 'objections'] }, { value: 'X' }] },
            ],
          },
        ],
      },
    },
    { any: [has('firstMeeting.opened'), has('intersessional.opened')] },
  ],
};
const MANY_APPLY: Condition = when(MANY, { not: has('intersessional.closed') });

const short = letters.filter((letter) => letter !== LETTERS.discussesB && letter !== LETTERS.coordinates);
const lateOpening: EventTemplate = {
  type: 'secondMeeting.opened',
  span: { from: '2001-06-01', to: '2001-06-01' },
  city: 'There',
  country: 'CH',
  president: { country: 'CH' },
};

const CASES: readonly (readonly [string, Partial<GroundingOptions>])[] = [
  ['on a complete record', {}],
  ['on a record that is not complete', { complete: false, alphabet: short }],
  ['where only refusals count', { observe: 'refusals' }],
  ['where conditions are watched', { watch: WATCHED, alphabet: short }],
  ['where a condition of many facts is watched', { watch: [MANY, MANY_APPLY], observe: 'refusals' }],
  ['with the end of the cycle', { alphabet: [...short, lateOpening, { type: 'secondMeeting.closed' }] }],
];

/** The states of a form with their snapshots, and whatever is wrong at one of them. */
function wrongIn(
  options: Partial<GroundingOptions>,
  check: (each: Checked) => readonly unknown[],
  form = grounded(options),
) {
  const game = playable(form);
  const wrong: unknown[] = [];
  const states = eachPlayed(
    game,
    begin(toy, { complete: options.complete ?? true }),
    (state, snapshot, day) => {
      if (wrong.length > 2) return;
      wrong.push(...check({ form, game, state, snapshot, day }).map((each) => JSON.stringify(each)));
    },
  );
  expect(states).toBeGreaterThan(20);
  return wrong;
}

interface Checked {
  readonly form: TransitionSystem;
  readonly game: Playable;
  readonly state: readonly number[];
  readonly snapshot: ReturnType<typeof begin>;
  readonly day: string;
}

describe.each(CASES)('the finite form of the toy, %s', (_, options) => {
  it('has a place for a letter where the chart has one, and by one action at most', () => {
    const wrong = wrongIn(options, ({ form, game, state, snapshot, day }) =>
      form.alphabet.flatMap((letter) => {
        const placed = actionsOf(form, letter).filter((action) => hasPlace(game, action, state));
        const said = saidOf(snapshot, eventOn(letter, day));
        const own = letter.type.endsWith('.opened') && 'span' in letter ? letter.span : undefined;
        const expected = said && (!own || (own.from <= day && day <= own.to)) ? 1 : 0;
        return placed.length === expected ? [] : [{ letter, day, state, placed: placed.length, expected }];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('says of each provision what the guard says: whether it applies, fails and refuses', () => {
    const wrong = wrongIn(options, ({ form, game, state, snapshot, day }) =>
      form.alphabet.flatMap((letter) => {
        const placed = actionsOf(form, letter).find((action) => hasPlace(game, action, state));
        if (placed === undefined) return [];
        const said = saidOf(snapshot, eventOn(letter, day), form.observe === 'refusals');
        const found = answers(game, placed, state);
        return JSON.stringify(found) === JSON.stringify(said) ? [] : [{ letter, state, found, said }];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('writes what the event puts on record and moves the chart as it does', () => {
    const wrong = wrongIn(options, ({ form, game, state, snapshot, day }) =>
      form.actions.flatMap((action) => {
        if (action.event === undefined || !happens(game, action, state)) return [];
        const found = afterAction(game, action, state);
        const expected = stateFor(form, afterEvent(snapshot, eventOn(action.event, day)), day);
        return found.join() === expected.join() ? [] : [{ letter: action.event, state, found, expected }];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('starts where the machine starts', () => {
    const form = grounded(options);
    const start = begin(toy, { complete: options.complete ?? true });
    expect(form.start).toEqual(stateFor(form, start, dayAt(form, form.start)));
  });

  it('takes a day for the next on which an answer changes, and changes nothing else by that', () => {
    const wrong = wrongIn(options, ({ form, game, state }) => {
      const [time, ...others] = actionsOf(form, undefined);
      const day = form.variables.findIndex(({ kind }) => kind === 'day');
      const isLast = (state[day] as number) + 1 === form.variables[day]?.values.length;
      if (others.length > 0 || time === undefined) return ['time passes in one way'];
      if (happens(game, time, state) === isLast) return [{ state, isLast }];
      const next = afterAction(game, time, state);
      const expected = isLast ? state : state.with(day, (state[day] as number) + 1);
      return next.join() === expected.join() ? [] : [{ state, next }];
    });
    expect(wrong).toEqual([]);
  });

  it('tells where a condition that is watched passes', () => {
    const wrong = wrongIn(options, ({ form, game, state, snapshot, day }) =>
      (options.watch ?? []).flatMap((condition, i) => {
        const passes = compile(condition, null).outcome({ on: day }, snapshot.context) === 'passed';
        const found = cellAt(game, form.watches[i] as never, state) === 1;
        return found === passes ? [] : [{ condition, state, found }];
      }),
    );
    expect(wrong).toEqual([]);
    expect(grounded(options).watches).toHaveLength(options.watch?.length ?? 0);
  });
});

describe('the cases in which a condition fails', () => {
  const onRecord: Condition = { is: 'includesAll', of: [{ fact: ['themes'] }, { fact: ['themes'] }] };
  const conditions: readonly Condition[] = [
    ...WATCHED,
    onRecord,
    when(has('intersessional.opened'), { all: WATCHED }),
  ];

  const toldWrongly =
    (condition: Condition) =>
    ({ form, game, state, snapshot, day }: Checked) => {
      const fails = compile(condition, null).outcome({ on: day }, snapshot.context) === 'failed';
      const found = form.watches.some((test) => cellAt(game, test, state) === 1);
      return found === fails ? [] : [{ condition, state, found }];
    };

  it.each(conditions)('are told apart, one of them where the condition fails: %#', (condition) => {
    const options = { failing: [condition], alphabet: short };
    expect(wrongIn(options, toldWrongly(condition))).toEqual([]);
  });

  it.each(conditions)('are told apart in a system that is made later: %#', (condition) => {
    const { system, failing } = groundedOf(toy, { alphabet: short, later: conditions });
    expect(system.watches).toEqual([]);
    expect(wrongIn({}, toldWrongly(condition), failing([condition]))).toEqual([]);
  });

  it('of many facts have more combinations than a condition is put to as a whole', () => {
    const form = grounded({ watch: [MANY] });
    const [test] = form.watches as [Table];
    const { sizes } = playable(form);
    expect(test.of.reduce((count, variable) => count * sizes(variable), 1)).toBeGreaterThan(256);
  });

  it('read a member each', () => {
    const [, includesAll] = WATCHED as [Condition, Condition];
    const { watches } = grounded({ failing: [includesAll] });
    expect(watches.map(({ of }) => of.length)).toEqual([1, 1]);
  });
});

describe('the finite form of the toy', () => {
  it('looks at no variable that makes no difference', () => {
    const form = grounded();
    const game = playable(form);
    const states = reachable(game);
    const tables = form.actions.flatMap(({ asks }) =>
      asks.flatMap(({ fails, applies }) => [...fails, ...applies]),
    );
    for (const table of tables) {
      for (const variable of table.of) {
        const differs = states.some((state) =>
          Array.from({ length: game.sizes(variable) }, (_, value) => state.with(variable, value)).some(
            (other) => cellAt(game, table, other) !== cellAt(game, table, state),
          ),
        );
        expect(differs).toBe(true);
      }
    }
  });

  it('asks of an event only what can refuse it where only refusals count', () => {
    const asked = (observe: 'refusals' | 'all') =>
      new Set(grounded({ observe }).actions.flatMap(({ asks }) => asks.map(({ provision }) => provision)));
    expect([...asked('refusals')].every((index) => toy.provisions[index]?.force === 'shall')).toBe(true);
    expect(asked('all').size).toBeGreaterThan(asked('refusals').size);
    expect(grounded().observe).toBe('all');
  });

  it('keeps the days of meetings where it is told to, and otherwise the chart alone says', () => {
    const [free, kept] = [grounded(), grounded({ keepsDays: true })].map(playable) as [Playable, Playable];
    const daysOf = (game: Playable, letter: EventTemplate) =>
      new Set(
        reachable(game).flatMap((state) =>
          actionsOf(game.form, letter).some((action) => happens(game, action, state))
            ? [dayAt(game.form, state)]
            : [],
        ),
      );
    const { span } = toy.firstMeeting as { span: { from: string; to: string } };
    const late = (days: Set<string>) => [...days].filter((day) => day > span.to);
    expect(late(daysOf(kept, LETTERS.opens))).toEqual([]);
    expect(late(daysOf(free, LETTERS.opens))).not.toEqual([]);
    expect(daysOf(kept, LETTERS.opens).size).toBeGreaterThan(0);
    const ending = daysOf(kept, LETTERS.ends);
    expect([...ending].every((day) => day <= LETTERS.holds.span.to)).toBe(true);
    expect(ending.size).toBeGreaterThan(0);
    expect(free.actions.every(({ days }) => days.length === 0)).toBe(true);
  });

  it('goes on from a snapshot as from the states that led to it', () => {
    const events = [eventOn(LETTERS.opens, '2001-03-01'), eventOn(LETTERS.adopts, '2001-03-02')];
    // A snapshot as it comes back from a store: its states are found by name.
    const live = events.reduce(afterEvent, prepared.chart.initial);
    const snapshot = JSON.parse(JSON.stringify(live));
    const form = grounded({ snapshot });
    expect(dayAt(form, form.start)).toBe('2001-03-02');
    expect(form.start).toEqual(stateFor(form, live, '2001-03-02'));
    const from = grounded({ snapshot, from: '2001-03-03' });
    expect(dayAt(from, from.start)).toBe('2001-03-03');
  });

  it('splits the days at dates that are named beside it', () => {
    const daysOf = (options: Partial<GroundingOptions>) =>
      grounded(options).variables.find(({ kind }) => kind === 'day')?.values ?? [];
    expect(daysOf({})).not.toContain('2001-04-05');
    expect(daysOf({ beside: { some: ['2001-04-05'] } })).toEqual(
      expect.arrayContaining(['2001-04-04', '2001-04-05', '2001-04-06']),
    );
    expect(daysOf({})[0]).toBe(toy.starts);
  });

  it('takes names of one thing for one: a theme under another name is the theme', () => {
    const covered = (named: Programme) => {
      const alphabet = letters.map((letter) =>
        letter === LETTERS.discussesA ? { type: 'theme.discussed' as const, theme: 'alpha' } : letter,
      );
      const game = playable(transitionSystemOf(named, { alphabet, observe: 'all' }));
      const closing = game.actions.filter(({ event }) => event === LETTERS.ends);
      return reachable(game).some((state) =>
        closing.some(
          (action) =>
            hasPlace(game, action, state) && answers(game, action, state).every(({ fails }) => !fails),
        ),
      );
    };
    expect([{ ...toy, names: { a: ['alpha'] } }, toy].map(covered)).toEqual([true, false]);
  });

  it('indexOfValue: a value that cannot come about is an error', () => {
    const variable = { kind: 'fact', path: ['x'], values: [undefined, 1, 2] } as const;
    expect([undefined, 1, 2].map((value) => indexOfValue(variable, value))).toEqual([0, 1, 2]);
    expect(() => indexOfValue(variable, 3)).toThrow(KernelError);
    expect(indexOfValue({ ...variable, most: 2 }, 3)).toBe(2);
    expect(indexOfValue({ ...variable, values: [undefined, 1], presence: true }, 9)).toBe(1);
    expect(indexOfValue({ ...variable, values: [1, undefined], presence: true }, undefined)).toBe(1);
  });
});

describe('the condition of a place', () => {
  it('reads no fact that no event changes', () => {
    const alphabet = alphabetOf(estuary, { departures: false }).map(({ event }) => event);
    const proposes = {
      type: 'decision.proposed',
      decision: 'inquiry',
      terms: {},
    } as unknown as EventTemplate;
    const { actions, variables } = transitionSystemOf(estuary, { alphabet: [...alphabet, proposes] });
    const read = actions
      .filter(({ event }) => event === proposes)
      .flatMap(({ place }) => place.flatMap(({ of }) => of))
      .flatMap((index) => (variables[index] as { readonly path?: readonly string[] }).path?.join('.') ?? []);
    expect([...new Set(read)]).toEqual(['founding.span', 'decisions.inquiry.adopted']);
  });
});

describe('a system that other programmes start as well', () => {
  const other: Programme = {
    ...toy,
    drafts: { ...toy.drafts, languages: { languages: ['fr'] }, workProgramme: { themes: ['a'] } },
  };
  const options = { alphabet: letters, observe: 'all', beside: [toy.drafts, toy.offers] } as const;
  const { system, startedAs } = groundedOf(toy, options, [other]);

  it('is seen to do what the system of each alone does', () => {
    for (const [programme, form] of [
      [toy, system],
      [other, startedAs(other)],
    ] as const) {
      const alone = playable(minimise(transitionSystemOf(programme, options)));
      expect(toldApart(alone, playable(minimise(form)))).toEqual([]);
    }
  });

  it('starts with the facts of each', () => {
    const starts = [system.start, startedAs(other).start];
    const valuesOf = (path: string) =>
      starts.map((start) => {
        const variable = system.variables.findIndex((each) => 'path' in each && each.path.join('.') === path);
        return system.variables[variable]?.values[start[variable] as number];
      });
    expect(valuesOf('decisions.languages.terms.languages')).toEqual([['en'], ['fr']]);
  });
});

import * as fc from 'fast-check';
import { begin, submit } from 'intersessional';
import { explore } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { eventOf, firstDaysOf, runAt, runOf, stateOf } from '../../../src/kernel/encode/states.ts';
import { KernelError } from '../../../src/kernel/ground/table.ts';
import { walk } from '../../../src/kernel/search/breadth.ts';
import { addDays } from '../../../src/model/calendar.ts';
import { playable } from '../../support/forms.ts';
import { compiledToy, packed, unpacked } from '../../support/kernels.ts';
import { dayAt, eachPlayed } from '../../support/played.ts';
import { FORMS, LETTERS, letters, toy } from '../../support/toy.ts';

const SEED = 20101112;
const someDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2001-02-20', days));

describe(`states of snapshots (seed ${SEED})`, () => {
  it('runOf: the last run that has begun; before the first, the first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someDay, { minLength: 1, maxLength: 5 }), someDay, (days, day) => {
        const first = [...days].sort();
        const begun = first.filter((each) => each <= day);
        expect(runOf(first, day)).toBe(Math.max(0, begun.length - 1));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it.each(FORMS)('firstDaysOf: the first day of each run, in order: the toy, %s', (_, options) => {
    const kernel = compiledToy(options);
    const day = kernel.quotient.variables.findIndex(({ kind }) => kind === 'day');
    const { values } = kernel.quotient.variables[day] as { values: readonly string[] };
    const days = firstDaysOf(kernel);
    expect(days).toHaveLength(kernel.quotient.sizes(day));
    values.forEach((each, i) => {
      expect(runOf(days, each)).toBe(kernel.quotient.classOf[day]?.[i]);
    });
    expect(days.every((each) => values.includes(each))).toBe(true);
  });

  it.each(FORMS)('runAt, dayAt: a state stands in the run of its day: the toy, %s', (_, options) => {
    const kernel = compiledToy(options);
    const game = playable(kernel.quotient);
    const day = kernel.quotient.variables.findIndex(({ kind }) => kind === 'day');
    for (let run = 0; run < game.sizes(day); run++) {
      const state = game.start.with(day, run);
      expect(runAt(kernel, packed(kernel, state))).toBe(run);
      expect(runAt(kernel, packed(kernel, state, 3), 3)).toBe(run);
      expect(firstDaysOf(kernel)[run]).toBe(dayAt(kernel.quotient, state));
    }
  });

  it.each(FORMS)(
    'stateOf: every state is that of the snapshots that its steps lead to: the toy, %s',
    (_, options) => {
      const kernel = compiledToy(options);
      const { machine } = kernel.quotient;
      const wrong: unknown[] = [];
      eachPlayed(
        playable(kernel.quotient),
        begin(toy, { complete: options.complete ?? true }),
        (state, snapshot, on) => {
          const { value, context } = snapshot;
          const resolved = machine.resolveState({ value, context: { ...context, on } } as never);
          const found = unpacked(kernel, stateOf(kernel, resolved));
          if (found.join() !== state.join()) wrong.push({ state, found, value });
        },
      );
      expect(wrong.slice(0, 2)).toEqual([]);
    },
  );

  it('stateOf: facts that the letters cannot bring about are an error', () => {
    const kernel = compiledToy();
    const { machine } = kernel.quotient;
    const { value, context } = begin(toy);
    const odd = {
      ...context,
      decisions: { ...context.decisions, languages: { ...context.decisions.languages, objections: ['Z'] } },
    };
    expect(() => stateOf(kernel, machine.resolveState({ value, context: odd } as never))).toThrow(
      KernelError,
    );
  });

  it('eventOf: the letter of an action on a day; of time, a day that is reached', () => {
    const kernel = compiledToy();
    kernel.actions.forEach(({ event }, i) => {
      expect(eventOf(kernel, i, '2001-04-01')).toEqual({ type: 'date.reached', ...event, on: '2001-04-01' });
    });
  });

  it('a form that looks at no day stands in one run', () => {
    const kernel = compiledToy({ alphabet: [LETTERS.coordinates], observe: 'refusals' });
    expect(kernel.quotient.variables.some(({ kind }) => kind === 'day')).toBe(false);
    expect(firstDaysOf(kernel)).toEqual([]);
    expect(runAt(kernel, kernel.start)).toBe(0);
  });

  it('begins at a snapshot of whichever machine of the programme, as at one from a store', () => {
    const { snapshot } = submit(toy, begin(toy), { on: '2001-03-01', ...LETTERS.opens });
    const [live, stored] = [snapshot, JSON.parse(JSON.stringify(snapshot))].map((from) =>
      explore(toy, { alphabet: letters, after: from }),
    );
    expect(live).toEqual(stored);
    expect(live?.states).toBeGreaterThan(1);
  });

  it('of an alphabet of no events are one, with no step', () => {
    const kernel = compiledToy({ alphabet: [] });
    expect([walk(kernel).transitions, kernel.actions.length]).toEqual([0, 0]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventEffect, effectsIn } from '../../../src/analysis/effects.ts';
import { type ReadAccess, readSetOf } from '../../../src/analysis/readSet.ts';
import type { EventTemplate } from '../../../src/analysis/template.ts';
import { KernelError } from '../../../src/kernel/ground/table.ts';
import { indexOfValue } from '../../../src/kernel/ground/transitionSystem.ts';
import {
  effectsOfTemplate,
  eventOn,
  keyOf,
  openEffects,
  readsOfEffects,
  rootsOf,
  variablesOf,
  variablesRead,
} from '../../../src/kernel/ground/variables.ts';
import { compile } from '../../../src/language/compile.ts';
import { factsAtStart } from '../../../src/machines/cycle.ts';
import { CHANGES } from '../../../src/machines/effects.ts';
import { ANY, getPath, overlaps } from '../../../src/model/path.ts';
import { EVENT, PARAMS, someCondition } from '../../support/conditions.ts';
import { factsAfter, record, someDay, someEvents } from '../../support/courses.ts';
import { moreLetters, toy } from '../../support/toy.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 200 };

const start = factsAtStart(toy);
const effectsOf = (event: EventTemplate) => effectsOfTemplate(event, effectsIn(toy));
const someLetters = fc.subarray([...moreLetters], { minLength: 1 });
const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

const DAYS = ['2001-02-28', '2001-03-01', '2001-03-02', '2001-03-03', '2001-03-04'];
const ALL_DAYS = [...DAYS, '2001-05-31', '2001-06-01', '2001-06-02', '2001-06-03', '2001-06-04'];

/** Everything that is looked at: facts whole, facts by their presence, members of lists. */
const look = (path: string, more: Partial<ReadAccess> = {}): ReadAccess => ({
  path: path.split('.'),
  presence: false,
  ...more,
});
const LOOKS: readonly ReadAccess[] = [
  look('firstMeeting.opened', { presence: true }),
  look('firstMeeting.closed'),
  look('decisions.languages.objections'),
  look('decisions.languages.terms', { presence: true }),
  look('decisions.workProgramme.terms.themes'),
  look(`offers.${ANY}`),
  look('offers.CH.city'),
  look('coordinationMeetings'),
  look('coordinator.name'),
  look('coordinator.duties'),
  look('themes', { member: 'A' }),
  look('friends', { member: 'CH' }),
  look('support.by', { member: 'nobody' }),
  look('intersessional.span', { presence: true }),
  look('intersessional.span.to'),
  look('recommendations.isu'),
];
const someLooks = fc.subarray([...LOOKS], { minLength: 1 });

describe(`what letters put on record (seed ${SEED})`, () => {
  it('on: the letter with its day, and nothing else', () => {
    for (const letter of moreLetters)
      expect(eventOn(letter, '2001-01-01')).toEqual({ ...letter, on: '2001-01-01' });
  });

  it('an effect that is left out never comes; one without a condition always; else as its condition has it', () => {
    fc.assert(
      fc.property(
        someLetters.chain((of) => fc.record({ of: fc.constant(of), events: someEvents(of), day: someDay })),
        ({ of, events, day }) => {
          const open = openEffects(of.map(effectsOf), start);
          const before = factsAfter(events);
          of.forEach((letter, i) => {
            const event = eventOn(letter, day);
            const applied = (open[i] as readonly EventEffect[]).filter(
              (effect) =>
                effect.if === undefined ||
                compile(effect.if, null).outcome(event as never, before) === 'passed',
            );
            const found = record(before, event);
            for (const { path } of effectsOf(letter)) {
              const expected = applied
                .filter((effect) => effect.path.join() === path.join())
                .reduce<unknown>(
                  (value, effect) => CHANGES[effect.change](value, effect.ofDay ? day : effect.value),
                  getPath(before, path),
                );
              const after = getPath(found, path);
              expect([letter.type, path, keyOf(after)]).toEqual([letter.type, path, keyOf(expected)]);
            }
          });
        },
      ),
      { ...options, numRuns: 60 },
    );
  });

  it('conditions that these letters cannot change are decided beforehand', () => {
    const coordination = moreLetters.filter(({ type }) => type === 'coordination.held').slice(0, 1);
    const closing = moreLetters.filter(({ type }) => /Meeting.closed|intersessional.opened/.test(type));
    const openOf = (of: readonly EventTemplate[]) => openEffects(of.map(effectsOf), start)[0];
    const whole = openOf(coordination)?.[0]?.if;
    const wider = openOf([...coordination, ...closing])?.[0]?.if;
    const size = (condition: unknown) => JSON.stringify(condition)?.length ?? 0;
    expect(size(whole)).toBeLessThan(size(wider));
  });

  it('looksOfEffects: what decides on an effect that is looked at is looked at, and so on', () => {
    fc.assert(
      fc.property(someLetters, someLooks, (of, looks) => {
        const all = of.map((event) => ({ event, effects: effectsOf(event) }));
        const found = readsOfEffects(looks, all);
        expect(found.slice(0, looks.length)).toEqual(looks);
        const isLookedAt = (path: readonly string[]) => found.some((each) => overlaps(each.path, path));
        const deciding = all.flatMap(({ event, effects }) =>
          effects
            .filter((effect) => isLookedAt(effect.path))
            .flatMap((effect) => (effect.if ? readSetOf(effect.if, event, null) : [])),
        );
        const missing = deciding.filter((each) => !found.some((other) => keyOf(other) === keyOf(each)));
        expect(missing).toEqual([]);
        const needless = found.filter(
          (each, i) => i >= looks.length && !deciding.some((d) => keyOf(d) === keyOf(each)),
        );
        expect(needless).toEqual([]);
      }),
      options,
    );
  });
});

describe(`variables (seed ${SEED})`, () => {
  const effectsIn = (of: readonly EventTemplate[]) => openEffects(of.map(effectsOf), start);

  it('rootsOf: every pair of a look and an effect that bear on each other has a root, and no root lies in another', () => {
    fc.assert(
      fc.property(someLetters, someLooks, (of, looks) => {
        const effects = effectsIn(of).flat();
        const roots = rootsOf(looks, effects);
        for (const look of looks) {
          for (const { path } of effects) {
            if (!overlaps(look.path, path)) continue;
            const covering = roots.filter((root) => overlaps(root, look.path) && overlaps(root, path));
            expect([look.path, path, covering.length > 0]).toEqual([look.path, path, true]);
          }
        }
        for (const root of roots) {
          expect(looks.some(({ path }) => overlaps(path, root))).toBe(true);
          expect(effects.some(({ path }) => overlaps(path, root))).toBe(true);
          expect(roots.filter((other) => overlaps(root, other))).toEqual([root]);
          expect(root).not.toContain(ANY);
        }
      }),
      options,
    );
  });

  const made = (of: readonly EventTemplate[], reads: readonly ReadAccess[], most = 3) =>
    variablesOf({ start, effects: effectsIn(of), reads, days: ALL_DAYS, isSame, most });

  it('every fact that some events leave is one of the values; the first is that of the start', () => {
    fc.assert(
      fc.property(
        someLetters.chain((of) => fc.record({ of: fc.constant(of), events: someEvents(of) })),
        someLooks,
        ({ of, events }, looks) => {
          const facts = factsAfter(events);
          for (const variable of made(of, looks)) {
            const found = getPath(facts, variable.path);
            const first = getPath(start, variable.path);
            if (variable.kind === 'fact') {
              expect(indexOfValue(variable, first)).toBe(0);
              expect(() => indexOfValue(variable, found)).not.toThrow();
              expect(new Set(variable.values.map(keyOf)).size).toBe(variable.values.length);
            } else {
              expect(variable.values[0]).toBe((first as string[]).includes(variable.member));
              expect(variable.values[1]).toBe(!variable.values[0]);
            }
          }
        },
      ),
      options,
    );
  });

  it('a condition comes out as it does on the facts that the values stand for', () => {
    // The values tell all that is looked at: two courses that leave the same values answer alike.
    fc.assert(
      fc.property(
        someCondition,
        fc.array(someEvents(moreLetters, 5), { minLength: 4, maxLength: 8 }),
        (condition, courses) => {
          const reads = readSetOf(condition, EVENT, PARAMS);
          const variables = variablesOf({
            start,
            effects: effectsIn(moreLetters),
            reads,
            days: ALL_DAYS,
            isSame,
            most: 3,
          });
          const seen = new Map<string, string>();
          const event = { on: '2001-06-01', ...EVENT } as never;
          for (const facts of courses.map((events) => factsAfter(events))) {
            const values = variables.map((variable) =>
              variable.kind === 'fact'
                ? indexOfValue(variable, getPath(facts, variable.path))
                : (getPath(facts, variable.path) as string[]).includes(variable.member),
            );
            const outcome = compile(condition, PARAMS).outcome(event, facts);
            const other = seen.get(values.join()) ?? outcome;
            expect(outcome).toBe(other);
            seen.set(values.join(), outcome);
          }
        },
      ),
      { ...options, numRuns: 150 },
    );
  });

  it('where only presence counts there are two values; a list of which members are looked for is one for each', () => {
    const kinds = (looks: readonly ReadAccess[]) =>
      made(moreLetters, looks).map((variable) =>
        variable.kind === 'member' ? variable.member : variable.values.length,
      );
    expect(kinds([look('firstMeeting.opened', { presence: true })])).toEqual([2]);
    expect(kinds([look('firstMeeting.opened')])[0]).toBeGreaterThan(2);
    expect(
      kinds([look('firstMeeting.opened', { presence: true }), look('firstMeeting.opened')])[0],
    ).toBeGreaterThan(2);
    expect(
      kinds([look('intersessional.span', { presence: true }), look('intersessional.span.to')]),
    ).not.toContain('to');
    expect(kinds([look('themes', { member: 'A' })])).toEqual(['a']);
    expect(kinds([look('themes', { member: 'c' })])).toEqual([]);
    expect(kinds([look('themes', { member: 'a' }), look('themes')])).toEqual([4]);
    expect(kinds([look('themes', { member: 'a' }), look('themes', { member: 'b' })])).toEqual(['a', 'b']);
  });

  it('a count goes no higher than any condition tells', () => {
    for (const most of [1, 2, 5]) {
      const [count] = made(moreLetters, [look('coordinationMeetings')], most);
      expect(count?.values).toEqual(Array.from({ length: most + 1 }, (_, i) => i));
      expect(indexOfValue(count as never, most + 7)).toBe(most);
    }
  });

  it('too many values are an error', () => {
    const many = Array.from(
      { length: 13 },
      (_, i): EventTemplate => ({
        type: 'friend.designated',
        country: `A${i}`,
      }),
    );
    const ground = { start, effects: effectsIn(many), reads: [look('friends')], days: DAYS, isSame, most: 0 };
    expect(() => variablesOf(ground)).toThrow(KernelError);
    const members = { ...ground, reads: [look('friends', { member: 'A1' })] };
    expect(variablesOf(members)).toHaveLength(1);
  });

  it('lookedAt: the variables that a look bears on, of a list that of the member', () => {
    const variables = [
      ...made(moreLetters, [look('themes', { member: 'a' }), look('themes', { member: 'b' })]),
      ...made(moreLetters, [look('firstMeeting.opened')]),
      {},
    ];
    const found = (each: ReadAccess) => variablesRead(each, variables, isSame);
    expect(found(look('themes', { member: 'A' }))).toEqual([0]);
    expect(found(look('themes'))).toEqual([0, 1]);
    expect(found(look('firstMeeting'))).toEqual([2]);
    expect(found(look('firstMeeting.closed'))).toEqual([]);
  });

  it('keyOf: equal for what is the same JSON, and for nothing else', () => {
    const values = [undefined, '', 'a', null, 0, 1, [], ['a'], {}, { a: 1 }];
    for (const a of values)
      for (const b of values) expect(keyOf(a) === keyOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
  });
});

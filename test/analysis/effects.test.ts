import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectsIn, isAdded } from '../../src/analysis/effects.ts';
import { compile } from '../../src/language/compile.ts';
import type { EffectTable } from '../../src/language/effects.ts';
import { CHANGES } from '../../src/machines/effects.ts';
import type { TreatyEvent } from '../../src/model/events.ts';
import type { Facts } from '../../src/model/facts.ts';
import { getPath, overlaps } from '../../src/model/path.ts';
import { vocabularyOf } from '../../src/programmes/vocabulary.ts';
import { EVENT_TYPES } from '../../src/rules/events.ts';
import { eventOn, record, someEvent } from '../support/courses.ts';
import { FACT_PATHS, someFacts } from '../support/facts.ts';
import { moreLetters, toy } from '../support/toy.ts';

const { conditionsOfEffects, effectsOf, pathsWritten } = effectsIn(toy);
const EFFECTS: EffectTable = vocabularyOf(toy).effects;

const SEED = 20101112;
const options = { seed: SEED, numRuns: 400 };

const keyOf = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    Array.isArray(each) || typeof each !== 'object' || each === null
      ? each
      : Object.fromEntries(Object.entries(each).sort()),
  ) ?? '';

/** The facts that differ, of all that there are. */
const differing = (a: Facts, b: Facts): readonly (readonly string[])[] =>
  FACT_PATHS.filter((path) => keyOf(getPath(a, path)) !== keyOf(getPath(b, path)));

/** Applies the effects of an event to facts, path by path. */
function expectedAt(event: TreatyEvent, facts: Facts, path: readonly string[]): unknown {
  return effectsOf(event)
    .filter((effect) => effect.path.join() === path.join())
    .filter((effect) => !effect.if || compile(effect.if, null).outcome(event as never, facts) === 'passed')
    .reduce<unknown>(
      (value, { change, ofDay, value: given }) => CHANGES[change](value, ofDay ? event.on : given),
      getPath(facts, path),
    );
}

describe(`effects (seed ${SEED})`, () => {
  it('a fact on which an event has no effect stays as it is', () => {
    fc.assert(
      fc.property(someEvent(), someFacts, (event, facts) => {
        const written = effectsOf(event).map(({ path }) => path);
        const changed = differing(facts, record(facts, event));
        expect(changed.filter((path) => !written.some((each) => overlaps(each, path)))).toEqual([]);
      }),
      options,
    );
  });

  it('a fact on which it has one becomes what the effects say', () => {
    fc.assert(
      fc.property(someEvent(), someFacts, (event, facts) => {
        // No condition of an effect looks at what an effect before it writes, in this event.
        const found = record(facts, event);
        const same = event.type !== 'coordinator.appointed' && event.type !== 'decision.adopted';
        for (const { path } of same ? effectsOf(event) : []) {
          expect([path, keyOf(getPath(found, path))]).toEqual([path, keyOf(expectedAt(event, facts, path))]);
        }
      }),
      options,
    );
  });

  it('what is told of a type holds of all its events: where they write, and what that depends on', () => {
    for (const letter of moreLetters) {
      const effects = effectsOf(eventOn(letter, '2001-06-01'));
      const paths = pathsWritten(letter.type);
      expect(
        effects.filter(
          ({ path }) => !paths.some((each) => each.length === path.length && overlaps(each, path)),
        ),
      ).toEqual([]);
      const conditions = conditionsOfEffects(letter.type);
      expect(
        effects
          .flatMap((effect) => (effect.if ? [effect.if] : []))
          .filter((each) => !conditions.includes(each)),
      ).toEqual([]);
    }
    for (const type of EVENT_TYPES) {
      const effects = EFFECTS[type] ?? [];
      expect(pathsWritten(type)).toHaveLength(effects.length);
      expect(conditionsOfEffects(type)).toHaveLength(effects.filter((effect) => effect.if).length);
    }
  });

  it('an effect that fails on the event alone is none: that it would come is never told', () => {
    const paths = (event: object) =>
      effectsOf({ on: '2001-06-01', ...event } as TreatyEvent).map(({ path }) => path.join('.'));
    const arranged = { type: 'support.arranged', by: 'host', assistedBy: ['H'], fund: 'F' };
    expect(paths(arranged)).toEqual(['support.by', 'support.funds']);
    expect(paths({ ...arranged, by: 'executiveCoordinator' })).toEqual([
      'support.by',
      'support.helpers',
      'support.funds',
    ]);
    expect(paths({ ...arranged, meeting: 'firstMeeting' })).toEqual([]);
    expect(paths({ type: 'recommendations.transmitted', to: 'nobody' })).toEqual([]);
    expect(paths({ type: 'coordinator.appointed', body: 'B', duties: [] })).not.toContain(
      'coordinator.name.name',
    );
  });

  it('a field that is not there has no effect', () => {
    fc.assert(
      fc.property(someEvent(), (event) => {
        for (const { value, ofDay, effect } of effectsOf(event)) {
          expect(value).not.toBeUndefined();
          expect(ofDay).toBe('event' in effect.from && effect.from.event === 'on');
          if (ofDay) expect(value).toBe(event.on);
        }
      }),
      options,
    );
  });

  it('isAdded: what two events of one day add is the same in either order', () => {
    fc.assert(
      fc.property(someEvent(), someEvent(), someFacts, (one, other, facts) => {
        const [a, b] = [one, { ...other, on: one.on } as TreatyEvent];
        const all = [...effectsOf(a), ...effectsOf(b)];
        const conditional = all.some((effect) => effect.if);
        if (conditional || !all.every(({ effect }) => isAdded(effect))) return;
        expect(keyOf(record(record(facts, a), b))).toBe(keyOf(record(record(facts, b), a)));
      }),
      { ...options, numRuns: 1500 },
    );
  });

  it('isAdded: what replaces, removes or empties is not added', () => {
    const kinds = Object.values(EFFECTS).flatMap((effects = []) => effects);
    for (const effect of kinds) {
      const ofDay = 'event' in effect.from && effect.from.event === 'on';
      const replaces =
        effect.change === 'remove' || effect.change === 'unset' || (effect.change === 'set' && !ofDay);
      expect(isAdded(effect)).toBe(!replaces);
    }
    expect(new Set(kinds.map(isAdded)).size).toBe(2);
  });
});

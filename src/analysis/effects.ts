import { read, readKeys } from '../language/compile.ts';
import type { Condition } from '../language/conditions.ts';
import type { Effect, EffectTable } from '../language/effects.ts';
import { fieldsOf, fieldsOfTerm } from '../language/reads.ts';
import { ruledOut } from '../machines/chart.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import { UNREAD } from '../model/facts.ts';
import { memoize } from '../model/memoize.ts';
import { ANY, type Path } from '../model/path.ts';
import type { Programme } from '../programmes/programme.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';

/*
 * Effects of events, known by the type alone, by an event with some fields missing, or by an event without its day.
 */

/** An effect, with the path that it writes. */
export interface Writing {
  readonly effect: Effect;
  readonly path: Path;
}

/** An effect of an event. */
export interface EventEffect extends Writing, Pick<Effect, 'change' | 'if'> {
  /** The value written. An effect that writes the day has the day of the given event. */
  readonly value: unknown;
  readonly ofDay: boolean;
}

/** Tells whether an effect writes the day of the event. */
export const isOfDay = ({ from }: Effect): boolean => 'event' in from && from.event === 'on';

/** Tells whether an effect adds to a fact or puts the day on record. These effects of one day commute. */
export const isAdded = (effect: Effect): boolean =>
  effect.change === 'add' || effect.change === 'count' || (effect.change === 'set' && isOfDay(effect));

/** Returns the fields of an event that decide on what an effect writes, and where, and whether. */
export const fieldsOfEffect = ({ path, from, if: condition }: Effect): readonly string[] => [
  ...path.flatMap((key) => (typeof key === 'string' ? [] : fieldsOfTerm(key))),
  ...fieldsOfTerm(from),
  ...(condition ? fieldsOf(condition) : []),
];

/** The effects of events, as a vocabulary has them. */
export interface Effects {
  /** Returns the effects that an event does not rule out; fields of the event may be missing. */
  readonly writingsOf: (event: TreatyEvent) => readonly Writing[];
  /** Returns the effects that an event can have. An effect without a value changes nothing and is left out. */
  readonly effectsOf: (event: TreatyEvent) => readonly EventEffect[];
  /** Returns the effects of a type of event. */
  readonly ofType: (type: EventType) => readonly Effect[];
  /** Returns the paths that events of a type can write. A key that the event decides is `ANY`. */
  readonly pathsWritten: (type: EventType) => readonly Path[];
  /** Returns the conditions on the effects of a type of event. */
  readonly conditionsOfEffects: (type: EventType) => readonly Condition[];
}

const effectsBy = /* @__PURE__ */ memoize((table: EffectTable): Effects => {
  const ofType = (type: EventType): readonly Effect[] => table[type] ?? [];
  const writingsOf = (event: TreatyEvent): readonly Writing[] =>
    ofType(event.type)
      .filter((effect) => !ruledOut(effect.if, event))
      .map((effect) => ({ effect, path: readKeys(effect.path, null)(event as never, UNREAD).map(String) }));
  return {
    ofType,
    writingsOf,
    effectsOf: (event) =>
      writingsOf(event).flatMap((writing) => {
        const { change, from, if: condition } = writing.effect;
        const value = read(from, null)(event as never, UNREAD);
        return value === undefined
          ? []
          : [{ ...writing, change, if: condition, value, ofDay: isOfDay(writing.effect) }];
      }),
    pathsWritten: (type) =>
      ofType(type).map(({ path }) => path.map((key) => (typeof key === 'string' ? key : ANY))),
    conditionsOfEffects: (type) => ofType(type).flatMap((effect) => (effect.if ? [effect.if] : [])),
  };
});

/** Returns the effects of events under a programme. */
export const effectsIn = (programme: Programme): Effects => effectsBy(vocabularyOf(programme).effects);

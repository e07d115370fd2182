import { ruledOut } from '../machines/chart.ts';
import { EFFECTS, type Effect } from '../machines/effects.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import { NO_FACTS } from '../model/facts.ts';
import { ANY, type Path } from '../model/path.ts';
import { read, readKeys } from '../rules/language/compile.ts';
import type { Condition } from '../rules/language/conditions.ts';
import { fieldsOf, fieldsOfTerm } from '../rules/language/reads.ts';

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

/** Returns the effects that an event does not rule out; fields of the event may be missing. */
export const writingsOf = (event: TreatyEvent): readonly Writing[] =>
  (EFFECTS[event.type] ?? [])
    .filter((effect) => !ruledOut(effect.if, event))
    .map((effect) => ({ effect, path: readKeys(effect.path, null)(event as never, NO_FACTS).map(String) }));

/** Returns the effects that an event can have. An effect without a value changes nothing and is left out. */
export const effectsOf = (event: TreatyEvent): readonly EventEffect[] =>
  writingsOf(event).flatMap((writing) => {
    const { change, from, if: condition } = writing.effect;
    const value = read(from, null)(event as never, NO_FACTS);
    return value === undefined
      ? []
      : [{ ...writing, change, if: condition, value, ofDay: isOfDay(writing.effect) }];
  });

/** Tells whether an effect adds to a fact or puts the day on record. These effects of one day commute. */
export const isAdded = (effect: Effect): boolean =>
  effect.change === 'add' || effect.change === 'count' || (effect.change === 'set' && isOfDay(effect));

/** Returns the paths that events of a type can write. A key that the event decides is `ANY`. */
export const pathsWritten = (type: EventType): readonly Path[] =>
  (EFFECTS[type] ?? []).map(({ path }) => path.map((key) => (typeof key === 'string' ? key : ANY)));

/** Returns the conditions on the effects of a type of event. */
export const conditionsOfEffects = (type: EventType): readonly Condition[] =>
  (EFFECTS[type] ?? []).flatMap((effect) => (effect.if ? [effect.if] : []));

/** Returns the fields of an event that decide on what an effect writes, and where, and whether. */
export const fieldsOfEffect = ({ path, from, if: condition }: Effect): readonly string[] => [
  ...path.flatMap((key) => (typeof key === 'string' ? [] : fieldsOfTerm(key))),
  ...fieldsOfTerm(from),
  ...(condition ? fieldsOf(condition) : []),
];

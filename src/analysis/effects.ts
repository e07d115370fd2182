import { ruledOut } from '../machines/chart.ts';
import { EFFECTS, type Effect } from '../machines/effects.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import { NO_FACTS } from '../model/facts.ts';
import { ANY, type Path } from '../model/path.ts';
import { read, readKeys } from '../rules/language/compile.ts';
import type { Condition } from '../rules/language/conditions.ts';

/*
 * Effects as events have them: as far as the type tells, as far as an event tells of which fields are still open, or as an
 * event without its day has them.
 */

/** An effect, and the path at which it writes. */
export interface Writing {
  readonly effect: Effect;
  readonly path: Path;
}

/** An effect of an event. */
export interface EventEffect extends Writing, Pick<Effect, 'change' | 'if'> {
  /** The value that it writes; of one that writes the day, that of the event given. */
  readonly value: unknown;
  readonly ofDay: boolean;
}

/** Tells whether an effect writes the day of the event. */
export const isOfDay = ({ from }: Effect): boolean => 'event' in from && from.event === 'on';

/** The effects that an event does not rule out by itself: fields of it can be open. */
export const writingsOf = (event: TreatyEvent): readonly Writing[] =>
  (EFFECTS[event.type] ?? [])
    .filter((effect) => !ruledOut(effect.if, event))
    .map((effect) => ({ effect, path: readKeys(effect.path, null)(event as never, NO_FACTS).map(String) }));

/** The effects that an event can have. One without a value changes nothing. */
export const effectsOf = (event: TreatyEvent): readonly EventEffect[] =>
  writingsOf(event).flatMap((writing) => {
    const { change, from, if: condition } = writing.effect;
    const value = read(from, null)(event as never, NO_FACTS);
    return value === undefined
      ? []
      : [{ ...writing, change, if: condition, value, ofDay: isOfDay(writing.effect) }];
  });

/** Adds to what is there, or puts the day on record: the events of one day do that in any order alike. */
export const isAdded = (effect: Effect): boolean =>
  effect.change === 'add' || effect.change === 'count' || (effect.change === 'set' && isOfDay(effect));

/** The paths at which events of a type can write; a key that the event decides is any key. */
export const pathsWritten = (type: EventType): readonly Path[] =>
  (EFFECTS[type] ?? []).map(({ path }) => path.map((key) => (typeof key === 'string' ? key : ANY)));

/** The conditions on which it depends that an event of a type goes on record. */
export const conditionsOfEffects = (type: EventType): readonly Condition[] =>
  (EFFECTS[type] ?? []).flatMap((effect) => (effect.if ? [effect.if] : []));

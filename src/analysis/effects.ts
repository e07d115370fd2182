import { EFFECTS, type Effect } from '../machines/effects.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import { NO_FACTS } from '../model/facts.ts';
import { ANY, type Path } from '../model/paths.ts';
import { compiled, read, readKeys } from '../rules/language/compile.ts';
import type { Condition } from '../rules/language/conditions.ts';
import { fieldsOf, readsOf } from '../rules/language/reads.ts';

/** What events put on record, as far as the type of an event tells, or the event without its day. */

/** An effect of an event. */
export interface EventEffect extends Pick<Effect, 'change' | 'if'> {
  readonly effect: Effect;
  /** Where it writes. */
  readonly path: Path;
  /** What it writes, unless it writes the day. */
  readonly value: unknown;
  readonly ofDay: boolean;
}

const isOfDay = ({ from }: Effect): boolean => 'event' in from && from.event === 'on';

/** Tells whether a condition fails, whatever the day and the facts. */
function fails(condition: Condition, event: TreatyEvent): boolean {
  if ('all' in condition) return condition.all.some((part) => fails(part, event));
  if (readsOf(condition).length > 0 || fieldsOf(condition).includes('on')) return false;
  const outcome = compiled(condition).outcome(event as never, NO_FACTS);
  return outcome === 'failed' || outcome === 'cantTell';
}

/** The effects that an event can have. One without a value changes nothing. */
export const effectsOf = (event: TreatyEvent): readonly EventEffect[] =>
  (EFFECTS[event.type] ?? []).flatMap((effect) => {
    const { change, from, if: condition } = effect;
    const value = read(from, null)(event as never, NO_FACTS);
    if (value === undefined || (condition && fails(condition, event))) return [];
    const path = readKeys(effect.path, null)(event as never, NO_FACTS).map(String);
    return [{ effect, change, if: condition, path, value, ofDay: isOfDay(effect) }];
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

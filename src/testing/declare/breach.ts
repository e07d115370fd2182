import { isPermanentlyViolated } from './automata.ts';
import {
  daysOf,
  type EventPath,
  type EventPaths,
  enteredBy,
  type Read,
  startOf,
  throughDay,
} from './orders.ts';
import type { TemplatePart } from './templates.ts';

/** The events that break a part, in their order, and how. */
export interface Breach {
  readonly part: TemplatePart;
  /** The event after which nothing could put it right; `undefined`: something is wanting at the end. */
  readonly broken?: Read;
  /** The event since which it is as it is. */
  readonly since?: Read | undefined;
}

const hopefulIn = ({ automaton }: TemplatePart, ways: EventPaths): EventPath | undefined =>
  [...ways.values()].find(({ state }) => !isPermanentlyViolated(automaton, state));

/** Finds the events of a day that break a part, in the order of the record from a path that led to the day. */
function breachOn(part: TemplatePart, day: readonly Read[], way: EventPath): Breach {
  let at = way;
  for (const event of day) {
    const next = { state: part.automaton.step(at.state, event.letter), event, before: at };
    if (isPermanentlyViolated(part.automaton, next.state))
      return { part, broken: event, since: enteredBy(at) };
    at = next;
  }
  return { part, since: enteredBy(at) };
}

/** Finds the events that break a part which holds in no order of them. */
export function breachOf(part: TemplatePart, events: readonly Read[]): Breach {
  const reader = { automaton: part.automaton, open: false };
  let ways = startOf(reader);
  for (const day of daysOf(events)) {
    const next = throughDay(reader, ways, day);
    const way = hopefulIn(part, ways);
    if (way !== undefined && hopefulIn(part, next) === undefined) return breachOn(part, day, way);
    ways = next;
  }
  const way = hopefulIn(part, ways);
  return { part, since: way && enteredBy(way) };
}

import { type Automaton, closure, INPUT_SYMBOLS, type InputSymbol } from './automata.ts';

/** An event as an automaton reads it. */
export interface Read {
  readonly index: number;
  readonly on: string;
  readonly letter: InputSymbol;
}

/** One order of the events in which a state is reached, the last first; the start has none. */
export interface EventPath {
  readonly state: number;
  readonly event?: Read;
  readonly before?: EventPath;
}

/** The ways to each state that can be reached. */
export type EventPaths = ReadonlyMap<number, EventPath>;

/** The reading of events; `open` allows any event before, between and after them. */
export interface Reader {
  readonly automaton: Automaton;
  readonly open: boolean;
}

/** A way into a day, and how many events of each letter are read on it. */
interface Position {
  readonly way: EventPath;
  readonly taken: readonly number[];
}

/** The events of a day by their letters, each in the order of the record. */
type ByLetter = readonly (readonly Read[])[];

const keyOf = ({ way, taken }: Position, day: ByLetter): number =>
  taken.reduce((key, count, letter) => key * ((day[letter]?.length ?? 0) + 1) + count, way.state);

/** Returns the events that can be read next: one of each symbol, the first one on record first. */
const nextOf = ({ taken }: Position, day: ByLetter): readonly Read[] =>
  day.flatMap((events, letter) => events[taken[letter] ?? 0] ?? []).sort((a, b) => a.index - b.index);

/** The states that one leads to when nothing is read, or nothing that is on record. */
const idle = ({ automaton, open }: Reader, state: number): Iterable<number> =>
  open ? closure(automaton, [state]) : [state];

function after(reader: Reader, { way, taken }: Position, event: Read): readonly Position[] {
  const more = taken.map((count, letter) => count + Number(letter === event.letter));
  const states = idle(reader, reader.automaton.step(way.state, event.letter));
  return Array.from(states, (state) => ({ way: { state, event, before: way }, taken: more }));
}

function step(reader: Reader, positions: readonly Position[], day: ByLetter): readonly Position[] {
  const next = new Map<number, Position>();
  for (const position of positions) {
    for (const reached of nextOf(position, day).flatMap((event) => after(reader, position, event))) {
      const key = keyOf(reached, day);
      if (!next.has(key)) next.set(key, reached);
    }
  }
  return [...next.values()];
}

/** Tells whether an event of a symbol is a no-op in every state. */
const isIdle = (automaton: Automaton, letter: InputSymbol): boolean =>
  [...closure(automaton, [0])].every((state) => automaton.step(state, letter) === state);

/**
 * Returns the states that the events of one day reach in any order. Events of one symbol need no order of their own.
 */
export function throughDay(reader: Reader, ways: EventPaths, events: readonly Read[]): EventPaths {
  const day = INPUT_SYMBOLS.map((letter) =>
    isIdle(reader.automaton, letter) ? [] : events.filter((event) => event.letter === letter),
  );
  let positions: readonly Position[] = Array.from(ways.values(), (way) => ({ way, taken: [0, 0, 0, 0] }));
  for (let left = day.flat().length; left > 0; left--) positions = step(reader, positions, day);
  return waysOf(positions.map(({ way }) => way));
}

function waysOf(all: readonly EventPath[]): EventPaths {
  const ways = new Map<number, EventPath>();
  for (const way of all) if (!ways.has(way.state)) ways.set(way.state, way);
  return ways;
}

/** Returns the states reached before any event. */
export const startOf = (reader: Reader): EventPaths =>
  waysOf([...idle(reader, 0)].map((state) => ({ state })));

/** The events, a list for each day. */
export function daysOf(events: readonly Read[]): readonly (readonly Read[])[] {
  const days = new Map<string, Read[]>();
  for (const event of events) days.set(event.on, [...(days.get(event.on) ?? []), event]);
  return [...days.values()];
}

/** Returns the states that all the events reach, with the events of one day in any order. */
export const throughAll = (reader: Reader, events: readonly Read[]): EventPaths =>
  daysOf(events).reduce((ways, day) => throughDay(reader, ways, day), startOf(reader));

/** The event with which a way came to its state; `undefined`: it never left the start. */
export function enteredBy({ state, event, before }: EventPath): Read | undefined {
  if (before === undefined) return undefined;
  return before.state === state ? enteredBy(before) : event;
}

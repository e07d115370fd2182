/*
 * A random run with XState alone, on any machine that takes the events of the programme and has a stage
 * `secondMeeting`. One event at random among those possible today. Each comes once, coordination twice, and those with
 * a chance only if it falls so. On a day without one, time passes to the next day on which an answer changes. The
 * guards are asked last: of events that are still to come, and of a type that some state takes. An actor is faster here
 * than `getNextSnapshot` or `transition`, on either machine.
 */
import { __unsafe_getAllOwnEventDescriptors, createActor } from 'xstate';

const MILLION = 1_000_000;

/** Draws how often each event comes. */
const drawComing = (events, chances, below) =>
  events.map(({ type }, i) => {
    if (below(MILLION) >= chances[i] * MILLION) return 0;
    return type === 'coordination.held' ? 2 : 1;
  });

/** Returns the indices of the events that can be taken. */
function possibleIn(snapshot, events, left) {
  const types = new Set(__unsafe_getAllOwnEventDescriptors(snapshot));
  const possible = [];
  for (let i = 0; i < events.length; i++) {
    if (left[i] > 0 && types.has(events[i].type) && snapshot.can(events[i])) possible.push(i);
  }
  return possible;
}

/** Returns the same events for each day, with the day on them. */
export const datedBy = (days, events) => days.map((on) => events.map((event) => ({ on, ...event })));

/** Makes a run. `dated` has the events of each day, and `below` draws a whole number below another. */
export function run(machine, { dated, chances }, below) {
  const actor = createActor(machine).start();
  const left = drawComing(dated[0], chances, below);
  let events = 0;
  for (let day = 0; day < dated.length; ) {
    const possible = possibleIn(actor.getSnapshot(), dated[day], left);
    if (possible.length === 0) {
      day++;
      continue;
    }
    const i = possible[below(possible.length)];
    left[i]--;
    events++;
    actor.send(dated[day][i]);
    if (actor.getSnapshot().value === 'secondMeeting') return { events, reached: 1 };
  }
  return { events, reached: 0 };
}

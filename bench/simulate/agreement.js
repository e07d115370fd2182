/*
 * Checks that a peer of the benchmark plays the same programme as the library: along random walks, the same events are
 * possible at each step up to the opening of the Second Meeting, where the runs end. A walk takes what is possible, and
 * now and then lets time pass before all of it has come.
 */
import { begin, ccm2011, submit } from 'intersessional';

/** One event in so many does not come in a walk. */
const MISSING = 12;
/** One step in so many lets time pass instead of an event: one of these, drawn for each day. */
const PATIENCE = [2, 4, 8, 16, 32, 64];

/** The library as a player of the programme: the first state, the events that can be taken, the state after one. */
const library = {
  begin: () => begin(ccm2011),
  isOver: ({ value }) => value === 'secondMeeting',
  can: (snapshot, event) => snapshot.can(event),
  take: (snapshot, event) => submit(ccm2011, snapshot, event).snapshot,
};

const dayBefore = (day) => new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Adds the last day before each day on which answers change: a peer may have a wrong last day. */
const withLastDays = (days) => [...new Set([...days.slice(1).map(dayBefore), ...days])].sort();

const possibleFor = (player, state, events) => events.filter((event) => player.can(state, event));

/** Throws an error that names the events on which the two differ, and the way there. */
function compare(expected, found, way) {
  const missing = expected.filter((event) => !found.includes(event));
  const extra = found.filter((event) => !expected.includes(event));
  if (missing.length + extra.length === 0) return;
  const text = (events) => events.map((event) => JSON.stringify(event)).join('\n  ') || 'none';
  throw new Error(
    `The peer differs.\nOnly the library:\n  ${text(missing)}\nOnly the peer:\n  ${text(extra)}\nAfter:\n  ${text(way)}`,
  );
}

/** Compares the events that are possible on a day. Returns one of them and the rest, `undefined` where there is none. */
function draw(peer, { ours, theirs, left, way }, on, below) {
  const dated = left.map((event) => ({ on, ...event }));
  const possible = possibleFor(library, ours, dated);
  compare(possible, possibleFor(peer, theirs, dated), way);
  if (possible.length === 0) return undefined;
  const event = possible[below(possible.length)];
  return { event, rest: left.toSpliced(dated.indexOf(event), 1) };
}

/** Lets an event happen in both. */
function take(peer, course, { event, rest }) {
  course.left = rest;
  course.way.push(event);
  course.ours = library.take(course.ours, event);
  course.theirs = peer.take(course.theirs, event);
}

/** Walks on through a day. Returns the number of the states compared. */
function walkDay(peer, course, on, below) {
  const patience = PATIENCE[below(PATIENCE.length)];
  let states = 0;
  while (!library.isOver(course.ours)) {
    const drawn = draw(peer, course, on, below);
    states++;
    if (drawn === undefined || below(patience) === 0) break;
    take(peer, course, drawn);
  }
  return states;
}

/** Walks once. Returns the number of the states compared. */
function walk(peer, events, days, below) {
  const left = events.filter(() => below(MISSING) > 0);
  const course = { ours: library.begin(), theirs: peer.begin(), left, way: [] };
  return days.reduce((states, on) => states + walkDay(peer, course, on, below), 0);
}

/** Compares a peer with the library along random walks. Returns the number of the states compared. */
export function checkPeer(peer, { events, days, walks, below }) {
  const walked = withLastDays(days);
  let states = 0;
  for (let i = 0; i < walks; i++) states += walk(peer, events, walked, below);
  return states;
}

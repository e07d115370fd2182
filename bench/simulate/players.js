/** The peers as players of the programme: the first state, the events that can be taken, the state after one. */
import { getInitialSnapshot, getNextSnapshot } from 'xstate';
import { createHandwritten } from './handwritten.js';
import { begin, DAYS, EVENTS } from './plain.js';

/** The name that the plain simulation has for an event: its type, and what it is about. */
export const nameOf = ({ type, decision, theme, subject, outcome }) =>
  [type, decision ?? theme ?? subject, outcome].filter((part) => part !== undefined).join(' ');

const at = (state, { on, ...event }) => {
  state.period = DAYS.findLastIndex((first) => first <= on);
  return EVENTS[nameOf(event)];
};

export const plainPlayer = {
  begin,
  can: (state, event) => at(state, event).may(state),
  take: (state, event) => {
    at(state, event).does(state);
    return state;
  },
};

const machine = createHandwritten();

export const handwrittenPlayer = {
  begin: () => getInitialSnapshot(machine),
  can: (snapshot, event) => snapshot.can(event),
  take: (snapshot, event) => getNextSnapshot(machine, snapshot, event),
};

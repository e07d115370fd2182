/** The events of a benchmark, and how likely each comes. A workload is JSON. */
import { ccm2011 } from 'intersessional';
import { alphabetOf, compileKernel, firstDaysOf } from 'intersessional/simulation';

const OBJECTIONS = { objections: 0.05, withdrawals: 0.8, deferrals: 0.02 };
const NONE = { objections: 0, withdrawals: 0, deferrals: 0 };

/** The sizes of the alphabet: by the events that can depart from the programme. */
export const SIZES = [
  { name: 'as the programme has it', ...NONE, departures: 0 },
  { name: 'objections, deferrals', ...OBJECTIONS, departures: 0 },
  { name: 'all departures', ...OBJECTIONS, departures: 0.005 },
];

function chanceOf({ event, deviates }, { objections, withdrawals, deferrals, departures }) {
  const named = {
    'objection.raised': objections,
    'objection.withdrawn': withdrawals,
    'decision.deferred': deferrals,
  };
  return named[event.type] ?? (deviates ? departures : 1);
}

/** Makes the workload of a size: options of `simulate`, events with their chances, the days on which answers change. */
export function workloadOf({ name, ...options }) {
  const letters = alphabetOf(ccm2011).filter((letter) => chanceOf(letter, options) > 0);
  const events = letters.map(({ event }) => event);
  return {
    name,
    options,
    events,
    chances: letters.map((letter) => chanceOf(letter, options)),
    days: firstDaysOf(compileKernel(ccm2011, { alphabet: events, observe: 'all' })),
  };
}

/*
 * The ways to make random runs of a workload. Each returns a function of a number of runs and a seed, which gives the
 * events of a run and the share of the runs that reach the Second Meeting. All draw by the same generator.
 */
import { ccm2011 } from 'intersessional';
import { simulate } from 'intersessional/simulation';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { createHandwritten } from './handwritten.js';
import * as plain from './plain.js';
import { nameOf } from './players.js';
import * as walk from './walk.js';

/** Returns a function that draws a whole number below another. */
export function drawing(seed) {
  const random = xoroshiro128plus(seed);
  return (end) => uniformInt(random, 0, end - 1);
}

/** Makes runs one by one. Returns their mean events, and the share of them that reached the goal. */
function repeat(runs, seed, runOnce) {
  const below = drawing(seed);
  let [events, reached] = [0, 0];
  for (let i = 0; i < runs; i++) {
    const run = runOnce(below);
    events += run.events;
    reached += run.reached;
  }
  return { events: events / runs, reached: reached / runs };
}

function intersessional({ options }) {
  return (runs, seed) => {
    const { events, outcomes } = simulate(ccm2011, { ...options, runs, seed });
    return {
      events: events.median,
      reached: outcomes.find(({ outcome }) => outcome === 'reached').share,
    };
  };
}

/** Makes runs with XState's actor. The machine is made with the first of them. */
const withXState =
  (machineOf) =>
  ({ events, chances, days }) => {
    const dated = walk.datedBy(days, events);
    let machine;
    return (runs, seed) => {
      machine ??= machineOf();
      return repeat(runs, seed, (below) => walk.run(machine, { dated, chances }, below));
    };
  };

function plainJavaScript({ events, chances }) {
  const named = events.map((event, i) => [nameOf(event), chances[i]]);
  return (runs, seed) => repeat(runs, seed, (below) => plain.run(named, below));
}

export const WAYS = {
  intersessional,
  'XState, our chart': withXState(() => ccm2011.machine),
  'XState, by hand': withXState(createHandwritten),
  'plain JavaScript': plainJavaScript,
};

/** The ways written by hand for the programme's own events, objections and deferrals. They know no departures. */
const BY_HAND = ['XState, by hand', 'plain JavaScript'];

/** Lists the names of the ways that play a workload. */
export const waysFor = ({ options }) =>
  Object.keys(WAYS).filter((name) => options.departures === 0 || !BY_HAND.includes(name));

/*
 * The quantities that can grow, and the work that grows with them. Each axis gives for a size a function that does the work from the
 * beginning: on a programme of its own, so that nothing is kept from another size.
 */
import { readFileSync } from 'node:fs';
import { audit, ccm2011, withMachine } from 'intersessional';
import { alphabetOf, compileKernel, explore, repair, simulate, walk } from 'intersessional/simulation';
import { APART } from '../slips.js';
import { DUTIES, STEPS } from './duties.js';
import { inRow, sideBySide } from './meetings.js';
import { OFFERS } from './offers.js';

const { machine: _machine, ...data } = ccm2011;
const url = new URL('../../conformance/records/ccm-2011-model.json', import.meta.url);
const model = JSON.parse(readFileSync(url, 'utf8'));

/** Makes the programme anew, with some of its data changed. */
const anew = (changed = {}) => withMachine({ ...structuredClone(data), ...changed });

/** The programme with so many themes, wherever it lists them. */
function withThemes(count) {
  const listed = ccm2011.drafts.workProgramme.themes.join();
  const themes = Array.from({ length: count }, (_, i) => `theme ${i + 1}`);
  const replaced = (_key, value) => (Array.isArray(value) && value.join() === listed ? themes : value);
  return withMachine(JSON.parse(JSON.stringify(data), replaced));
}

const ACTS = [
  { type: 'friend.designated', country: 'DE' },
  { type: 'coordination.held', with: ['UN', 'ICRC', 'CMC'] },
  { type: 'contribution.received', fund: 'UNDP-BCPR-TTF', earmarked: true },
  { type: 'document.issued', status: 'informal' },
];

/** A record with so many events on one day of the model record. */
function withBusyDay(count) {
  const at = model.events.findIndex(({ on }) => on > '2010-12-01');
  const busy = Array.from({ length: count }, (_, i) => ({
    on: model.events[at].on,
    ...(i % 5 === 0 ? { type: 'consultation.held', forum: `forum ${i}` } : ACTS[i % ACTS.length]),
  }));
  return { ...model, complete: false, events: model.events.toSpliced(at, 0, ...busy) };
}

/** The model record with the first slips of a list. */
const withSlips = (count) => ({
  ...model,
  events: APART.slice(0, count).reduce((events, slip) => slip(events), model.events),
});

/** So many events of the alphabet: those of the programme first. */
const letters = (count) =>
  alphabetOf(ccm2011)
    .toSorted((a, b) => Number(a.deviates) - Number(b.deviates))
    .slice(0, count)
    .map(({ event }) => event);

export const AXES = {
  'offers, explored': {
    sizes: [1, 2, 3, 4, 5],
    work: (count) => {
      const programme = anew({ offers: [...ccm2011.offers, ...OFFERS.slice(0, count - 1)] });
      return () => explore(programme);
    },
  },
  'themes, explored': {
    sizes: [4, 8, 12, 16, 20, 25, 30],
    work: (count) => {
      const programme = withThemes(count);
      const alphabet = alphabetOf(programme, { departures: false }).map(({ event }) => event);
      return () => explore(programme, { alphabet });
    },
  },
  'duties, explored': {
    sizes: [2, 4, 6, 8, 12, 16],
    work: (count) => {
      const [programme, alphabet] = [anew(), [...STEPS, ...DUTIES.slice(0, count)]];
      return () => explore(programme, { alphabet });
    },
  },
  'duties, state by state': {
    sizes: [2, 4, 6, 8, 10],
    adr: 5,
    work: (count) => {
      const [programme, alphabet] = [anew(), [...STEPS, ...DUTIES.slice(0, count)]];
      return () => walk(compileKernel(programme, { alphabet, observe: 'all' }));
    },
  },
  'meetings in a row, explored': {
    sizes: [2, 3, 5, 8],
    work: (count) => {
      const programme = inRow(count);
      return () => explore(programme);
    },
  },
  'meetings side by side, explored': {
    sizes: [2, 3, 5, 8],
    adr: 5,
    work: (count) => {
      const programme = sideBySide(count);
      return () => explore(programme);
    },
  },
  'slips, repaired': {
    sizes: [1, 2, 3, 4, 5],
    adr: 7,
    work: (count) => {
      const [programme, record] = [anew(), withSlips(count)];
      return () => repair(programme, record);
    },
  },
  'events of a day, audited': {
    sizes: [100, 300, 1000, 3000, 10_000],
    work: (count) => {
      const [programme, record] = [anew(), withBusyDay(count)];
      return () => audit(programme, record);
    },
  },
  'letters, 100 runs': {
    sizes: [39, 60, 90, 135, 201],
    work: (count) => {
      const [programme, alphabet] = [anew(), letters(count)];
      const options = { alphabet, seed: 2011 };
      simulate(programme, { ...options, runs: 1 });
      return () => simulate(programme, { ...options, runs: 100 });
    },
  },
};

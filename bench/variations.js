/** Many different records made of one, by a seed: each with the events of its days shuffled, and all but some with one edit. */
import { readFileSync } from 'node:fs';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const url = new URL('../conformance/records/ccm-2011-model.json', import.meta.url);

/** The record in which every provision is met. */
export const model = JSON.parse(readFileSync(url, 'utf8'));

const DAY = 86_400_000;
const moved = (on, days) => new Date(Date.parse(on) + days * DAY).toISOString().slice(0, 10);
const movedSpan = ({ from, to }, days) => ({ from: moved(from, days), to: moved(to, days) });

/** An event on another day; an opening takes the days of its meeting along, as it stands on one of them. */
const onAnotherDay = (event, days) => ({
  ...event,
  on: moved(event.on, days),
  ...(event.type.endsWith('.opened') &&
    Object.fromEntries(
      ['span', 'ceremonialSpan']
        .filter((name) => event[name])
        .map((name) => [name, movedSpan(event[name], days)]),
    )),
});

/** Other values, by the name of the field; a span is moved as a whole. */
const OTHERS = {
  city: () => 'Bern',
  country: () => 'FR',
  languages: (value) => value.slice(1),
  themes: (value) => value.slice(1),
  theme: () => 'z',
  fund: () => 'other',
  earmarked: (value) => !value,
  body: () => 'other',
  with: (value) => value.slice(1),
  assistedBy: (value) => value.slice(1),
  categories: (value) => value.slice(1),
  duties: (value) => value.slice(1),
  venue: () => 'other',
  funding: () => 'assessed',
  format: () => 'formal',
  days: () => 2,
  span: movedSpan,
};

/** The edits that a random number chooses among; each gives the events after it. */
const EDITS = {
  drop: (events, at) => events.toSpliced(at, 1),
  move: (events, at, below) => events.with(at, onAnotherDay(events[at], below(41) - 20)),
  repeat: (events, at, below) => [...events, onAnotherDay(events[at], below(20))],
  change(events, at, below) {
    const event = structuredClone(events[at]);
    const holder = event.terms ?? event;
    const fields = Object.keys(holder).filter((field) => field in OTHERS);
    const field = fields[below(Math.max(fields.length, 1))];
    if (field === undefined) return EDITS.move(events, at, below);
    const days = below(15) - 7;
    holder[field] = OTHERS[field](holder[field], days);
    if (field === 'span' && event.type.endsWith('.opened')) event.on = moved(event.on, days);
    return events.with(at, event);
  },
};

function shuffled(events, below) {
  const all = [...events];
  for (let i = all.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [all[i], all[j]] = [all[j], all[i]];
  }
  return all;
}

const byDay = (a, b) => (a.on < b.on ? -1 : Number(a.on > b.on));

/**
 * Records of the first events of the model: a fourth of them only shuffled, the others with one edit as well. Each
 * consists of objects of its own.
 */
export function variations(size, count, seed) {
  const random = xoroshiro128plus(seed);
  const below = (n) => uniformInt(random, 0, n - 1);
  const names = Object.keys(EDITS);
  return Array.from({ length: count }, (_, i) => {
    let events = model.events.slice(0, size);
    if (i % 4 > 0) events = EDITS[names[below(names.length)]](events, below(size), below);
    return structuredClone({ programme: model.programme, events: shuffled(events, below).sort(byDay) });
  });
}

/** The same records some days later: events that nobody has seen. */
export function later(records, days) {
  const text = JSON.stringify(records);
  return JSON.parse(text.replace(/\d{4}-\d\d-\d\d(?=")/g, (on) => moved(on, days)));
}

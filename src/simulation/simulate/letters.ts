import type { EventTemplate } from '../../analysis/template.ts';
import { type AlphabetEvent, alphabetOf } from '../../kernel/alphabet.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import type { SimulateSettings } from './options.ts';

/** The types of event with a chance of their own, departures or not. */
const CHANCE_TYPES: Readonly<Record<string, 'objections' | 'withdrawals' | 'deferrals'>> = {
  'objection.raised': 'objections',
  'objection.withdrawn': 'withdrawals',
  'decision.deferred': 'deferrals',
};

/** The chance that an event comes about at all, each time that it becomes possible. */
export function chanceOf({ event: { type }, deviates }: AlphabetEvent, settings: SimulateSettings): number {
  const { chances, departures } = settings;
  const own = CHANCE_TYPES[type];
  return own ? (chances[type] ?? settings[own]) : (chances[type] ?? 1) * (deviates ? departures : 1);
}

/** Returns the alphabet, without the departures if they never come: finding them takes longer than all the others. */
function alphabetFor(programme: Programme, departures: number): readonly AlphabetEvent[] {
  if (departures > 0) return alphabetOf(programme);
  const { eventTypes } = vocabularyOf(programme);
  const types = eventTypes.filter((type) => CHANCE_TYPES[type] !== undefined);
  const others = eventTypes.filter((type) => CHANCE_TYPES[type] === undefined);
  const rankOf = ({ event: { type } }: AlphabetEvent): number => eventTypes.indexOf(type);
  return [
    ...alphabetOf(programme, { types }),
    ...alphabetOf(programme, { types: others, departures: false }),
  ].sort((a, b) => rankOf(a) - rankOf(b));
}

/** The events that can happen in a simulation: those that never would are left out. */
export function lettersIn(programme: Programme, settings: SimulateSettings): readonly AlphabetEvent[] {
  const { alphabet, weights, departures } = settings;
  const all = alphabet?.map((event) => ({ event, deviates: false })) ?? alphabetFor(programme, departures);
  return all.filter((letter) => chanceOf(letter, settings) > 0 && weights[letter.event.type] !== 0);
}

const VARIANTS = ['decision', 'subject', 'meeting', 'theme', 'delegation'] as const;

/** Returns the kind of an event, independent of its values: its type, and its decision, subject, meeting or theme. */
export function kindOf(event: EventTemplate): readonly string[] {
  const fields = event as Readonly<Record<string, unknown>>;
  return [
    event.type,
    ...VARIANTS.flatMap((name) => (fields[name] === undefined ? [] : [String(fields[name])])),
  ];
}

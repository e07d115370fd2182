import type { EventTemplate } from '../../analysis/template.ts';
import { type AlphabetEvent, alphabetOf } from '../../kernel/alphabet.ts';
import type { Programme } from '../../programmes/programme.ts';
import type { SimulateSettings } from './options.ts';

/** The chance that an event comes about at all, each time that it becomes possible. */
export function chanceOf({ event: { type }, deviates }: AlphabetEvent, settings: SimulateSettings): number {
  const { chances, objections, withdrawals, deferrals, departures } = settings;
  const named: SimulateSettings['chances'] = {
    'objection.raised': objections,
    'objection.withdrawn': withdrawals,
    'decision.deferred': deferrals,
  };
  return named[type] === undefined
    ? (chances[type] ?? 1) * (deviates ? departures : 1)
    : (chances[type] ?? named[type]);
}

/** The events that can happen in a simulation: those that never would are left out. */
export function lettersIn(programme: Programme, settings: SimulateSettings): readonly AlphabetEvent[] {
  const { alphabet, weights } = settings;
  const all = alphabet?.map((event) => ({ event, deviates: false })) ?? alphabetOf(programme);
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

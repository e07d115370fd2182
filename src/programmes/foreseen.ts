import type { Span } from '../model/calendar.ts';
import type { Programme } from './programme.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Returns the window that a programme gives to the days of a meeting while they are blank. */
function windowFor(programme: Programme, meeting: string): Span | undefined {
  const { rules } = vocabularyOf(programme).cycle;
  const isOn = (rule: string): boolean => {
    const { use, with: given } = rules[rule] ?? {};
    return use === 'held' && (given as { readonly meeting: string }).meeting === meeting;
  };
  const held = programme.provisions.find(({ rule }) => isOn(rule));
  return held?.with?.within as Span | undefined;
}

/** Returns the days that are foreseen for meetings from the start: those of the heading, and windows for blank days. */
export function foreseenIn(programme: Programme): Readonly<Record<string, Span>> {
  const foreseen: Record<string, Span> = {};
  for (const [meeting, declared] of Object.entries(vocabularyOf(programme).cycle.meetings)) {
    const heading =
      declared.days === 'foreseen' ? (declared.plan ?? programme.firstMeeting)?.span : undefined;
    const days = heading ?? (declared.foreseen ? windowFor(programme, meeting) : undefined);
    if (days !== undefined) foreseen[meeting] = days;
  }
  return foreseen;
}

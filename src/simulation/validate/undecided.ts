import { labelIn } from '../../kinds/sentences.ts';
import { say, undecidedTexts, valueLabel } from '../../messages/index.ts';
import { getPath } from '../../model/path.ts';
import { foreseenIn } from '../../programmes/foreseen.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import type { ProgrammeIssue } from './issue.ts';

/** The fields that tell when or where a meeting is held. */
const WHEN_AND_WHERE = ['span', 'window', 'city', 'country'];

/** Tells whether something is known of a meeting: it is planned, decided before, or on the table. */
function isKnown(meeting: string, programme: Programme): boolean {
  const { plan, fixedBy = '' } = vocabularyOf(programme).cycle.meetings[meeting] ?? {};
  const sources = [plan, getPath(programme.drafts, [fixedBy])];
  return (
    foreseenIn(programme)[meeting] !== undefined ||
    sources.some((source) => WHEN_AND_WHERE.some((field) => getPath(source, [field]) !== undefined))
  );
}

/** Finds the meetings of which neither time nor place is known: no fault, as long as they are to be decided. */
export function undecidedIn(programme: Programme): readonly ProgrammeIssue[] {
  const { cycle } = vocabularyOf(programme);
  return Object.entries(cycle.meetings)
    .filter(([meeting, { heldBy }]) => heldBy !== 'never' && !isKnown(meeting, programme))
    .map(([meeting]) => ({
      level: 'note',
      kind: 'undecided',
      path: ['cycle', 'meetings', meeting],
      because: say(undecidedTexts.meeting, { meeting: labelIn(cycle, meeting) ?? valueLabel(meeting) }),
    }));
}

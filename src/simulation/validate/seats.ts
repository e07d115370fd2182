import type { OfficeDeclared } from '../../kinds/declared.ts';
import { namedSeats } from '../../kinds/office/fields.ts';
import { impossibleTexts, say } from '../../messages/index.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import type { ProgrammeIssue } from './issue.ts';

/* The seats that are filled before the cycle: each is one that the office has. */

function inOffice(office: string, declared: OfficeDeclared): readonly ProgrammeIssue[] {
  const { seats, filled = [] } = declared;
  const names = namedSeats(declared);
  const path = ['cycle', 'offices', office];
  const unknown = filled.flatMap(({ seat }) =>
    names.length === 0 || (seat !== undefined && names.includes(seat)) ? [] : [seat ?? ''],
  );
  const all = typeof seats === 'number' ? seats : seats.length;
  const texts = [
    ...unknown.map((seat) => say(impossibleTexts.seat, { office, seat })),
    ...(filled.length > all ? [say(impossibleTexts.seats, { office })] : []),
  ];
  return texts.map((because) => ({ level: 'warning', kind: 'seats', path, because }));
}

/** Finds what is filled before the cycle and is no seat. */
export const seatsIn = (programme: Programme): readonly ProgrammeIssue[] =>
  Object.entries(vocabularyOf(programme).cycle.offices ?? {}).flatMap(([office, declared]) =>
    inOffice(office, declared),
  );

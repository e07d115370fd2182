import type { Decision } from '../../model/vocabulary.ts';
import { all, any, type Condition, exists, fact, includes, saying, value } from '../language/index.ts';

/** The key decisions (a) to (f) of 9.1; (e), the preparation of the Second Meeting, is `coordination`. */
const KEY: readonly Decision[] = [
  'workProgramme',
  'recommendations',
  'intersessional',
  'conferenceSupport',
  'coordination',
  'nextMeeting',
];

/** An appointment under 7.2 also settles (e). */
const appointed = includes(fact('coordinator.duties'), value('secondMeetingPreparation'));

/** Every key decision is in one of these states; `expected` says so to a person. */
export function everyKeyDecision(states: readonly ('adopted' | 'deferred')[], expected: string): Condition {
  return all(
    ...KEY.map((decision) => {
      const ways = states.map((state) => exists(fact(`decisions.${decision}.${state}`)));
      const settled = any(...ways, ...(decision === 'coordination' ? [appointed] : []));
      return saying(settled, decision, expected, 'neither');
    }),
  );
}

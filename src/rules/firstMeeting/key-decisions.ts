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

/** An appointment under 7.2 stands for (e). */
const appointed = includes(fact('coordinator.duties'), value('secondMeetingPreparation'));

/** Each key decision is adopted, or else meets what is asked of it; said to a person in these words. */
export const adoptedOrElse = (
  otherwise: (decision: Decision) => Condition,
  expected: string,
  actual: string,
): Condition =>
  all(
    ...KEY.map((decision) => {
      const taken = exists(fact(`decisions.${decision}.adopted`));
      const ways = decision === 'coordination' ? [taken, appointed] : [taken];
      return saying(any(...ways, otherwise(decision)), decision, expected, actual);
    }),
  );

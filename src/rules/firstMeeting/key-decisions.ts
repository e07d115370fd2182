import {
  all,
  any,
  type Condition,
  exists,
  fact,
  includes,
  not,
  saying,
  value,
} from '../../language/index.ts';
import type { Decision } from '../../model/vocabulary.ts';

/** The key decisions (a) to (f) of 9.1; (e), the preparation of the Second Meeting, is `coordination`. */
const KEY: readonly Decision[] = [
  'workProgramme',
  'recommendations',
  'intersessional',
  'conferenceSupport',
  'coordination',
  'nextMeeting',
];

/** An appointment under 7.2 stands for (e), while it stands. */
const appointed = includes(fact('coordinator.duties'), value('secondMeetingPreparation'));

/** The matters that (f) settles: dates, place and president of the Second Meeting. */
const SETTLED = ['span', 'city', 'country', 'president.country'] as const;

const taken = (decision: Decision): Condition => exists(fact(`decisions.${decision}.adopted`));

const deferred = (decision: Decision): Condition => exists(fact(`decisions.${decision}.deferred`));

/** The blanks of (f) are filled. */
const filled = all(...SETTLED.map((field) => exists(fact(`decisions.nextMeeting.terms.${field}`))));

/** Other ways in which a key decision counts as taken. */
const orElse = (decision: Decision): readonly Condition[] => (decision === 'coordination' ? [appointed] : []);

/** Each key decision is adopted or deferred. */
export const settled = all(
  ...KEY.map((decision) =>
    saying(
      any(taken(decision), ...orElse(decision), deferred(decision)),
      decision,
      'adopted or deferred',
      'neither',
    ),
  ),
);

/** No key decision is put off: one that was taken after all is not, and one that leaves a blank of (f) is. */
export const allTaken = all(
  ...KEY.map((decision) =>
    saying(
      any(taken(decision), ...orElse(decision), not(deferred(decision))),
      decision,
      'adopted',
      'deferred',
    ),
  ),
  saying(
    any(not(taken('nextMeeting')), filled),
    'days, place and President of the Second Meeting',
    'decided',
    'left blank',
  ),
);

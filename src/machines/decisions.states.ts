import type { Decision } from '../model/vocabulary.ts';
import type { RuleId } from '../rules/index.ts';
import { about, cycle, permitsWhere, stands } from './setup.ts';

/** What every adoption is asked: consensus, and the text on the table. */
const ADOPTION: readonly RuleId[] = ['consensus', 'tabled-text', 'paper-text'];

/** The life of one decision at the First Meeting: the annex draft is on the table from the start. */
const lifeOf = (decision: Decision, ...rules: readonly RuleId[]) => {
  const edge = permitsWhere(about(decision));
  const adoption = {
    target: 'adopted',
    ...permitsWhere(about(decision), ...ADOPTION, ...rules),
  } as const;
  const objections = {
    'objection.raised': edge,
    'objection.withdrawn': permitsWhere(stands(decision)),
  } as const;
  return cycle.createStateConfig({
    initial: 'onTheTable',
    states: {
      onTheTable: {
        on: {
          'decision.proposed': edge,
          'decision.amended': edge,
          'decision.adopted': adoption,
          'decision.deferred': { target: 'deferred', ...edge },
          ...objections,
        },
      },
      deferred: {
        on: {
          'decision.proposed': { target: 'onTheTable', ...edge },
          'decision.amended': { target: 'onTheTable', ...edge },
          'decision.adopted': adoption,
          ...objections,
        },
      },
      adopted: {},
    },
  });
};

/**
 * The First Meeting: seven decisions side by side, in any order (the annex). Each ends adopted or deferred; an
 * adopted one is not taken up again.
 */
export const decisions = cycle.createStateConfig({
  type: 'parallel',
  states: {
    workProgramme: lifeOf('workProgramme'),
    coordination: lifeOf('coordination'),
    recommendations: lifeOf('recommendations'),
    intersessional: lifeOf('intersessional', 'work-programme-adopted'),
    languages: lifeOf('languages', 'work-programme-adopted'),
    conferenceSupport: lifeOf('conferenceSupport', 'work-programme-adopted'),
    nextMeeting: lifeOf(
      'nextMeeting',
      'blank-days',
      'paper-month',
      'offer-covers-decision',
      'days-decided',
      'days-decided-before',
    ),
  },
});

import type { Subject } from '../model/vocabulary.ts';
import { all, not } from '../rules/language/index.ts';
import { intersessionalSits, toSecondMeeting } from '../rules/sittings.ts';
import { cycle, on, permitsWhere } from './setup.ts';

/** One subject: drafted and agreed as often as it takes, until the whole is transmitted; only the intersessional agrees. */
const lifeOf = (subject: Subject) => {
  const edge = permitsWhere(on(subject));
  const agreement = permitsWhere(all(on(subject), intersessionalSits));
  return cycle.createStateConfig({
    initial: 'open',
    on: {
      'recommendation.drafted': { target: '.drafted', ...edge },
      'recommendation.agreed': { target: '.agreed', ...agreement },
    },
    states: { open: {}, drafted: {}, agreed: {} },
  });
};

/** The recommendations to the Second Meeting: four subjects side by side (A3), then their transmission (2.3);
 * sent to somebody else, they stay in preparation. */
export const recommendations = cycle.createStateConfig({
  initial: 'inPreparation',
  states: {
    inPreparation: {
      type: 'parallel',
      on: {
        'recommendations.transmitted': [
          {
            target: 'transmitted',
            ...permitsWhere(toSecondMeeting, 'outcome-agreed', 'subjects-agreed', 'isu-nature-agreed'),
          },
          permitsWhere(not(toSecondMeeting)),
        ],
      },
      states: {
        structure: lifeOf('structure'),
        futureWork: lifeOf('futureWork'),
        isuEstablishment: lifeOf('isuEstablishment'),
        isuNature: lifeOf('isuNature'),
      },
    },
    transmitted: {},
  },
});

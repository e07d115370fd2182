import type { Subject } from '../model/vocabulary.ts';
import { cycle, on, permits, permitsWhere } from './setup.ts';

/** One subject: drafted and agreed as often as it takes, until the whole is transmitted. */
const lifeOf = (subject: Subject) => {
  const edge = permitsWhere(on(subject));
  return cycle.createStateConfig({
    initial: 'open',
    on: {
      'recommendation.drafted': { target: '.drafted', ...edge },
      'recommendation.agreed': { target: '.agreed', ...edge },
    },
    states: { open: {}, drafted: {}, agreed: {} },
  });
};

/** The recommendations to the Second Meeting: four subjects side by side (A3), then their transmission (2.3). */
export const recommendations = cycle.createStateConfig({
  initial: 'inPreparation',
  states: {
    inPreparation: {
      type: 'parallel',
      on: {
        'recommendations.transmitted': {
          target: 'transmitted',
          ...permits('outcome-agreed', 'subjects-agreed', 'isu-nature-agreed'),
        },
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

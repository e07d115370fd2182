import { SUBJECTS, type Subject } from '../model/vocabulary.ts';
import { spaced } from '../rules/language/compile.ts';
import { all, not } from '../rules/language/index.ts';
import { intersessionalSits, toSecondMeeting } from '../rules/sittings.ts';
import { cycle, on, permitsWhere } from './setup.ts';

/** One subject: drafted and agreed as often as it takes, until the whole is transmitted; only the intersessional agrees. */
const lifeOf = (subject: Subject) => {
  const edge = permitsWhere(on(subject));
  const agreement = permitsWhere(all(on(subject), intersessionalSits));
  return cycle.createStateConfig({
    description: `The recommendations: ${spaced(subject)}.`,
    initial: 'open',
    on: {
      'recommendation.drafted': { target: '.drafted', ...edge },
      'recommendation.agreed': { target: '.agreed', ...agreement },
    },
    states: {
      open: { description: 'Not drafted.' },
      drafted: { description: 'Drafted, not agreed.' },
      agreed: { description: 'Agreed by the intersessional meeting.' },
    },
  });
};

/** The recommendations to the Second Meeting: four subjects side by side (A3), then their transmission (2.3);
 * sent to somebody else, they stay in preparation. */
export const recommendations = cycle.createStateConfig({
  description: 'The recommendations to the Second Meeting.',
  initial: 'inPreparation',
  states: {
    inPreparation: {
      description: 'Recommendations are drafted and agreed, subject by subject.',
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
      states: Object.fromEntries(SUBJECTS.map((subject) => [subject, lifeOf(subject)])),
    },
    transmitted: { description: 'The recommendations are with the Second Meeting.' },
  },
});

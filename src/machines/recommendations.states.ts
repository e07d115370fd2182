import { all, not } from '../language/index.ts';
import { chartTexts, say, subjectLabels } from '../messages/index.ts';
import { SUBJECTS, type Subject } from '../model/vocabulary.ts';
import { intersessionalSits, toSecondMeeting } from '../rules/sittings.ts';
import { cycle, on, permitsWhere } from './setup.ts';

/** One subject: drafted and agreed as often as it takes, until the whole is transmitted; only the intersessional agrees. */
const lifeOf = (subject: Subject) => {
  const edge = permitsWhere(on(subject));
  const agreement = permitsWhere(all(on(subject), intersessionalSits));
  return cycle.createStateConfig({
    description: say(chartTexts.subject, { subject: subjectLabels[subject] }),
    initial: 'open',
    on: {
      'recommendation.drafted': { target: '.drafted', ...edge },
      'recommendation.agreed': { target: '.agreed', ...agreement },
    },
    states: {
      open: { description: chartTexts.undrafted },
      drafted: { description: chartTexts.drafted },
      agreed: { description: chartTexts.agreed },
    },
  });
};

/** The recommendations to the Second Meeting: four subjects side by side (A3), then their transmission (2.3);
 * sent to somebody else, they stay in preparation. */
export const recommendations = cycle.createStateConfig({
  description: chartTexts.recommendations,
  initial: 'inPreparation',
  states: {
    inPreparation: {
      description: chartTexts.inPreparation,
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
    transmitted: { description: chartTexts.transmitted },
  },
});

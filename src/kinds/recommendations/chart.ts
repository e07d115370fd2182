import { all, type Condition, equal, not, value } from '../../language/index.ts';
import { chartTexts, labelOf, say, subjectLabels } from '../../messages/index.ts';
import type { CycleDeclared, RecommendationsDeclared } from '../declared.ts';
import { permitsWhere, type StateConfig, to } from '../edge.ts';
import { isTo, sittingOf } from '../meeting/sittings.ts';
import { askedAt } from '../steps.ts';

/** Events about one subject of the recommendations. */
const on = (subject: string): Condition => equal<string>({ event: 'subject' }, value(subject));

/** One subject: drafted and agreed as often as it takes, until the whole is transmitted; only their meeting agrees. */
function lifeOf(subject: string, sits: Condition, agreed: string): StateConfig {
  return {
    description: say(chartTexts.subject, { subject: labelOf(subjectLabels, subject) ?? subject }),
    initial: 'open',
    on: {
      'recommendation.drafted': to('.drafted', permitsWhere(on(subject))),
      'recommendation.agreed': to('.agreed', permitsWhere(all(on(subject), sits))),
    },
    states: {
      open: { description: chartTexts.undrafted },
      drafted: { description: chartTexts.drafted },
      agreed: { description: agreed },
    },
  };
}

/** Recommendations: subjects side by side, then their transmission; sent to somebody else, they stay in preparation. */
export function recommendationsChart(cycle: CycleDeclared): StateConfig {
  const { from, to: recipient, subjects, describes } = cycle.recommendations as RecommendationsDeclared;
  const { sits } = sittingOf(cycle, from);
  const goes = isTo(cycle, recipient);
  const agreed = describes?.agreed ?? chartTexts.agreed;
  return {
    description: describes?.recommendations ?? chartTexts.recommendations,
    initial: 'inPreparation',
    states: {
      inPreparation: {
        description: chartTexts.inPreparation,
        type: 'parallel',
        on: {
          'recommendations.transmitted': [
            to('transmitted', permitsWhere(goes, askedAt(cycle, 'recommendations.transmitted'))),
            permitsWhere(not(goes)),
          ],
        },
        states: Object.fromEntries(
          Object.keys(subjects).map((subject) => [subject, lifeOf(subject, sits, agreed)]),
        ),
      },
      transmitted: { description: describes?.transmitted ?? chartTexts.transmitted },
    },
  };
}

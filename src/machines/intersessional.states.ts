import { all, exists, fact } from '../language/index.ts';
import { chartTexts } from '../messages/index.ts';
import { intersessionalOver, intersessionalSits } from '../rules/sittings.ts';
import { recommendations } from './recommendations.states.ts';
import { changesBefore, changesOf, cycle, opensOnItsDays, pausesOf, permits, permitsWhere } from './setup.ts';

const changes = changesBefore('intersessional', 'intersessional-unchanged', 'intersessional-kept');

/** The guard of the opening: the preparations that are due by then, and the manner of the meeting. */
const opens = permitsWhere(
  opensOnItsDays,
  'intersessional-held',
  'informal',
  'languages-provided',
  'interpretation-provided',
  'coordinator-appointed',
  'appointment-welcomed',
  'support-arranged',
  'support-paid',
  'coordinator-helped',
  'friends-identified',
  'coordination-regular',
  'participants-invited',
  'back-to-back',
  'held-as-proposed',
  'chaired-by-president',
);

/** The intersessional track: preparing the meeting, then the meeting itself beside its recommendations. */
export const intersessional = cycle.createStateConfig({
  description: chartTexts.intersessional,
  initial: 'preparing',
  states: {
    preparing: {
      description: chartTexts.preparing,
      on: {
        // A draft may be written ahead; only the intersessional agrees (A3).
        'recommendation.drafted': permits(),
        'intersessional.opened': { target: '#intersessionalUnderWay', ...opens },
        ...changes,
      },
    },
    underWay: {
      id: 'intersessionalUnderWay',
      description: chartTexts.underWay,
      type: 'parallel',
      states: {
        meeting: {
          description: chartTexts.meeting,
          initial: 'open',
          states: {
            open: {
              description: chartTexts.open,
              on: {
                'theme.discussed': permitsWhere(intersessionalSits),
                'decision.adopted': permitsWhere(
                  all(intersessionalSits, exists(fact('decisions.workProgramme.adopted'))),
                  'decides-nothing',
                ),
                'intersessional.closed': {
                  target: 'closed',
                  ...permits('themes-covered', 'closed-on-its-days'),
                },
                ...changesOf('intersessional', intersessionalOver, 'intersessional-unchanged'),
                ...pausesOf('intersessional', intersessionalOver, 'intersessional-unchanged'),
              },
            },
            closed: { description: chartTexts.closed },
          },
        },
        recommendations,
      },
    },
    cancelled: {
      id: 'intersessionalCancelled',
      description: chartTexts.cancelled,
      on: { 'meeting.rescheduled': { target: 'preparing', ...changes['meeting.rescheduled'] } },
    },
  },
});

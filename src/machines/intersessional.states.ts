import { exists, fact } from '../rules/language/index.ts';
import { recommendations } from './recommendations.states.ts';
import { changesBefore, changesOf, cycle, pausesOf, permits, permitsWhere } from './setup.ts';

const changes = changesBefore('intersessional', 'intersessional-unchanged', 'intersessional-kept');

/** What is due by the opening of the intersessional, and how it is to be held. */
const opens = permits(
  'intersessional-held',
  'informal',
  'languages-provided',
  'interpretation-provided',
  'coordinator-appointed',
  'support-arranged',
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
  initial: 'preparing',
  states: {
    preparing: {
      on: {
        // A draft may be written ahead; only the intersessional agrees (A3).
        'recommendation.drafted': permits(),
        'intersessional.opened': { target: 'underWay', ...opens },
        ...changes,
      },
    },
    underWay: {
      type: 'parallel',
      states: {
        meeting: {
          initial: 'open',
          states: {
            open: {
              on: {
                'theme.discussed': permits(),
                'decision.adopted': permitsWhere(
                  exists(fact('decisions.workProgramme.adopted')),
                  'decides-nothing',
                ),
                'intersessional.closed': {
                  target: 'closed',
                  ...permits('themes-covered'),
                },
                ...changesOf('intersessional', 'intersessional-unchanged'),
                ...pausesOf('intersessional'),
              },
            },
            closed: {},
          },
        },
        recommendations,
      },
    },
    cancelled: {
      on: { 'meeting.rescheduled': { target: 'preparing', ...changes['meeting.rescheduled'] } },
    },
  },
});

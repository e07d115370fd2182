import { exists, fact } from '../rules/language/index.ts';
import { recommendations } from './recommendations.states.ts';
import { changesOf, cycle, of, permits, permitsWhere } from './setup.ts';

const changes = changesOf('intersessional', 'intersessional-unchanged');
const stays = { guard: permitsWhere(of('intersessional')), actions: 'record' } as const;

/** What is due by the opening of the intersessional, and how it is to be held. */
const opens = {
  guard: permits(
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
  ),
  actions: 'record',
} as const;

const calledOff = {
  guard: permitsWhere(of('intersessional'), 'intersessional-kept'),
  actions: 'record',
} as const;

/** The intersessional track: preparing the meeting, then the meeting itself beside its recommendations. */
export const intersessional = cycle.createStateConfig({
  initial: 'preparing',
  states: {
    preparing: {
      on: {
        'intersessional.opened': { target: 'underWay', ...opens },
        ...changes,
        'meeting.postponed': calledOff,
        'meeting.cancelled': { target: 'cancelled', ...calledOff },
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
                'theme.discussed': { actions: 'record', guard: permits() },
                'decision.adopted': {
                  guard: permitsWhere(exists(fact('decisions.workProgramme.adopted')), 'decides-nothing'),
                  actions: 'record',
                },
                'intersessional.closed': {
                  target: 'closed',
                  guard: permits('themes-covered'),
                  actions: 'record',
                },
                ...changes,
                'meeting.suspended': stays,
                'meeting.resumed': stays,
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

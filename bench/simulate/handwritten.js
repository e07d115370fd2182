/*
 * The work programme of 2011 as an XState machine that one would write by hand for this paper alone: few states, guards
 * on the context, immutable assigns. No code of the library is in it. The events are those of the programme.
 */
import { and, assign, not, setup } from 'xstate';

const FIRST_ENDS = '2010-11-12';
const NEED_PROGRAMME = ['intersessional', 'languages', 'conferenceSupport'];
const KEY = ['workProgramme', 'recommendations', 'intersessional', 'conferenceSupport', 'nextMeeting'];
const THEMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const isAdopted = ({ decisions }, name) => decisions[name] === 'adopted';
const isSettled = ({ decisions }, name) => decisions[name] !== undefined;
const isOn = ({ on }, { from, to }) => from <= on && on <= to;

/** Tells whether the recommendations have what the adopted decisions ask. */
function isOutcomeAgreed(context) {
  const { agreed, unit } = context;
  const asked = isAdopted(context, 'recommendations');
  if (!asked && !isAdopted(context, 'workProgramme')) return true;
  if (!agreed.includes('structure') || !agreed.includes('futureWork')) return false;
  if (!asked) return true;
  return agreed.includes('isuEstablishment') && (unit !== 'establish' || agreed.includes('isuNature'));
}

const without = (list, member) => list.filter((each) => each !== member);

/** Puts the decision of an event into a state. */
const decided = (state) =>
  assign({ decisions: ({ context, event }) => ({ ...context.decisions, [event.decision]: state }) });

const programme = setup({
  guards: {
    /** The days of the First Meeting are past. One that opened after them sits until it closes. */
    firstIsOver: ({ context, event }) => event.on > FIRST_ENDS && !context.openedLate,
    isOpenDecision: ({ context, event }) => !isAdopted(context, event.decision),
    isObjectedTo: ({ context, event }) => context.objected.includes(event.decision),
    hasItsProgramme: ({ context, event }) =>
      !NEED_PROGRAMME.includes(event.decision) || isAdopted(context, 'workProgramme'),
    areKeysSettled: ({ context }) =>
      (context.coordinator || isSettled(context, 'coordination')) &&
      KEY.every((name) => isSettled(context, name)),
    closesLate: ({ context }) => context.opened && !context.closed,
    isPrepared: ({ context, event }) =>
      isOn(event, event.span) &&
      context.coordinator &&
      (context.support || !isAdopted(context, 'conferenceSupport')),
    sits: ({ context, event }) => isOn(event, context.sitting),
    isCovered: ({ context }) =>
      !isAdopted(context, 'workProgramme') || THEMES.every((theme) => context.themes.includes(theme)),
    isOnItsDays: ({ context, event }) =>
      !isAdopted(context, 'intersessional') || event.on <= context.sitting.to,
    isTransmitted: ({ context }) => context.transmitted,
    isOutcomeAgreed: ({ context }) => isOutcomeAgreed(context),
    opensSecond: ({ context, event }) =>
      isOn(event, event.span) &&
      (context.transmitted ||
        (!isAdopted(context, 'workProgramme') && !isAdopted(context, 'recommendations'))),
  },
  actions: {
    /** Makes an event possible that changes nothing: `can` asks for a target or an action. */
    note: () => {},
    openFirst: assign({ opened: true, openedLate: ({ event }) => event.on > FIRST_ENDS }),
    closeFirst: assign({ closed: true }),
    propose: decided(undefined),
    defer: decided('deferred'),
    adopt: decided('adopted'),
    object: assign({ objected: ({ context, event }) => [...context.objected, event.decision] }),
    withdraw: assign({ objected: ({ context, event }) => without(context.objected, event.decision) }),
    appoint: assign({ coordinator: true }),
    support: assign({ support: true }),
    open: assign({ sitting: ({ event }) => event.span }),
    discuss: assign({ themes: ({ context, event }) => [...context.themes, event.theme] }),
    agree: assign({
      agreed: ({ context, event }) => [...context.agreed, event.subject],
      unit: ({ context, event }) => event.outcome ?? context.unit,
    }),
    transmit: assign({ transmitted: true }),
  },
});

const noted = { actions: 'note' };

/** The events that may happen at any time. */
const anyTime = {
  'coordinator.appointed': { actions: 'appoint' },
  'support.arranged': { actions: 'support' },
  'friend.designated': noted,
  'coordination.held': noted,
  'sponsorship.established': noted,
  'contribution.received': noted,
  'interpretation.arranged': noted,
  'participants.invited': noted,
  'standingCommittees.scheduled': noted,
  'document.issued': noted,
  'preparatoryMeeting.held': noted,
};

const opensIntersessional = { target: '#open', actions: 'open' };

/** The steps from a First Meeting that is over without a close. */
const onwards = {
  'recommendation.drafted': { guard: 'firstIsOver', target: 'betweenMeetings' },
  'intersessional.opened': { guard: and(['firstIsOver', 'isPrepared']), ...opensIntersessional },
  'secondMeeting.convened': { guard: 'firstIsOver', target: 'betweenMeetings' },
  'secondMeeting.opened': { guard: and(['firstIsOver', 'opensSecond']), target: 'secondMeeting' },
};

const isTabled = and([not('firstIsOver'), 'isOpenDecision']);

/** The events about the text of a decision that is not adopted. */
const texts = {
  'decision.proposed': { guard: isTabled, actions: 'propose' },
  'objection.raised': { guard: isTabled, actions: 'object' },
  'objection.withdrawn': { guard: and(['isObjectedTo', isTabled]), actions: 'withdraw' },
};

const drafted = { guard: not('isTransmitted'), ...noted };
const agreed = { guard: and(['sits', not('isTransmitted')]), actions: 'agree' };
const transmitted = { guard: and([not('isTransmitted'), 'isOutcomeAgreed']), actions: 'transmit' };

/** Makes the machine. */
export const createHandwritten = () =>
  programme.createMachine({
    id: 'programme',
    context: {
      opened: false,
      openedLate: false,
      closed: false,
      decisions: {},
      objected: [],
      coordinator: false,
      support: false,
      sitting: undefined,
      themes: [],
      agreed: [],
      unit: undefined,
      transmitted: false,
    },
    on: anyTime,
    initial: 'preparation',
    states: {
      preparation: {
        on: { 'firstMeeting.opened': { target: 'firstMeeting', actions: 'openFirst' }, ...texts, ...onwards },
      },
      firstMeeting: {
        on: {
          'decision.adopted': {
            guard: and([isTabled, not('isObjectedTo'), 'hasItsProgramme']),
            actions: 'adopt',
          },
          'decision.deferred': { guard: isTabled, actions: 'defer' },
          'firstMeeting.closed': {
            guard: 'areKeysSettled',
            target: 'betweenMeetings',
            actions: 'closeFirst',
          },
          ...texts,
          ...onwards,
        },
      },
      betweenMeetings: {
        on: {
          'firstMeeting.closed': { guard: and(['closesLate', 'areKeysSettled']), actions: 'closeFirst' },
          'secondMeeting.convened': noted,
          'secondMeeting.opened': { guard: 'opensSecond', target: 'secondMeeting' },
        },
        initial: 'preparing',
        states: {
          preparing: {
            on: {
              'recommendation.drafted': noted,
              'intersessional.opened': { guard: 'isPrepared', ...opensIntersessional },
            },
          },
          open: {
            id: 'open',
            on: {
              'theme.discussed': { guard: 'sits', actions: 'discuss' },
              'recommendation.drafted': drafted,
              'recommendation.agreed': agreed,
              'recommendations.transmitted': transmitted,
              'intersessional.closed': { guard: and(['isCovered', 'isOnItsDays']), target: 'closed' },
            },
          },
          closed: {
            on: { 'recommendation.drafted': drafted, 'recommendations.transmitted': transmitted },
          },
        },
      },
      secondMeeting: { on: { 'secondMeeting.closed': 'ended' } },
      ended: { type: 'final' },
    },
  });

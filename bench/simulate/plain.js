/*
 * Simulates the work programme of 2011 in plain JavaScript, as one would write it by hand for this paper alone: a state
 * that changes in place, a table of events with what each asks and does, and a loop. No code of the library is in it.
 */

/** The first days of the periods of the programme: nothing changes on the days between. */
export const DAYS = ['2010-11-09', '2010-11-13', '2011-06-27', '2011-07-01', '2011-09-12', '2011-09-17'];
const FIRST = 0;
const INTERSESSIONAL = 2;
const SECOND = 4;

const DECISIONS = [
  'workProgramme',
  'coordination',
  'recommendations',
  'intersessional',
  'languages',
  'conferenceSupport',
  'nextMeeting',
];
const NEED_PROGRAMME = ['intersessional', 'languages', 'conferenceSupport'];
const KEY = ['workProgramme', 'recommendations', 'intersessional', 'conferenceSupport', 'nextMeeting'];
const THEMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const open = () => ({ adopted: false, deferred: false, objected: false });

/** Begins on the first day of the First Meeting, before it opens. */
export const begin = () => ({
  period: FIRST,
  stage: 'preparation',
  firstOpened: false,
  firstClosed: false,
  openedLate: false,
  decisions: {
    workProgramme: open(),
    coordination: open(),
    recommendations: open(),
    intersessional: open(),
    languages: open(),
    conferenceSupport: open(),
    nextMeeting: open(),
  },
  coordinator: false,
  support: false,
  intersessional: 'preparing',
  themes: 0,
  agreed: { structure: false, futureWork: false, isuEstablishment: false, isuNature: false },
  unitWanted: false,
  transmitted: false,
});

/** Tells whether the First Meeting is over with its days. One that opened after them sits until it closes. */
const isFirstOver = (s) => s.period > FIRST && !s.openedLate;

const isBetween = (s) => s.stage === 'betweenMeetings' || (s.stage !== 'secondMeeting' && isFirstOver(s));

const isTabled = (s, decision) =>
  (s.stage === 'preparation' || (s.stage === 'firstMeeting' && !s.decisions[decision].adopted)) &&
  !isFirstOver(s);

const canDecide = (s, decision) => s.stage === 'firstMeeting' && isTabled(s, decision);

const isSettled = ({ adopted, deferred }) => adopted || deferred;

/** Tells whether 9.1 lets the First Meeting close. A coordinator stands for the decision on coordination. */
const areKeysSettled = (s) =>
  (s.coordinator || isSettled(s.decisions.coordination)) && KEY.every((name) => isSettled(s.decisions[name]));

const isUnderWay = (s) => s.intersessional === 'open' && s.period === INTERSESSIONAL;

const isOutcomeAgreed = ({ decisions, agreed, unitWanted }) => {
  const { workProgramme, recommendations } = decisions;
  if (!workProgramme.adopted && !recommendations.adopted) return true;
  if (!agreed.structure || !agreed.futureWork) return false;
  return !recommendations.adopted || (agreed.isuEstablishment && (!unitWanted || agreed.isuNature));
};

const always = () => true;
const nothing = () => {};
const goOn = (s) => {
  s.stage = 'betweenMeetings';
};

const decisionEvents = (name) => {
  const needsProgramme = NEED_PROGRAMME.includes(name);
  return {
    [`objection.raised ${name}`]: {
      may: (s) => isTabled(s, name),
      does: (s) => {
        s.decisions[name].objected = true;
      },
    },
    [`objection.withdrawn ${name}`]: {
      may: (s) => s.decisions[name].objected && isTabled(s, name),
      does: (s) => {
        s.decisions[name].objected = false;
      },
    },
    [`decision.adopted ${name}`]: {
      may: (s) =>
        canDecide(s, name) &&
        !s.decisions[name].objected &&
        (!needsProgramme || s.decisions.workProgramme.adopted),
      does: (s) => {
        s.decisions[name].adopted = true;
      },
    },
    [`decision.deferred ${name}`]: {
      may: (s) => canDecide(s, name),
      does: (s) => {
        s.decisions[name].deferred = true;
      },
    },
  };
};

/** Each theme comes once, so that their number tells whether all were discussed. */
const themeEvents = (theme) => ({
  [`theme.discussed ${theme}`]: {
    may: isUnderWay,
    does: (s) => {
      s.themes++;
    },
  },
});

const subjectEvents = (subject) => ({
  [`recommendation.drafted ${subject}`]: { may: (s) => !s.transmitted && isBetween(s), does: goOn },
});

const agreement = (subject, unitWanted) => ({
  may: (s) => isUnderWay(s) && !s.transmitted,
  does: (s) => {
    s.agreed[subject] = true;
    if (unitWanted !== undefined) s.unitWanted = unitWanted;
  },
});

/** The events by name: whether each may happen now, and what it changes. */
export const EVENTS = {
  'firstMeeting.opened': {
    may: (s) => s.stage === 'preparation',
    does: (s) => {
      s.stage = 'firstMeeting';
      s.firstOpened = true;
      s.openedLate = s.period > FIRST;
    },
  },
  'firstMeeting.closed': {
    may: (s) => s.firstOpened && !s.firstClosed && s.stage !== 'secondMeeting' && areKeysSettled(s),
    does: (s) => {
      s.firstClosed = true;
      s.stage = 'betweenMeetings';
    },
  },
  'decision.proposed nextMeeting': {
    may: (s) => isTabled(s, 'nextMeeting'),
    does: (s) => {
      s.decisions.nextMeeting.deferred = false;
    },
  },
  ...Object.assign({}, ...DECISIONS.map(decisionEvents)),
  'coordinator.appointed': {
    may: always,
    does: (s) => {
      s.coordinator = true;
    },
  },
  'friend.designated': { may: always, does: nothing },
  'coordination.held': { may: always, does: nothing, times: 2 },
  'sponsorship.established': { may: always, does: nothing },
  'contribution.received': { may: always, does: nothing },
  'support.arranged': {
    may: always,
    does: (s) => {
      s.support = true;
    },
  },
  'interpretation.arranged': { may: always, does: nothing },
  'participants.invited': { may: always, does: nothing },
  'standingCommittees.scheduled': { may: always, does: nothing },
  'document.issued': { may: always, does: nothing },
  'preparatoryMeeting.held': { may: always, does: nothing },
  'intersessional.opened': {
    may: (s) =>
      s.period === INTERSESSIONAL &&
      s.intersessional === 'preparing' &&
      s.coordinator &&
      (s.support || !s.decisions.conferenceSupport.adopted) &&
      isBetween(s),
    does: (s) => {
      s.stage = 'betweenMeetings';
      s.intersessional = 'open';
    },
  },
  ...Object.assign({}, ...THEMES.map(themeEvents)),
  'intersessional.closed': {
    may: (s) =>
      s.intersessional === 'open' &&
      (s.themes === THEMES.length || !s.decisions.workProgramme.adopted) &&
      (s.period === INTERSESSIONAL || !s.decisions.intersessional.adopted),
    does: (s) => {
      s.intersessional = 'closed';
    },
  },
  ...Object.assign({}, ...['structure', 'futureWork', 'isuEstablishment', 'isuNature'].map(subjectEvents)),
  'recommendation.agreed structure': agreement('structure'),
  'recommendation.agreed futureWork': agreement('futureWork'),
  'recommendation.agreed isuEstablishment establish': agreement('isuEstablishment', true),
  'recommendation.agreed isuEstablishment doNotEstablish': agreement('isuEstablishment', false),
  'recommendation.agreed isuNature': agreement('isuNature'),
  'recommendations.transmitted': {
    may: (s) => s.intersessional !== 'preparing' && !s.transmitted && isOutcomeAgreed(s),
    does: (s) => {
      s.transmitted = true;
    },
  },
  'secondMeeting.convened': { may: isBetween, does: goOn },
  'secondMeeting.opened': {
    may: (s) =>
      s.period === SECOND &&
      isBetween(s) &&
      (s.transmitted || (!s.decisions.workProgramme.adopted && !s.decisions.recommendations.adopted)),
    does: (s) => {
      s.stage = 'secondMeeting';
    },
  },
  'secondMeeting.closed': { may: (s) => s.stage === 'secondMeeting', does: nothing },
};

/** Draws the events that come at all in a run, each as often as it can come. */
function drawComing(chances, below) {
  const coming = [];
  for (const [name, chance] of chances) {
    if (chance < 1 && below(1_000_000) >= chance * 1_000_000) continue;
    const event = EVENTS[name];
    for (let i = 0; i < (event.times ?? 1); i++) coming.push(event);
  }
  return coming;
}

/** Finds the places of the events that may happen now, and returns their number. One that comes twice counts once. */
function findPossible(state, coming, possible) {
  let count = 0;
  for (let i = 0; i < coming.length; i++) {
    if (coming[i] !== coming[i - 1] && coming[i].may(state)) possible[count++] = i;
  }
  return count;
}

/**
 * Makes a run: one event at random among those that may happen today. Without one, the next period begins. `chances`
 * are pairs of a name and a chance, and `below` draws a whole number below another.
 */
export function run(chances, below) {
  const state = begin();
  const coming = drawComing(chances, below);
  const possible = [];
  let events = 0;
  while (state.stage !== 'secondMeeting' && state.period < DAYS.length) {
    const count = findPossible(state, coming, possible);
    if (count === 0) {
      state.period++;
      continue;
    }
    const [event] = coming.splice(possible[below(count)], 1);
    event.does(state);
    events++;
  }
  return { events, reached: state.stage === 'secondMeeting' ? 1 : 0 };
}

import type { Between, CycleDeclared, DecisionsDeclared, MeetingDeclared } from '../kinds/declared.ts';
import { isFor, sittingOf } from '../kinds/meeting/sittings.ts';
import { add, count, set, unset } from '../language/effects.ts';
import { all, any, equal, fact, given, includesAll, not, value } from '../language/index.ts';
import { chartTexts2011 } from '../messages/index.ts';
import type { Decision, Meeting } from '../model/vocabulary.ts';

/** The meetings from Vientiane to Beirut, with the rules that their steps ask. */
const meetings: Readonly<Record<Meeting, MeetingDeclared>> = {
  firstMeeting: {
    days: 'foreseen',
    records: { 'president.country': 'president.country' },
    asks: {
      closed: [
        'key-decisions-settled',
        'key-decisions-taken',
        'intersessional-agreed',
        'second-meeting-dated',
      ],
    },
    describes: chartTexts2011.firstMeeting,
  },
  intersessional: {
    fixedBy: 'intersessional',
    days: 'span',
    decidesNothingSince: 'workProgramme',
    asks: {
      opened: [
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
      ],
      closed: ['themes-covered', 'closed-on-its-days'],
      changed: ['intersessional-unchanged'],
      calledOff: ['intersessional-kept'],
      'decision.adopted': ['decides-nothing'],
    },
    describes: chartTexts2011.intersessional,
  },
  secondMeeting: {
    fixedBy: 'nextMeeting',
    days: 'span',
    foreseen: true,
    convened: true,
    offered: true,
    names: ['2MSP', 'Second Meeting', 'Second Meeting of States Parties'],
    asks: {
      convened: ['second-meeting-convened', 'offer-covers-meeting'],
      opened: [
        'second-meeting-held',
        'president-as-decided',
        'offer-covers-meeting',
        'recommendations-transmitted',
        'days-held',
        'days-held-before',
      ],
      changed: ['second-meeting-unchanged'],
      calledOff: ['second-meeting-kept'],
    },
    describes: chartTexts2011.secondMeeting,
  },
};

const between: Between = {
  between: ['intersessional'],
  stage: 'betweenMeetings',
  description: chartTexts2011.betweenMeetings,
};

/** The meetings in their order: the acts between them count by it. */
const COURSE: CycleDeclared = { meetings, flow: ['firstMeeting', between, 'secondMeeting'], acts: {} };

const needsProgramme = { asks: ['work-programme-adopted'] };

/** The decisions of the annex, in its order (A1 to A7). */
const decisions: DecisionsDeclared & { readonly each: Readonly<Record<Decision, object>> } = {
  at: 'firstMeeting',
  // Consensus, and the text on the table.
  asks: ['consensus', 'tabled-text', 'paper-text'],
  each: {
    workProgramme: {},
    coordination: {},
    recommendations: {},
    intersessional: needsProgramme,
    languages: needsProgramme,
    conferenceSupport: needsProgramme,
    nextMeeting: {
      asks: ['blank-days', 'paper-month', 'offer-covers-decision', 'days-decided', 'days-decided-before'],
    },
  },
};

/** Coordination counts between the two meetings, and with every partner decided (A2.2, reading `regularly`). */
const counts = all(
  any(given(fact('firstMeeting.closed')), sittingOf(COURSE, 'firstMeeting').past),
  not(given(fact('intersessional.opened'))),
  includesAll({ event: 'with' }, fact('decisions.coordination.terms.partners')),
);

const byCoordinator = equal<string>({ event: 'by' }, value('executiveCoordinator'));

/** No later appointment is the one that the decision welcomes (reading `welcomed-appointment`). */
const isWelcomed = any(
  not(given(fact('decisions.conferenceSupport.adopted'))),
  not(given(fact('welcomed.body'))),
);

const forIntersessional = isFor('intersessional');

/** The cycle from Vientiane to Beirut, as data. */
export const CYCLE_2011: CycleDeclared = {
  ...COURSE,
  decisions,
  recommendations: {
    from: 'intersessional',
    to: 'secondMeeting',
    subjects: { structure: {}, futureWork: {}, isuEstablishment: { outcome: 'isu' }, isuNature: {} },
    asks: { transmitted: ['outcome-agreed', 'subjects-agreed', 'isu-nature-agreed'] },
    describes: chartTexts2011.recommendations,
  },
  acts: {
    'paper.circulated': {},
    'consultation.held': {},
    'host.offered': {},
    'coordinator.appointed': {
      asks: ['coordinator-asked'],
      records: [
        unset('welcomed.name', isWelcomed),
        set('welcomed.name', 'name', isWelcomed),
        set('welcomed.body', 'body', isWelcomed),
        unset('coordinator.name'),
        unset('coordinator.by'),
        set('coordinator.name', 'name'),
        set('coordinator.body', 'body'),
        set('coordinator.by', 'by'),
        set('coordinator.duties', 'duties'),
      ],
    },
    'friend.designated': { records: [add('friends', 'country')] },
    'coordination.held': { records: [count('coordinationMeetings', 'on', counts)] },
    'sponsorship.established': { asks: ['sponsorship-voluntary'] },
    'contribution.received': { asks: ['contribution-earmarked'] },
    'support.arranged': {
      asks: ['support-fund'],
      records: [
        add('support.by', 'by', forIntersessional),
        add('support.helpers', 'assistedBy', all(forIntersessional, byCoordinator)),
        add('support.funds', 'fund', forIntersessional),
      ],
    },
    'interpretation.arranged': {
      records: [
        add('interpretation', 'languages', forIntersessional),
        set('interpretationArranged', 'on', forIntersessional),
      ],
    },
    'participants.invited': { records: [add('invited', 'categories', forIntersessional)] },
    'standingCommittees.scheduled': { records: [set('standingCommittees', 'span')] },
    'document.issued': { asks: ['no-official-documents'] },
    'preparatoryMeeting.held': { asks: ['last-half-day'] },
    'officer.replaced': {},
    'documents.circulated': {},
    'theme.discussed': { at: 'intersessional', records: [add('themes', 'theme')] },
  },
};

import { chartOf } from '../kinds/chart.ts';
import type { Between, CycleDeclared, DecisionsDeclared, MeetingDeclared } from '../kinds/declared.ts';
import { madeWith } from '../kinds/made.ts';
import { isFor, sittingOf } from '../kinds/meeting/sittings.ts';
import { add, count, set, unset } from '../language/effects.ts';
import { all, any, equal, fact, given, includesAll, not, value } from '../language/index.ts';
import { chartTexts2011, ruleTexts } from '../messages/index.ts';
import type { EventType } from '../model/events.ts';
import type { Fields } from '../model/fields/declared.ts';
import type { Meeting } from '../model/known.ts';
import { made } from '../model/made.ts';
import { EVENT_FIELDS, EVENT_TYPES } from './events.ts';
import { TEMPLATES_2011 } from './templates.ts';
import { TERMS } from './terms.ts';
import { USES } from './uses.ts';
import { ACTORS, DECISIONS, ISU_OUTCOMES } from './vocabulary.ts';

/** The fields of an opening beside its days and its place. */
function beside(meeting: 'intersessional' | 'secondMeeting'): Fields {
  const { span, city, country, ...opens } = EVENT_FIELDS[`${meeting}.opened`];
  return opens;
}

/** The meetings from Vientiane to Beirut, with the rules that their steps ask. */
const meetings = (): Readonly<Record<Meeting, MeetingDeclared>> => ({
  firstMeeting: {
    days: 'foreseen',
    opens: { president: 'officer?' },
    records: { 'president.country': 'president.country' },
    describes: chartTexts2011.firstMeeting,
  },
  intersessional: {
    fixedBy: 'intersessional',
    days: 'span',
    decidesNothingSince: 'workProgramme',
    opening: 'opening of the intersessional',
    opens: beside('intersessional'),
    needs: ['languages'],
    sample: { 'chair.office': 'president' },
    describes: chartTexts2011.intersessional,
  },
  secondMeeting: {
    fixedBy: 'nextMeeting',
    days: 'span',
    foreseen: true,
    convened: true,
    offered: true,
    opening: 'opening of the Second Meeting',
    opens: beside('secondMeeting'),
    names: ['2MSP', 'Second Meeting', 'Second Meeting of States Parties'],
    describes: chartTexts2011.secondMeeting,
  },
});

const between = (): Between => ({
  between: ['intersessional'],
  stage: 'betweenMeetings',
  description: chartTexts2011.betweenMeetings,
});

/** The meetings in their order: the acts between them count by it. */
const course = (): CycleDeclared => ({
  meetings: meetings(),
  flow: ['firstMeeting', between(), 'secondMeeting'],
  acts: {},
  rules: {},
});

/** The decisions of the annex, in its order (A1 to A7). */
const decisions: DecisionsDeclared = { at: 'firstMeeting', of: DECISIONS, terms: TERMS };

/** Coordination counts between the two meetings, and with every partner decided (A2.2, reading `regularly`). */
const counts = () =>
  all(
    any(given(fact('firstMeeting.closed')), sittingOf(course(), 'firstMeeting').past),
    not(given(fact('intersessional.opened'))),
    includesAll({ event: 'with' }, fact('decisions.coordination.terms.partners')),
  );

const byCoordinator = () => equal<string>({ event: 'by' }, value('executiveCoordinator'));

/** No later appointment is the one that the decision welcomes (reading `welcomed-appointment`). */
const isWelcomed = () =>
  any(not(given(fact('decisions.conferenceSupport.adopted'))), not(given(fact('welcomed.body'))));

const forIntersessional = () => isFor('intersessional');

/** Acts with the fields of their events. */
const withFields = (acts: CycleDeclared['acts']): CycleDeclared['acts'] =>
  Object.fromEntries(
    Object.entries(acts).map(([type, act]) => [type, { ...act, fields: EVENT_FIELDS[type as EventType] }]),
  );

/** The cycle from Vientiane to Beirut, as data. */
const cycle = (): CycleDeclared => ({
  ...course(),
  actors: ACTORS,
  changedBy: 'president',
  types: EVENT_TYPES,
  decisions,
  recommendations: {
    from: 'intersessional',
    to: 'secondMeeting',
    subjects: {
      structure: {},
      futureWork: {},
      isuEstablishment: {
        outcome: 'isu',
        choice: ISU_OUTCOMES,
        sample: ISU_OUTCOMES.filter((each) => each !== 'defer'),
      },
      isuNature: {},
    },
    describes: chartTexts2011.recommendations,
  },
  acts: withFields({
    'paper.circulated': {},
    'consultation.held': {},
    'host.offered': {},
    'coordinator.appointed': {
      start: { 'coordinator.duties': [] },
      records: [
        unset('welcomed.name', isWelcomed()),
        set('welcomed.name', 'name', isWelcomed()),
        set('welcomed.body', 'body', isWelcomed()),
        unset('coordinator.name'),
        unset('coordinator.by'),
        set('coordinator.name', 'name'),
        set('coordinator.body', 'body'),
        set('coordinator.by', 'by'),
        set('coordinator.duties', 'duties'),
      ],
    },
    'friend.designated': { records: [add('friends', 'country')] },
    'coordination.held': { records: [count('coordinationMeetings', 'on', counts())] },
    'sponsorship.established': {},
    'contribution.received': {},
    'support.arranged': {
      records: [
        add('support.by', 'by', forIntersessional()),
        add('support.helpers', 'assistedBy', all(forIntersessional(), byCoordinator())),
        add('support.funds', 'fund', forIntersessional()),
      ],
    },
    'interpretation.arranged': {
      records: [
        add('interpretation', 'languages', forIntersessional()),
        set('interpretationArranged', 'on', forIntersessional()),
      ],
    },
    'participants.invited': { records: [add('invited', 'categories', forIntersessional())] },
    'standingCommittees.scheduled': { records: [set('standingCommittees', 'span')] },
    'document.issued': {},
    'preparatoryMeeting.held': { sample: { format: 'informal' } },
    'officer.replaced': {},
    'documents.circulated': {},
    'theme.discussed': { at: 'intersessional', records: [add('themes', 'theme')] },
  }),
  rules: Object.fromEntries(
    Object.entries(USES).map(([id, use]) => [id, { asks: ruleTexts[id as keyof typeof USES], ...use }]),
  ),
});

/** The cycle of 2011, with its parts. */
export const CYCLE_2011 = /* @__PURE__ */ made(() =>
  madeWith(cycle(), { chartOf, templates: TEMPLATES_2011 }),
);

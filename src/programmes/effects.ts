import type { Effect } from '../language/effects.ts';
import {
  all,
  any,
  before,
  type Condition,
  equal,
  fact,
  field,
  given,
  includesAll,
  not,
  type Term,
  value,
  within,
} from '../language/index.ts';
import type { TermData } from '../language/terms.ts';
import type { Span } from '../model/calendar.ts';
import type { EventType } from '../model/events.ts';
import type { Meeting } from '../model/vocabulary.ts';
import { secondMeetingDecided } from '../rules/decided.ts';
import { endsWithItsDay, firstPast, forIntersessional, toSecondMeeting } from '../rules/sittings.ts';

type To = string | Effect['path'];

const event = (path: string): TermData => ({ event: path });
const change =
  (change: Effect['change']) =>
  (to: To, field: string, condition?: Condition): Effect => ({
    change,
    path: typeof to === 'string' ? to.split('.') : to,
    from: event(field),
    if: condition,
  });
const set = change('set');
const add = change('add');
const decision = (name: string) => ['decisions', event('decision'), name];
const remove = change('remove');
const unset = (to: To, condition?: Condition) => change('unset')(to, 'on', condition);

/** No decision for days in the country rests on its offer: a later one replaces it (reading `offers-stand`). */
const isReplaced = any(
  not(given(fact('decisions.nextMeeting.adopted'))),
  not(given(secondMeetingDecided.span)),
  not(given(secondMeetingDecided.country)),
  not(equal(secondMeetingDecided.country, { event: 'country' } as Term<string>)),
);
const offer = (name: string) => set(['offers', event('country'), name], name, isReplaced);

const table = [set(decision('terms'), 'terms'), unset(decision('deferred'))];

/** Coordination counts between the two meetings, and with every partner decided (A2.2, reading `regularly`). */
const counts = all(
  any(given(fact('firstMeeting.closed')), firstPast),
  not(given(fact('intersessional.opened'))),
  includesAll({ event: 'with' }, fact('decisions.coordination.terms.partners')),
);

/** The intersessional decides nothing (1.2, 2.3): what it purports to adopt changes no text. */
const decides = not(given(fact('intersessional.opened')));

const byCoordinator = equal<string>({ event: 'by' }, value('executiveCoordinator'));

/** No later appointment is the one that the decision welcomes (reading `welcomed-appointment`). */
const isWelcomed = any(
  not(given(fact('decisions.conferenceSupport.adopted'))),
  not(given(fact('welcomed.body'))),
);

/** The foreseen days of the First Meeting do not hold its opening: it sits until it is closed. */
const opensOnOtherDays = not(
  all(given(fact('firstMeeting.foreseen')), within({ event: 'on' }, fact('firstMeeting.foreseen'))),
);

/** A meeting pauses, and goes on; after its days it then sits until it is closed or pauses again. */
const pausesOf = (meeting: Meeting, days: Term<Span>) => {
  const its = equal<string>({ event: 'meeting' }, value(meeting));
  const late = all(its, given(days), before(field(days, 'to'), { event: 'on' }));
  return {
    suspended: [set(`${meeting}.suspended`, 'on', its), unset(`${meeting}.extended`, its)],
    resumed: [unset(`${meeting}.suspended`, its), set(`${meeting}.extended`, 'on', late)],
  };
};

const PAUSES = [
  pausesOf('firstMeeting', fact('firstMeeting.foreseen')),
  pausesOf('intersessional', fact('intersessional.span')),
  pausesOf('secondMeeting', fact('secondMeeting.span')),
];

/** The effects of each type of event; the day of every event is put on record as well. */
export const EFFECTS: { readonly [T in EventType]?: readonly Effect[] } = {
  'host.offered': [offer('city'), offer('window'), offer('days')],
  'firstMeeting.opened': [
    set('firstMeeting.opened', 'on'),
    set('firstMeeting.president.country', 'president.country'),
    set('firstMeeting.extended', 'on', opensOnOtherDays),
  ],
  'firstMeeting.closed': [set('firstMeeting.closed', 'on')],
  'decision.proposed': table,
  'decision.amended': table,
  'objection.raised': [add(decision('objections'), 'delegation')],
  'objection.withdrawn': [remove(decision('objections'), 'delegation')],
  'decision.adopted': [
    set(decision('adopted'), 'on', decides),
    set(decision('stated'), 'on', all(decides, given({ event: 'terms' }))),
    set(decision('terms'), 'terms', decides),
  ],
  'decision.deferred': [set(decision('deferred'), 'on')],
  'coordinator.appointed': [
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
  'friend.designated': [add('friends', 'country')],
  'coordination.held': [change('count')('coordinationMeetings', 'on', counts)],
  'support.arranged': [
    add('support.by', 'by', forIntersessional),
    add('support.helpers', 'assistedBy', all(forIntersessional, byCoordinator)),
    add('support.funds', 'fund', forIntersessional),
  ],
  'interpretation.arranged': [
    add('interpretation', 'languages', forIntersessional),
    set('interpretationArranged', 'on', forIntersessional),
  ],
  'participants.invited': [add('invited', 'categories', forIntersessional)],
  'standingCommittees.scheduled': [set('standingCommittees', 'span')],
  'intersessional.opened': [set('intersessional.opened', 'on'), set('intersessional.span', 'span')],
  'theme.discussed': [add('themes', 'theme')],
  'intersessional.closed': [set('intersessional.closed', 'on')],
  'recommendation.agreed': [
    add('recommendations.agreed', 'subject'),
    set('recommendations.isu', 'outcome', equal<string>({ event: 'subject' }, value('isuEstablishment'))),
  ],
  'recommendations.transmitted': [set('recommendations.transmitted', 'on', toSecondMeeting)],
  'secondMeeting.opened': [set('secondMeeting.opened', 'on'), set('secondMeeting.span', 'span')],
  'secondMeeting.closed': [set('secondMeeting.closed', 'on')],
  'date.reached': [set('secondMeeting.closed', 'on', endsWithItsDay)],
  'meeting.suspended': PAUSES.flatMap(({ suspended }) => suspended),
  'meeting.resumed': PAUSES.flatMap(({ resumed }) => resumed),
};

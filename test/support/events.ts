import * as fc from 'fast-check';
import { DECISIONS, EVENT_TYPES, type EventType, MEETINGS, SUBJECTS, type TreatyEvent } from 'intersessional';

/*
 * Events as arbitraries: of every type, with the values of the paper and with values beside it, so that every
 * rule is met and missed. Dates are set by the walk that uses them.
 */

const THEMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'z'];
const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const list = <T>(...values: readonly T[]) => fc.subarray([...values]);
const all = <T>(...values: readonly T[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant([...values]) }, list(...values));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const JUNE = { from: '2011-06-27', to: '2011-06-30' };
const SEPTEMBER = { from: '2011-09-12', to: '2011-09-16' };
const juneSpan = some(
  JUNE,
  JUNE,
  { from: '2011-06-28', to: '2011-06-30' },
  { from: '2011-07-04', to: '2011-07-07' },
);
const septemberSpan = some(
  SEPTEMBER,
  SEPTEMBER,
  { from: '2011-09-13', to: '2011-09-16' },
  { from: '2011-09-19', to: '2011-09-21' },
  { from: '2011-10-03', to: '2011-10-07' },
);
const geneva = { city: some('Geneva', 'Geneva', 'Beirut'), country: some('CH', 'CH', 'LB') };
const beirut = { city: some('Beirut', 'Beirut', 'Geneva'), country: some('LB', 'LB', 'CH', 'FR') };
const president = fc.record({ country: some('LB', 'LB', 'LA') });
const languages = all('en', 'fr', 'es', 'ar');
const fund = some('UNDP-BCPR-TTF', 'UNDP-BCPR-TTF', 'other');
const helpers = all('UNODA', 'GICHD');

const terms: Record<(typeof DECISIONS)[number], fc.Arbitrary<object>> = {
  workProgramme: fc.record({ themes: all(...THEMES) }),
  coordination: fc.record({ partners: all('UN', 'ICRC', 'CMC') }),
  recommendations: fc.record({ subjects: all(...SUBJECTS) }),
  intersessional: fc.record({ span: juneSpan, ...geneva }),
  languages: fc.record({ languages }),
  conferenceSupport: fc.record({
    coordinator: fc.record({ body: some('UNDP-BCPR', 'other') }),
    assistedBy: helpers,
    fund,
    earmarked: some(true, true, false),
  }),
  nextMeeting: fc.record({ president, span: septemberSpan, ...beirut }),
};

const decision = some(...DECISIONS);
const withTerms = decision.chain((name) => fc.record({ decision: fc.constant(name), terms: terms[name] }));
const withMaybeTerms = decision.chain((name) =>
  fc.record({ decision: fc.constant(name), terms: maybe(terms[name]) }),
);
const objection = fc.record({ decision, delegation: some('X', 'Y') });
const subject = some(...SUBJECTS);
const change = fc.record({
  meeting: some(...MEETINGS),
  by: fc.constant('president'),
  instrument: some('decision', 'chairLetter'),
  span: maybe(fc.oneof(juneSpan, septemberSpan)),
  spans: maybe(some([JUNE], [SEPTEMBER])),
  city: maybe(geneva.city),
  country: maybe(geneva.country),
});

const fields: Record<EventType, fc.Arbitrary<object>> = {
  'paper.circulated': fc.constant({}),
  'consultation.held': fc.constant({ forum: 'a conference' }),
  'host.offered': fc.record({
    country: some('LB', 'CH', 'FR'),
    city: some('Beirut', 'Geneva'),
    window: some({ from: '2011-09-10', to: '2011-09-20' }, { from: '2011-10-01', to: '2011-10-31' }),
    days: some(4, 5),
  }),
  'firstMeeting.opened': fc.record({
    city: fc.constant('Vientiane'),
    country: fc.constant('LA'),
    president: maybe(fc.constant({ country: 'LA' })),
  }),
  'firstMeeting.closed': fc.constant({}),
  'decision.proposed': withTerms,
  'decision.amended': withTerms,
  'objection.raised': objection,
  'objection.withdrawn': objection,
  'decision.adopted': withMaybeTerms,
  'decision.deferred': fc.record({ decision }),
  'coordinator.appointed': fc.record({
    name: maybe(some('Ms Sara Sekkenes', 'N. N.')),
    body: some('UNDP-BCPR', 'other'),
    duties: list('substance', 'conferenceServices', 'secondMeetingPreparation'),
  }),
  'friend.designated': fc.record({ country: some('DE', 'JP') }),
  'coordination.held': fc.record({ with: all('UN', 'ICRC', 'CMC') }),
  'sponsorship.established': fc.record({ funding: some('voluntary', 'assessed') }),
  'contribution.received': fc.record({ fund, earmarked: fc.boolean() }),
  'support.arranged': fc.record({
    by: some('executiveCoordinator', 'executiveCoordinator', 'host'),
    assistedBy: helpers,
    fund,
  }),
  'interpretation.arranged': fc.record({ languages }),
  'participants.invited': fc.record({
    categories: all(
      'statesParties',
      'signatories',
      'otherStates',
      'internationalOrganizations',
      'regionalOrganizations',
      'ngos',
    ),
  }),
  'standingCommittees.scheduled': fc.record({
    span: some({ from: '2011-06-20', to: '2011-06-24' }, { from: '2011-06-13', to: '2011-06-17' }),
  }),
  'intersessional.opened': fc.record({
    span: juneSpan,
    ...geneva,
    venue: maybe(some('WMO', 'other')),
    chair: maybe(fc.record({ office: some('president', 'friend'), country: some('LA', 'DE') })),
    languages,
    format: maybe(some('informal', 'formal')),
  }),
  'theme.discussed': fc.record({ theme: some(...THEMES) }),
  'document.issued': fc.record({ status: some('official', 'informal') }),
  'preparatoryMeeting.held': fc.record({
    format: some('formal', 'informal'),
    days: some(0.5, 1),
    part: maybe(some('lastHalfDay', 'firstDay')),
  }),
  'intersessional.closed': fc.constant({}),
  'recommendation.drafted': fc.record({ subject }),
  'recommendation.agreed': subject.chain(
    (name): fc.Arbitrary<object> =>
      name === 'isuEstablishment'
        ? fc.record({
            subject: fc.constant(name),
            outcome: maybe(some('establish', 'doNotEstablish', 'defer')),
          })
        : fc.record({ subject: fc.constant(name) }),
  ),
  'recommendations.transmitted': fc.constant({ to: 'secondMeeting' }),
  'secondMeeting.convened': fc.record({ span: septemberSpan, ...beirut }),
  'officer.replaced': fc.constant({ office: 'president', country: 'LB', name: 'N. N.' }),
  'documents.circulated': fc.constant({}),
  'secondMeeting.opened': fc.record({
    span: septemberSpan,
    ceremonialSpan: maybe(fc.constant({ from: '2011-09-12', to: '2011-09-12' })),
    ...beirut,
    president,
  }),
  'secondMeeting.closed': fc.constant({}),
  'date.reached': fc.constant({}),
  'meeting.rescheduled': change,
  'meeting.relocated': change,
  'meeting.reformatted': change,
  'meeting.split': change,
  'meeting.postponed': change,
  'meeting.suspended': change,
  'meeting.resumed': change,
  'meeting.cancelled': change,
};

/** Leaves out what is undefined: a record has no such value. */
const clean = (value: object): object => JSON.parse(JSON.stringify(value)) as object;

/** An event of any type; its date is `on` unless the walk moves it. */
export const anyEvent = (on: string): fc.Arbitrary<TreatyEvent> =>
  some(...EVENT_TYPES).chain((type) =>
    fields[type].map((rest) => clean({ on, type, ...rest }) as unknown as TreatyEvent),
  );

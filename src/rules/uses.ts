import { isComplete } from '../kinds/meeting/sittings.ts';
import type { RuleUse } from '../kinds/templates.ts';
import {
  all,
  any,
  equal,
  exists,
  fact,
  given,
  includes,
  includesAll,
  mentions,
  not,
  oneOf,
  sameName,
  value,
  when,
} from '../language/index.ts';
import { made } from '../model/made.ts';
import { PARTICIPANTS } from './vocabulary.ts';

const byClose = { by: 'firstMeeting.closed' } as const;
const byOpening = { by: 'intersessional.opened' } as const;
const ofSecond = { meeting: 'secondMeeting' } as const;
const ofIntersessional = { meeting: 'intersessional' } as const;

/** The key decisions (a) to (f) of 9.1; (e), the preparation of the Second Meeting, is `coordination`. */
const key = () => ({
  of: [
    'workProgramme',
    'recommendations',
    'intersessional',
    'conferenceSupport',
    'coordination',
    'nextMeeting',
  ],
  // An appointment under 7.2 stands for (e), while it stands.
  orElse: { coordination: includes(fact('coordinator.duties'), value('secondMeetingPreparation')) },
});

/** The matters that (f) settles: its blanks are filled. */
const FILLED = {
  decision: 'nextMeeting',
  fields: ['span', 'city', 'country', 'president.country'],
  says: {
    what: 'days, place and President of the Second Meeting',
    expected: 'decided',
    actual: 'left blank',
  },
};

const support = (field: string) => `decisions.conferenceSupport.terms.${field}`;

const welcomed = (field: 'body' | 'name') => fact(`welcomed.${field}`);
const decided = (field: 'body' | 'name') => fact(`decisions.conferenceSupport.terms.coordinator.${field}`);

/** The appointment that stands is the one that the decision welcomes. */
const isWelcomed = () =>
  when(
    any(given(welcomed('body')), not(isComplete)),
    all(
      exists(welcomed('body')),
      when(all(given(decided('body')), given(welcomed('body'))), equal(welcomed('body'), decided('body'))),
      when(all(given(decided('name')), given(welcomed('name'))), sameName(welcomed('name'), decided('name'))),
    ),
  );

/** The President appoints a coordinator, for substance and for conference services. */
const isAppointed = () =>
  all(
    exists(fact('coordinator.body')),
    when(
      given(fact('coordinator.by')),
      oneOf(fact('coordinator.by'), value(['president', 'presidentDesignate'])),
    ),
    includesAll(fact('coordinator.duties'), value(['substance', 'conferenceServices'])),
  );

/** The person asked first is the one that the paper names. */
const isAsked = () =>
  when(
    not(given(fact('coordinator.body'))),
    all(mentions({ event: 'name' }, { param: 'name' }), equal<string>({ event: 'body' }, { param: 'body' })),
  );

/** A contribution to the fund decided is earmarked, if the decision says so. */
const isEarmarked = () =>
  when(
    all(
      equal<string>({ event: 'fund' }, fact('decisions.conferenceSupport.terms.fund')),
      equal(fact('decisions.conferenceSupport.terms.earmarked'), value(true)),
    ),
    equal<boolean>({ event: 'earmarked' }, fact('decisions.conferenceSupport.terms.earmarked')),
  );

/** The coordinator arranges the support, with the bodies decided. */
const isArranged = () =>
  all(
    includes(fact('support.by'), value('executiveCoordinator')),
    includesAll(fact('support.helpers'), fact('decisions.conferenceSupport.terms.assistedBy')),
  );

/** Makes uses of templates, each with the parameters of its template. */
const madeUses: <const Uses extends Readonly<Record<string, RuleUse>>>(uses: () => Uses) => Uses = made;

/** The rules of the paper, as uses of templates. */
export const USES = /* @__PURE__ */ madeUses(() => ({
  'decides-nothing': { use: 'decides-nothing', with: ofIntersessional },
  'intersessional-agreed': {
    use: 'some-taken',
    with: {
      ...byClose,
      of: ['workProgramme', 'intersessional'],
      says: { what: 'intersessional', expected: 'agreed', actual: 'not agreed' },
    },
  },
  'second-meeting-dated': { use: 'dated', with: { ...ofSecond, ...byClose } },
  'outcome-agreed': { use: 'subjects-agreed' },
  'recommendations-transmitted': { use: 'transmitted' },
  'back-to-back': { use: 'follows-days', with: { ...ofIntersessional, days: 'standingCommittees' } },
  'held-as-proposed': {
    use: 'fields-as-given',
    with: {
      on: 'intersessional.opened',
      fields: { span: 'span', city: 'city', country: 'country', venue: 'text' },
    },
  },
  'last-half-day': { use: 'last-half-day', with: { ...ofIntersessional, act: 'preparatoryMeeting.held' } },
  'participants-invited': {
    use: 'covers',
    with: { ...byOpening, fact: 'invited', param: 'categories', form: { list: { choice: PARTICIPANTS } } },
  },
  'sponsorship-voluntary': {
    use: 'field-is',
    with: { on: 'sponsorship.established', field: 'funding', is: 'voluntary' },
  },
  'chaired-by-president': {
    use: 'chaired',
    with: { ...ofIntersessional, country: 'firstMeeting.president.country' },
  },
  'interpretation-provided': {
    use: 'speaks',
    with: { ...byOpening, fact: 'interpretation', param: 'languages', form: 'languages' },
  },
  'no-official-documents': {
    use: 'while-open',
    with: { ...ofIntersessional, act: 'document.issued', field: 'status', is: 'informal' },
  },
  'coordinator-appointed': { use: 'condition', with: { ...byOpening, condition: isAppointed() } },
  'coordinator-asked': {
    use: 'condition',
    with: { on: 'coordinator.appointed', condition: isAsked(), params: { name: 'text', body: 'text' } },
  },
  'coordinator-helped': {
    use: 'covers',
    with: { ...byOpening, fact: 'support.helpers', param: 'helpers', form: 'texts' },
  },
  'days-decided-before': { use: 'days-decided', with: { ...ofSecond, is: 'before' } },
  'days-held-before': { use: 'days-held', with: { ...ofSecond, is: 'before' } },
  'days-decided': { use: 'days-decided', with: { ...ofSecond, is: 'within' } },
  'days-held': { use: 'days-held', with: { ...ofSecond, is: 'within' } },
  'offer-covers-decision': { use: 'offer-covers-decision', with: ofSecond },
  'offer-covers-meeting': { use: 'offer-covers-meeting', with: ofSecond },
  'key-decisions-settled': { use: 'settled', with: { ...byClose, ...key() } },
  'key-decisions-taken': { use: 'none-deferred', with: { ...byClose, ...key(), filled: [FILLED] } },
  consensus: { use: 'consensus' },
  'tabled-text': { use: 'text-on-the-table' },
  'paper-text': { use: 'text-of-paper' },
  'work-programme-adopted': {
    use: 'needs',
    with: { decision: 'workProgramme', of: ['intersessional', 'languages', 'conferenceSupport'] },
  },
  informal: {
    use: 'field-is',
    with: { on: 'intersessional.opened', field: 'format', is: 'informal', unlessUnstated: true },
  },
  'themes-covered': {
    use: 'covers-decided',
    with: { by: 'intersessional.closed', fact: 'themes', decided: 'decisions.workProgramme.terms.themes' },
  },
  'friends-identified': { use: 'some', with: { ...byOpening, fact: 'friends' } },
  'coordination-regular': {
    use: 'at-least',
    with: { ...byOpening, fact: 'coordinationMeetings', param: 'meetings', form: 'meetings' },
  },
  // The nature of the unit has a rule of its own, as it is not always due.
  'subjects-agreed': {
    use: 'agreed-as-decided',
    with: { decision: 'recommendations', subjects: ['structure', 'futureWork', 'isuEstablishment'] },
  },
  'isu-nature-agreed': {
    use: 'agreed-if',
    with: {
      decision: 'recommendations',
      subject: 'isuNature',
      of: 'isuEstablishment',
      is: 'establish',
    },
  },
  'intersessional-held': { use: 'held', with: ofIntersessional },
  'closed-on-its-days': { use: 'closed-in-time', with: ofIntersessional },
  'intersessional-unchanged': { use: 'unchanged', with: ofIntersessional },
  'intersessional-kept': { use: 'kept', with: ofIntersessional },
  'languages-provided': {
    use: 'in-languages',
    with: {
      ...ofIntersessional,
      decided: 'decisions.languages.terms.languages',
      interpretation: 'interpretation',
      arranged: 'interpretationArranged',
    },
  },
  'appointment-welcomed': { use: 'condition', with: { ...byOpening, condition: isWelcomed() } },
  'support-arranged': { use: 'condition', with: { ...byOpening, condition: isArranged() } },
  'support-fund': {
    use: 'field-as-decided',
    with: { on: 'support.arranged', ...ofIntersessional, field: 'fund', decided: support('fund') },
  },
  'support-paid': {
    use: 'paid-from',
    with: { ...byOpening, fact: 'support.funds', decided: support('fund') },
  },
  'contribution-earmarked': {
    use: 'condition',
    with: { on: 'contribution.received', condition: isEarmarked() },
  },
  'president-as-decided': { use: 'presides-as-decided', with: ofSecond },
  'blank-days': { use: 'days-filled', with: ofSecond },
  'paper-month': { use: 'days-tabled', with: ofSecond },
  'second-meeting-held': { use: 'held', with: ofSecond },
  'second-meeting-convened': { use: 'convened', with: ofSecond },
  'second-meeting-unchanged': { use: 'unchanged', with: ofSecond },
  'second-meeting-kept': { use: 'kept', with: ofSecond },
}));

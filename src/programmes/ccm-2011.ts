import type { Decision } from '../model/vocabulary.ts';
import type { RuleId } from '../rules/index.ts';
import type { CcmParagraph } from '../source/ccm-msp-2010-wp.ts';
import type { Programme, Provision, ProvisionForce } from './programme.ts';

const THEMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const PARTNERS = ['UN', 'ICRC', 'CMC'];
const HELPERS = ['UNODA', 'GICHD'];
const LANGUAGES = ['en', 'fr', 'es'];
const FUND = 'UNDP-BCPR-TTF';
const SPAN = { from: '2011-06-27', to: '2011-06-30' };
const SEPTEMBER = { from: '2011-09-01', to: '2011-09-30' };
const MID_SEPTEMBER = { from: '2011-09-10', to: '2011-09-20' };

const SUBJECTS = ['structure', 'futureWork', 'isuEstablishment', 'isuNature'] as const;
const PARTICIPANTS = [
  'statesParties',
  'signatories',
  'otherStates',
  'internationalOrganizations',
  'regionalOrganizations',
  'ngos',
];
const PRESIDENTS = ['president', 'presidentFirstMeeting', 'firstMeetingPresident'];

const FACT = 'A fact: it asks nothing.';
const OPTION = 'An option: nothing is wrong with using it or leaving it out.';

type CcmProvision = Provision<CcmParagraph>;
type With = NonNullable<Provision['with']>;

/** What a paragraph asks: its force, the rule that judges it, since when it binds, the rule's parameters. */
const asks = (
  paragraph: CcmParagraph,
  force: ProvisionForce,
  rule: RuleId,
  binds: Provision['binds'],
  given?: With,
): CcmProvision => ({ paragraph, force, rule, binds, ...(given && { with: given }) });

/** A decision of the annex is adopted by consensus. */
const agreed = (paragraph: CcmParagraph, decision: Decision) =>
  asks(paragraph, 'shall', 'consensus', 'start', { decision });

/**
 * These fields of a decision are adopted as the text on the table has them; that this text departs from the
 * paper is only reported. A field without a text in the paper is a blank.
 */
function adopted(
  paragraph: CcmParagraph,
  force: ProvisionForce,
  decision: Decision,
  fields: readonly string[],
  text?: With,
): readonly CcmProvision[] {
  const binds = force === 'should' ? 'never' : 'start';
  const tabled = asks(paragraph, force, 'tabled-text', binds, { decision, fields: [...fields] });
  if (text === undefined) return [tabled];
  return [tabled, asks(paragraph, force, 'paper-text', 'never', { decision, fields: [...fields], text })];
}

const intersessional = { span: SPAN, city: 'Geneva', country: 'CH' };

/**
 * The draft 2011 work programme of the Convention on Cluster Munitions, statement by statement, in the paper's
 * order: what each asks, with what force, by which rule, since when.
 */
export const ccm2011Data: Programme<CcmParagraph> = {
  id: 'ccm-2011',
  title: 'Convention on Cluster Munitions: work programme 2011',
  source: 'Draft 2011 work programme, First Meeting of States Parties, Vientiane, 9-12 November 2010',

  drafts: {
    workProgramme: { themes: THEMES },
    coordination: { partners: PARTNERS },
    recommendations: { subjects: [...SUBJECTS] },
    intersessional,
    languages: { languages: LANGUAGES },
    conferenceSupport: { assistedBy: HELPERS, fund: FUND, earmarked: true },
    nextMeeting: {},
  },
  offers: [{ country: 'LB', city: 'Beirut', window: { from: '2011-09-10', to: '2011-09-20' }, days: 5 }],

  provisions: [
    asks('1.2', 'shall not', 'decides-nothing', 'workProgramme'),

    asks('2.1', 'should', 'intersessional-agreed', 'never'),
    asks('2.2', 'should', 'second-meeting-dated', 'never'),
    asks('2.3', 'shall', 'decides-nothing', 'workProgramme'),
    asks('2.3', 'shall', 'outcome-agreed', 'workProgramme', { subjects: ['structure', 'futureWork'] }),
    asks('2.3', 'shall', 'recommendations-transmitted', 'workProgramme'),

    asks('3.1', 'should', 'back-to-back', 'never'),
    asks('3.1', 'should', 'held-as-proposed', 'never', { ...intersessional, venue: 'WMO' }),
    asks('3.3', 'may', 'last-half-day', 'never'),

    asks('4.2', 'should', 'participants-invited', 'never', { categories: PARTICIPANTS }),
    asks('4.3', 'may', 'sponsorship-voluntary', 'never'),

    asks('5.1', 'should', 'chaired-by-president', 'never', { offices: PRESIDENTS }),

    asks('6.1', 'should', 'interpretation-provided', 'never', { languages: LANGUAGES }),
    asks('6.2', 'shall not', 'no-official-documents', 'workProgramme'),

    asks('7.1', 'shall', 'coordinator-appointed', 'start'),
    asks('7.3', 'should', 'coordinator-asked', 'never', { name: 'Sekkenes', body: 'UNDP-BCPR' }),
    asks('7.4', 'should', 'coordinator-helped', 'never', { helpers: HELPERS }),

    asks('8.2', 'should', 'days-decided-before', 'never', { before: '2011-10-01' }),
    asks('8.3', 'should', 'days-decided', 'never', { within: MID_SEPTEMBER }),
    asks('8.4', 'shall', 'offer-covers-decision', 'start'),
    asks('8.4', 'shall', 'offer-covers-meeting', 'start'),

    asks('9.1', 'shall', 'key-decisions-settled', 'start'),
    { ...asks('9.1', 'shall', 'key-decisions-taken', 'start'), lets: 'through' },

    agreed('A1.1', 'workProgramme'),
    ...adopted('A1.1', 'shall', 'workProgramme', ['symbol']),
    agreed('A1.2', 'workProgramme'),
    asks('A1.2', 'shall', 'work-programme-adopted', 'start', {
      needing: ['intersessional', 'languages', 'conferenceSupport'],
    }),
    asks('A1.2', 'shall', 'informal', 'workProgramme'),
    agreed('A1.3', 'workProgramme'),
    ...adopted('A1.3', 'shall', 'workProgramme', ['themes'], { themes: THEMES }),
    asks('A1.3', 'shall', 'themes-covered', 'workProgramme'),

    agreed('A2.1', 'coordination'),
    asks('A2.1', 'should', 'friends-identified', 'coordination'),
    agreed('A2.2', 'coordination'),
    ...adopted('A2.2', 'should', 'coordination', ['partners'], { partners: PARTNERS }),
    asks('A2.2', 'should', 'coordination-regular', 'coordination', { meetings: 2 }),

    agreed('A3', 'recommendations'),
    ...adopted('A3', 'shall', 'recommendations', ['subjects'], { subjects: [...SUBJECTS] }),
    asks('A3', 'shall', 'subjects-agreed', 'recommendations'),
    asks('A3', 'shall', 'isu-nature-agreed', 'recommendations'),
    asks('A3', 'shall', 'recommendations-transmitted', 'recommendations'),

    agreed('A4', 'intersessional'),
    ...adopted('A4', 'shall', 'intersessional', ['span', 'city', 'country'], intersessional),
    asks('A4', 'shall', 'intersessional-held', 'intersessional'),
    asks('A4', 'shall', 'intersessional-unchanged', 'intersessional'),
    asks('A4', 'shall', 'intersessional-kept', 'intersessional'),

    agreed('A5', 'languages'),
    ...adopted('A5', 'shall', 'languages', ['languages'], { languages: LANGUAGES }),
    asks('A5', 'shall', 'languages-provided', 'languages'),

    agreed('A6.1', 'conferenceSupport'),
    ...adopted('A6.1', 'shall', 'conferenceSupport', ['coordinator.name', 'coordinator.body']),
    agreed('A6.2', 'conferenceSupport'),
    ...adopted('A6.2', 'shall', 'conferenceSupport', ['assistedBy'], { assistedBy: HELPERS }),
    asks('A6.2', 'shall', 'support-arranged', 'conferenceSupport'),
    agreed('A6.3', 'conferenceSupport'),
    ...adopted('A6.3', 'shall', 'conferenceSupport', ['fund', 'earmarked'], { fund: FUND, earmarked: true }),
    asks('A6.3', 'shall', 'support-fund', 'conferenceSupport'),
    asks('A6.3', 'shall', 'contribution-earmarked', 'conferenceSupport'),

    agreed('A7.1', 'nextMeeting'),
    ...adopted('A7.1', 'shall', 'nextMeeting', ['president.country']),
    asks('A7.1', 'shall', 'president-as-decided', 'nextMeeting'),
    agreed('A7.2', 'nextMeeting'),
    ...adopted('A7.2', 'shall', 'nextMeeting', ['span', 'city', 'country']),
    asks('A7.2', 'shall', 'blank-days', 'start', { within: SEPTEMBER }),
    asks('A7.2', 'shall', 'paper-month', 'never', { within: SEPTEMBER }),
    asks('A7.2', 'shall', 'second-meeting-held', 'nextMeeting', { within: SEPTEMBER }),
    asks('A7.2', 'shall', 'second-meeting-convened', 'nextMeeting'),
    asks('A7.2', 'shall', 'second-meeting-unchanged', 'nextMeeting'),
    asks('A7.2', 'shall', 'second-meeting-kept', 'nextMeeting'),
  ],

  aside: [
    { paragraph: '1.1', why: FACT },
    { paragraph: '1.3', why: FACT },
    { paragraph: '1.4', why: FACT },
    { paragraph: '3.2', why: OPTION },
    { paragraph: '3.4', why: FACT },
    { paragraph: '3.5', why: FACT },
    { paragraph: '4.1', why: 'How inclusive the work is shows in no event; 4.2 carries what can be seen.' },
    { paragraph: '5.2', why: OPTION },
    { paragraph: '7.2', why: `${OPTION} Used, it counts towards 9.1 (e).` },
    { paragraph: '7.5', why: OPTION },
    { paragraph: '8.1', why: FACT },
    { paragraph: '10', why: 'It only introduces the annex.' },
  ],
};

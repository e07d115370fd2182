import type { Decision } from '../model/known.ts';
import { made } from '../model/made.ts';
import type { RuleId } from '../rules/index.ts';
import { PARTICIPANTS, SUBJECTS } from '../rules/vocabulary.ts';
import type { CcmParagraph } from '../source/ccm-msp-2010-wp.ts';
import type { Drafts, Programme, Provision, ProvisionForce } from './programme.ts';

const THEMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const PARTNERS = ['UN', 'ICRC', 'CMC'];
const HELPERS = ['UNODA', 'GICHD'];
const LANGUAGES = ['en', 'fr', 'es'];
const FUND = 'UNDP-BCPR-TTF';
const SPAN = { from: '2011-06-27', to: '2011-06-30' };
const SEPTEMBER = { from: '2011-09-01', to: '2011-09-30' };
const OFFERED = { from: '2011-09-10', to: '2011-09-20' };
const MID_SEPTEMBER = { from: '2011-09-11', to: '2011-09-20' };

const PRESIDENTS = ['president', 'presidentFirstMeeting', 'firstMeetingPresident'];

const FACT = 'A fact: it asks nothing.';
const OPTION = 'An option: nothing is wrong with using it or leaving it out.';

/** Other names of what the paper speaks of. */
const NAMES = {
  Geneva: ['Genève', 'Geneve', 'Ginebra', 'Genf', 'Ginevra', '日内瓦', 'جنيف', 'Женева'],
  Beirut: ['Beyrouth', 'Beirute', 'Bayrut', '贝鲁特', 'بيروت', 'Бейрут'],
  Vientiane: ['Viangchan', 'Vientián', '万象', 'فيينتيان', 'Вьентьян'],
  UNODA: [
    'UNODA Geneva',
    'UN Office for Disarmament Affairs',
    'United Nations Office for Disarmament Affairs',
  ],
  GICHD: ['Geneva International Centre for Humanitarian Demining'],
  ICRC: ['International Committee of the Red Cross'],
  CMC: ['Cluster Munition Coalition'],
  UN: ['United Nations'],
  WMO: ['World Meteorological Organization'],
  'UNDP-BCPR-TTF': ['UNDP BCPR TTF', 'BCPR Trust Fund', 'UNDP-BCPR Thematic Trust Fund'],
  'UNDP-BCPR': ['UNDP BCPR', 'BCPR', 'Bureau for Crisis Prevention and Recovery'],
  a: ['(a)', 'general status and operation'],
  b: ['(b)', 'victim assistance'],
  c: [
    '(c)',
    'clearance, destruction of remnants and risk reduction education',
    'clearance and risk reduction education',
  ],
  d: ['(d)', 'stockpile destruction', 'stockpile destruction and retention'],
  e: ['(e)', 'universalization'],
  f: ['(f)', 'transparency'],
  g: ['(g)', 'national implementation measures'],
  h: ['(h)', 'cooperation and assistance'],
};

type CcmProvision = Provision<CcmParagraph>;
type With = NonNullable<Provision['with']>;

/** Makes a provision from its paragraph: its force, its rule, since when it binds, the rule's parameters. */
const asks = (
  paragraph: CcmParagraph,
  force: ProvisionForce,
  rule: RuleId,
  binds: Provision['binds'],
  given?: With,
): CcmProvision => ({ paragraph, force, rule, binds, ...(given && { with: given }) });

/** A recommendation of the paper: it binds nobody. */
const should = (paragraph: CcmParagraph, rule: RuleId, given?: With) =>
  asks(paragraph, 'should', rule, 'never', given);

/** Makes a `shall` that binds once the decision that carries it is adopted, or from the start. */
const shall = (paragraph: CcmParagraph, rule: RuleId, binds: Provision['binds'], given?: With) =>
  asks(paragraph, 'shall', rule, binds, given);

/** The text of the annex; a field left out is a blank. */
const DRAFTS = {
  workProgramme: { themes: THEMES },
  coordination: { partners: PARTNERS },
  recommendations: { subjects: [...SUBJECTS] },
  intersessional: { span: SPAN, city: 'Geneva', country: 'CH' },
  languages: { languages: LANGUAGES },
  conferenceSupport: { assistedBy: HELPERS, fund: FUND, earmarked: true },
  nextMeeting: {},
} satisfies Drafts;

/** Provisions that are asked of an adoption itself, and never make a paragraph met. */
const ofAdoption = (...provisions: readonly CcmProvision[]): readonly CcmProvision[] =>
  provisions.map((provision) => ({ ...provision, condition: 'adoption' }));

/**
 * A decision of the annex is adopted by consensus, and these fields of it as the text on the table has them; that
 * this text departs from the paper is only reported.
 */
function adopted(
  paragraph: CcmParagraph,
  decision: Decision,
  fields: string[] = [],
): readonly CcmProvision[] {
  const agreed = shall(paragraph, 'consensus', 'start', { decision });
  if (fields.length === 0) return ofAdoption(agreed);
  const tabled = shall(paragraph, 'tabled-text', 'start', { decision, fields });
  const drafted = Object.entries(DRAFTS[decision]).filter(([field]) => fields.includes(field));
  if (drafted.length === 0) return ofAdoption(agreed, tabled);
  const given = { decision, fields, text: Object.fromEntries(drafted) };
  return ofAdoption(agreed, tabled, shall(paragraph, 'paper-text', 'never', given));
}

/**
 * The draft 2011 work programme of the Convention on Cluster Munitions, statement by statement, in the paper's
 * order: what each asks, with what force, by which rule, since when.
 */
export const ccm2011Data = /* @__PURE__ */ made<Programme<CcmParagraph>>(() => ({
  id: 'ccm-2011',
  title: 'Convention on Cluster Munitions: work programme 2011',
  source: 'Draft 2011 work programme, First Meeting of States Parties, Vientiane, 9-12 November 2010',
  starts: '2010-11-09',
  firstMeeting: { span: { from: '2010-11-09', to: '2010-11-12' }, city: 'Vientiane', country: 'LA' },

  names: NAMES,
  drafts: DRAFTS,
  offers: [{ country: 'LB', city: 'Beirut', window: OFFERED, days: 5 }],

  provisions: [
    asks('1.2', 'shall not', 'decides-nothing', 'workProgramme'),

    should('2.1', 'intersessional-agreed'),
    should('2.2', 'second-meeting-dated'),
    shall('2.3', 'decides-nothing', 'workProgramme'),
    shall('2.3', 'outcome-agreed', 'workProgramme', { subjects: ['structure', 'futureWork'] }),
    shall('2.3', 'recommendations-transmitted', 'workProgramme'),

    should('3.1', 'back-to-back'),
    should('3.1', 'held-as-proposed', { ...DRAFTS.intersessional, venue: 'WMO' }),
    asks('3.3', 'may', 'last-half-day', 'never'),

    should('4.2', 'participants-invited', { categories: [...PARTICIPANTS] }),
    asks('4.3', 'may', 'sponsorship-voluntary', 'never'),

    should('5.1', 'chaired-by-president', { offices: PRESIDENTS }),

    should('6.1', 'interpretation-provided', { languages: LANGUAGES }),
    asks('6.2', 'shall not', 'no-official-documents', 'workProgramme'),

    shall('7.1', 'coordinator-appointed', 'start'),
    should('7.3', 'coordinator-asked', { name: 'Sekkenes', body: 'UNDP-BCPR' }),
    should('7.4', 'coordinator-helped', { helpers: HELPERS }),

    should('8.2', 'days-decided-before', { before: '2011-10-01' }),
    should('8.2', 'days-held-before', { before: '2011-10-01' }),
    should('8.3', 'days-decided', { within: MID_SEPTEMBER }),
    should('8.3', 'days-held', { within: MID_SEPTEMBER }),
    shall('8.4', 'offer-covers-decision', 'start'),
    shall('8.4', 'offer-covers-meeting', 'start'),

    shall('9.1', 'key-decisions-settled', 'start'),
    { ...shall('9.1', 'key-decisions-taken', 'start'), lets: 'through' },

    ...adopted('A1.1', 'workProgramme', ['symbol']),
    ...adopted('A1.2', 'workProgramme'),
    ...ofAdoption(
      shall('A1.2', 'work-programme-adopted', 'start', {
        needing: ['intersessional', 'languages', 'conferenceSupport'],
      }),
    ),
    shall('A1.2', 'informal', 'workProgramme'),
    ...adopted('A1.3', 'workProgramme', ['themes']),
    shall('A1.3', 'themes-covered', 'workProgramme'),

    ...adopted('A2.1', 'coordination'),
    asks('A2.1', 'should', 'friends-identified', 'coordination'),
    ...adopted('A2.2', 'coordination', ['partners']),
    asks('A2.2', 'should', 'coordination-regular', 'coordination', { meetings: 2 }),

    ...adopted('A3', 'recommendations', ['subjects']),
    shall('A3', 'subjects-agreed', 'recommendations'),
    shall('A3', 'isu-nature-agreed', 'recommendations'),
    shall('A3', 'recommendations-transmitted', 'recommendations'),

    ...adopted('A4', 'intersessional', ['span', 'city', 'country']),
    shall('A4', 'intersessional-held', 'intersessional'),
    shall('A4', 'closed-on-its-days', 'intersessional'),
    shall('A4', 'intersessional-unchanged', 'intersessional'),
    shall('A4', 'intersessional-kept', 'intersessional'),

    ...adopted('A5', 'languages', ['languages']),
    shall('A5', 'languages-provided', 'languages'),

    ...adopted('A6.1', 'conferenceSupport', ['coordinator.name', 'coordinator.body']),
    shall('A6.1', 'appointment-welcomed', 'conferenceSupport'),
    ...adopted('A6.2', 'conferenceSupport', ['assistedBy']),
    shall('A6.2', 'support-arranged', 'conferenceSupport'),
    ...adopted('A6.3', 'conferenceSupport', ['fund', 'earmarked']),
    shall('A6.3', 'support-fund', 'conferenceSupport'),
    shall('A6.3', 'support-paid', 'conferenceSupport'),
    shall('A6.3', 'contribution-earmarked', 'conferenceSupport'),

    ...adopted('A7.1', 'nextMeeting', ['president.country']),
    shall('A7.1', 'president-as-decided', 'nextMeeting'),
    ...adopted('A7.2', 'nextMeeting', ['span', 'city', 'country']),
    ...ofAdoption(
      shall('A7.2', 'blank-days', 'start', { within: SEPTEMBER }),
      shall('A7.2', 'paper-month', 'never', { within: SEPTEMBER }),
    ),
    shall('A7.2', 'second-meeting-held', 'nextMeeting', { within: SEPTEMBER }),
    shall('A7.2', 'second-meeting-convened', 'nextMeeting', { within: SEPTEMBER }),
    shall('A7.2', 'second-meeting-unchanged', 'nextMeeting', { within: SEPTEMBER }),
    shall('A7.2', 'second-meeting-kept', 'nextMeeting'),
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
}));

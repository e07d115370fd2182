const OBJECTION = 'the withdrawal of the objection';
const NEXT_DAYS = 'the days decided for the Second Meeting';
const INTERSESSIONAL = 'the intersessional';
const SUPPORT = 'who arranged the support, with which helpers, from which fund';
const RECOMMENDATIONS = 'when the recommendations were agreed and transmitted';
const APPOINTMENT = "the coordinator's appointment, and by whom";
const DAYS = 'the days of the Second Meeting';
const SECOND_MEETING = 'the Second Meeting';
const KEY_DECISIONS = 'the adoption or deferral';
const OFFER = 'the offer of the host, and the days and place of the Second Meeting';
const TEXT = 'the text of the decision, as proposed, amended and adopted';

/** The thing that settles a rule of a cycle that a programme brings, in a cell or before a colon. */
export const ownRuleLabels = {
  /** The fact of a rule, if the cycle does not tell by which event it comes on record. */
  settle: 'the facts that the rule looks at',
  objection: OBJECTION,
  text: 'the text of the decision',
} as const;

/** The steps of a meeting of such a cycle. `{meeting}` is its label in quotes. */
export const ownStepTexts = {
  convened: 'the note that convenes {meeting}',
  opened: 'the opening of {meeting}',
  closed: 'the close of {meeting}',
} as const;

/** The stage of such a cycle before a meeting. */
export const ownStageTexts = { before: 'before {meeting}' } as const;

/**
 * The words of the pages for each rule: the thing asked for, in a cell; the fact that settles the rule where it is
 * undetermined, in a cell or before a colon; and the duty, as an order, of a rule that is due by a step.
 */
export const rulePageLabels = {
  'blank-days': {
    requires: 'days of the Second Meeting in the month of the text',
    settle: NEXT_DAYS,
  },
  consensus: {
    requires: 'consensus on the decision',
    settle: OBJECTION,
  },
  'days-decided-before': {
    requires: 'a Second Meeting that is over before the busy months',
    settle: NEXT_DAYS,
  },
  'days-decided': {
    requires: 'a Second Meeting in the time proposed',
    settle: NEXT_DAYS,
  },
  'intersessional-agreed': {
    requires: 'an intersessional, agreed by the First Meeting',
    settle: 'the adoption of the work programme or of the intersessional',
    duty: 'Agree to convene an intersessional',
  },
  'key-decisions-settled': {
    requires: 'each key decision adopted or deferred by the First Meeting',
    settle: KEY_DECISIONS,
    duty: 'Adopt or defer each key decision',
  },
  'key-decisions-taken': {
    requires: 'no key decision put off',
    settle: KEY_DECISIONS,
    duty: 'Take each key decision',
  },
  'offer-covers-decision': {
    requires: 'a Second Meeting decided within the offer of its host',
    settle: OFFER,
  },
  'paper-month': {
    requires: 'days on the table in the month of the paper',
    settle: NEXT_DAYS,
  },
  'paper-text': {
    requires: 'the text of the paper on the table',
    settle: TEXT,
  },
  'second-meeting-dated': {
    requires: 'dates of the Second Meeting, fixed by the First',
    settle: NEXT_DAYS,
    duty: 'Fix the dates of the Second Meeting',
  },
  'tabled-text': {
    requires: 'adoption of the text on the table',
    settle: TEXT,
  },
  'work-programme-adopted': {
    requires: 'adoption of the work programme that convenes the intersessional',
    settle: 'the adoption of the work programme',
  },
  'back-to-back': {
    requires: 'an intersessional immediately after the Standing Committees',
    settle: 'the days of the Standing Committees',
  },
  'chaired-by-president': {
    requires: 'the President of the First Meeting in the chair',
    settle: 'who presided over the First Meeting, and who chaired the intersessional',
  },
  'contribution-earmarked': {
    requires: 'earmarked contributions to the fund decided',
    settle: 'which contributions are earmarked',
  },
  'coordination-regular': {
    requires: 'regular meetings of the President with the Friends and their partners',
    settle: 'the coordination meetings, and with whom',
    duty: 'Meet regularly with the Friends and their partners',
  },
  'coordinator-appointed': {
    requires: 'an executive coordinator, appointed by the opening',
    settle: APPOINTMENT,
    duty: 'Appoint an executive coordinator',
  },
  'coordinator-asked': {
    requires: 'the person proposed, asked to serve as executive coordinator',
    settle: APPOINTMENT,
  },
  'coordinator-helped': {
    requires: 'help to the coordinator from the bodies named',
    settle: SUPPORT,
    duty: 'Help the coordinator',
  },
  'decides-nothing': {
    requires: 'no decision by the intersessional',
    settle: 'the decisions taken, and when',
  },
  'friends-identified': {
    requires: 'Friends of the President, identified by the opening',
    settle: 'the Friends of the President',
    duty: 'Identify Friends of the President',
  },
  'held-as-proposed': {
    requires: 'the days, city and venue proposed',
    settle: INTERSESSIONAL,
  },
  informal: {
    requires: 'an informal intersessional',
    settle: INTERSESSIONAL,
  },
  'interpretation-provided': {
    requires: 'interpretation, arranged by the opening',
    settle: 'the interpretation arranged',
    duty: 'Arrange interpretation',
  },
  'intersessional-held': {
    requires: 'an intersessional on the days and at the place decided',
    settle: INTERSESSIONAL,
    duty: 'Hold the intersessional',
  },
  'intersessional-kept': {
    requires: 'an intersessional that is neither postponed nor cancelled',
    settle: 'the days of the intersessional',
  },
  'intersessional-unchanged': {
    requires: 'no change of the days and the place of the intersessional',
    settle: 'the days and the place of the intersessional',
  },
  'languages-provided': {
    requires: 'an intersessional in the languages decided',
    settle: INTERSESSIONAL,
    duty: 'Hold the intersessional in the languages decided',
  },
  'last-half-day': {
    requires: 'a preparatory meeting on the last half day of the intersessional',
    settle: 'the days of the intersessional, and the half day of the preparatory meeting',
  },
  'no-official-documents': {
    requires: 'no official document while the intersessional is open',
    settle: INTERSESSIONAL,
  },
  'participants-invited': {
    requires: 'experts of every category named, invited by the opening',
    settle: 'the invitations to the intersessional',
    duty: 'Invite experts of every category',
  },
  'sponsorship-voluntary': {
    requires: 'voluntary contributions for a sponsorship programme',
    settle: 'the funding of the sponsorship programme',
  },
  'support-arranged': {
    requires: 'conference support, arranged by the coordinator with its helpers',
    settle: SUPPORT,
    duty: 'Arrange conference support',
  },
  'appointment-welcomed': {
    requires: 'the person and the body that the decision welcomes, appointed',
    settle: APPOINTMENT,
    duty: 'Appoint the coordinator whom the decision welcomes',
  },
  'closed-on-its-days': {
    requires: 'a close by the last of the days decided',
    settle: 'the days decided for the intersessional',
  },
  'days-held': {
    requires: 'a Second Meeting held in the time proposed',
    settle: DAYS,
  },
  'days-held-before': {
    requires: 'a Second Meeting, as held, that is over before the busy months',
    settle: DAYS,
  },
  'support-paid': {
    requires: 'the fund that pays for conference support, by the opening',
    settle: SUPPORT,
    duty: 'Have conference support paid from the fund decided',
  },
  'support-fund': {
    requires: 'conference support paid from the fund decided',
    settle: SUPPORT,
  },
  'themes-covered': {
    requires: 'every theme decided, discussed by the close',
    settle: 'when the themes were discussed',
    duty: 'Discuss every theme',
  },
  'isu-nature-agreed': {
    requires: 'agreement on the nature of a support unit, if one is to be established',
    settle: RECOMMENDATIONS,
    duty: 'Agree on the nature of a support unit, if there is to be one',
  },
  'outcome-agreed': {
    requires: 'recommendations on the subjects named',
    settle: RECOMMENDATIONS,
    duty: 'Agree on recommendations',
  },
  'recommendations-transmitted': {
    requires: 'recommendations, transmitted before the Second Meeting opens',
    settle: RECOMMENDATIONS,
    duty: 'Transmit the recommendations',
  },
  'subjects-agreed': {
    requires: 'agreement on each subject decided, before the transmission',
    settle: RECOMMENDATIONS,
    duty: 'Agree on each subject decided',
  },
  'offer-covers-meeting': {
    requires: 'a Second Meeting within the offer of its host',
    settle: OFFER,
  },
  'president-as-decided': {
    requires: 'a President of the Second Meeting from the State decided',
    settle: SECOND_MEETING,
    duty: 'Have the State decided preside over the Second Meeting',
  },
  'second-meeting-convened': {
    requires: 'a Second Meeting convened for the days and the place decided',
    settle: SECOND_MEETING,
  },
  'second-meeting-held': {
    requires: 'a Second Meeting on the days and at the place decided',
    settle: SECOND_MEETING,
    duty: 'Hold the Second Meeting',
  },
  'second-meeting-kept': {
    requires: 'a Second Meeting that is neither postponed nor cancelled',
    settle: DAYS,
  },
  'second-meeting-unchanged': {
    requires: 'no change of the days and the place of the Second Meeting',
    settle: 'the days and the place of the Second Meeting',
  },
} as const;

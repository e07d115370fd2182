import { MEETING_FOR, type WordsByType } from './words.ts';

const THEME = 'The theme: its letter in the paper, its title, or a new name.';
const SUBJECT = 'The subject of the recommendation.';
const OUTCOME = 'What is recommended. For `isuEstablishment` one of `establish`, `doNotEstablish`, `defer`.';

/** The events that arrange the intersessional. */
export const ARRANGEMENTS: WordsByType<
  'support.arranged' | 'interpretation.arranged' | 'participants.invited' | 'standingCommittees.scheduled'
> = {
  'support.arranged': {
    says: 'Conference support was arranged.',
    who: ['executiveCoordinator', 'host', 'secretaryGeneral'],
    fields: {
      assistedBy: 'The bodies that help.',
      fund: 'The fund that pays.',
      meeting: MEETING_FOR,
    },
    example: {
      on: '2011-04-04',
      type: 'support.arranged',
      by: 'executiveCoordinator',
      assistedBy: ['UNODA', 'GICHD'],
      fund: 'UNDP-BCPR-TTF',
    },
  },
  'interpretation.arranged': {
    says: 'Interpretation was arranged. Several rounds add up.',
    who: ['executiveCoordinator'],
    fields: { languages: 'The languages of this round.', meeting: MEETING_FOR },
    example: { on: '2011-04-11', type: 'interpretation.arranged', languages: ['en', 'fr', 'es'] },
  },
  'participants.invited': {
    says: 'Participants were invited.',
    who: ['president', 'executiveCoordinator'],
    fields: { categories: 'The kinds of participants.', meeting: MEETING_FOR },
    example: {
      on: '2011-04-18',
      type: 'participants.invited',
      by: 'president',
      categories: ['statesParties', 'signatories', 'ngos'],
    },
  },
  'standingCommittees.scheduled': {
    says: 'The days of the Standing Committees of the Mine Ban Convention were fixed.',
    who: [],
    fields: { span: 'The days of the Standing Committees.' },
    example: {
      on: '2011-05-02',
      type: 'standingCommittees.scheduled',
      span: { from: '2011-06-20', to: '2011-06-24' },
    },
  },
};

/** The events of the intersessional, and of its recommendations. */
export const INTERSESSIONAL: WordsByType<
  | 'intersessional.opened'
  | 'theme.discussed'
  | 'document.issued'
  | 'preparatoryMeeting.held'
  | 'intersessional.closed'
  | 'recommendation.drafted'
  | 'recommendation.agreed'
  | 'recommendations.transmitted'
> = {
  'intersessional.opened': {
    says: 'The intersessional was opened, on one of the days of its span.',
    who: ['president'],
    fields: {
      span: 'The days of the meeting. `on` is one of them.',
      city: 'The city where it meets.',
      country: 'The country where it meets.',
      venue: 'The building where it meets.',
      chair: 'The office that chairs, and the State that holds it.',
      languages: 'The languages of the meeting. May be left out only where the record is not complete.',
      format: 'How it meets. Left out on a complete record: informal.',
    },
    example: {
      on: '2011-06-27',
      type: 'intersessional.opened',
      span: { from: '2011-06-27', to: '2011-06-30' },
      city: 'Geneva',
      country: 'CH',
      venue: 'WMO',
      chair: { office: 'president', country: 'LA' },
      languages: ['en', 'fr', 'es'],
      format: 'informal',
    },
  },
  'theme.discussed': {
    says: 'The intersessional discussed a theme.',
    who: ['intersessionalMeeting'],
    fields: {
      theme: THEME,
      chair: 'Who chaired the session: a name, or an office and its State.',
    },
    example: { on: '2011-06-27', type: 'theme.discussed', theme: 'd', chair: { country: 'DE' } },
  },
  'document.issued': {
    says: 'A document was issued. The intersessional has no official documents.',
    who: ['intersessionalMeeting', 'secretaryGeneral'],
    fields: {
      status: 'Whether it is an official document.',
      symbol: 'The document symbol.',
      meeting: 'The meeting whose document it is. Left out: the intersessional.',
    },
    example: { on: '2011-06-28', type: 'document.issued', status: 'informal' },
  },
  'preparatoryMeeting.held': {
    says: 'A preparatory meeting for the Second Meeting was held.',
    who: ['president', 'presidentDesignate'],
    fields: {
      format: 'How it met.',
      days: 'How many days it lasted: 0.5 is half a day.',
      part: 'The part of the intersessional that it took, such as `lastHalfDay`.',
    },
    example: {
      on: '2011-06-30',
      type: 'preparatoryMeeting.held',
      format: 'informal',
      days: 0.5,
      part: 'lastHalfDay',
    },
  },
  'intersessional.closed': {
    says: 'The intersessional was closed. All themes are discussed by then.',
    who: ['president'],
    fields: {},
    example: { on: '2011-06-30', type: 'intersessional.closed' },
  },
  'recommendation.drafted': {
    says: 'A recommendation to the Second Meeting was drafted.',
    who: ['intersessionalMeeting', 'president', 'friend'],
    fields: { subject: SUBJECT, outcome: 'What is recommended.' },
    example: { on: '2011-06-29', type: 'recommendation.drafted', subject: 'structure' },
  },
  'recommendation.agreed': {
    says: 'The intersessional agreed on a recommendation to the Second Meeting.',
    who: ['intersessionalMeeting'],
    fields: { subject: SUBJECT, outcome: OUTCOME },
    example: {
      on: '2011-06-30',
      type: 'recommendation.agreed',
      by: 'intersessionalMeeting',
      subject: 'isuEstablishment',
      outcome: 'establish',
    },
  },
  'recommendations.transmitted': {
    says: 'The recommendations were sent.',
    who: ['president'],
    fields: { to: 'To whom. Left out: to the Second Meeting.' },
    example: { on: '2011-07-11', type: 'recommendations.transmitted', by: 'president', to: 'secondMeeting' },
  },
};

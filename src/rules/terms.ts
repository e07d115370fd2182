import type { Fields, ValuesOf } from '../model/fields/declared.ts';
import type { Decision } from '../model/known.ts';
import { SUBJECTS } from './vocabulary.ts';

/** The fields of the text of each decision of the annex. A field left out of a text is a blank. */
export const TERMS = {
  workProgramme: { symbol: 'text?', themes: 'texts' },
  coordination: { partners: 'texts' },
  recommendations: { subjects: { list: { choice: SUBJECTS } } },
  intersessional: { span: 'span', city: 'city', country: 'country' },
  languages: { languages: 'languages' },
  conferenceSupport: {
    coordinator: { fields: { name: 'text?', body: 'text' } },
    assistedBy: 'texts',
    fund: 'text',
    earmarked: 'boolean',
  },
  nextMeeting: { president: 'officer?', span: 'span?', city: 'city?', country: 'country?' },
} as const satisfies Record<Decision, Fields>;

type Terms<D extends Decision> = ValuesOf<(typeof TERMS)[D]>;

/** A1: the paper that guides the programme, and the themes of the intersessional. */
export interface WorkProgrammeTerms extends Terms<'workProgramme'> {}
/** A2: with whom the President and the Friends meet. */
export interface CoordinationTerms extends Terms<'coordination'> {}
/** A3: the subjects on which recommendations are due. */
export interface RecommendationsTerms extends Terms<'recommendations'> {}
/** A4: dates and place of the intersessional. */
export interface IntersessionalTerms extends Terms<'intersessional'> {}
/** A5: the languages of the intersessional. */
export interface LanguagesTerms extends Terms<'languages'> {}
/** A6: the executive coordinator, the helpers, and the fund that pays. */
export interface ConferenceSupportTerms extends Terms<'conferenceSupport'> {}
/** A7: president, dates and place of the Second Meeting. */
export interface NextMeetingTerms extends Terms<'nextMeeting'> {}

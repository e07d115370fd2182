import * as z from 'zod';
import { city, country, type Frozen, languages, span, text, texts } from './scalars.ts';
import { SUBJECTS } from './vocabulary.ts';

/** A person in an office, and the State that holds it. A name not yet known is left out. */
export const officer = z.strictObject({ name: text.optional(), country });

/** The schemas of the terms of each decision of the annex. */
export const termsSchemas = {
  workProgramme: z.strictObject({ symbol: text.optional(), themes: texts }),
  coordination: z.strictObject({ partners: texts }),
  recommendations: z.strictObject({ subjects: z.array(z.enum(SUBJECTS)) }),
  intersessional: z.strictObject({ span, city, country }),
  languages: z.strictObject({ languages }),
  conferenceSupport: z.strictObject({
    coordinator: z.strictObject({ name: text.optional(), body: text }),
    assistedBy: texts,
    fund: text,
    earmarked: z.boolean(),
  }),
  // A field left out is a blank, as in the annex.
  nextMeeting: z.strictObject({
    president: officer.optional(),
    span: span.optional(),
    city: city.optional(),
    country: country.optional(),
  }),
};

type Terms<D extends keyof typeof termsSchemas> = Frozen<z.infer<(typeof termsSchemas)[D]>>;

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

/** The terms of each decision, by decision. */
export interface DecisionTerms {
  readonly workProgramme: WorkProgrammeTerms;
  readonly coordination: CoordinationTerms;
  readonly recommendations: RecommendationsTerms;
  readonly intersessional: IntersessionalTerms;
  readonly languages: LanguagesTerms;
  readonly conferenceSupport: ConferenceSupportTerms;
  readonly nextMeeting: NextMeetingTerms;
}

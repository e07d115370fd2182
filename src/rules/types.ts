import type * as z from 'zod';
import type { IsoDate, Span } from '../model/calendar.ts';
import type { MeetingFacts } from '../model/facts.ts';
import type { ValuesOf } from '../model/fields/declared.ts';
import type { Decision } from '../model/known.ts';
import type { COMMON, EVENT_FIELDS } from './events.ts';
import type { CycleValue } from './stages.ts';
import type {
  ConferenceSupportTerms,
  CoordinationTerms,
  IntersessionalTerms,
  LanguagesTerms,
  NextMeetingTerms,
  RecommendationsTerms,
  WorkProgrammeTerms,
} from './terms.ts';
import type { termsSchemas } from './termsSchemas.ts';
import type { USES } from './uses.ts';
import type { MEETINGS, SUBJECTS } from './vocabulary.ts';

/* The types of the cycle of 2011: they are put among those of known cycles, by which a misspelled word does not compile. */

type Table = typeof EVENT_FIELDS;

type InferEvent<T extends string, F> = F extends readonly (infer Alternative)[]
  ? Alternative extends unknown
    ? InferEvent<T, Alternative>
    : never
  : ValuesOf<{ on: 'date'; type: { is: T } } & Omit<typeof COMMON, keyof F> & F>;

/** The events of 2011, by type. */
export type Events2011 = { readonly [T in keyof Table]: InferEvent<T, Table[T]> };

/** The schema of a text of which any field can be left out. */
type DraftOf<Terms> =
  Terms extends z.ZodObject<infer Shape>
    ? z.ZodObject<{ [Field in keyof Shape]: z.ZodOptional<Shape[Field]> }, z.core.$strict>
    : never;

/** The schema of each text that can be on the table at the start. */
export type DraftSchemas = { [D in Decision]: DraftOf<(typeof termsSchemas)[D]> };

type LaterMeetings2011 = Exclude<(typeof MEETINGS)[number], 'firstMeeting'>;
type Rules2011 = typeof USES;

declare module '../model/known.ts' {
  interface KnownEvents extends Events2011 {}

  interface DecisionTerms {
    readonly workProgramme: WorkProgrammeTerms;
    readonly coordination: CoordinationTerms;
    readonly recommendations: RecommendationsTerms;
    readonly intersessional: IntersessionalTerms;
    readonly languages: LanguagesTerms;
    readonly conferenceSupport: ConferenceSupportTerms;
    readonly nextMeeting: NextMeetingTerms;
  }

  interface KnownSubjects extends Record<(typeof SUBJECTS)[number], true> {}

  interface KnownMeetings extends Record<'firstMeeting', 'first'>, Record<LaterMeetings2011, 'later'> {}

  interface KnownRules extends Rules2011 {}

  interface KnownStages {
    readonly value: CycleValue;
  }
}

/** Who was appointed, by whom, for what. */
export interface Appointment {
  readonly name?: string;
  readonly body?: string;
  readonly by?: string;
  readonly duties: readonly string[];
}

declare module '../model/facts.ts' {
  interface Facts {
    readonly firstMeeting: MeetingFacts & {
      /** The days on which it is foreseen to meet. */
      readonly foreseen?: Span;
      readonly president?: { readonly country: string };
    };
    /** The appointment that stands: the last one. */
    readonly coordinator: Appointment;
    /** The appointment that the decision welcomes: the one that stood when it was adopted, else the first after it. */
    readonly welcomed: { readonly name?: string; readonly body?: string };
    /** The States of the Friends of the President. */
    readonly friends: readonly string[];
    /** Coordination meetings with all partners, after the First Meeting and before the intersessional. */
    readonly coordinationMeetings: number;
    /** Who arranged support for the intersessional, from which funds; the helpers in what the coordinator arranged. */
    readonly support: {
      readonly by: readonly string[];
      readonly helpers: readonly string[];
      readonly funds: readonly string[];
    };
    /** The languages into which the intersessional is interpreted, all rounds together. */
    readonly interpretation: readonly string[];
    /** The day of the last round of arrangements for interpretation. */
    readonly interpretationArranged?: IsoDate;
    readonly invited: readonly string[];
    readonly standingCommittees?: Span;
    readonly intersessional: MeetingFacts & { readonly span?: Span };
    readonly themes: readonly string[];
    readonly recommendations: {
      readonly agreed: readonly string[];
      /** The outcome agreed on establishing an implementation support unit (A3 iii). */
      readonly isu?: string;
      readonly transmitted?: IsoDate;
    };
    readonly secondMeeting: MeetingFacts & {
      readonly span?: Span;
      /** The month that binds while its days are blank. */
      readonly foreseen?: Span;
    };
  }
}

import type { IsoDate, Span } from './calendar.ts';
import type { DecisionTerms } from './terms.ts';
import type { Decision } from './vocabulary.ts';

/** The facts about one decision. Its `terms` are the text on the table, then the adopted text. */
export interface DecisionFacts<D extends Decision = Decision> {
  readonly terms: Partial<DecisionTerms[D]>;
  /** The delegations whose objection stands. */
  readonly objections: readonly string[];
  readonly adopted?: IsoDate;
  /** The adoption gave the text: what was amended off an incomplete record cannot differ from it. */
  readonly stated?: IsoDate;
  readonly deferred?: IsoDate;
}

/** A host's standing offer (8.4): where, between which days, and for how many days at most. */
export interface HostOffer {
  readonly city: string;
  readonly window: Span;
  readonly days: number;
}

/** The standing of a meeting beside its stage: readings `over-with-its-days` and `suspension`. */
interface Sitting {
  readonly opened?: IsoDate;
  readonly closed?: IsoDate;
  readonly suspended?: IsoDate;
  /** Since when it sits whatever its days: it resumed after them, or opened on another day than foreseen. */
  readonly extended?: IsoDate;
}

/** Who was appointed, by whom, for what. */
export interface Appointment {
  readonly name?: string;
  readonly body?: string;
  readonly by?: string;
  readonly duties: readonly string[];
}

/** The programme that facts are of: its id, and a hash of what is judged by it. */
export interface ProgrammeIdentity {
  readonly id: string;
  readonly hash: string;
}

/**
 * The facts on record so far: the context of the machine. Plain JSON; a field that is absent has not been recorded.
 * `complete` says if an absent field did not happen or is not known.
 */
export interface Facts {
  readonly programme: ProgrammeIdentity;
  readonly complete: boolean;
  /** The day of the last event: the only clock there is. */
  readonly on?: IsoDate;
  /** The standing offers to host the Second Meeting, by country. */
  readonly offers: Readonly<Record<string, HostOffer>>;
  readonly firstMeeting: Sitting & {
    /** The days on which it is foreseen to meet. */
    readonly foreseen?: Span;
    readonly president?: { readonly country: string };
  };
  readonly decisions: { readonly [D in Decision]: DecisionFacts<D> };
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
  readonly intersessional: Sitting & { readonly span?: Span };
  readonly themes: readonly string[];
  readonly recommendations: {
    readonly agreed: readonly string[];
    /** The outcome agreed on establishing an implementation support unit (A3 iii). */
    readonly isu?: string;
    readonly transmitted?: IsoDate;
  };
  readonly secondMeeting: Sitting & {
    readonly span?: Span;
    /** The month that binds while its days are blank. */
    readonly foreseen?: Span;
  };
}

/** Facts for what reads none. */
export const UNREAD = { complete: true } as Facts;

import type { IsoDate, Span } from './calendar.ts';
import type { DecisionTerms } from './terms.ts';
import { DECISIONS, type Decision } from './vocabulary.ts';

/** What is on record about one decision. Its `terms` are the text on the table, then the adopted text. */
export interface DecisionFacts<D extends Decision = Decision> {
  readonly terms: Partial<DecisionTerms[D]>;
  /** The delegations whose objection stands. */
  readonly objections: readonly string[];
  readonly adopted?: IsoDate;
  readonly deferred?: IsoDate;
}

/** A host's standing offer (8.4): where, between which days, and for how many days at most. */
export interface HostOffer {
  readonly city: string;
  readonly window: Span;
  readonly days: number;
}

/**
 * What is on record so far: the context of the machine. Plain JSON; a field that is absent has not been
 * recorded. Whether that means "did not happen" or "not known" is what `complete` says.
 */
export interface Facts {
  readonly complete: boolean;
  /** The day of the last event: the only clock there is. */
  readonly on?: IsoDate;
  /** The standing offers to host the Second Meeting, by country. */
  readonly offers: Readonly<Record<string, HostOffer>>;
  readonly firstMeeting: {
    readonly opened?: IsoDate;
    readonly closed?: IsoDate;
    readonly president?: { readonly country: string };
  };
  readonly decisions: { readonly [D in Decision]: DecisionFacts<D> };
  readonly coordinator: { readonly body?: string; readonly duties: readonly string[] };
  /** The States of the Friends of the President. */
  readonly friends: readonly string[];
  /** Coordination meetings with all partners, after the First Meeting and before the intersessional. */
  readonly coordinationMeetings: number;
  readonly support: { readonly by: readonly string[]; readonly helpers: readonly string[] };
  readonly interpretation: readonly string[];
  readonly invited: readonly string[];
  readonly standingCommittees?: Span;
  readonly intersessional: {
    readonly span?: Span;
    readonly opened?: IsoDate;
    readonly closed?: IsoDate;
  };
  readonly themes: readonly string[];
  readonly recommendations: {
    readonly agreed: readonly string[];
    /** What was agreed on establishing an implementation support unit (A3 iii). */
    readonly isu?: string;
    readonly transmitted?: IsoDate;
  };
  readonly secondMeeting: { readonly opened?: IsoDate };
}

/**
 * The facts that grow or change by several events. On an incomplete record another such event may be
 * missing, so a rule that finds them wanting cannot tell. A `*` stands for any key.
 */
export const ACCUMULATING: readonly string[] = [
  'offers.*',
  'decisions.*.objections',
  'coordinator.duties',
  'friends',
  'coordinationMeetings',
  'support.by',
  'support.helpers',
  'interpretation',
  'invited',
  'themes',
  'recommendations.agreed',
];

/** The decisions before the First Meeting: these texts on the table, no objection. */
export const decisionsOn = (texts: { readonly [D in Decision]?: object }): Facts['decisions'] =>
  Object.fromEntries(
    DECISIONS.map((decision) => [decision, { terms: texts[decision] ?? {}, objections: [] }]),
  ) as unknown as Facts['decisions'];

/** Nothing on record yet. */
export const NO_FACTS: Facts = {
  complete: true,
  offers: {},
  firstMeeting: {},
  decisions: decisionsOn({}),
  coordinator: { duties: [] },
  friends: [],
  coordinationMeetings: 0,
  support: { by: [], helpers: [] },
  interpretation: [],
  invited: [],
  intersessional: {},
  themes: [],
  recommendations: { agreed: [] },
  secondMeeting: {},
};

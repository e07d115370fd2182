import type { IsoDate, Span } from './calendar.ts';
import type { Decision, TermsOf } from './known.ts';

/** The facts about one decision. Its `terms` are the text on the table, then the adopted text. */
export interface DecisionFacts<D extends Decision = Decision> {
  readonly terms: Partial<TermsOf<D>>;
  /** The delegations whose objection stands. */
  readonly objections: readonly string[];
  readonly adopted?: IsoDate;
  /** The adoption gave the text: what was amended off an incomplete record cannot differ from it. */
  readonly stated?: IsoDate;
  readonly deferred?: IsoDate;
}

/** The standing offer of a host: where, between which days, and for how many days at most. */
export interface HostOffer {
  readonly city: string;
  readonly window: Span;
  readonly days: number;
}

/** The standing of a meeting beside its stage: readings `over-with-its-days` and `suspension`. */
export interface MeetingFacts {
  readonly opened?: IsoDate;
  readonly closed?: IsoDate;
  readonly suspended?: IsoDate;
  /** Since when it sits whatever its days: it resumed after them, or opened on another day than foreseen. */
  readonly extended?: IsoDate;
}

/** The programme that facts are of: its id, and a hash of what is judged by it. */
export interface ProgrammeIdentity {
  readonly id: string;
  readonly hash: string;
}

/**
 * The facts on record so far: the context of the machine. Plain JSON; a field that is absent has not been recorded.
 * `complete` says if an absent field did not happen or is not known. A known cycle adds its own facts.
 */
export interface Facts {
  readonly programme: ProgrammeIdentity;
  readonly complete: boolean;
  /** The day of the last event: the only clock there is. */
  readonly on?: IsoDate;
  /** The standing offers to host a meeting, by country. */
  readonly offers: Readonly<Record<string, HostOffer>>;
  readonly decisions: { readonly [D in Decision]: DecisionFacts<D> };
}

/** Facts for what reads none. */
export const UNREAD = { complete: true } as Facts;

/*
 * The types of the cycles that come with the library, by which a misspelled name does not compile. These interfaces are open:
 * the files of a cycle add its names by declaration merging, and the engine takes whatever is there. A programme that is read
 * as data adds nothing: its words are in its vocabulary.
 */

/** An interface that cycles add to. */
export type Open = Record<never, never>;

/** The events of known cycles, by type. */
export interface KnownEvents extends Open {}

/** The terms of each decision, by decision. */
export interface DecisionTerms extends Open {}

/** The subjects of recommendations of known cycles. */
export interface KnownSubjects extends Open {}

/** The meetings of known cycles: each is the first, or a later one. */
export interface KnownMeetings extends Open {}

/** The rules of known cycles, by id. */
export interface KnownRules extends Open {}

/** The state value of known cycles, as `value`: where their meetings stand. */
export interface KnownStages extends Open {}

/** The names in an open interface; any text where no cycle is known. */
export type NamesIn<Known> = [keyof Known] extends [never] ? string : keyof Known & string;

/** A decision of the cycle. */
export type Decision = NamesIn<DecisionTerms>;

/** A subject of recommendations. */
export type Subject = NamesIn<KnownSubjects>;

/** A meeting of the cycle. */
export type Meeting = NamesIn<KnownMeetings>;

type Later<M> = M extends keyof KnownMeetings ? (KnownMeetings[M] extends 'later' ? M : never) : M;

/** A meeting that comes after the first. */
export type LaterMeeting = Later<Meeting>;

/** The id of a rule. */
export type RuleId = NamesIn<KnownRules>;

/** The terms of a decision. */
export type TermsOf<D extends Decision> = D extends keyof DecisionTerms
  ? DecisionTerms[D]
  : Readonly<Record<string, unknown>>;

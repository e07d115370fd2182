import type { Effect } from '../language/effects.ts';
import type { Span } from '../model/calendar.ts';
import type { Fields } from '../model/fields/declared.ts';

/*
 * A cycle as data: its meetings and how they follow each other, what they decide and recommend, and all else that
 * happens. Chart and effects are made from it, and name nothing that it does not name.
 */

/** Sentences of the paper itself about stages, by stage, in place of the library's own. */
type Describes<Stage extends string> = { readonly [S in Stage]?: string };

/** The stages of a meeting, and what they stand in. */
export type MeetingStage =
  | 'toCome'
  | 'track'
  | 'preparing'
  | 'convened'
  | 'cancelled'
  | 'underWay'
  | 'meeting'
  | 'open'
  | 'closed'
  | 'sitting'
  | 'opened';

/** When and where a meeting is to be held: its days, or a time in which they lie, and its place. */
export interface Plan {
  readonly span?: Span;
  readonly window?: Span;
  readonly city?: string;
  readonly country?: string;
  readonly format?: string;
}

/** A meeting of the cycle. */
export interface MeetingDeclared {
  /** Its name in words, where no grammar touches it. */
  readonly label?: string;
  /** The decision whose adopted text fixes its days and place. */
  readonly fixedBy?: string;
  /** The decision whose adopted text names its president (default: the one that fixes it). */
  readonly presidedBy?: string;
  /** The fact in which its days stand: as its opening gives them, or as they are foreseen from the start. */
  readonly days: 'span' | 'foreseen';
  /** True if days are foreseen for it as well until they are decided. */
  readonly foreseen?: true;
  /** Its opening, in words. */
  readonly opening?: string;
  /** The fields of its opening, beside its days and its place. */
  readonly opens?: Fields;
  /** The fields that its opening lacks on an incomplete record only. */
  readonly needs?: readonly string[];
  /** The values of its fields in made-up events, where no rule names one. */
  readonly sample?: Readonly<Record<string, string>>;
  /** When and where it is to be held, as the paper has it; what is left out is open. */
  readonly plan?: Plan;
  /** True if whatever the plan, or the decision that fixes it, leaves out is not asked. */
  readonly blanks?: true;
  /** The decision without which it is not foreseen, by the field `held` of its text; `never`: it is not foreseen at all. */
  readonly heldBy?: string;
  /** Set if a note convenes it, which may be left out; `ahead`: also while meetings before it are still to come, or sit. */
  readonly convened?: true | 'ahead';
  /** True if States offer to host it. */
  readonly offered?: true;
  /** The facts about it that its opening puts on record, with the field that each is taken from. */
  readonly records?: Readonly<Record<string, string>>;
  /** The decision since whose adoption, or `start`, it decides nothing: what it purports to adopt changes no text. */
  readonly decidesNothingSince?: string;
  /** Its other names, where a record says to whom something goes. */
  readonly names?: readonly string[];
  readonly describes?: Describes<MeetingStage>;
}

/** The decisions of a cycle, in the order of the paper. */
export interface DecisionsDeclared {
  /** The meeting that takes them; or by decision the meetings that can take it, none where it was taken before the cycle. */
  readonly at: string | Readonly<Record<string, readonly string[]>>;
  readonly of: readonly string[];
  /** The names of decisions in words, by decision. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The office, as `MEETING.president`, whose holder a decision names, by decision. */
  readonly names?: Readonly<Record<string, string>>;
  /** The fields of the text of each decision: one left out of a text is a blank. */
  readonly terms: Readonly<Record<string, Fields>>;
}

/** The stages of recommendations that a paper may describe. */
export type RecommendationsPart = 'recommendations' | 'agreed' | 'transmitted';

/** A subject of recommendations. */
export interface SubjectDeclared {
  /** The fact in which the outcome agreed on it stands, if it is on record. */
  readonly outcome?: string;
  /** The outcomes to choose from (default: any text). */
  readonly choice?: readonly string[];
  /** The outcomes that made-up events have as the programme's own (default: all of them). */
  readonly sample?: readonly string[];
}

/** The recommendations of one meeting to another, subject by subject. */
export interface RecommendationsDeclared {
  readonly from: string;
  readonly to: string;
  /** The subjects, in the order of the paper. */
  readonly subjects: Readonly<Record<string, SubjectDeclared>>;
  readonly describes?: Describes<RecommendationsPart>;
}

/** Anything else that happens. */
export interface ActDeclared {
  /** Its name in words. */
  readonly label?: string;
  /** The meeting while which it happens: it has a place only while this one sits (default: at every stage). */
  readonly at?: string;
  /** Its fields; several sets of fields, told apart by their first field, where it takes one of them. */
  readonly fields?: Fields | readonly Fields[];
  /** The changes that it makes to the facts on record. */
  readonly records?: readonly Effect[];
  /** The facts that stand before it happens, by dotted path: any other fact that it sets is absent. */
  readonly start?: Readonly<Record<string, readonly string[]>>;
  /** The values of its fields in made-up events, where no rule names one. */
  readonly sample?: Readonly<Record<string, string>>;
}

/** Meetings that can be held, in any order, before the next one opens. */
export interface Between {
  /** A list in it: meetings that follow each other, of which none has to be held. */
  readonly between: readonly (string | readonly string[])[];
  /** The name of the stage. */
  readonly stage?: string;
  readonly description?: string;
}

/** The meetings one after the other, and those between them. The last is a meeting: its close ends the cycle. */
export type Flow = readonly (string | Between)[];

/** Somebody who fills a seat of an office. */
export interface HolderDeclared {
  readonly country: string;
  readonly name?: string;
  readonly seat?: string;
}

/** An office, which has several seats. */
export interface OfficeDeclared {
  /** Its name in words. */
  readonly label?: string;
  /** The seats by their names, or how many there are. */
  readonly seats: number | readonly string[];
  /** How many there are of each seat that has a name (default: one). */
  readonly each?: number;
  /** The decision that fills its seats. */
  readonly filledBy?: string;
  /** The seats that are filled before the cycle. */
  readonly filled?: readonly HolderDeclared[];
  /** The seats that the decision fills once a meeting takes it. */
  readonly fills?: readonly HolderDeclared[];
}

/** A rule as data: the use of a template, and what it gives to it. */
export interface RuleDeclared {
  /** The demand of the rule, as a sentence. */
  readonly asks?: string | undefined;
  readonly use: string;
  readonly with?: object | undefined;
  /** The values of its provision that a sentence of its template names. */
  readonly says?: Readonly<Record<string, unknown>> | undefined;
}

/** A cycle as data. */
export interface CycleDeclared {
  /** In the order in which they are foreseen. */
  readonly meetings: Readonly<Record<string, MeetingDeclared>>;
  readonly flow: Flow;
  /** Who can stand behind an event (default: anybody, by any name). */
  readonly actors?: readonly string[];
  /** Who changes meetings, in made-up events (default: the first who can). */
  readonly changedBy?: string;
  /** The types of event in the order in which they are told (default: as the meetings follow each other). */
  readonly types?: readonly string[];
  readonly decisions?: DecisionsDeclared;
  readonly recommendations?: RecommendationsDeclared;
  readonly offices?: Readonly<Record<string, OfficeDeclared>>;
  readonly acts: Readonly<Record<string, ActDeclared>>;
  /** True if an incomplete record can leave out every field that names nothing. */
  readonly unknowns?: true;
  /** The rules, by id, in the order of the paper. */
  readonly rules: Readonly<Record<string, RuleDeclared>>;
}

import type { Condition } from '../../language/index.ts';
import type { Span } from '../../model/calendar.ts';
import type { OtherNames } from '../../model/names.ts';
import { FORMATS } from '../../model/vocabulary.ts';
import type { ProvisionForce } from '../forces.ts';

/*
 * A programme of format 2, as somebody writes it on a page: what is fixed about one cycle, from which everything that
 * format 1 spells out is worked out.
 */

/** A field of an event or of a text: a type by name, with `?` where it can be left out, or one of some words. */
export type FieldFile =
  | string
  | { readonly choice: readonly string[] }
  | { readonly list: FieldFile }
  | { readonly fields: FieldsFile }
  | { readonly optional: FieldFile };

/** Fields by name. */
export interface FieldsFile {
  readonly [name: string]: FieldFile;
}

/** A time in which days lie: from one day to another, or a month (2012-04), a quarter (2012-Q2), a year (2012). */
export type WindowFile = Span | string;

/** When and where a meeting is to be held: its days, or a time in which they lie, and its place. */
export interface PlanFile {
  readonly days?: Span | undefined;
  readonly window?: WindowFile | undefined;
  readonly city?: string | undefined;
  readonly country?: string | undefined;
  /** How it is held: inPerson, hybrid, virtual, writtenProcedure, informal or formal. */
  readonly format?: (typeof MEETING_FORMATS)[number] | undefined;
}

/** The ways in which a meeting is held. */
export const MEETING_FORMATS = [...FORMATS, 'formal'] as const;

/** The sorts of meeting. */
export const SORTS = [
  'statesParties',
  'informal',
  'preparatory',
  'experts',
  'workingGroup',
  'reviewConference',
] as const;

export interface MeetingFile {
  readonly label?: string | undefined;
  readonly sort?: (typeof SORTS)[number] | undefined;
  readonly plan?: PlanFile | undefined;
  /** Further fields of its opening. */
  readonly opens?: FieldsFile | undefined;
  /** `no`: it is not foreseen; or the decision that says by `held` whether it is. */
  readonly foreseen?: 'no' | false | { readonly byDecision: string } | undefined;
  /** True if States offer to host it. */
  readonly offers?: true | undefined;
  /** Its other names, where a record says to whom something goes. */
  readonly names?: readonly string[] | undefined;
}

export interface OfficeFile {
  readonly label?: string | undefined;
  /** How many seats it has, or their names (default: one). */
  readonly seats?: number | readonly string[] | undefined;
  /** Things of which each has its own seats. */
  readonly per?: readonly string[] | undefined;
  readonly heldBy?: 'State' | 'person' | undefined;
  readonly of?: string | undefined;
}

/** The text of a decision. That of a decision that fixes a meeting can give its days, or the time in which they lie. */
export interface TextFile {
  readonly days?: Span | undefined;
  readonly window?: WindowFile | undefined;
  readonly [field: string]: unknown;
}

export interface DecisionFile {
  readonly label?: string | undefined;
  readonly paragraph: string;
  /** The meetings that can take it; `before`: it was taken before the cycle, and its text stands from the start. */
  readonly at: string | readonly string[];
  readonly terms?: FieldsFile | undefined;
  /** The text that was adopted, or that is on the table at the start. */
  readonly text?: TextFile | undefined;
  /** The meeting whose days, place and president it fixes. */
  readonly fixes?: string | undefined;
  /** The office, as `MEETING.president`, whose holder it names. */
  readonly names?: string | undefined;
  /** The office whose seats it fills. */
  readonly fills?: string | undefined;
}

export interface RecommendationsFile {
  readonly from: string;
  readonly to: string;
  readonly subjects: readonly string[];
}

/** The facts that an act puts on record: it is counted, a field is kept, or the values of a field are gathered. */
export type RecordsFile =
  | { readonly count: string }
  | { readonly set: string; readonly from?: string | undefined }
  | { readonly add: string; readonly of: string };

export interface ActFile {
  readonly label?: string | undefined;
  readonly fields?: FieldsFile | undefined;
  /** The meeting while which it happens (default: at any stage). */
  readonly at?: string | undefined;
  readonly records?: RecordsFile | readonly RecordsFile[] | undefined;
}

export interface ProvisionFile {
  readonly id?: string | undefined;
  readonly paragraph: string;
  readonly force: ProvisionForce;
  readonly use: string;
  readonly with?: Readonly<Record<string, unknown>> | undefined;
  /** `start`, `never`, or the decision since whose adoption it binds. */
  readonly bindsFrom?: string | undefined;
  /** `reportOnly`: a breach is reported, and refuses nothing. */
  readonly enforcement?: 'reportOnly' | undefined;
  /** The sentence of the paper. */
  readonly asks?: string | undefined;
  /** The reading that it takes where the paper leaves room. */
  readonly assumes?: string | undefined;
}

/** A paper that a programme rests on. */
export interface PaperFile {
  readonly title: string;
  readonly url?: string | undefined;
}

/** The parts that a treaty and a programme have both. */
interface Shared {
  readonly $schema?: string | undefined;
  readonly id: string;
  readonly title: string;
  readonly papers?: Readonly<Record<string, PaperFile>> | undefined;
  /** The paragraphs, each with its gist, in the order of the paper. */
  readonly statements: Readonly<Record<string, string>>;
  readonly offices?: Readonly<Record<string, OfficeFile>> | undefined;
  readonly acts?: Readonly<Record<string, ActFile>> | undefined;
  readonly provisions?: readonly ProvisionFile[] | undefined;
  /** The paragraphs that no provision carries, and why. */
  readonly aside?: Readonly<Record<string, string>> | undefined;
  /** Other names of places, bodies and themes. */
  readonly names?: OtherNames | undefined;
}

/** The standing law of a treaty, which its programmes share. */
export interface TreatyFile extends Shared {
  /** The day since which it stands. */
  readonly since?: string | undefined;
}

/** An offer to host the meeting that States offer to host. */
export interface OfferFile {
  readonly country: string;
  readonly city: string;
  readonly window: WindowFile;
  readonly days: number;
}

/** A programme of format 2. */
export interface ProgrammeFile extends Shared {
  readonly format?: 2 | undefined;
  readonly treaty?: string | undefined;
  /** The day on which the cycle begins, for sequences that are made up. */
  readonly starts?: string | undefined;
  readonly meetings: Readonly<Record<string, MeetingFile>>;
  /** The meetings in their order (default: as they are declared). */
  readonly flow?:
    | readonly (string | { readonly between: readonly (string | readonly string[])[] })[]
    | undefined;
  readonly decisions?: Readonly<Record<string, DecisionFile>> | undefined;
  readonly recommendations?: RecommendationsFile | undefined;
  readonly offers?: readonly OfferFile[] | undefined;
  /** The ids of provisions of the treaty that this programme does not take over. */
  readonly overrules?: readonly string[] | undefined;
}

/** A condition of the condition language, as the way out for what no template says. */
export type ConditionFile = Condition;

import type { IsoDate, Span } from '../../model/calendar.ts';
import type { FORMATS, INSTRUMENTS } from '../../model/vocabulary.ts';
import type { Programme } from '../programme.ts';
import type { ActFile, DecisionFile, FieldsFile, MeetingFile, OfficeFile, ProgrammeFile } from './file.ts';

/*
 * The types of a programme that is written in TypeScript: its events, facts and paragraphs follow from what it declares.
 */

type Keys<T> = Extract<keyof T, string>;

/** The values of the types of field, by the names that a file has for them. */
interface Values {
  readonly text: string;
  readonly texts: readonly string[];
  readonly number: number;
  readonly boolean: boolean;
  readonly date: IsoDate;
  readonly days: Span;
  readonly window: Span;
  readonly span: Span;
  readonly spans: readonly Span[];
  readonly city: string;
  readonly country: string;
  readonly language: string;
  readonly languages: readonly string[];
  readonly officer: { readonly name?: string; readonly country: string };
  readonly chair: string | { readonly office?: string; readonly country: string };
  readonly money: { readonly amount: number; readonly currency?: string };
}

type ValueOf<F> = F extends `${infer Name}?`
  ? ValueOf<Name>
  : F extends keyof Values
    ? Values[F]
    : F extends { readonly choice: readonly (infer Word)[] }
      ? Word
      : F extends { readonly list: infer Inner }
        ? readonly ValueOf<Inner>[]
        : F extends { readonly optional: infer Inner }
          ? ValueOf<Inner>
          : F extends { readonly fields: infer Inner }
            ? FieldsOf<Inner>
            : unknown;

/** The name of a field in a record: a file speaks of days, and a record of their span. */
type NameOf<Name> = Name extends 'days' ? 'span' : Name;

/** The fields of an event: any can be missing, as a record that is not complete may lack it. */
type FieldsOf<F> = { readonly [Name in keyof F as NameOf<Name>]?: ValueOf<F[Name]> };

/** The declarations of a programme: the names, with what belongs to each. */
export interface Declared {
  readonly statements: Readonly<Record<string, string>>;
  readonly offices: Readonly<Record<string, OfficeFile>>;
  readonly meetings: Readonly<Record<string, MeetingFile>>;
  readonly decisions: Readonly<Record<string, DecisionFile>>;
  readonly acts: Readonly<Record<string, ActFile>>;
  readonly subjects: string;
}

interface Common {
  readonly on: IsoDate;
  readonly by?: string;
  readonly source?: string;
  readonly note?: string;
}

interface DaysAndPlace {
  readonly span?: Span;
  readonly city?: string;
  readonly country?: string;
}

interface Opening extends DaysAndPlace {
  readonly venue?: string;
  readonly president?: Values['officer'];
  readonly chair?: { readonly office?: string; readonly country?: string };
  readonly languages?: readonly string[];
  readonly format?: (typeof FORMATS)[number] | 'formal';
  readonly ceremonialSpan?: Span;
}

type EventsOfMeeting<D extends Declared, M extends Keys<D['meetings']>> =
  | (Common & { readonly type: `${M}.convened` } & DaysAndPlace)
  | (Common & { readonly type: `${M}.opened` } & Opening &
      (D['meetings'][M] extends { readonly opens: infer Own } ? FieldsOf<Own> : unknown))
  | (Common & { readonly type: `${M}.closed` });

/** A change of the days, the place or the form of a meeting. */
interface Change<M> extends Common, DaysAndPlace {
  readonly type: `meeting.${
    | 'rescheduled'
    | 'relocated'
    | 'reformatted'
    | 'split'
    | 'postponed'
    | 'suspended'
    | 'resumed'
    | 'cancelled'}`;
  readonly meeting: M;
  readonly spans?: readonly Span[];
  readonly format?: (typeof FORMATS)[number];
  readonly instrument?: (typeof INSTRUMENTS)[number];
  readonly condition?: { readonly fulfilledBy: string; readonly text: string };
}

/** The text of a decision. */
type TermsOf<D> = (D extends { readonly fixes: string }
  ? DaysAndPlace & { readonly window?: Span; readonly president?: Values['officer']; readonly held?: boolean }
  : D extends { readonly names: string }
    ? { readonly president?: Values['officer'] }
    : unknown) &
  (D extends { readonly terms: infer Own extends FieldsFile } ? FieldsOf<Own> : unknown);

type EventsOfDecision<D extends Declared, Name extends Keys<D['decisions']>> =
  | (Common & {
      readonly type: 'decision.proposed' | 'decision.amended';
      readonly decision: Name;
      readonly terms?: TermsOf<D['decisions'][Name]>;
    })
  | (Common & {
      readonly type: 'decision.adopted';
      readonly decision: Name;
      readonly terms?: TermsOf<D['decisions'][Name]>;
    })
  | (Common & { readonly type: 'decision.deferred'; readonly decision: Name; readonly reason?: string })
  | (Common & {
      readonly type: 'objection.raised' | 'objection.withdrawn';
      readonly decision: Name;
      readonly delegation: string;
    });

type EventsOfOffice<Name> =
  | (Common & {
      readonly type: 'officer.designated';
      readonly office: Name;
      readonly country?: string;
      readonly name?: string;
      readonly seat?: string;
    })
  | (Common & {
      readonly type: 'officer.replaced';
      readonly office: Name;
      readonly country?: string;
      readonly name?: string;
    });

type EventsOfRecommendations<Subject> = [Subject] extends [never]
  ? never
  :
      | (Common & {
          readonly type: 'recommendation.drafted' | 'recommendation.agreed';
          readonly subject: Subject;
          readonly outcome?: string;
        })
      | (Common & { readonly type: 'recommendations.transmitted'; readonly to?: string });

type Each<K extends string, Of extends { readonly [Name in K]: unknown }> = Of[K];

/** The events of what is declared. */
type EventsIn<D extends Declared> =
  | Each<Keys<D['meetings']>, { readonly [M in Keys<D['meetings']>]: EventsOfMeeting<D, M> }>
  | Change<Keys<D['meetings']>>
  | Each<Keys<D['decisions']>, { readonly [Name in Keys<D['decisions']>]: EventsOfDecision<D, Name> }>
  | Each<
      Keys<D['acts']>,
      {
        readonly [A in Keys<D['acts']>]: Common & { readonly type: A } & (D['acts'][A] extends {
            readonly fields: infer Own;
          }
            ? FieldsOf<Own>
            : unknown);
      }
    >
  | ([Keys<D['offices']>] extends [never] ? never : EventsOfOffice<Keys<D['offices']>>)
  | EventsOfRecommendations<D['subjects']>
  | (Common & {
      readonly type: 'host.offered';
      readonly country: string;
      readonly city?: string;
      readonly window?: Span;
      readonly days?: number;
    })
  | (Common & { readonly type: 'date.reached' });

declare const DECLARED: unique symbol;

/** A programme that knows the types of what it declares. They are there for the compiler alone. */
export interface TypedProgramme<D extends Declared> extends Programme<Keys<D['statements']>> {
  readonly [DECLARED]?: D;
}

type DeclaredIn<P> = P extends { readonly [DECLARED]?: infer D extends Declared } ? D : never;

/** The events of a programme that was written with `cycle`. */
export type EventIn<P> = EventsIn<DeclaredIn<P>>;

/** A record of such a programme. */
export interface RecordIn<P> {
  readonly programme: string;
  readonly title?: string;
  readonly notes?: string;
  readonly complete?: boolean;
  readonly events: readonly EventIn<P>[];
}

interface MeetingFacts {
  readonly opened?: IsoDate;
  readonly closed?: IsoDate;
  readonly suspended?: IsoDate;
  readonly extended?: IsoDate;
  readonly span?: Span;
}

/** The facts about the meetings and the decisions of such a programme. */
export type FactsIn<P> = {
  readonly [M in Keys<DeclaredIn<P>['meetings']>]: MeetingFacts;
} & {
  readonly decisions: {
    readonly [D in Keys<DeclaredIn<P>['decisions']>]: {
      readonly terms: TermsOf<DeclaredIn<P>['decisions'][D]>;
      readonly objections: readonly string[];
      readonly adopted?: IsoDate;
      readonly deferred?: IsoDate;
    };
  };
};

/** The paragraphs of a programme. */
export type ParagraphIn<P> = Keys<DeclaredIn<P>['statements']>;

/** The parts of a file that stages of the builder do not have. */
export type Rest = Omit<
  ProgrammeFile,
  | 'id'
  | 'treaty'
  | 'statements'
  | 'offices'
  | 'meetings'
  | 'flow'
  | 'decisions'
  | 'recommendations'
  | 'acts'
  | 'provisions'
>;

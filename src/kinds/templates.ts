import * as act from './act/templates.ts';
import * as decision from './decision/templates.ts';
import type { ByKind, KindName } from './kinds.ts';
import type { Make } from './made.ts';
import * as given from './meeting/given.ts';
import * as meeting from './meeting/templates.ts';
import * as office from './office/templates.ts';
import * as recommendations from './recommendations/templates.ts';

/** The templates of each kind: a closed list. Each makes a rule from what a use of it gives. */
const OF_KINDS = {
  meeting: {
    held: given.heldAsGiven,
    convened: given.convenedAsGiven,
    kept: meeting.kept,
    unchanged: given.unchangedAsGiven,
    'closed-in-time': meeting.closedInTime,
    'decides-nothing': meeting.decidesNothing,
    'presides-as-decided': meeting.presidesAsDecided,
    chaired: meeting.chaired,
    'follows-days': meeting.followsDays,
    'in-languages': meeting.inLanguages,
    'last-half-day': meeting.lastHalfDay,
    'while-open': meeting.whileOpen,
    'days-held': meeting.daysHeld,
    'days-decided': meeting.daysDecided,
    'days-tabled': meeting.daysTabled,
    'days-filled': meeting.daysFilled,
    'offer-covers-meeting': meeting.offerCoversMeeting,
    'offer-covers-decision': meeting.offerCoversDecision,
    dated: meeting.dated,
    foreseen: given.foreseen,
    'held-in-languages': meeting.speaks,
  },
  decision: {
    consensus: decision.consensus,
    'text-on-the-table': decision.textOnTheTable,
    'text-of-paper': decision.textOfPaper,
    needs: decision.needs,
    'some-taken': decision.someTaken,
    taken: decision.taken,
    settled: decision.settled,
    'none-deferred': decision.noneDeferred,
  },
  recommendations: {
    'subjects-agreed': recommendations.subjectsAgreed,
    'agreed-as-decided': recommendations.agreedAsDecided,
    'agreed-if': recommendations.agreedIf,
    transmitted: recommendations.transmitted,
  },
  office: {
    'chaired-by': office.chairedBy,
    'seats-filled': office.seatsFilled,
  },
  act: {
    some: act.some,
    'on-record': act.onRecord,
    'at-least': act.atLeastGiven,
    covers: act.coversGiven,
    speaks: act.speaksGiven,
    'covers-decided': act.coversDecided,
    'paid-from': act.paidFrom,
    'field-is': act.fieldIs,
    'field-one-of': act.fieldOneOf,
    'field-as-decided': act.fieldAsDecided,
    'fields-as-given': act.fieldsAsGiven,
    condition: act.condition,
  },
} as const satisfies ByKind<Readonly<Record<string, Make>>>;

type OfKinds = typeof OF_KINDS;

export type Templates = { readonly [K in KindName]: (templates: OfKinds[K]) => void }[KindName] extends (
  all: infer All,
) => void
  ? { readonly [Name in keyof All]: All[Name] }
  : never;

/** The templates of rules, by name. */
export const TEMPLATES: Templates = /* @__PURE__ */ Object.assign({}, ...Object.values(OF_KINDS));

/** The part of a use that its template takes. */
type GivenTo<T extends keyof Templates> =
  Parameters<Templates[T]> extends [unknown, infer Given]
    ? { readonly with: Given }
    : { readonly with?: undefined };

/** A use of a template: a rule of a programme, as data. */
export type RuleUse = {
  readonly [T in keyof Templates]: {
    readonly use: T;
  } & GivenTo<T>;
}[keyof Templates];

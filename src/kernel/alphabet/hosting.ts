import type { EventTemplate } from '../../analysis/template.ts';
import { addDays, type IsoDate, type Span } from '../../model/calendar.ts';
import type { NextMeetingTerms } from '../../model/terms.ts';
import type { Drafts, Programme } from '../../programmes/programme.ts';
import { datesIn } from '../ground/days.ts';
import type { AskedRelation } from './askedRelations.ts';
import { comparisonsOf, type FieldComparison } from './comparisons.ts';
import type { FreeDays } from './freeDays.ts';
import type { City, SampleCities } from './places.ts';
import { around, from, isSpan, spanInside, until, WORKING_WEEK } from './spans.ts';

/** An offer to host the Second Meeting. */
export type Offer = Programme['offers'][number];

/** The terms of a decision on the Second Meeting that leaves nothing blank. */
export type MeetingDecided = {
  readonly [Field in keyof NextMeetingTerms]-?: NonNullable<NextMeetingTerms[Field]>;
};

/** Who could host the Second Meeting, and when. */
export interface Hosting {
  /** The offers on record or, if there are none, one possible offer. */
  readonly offers: readonly [Offer, ...Offer[]];
  /** Another possible offer, from a State that the programme does not name. */
  readonly offerElsewhere: Offer;
  /** A window that includes every relevant day. */
  readonly wideWindow: Span;
  /** Returns the Second Meeting as decided on an offer. */
  readonly meetingOn: (offer: Offer) => MeetingDecided;
}

/** Returns the comparisons that provisions alone make with the days of the Second Meeting. */
export function boundsOf(
  relations: readonly AskedRelation[],
  programme: Programme,
): readonly FieldComparison[] {
  const adoption = { type: 'decision.adopted', decision: 'nextMeeting', terms: {} };
  return comparisonsOf(adoption as unknown as EventTemplate, relations, [], programme).filter(
    ({ field, found }) => field === 'terms.span' && found,
  );
}

/** Returns the windows that a bound allows from a day on. */
const windowsIn =
  (day: IsoDate) =>
  ({ is, against }: FieldComparison): readonly Span[] => {
    if (is === 'before') return (against as readonly IsoDate[]).map((each) => until(each, day));
    return is === 'within' ? against.filter(isSpan).map((each) => from(day, each)) : [];
  };

/** Returns the offers of the programme or, if there are none, one for the days that the draft or a provision names. */
function offersOf({ offers, drafts }: Programme, anywhere: City, window: Span): Hosting['offers'] {
  const [first, ...more] = offers;
  if (first) return [first, ...more];
  const { span = window, city = anywhere.city, country = anywhere.country } = drafts.nextMeeting;
  return [{ city, country, window: span, days: WORKING_WEEK }];
}

/** Returns the Second Meeting that an offer leads to, from a day on. Fields of the draft come first. */
const meetingOf =
  (draft: Drafts['nextMeeting'], day: IsoDate, windows: readonly Span[]) =>
  ({ country, city, window, days }: Offer): MeetingDecided =>
    ({
      president: { country },
      span: spanInside([from(day, window), ...windows], days),
      city,
      country,
      ...draft,
    }) as MeetingDecided;

/** Returns the possible hosts of the Second Meeting: the States with an offer, and a State from elsewhere. */
export function hostingOf(
  programme: Programme,
  bounds: readonly FieldComparison[],
  { anywhere, elsewhere }: Pick<SampleCities, 'anywhere' | 'elsewhere'>,
  { intersessional, secondMeeting }: FreeDays,
): Hosting {
  const day = addDays(intersessional.to, 1);
  const windows = bounds.flatMap(windowsIn(day));
  const offers = offersOf(programme, anywhere, windows[0] ?? secondMeeting);
  const longest = Math.max(...offers.map(({ days }) => Math.ceil(days)));
  return {
    offers,
    offerElsewhere: { ...offers[0], ...elsewhere },
    wideWindow: around(datesIn([offers, bounds]), longest),
    meetingOn: meetingOf(programme.drafts.nextMeeting, day, windows),
  };
}

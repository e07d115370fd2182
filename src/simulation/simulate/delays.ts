import * as z from 'zod';
import type { CycleDeclared } from '../../kinds/declared.ts';
import { either, say, simulationExpectedTexts } from '../../messages/index.ts';
import type { EventType } from '../../model/events.ts';
import type { Programme } from '../../programmes/programme.ts';

/**
 * The days between an event's becoming possible and its coming: always the same; each from one number to another as
 * likely; one of them (`mostly`) the likeliest and the others the less so the farther from it; or a list of days, each
 * with its relative frequency.
 */
export type Delay =
  | { readonly fixed: number }
  | { readonly from: number; readonly to: number; readonly mostly?: number | undefined }
  | { readonly days: Readonly<Record<string, number>> };

/** A hundred years. */
const MOST_DAYS = 36_525;
const days = z.int().min(0).max(MOST_DAYS);
const DELAY = say(simulationExpectedTexts.delay, {
  examples: either([
    '{ fixed: 3 }',
    '{ from: 0, to: 3 }',
    '{ from: 0, mostly: 1, to: 3 }',
    '{ days: { "7": 1 } }',
  ]),
});

export const delaySchema: z.ZodType<Delay> = z.union(
  [
    z.strictObject({ fixed: days }),
    z
      .strictObject({ from: days, to: days, mostly: days.optional() })
      .refine(({ from, to, mostly = to }) => from <= mostly && mostly <= to, DELAY),
    z
      .strictObject({ days: z.record(z.string().regex(/^\d{1,5}$/), z.int().min(0).max(1_000_000)) })
      .refine((delay) => Object.values(delay.days).some((often) => often > 0), DELAY),
  ],
  DELAY,
);

const AT_ONCE: Delay = { fixed: 0 };
/** Within the days of a meeting. */
const AT_A_MEETING: Delay = { from: 0, to: 3 };
/** Before the last day of a meeting, on which it closes: nobody agrees any more then. */
const BEFORE_THE_CLOSE: Delay = { from: 0, to: 2 };
/** Some time in the months between two meetings. */
const BETWEEN_MEETINGS: Delay = { from: 0, mostly: 60, to: 180 };

/**
 * Our guess, for a cycle of a year: a meeting opens on the first day on which it may; its decisions come within its
 * days; what prepares the next one comes in the months between, and arranging who pays takes longest.
 */
export const DELAYS: { readonly [T in EventType]?: Delay } = {
  'host.offered': BETWEEN_MEETINGS,
  'decision.amended': { from: 0, to: 1 },
  'objection.raised': { from: 0, to: 2 },
  'objection.withdrawn': { from: 0, to: 2 },
  'decision.adopted': { from: 1, to: 3 },
  'decision.deferred': { fixed: 3 },
  'coordinator.appointed': { from: 0, mostly: 30, to: 150 },
  'friend.designated': BETWEEN_MEETINGS,
  'coordination.held': { from: 14, mostly: 45, to: 90 },
  'sponsorship.established': BETWEEN_MEETINGS,
  'contribution.received': { from: 14, mostly: 60, to: 200 },
  'support.arranged': { from: 30, mostly: 90, to: 240 },
  'interpretation.arranged': { from: 30, mostly: 90, to: 200 },
  'participants.invited': BETWEEN_MEETINGS,
  'standingCommittees.scheduled': BETWEEN_MEETINGS,
  'theme.discussed': AT_A_MEETING,
  'document.issued': BETWEEN_MEETINGS,
  'preparatoryMeeting.held': { from: 30, mostly: 180, to: 210 },
  'intersessional.closed': { fixed: 3 },
  'recommendation.drafted': BEFORE_THE_CLOSE,
  'recommendation.agreed': BEFORE_THE_CLOSE,
  'recommendations.transmitted': { from: 0, to: 14 },
  'secondMeeting.convened': { from: 30, mostly: 120, to: 180 },
  'officer.replaced': BETWEEN_MEETINGS,
  'documents.circulated': { from: 0, mostly: 30, to: 60 },
  'meeting.rescheduled': BETWEEN_MEETINGS,
  'meeting.relocated': BETWEEN_MEETINGS,
  'meeting.reformatted': BETWEEN_MEETINGS,
  'meeting.split': BETWEEN_MEETINGS,
  'meeting.postponed': BETWEEN_MEETINGS,
  'meeting.cancelled': BETWEEN_MEETINGS,
};

/** Our guess for a type of event of a cycle that a programme brings: by the kind of thing that it is about. */
function guessIn({ meetings, acts }: CycleDeclared, type: EventType): Delay | undefined {
  const act = acts[type];
  if (act !== undefined) return act.at === undefined ? BETWEEN_MEETINGS : AT_A_MEETING;
  const [thing = '', step = ''] = type.split('.');
  if (!(thing in meetings)) return DELAYS[type];
  return { convened: DELAYS['secondMeeting.convened'], closed: DELAYS['intersessional.closed'] }[step];
}

/** The delay of a type of event: as given, or our guess; all others come at once. */
export const delayOf = (
  type: EventType,
  given: { readonly [T in EventType]?: Delay | undefined },
  { cycle }: Pick<Programme, 'cycle'>,
): Delay => given[type] ?? (cycle ? guessIn(cycle, type) : DELAYS[type]) ?? AT_ONCE;

/** The days that a delay can take, with how often each is to come: whole numbers. */
export function distributionOf(delay: Delay): readonly (readonly [day: number, often: number])[] {
  if ('fixed' in delay) return [[delay.fixed, 1]];
  if ('days' in delay) {
    const all = Object.entries(delay.days).map(([day, often]) => [Number(day), often] as const);
    return all.filter(([, often]) => often > 0).sort(([a], [b]) => a - b);
  }
  const { from, to, mostly } = delay;
  return Array.from({ length: to - from + 1 }, (_, i) => [from + i, oftenOn(from + i, from, to, mostly)]);
}

/** Rising by the day up to the likeliest, then falling; at neither end is it never. */
function oftenOn(day: number, from: number, to: number, mostly: number | undefined): number {
  if (mostly === undefined) return 1;
  return day <= mostly ? (day - from + 1) * (to - mostly + 1) : (to - day + 1) * (mostly - from + 1);
}

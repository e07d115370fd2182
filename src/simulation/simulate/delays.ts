import * as z from 'zod';
import type { CycleDeclared } from '../../kinds/declared.ts';
import { either, say, simulationExpectedTexts } from '../../messages/index.ts';
import {
  AT_A_MEETING,
  BETWEEN_MEETINGS,
  type Delay,
  UNTIL_CLOSED,
  UNTIL_CONVENED,
  USUAL_DELAYS,
} from '../../model/delay.ts';
import type { EventType } from '../../model/events.ts';
import type { Programme } from '../../programmes/programme.ts';
import { DELAYS } from '../../rules/delays.ts';

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
/** Our guess for a type of event of a cycle that a programme brings: by the kind of thing that it is about. */
function guessIn({ meetings, acts }: CycleDeclared, type: EventType): Delay | undefined {
  const act = acts[type];
  if (act !== undefined) return act.at === undefined ? BETWEEN_MEETINGS : AT_A_MEETING;
  const [thing = '', step = ''] = type.split('.');
  if (!(thing in meetings)) return USUAL_DELAYS[type];
  return { convened: UNTIL_CONVENED, closed: UNTIL_CLOSED }[step];
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

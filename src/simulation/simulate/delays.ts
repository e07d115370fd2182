import { wholeBetween } from '../../kernel/optionForms.ts';
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
import { copied, type Form, namesForm, objectForm, optionalForm } from '../../model/form.ts';
import type { Programme } from '../../programmes/programme.ts';
import { DELAYS } from '../../rules/delays.ts';

/** A hundred years. */
const MOST_DAYS = 36_525;
const days = /* @__PURE__ */ wholeBetween(0, MOST_DAYS, '');
const often = /* @__PURE__ */ wholeBetween(0, 1_000_000, '');

const FIXED = /* @__PURE__ */ objectForm({ fixed: days });
const RANGE = /* @__PURE__ */ objectForm({
  from: days,
  to: days,
  mostly: /* @__PURE__ */ optionalForm(days),
});
const LISTED = /* @__PURE__ */ objectForm({ days: /* @__PURE__ */ namesForm(often) });

/** Tells whether a range is in order. */
const isRange = ({ from, to, mostly = to }: Extract<Delay, { from: number }>): boolean =>
  from <= mostly && mostly <= to;

/** Tells whether a list of days has one that can come. */
const isList = ({ days }: Extract<Delay, { days: object }>): boolean =>
  Object.keys(days).every((day) => /^\d{1,5}$/.test(day)) && Object.values(days).some((each) => each > 0);

/** Copies a delay of one of the three forms. */
function delayIn(value: unknown): Delay | undefined {
  const fixed = copied<Delay>(FIXED, value);
  if (fixed) return fixed;
  const range = copied<Extract<Delay, { from: number }>>(RANGE, value);
  if (range) return isRange(range) ? range : undefined;
  const list = copied<Extract<Delay, { days: object }>>(LISTED, value);
  return list && isList(list) ? list : undefined;
}

/** A delay. */
export const delayForm: Form = (value, issues) => {
  const delay = delayIn(value);
  if (delay === undefined) issues.push({ message: delayText() });
  return delay;
};

const delayText = (): string =>
  say(simulationExpectedTexts.delay, {
    examples: either([
      '{ fixed: 3 }',
      '{ from: 0, to: 3 }',
      '{ from: 0, mostly: 1, to: 3 }',
      '{ days: { "7": 1 } }',
    ]),
  });

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

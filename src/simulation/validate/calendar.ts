import { dateWords, spanWords } from '../../compliance/words.ts';
import type { CycleDeclared } from '../../kinds/declared.ts';
import { legsOf, sequenceOf } from '../../kinds/flow.ts';
import { calendarTexts, plainLabels, say, valueLabel } from '../../messages/index.ts';
import { addDays, followsOn, isWithin, lengthInDays, type Span } from '../../model/calendar.ts';
import { getPath } from '../../model/path.ts';
import { canRefuse } from '../../programmes/forces.ts';
import { foreseenIn } from '../../programmes/foreseen.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import type { ProgrammeIssue } from './issue.ts';

/*
 * Times that no calendar fits: those asked for one meeting that exclude each other, and those of meetings that cannot
 * follow each other as the flow has them.
 */

/** A time that is asked for a meeting. */
interface AskedTime {
  readonly meeting: string;
  readonly span: Span;
  /** True if these are its days; else its days lie between them. */
  readonly exact: boolean;
  /** True if a breach of it can refuse an event. */
  readonly binding: boolean;
  readonly path: readonly (string | number)[];
  readonly paragraph?: string | undefined;
  /** The source of the time, in words. */
  readonly by: string;
}

const [FIRST, LAST] = ['0001-01-01', '9999-12-31'];

const isSpan = (value: unknown): value is Span =>
  typeof getPath(value, ['from']) === 'string' && typeof getPath(value, ['to']) === 'string';

/** The templates that ask that a meeting is held as it is planned or decided. */
const AS_PLANNED = ['held', 'convened', 'unchanged'];

/** The uses of rules of a programme, provision by provision. */
const usesOf = (programme: Programme) => {
  const { rules } = vocabularyOf(programme).cycle;
  return programme.provisions.map((provision, index) => {
    const { use = '', with: given = {} } = rules[provision.rule] ?? {};
    return { provision, index, use, given: given as Readonly<Record<string, unknown>> };
  });
};

type Use = ReturnType<typeof usesOf>[number];

/** The times of the plan of a meeting, and of the text of the decision that fixes it. */
function planned(programme: Programme, meeting: string, uses: readonly Use[]): readonly AskedTime[] {
  const { cycle } = vocabularyOf(programme);
  const { days, plan: own, fixedBy } = cycle.meetings[meeting] ?? {};
  const plan = own ?? (days === 'foreseen' ? { span: foreseenIn(programme)[meeting] } : undefined);
  const text = fixedBy === undefined ? undefined : getPath(programme.drafts, [fixedBy]);
  const binding = uses.some(
    ({ use, given, provision }) =>
      AS_PLANNED.includes(use) && given.meeting === meeting && canRefuse(provision),
  );
  const time = (source: unknown, name: string, path: AskedTime['path'], by: string): readonly AskedTime[] => {
    const span = getPath(source, [name]);
    return isSpan(span)
      ? [{ meeting, span, exact: name === 'span', binding, path: [...path, name], by }]
      : [];
  };
  return ['span', 'window'].flatMap((name) => [
    ...time(plan, name, ['cycle', 'meetings', meeting, 'plan'], calendarTexts.plan),
    ...(fixedBy ? time(text, name, ['drafts', fixedBy], calendarTexts.text) : []),
  ]);
}

/** Returns the time that a provision proposes: within some days, or before a day. */
function proposed({ provision: { with: params } }: Use): Span | undefined {
  const { within, before } = (params ?? {}) as { readonly within?: unknown; readonly before?: string };
  if (isSpan(within)) return within;
  return before === undefined ? undefined : { from: FIRST, to: addDays(before, -1) };
}

/** The time that a provision asks for a meeting, if it does. */
function askedBy(use: Use, meetings: readonly string[]): readonly AskedTime[] {
  const { provision, index, given } = use;
  const asked = (meeting: unknown, span: unknown, exact: boolean): readonly AskedTime[] =>
    isSpan(span) && meetings.includes(meeting as string)
      ? [
          {
            meeting: meeting as string,
            span,
            exact,
            binding: canRefuse(provision),
            path: ['provisions', index],
            paragraph: provision.paragraph,
            by: provision.paragraph,
          },
        ]
      : [];
  if (/^(days-(held|decided|tabled)|held)$/.test(use.use)) return asked(given.meeting, proposed(use), false);
  if (use.use !== 'field-is' || given.field !== 'span') return [];
  const [meeting, step] = String(given.on).split('.');
  return step === 'opened' ? asked(meeting, given.is, true) : [];
}

/** Tells whether no days fit two times that are asked for one meeting. */
function excludes(a: AskedTime, b: AskedTime): boolean {
  if (a.exact && b.exact) return a.span.from !== b.span.from || a.span.to !== b.span.to;
  if (a.exact) return !isWithin(a.span, b.span);
  if (b.exact) return !isWithin(b.span, a.span);
  return a.span.to < b.span.from || b.span.to < a.span.from;
}

const daysWords = ({ from, to }: Span): string =>
  from === FIRST ? say(calendarTexts.until, { day: dateWords(to) }) : spanWords(from, to);

const timeWords = ({ span, by }: AskedTime): string =>
  say(calendarTexts.asked, { days: daysWords(span), by });

const levelOf = (...times: readonly AskedTime[]): ProgrammeIssue['level'] =>
  times.every(({ binding }) => binding) ? 'error' : 'warning';

/** The place of an issue: that of the later of two times that a provision asks, else of the last. */
const placeOf = (...times: readonly AskedTime[]): Pick<ProgrammeIssue, 'path' | 'provision'> => {
  const { path, paragraph } = times.findLast((each) => each.paragraph) ?? (times.at(-1) as AskedTime);
  return { path, ...(paragraph && { provision: paragraph }) };
};

function exclusive(times: readonly AskedTime[]): readonly ProgrammeIssue[] {
  return times.flatMap((first, i) =>
    times.slice(i + 1).flatMap((second): readonly ProgrammeIssue[] => {
      if (!excludes(first, second)) return [];
      const words = { first: timeWords(first), second: timeWords(second) };
      return [
        {
          level: levelOf(first, second),
          kind: 'window',
          ...placeOf(first, second),
          because: say(calendarTexts.exclude, { meeting: valueLabel(first.meeting), ...words }),
        },
      ];
    }),
  );
}

/** Returns the meetings that are over before a meeting opens, as the flow has them. */
function earlierThan(cycle: CycleDeclared, meeting: string): readonly string[] {
  const legs = legsOf(cycle);
  const at = legs.findIndex((leg) => leg.meeting === meeting || leg.between.includes(meeting));
  const { meeting: main, between = [] } = legs[at] ?? {};
  const before = legs.slice(0, at).flatMap((leg) => [...leg.between, leg.meeting]);
  return [...before, ...(main === meeting ? between : sequenceOf(cycle, meeting).earlier)];
}

/** The first day of a meeting: the latest from which a time that is asked for it runs. */
const latestStart = (times: readonly AskedTime[]): AskedTime | undefined =>
  times.reduce<AskedTime | undefined>((a, b) => (a && a.span.from >= b.span.from ? a : b), undefined);

/** The last day of a meeting: the earliest on which a time that is asked for it ends. */
const earliestEnd = (times: readonly AskedTime[]): AskedTime | undefined =>
  times.reduce<AskedTime | undefined>((a, b) => (a && a.span.to <= b.span.to ? a : b), undefined);

type TimesOf = (meeting: string) => readonly AskedTime[];

/** A meeting that has to be over before the first day of one that comes before it. */
function outOfOrder(cycle: CycleDeclared, meeting: string, timesOf: TimesOf): readonly ProgrammeIssue[] {
  const end = earliestEnd(timesOf(meeting));
  const start = latestStart(earlierThan(cycle, meeting).flatMap((each) => latestStart(timesOf(each)) ?? []));
  if (end === undefined || start === undefined || start.span.from <= end.span.to) return [];
  const because = say(calendarTexts.order, {
    meeting: valueLabel(meeting),
    earlier: valueLabel(start.meeting),
    last: dateWords(end.span.to),
    first: dateWords(start.span.from),
  });
  return [{ level: levelOf(end, start), kind: 'order', path: end.path, because }];
}

/** A meeting that has to be over before the cycle begins. */
function beforeStart({ starts }: Programme, times: readonly AskedTime[]): readonly ProgrammeIssue[] {
  const end = earliestEnd(times);
  if (end === undefined || starts === undefined || starts <= end.span.to) return [];
  const words = { last: dateWords(end.span.to), starts: dateWords(starts) };
  const because = say(calendarTexts.beforeStart, { meeting: valueLabel(end.meeting), ...words });
  return [{ level: 'warning', kind: 'window', path: end.path, because }];
}

/** Tells whether days in one time can follow, with no idle weekday between, on days in another. */
function canFollow(later: readonly AskedTime[], earlier: readonly AskedTime[]): boolean {
  const first = latestStart(later)?.span.from ?? FIRST;
  const last = later.some(({ exact }) => exact) ? first : (earliestEnd(later)?.span.to ?? LAST);
  const end = earliestEnd(earlier)?.span.to ?? LAST;
  const start = earlier.some(({ exact }) => exact) ? end : (latestStart(earlier)?.span.from ?? FIRST);
  if (last <= start) return false;
  return first <= end || followsOn({ from: first, to: first }, { from: start, to: end });
}

/** A meeting that is to follow the days of another, at a time when it cannot. */
function notFollowing({ use, given, provision, index }: Use, timesOf: TimesOf): readonly ProgrammeIssue[] {
  const [other = '', fact] = String(given.days).split('.');
  const meeting = String(given.meeting);
  const [times, others] = [timesOf(meeting), timesOf(other)];
  if (use !== 'follows-days' || fact !== 'span' || canFollow(times, others)) return [];
  const because = say(calendarTexts.follows, {
    meeting: valueLabel(meeting),
    days: times.map(timeWords).join('; ') || plainLabels.nothing,
    others: others.map(timeWords).join('; ') || plainLabels.nothing,
  });
  const level = canRefuse(provision) ? 'error' : 'warning';
  return [{ level, kind: 'window', path: ['provisions', index], provision: provision.paragraph, because }];
}

/** Offers whose time is shorter than their days. */
const shortOffers = ({ offers }: Programme): readonly ProgrammeIssue[] =>
  offers.flatMap(({ country, window, days }, index): readonly ProgrammeIssue[] => {
    if (lengthInDays(window) >= days) return [];
    const because = say(calendarTexts.offer, { country: valueLabel(country), count: days });
    return [{ level: 'warning', kind: 'window', path: ['offers', index, 'window'], because }];
  });

/** Finds times in a programme that no calendar fits. */
export function calendarOf(programme: Programme): readonly ProgrammeIssue[] {
  const { cycle } = vocabularyOf(programme);
  const meetings = Object.keys(cycle.meetings);
  const uses = usesOf(programme);
  const asked = [
    ...meetings.flatMap((meeting) => planned(programme, meeting, uses)),
    ...uses.flatMap((use) => askedBy(use, meetings)),
  ];
  const timesOf: TimesOf = (meeting) => asked.filter((each) => each.meeting === meeting);
  return [
    ...meetings.flatMap((meeting) => [
      ...exclusive(timesOf(meeting)),
      ...outOfOrder(cycle, meeting, timesOf),
      ...beforeStart(programme, timesOf(meeting)),
    ]),
    ...uses.flatMap((use) => notFollowing(use, timesOf)),
    ...shortOffers(programme),
  ];
}

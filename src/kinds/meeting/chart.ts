import {
  all,
  any,
  type Condition,
  exists,
  factAt,
  given,
  not,
  type Term,
  within,
} from '../../language/index.ts';
import { chartTexts, labelOf } from '../../messages/index.ts';
import type { Span } from '../../model/calendar.ts';
import type { CycleDeclared, MeetingDeclared, MeetingStage } from '../declared.ts';
import {
  type EdgeConfig,
  type Edges,
  permits,
  permitsWhere,
  type StateConfig,
  to,
  together,
} from '../edge.ts';
import { partsOf } from '../made.ts';
import { recommendationsChart } from '../recommendations/chart.ts';
import { askedAt, CHANGES } from '../steps.ts';
import { isOf, sittingOf } from './sittings.ts';

const today: Term<string> = { event: 'on' };
const ceremony: Term<Span> = { event: 'ceremonialSpan' };

/** A meeting opens on a day of its own span, or of its ceremonial span. */
const opensOnItsDays: Condition = /* @__PURE__ */ any(
  /* @__PURE__ */ within(today, { event: 'span' } as Term<Span>),
  /* @__PURE__ */ all(/* @__PURE__ */ given(ceremony), /* @__PURE__ */ within(today, ceremony)),
);

/** The description of a stage: as the paper has it, else as every meeting or this one is described. */
export function describe(cycle: CycleDeclared, meeting: string, stage: MeetingStage): string | undefined {
  const own = cycle.meetings[meeting]?.describes?.[stage];
  return own ?? labelOf(chartTexts, stage) ?? partsOf(cycle).stageWords?.(cycle, meeting, stage);
}

/** The rules that are asked of a change of a meeting, and of a change of this type. */
const askedOfChange = (cycle: CycleDeclared, meeting: string, type: string, kind = 'changed') =>
  askedAt(cycle, `${meeting}.${kind}`, type);

/** Each change of the dates, the place or the form of a meeting has its edge, where a condition holds. */
const changesWhere = (cycle: CycleDeclared, meeting: string, where: Condition): Edges =>
  Object.fromEntries(CHANGES.map((type) => [type, permitsWhere(where, askedOfChange(cycle, meeting, type))]));

/** Changes that leave a meeting where it stands in the chart, while there is something to change. */
export const changesOf = (cycle: CycleDeclared, meeting: string): Edges =>
  changesWhere(cycle, meeting, all(isOf(meeting), not(sittingOf(cycle, meeting).over)));

/** A meeting that is under way can be suspended, and resumed once it is. */
export function pausesOf(cycle: CycleDeclared, meeting: string): Edges {
  const { suspended, over } = sittingOf(cycle, meeting);
  return {
    'meeting.suspended': permitsWhere(
      all(isOf(meeting), not(suspended), not(over)),
      askedAt(cycle, 'meeting.suspended'),
    ),
    'meeting.resumed': permitsWhere(
      all(isOf(meeting), suspended, not(over)),
      askedOfChange(cycle, meeting, 'meeting.resumed'),
    ),
  };
}

/** A meeting still to come can be changed, or called off. */
function changesBefore(cycle: CycleDeclared, meeting: string): Edges {
  const calledOff = (type: string) =>
    permitsWhere(isOf(meeting), askedOfChange(cycle, meeting, type, 'calledOff'));
  return {
    ...changesWhere(cycle, meeting, isOf(meeting)),
    'meeting.postponed': calledOff('meeting.postponed'),
    'meeting.cancelled': to(`#${meeting}Cancelled`, calledOff('meeting.cancelled')),
  };
}

/** The opening of a meeting. One whose opening names its days opens on one of them. */
export function opens(cycle: CycleDeclared, meeting: string): EdgeConfig {
  const asked = askedAt(cycle, `${meeting}.opened`);
  const onItsDays = cycle.meetings[meeting]?.days === 'span' ? [opensOnItsDays] : [];
  const where = [...onItsDays, ...(partsOf(cycle).turnOf?.(cycle, meeting) ?? [])];
  return where.length > 0 ? permitsWhere(together(where), asked) : permits(asked);
}

/** A meeting that was called off can be rescheduled. */
const cancelled = (cycle: CycleDeclared, meeting: string, back: string, changes: Edges): StateConfig => ({
  id: `${meeting}Cancelled`,
  description: describe(cycle, meeting, 'cancelled'),
  on: { 'meeting.rescheduled': to(back, changes['meeting.rescheduled'] as EdgeConfig) },
});

/** The acts that happen while a meeting sits. */
export function actsAt(cycle: CycleDeclared, meeting: string): Edges {
  const acts = Object.entries(cycle.acts).filter(([, { at }]) => at === meeting);
  const { sits } = sittingOf(cycle, meeting);
  return Object.fromEntries(acts.map(([type]) => [type, permitsWhere(sits, askedAt(cycle, type))]));
}

/** A meeting that decides nothing can still be said to have decided. */
export function purports(cycle: CycleDeclared, meeting: string): Edges {
  const { decidesNothingSince } = cycle.meetings[meeting] as MeetingDeclared;
  if (decidesNothingSince === undefined || cycle.decisions === undefined) return {};
  const { sits } = sittingOf(cycle, meeting);
  const since =
    decidesNothingSince === 'start' ? [] : [exists(factAt(`decisions.${decidesNothingSince}.adopted`))];
  return {
    'decision.adopted': permitsWhere(all(sits, ...since), askedAt(cycle, `${meeting}.decision.adopted`)),
  };
}

/** A meeting that is under way, open or closed. */
const sitting = (cycle: CycleDeclared, meeting: string): StateConfig => ({
  description: describe(cycle, meeting, 'meeting'),
  initial: 'open',
  states: {
    open: {
      description: describe(cycle, meeting, 'open'),
      on: {
        ...actsAt(cycle, meeting),
        ...purports(cycle, meeting),
        [`${meeting}.closed`]: to('closed', permits(askedAt(cycle, `${meeting}.closed`))),
        ...changesOf(cycle, meeting),
        ...pausesOf(cycle, meeting),
      },
    },
    closed: { description: describe(cycle, meeting, 'closed') },
  },
});

/** The note that convenes a meeting, where one does: it can come again, and the meeting may open without one on record. */
export const convenes = (cycle: CycleDeclared, meeting: string): Edges =>
  cycle.meetings[meeting]?.convened
    ? { [`${meeting}.convened`]: permits(askedAt(cycle, `${meeting}.convened`)) }
    : {};

/** The track of a meeting that may be held between others: preparing it, then the meeting beside its recommendations. */
export function trackOfBetween(cycle: CycleDeclared, meeting: string): StateConfig {
  const changes = changesBefore(cycle, meeting);
  const recommends = cycle.recommendations?.from === meeting;
  return {
    description: describe(cycle, meeting, 'track'),
    initial: 'preparing',
    states: {
      preparing: {
        description: describe(cycle, meeting, 'preparing'),
        on: {
          // A draft may be written ahead; only the meeting agrees.
          ...(recommends && { 'recommendation.drafted': permits() }),
          ...convenes(cycle, meeting),
          [`${meeting}.opened`]: to(`#${meeting}UnderWay`, opens(cycle, meeting)),
          ...changes,
        },
      },
      underWay: {
        id: `${meeting}UnderWay`,
        description: describe(cycle, meeting, 'underWay'),
        type: 'parallel',
        states: {
          meeting: sitting(cycle, meeting),
          ...(recommends && { recommendations: recommendationsChart(cycle) }),
        },
      },
      cancelled: cancelled(cycle, meeting, 'preparing', changes),
    },
  };
}

/**
 * The track of a meeting that the others lead to: decided, convened by a note, opened. The note is custom, not a rule:
 * the meeting may open without one on record. `opened` is the target of its opening.
 */
export function trackOfMain(cycle: CycleDeclared, meeting: string, opened: string): StateConfig {
  const declared = cycle.meetings[meeting] as MeetingDeclared;
  const changes = changesBefore(cycle, meeting);
  const onwards = { [`${meeting}.opened`]: to(opened, opens(cycle, meeting)), ...changes };
  const note = convenes(cycle, meeting);
  const isConvened = Object.entries(note).map(([type, edge]) => [
    type,
    to(`#${meeting}Convened`, edge as EdgeConfig),
  ]);
  return {
    description: describe(cycle, meeting, 'track'),
    initial: 'decided',
    states: {
      decided: {
        description: describe(cycle, meeting, 'preparing'),
        on: { ...Object.fromEntries(isConvened), ...onwards },
      },
      ...(declared.convened && {
        convened: {
          id: `${meeting}Convened`,
          description: describe(cycle, meeting, 'convened'),
          on: { ...note, ...onwards },
        },
      }),
      cancelled: cancelled(cycle, meeting, 'decided', changes),
    },
  };
}

import { decompositionOf } from '../../kernel/compile.ts';
import type { Decomposition } from '../../kernel/factored/decomposition.ts';
import { shortestWay } from '../../kernel/factored/shortestWay.ts';
import { firstDay } from '../../kernel/ground/days.ts';
import { KernelError } from '../../kernel/ground/table.ts';
import { transitionSystemOf } from '../../kernel/ground/transitionSystem.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { memoize } from '../../model/memoize.ts';
import { getPath } from '../../model/path.ts';
import type { Programme } from '../../programmes/programme.ts';
import { goalFor, LIMIT, lettersOf } from '../explore/options.ts';
import { inOrder } from '../explore/order.ts';
import { testOfStage } from '../explore/stagePlaces.ts';
import { eventsOf, firstDayOf } from '../explore/steps.ts';

/** The way to the last meeting that is there first. */
export interface Earliest {
  /** The first day on which the last meeting can be open; `null`: on none, or none was found. */
  readonly on: IsoDate | null;
  /** A way that is there by that day, with the fewest events. */
  readonly events: readonly TreatyEvent[];
  /** True if no earlier way exists for the programme's own events; `false` if a limit came first. */
  readonly complete: boolean;
}

function wayIn(decomposition: Decomposition, stage: string, from: IsoDate, limit: number): Earliest {
  const { quotient } = decomposition;
  const goal = [testOfStage(quotient, stage)];
  const { actions, complete } = shortestWay(decomposition, { goal, weigh: 'days', limit });
  if (actions === undefined) return { on: null, events: [], complete };
  const events = eventsOf(quotient, inOrder(quotient, actions, 'days'), firstDayOf(quotient, from));
  return { on: events.at(-1)?.on ?? from, events, complete };
}

function searched(programme: Programme, snapshot: CycleSnapshot, from: IsoDate, limit: number): Earliest {
  const alphabet = lettersOf(programme, {}, false);
  const goal = goalFor(programme);
  try {
    const options = { alphabet, snapshot, from, stages: [goal] };
    return wayIn(decompositionOf(transitionSystemOf(programme, options)), goal, from, limit);
  } catch (error) {
    if (error instanceof KernelError) return { on: null, events: [], complete: false };
    throw error;
  }
}

/** Returns the day on which a meeting opened; `null`: it did not, or this is not on record. */
export const openedIn = ({ context }: CycleSnapshot, meeting: string): IsoDate | null =>
  (getPath(context, [meeting, 'opened']) as IsoDate | undefined) ?? null;

const known = /* @__PURE__ */ memoize((_programme: Programme) => new Map<string, Earliest>());

/** The earliest way to the last meeting from a snapshot, on a day; what was found out is kept with the programme. */
export function earliestFrom(
  programme: Programme,
  snapshot: CycleSnapshot,
  asOf: IsoDate | null,
  limit = LIMIT,
): Earliest {
  const opened = openedIn(snapshot, goalFor(programme));
  if (opened !== null) return { on: opened, events: [], complete: true };
  const from = asOf ?? snapshot.context.on ?? firstDay(programme);
  const key = JSON.stringify([snapshot.value, snapshot.context, from, limit]);
  const ways = known(programme);
  const way = ways.get(key) ?? searched(programme, snapshot, from, limit);
  ways.set(key, way);
  return way;
}

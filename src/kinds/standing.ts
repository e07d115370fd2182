import type { IsoDate } from '../model/calendar.ts';
import { takenBefore } from './decision/at.ts';
import type { CycleDeclared } from './declared.ts';
import { seatsOf } from './office/effects.ts';
import { isPlanned } from './plans.ts';

/** A day for what was decided before a cycle of which no day is known. */
const LONG_AGO = '1000-01-01';

type Standing = Readonly<Record<string, object>>;

/** Adds what only some cycles have before anything has happened: plans, decisions taken before, seats filled. */
export function standingIn(cycle: CycleDeclared, standing: Standing, starts: IsoDate = LONG_AGO): Standing {
  const { meetings, offices } = cycle;
  const decisions = standing.decisions as Standing;
  const taken = { adopted: starts, stated: starts };
  const before = takenBefore(cycle).map((each) => [each, { ...decisions[each], ...taken }]);
  const planned = Object.entries(meetings).flatMap(([meeting, declared]) =>
    isPlanned(declared) ? [[meeting, { ...standing[meeting], plan: declared.plan }]] : [],
  );
  return {
    ...standing,
    ...Object.fromEntries(planned),
    decisions: { ...decisions, ...Object.fromEntries(before) },
    ...(offices && { offices: seatsOf(offices) }),
  };
}

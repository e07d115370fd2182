import type { EventTemplate } from '../../analysis/template.ts';
import { submit } from '../../compliance/submit.ts';
import { sameKind } from '../../kernel/alphabet/comparisons.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import type { EventType, TreatyEvent } from '../../model/events.ts';
import { getPath } from '../../model/path.ts';
import type { Programme } from '../../programmes/programme.ts';
import { onItsDay } from './day.ts';
import { asDecided, canonicalOf } from './templates.ts';

/** Tells whether a path may end at a snapshot. */
export type Goal = (snapshot: CycleSnapshot) => boolean;

const take = (programme: Programme, snapshot: CycleSnapshot, event: TreatyEvent) =>
  submit(programme, snapshot, event, { findings: false });

/** The snapshot after events, of which each must be accepted; else `undefined`. */
export function after(
  programme: Programme,
  from: CycleSnapshot,
  events: readonly TreatyEvent[],
): CycleSnapshot | undefined {
  let snapshot = from;
  for (const event of events) {
    const taken = take(programme, snapshot, event);
    if (taken.reception !== 'accepted') return undefined;
    snapshot = taken.snapshot;
  }
  return snapshot;
}

/** The same thing happens once; a theme is another thing than the next theme. */
const isSame = (a: EventTemplate, b: EventTemplate): boolean =>
  sameKind(a, b) && getPath(a, ['theme']) === getPath(b, ['theme']);

function firstAccepted(programme: Programme, snapshot: CycleSnapshot, waiting: readonly EventTemplate[]) {
  for (const template of waiting) {
    const event = onItsDay(programme, snapshot, asDecided(programme, template, snapshot.context));
    if (take(programme, snapshot, event).reception === 'accepted') return event;
  }
  return undefined;
}

/**
 * Events, one after the other, as the programme has them: at each step the first in the order of the cycle that is
 * accepted, up to where the goal is met, or to the step before which it ends. `undefined`: no such way was found.
 */
function way(
  programme: Programme,
  from: CycleSnapshot,
  isEnd: (snapshot: CycleSnapshot, step: TreatyEvent | undefined) => boolean,
): readonly TreatyEvent[] | undefined {
  const taken: TreatyEvent[] = [];
  let snapshot = from;
  let waiting = canonicalOf(programme);
  for (;;) {
    const step = firstAccepted(programme, snapshot, waiting);
    if (isEnd(snapshot, step)) return taken;
    if (step === undefined) return undefined;
    snapshot = take(programme, snapshot, step).snapshot;
    waiting = waiting.filter((template) => !isSame(template, step as unknown as EventTemplate));
    taken.push(step);
  }
}

/** Events as the programme has them, up to where a goal is met. `undefined`: no such way was found. */
export const wayTo = (programme: Programme, from: CycleSnapshot, isGoal: Goal) =>
  way(programme, from, isGoal);

/** Events as the programme has them, up to just before one of a type. `undefined`: none comes. */
export const wayBefore = (programme: Programme, from: CycleSnapshot, type: EventType) =>
  way(programme, from, (_snapshot, step) => step?.type === type);

/** A way without the steps that its goal does not need. */
export function shortened(
  programme: Programme,
  from: CycleSnapshot,
  steps: readonly TreatyEvent[],
  isGoal: Goal,
): readonly TreatyEvent[] {
  let kept = steps;
  for (const step of steps) {
    const without = kept.filter((each) => each !== step);
    const end = after(programme, from, without);
    if (end !== undefined && isGoal(end)) kept = without;
  }
  return kept;
}

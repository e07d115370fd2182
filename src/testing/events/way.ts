import { effectsIn } from '../../analysis/effects.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import { submit } from '../../compliance/submit.ts';
import { sameKind } from '../../kernel/alphabet/comparisons.ts';
import { same } from '../../language/relations.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { getPath } from '../../model/path.ts';
import type { Programme } from '../../programmes/programme.ts';
import { onItsDay } from './day.ts';
import { asDecided, canonicalOf, countedFor } from './templates.ts';

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

/** The same thing happens once; a theme, or another member of a list on record, is another thing than the next. */
const isSame = (programme: Programme, a: EventTemplate, b: EventTemplate): boolean =>
  sameKind(a, b) &&
  effectsIn(programme)
    .ofType(a.type)
    .every(({ change, from: origin }) => {
      const path = change === 'add' && 'event' in origin ? origin.event.split('.') : undefined;
      return path === undefined || same(getPath(a, path), getPath(b, path));
    });

/** An event of the programme that is accepted at a snapshot, and the snapshot after it. */
interface AcceptedStep {
  readonly template: EventTemplate;
  readonly event: TreatyEvent;
  readonly after: CycleSnapshot;
}

/** Takes an event as the programme has it; `undefined`: it is not accepted. */
function accepted(
  programme: Programme,
  snapshot: CycleSnapshot,
  template: EventTemplate,
): AcceptedStep | undefined {
  const event = onItsDay(programme, snapshot, asDecided(programme, template, snapshot.context));
  const taken = take(programme, snapshot, event);
  return taken.reception === 'accepted' ? { template, event, after: taken.snapshot } : undefined;
}

function firstAccepted(programme: Programme, snapshot: CycleSnapshot, waiting: readonly EventTemplate[]) {
  for (const template of waiting) {
    const step = accepted(programme, snapshot, template);
    if (step !== undefined) return step;
  }
  return undefined;
}

/** The most times that an event is taken again for another that counts it. */
const MOST_AGAIN = 20;

/** Tells whether an event is accepted after some more of one that it counts. */
function comesAfterMore(
  programme: Programme,
  from: CycleSnapshot,
  counted: EventTemplate,
  template: EventTemplate,
): boolean {
  let snapshot = from;
  for (let i = 0; i < MOST_AGAIN; i++) {
    const step = accepted(programme, snapshot, counted);
    if (step === undefined) return false;
    snapshot = step.after;
    if (accepted(programme, snapshot, template)) return true;
  }
  return false;
}

/** An event that was taken and is taken again, since one before `next` in the order of the cycle waits for more of it. */
function takenAgain(
  programme: Programme,
  snapshot: CycleSnapshot,
  waiting: readonly EventTemplate[],
  next: EventTemplate | undefined,
): AcceptedStep | undefined {
  const earlier = next === undefined ? waiting : waiting.slice(0, waiting.indexOf(next));
  for (const template of earlier) {
    const counted = countedFor(programme)(template).find(
      (each) => !waiting.includes(each) && comesAfterMore(programme, snapshot, each, template),
    );
    if (counted !== undefined) return accepted(programme, snapshot, counted);
  }
  return undefined;
}

/**
 * Events, one after the other, as the programme has them: at each step the first in the order of the cycle that is
 * accepted, or once more one that an earlier event counts, up to where the goal is met, or to the step before which it
 * ends. `undefined`: no such way was found.
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
    const first = firstAccepted(programme, snapshot, waiting);
    const step = takenAgain(programme, snapshot, waiting, first?.template) ?? first;
    if (isEnd(snapshot, step?.event)) return taken;
    if (step === undefined) return undefined;
    snapshot = step.after;
    waiting = waiting.filter((template) => !isSame(programme, template, step.template));
    taken.push(step.event);
  }
}

/** Events as the programme has them, up to where a goal is met. `undefined`: no such way was found. */
export const wayTo = (programme: Programme, from: CycleSnapshot, isGoal: Goal) =>
  way(programme, from, isGoal);

/** Events as the programme has them, up to just before one that says this. `undefined`: none comes. */
export const wayBefore = (programme: Programme, from: CycleSnapshot, asked: object) =>
  way(programme, from, (_snapshot, step) =>
    Object.entries(asked).every(
      ([field, value]) => JSON.stringify(getPath(step, [field])) === JSON.stringify(value),
    ),
  );

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

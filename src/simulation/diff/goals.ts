import type { EventTemplate } from '../../analysis/template.ts';
import { alwaysIs, negated, type Sizes, type Table } from '../../kernel/ground/table.ts';
import type { Action, ProvisionTests } from '../../kernel/ground/transitionSystem.ts';
import { refusalsOf } from '../../kernel/reduce/quotient.ts';
import type { Provision } from '../../programmes/programme.ts';
import { type JointAction, textOf } from './product.ts';

/*
 * Goals of the search, as actions that change nothing: wherever a goal is enabled, an event is received or reported
 * differently.
 */

/** An action that can happen where all of these hold; none, where that is nowhere. */
function goal({ event, edge }: Action, tests: readonly Table[]): readonly Action[] {
  const needed = tests.filter((test) => alwaysIs(test) !== 1);
  if (needed.some((test) => alwaysIs(test) === 0)) return [];
  // An event of its own, so that the goal can be told from the event that happens.
  return [{ event: { ...event } as EventTemplate, edge, place: needed, days: [], asks: [], writes: [] }];
}

/** Returns the goals at which one programme refuses an event that the other accepts. */
function refusedBy(
  { action }: JointAction,
  refusing: readonly ProvisionTests[],
  accepting: readonly ProvisionTests[],
  sizes: Sizes,
) {
  if (refusing.every((asked) => accepting.includes(asked))) return [];
  const free = refusalsOf(accepting, sizes);
  const known = new Set(free.map(textOf));
  const letting = free.map(negated);
  return refusalsOf(refusing, sizes)
    .filter((test) => !known.has(textOf(test)))
    .flatMap((test) => goal(action, [...action.place, test, ...letting]));
}

/** Returns the goals at which an event is accepted by one programme and refused by the other. */
export const refusals = (pairs: readonly JointAction[], sizes: Sizes): readonly Action[] =>
  pairs.flatMap((pair) => [
    ...refusedBy(pair, pair.second, pair.first, sizes),
    ...refusedBy(pair, pair.first, pair.second, sizes),
  ]);

/** The indices of a provision on either side; only one, where the other side does not have it. */
export type Twin = readonly [first: number | undefined, second: number | undefined];

const asked = (asks: readonly ProvisionTests[], provision: number | undefined): ProvisionTests | undefined =>
  asks.find((each) => each.provision === provision);

/** Returns the goals at which the first programme reports a breach and the other reports something else. */
function saidBy(
  { action }: JointAction,
  says: ProvisionTests,
  other: ProvisionTests | undefined,
  isAlike: boolean,
): readonly Action[] {
  const said = (tests: readonly Table[]) =>
    says.fails.flatMap((way) => goal(action, [...action.place, way, ...tests]));
  if (other === undefined || !isAlike) return said([]);
  const known = new Set(other.fails.map(textOf));
  if (says.fails.every((way) => known.has(textOf(way)))) {
    return textOf(says.binds) === textOf(other.binds)
      ? []
      : [...said([says.binds, negated(other.binds)]), ...said([negated(says.binds), other.binds])];
  }
  return said(other.fails.map(negated));
}

/**
 * Returns the goals at which the reports on an event differ: a breach that the other does not report, or not with that
 * force.
 */
export const reports = (
  pairs: readonly JointAction[],
  twins: readonly Twin[],
  provisions: readonly Provision[],
): readonly Action[] =>
  pairs.flatMap((pair) =>
    twins.flatMap(([a, b]) => {
      const first = asked(pair.first, a);
      const second = asked(pair.second, b);
      const forces = [a, b].map((index) => (index === undefined ? undefined : provisions[index]?.force));
      const isAlike = forces[0] === forces[1];
      return [
        ...(first ? saidBy(pair, first, second, isAlike) : []),
        ...(second ? saidBy(pair, second, first, isAlike) : []),
      ];
    }),
  );

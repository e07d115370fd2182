import type { StageVariable } from '../../src/analysis/stages.ts';
import {
  type Action,
  indexOfValue,
  type TransitionSystem,
  type Variable,
} from '../../src/kernel/ground/transitionSystem.ts';
import type { Quotient } from '../../src/kernel/reduce/quotient.ts';
import { compiled } from '../../src/language/compile.ts';
import { type Edge, edgeFor, stageName } from '../../src/machines/chart.ts';
import type { CycleSnapshot } from '../../src/machines/cycle.ts';
import { enforcedFor, observe } from '../../src/machines/prepared.ts';
import { outcomeOf, provisionsOf, refusesNow } from '../../src/machines/provisions.ts';
import type { TreatyEvent } from '../../src/model/events.ts';
import { getPath } from '../../src/model/path.ts';
import { eventOn } from './courses.ts';
import { afterAction, happens, type Playable, type State } from './forms.ts';
import { toy } from './toy.ts';

/*
 * A finite form of the toy and the machine of it, played side by side: each state with a snapshot that it stands for.
 */

export const prepared = enforcedFor(toy);

const dayIn = ({ variables }: TransitionSystem): number => variables.findIndex(({ kind }) => kind === 'day');

/** The day on which a state stands: of a run of days the first; of no day that is kept, that of the start. */
export function dayAt(form: TransitionSystem, state: State): string {
  const day = dayIn(form);
  if (day < 0) return toy.starts as string;
  const value = state[day] as number;
  const { representatives } = form as Partial<Quotient>;
  return form.variables[day]?.values[representatives?.[day]?.[value] ?? value] as string;
}

/** The state of a part of the chart, by its name; the first value where none of its states is active. */
function stageAt({ values }: StageVariable, { _nodes }: CycleSnapshot): number {
  const active = new Set(_nodes.map((node) => stageName(node as never)));
  const value = values.findIndex((node) => node && active.has(stageName(node)));
  return Math.max(value, 0);
}

/** The value of a variable where a snapshot stands, on a day. */
function valueAt(variable: Variable, snapshot: CycleSnapshot, day: string): number {
  if (variable.kind === 'day') return variable.values.indexOf(day);
  if (variable.kind === 'stage') return stageAt(variable, snapshot);
  const found = getPath(snapshot.context, variable.path);
  if (variable.kind === 'fact') return indexOfValue(variable, found);
  return variable.values.indexOf((found as readonly string[]).includes(variable.member));
}

/** The state for a snapshot, on a day. */
export const stateFor = ({ variables }: TransitionSystem, snapshot: CycleSnapshot, day: string): State =>
  variables.map((variable) => valueAt(variable, snapshot, day));

/** Tells whether the place of an edge is certain: on an incomplete record the chart also takes what may have one. */
const isPlaced = ({ params: { where } }: Edge, event: TreatyEvent, { context }: CycleSnapshot): boolean =>
  where === undefined || compiled(where).outcome(event, context) === 'passed';

/** The answer of the machine on an event: no place, or those of the provisions that are asked. */
export function saidOf(snapshot: CycleSnapshot, event: TreatyEvent, strictOnly = false) {
  const edge = edgeFor(snapshot, event);
  if (edge === undefined || edge.params.skips || !isPlaced(edge, event, snapshot)) return undefined;
  const all = provisionsOf(prepared.programme);
  return prepared
    .askedBy(edge)
    .filter(
      (ready) => !strictOnly || (ready.strict && ready.provision.binds !== 'never' && !ready.provision.lets),
    )
    .map((ready) => {
      const outcome = ready.compiled.outcome(event as never, snapshot.context);
      return {
        provision: all.indexOf(ready),
        applies: outcome !== 'inapplicable',
        fails: outcome === 'failed',
        refuses:
          outcomeOf(ready, event, snapshot.context) === 'failed' && refusesNow(ready, snapshot.context),
      };
    });
}

/** The snapshot after an event that has a place. */
export const afterEvent = (snapshot: CycleSnapshot, event: TreatyEvent): CycleSnapshot =>
  observe(prepared, snapshot, edgeFor(snapshot, event) as never, event);

/** Visits every state that can be reached, with a snapshot that the same steps lead to. */
export function eachPlayed(
  game: Playable,
  start: CycleSnapshot,
  visit: (state: State, snapshot: CycleSnapshot, day: string) => void,
): number {
  const met = new Map<string, readonly [State, CycleSnapshot]>([[game.start.join(), [game.start, start]]]);
  for (const [state, snapshot] of met.values()) {
    const day = dayAt(game.form, state);
    visit(state, snapshot, day);
    for (const action of game.actions) {
      if (!happens(game, action, state)) continue;
      const next = afterAction(game, action, state);
      if (met.has(next.join())) continue;
      met.set(next.join(), [
        next,
        action.event ? afterEvent(snapshot, eventOn(action.event, day)) : snapshot,
      ]);
    }
  }
  return met.size;
}

/** The actions of each letter; those of time under no letter. */
export const actionsOf = ({ actions }: TransitionSystem, event: Action['event']): readonly Action[] =>
  actions.filter((action) => action.event === event);

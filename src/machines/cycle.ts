import { type EventObject, type MetaObject, StateMachine, type StateValue } from 'xstate';
import { phasesOf } from '../kinds/chart.ts';
import type { CycleDeclared } from '../kinds/declared.ts';
import type { CycleChart, PermitsParams } from '../kinds/edge.ts';
import { partsOf } from '../kinds/made.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { deepFreeze } from '../model/frozen.ts';
import type { KnownStages, Open } from '../model/known.ts';
import { memoize } from '../model/memoize.ts';
import { readInput, readPhaseInput } from '../model/options.ts';
import { checkProgramme } from '../programmes/check.ts';
import { foreseenIn } from '../programmes/foreseen.ts';
import { identityOf, ownOf } from '../programmes/own.ts';
import type { Programme } from '../programmes/programme.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import { recordIn } from './effects.ts';
import { ProgrammeMachine, readContext } from './machine.ts';
import { withParagraphs } from './paragraphs.ts';
import { enforcing, placing } from './provisions.ts';
import { hooksOf } from './ready.ts';
import { actionsOf, type CycleInput, type PhaseInput } from './setup.ts';

/** The ordinary XState machine of a cycle, or of one of its phases. */
export interface MachineOf<Value extends StateValue, Input = CycleInput>
  extends StateMachine<
    Facts,
    TreatyEvent,
    Record<string, never>,
    never,
    { type: 'record'; params: undefined },
    { type: 'permits'; params: PermitsParams },
    never,
    Value,
    string,
    Input | undefined,
    Record<string, never>,
    EventObject,
    MetaObject,
    Record<string, never>
  > {}
/** The state value of a cycle, as far as the compiler knows the cycle. */
type CycleState = KnownStages extends { readonly value: infer Value extends StateValue } ? Value : StateValue;

export type CycleMachine = MachineOf<CycleState>;

/** A snapshot of a cycle's machine: where its meetings stand, and what is on record. */
export type CycleSnapshot = ReturnType<CycleMachine['resolveState']>;

const chartOf = (cycle: CycleDeclared): CycleChart => partsOf(cycle).chartOf(cycle);

/** The chart of every programme of a cycle, whatever it asks: what has a place happens, and nothing goes on record. */
export const bareCycle = /* @__PURE__ */ memoize((cycle: CycleDeclared): CycleMachine => {
  const config = { id: 'cycle', context: {}, ...chartOf(cycle) };
  const implementations = { guards: { permits: placing }, actions: { record: () => {} } };
  return new StateMachine(config as never, implementations as never) as unknown as CycleMachine;
});

/** The facts that stand before anything has happened: drafts on the table, offers, days foreseen, and what a cycle adds. */
export function standingAtStart(programme: Programme): Pick<Facts, 'offers' | 'decisions'> {
  const { offers, drafts, starts } = programme;
  const { decisions, meetings, cycle } = vocabularyOf(programme);
  const foreseen = foreseenIn(programme);
  const standing = {
    offers: Object.fromEntries(offers.map(({ country, ...offer }) => [country, offer])),
    ...Object.fromEntries(
      meetings.map((each) => [each, { ...(foreseen[each] && { foreseen: foreseen[each] }) }]),
    ),
    decisions: Object.fromEntries(
      decisions.map((each) => [each, { terms: drafts[each] ?? {}, objections: [] }]),
    ),
  };
  const whole = partsOf(cycle).standingIn?.(cycle, standing, starts) ?? standing;
  return whole as unknown as Facts;
}

/** The facts that a programme starts with, on a record that is complete. */
const startOf = /* @__PURE__ */ memoize(
  (programme: Programme): Facts =>
    deepFreeze({
      ...vocabularyOf(programme).facts.start,
      programme: identityOf(programme),
      ...standingAtStart(ownOf(programme)),
    }),
);

/** The context that a programme starts with: its drafts on the table, its offers standing, its meetings foreseen. */
export function factsAtStart(programme: Programme, input?: CycleInput): Facts {
  const { complete = true } = readInput(input);
  const facts = startOf(programme);
  return complete ? facts : Object.freeze({ ...facts, complete });
}

/** The facts that a phase starts with: those that are given, or those that the programme starts with. */
function factsAtPhase(programme: Programme, input?: PhaseInput): Facts {
  const { facts, ...others } = readPhaseInput(input);
  if (facts === undefined) return factsAtStart(programme, others as CycleInput);
  const known = readContext(programme, facts);
  return { ...known, complete: others.complete ?? known.complete };
}

const cycleDeclared = (programme: Programme): CycleDeclared => vocabularyOf(programme).cycle;

/** The machine of one chart, for a programme. It enforces: a binding `shall` refuses. */
function machineOf(programme: Programme, id: string, chart: object, factsFrom = factsAtStart): unknown {
  const own = ownOf(programme);
  const { on } = chartOf(cycleDeclared(own));
  const context = ({ input }: { input: CycleInput | undefined }) => factsFrom(own, input);
  const whole = withParagraphs(own, { on, ...chart, description: own.title });
  const hooks = hooksOf(programme);
  const guard = enforcing(own);
  const config = { id, context, ...(hooks?.chart?.(whole) ?? whole) };
  return new ProgrammeMachine(own, config, {
    actions: actionsOf(vocabularyOf(own).form, recordIn(own)),
    guards: { permits: hooks?.guard?.(guard) ?? guard },
  } as never);
}

const wholeCycle = (programme: Programme): CycleMachine =>
  machineOf(programme, programme.id, chartOf(cycleDeclared(programme))) as CycleMachine;

/** The machine that a programme, which can be judged, has at hand: made at its first use. */
export const cycleOf = /* @__PURE__ */ memoize(wholeCycle);

/**
 * The machine of a programme's whole cycle. It enforces: a binding `shall` refuses.
 *
 * @example
 * ```ts
 * import { ccm2011, createCycle } from 'intersessional';
 * import { createActor } from 'xstate';
 * const cycle = createActor(createCycle(ccm2011)).start();
 * cycle.send({ on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' });
 * console.log(cycle.getSnapshot().context.firstMeeting.opened);
 * ```
 * ```text
 * 2010-11-09
 * ```
 */
export function createCycle(programme: Programme): CycleMachine {
  checkProgramme(programme);
  return wholeCycle(programme);
}

/** The phases of the cycle, each usable alone as its own machine. A known cycle adds its own. */
export interface PhaseMachines extends Open {}

/**
 * The machines of a programme's phases. Events that have a place at every stage have one in each phase. `submit` and
 * `explain` take their snapshots.
 *
 * @example
 * ```ts
 * import { ccm2011, createPhases, replay } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { createActor } from 'xstate';
 * const { context: facts } = replay(ccm2011, model, { asOf: '2011-06-26' });
 * const intersessional = createActor(createPhases(ccm2011).intersessional, { input: { facts } }).start();
 * console.log(intersessional.getSnapshot().value);
 * ```
 * ```text
 * preparing
 * ```
 */
export function createPhases(programme: Programme): PhaseMachines {
  checkProgramme(programme);
  return Object.fromEntries(
    Object.entries(phasesOf(cycleDeclared(programme))).map(([id, chart]) => [
      id,
      machineOf(programme, id, chart, factsAtPhase),
    ]),
  ) as unknown as PhaseMachines;
}

import { describe, expect, it } from 'vitest';
import { createMachine, getNextSnapshot, type StateValue } from 'xstate';
import { chartOf, phasesOf } from '../../src/kinds/chart.ts';
import type { CycleDeclared } from '../../src/kinds/declared.ts';
import type { EdgeConfig, StateConfig } from '../../src/kinds/edge.ts';
import { legsOf } from '../../src/kinds/flow.ts';
import { ruleOf } from '../../src/kinds/made.ts';
import { typesOf } from '../../src/kinds/steps.ts';
import { whole } from '../../src/kinds/whole.ts';
import { compiled } from '../../src/language/compile.ts';
import type { Condition } from '../../src/language/index.ts';
import { CYCLE_2011 } from '../../src/rules/cycle.ts';
import { alone, groups, sessions } from '../support/cycles.ts';

const CYCLES: readonly (readonly [string, CycleDeclared])[] = [
  ['of 2011', CYCLE_2011],
  ['of working groups', groups],
  ['of three sessions', sessions],
  ['of one meeting', alone],
];

interface Found {
  readonly type: string;
  readonly edge: EdgeConfig;
}

/** The edges of a state and of all the states in it. */
const edgesIn = ({ on = {}, states = {} }: StateConfig): readonly Found[] => [
  ...Object.entries(on).flatMap(([type, edges]) =>
    [edges as EdgeConfig | EdgeConfig[]].flat().map((edge) => ({ type, edge })),
  ),
  ...Object.values(states).flatMap(edgesIn),
];

/** Returns the machine of a chart that follows every edge, whatever its place. */
const machineOf = (chart: object) =>
  createMachine({ id: 'cycle', ...chart } as never).provide({
    guards: { permits: () => true },
    actions: { record: () => {} },
  } as never);

/** Returns every place of a chart that its events lead to, and all the events that it takes on the way. */
function walk(chart: StateConfig): { readonly places: ReadonlySet<string>; readonly ended: boolean } {
  const machine = machineOf(chart);
  const types = [...new Set(edgesIn(chart).map(({ type }) => type))];
  const first = machine.resolveState({ value: initialOf(machine) });
  const places = new Map([[JSON.stringify(first.value), first]]);
  let ended = false;
  for (const [, snapshot] of places) {
    for (const type of types) {
      const next = getNextSnapshot(machine, snapshot, { type });
      if (next.status === 'done') ended = true;
      places.set(JSON.stringify(next.value), places.get(JSON.stringify(next.value)) ?? next);
    }
  }
  return { places: new Set(places.keys()), ended };
}

const initialOf = (machine: ReturnType<typeof machineOf>): StateValue =>
  machine.getInitialSnapshot({ self: undefined } as never, undefined as never).value;

/** Tells whether a condition passes on an event and facts that are written down here. */
const passes = (condition: Condition | undefined, event: object, facts: object): boolean =>
  condition === undefined ||
  compiled(condition).outcome(event as never, { complete: true, ...facts } as never) === 'passed';

describe.each(CYCLES)('the chart %s', (_, cycle) => {
  const chart = chartOf(cycle);
  const edges = edgesIn(chart);
  const types = new Set(edges.map(({ type }) => type));

  it('is the same from data that went through JSON', () => {
    expect(chartOf(whole(JSON.parse(JSON.stringify(cycle))))).toEqual(chart);
  });

  it('is made once', () => {
    expect(chartOf(cycle)).toBe(chart);
  });

  it('has the opening and the close of each meeting, and each act', () => {
    for (const meeting of Object.keys(cycle.meetings)) {
      expect([...types]).toEqual(expect.arrayContaining([`${meeting}.opened`, `${meeting}.closed`]));
    }
    expect([...types]).toEqual(expect.arrayContaining(Object.keys(cycle.acts)));
  });

  it('has events about decisions and recommendations only if there are some', () => {
    expect(types.has('decision.adopted')).toBe(cycle.decisions !== undefined);
    expect(types.has('recommendation.agreed')).toBe(cycle.recommendations !== undefined);
  });

  it('leads to every stage of every meeting, and to its end', () => {
    const { places, ended } = walk(chart as StateConfig);
    const all = [...places].join(' ');
    for (const { stage, meeting } of legsOf(cycle)) {
      expect(all).toContain(`"${stage}"`);
      expect(all).toContain(`"${meeting}"`);
    }
    expect(ended).toBe(true);
  });

  it('asks each rule at its steps, and nowhere else', () => {
    for (const [id, use] of Object.entries(cycle.rules)) {
      const asking = edges.filter(({ edge }) => edge.guard.params.rules.includes(id));
      const asked = ruleOf(cycle, use).steps.flatMap((step) => typesOf(cycle, step));
      expect([id, [...new Set(asking.map(({ type }) => type))].sort()]).toEqual([
        id,
        [...new Set(asked)].sort(),
      ]);
    }
  });

  it('asks rules in the order of the paper', () => {
    const order = Object.keys(cycle.rules);
    for (const { edge } of edges) {
      const places = edge.guard.params.rules.map((id) => order.indexOf(id));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('describes every state', () => {
    const statesIn = (state: StateConfig): readonly StateConfig[] =>
      Object.values(state.states ?? {}).flatMap((each) => [each, ...statesIn(each)]);
    for (const state of statesIn(chart as StateConfig)) expect(state.description).toMatch(/^\S.*\.$/);
  });

  it('has a chart for each phase, which can be left alone', () => {
    for (const phase of Object.values(phasesOf(cycle))) expect(walk(phase).places.size).toBeGreaterThan(1);
  });
});

describe('the phases', () => {
  it('are the decisions, the meetings but a first that is only waited for, and the recommendations', () => {
    expect(Object.keys(phasesOf(CYCLE_2011))).toEqual([
      'decisions',
      'intersessional',
      'recommendations',
      'secondMeeting',
    ]);
    expect(Object.keys(phasesOf(groups))).toEqual(['water', 'soil', 'subsoil', 'plenary']);
    expect(phasesOf(alone)).toEqual({});
    expect(Object.keys(phasesOf(sessions))).toEqual(['summer', 'decisions', 'autumn']);
  });
});

describe('the place of an edge', () => {
  const edgesOf = (cycle: CycleDeclared, type: string) =>
    edgesIn(chartOf(cycle) as StateConfig)
      .filter((each) => each.type === type)
      .map(({ edge }) => edge.guard.params);

  it('of an act of one meeting: only while this one sits', () => {
    const [{ where } = {}, ...others] = edgesOf(groups, 'sample.taken');
    expect(others).toEqual([]);
    const span = { from: '2001-05-01', to: '2001-05-02' };
    expect(passes(where, { on: '2001-05-02' }, { soil: { opened: '2001-05-01', span } })).toBe(true);
    expect(passes(where, { on: '2001-05-03' }, { soil: { opened: '2001-05-01', span } })).toBe(false);
    expect(passes(where, { on: '2001-05-02' }, { soil: { closed: '2001-05-02', span } })).toBe(false);
    expect(passes(where, { on: '2001-05-02' }, { soil: { suspended: '2001-05-02', span } })).toBe(false);
  });

  it('of an act of the last meeting: while it sits', () => {
    const [{ where } = {}] = edgesOf(groups, 'vote.held');
    const span = { from: '2001-09-01', to: '2001-09-02' };
    expect(passes(where, { on: '2001-09-02' }, { plenary: { opened: '2001-09-01', span } })).toBe(true);
    expect(passes(where, { on: '2001-09-03' }, { plenary: { opened: '2001-09-01', span } })).toBe(false);
  });

  it('of a day that is reached: it ends a meeting that was opened, and is noted while it was not', () => {
    const foreseen = { from: '2001-09-01', to: '2001-09-02' };
    const reached = { on: '2001-09-03' };
    const placed = (facts: object) =>
      edgesOf(alone, 'date.reached').map(({ where }) => passes(where, reached, facts));
    expect(placed({ assembly: { foreseen } })).toEqual([true, false]);
    expect(placed({ assembly: { foreseen, opened: '2001-09-01' } })).toEqual([false, true]);
  });

  it('of an opening: on a day that the opening names', () => {
    const [{ where } = {}] = edgesOf(groups, 'water.opened');
    const span = { from: '2001-05-01', to: '2001-05-02' };
    expect(passes(where, { on: '2001-05-02', span }, {})).toBe(true);
    expect(passes(where, { on: '2001-05-03', span }, {})).toBe(false);
  });

  it('of what comes next, without a close: once the days of the meeting are past, or a later one has come', () => {
    const skipping = edgesOf(sessions, 'summer.opened').filter(({ skips }) => skips);
    expect(skipping).toHaveLength(2);
    const opening = { on: '2001-07-01', span: { from: '2001-07-01', to: '2001-07-03' } };
    const foreseen = { from: '2001-03-01', to: '2001-03-04' };
    for (const { where } of skipping) {
      expect(passes(where, opening, { spring: { opened: '2001-03-01', foreseen } })).toBe(true);
      expect(passes(where, opening, { spring: { extended: '2001-03-01', foreseen } })).toBe(false);
      expect(passes(where, opening, { spring: { suspended: '2001-03-02', foreseen } })).toBe(true);
      expect(passes(where, { ...opening, on: '2001-07-04' }, { spring: { foreseen } })).toBe(false);
    }
  });

  it('of a decision: while its meeting sits, and before it for texts', () => {
    const [adoption] = edgesOf(sessions, 'decision.adopted');
    expect(adoption?.rules).toEqual(['agreed-by-all']);
    const adopts = { on: '2001-07-02', decision: 'budget' };
    expect(passes(adoption?.where, adopts, { summer: { opened: '2001-07-01' } })).toBe(true);
    expect(passes(adoption?.where, { ...adopts, decision: 'dates' }, {})).toBe(false);
    expect(passes(adoption?.where, adopts, { summer: { suspended: '2001-07-01' } })).toBe(false);
  });
});

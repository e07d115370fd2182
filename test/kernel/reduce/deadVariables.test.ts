import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StageNode, type StageVariable, stageValueOf } from '../../../src/analysis/stages.ts';
import type { Action, GroundingOptions } from '../../../src/kernel/ground/transitionSystem.ts';
import { resetCertainlyDeadVariables, resetDeadVariables } from '../../../src/kernel/reduce/deadVariables.ts';
import { minimise, type Quotient, testsOf } from '../../../src/kernel/reduce/quotient.ts';
import { enteredBy, isInside, nodesIn } from '../../../src/machines/chart.ts';
import {
  afterAction,
  cellAt,
  hasPlace,
  type Playable,
  playable,
  reachable,
  type State,
  seen,
  toldApart,
} from '../../support/forms.ts';
import { FORMS, grounded, letters, moreLetters } from '../../support/toy.ts';

const SEED = 20101112;

const NAMED = ['firstMeeting.languages.adopted', 'betweenMeetings', 'betweenMeetings.intersessional'];

/** The visible side of an action, and of everything that is watched. */
const sees: typeof seen = (game, action, state) =>
  `${seen(game, action, state)} ${game.form.watches.map((test) => cellAt(game, test, state))}`;

describe.each(FORMS)('forgetting in the toy, %s', (_, options) => {
  const whole = minimise(grounded(options));
  const forgetting = resetDeadVariables(whole);
  const resetting = resetCertainlyDeadVariables(whole);
  const game = playable(whole);

  const isLive = (variable: number, state: State): boolean =>
    forgetting.liveAt[variable]?.some(([stage, value]) => state[stage] === value) ?? true;

  it('what dead facts hold never changes what can be seen later', () => {
    // One in five of many states: from each all that can follow is played.
    const all = reachable(game);
    const states = all.filter((_, i) => all.length < 150 || i % 5 === 0);
    const wrong = states.flatMap((state) =>
      whole.variables.flatMap((_, variable) => {
        if (isLive(variable, state) || game.sizes(variable) === 1) return [];
        const others = Array.from({ length: game.sizes(variable) }, (_, value) =>
          state.with(variable, value),
        );
        return others.flatMap((other) =>
          toldApart({ ...game, start: state }, { ...game, start: other }, sees),
        );
      }),
    );
    expect(wrong.slice(0, 2)).toEqual([]);
  });

  it('forgetting dead facts never changes what can be seen', () => {
    expect(toldApart(game, playable(forgetting), sees)).toEqual([]);
  });

  it('resetting dead facts never changes what can be seen', () => {
    expect(toldApart(game, playable(resetting), sees)).toEqual([]);
  });

  it('what is forgotten is at its first value', () => {
    const wrong = reachable(playable(forgetting)).flatMap((state) =>
      state.flatMap((value, variable) =>
        value !== 0 && !isLive(variable, state) ? [{ variable, state }] : [],
      ),
    );
    expect(wrong.slice(0, 2)).toEqual([]);
  });

  it('never forgets a stage, the day, or what is watched', () => {
    const watched = new Set(whole.watches.flatMap(({ of }) => of));
    whole.variables.forEach(({ kind }, variable) => {
      if (kind === 'stage' || kind === 'day' || watched.has(variable)) {
        expect(forgetting.liveAt[variable]).toBeUndefined();
      }
    });
  });

  it('leaves fewer states than there were, or as many', () => {
    const count = (one: Playable) => reachable(one).length;
    expect(count(playable(forgetting))).toBeLessThan(count(game));
    expect(count(playable(resetting))).toBeLessThanOrEqual(count(game));
  });

  it('a reset looks at nothing that was not looked at before', () => {
    resetting.actions.forEach((action, i) => {
      const before = new Set(whole.actions[i]?.writes.flatMap(({ to }) => to.of));
      const after = action.writes.flatMap(({ to }) => to.of);
      expect(after.filter((each) => !before.has(each))).toEqual([]);
      expect(new Set(action.writes.map(({ variable }) => variable)).size).toBe(action.writes.length);
    });
  });

  it('leaves alone what is asked, and where', () => {
    for (const form of [forgetting, resetting]) {
      expect(form.actions.map(({ place, asks, days }) => [place, asks, days])).toEqual(
        whole.actions.map(({ place, asks, days }) => [place, asks, days]),
      );
    }
  });
});

describe('forgetting in the toy', () => {
  it('is done: after the close of the First Meeting no objection is remembered', () => {
    const form = resetDeadVariables(minimise(grounded()));
    const objections = form.variables.findIndex(
      (each) => each.kind === 'fact' && each.path.includes('objections'),
    );
    const states = reachable(playable(form));
    const [cycle] = form.start.keys();
    const values = (stage: number) =>
      new Set(states.filter((state) => state[cycle as number] === stage).map((state) => state[objections]));
    expect(values(1).size).toBe(2);
    expect(values(2).size).toBe(1);
  });
});

/** Forms of many letters, whose facts are read in several parts of the chart at once. */
const WIDE: readonly (readonly [string, Partial<GroundingOptions>])[] = [
  ['all letters', { alphabet: moreLetters }],
  ['where only refusals count', { alphabet: moreLetters, observe: 'refusals' }],
  ['on a record that is not complete', { alphabet: moreLetters, complete: false }],
  ['where stages are told apart', { alphabet: moreLetters, stages: NAMED }],
  ...fc
    .sample(fc.subarray(moreLetters.slice(letters.length), { minLength: 4, maxLength: 14 }), {
      seed: SEED,
      numRuns: 5,
    })
    .map((more, i) => {
      const alphabet = [...letters, ...more];
      return [`letters drawn by chance, ${i}`, { alphabet, stages: i % 2 ? NAMED : [] }] as const;
    }),
];

/** The most parts of the chart in which a fact is read apart. */
const MOST_PARTS = 3;

const reads = (form: Quotient, action: Action, variable: number): boolean =>
  testsOf(action, form.observe, form.sizes).some(({ of }) => of.includes(variable)) ||
  action.writes.some((write) => write.variable !== variable && write.to.of.includes(variable));

/** The states from which a sequence of edges leads to a reader of a variable. */
function leadingToReaders(form: Quotient, variable: number): readonly StageNode[] {
  const edges = form.actions.flatMap(({ edge }) => (edge ? [edge] : []));
  const found = new Set<unknown>(
    form.actions.filter((action) => reads(form, action, variable)).map(({ edge }) => edge?.source),
  );
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const edge of edges) if (enteredBy(edge).some((each) => found.has(each))) found.add(edge.source);
  }
  return (nodesIn(form.machine.root as StageNode) as readonly StageNode[]).filter((node) => found.has(node));
}

const withoutInner = (nodes: readonly StageNode[]): readonly StageNode[] =>
  nodes.filter((node) => nodes.every((other) => other === node || !isInside(node, other)));

/** The place of a state as the stages of a form have it; none of a state that is never reached. */
function placeIn(form: Quotient, node: StageNode): string {
  const stages = form.variables.filter((variable): variable is StageVariable => variable.kind === 'stage');
  const [stage, value] = stageValueOf(node, stages) as readonly [number, number];
  return form.reached[stage]?.has(value) ? `${stage},${form.classOf[stage]?.[value]}` : `${stage},-1`;
}

/** Lifts the deepest states to those around them until they lie in few parts of the chart. */
function lifted(nodes: readonly StageNode[]): readonly StageNode[] {
  if (new Set(nodes.map(({ parent }) => parent)).size <= MOST_PARTS) return nodes;
  const deepest = Math.max(...nodes.map(({ path }) => path.length));
  const up = nodes.map((node) => (node.path.length < deepest ? node : (node.parent as StageNode)));
  return lifted(withoutInner([...new Set(up)]));
}

/** Returns a state for each combination of stages that random walks reach, refused or not. */
function stagesMet(game: Playable, walks: number): readonly State[] {
  const isStage = game.form.variables.map(({ kind }) => kind === 'stage');
  const met = new Map<string, State>();
  for (let walk = 0; walk < walks; walk++) {
    let state = game.start;
    for (const draw of fc.sample(fc.nat(1000), { seed: SEED + walk, numRuns: 40 })) {
      met.set(state.filter((_, variable) => isStage[variable]).join(), state);
      const possible = game.actions.filter((action) => hasPlace(game, action, state));
      const moving = possible
        .map((action) => afterAction(game, action, state))
        .filter((next) => next.join() !== state.join());
      if (moving.length === 0) break;
      state = moving[draw % moving.length] as State;
    }
  }
  return [...met.values()];
}

/** The same stages with facts by chance, whether or not anything leads there. */
const withFacts = ({ form, sizes }: Playable, state: State, seed: number): State =>
  fc
    .sample(fc.tuple(...form.variables.map((_, variable) => fc.nat(sizes(variable) - 1))), {
      seed,
      numRuns: 1,
    })
    .flatMap((values) =>
      values.map((value, i) => (form.variables[i]?.kind === 'stage' ? (state[i] as number) : value)),
    );

/** Tells whether an action can be taken at these stages, whatever the facts. */
const canLeave = (game: Playable, { edge, place }: Action, state: State): boolean =>
  edge !== undefined &&
  place
    .filter(({ of }) => of.every((variable) => game.form.variables[variable]?.kind === 'stage'))
    .every((test) => cellAt(game, test, state) === 1);

describe.each(WIDE)(`forgetting among many letters, %s (seed ${SEED})`, (_, options) => {
  const whole = minimise(grounded(options));
  const forgetting = resetDeadVariables(whole);
  const resetting = resetCertainlyDeadVariables(whole);
  const watched = new Set(whole.watches.flatMap(({ of }) => of));
  const isLive = (variable: number, state: State): boolean =>
    forgetting.liveAt[variable]?.some(([stage, value]) => state[stage] === value) ?? true;

  it('a fact is live where an edge can lead to a reader of it, in so many parts as are told apart', () => {
    whole.variables.forEach(({ kind }, variable) => {
      if (kind === 'stage' || kind === 'day') return;
      const live = lifted(withoutInner(leadingToReaders(whole, variable)));
      const expected = live.some(({ parent }) => !parent)
        ? undefined
        : live.map((node) => placeIn(whole, node));
      expect(forgetting.liveAt[variable]?.map((place) => place.join())).toEqual(
        watched.has(variable) ? undefined : expected,
      );
    });
  });

  it('what is live is as it was, and what is dead is at its first value, after any action', () => {
    const [before, after] = [playable(whole), playable(forgetting)];
    const forgotten = (state: State): State =>
      state.map((value, variable) => (isLive(variable, state) ? value : 0));
    const met = stagesMet(before, 10);
    expect(met.length).toBeGreaterThan(3);
    met.forEach((stages, seed) => {
      const state = withFacts(before, stages, SEED + seed);
      whole.actions.forEach((action, i) => {
        if (!canLeave(before, action, state)) return;
        const next = afterAction(after, forgetting.actions[i] as Action, forgotten(state));
        expect(next, `${i} at ${state}`).toEqual(forgotten(afterAction(before, action, state)));
      });
    });
  });

  it('a fact is reset by the actions after which it is dead whatever the stages, and else as it was', () => {
    whole.actions.forEach((action, i) => {
      const writeIn = ({ actions }: Quotient, variable: number) =>
        actions[i]?.writes.find((write) => write.variable === variable)?.to;
      whole.variables.forEach((_, variable) => {
        const to = writeIn(forgetting, variable);
        const isReset = to?.of.length === 0 && to.cells[0] === 0;
        const expected = isReset ? to : action.writes.find((write) => write.variable === variable)?.to;
        expect(writeIn(resetting, variable)).toBe(expected);
      });
    });
  });
});

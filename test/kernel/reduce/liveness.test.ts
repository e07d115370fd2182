import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Node, placeOf, type StageVariable } from '../../../src/analysis/stages.ts';
import type { Action, FiniteOptions } from '../../../src/kernel/ground/finite.ts';
import { type Merged, merged, testsOf } from '../../../src/kernel/reduce/classes.ts';
import { withDeadFactsReset, withoutDeadFacts } from '../../../src/kernel/reduce/liveness.ts';
import { enteredBy, isInside, nodesIn } from '../../../src/machines/chart.ts';
import {
  afterAction,
  cellAt,
  happens,
  type Playable,
  playable,
  reachable,
  type State,
  seen,
  toldApart,
} from '../../support/forms.ts';
import { FORMS, grounded, moreLetters } from '../../support/toy.ts';

const SEED = 20101112;

const NAMED = ['firstMeeting.languages.adopted', 'betweenMeetings', 'betweenMeetings.intersessional'];

/** The visible side of an action, and of everything that is watched. */
const sees: typeof seen = (game, action, state) =>
  `${seen(game, action, state)} ${game.form.watches.map((test) => cellAt(game, test, state))}`;

describe.each(FORMS)('forgetting in the toy, %s', (_, options) => {
  const whole = merged(grounded(options));
  const forgetting = withoutDeadFacts(whole);
  const resetting = withDeadFactsReset(whole);
  const game = playable(whole);

  const isLive = (variable: number, state: State): boolean =>
    forgetting.live[variable]?.some(([stage, value]) => state[stage] === value) ?? true;

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
        expect(forgetting.live[variable]).toBeUndefined();
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
    const form = withoutDeadFacts(merged(grounded()));
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
const WIDE: readonly (readonly [string, Partial<FiniteOptions>])[] = [
  ['all letters', { alphabet: moreLetters }],
  ['where only refusals count', { alphabet: moreLetters, observe: 'refusals' }],
  ['on a record that is not complete', { alphabet: moreLetters, complete: false }],
  ['where stages are told apart', { alphabet: moreLetters, stages: NAMED }],
  ...fc
    .sample(fc.subarray([...moreLetters], { minLength: 10, maxLength: 24 }), { seed: SEED, numRuns: 6 })
    .map(
      (alphabet, i) => [`letters drawn by chance, ${i}`, { alphabet, stages: i % 2 ? NAMED : [] }] as const,
    ),
];

/** The most parts of the chart in which a fact is read apart. */
const MOST_PARTS = 3;

const reads = (form: Merged, action: Action, variable: number): boolean =>
  testsOf(action, form.observe, form.sizes).some(({ of }) => of.includes(variable)) ||
  action.writes.some((write) => write.variable !== variable && write.to.of.includes(variable));

/** The states from which a sequence of edges leads to a reader of a variable. */
function leadingToReaders(form: Merged, variable: number): readonly Node[] {
  const edges = form.actions.flatMap(({ edge }) => (edge ? [edge] : []));
  const found = new Set<unknown>(
    form.actions.filter((action) => reads(form, action, variable)).map(({ edge }) => edge?.source),
  );
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const edge of edges) if (enteredBy(edge).some((each) => found.has(each))) found.add(edge.source);
  }
  return (nodesIn(form.machine.root as Node) as readonly Node[]).filter((node) => found.has(node));
}

const withoutInner = (nodes: readonly Node[]): readonly Node[] =>
  nodes.filter((node) => nodes.every((other) => other === node || !isInside(node, other)));

/** The place of a state as the stages of a form have it; none of a state that is never reached. */
function placeIn(form: Merged, node: Node): string {
  const stages = form.variables.filter((variable): variable is StageVariable => variable.kind === 'stage');
  const [stage, value] = placeOf(node, stages) as readonly [number, number];
  return form.reached[stage]?.has(value) ? `${stage},${form.classOf[stage]?.[value]}` : `${stage},-1`;
}

/** The actions of a walk by chance, by index; rather those that move than those that change nothing. */
function walkIn(game: Playable, seed: number, length: number): readonly number[] {
  const walk: number[] = [];
  let state = game.start;
  for (const draw of fc.sample(fc.nat(1000), { seed, numRuns: length })) {
    const after = (i: number) => afterAction(game, game.actions[i] as Action, state);
    const possible = [...game.actions.keys()].filter((i) => happens(game, game.actions[i] as Action, state));
    const moving = possible.filter((i) => after(i).join() !== state.join());
    const from = moving.length > 0 ? moving : possible;
    if (from.length === 0) return walk;
    const chosen = from[draw % from.length] as number;
    walk.push(chosen);
    state = after(chosen);
  }
  return walk;
}

describe.each(WIDE)(`forgetting among many letters, %s (seed ${SEED})`, (_, options) => {
  const whole = merged(grounded(options));
  const forgetting = withoutDeadFacts(whole);
  const resetting = withDeadFactsReset(whole);
  const isLive = (variable: number, state: State): boolean =>
    forgetting.live[variable]?.some(([stage, value]) => state[stage] === value) ?? true;

  it('a fact is live where an edge can lead to a reader of it, in so many parts as are told apart', () => {
    whole.variables.forEach(({ kind }, variable) => {
      if (kind === 'stage' || kind === 'day') return;
      const readers = leadingToReaders(whole, variable);
      const outer = withoutInner(readers);
      const live = forgetting.live[variable];
      if (new Set(outer.map(({ parent }) => parent)).size <= MOST_PARTS) {
        const expected = outer.some(({ parent }) => !parent)
          ? undefined
          : outer.map((node) => placeIn(whole, node));
        expect(live?.map((place) => place.join())).toEqual(expected);
        return;
      }
      // In more parts, states around the readers stand for them.
      const around = (node: Node): readonly string[] =>
        node.parent ? [placeIn(whole, node), ...around(node.parent as Node)] : [];
      const places = live?.map((place) => place.join()) ?? [];
      expect(new Set(live?.map(([stage]) => stage)).size).toBeLessThanOrEqual(MOST_PARTS);
      for (const node of outer)
        if (live) expect(around(node).some((each) => places.includes(each))).toBe(true);
    });
  });

  it('what is live is as it was, and what is dead is at its first value, on any walk', () => {
    const [before, after] = [playable(whole), playable(forgetting)];
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      let [state, twin] = [before.start, after.start];
      for (const i of walkIn(before, SEED + seed, 40)) {
        state = afterAction(before, whole.actions[i] as Action, state);
        twin = afterAction(after, forgetting.actions[i] as Action, twin);
        expect(twin).toEqual(state.map((value, variable) => (isLive(variable, state) ? value : 0)));
      }
    }
  });

  it('a fact is reset by the actions after which it is dead whatever the stages, and else as it was', () => {
    whole.actions.forEach((action, i) => {
      const writeIn = ({ actions }: Merged, variable: number) =>
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

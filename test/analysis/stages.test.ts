import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import {
  activeAfter,
  compatible,
  movesOf,
  type StageNode,
  stageNames,
  stagesAt,
  stageValueOf,
  stageVariables,
} from '../../src/analysis/stages.ts';
import { type Edge, edgesFrom, nodesIn } from '../../src/machines/chart.ts';
import { type CycleSnapshot, createCycle } from '../../src/machines/cycle.ts';
import { placing } from '../../src/machines/provisions.ts';
import { eventOn } from '../support/courses.ts';
import { moreLetters, toy } from '../support/toy.ts';

const machine = createCycle(toy);
const observer = machine.provide({ guards: { permits: placing as never } });
const nodes = nodesIn(machine.root as StageNode) as readonly StageNode[];
const stages = stageVariables(machine);
const DAYS = ['2001-03-01', '2001-06-01', '2001-06-05'];

/** Every way in which the chart is found to stand, with the steps that lead from one to another. */
function configurations() {
  const [first] = initialTransition(machine);
  const met = new Map<string, CycleSnapshot>([[JSON.stringify(first.value), first]]);
  const steps: { readonly before: CycleSnapshot; readonly after: CycleSnapshot; readonly type: string }[] =
    [];
  for (const before of met.values()) {
    for (const letter of moreLetters) {
      for (const day of DAYS) {
        const from = observer.resolveState({ value: before.value, context: { ...before.context, on: day } });
        const [to] = transition(observer, from, eventOn(letter, day));
        const after = machine.resolveState({ value: to.value, context: first.context }) as CycleSnapshot;
        steps.push({ before, after, type: letter.type });
        if (met.size < 400 && !met.has(JSON.stringify(after.value)))
          met.set(JSON.stringify(after.value), after);
      }
    }
  }
  return { all: [...met.values()], steps };
}

const { all, steps } = configurations();
const activeIn = ({ _nodes }: CycleSnapshot) => new Set(_nodes as readonly unknown[] as readonly StageNode[]);
const edges: readonly Edge[] = nodes.flatMap((node) => [...edgesFrom(node).values()].flat());

describe('the stages of the chart', () => {
  it('are met in many ways', () => {
    expect(all.length).toBeGreaterThan(20);
  });

  it('tell for each part of the chart in which of its states it stands', () => {
    for (const snapshot of all) {
      const values = stagesAt(snapshot, stages);
      const active = activeIn(snapshot);
      stages.forEach(({ node, values: states }, i) => {
        const state = states[values[i] as number];
        expect(state === undefined ? !active.has(node) : active.has(state)).toBe(true);
        expect(node.parent ? states[0] : 'always').toBe(node.parent ? undefined : 'always');
      });
    }
  });

  it('placeOf: a state is active if and only if its variable has its value', () => {
    for (const snapshot of all) {
      const values = stagesAt(snapshot, stages);
      const active = activeIn(snapshot);
      for (const node of nodes) {
        const place = stageValueOf(node, stages);
        expect(place === undefined || values[place[0]] === place[1]).toBe(active.has(node));
      }
    }
  });

  it('movesOf: an edge leads each stage where it moves it, and leaves the others', () => {
    const moving = steps.filter(({ before, after }) => before.value !== after.value);
    const wrong = moving.filter(({ before, after, type }) => {
      const [from, to] = [stagesAt(before, stages), stagesAt(after, stages)];
      const own = edges.filter(
        (edge) => edge.type === type && activeIn(before).has(edge.source as StageNode),
      );
      return (
        !own.some((edge) => {
          const moved = [...from];
          for (const [variable, value] of movesOf(edge, stages)) moved[variable] = value;
          return moved.join() === to.join();
        }) && from.join() !== to.join()
      );
    });
    expect(wrong.map(({ type, before }) => [type, before.value]).slice(0, 2)).toEqual([]);
    expect(
      edges.filter(({ targets }) => targets.length === 0).every((edge) => movesOf(edge, stages).length === 0),
    ).toBe(true);
  });

  it('activeAfter: whatever is active after an edge is among the states told', () => {
    for (const { before, after, type } of steps) {
      if (before.value === after.value) continue;
      const own = edges.filter(
        (edge) =>
          edge.type === type &&
          edge.targets.length > 0 &&
          activeIn(before).has(edge.source as StageNode) &&
          edge.targets.every((target) => activeIn(after).has(target as StageNode)),
      );
      for (const edge of own) {
        const told = activeAfter(edge, machine.root as StageNode);
        expect([...activeIn(after)].filter((node) => !told.has(node)).map(({ id }) => id)).toEqual([]);
      }
    }
  });

  it('activeAfter: of the states that an edge leaves, only those that it enters', () => {
    for (const edge of edges.filter(({ targets }) => targets.length > 0)) {
      const told = activeAfter(edge, machine.root as StageNode);
      for (const target of edge.targets) {
        const beside = [...told].filter((node) => !compatible(node, target as StageNode));
        expect(beside.map(({ id }) => id)).toEqual([]);
      }
    }
  });

  it('compatible: states that are found active together are, and states of one part are not', () => {
    for (const snapshot of all) {
      for (const a of activeIn(snapshot))
        for (const b of activeIn(snapshot)) expect(compatible(a, b)).toBe(true);
    }
    for (const { values } of stages) {
      const states = values.filter((each): each is StageNode => each !== undefined);
      for (const a of states) for (const b of states) expect(compatible(a, b)).toBe(a === b);
    }
    for (const a of nodes) for (const b of nodes) expect(compatible(a, b)).toBe(compatible(b, a));
  });

  it('stageNames: every state but the root, each once, outer ones first', () => {
    const names = stageNames(machine);
    expect(new Set(names).size).toBe(nodes.length - 1);
    names.forEach((name, i) => {
      const outer = name.split('.').slice(0, -1).join('.');
      expect(outer === '' || names.slice(0, i).includes(outer)).toBe(true);
    });
  });
});

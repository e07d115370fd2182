import * as fc from 'fast-check';
import { createMachine, transition } from 'xstate';
import { simplified } from '../../src/analysis/simplify.ts';
import { compatible } from '../../src/analysis/stages.ts';
import type { Condition } from '../../src/language/conditions.ts';
import { type Edge, edgesFrom, nodesIn } from '../../src/machines/chart.ts';
import type { CycleSnapshot } from '../../src/machines/cycle.ts';
import { type DayClass, nodesFrom } from '../../src/replay/dayClasses.ts';
import type { EventClass } from '../../src/replay/eventClasses.ts';
import { eachBit, type Mask, maskOf, NOTHING, union } from '../../src/replay/masks.ts';
import { Regions } from '../../src/replay/regions.ts';
import type { IncrementalReplayer } from '../../src/replay/replayer.ts';

/*
 * Small charts drawn by chance, with a few facts that are there or not: XState moves the chart, and a row is one place
 * of it and the facts. The plan of a day is compared with all orders of the day, played here.
 */

type Node = Edge['source'];

const shape = {
  p: {},
  m: { x: { x1: {}, x2: {}, x3: {} }, y: { y1: {}, y2: {} } },
  b: { b1: {}, b2: {} },
  e: {},
};

const PARALLEL = new Set(['m']);

/** The names of all states of the chart but its root. */
const NAMES = ['p', 'm', 'x', 'x1', 'x2', 'x3', 'y', 'y1', 'y2', 'b', 'b1', 'b2', 'e'] as const;
type Name = (typeof NAMES)[number];

/** A place of the whole chart in which a state is active, where that is no outer state of its own. */
const STANDS: Partial<Record<Name, unknown>> = {
  x: 'm',
  x1: { m: { x: 'x1', y: 'y1' } },
  x2: { m: { x: 'x2', y: 'y1' } },
  x3: { m: { x: 'x3', y: 'y2' } },
  y: 'm',
  y1: 'm',
  y2: { m: { x: 'x1', y: 'y2' } },
  b1: 'b',
  b2: { b: 'b2' },
};

/** The number of facts. */
export const FACTS = 3;

/** An edge to be drawn: from a state, perhaps to another, perhaps only while a fact is there, or is not. */
export interface Drawn {
  readonly from: Name | 'root';
  readonly to: Name | undefined;
  readonly where: { readonly fact: number; readonly isThere: boolean } | undefined;
}

/** Events that are alike: their edges, and the fact that they put on record or take off it. */
export interface Kind {
  readonly edges: readonly Drawn[];
  readonly effect: { readonly fact: number; readonly fills: boolean } | undefined;
  /** The number of events of a day. */
  readonly count: number;
  /** They are asked whether the first fact is there. */
  readonly isAsked: boolean;
}

const given = (fact: number): Condition => ({ is: 'given', of: [{ fact: [`f${fact}`] }] });

const conditionOf = ({ fact, isThere }: NonNullable<Drawn['where']>): Condition =>
  isThere ? given(fact) : { not: given(fact) };

const guardOf = ({ where }: Drawn, { isAsked }: Kind) => ({
  type: 'permits',
  params: { rules: isAsked ? ['consensus'] : [], ...(where && { where: conditionOf(where) }) },
});

interface Config {
  readonly id: string;
  readonly type?: 'parallel';
  readonly initial?: string;
  readonly states: Record<string, Config>;
  readonly on: Record<string, unknown>;
}

function configOf(name: string, states: object, kinds: readonly Kind[]): Config {
  const on = Object.fromEntries(
    kinds.flatMap((kind, i) =>
      kind.edges
        .filter(({ from }) => from === name)
        .map((edge) => [`e${i}`, { ...(edge.to && { target: `#${edge.to}` }), guard: guardOf(edge, kind) }]),
    ),
  );
  const inner = Object.entries(states);
  return {
    id: name,
    ...(PARALLEL.has(name) ? { type: 'parallel' } : inner[0] && { initial: inner[0][0] }),
    states: Object.fromEntries(inner.map(([key, each]) => [key, configOf(key, each, kinds)])),
    on,
  };
}

const drawn = (kinds: readonly Kind[]) =>
  createMachine(configOf('root', shape, kinds) as never, { guards: { permits: () => true } } as never);

const plainNodes = new Map(nodesIn(drawn([]).root as never as Node).map((node) => [node.id, node]));
const nodeOf = (name: string): Node => plainNodes.get(name) as Node;

const someWhere = fc.option(fc.record({ fact: fc.nat(FACTS - 1), isThere: fc.boolean() }), {
  nil: undefined,
});
const someName = fc.constantFrom(...NAMES);
const someEffect = fc.option(fc.record({ fact: fc.nat(FACTS - 1), fills: fc.boolean() }), { nil: undefined });
const someFacts = fc.array(fc.boolean(), { minLength: FACTS, maxLength: FACTS });
const rarely = fc.integer({ min: 0, max: 5 }).map((each) => each === 0);

const someEdge: fc.Arbitrary<Drawn> = fc.record({
  from: fc.oneof({ weight: 9, arbitrary: someName }, { weight: 1, arbitrary: fc.constant('root' as const) }),
  to: fc.option(someName, { nil: undefined, freq: 4 }),
  where: someWhere,
});

/** Edges of which no two can be taken from one place, as in the chart of a cycle. */
const apart = (edges: readonly Drawn[]): readonly Drawn[] =>
  edges.filter(({ from }, i) =>
    edges.slice(0, i).every((other) => !compatible(nodeOf(from) as never, nodeOf(other.from) as never)),
  );

const someKind = (most: number): fc.Arbitrary<Kind> =>
  fc.record({
    edges: fc.array(someEdge, { minLength: 1, maxLength: 2 }).map(apart),
    effect: someEffect,
    count: fc.integer({ min: 1, max: most }),
    isAsked: fc.boolean(),
  });

/** Events that move nothing, with a place before an opening and after it. */
const someStanding: fc.Arbitrary<Kind> = fc.record({
  edges: fc
    .tuple(
      fc.constantFrom('p', 'b1', 'x1'),
      fc.constantFrom('x', 'y', 'b', 'b2', 'x2'),
      someWhere,
      fc.boolean(),
    )
    .map(([one, other, where, isOpen]) =>
      apart(
        [one, other].map((from) => ({ from, to: undefined, where: isOpen ? undefined : where }) as Drawn),
      ),
    ),
  effect: someEffect,
  count: fc.constant(1),
  isAsked: rarely,
});

/** A chart, where it stands, the kinds of events of a day, and those of a later day. */
export interface Game {
  readonly kinds: readonly Kind[];
  readonly later: readonly Kind[];
  readonly start: Name;
  readonly facts: readonly boolean[];
}

/** `kinds`: how many kinds a day has at least, and at most; `alike`: how many events of a kind there are at most. */
export const someGame = (least: number, most: number, alike: number, later: number): fc.Arbitrary<Game> =>
  fc.record({
    kinds: fc.array(
      fc.oneof({ weight: 3, arbitrary: someKind(alike) }, { weight: 1, arbitrary: someStanding }),
      {
        minLength: least,
        maxLength: most,
      },
    ),
    later: fc.array(someKind(1), { maxLength: later }),
    start: fc.oneof(someName, fc.constantFrom('p' as const, 'b1' as const, 'x1' as const)),
    facts: someFacts,
  });

/** An opening from where the chart stands, then an event with a place before it and after it. */
export const someOpening: fc.Arbitrary<Game> = fc
  .record({
    to: someName.filter((name) => name !== 'p'),
    beside: fc.subarray([...NAMES], { minLength: 1, maxLength: 2 }),
    moves: rarely,
    where: fc.tuple(someWhere, someWhere, rarely),
    effects: fc.tuple(someEffect, someEffect),
    isAsked: rarely,
    facts: someFacts,
  })
  .map(({ to, beside, moves, where: [one, other, isThere], effects, isAsked, facts }) => ({
    kinds: [
      {
        edges: [{ from: 'p', to, where: isThere ? other : undefined }],
        effect: effects[0],
        count: 1,
        isAsked,
      },
      {
        edges: apart([
          { from: 'p', to: undefined, where: isThere ? one : undefined },
          ...beside.map((from) => ({
            from,
            to: moves ? ('e' as const) : undefined,
            where: isThere ? one : undefined,
          })),
        ]),
        effect: effects[1],
        count: 1,
        isAsked,
      },
    ],
    later: [],
    start: 'p' as const,
    facts,
  }));

/** Events that move nothing, and that take each other's places by what they put on record. */
export const someClosing = (most: number, alike: number): fc.Arbitrary<Game> =>
  fc.record({
    kinds: fc.array(
      fc.record({
        edges: someWhere.map((where) => [{ from: 'p' as const, to: undefined, where }]),
        effect: someEffect,
        count: fc.integer({ min: 1, max: alike }),
        isAsked: fc.boolean(),
      }),
      { minLength: 2, maxLength: most },
    ),
    later: fc.constant([]),
    start: fc.constant('p' as const),
    facts: someFacts,
  });

/** A game made ready to be played. */
export interface Played {
  readonly classes: readonly DayClass[];
  readonly later: readonly EventClass[];
  readonly regions: Regions;
  readonly active: readonly Node[];
  readonly row: Int32Array;
  readonly player: IncrementalReplayer;
  readonly placeReadsOf: (edges: readonly Edge[]) => Mask;
  readonly kinds: readonly Kind[];
}

interface Step {
  readonly misplaced: boolean;
  readonly changes: Mask;
  readonly next: number;
  readonly after: Int32Array;
}

const factsOf = (row: Int32Array, isKnown: (fact: number) => boolean) => (path: readonly string[]) => {
  const fact = Number(path[0]?.slice(1));
  return isKnown(fact) ? row[fact + 1] === 1 : undefined;
};

const bits = (mask: Mask): ReadonlySet<number> => {
  const found = new Set<number>();
  eachBit(mask, (bit) => found.add(bit));
  return found;
};

export function ready({ kinds, later, start, facts }: Game): Played {
  const all = [...kinds, ...later];
  const machine = drawn(all);
  const regions = new Regions(machine as never);
  const snapshots: CycleSnapshot[] = [];
  const numberOf = (snapshot: CycleSnapshot): number => {
    const key = JSON.stringify(snapshot.value);
    const known = snapshots.findIndex(({ value }) => JSON.stringify(value) === key);
    return known >= 0 ? known : snapshots.push(snapshot) - 1;
  };
  const edgesOf = (i: number): readonly Edge[] =>
    nodesIn(machine.root as never as Node).flatMap((node) => edgesFrom(node).get(`e${i}`) ?? []);
  const letters = all.map((_, i) => ({ id: i, edges: edgesOf(i), type: `e${i}` }) as unknown as EventClass);
  const valueAt = (name: Name): never => (STANDS[name] ?? name) as never;
  const first = machine.resolveState({ value: valueAt(start) } as never) as unknown as CycleSnapshot;
  const row = Int32Array.from([numberOf(first), ...facts.map(Number)]);
  const holds = ({ params }: Edge, at: Int32Array): boolean =>
    params.where === undefined ||
    simplified(
      params.where,
      factsOf(at, () => true),
    ) === true;

  const step = (at: Int32Array, _: number, letter: EventClass): Step => {
    const snapshot = snapshots[at[0] as number] as CycleSnapshot;
    const nodes: readonly unknown[] = snapshot._nodes;
    const edge = letter.edges.find((each) => nodes.includes(each.source) && holds(each, at));
    if (edge === undefined) return { misplaced: true, changes: NOTHING, next: at[0] as number, after: at };
    const moved =
      edge.targets.length === 0
        ? snapshot
        : (transition(
            machine,
            snapshot as never,
            { type: letter.type } as never,
          )[0] as unknown as CycleSnapshot);
    const after = at.slice();
    after[0] = numberOf(moved);
    const { effect } = all[letter.id] as Kind;
    if (effect) after[effect.fact + 1] = Number(effect.fills);
    const changes = maskOf([...facts.keys()].filter((fact) => after[fact + 1] !== at[fact + 1]));
    return { misplaced: false, changes, next: after[0], after };
  };
  const player = {
    step,
    after: (outcome: Step) => outcome.after,
    configuration: (number: number) => snapshots[number],
    knowledgeOf: (at: Int32Array, uncertain: Mask) => ({
      key: '',
      known: factsOf(at, (fact) => !bits(uncertain).has(fact)),
    }),
  } as unknown as IncrementalReplayer;

  const placeReadsOf = (edges: readonly Edge[]): Mask =>
    maskOf(
      edges.flatMap(({ params }) => {
        const { where } = params as { where?: Condition };
        const given = where && 'not' in where ? where.not : where;
        const name = (given as { of: [{ fact: [string] }] } | undefined)?.of[0].fact[0];
        return name === undefined ? [] : [Number(name.slice(1))];
      }),
    );
  const active = first._nodes as unknown as readonly Node[];
  const today = letters.slice(0, kinds.length);
  const nodes = nodesFrom(
    active,
    today.flatMap(({ edges }) => edges),
  );
  const classes = today.map((letter, i): DayClass => {
    const edges = letter.edges.filter(({ source }) => nodes.has(source));
    const { effect, count, isAsked } = kinds[i] as Kind;
    const written = maskOf(effect && edges.length > 0 ? [effect.fact] : []);
    const [adds, sets] = effect?.fills ? [written, NOTHING] : [NOTHING, written];
    const placeReads = placeReadsOf(edges);
    const reads = isAsked && edges.length > 0 ? union(placeReads, maskOf([0])) : placeReads;
    return {
      eventClass: letter,
      isSingle: count === 1,
      edges,
      reads,
      harmedBy: reads,
      placeReads,
      adds,
      sets,
      writes: written,
      grows: adds,
      regionReads: edges.reduce((all, { source }) => all | regions.readBy(source), 0),
      regionWrites: edges.reduce((all, edge) => all | regions.writtenBy(edge), 0),
    };
  });
  return {
    classes,
    later: letters.slice(kinds.length),
    regions,
    active,
    row,
    player,
    placeReadsOf,
    kinds: all,
  };
}

/**
 * An order of a day, played: how many events have no place, which, the row afterwards, and all that events say, whatever
 * their order.
 */
export function playedInTurn({ player, row, kinds }: Played, order: readonly EventClass[]) {
  let at = row;
  const said: string[] = [];
  const misplaced = order.map((letter) => {
    const outcome = player.step(at, 0, letter, 0) as unknown as Step;
    if (kinds[letter.id]?.isAsked) said.push(`${letter.id} ${at[1]}`);
    at = outcome.after;
    return outcome.misplaced;
  });
  return {
    misplaced,
    count: misplaced.filter(Boolean).length,
    leaves: [at.join(), ...said.toSorted()].join('; '),
  };
}

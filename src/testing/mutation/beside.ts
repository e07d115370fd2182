import { type Audit, audit, type Programme, type TreatyRecord } from '../../index.ts';
import type { Permits } from '../../kinds/edge.ts';
import { type Edge, edgesFrom, nodesIn, stageName } from '../../machines/chart.ts';
import { cycleOf } from '../../machines/cycle.ts';
import { type Prepared, preparedFor } from '../../machines/prepared.ts';
import { provisionsOf, type ReadyProvision } from '../../machines/provisions.ts';
import { type Hooks, hooksOf, instrument } from '../../machines/ready.ts';
import { cached, memoize } from '../../model/memoize.ts';
import { admitted } from '../../programmes/check.ts';
import type { Provision } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { differingProvisions, sessionBeside } from '../../replay/beside.ts';
import { sessionFor, sessionsOf } from '../../replay/session.ts';
import { mapEdges } from '../chart.ts';
import { type Mutant, mutated } from './mutant.ts';

/*
 * Audits under the mutants of one programme. A mutant differs from its programme in little: its sessions stand beside
 * those of the programme, on the same chart, and share all that does not depend on the difference. A mutant that
 * differs in more is audited alone.
 */

/** The rules that edges of a chart ask in place of their own. */
type RulesOfEdges = ReadonlyMap<Edge, readonly string[]>;

/** The edges of the chart for those of the configuration of a programme's machine, in order. */
const edgesInOrder = /* @__PURE__ */ memoize(
  ({ programme, chart }: Prepared): readonly (Edge | undefined)[] => {
    const nodes = new Map(nodesIn(chart.machine.root as never).map((node) => [stageName(node), node]));
    const seen = new Map<string, number>();
    const edges: (Edge | undefined)[] = [];
    mapEdges(cycleOf(programme).config, (edge, { stage, type }) => {
      const place = `${stage} ${type}`;
      const at = seen.get(place) ?? 0;
      seen.set(place, at + 1);
      const node = nodes.get(stage);
      edges.push(node && edgesFrom(node).get(type)?.[at]);
      return edge;
    });
    return edges;
  },
);

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Tells whether two configurations differ in nothing but the rules of edges; `told` receives these, in order. */
function differInRules(before: unknown, after: unknown, told: (rules: readonly string[]) => void): boolean {
  if (before === after) return true;
  if (!isTree(before) || !isTree(after)) return false;
  const keys = Object.keys(before);
  if (keys.length !== Object.keys(after).length) return false;
  // The edges of a state come before those of the states in it, as `mapEdges` has them.
  if ('states' in before) keys.push(...keys.splice(keys.indexOf('states'), 1));
  return keys.every((key) => {
    if (!Object.hasOwn(after, key)) return false;
    if (key === 'guard') told((after[key] as Permits).params.rules);
    return key === 'rules' || differInRules(before[key], after[key], told);
  });
}

/** Returns the edges that ask other rules after a change of the chart; `undefined` if the chart changes otherwise. */
function rulesAfter(base: Prepared, change: Hooks['chart']): RulesOfEdges | undefined {
  if (change === undefined) return new Map();
  const { config } = cycleOf(base.programme);
  const edges = edgesInOrder(base);
  const rules = new Map<Edge, readonly string[]>();
  let at = 0;
  const isAlike = differInRules(config, change(config), (own) => {
    const edge = edges[at++];
    if (edge && own.join() !== edge.params.rules.join()) rules.set(edge, own);
  });
  return isAlike && at === edges.length && !edges.includes(undefined) ? rules : undefined;
}

const isAlike = (a: Provision | undefined, b: Provision | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * Returns how the provisions of a programme are made ready beside another: one of both is that of the other, and one in
 * the place of another has its index.
 */
function readyBeside(base: Prepared, own: readonly Provision[]): NonNullable<Hooks['adapt']> {
  const all = base.provisions;
  const less = all.length - own.length;
  let from = 0;
  while (from < own.length && isAlike(own[from], all[from]?.provision)) from++;
  let to = own.length;
  while (to > from && isAlike(own[to - 1], all[to - 1 + less]?.provision)) to--;
  return (ready, i) => {
    if (i < from) return all[i] as ReadyProvision;
    if (i >= to) return all[i + less] as ReadyProvision;
    const isInPlace = i < to + less;
    return { ...ready, index: isInPlace ? i : all.length + i };
  };
}

/** Returns how the edges of a chart ask a mutant: the list of its programme where both ask the same. */
function askedBeside(
  base: Prepared,
  provisions: readonly ReadyProvision[],
  rulesOf: RulesOfEdges,
): Prepared['askedBy'] {
  const differing = new Set<string>(
    differingProvisions(base.provisions, provisions).map(({ provision }) => provision.rule),
  );
  const known = new Map<Edge, readonly ReadyProvision[]>();
  const isSame = (edge: Edge) => !rulesOf.has(edge) && !edge.params.rules.some((rule) => differing.has(rule));
  return (edge) =>
    cached(known, edge, () => {
      if (isSame(edge)) return base.askedBy(edge);
      const rules = rulesOf.get(edge) ?? edge.params.rules;
      return provisions.filter(({ provision }) => rules.includes(provision.rule));
    });
}

const isKnownAlike = (a: Programme, b: Programme): boolean =>
  a.names === b.names && vocabularyOf(a) === vocabularyOf(b);

/** Audits records under the mutants of a programme. */
export class MutantAudits {
  readonly #programme: Programme;
  readonly #base: Prepared | undefined;

  constructor(programme: Programme) {
    this.#programme = programme;
    const { adapt, chart } = hooksOf(programme) ?? {};
    this.#base = adapt || chart ? undefined : preparedFor(admitted(programme));
  }

  /** Returns the audits of records under a mutant. */
  of(mutant: Mutant): (record: TreatyRecord) => Audit {
    return (this.#base && this.#beside(this.#base, mutant)) ?? this.#alone(mutant);
  }

  #alone(mutant: Mutant): (record: TreatyRecord) => Audit {
    const wrong = mutated(this.#programme, mutant);
    return (record) => audit(wrong, record);
  }

  #beside(base: Prepared, mutant: Mutant): ((record: TreatyRecord) => Audit) | undefined {
    const { data = {}, hooks = {} } = mutant.change;
    const rules = rulesAfter(base, hooks.chart);
    if (rules === undefined) return undefined;
    const beside = readyBeside(base, data.provisions ?? base.programme.provisions);
    const adapt: Hooks['adapt'] = (ready, i) => hooks.adapt?.(beside(ready, i), i) ?? beside(ready, i);
    const wrong = instrument({ ...base.programme, ...(data as object) }, { ...hooks, adapt });
    const programme = admitted(wrong);
    if (!isKnownAlike(programme, base.programme)) return undefined;
    const provisions = provisionsOf(programme);
    const prepared = { ...base, programme, provisions, askedBy: askedBeside(base, provisions, rules) };
    return (record) => {
      const complete = record.complete ?? true;
      const sessions = sessionsOf(programme);
      if (!sessions.has(complete)) {
        const session = sessionBeside(sessionFor(base.programme, complete), prepared);
        if (session === undefined) return this.#alone(mutant)(record);
        sessions.set(complete, session);
      }
      const beside = audit(wrong, record);
      return beside.search === 'cut' ? this.#alone(mutant)(record) : beside;
    };
  }
}

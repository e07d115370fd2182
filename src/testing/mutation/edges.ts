import { type Condition, createCycle, type PermitsParams, type Programme } from '../../index.ts';
import { compile } from '../../language/compile.ts';
import { fieldsOf, readsOf } from '../../language/reads.ts';
import { askedBy, type ReadyProvision } from '../../machines/provisions.ts';
import { eventLabel, faultTexts, say, stageLabel } from '../../messages/index.ts';
import { UNREAD } from '../../model/facts.ts';
import { appliesOn, type EdgePlace, knownOn, mapEdges } from '../chart.ts';
import type { Mutant } from './mutant.ts';

/** The edges of a programme's chart that ask something. */
export type ChartEdges = readonly (readonly [EdgePlace, PermitsParams])[];

/** The edges of a programme's chart, each with its place; one that skips a step is another's, reached otherwise. */
export function edgesOf(programme: Programme): ChartEdges {
  const found: (readonly [EdgePlace, PermitsParams])[] = [];
  mapEdges(createCycle(programme).config, (edge, place) => {
    if (!edge.guard.params.skips) found.push([place, edge.guard.params]);
    return edge;
  });
  return found;
}

/**
 * Tells whether a part of a provision's condition holds of every event that the chart asks it of, so that it changes
 * nothing.
 */
export function isEnsured(part: Condition, { provision }: ReadyProvision, edges: ChartEdges): boolean {
  if (readsOf(part).length > 0) return false;
  const asking = edges.filter(([, { rules }]) => rules.includes(provision.rule));
  return asking.every(([, params]) => {
    const known = knownOn(params);
    const decidable = fieldsOf(part).every((field) => field in known);
    return decidable && compile(part, provision.with ?? null).outcome(known, UNREAD) === 'passed';
  });
}

const isSame = (a: EdgePlace, b: EdgePlace): boolean => a.stage === b.stage && a.type === b.type;

/** Tells whether an edge is one that is known by its place and what it asks, or skips a step to what that one does. */
const standsFor = (place: EdgePlace, params: PermitsParams) => (other: EdgePlace, own: PermitsParams) =>
  own.rules.join() === params.rules.join() && (own.skips ? place.type === other.type : isSame(place, other));

function edgeFault({ stage, type }: EdgePlace, rule: string): string {
  const event = eventLabel(type);
  return stage === ''
    ? say(faultTexts.edgeAnywhere, { event, rule })
    : say(faultTexts.edge, { event, rule, stage: stageLabel(stage) });
}

/** Each edge without each of its rules, where some provision can come out by it. */
export const edgeMutants = (programme: Programme, edges: ChartEdges): readonly Mutant[] =>
  edges.flatMap(([place, params]) =>
    params.rules.flatMap((rule) => {
      const asked = askedBy(programme)(params).filter(
        (each) => each.rule.id === rule && appliesOn(each, params),
      );
      if (asked.length === 0) return [];
      const rules = params.rules.filter((other) => other !== rule);
      const isMutated = standsFor(place, params);
      return {
        id: `edge/${place.stage || '*'}/${place.type}/${rule}`,
        kind: 'edge' as const,
        paragraphs: [...new Set(asked.map(({ provision }) => provision.paragraph))],
        rule,
        says: edgeFault(place, rule),
        change: {
          hooks: {
            chart: <C extends object>(chart: C): C =>
              mapEdges(chart, ({ guard, ...edge }, at) =>
                isMutated(at, guard.params)
                  ? { ...edge, guard: { ...guard, params: { ...guard.params, rules } } }
                  : { ...edge, guard },
              ),
          },
        },
      };
    }),
  );

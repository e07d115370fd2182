import type { PermitsParams } from '../kinds/edge.ts';
import type { Programme, Provision } from '../programmes/programme.ts';

interface StateConfig {
  readonly on?: Readonly<Record<string, unknown>>;
  readonly states?: Readonly<Record<string, StateConfig>>;
}

const paramsOf = (edge: unknown) => (edge as { guard: { params: PermitsParams } }).guard.params;

/** Gives each state of a chart, as `meta.paragraphs`, what is asked on the way out of it. */
export function withParagraphs<Config extends StateConfig>(
  programme: Programme,
  config: Config,
  path: readonly unknown[] = [],
): Config {
  const edges = Object.values(config.on ?? {})
    .flat()
    .map(paramsOf);
  // Some rules are used once for each decision: the path says about which decision a state is.
  const isAsked = ({ rule, with: { decision = undefined } = {} }: Provision) =>
    (decision === undefined || path.includes(decision)) &&
    edges.some(({ rules, skips }) => !skips && rules.includes(rule));
  const paragraphs = new Set(programme.provisions.filter(isAsked).map(({ paragraph }) => paragraph));
  const states = Object.entries(config.states ?? {}).map(([key, state]) => [
    key,
    withParagraphs(programme, state, [...path, key]),
  ]);
  return {
    ...config,
    ...(paragraphs.size > 0 && { meta: { paragraphs: [...paragraphs] } }),
    ...(config.states && { states: Object.fromEntries(states) }),
  };
}

import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import type { Programme, Provision } from '../programmes/programme.ts';
import { RULES, type RuleId } from '../rules/index.ts';
import { type Compiled, compile, type Outcome } from '../rules/language/compile.ts';
import type { Condition, Rule } from '../rules/language/index.ts';
import type { PermitsParams } from './setup.ts';

/** A provision made ready: its rule, with its parameters in place. */
export interface ReadyProvision {
  readonly provision: Provision;
  readonly rule: Rule;
  readonly compiled: Compiled;
  /** Whether its force is one that can refuse an event. */
  readonly strict: boolean;
}

/** The provisions of a programme by the rule that judges them, in the order of the paper. */
export type ProvisionsByRule = ReadonlyMap<RuleId, readonly ReadyProvision[]>;

const ready = new WeakMap<Programme, ProvisionsByRule>();

/** A programme's provisions, made ready once. */
export function provisionsOf(programme: Programme): ProvisionsByRule {
  const known = ready.get(programme);
  if (known) return known;
  const byRule = new Map<RuleId, ReadyProvision[]>();
  for (const provision of programme.provisions) {
    const rule = RULES[provision.rule];
    const compiled = compile(rule.condition, provision.with ?? null);
    const strict = provision.force === 'shall' || provision.force === 'shall not';
    byRule.set(rule.id as RuleId, [
      ...(byRule.get(rule.id as RuleId) ?? []),
      { provision, rule, compiled, strict },
    ]);
  }
  ready.set(programme, byRule);
  return byRule;
}

/**
 * Whether a provision binds: from the start, or since its decision was adopted. `undefined`: the adoption is not
 * on a record that is not complete.
 */
export function binds({ provision }: ReadyProvision, facts: Facts): boolean | undefined {
  if (provision.binds === 'start') return true;
  if (provision.binds === 'never') return false;
  if (facts.decisions[provision.binds].adopted !== undefined) return true;
  return facts.complete ? false : undefined;
}

/** How a provision comes out; while it is not known whether its decision was adopted, that cannot be told. */
export function outcomeOf(ready: ReadyProvision, event: TreatyEvent, facts: Facts): Outcome {
  const outcome = ready.compiled.outcome(event, facts);
  return outcome !== 'inapplicable' && binds(ready, facts) === undefined ? 'cantTell' : outcome;
}

/** Whether a failure of the provision refuses the event. */
export const refusesNow = (ready: ReadyProvision, facts: Facts): boolean =>
  ready.strict && ready.provision.lets === undefined && binds(ready, facts) === true;

const compiledPlaces = new WeakMap<Condition, Compiled>();

/** Whether an edge has a place for the event; on an incomplete record, also where that cannot be told. */
export function hasPlace({ where }: PermitsParams, event: TreatyEvent, facts: Facts): boolean {
  if (where === undefined) return true;
  let compiled = compiledPlaces.get(where);
  if (compiled === undefined) {
    compiled = compile(where, null);
    compiledPlaces.set(where, compiled);
  }
  const outcome = compiled.outcome(event, facts);
  return outcome === 'passed' || (outcome === 'cantTell' && !facts.complete);
}

interface GuardArgs {
  readonly context: Facts;
  readonly event: TreatyEvent;
}

/** The guard that enforces: a binding `shall` or `shall not` that fails refuses the event. */
export function enforcing(programme: Programme) {
  const byRule = provisionsOf(programme);
  return ({ context, event }: GuardArgs, params: PermitsParams): boolean => {
    if (!hasPlace(params, event, context)) return false;
    for (const rule of params.rules) {
      for (const ready of byRule.get(rule) ?? []) {
        if (refusesNow(ready, context) && ready.compiled.outcome(event, context) === 'failed') return false;
      }
    }
    return true;
  };
}

/** The guard that observes: an event that has a place happens, and what it breaches is for the audit to say. */
export const observing = ({ context, event }: GuardArgs, params: PermitsParams): boolean =>
  hasPlace(params, event, context);

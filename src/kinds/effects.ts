import type { EffectTable } from '../language/effects.ts';
import { memoize } from '../model/memoize.ts';
import { decisionEffects } from './decision/effects.ts';
import type { CycleDeclared } from './declared.ts';
import type { ByKind } from './kinds.ts';
import { partsOf } from './made.ts';
import { meetingEffects } from './meeting/effects.ts';
import { recommendationEffects } from './recommendations/effects.ts';

/** The effects of the events of each kind. */
const EFFECTS: ByKind<(cycle: CycleDeclared) => EffectTable | undefined> = {
  meeting: meetingEffects,
  decision: (cycle) => cycle.decisions && decisionEffects(cycle),
  recommendations: (cycle) => cycle.recommendations && recommendationEffects(cycle, cycle.recommendations),
  office: (cycle) => cycle.offices && partsOf(cycle).officeEffects?.(cycle.offices),
  act: ({ acts }) =>
    Object.fromEntries(
      Object.entries(acts).flatMap(([type, { records }]) => (records ? [[type, records]] : [])),
    ),
};

/** Generates the effects of each type of event of a cycle, once for each cycle. */
export const effectTableOf = /* @__PURE__ */ memoize(
  (cycle: CycleDeclared): EffectTable =>
    Object.assign({}, ...Object.values(EFFECTS).map((effectsOf) => effectsOf(cycle))),
);

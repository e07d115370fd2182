import type { EffectTable } from '../language/effects.ts';
import { memoize } from '../model/memoize.ts';
import { decisionEffects } from './decision/effects.ts';
import type { CycleDeclared } from './declared.ts';
import { meetingEffects } from './meeting/effects.ts';
import { officeEffects } from './office/effects.ts';
import { recommendationEffects } from './recommendations/effects.ts';

/** Generates the effects of each type of event of a cycle, once for each cycle. */
export const effectTableOf = /* @__PURE__ */ memoize((cycle: CycleDeclared): EffectTable => {
  const { decisions, recommendations, offices, acts } = cycle;
  return {
    ...meetingEffects(cycle),
    ...(decisions && decisionEffects(cycle)),
    ...(recommendations && recommendationEffects(cycle, recommendations)),
    ...(offices && officeEffects(offices)),
    ...Object.fromEntries(
      Object.entries(acts).flatMap(([type, { records }]) => (records ? [[type, records]] : [])),
    ),
  };
});

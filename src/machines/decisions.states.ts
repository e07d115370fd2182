import { all, not } from '../language/index.ts';
import { chartTexts, decisionLabels, say } from '../messages/index.ts';
import { DECISIONS, type Decision } from '../model/vocabulary.ts';
import type { RuleId } from '../rules/index.ts';
import { firstOver, firstSits } from '../rules/sittings.ts';
import { about, cycle, permitsWhere, stands } from './setup.ts';

/** The rules that are asked of every adoption: consensus, and the text on the table. */
const ADOPTION: readonly RuleId[] = ['consensus', 'tabled-text', 'paper-text'];

const NEEDS_PROGRAMME: readonly RuleId[] = ['work-programme-adopted'];

/** The rules that are asked of the adoption of some decisions as well. */
const ALSO: { readonly [D in Decision]?: readonly RuleId[] } = {
  intersessional: NEEDS_PROGRAMME,
  languages: NEEDS_PROGRAMME,
  conferenceSupport: NEEDS_PROGRAMME,
  nextMeeting: ['blank-days', 'paper-month', 'offer-covers-decision', 'days-decided', 'days-decided-before'],
};

/** The life of one decision at the First Meeting: the annex draft is on the table from the start. */
const lifeOf = (decision: Decision) => {
  const text = permitsWhere(all(about(decision), not(firstOver)));
  const deferral = permitsWhere(all(about(decision), firstSits));
  const adoption = {
    target: 'adopted',
    ...permitsWhere(all(about(decision), firstSits), ...ADOPTION, ...(ALSO[decision] ?? [])),
  } as const;
  const objections = {
    'objection.raised': text,
    'objection.withdrawn': permitsWhere(all(stands(decision), not(firstOver))),
  } as const;
  return cycle.createStateConfig({
    description: say(chartTexts.decision, { decision: decisionLabels[decision] }),
    initial: 'onTheTable',
    states: {
      onTheTable: {
        description: chartTexts.onTheTable,
        on: {
          'decision.proposed': text,
          'decision.amended': text,
          'decision.adopted': adoption,
          'decision.deferred': { target: 'deferred', ...deferral },
          ...objections,
        },
      },
      deferred: {
        description: chartTexts.deferred,
        on: {
          'decision.proposed': { target: 'onTheTable', ...text },
          'decision.amended': { target: 'onTheTable', ...text },
          'decision.adopted': adoption,
          'decision.deferred': deferral,
          ...objections,
        },
      },
      adopted: { description: chartTexts.adopted },
    },
  });
};

/**
 * The First Meeting: seven decisions side by side, in any order (the annex). Texts and objections may be lodged while
 * it pauses; it decides while it sits. An adopted decision is not taken up again.
 */
export const decisions = cycle.createStateConfig({
  description: chartTexts.firstMeeting,
  type: 'parallel',
  states: Object.fromEntries(DECISIONS.map((decision) => [decision, lifeOf(decision)])),
});

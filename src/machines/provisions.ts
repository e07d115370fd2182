import type { PermitsParams } from '../kinds/edge.ts';
import { stepDaysOf } from '../kinds/meeting/days.ts';
import { compile, compiled, type Outcome } from '../language/compile.ts';
import type { Condition } from '../language/conditions.ts';
import { meaningAmong } from '../language/relations.ts';
import type { BareRule } from '../language/rule.ts';
import { comesNext, formOfCopy } from '../model/eventForm.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { memoize } from '../model/memoize.ts';
import { NO_NAMES, type OtherNames } from '../model/names.ts';
import { isStrict } from '../programmes/forces.ts';
import { ownOf } from '../programmes/own.ts';
import type { Programme, Provision } from '../programmes/programme.ts';
import { standardVocabulary, type Vocabulary, vocabularyOf } from '../programmes/vocabulary.ts';
import { type Answer, type Guard, hooksOf, type ReadyProvision } from './ready.ts';

export type { Answer, ReadyProvision } from './ready.ts';

/** Compiles the conditions of provisions, once under the names that programmes share. */
const compiledUnder = /* @__PURE__ */ memoize(({ facts }: Vocabulary) =>
  memoize((names: OtherNames) =>
    memoize(({ condition, silence }: BareRule) =>
      memoize((provision: Provision): Pick<ReadyProvision, 'compiled' | 'silence'> => {
        const meaningOf = meaningAmong(names)(facts.growing);
        const ready = (each: Condition) => compile(each, provision.with ?? null, meaningOf);
        return { compiled: ready(condition), ...(silence && { silence: ready(silence) }) };
      }),
    ),
  ),
);

function makeReady(programme: Programme, provision: Provision, index: number): ReadyProvision {
  const vocabulary = vocabularyOf(programme);
  const { rules, cycle } = vocabulary;
  const rule = rules[provision.rule];
  return {
    index,
    provision,
    rule,
    ...compiledUnder(vocabulary)(programme.names ?? NO_NAMES)(rule)(provision),
    dated: stepDaysOf(cycle).get(rule.due ?? ''),
    strict: isStrict(provision.force),
  };
}

/** A programme's provisions in the order of the paper, made ready once. */
export const provisionsOf = /* @__PURE__ */ memoize((programme: Programme): readonly ReadyProvision[] => {
  const own = ownOf(programme);
  if (own !== programme) return provisionsOf(own);
  const ready = own.provisions.map((provision, index) => makeReady(own, provision, index));
  const adapt = hooksOf(own)?.adapt;
  return adapt ? ready.map(adapt) : ready;
});

/** The provisions that an edge asks, in the order of the paper. */
export const askedBy = /* @__PURE__ */ memoize((programme: Programme) =>
  memoize(({ rules }: PermitsParams) =>
    provisionsOf(programme).filter(({ provision }) => rules.includes(provision.rule)),
  ),
);

/**
 * Tells whether a provision binds: from the start, or since its decision was adopted. Returns `undefined` if an
 * incomplete record does not show the adoption.
 */
export function binds({ provision }: ReadyProvision, facts: Facts): boolean | undefined {
  const since = provision.binds;
  if (since === 'start' || since === 'never') return since === 'start';
  return facts.decisions[since].adopted !== undefined || (facts.complete ? false : undefined);
}

/** Tells whether a provision rules out the event itself, however it is held. */
export const rulesOut = ({ strict, rule: { condition } }: ReadyProvision): boolean =>
  strict && 'is' in condition && condition.is === 'never';

/** Judges an event by a provision. While the adoption of its decision is unknown, the outcome is `cantTell`. */
export function outcomeOf(ready: ReadyProvision, event: TreatyEvent, facts: Facts): Outcome {
  const outcome = ready.compiled.outcome(event, facts);
  return outcome !== 'inapplicable' && binds(ready, facts) === undefined ? 'cantTell' : outcome;
}

/** Tells whether a failure of the provision refuses the event. */
export const refusesNow = (ready: ReadyProvision, facts: Facts): boolean =>
  ready.strict && !ready.provision.lets && binds(ready, facts) === true;

/** The answers of those provisions that apply, and whether one of them refuses the event. */
export interface Answers {
  readonly answers: readonly Answer[];
  readonly refused: boolean;
}

/** Returns the answers of provisions on an event. Provisions that do not apply give no answer. */
export function answersOf(asked: readonly ReadyProvision[], event: TreatyEvent, facts: Facts): Answers {
  const answers: Answer[] = [];
  let refused = false;
  for (const ready of asked) {
    const outcome = outcomeOf(ready, event, facts);
    if (outcome === 'inapplicable') continue;
    const refuses = outcome === 'failed' && refusesNow(ready, facts);
    if (refuses) refused = true;
    answers.push({ ready, outcome, refuses });
  }
  return { answers, refused };
}

/** Tells whether an edge has a place for the event; on an incomplete record, also if a fact that decides is unknown. */
export function hasPlace({ where }: PermitsParams, event: TreatyEvent, facts: Facts): boolean {
  const outcome = where ? compiled(where).outcome(event, facts) : 'passed';
  return outcome === 'passed' || (outcome === 'cantTell' && !facts.complete);
}

/**
 * Reads an event that can come next, into a frozen copy; `undefined` for anything else. Never throws. A machine of a
 * programme has read it already; where another machine asks, it is one of the standard vocabulary.
 */
export function eventAfter(facts: Facts, value: unknown): TreatyEvent | undefined {
  const form = formOfCopy(value) ?? standardVocabulary()?.form;
  const event = form?.read(value);
  return form && event && comesNext(form, event, facts) ? event : undefined;
}

/** A guard that judges the frozen copy of an event, and lets no other object pass than an event that can come next. */
const reading =
  (judges: Guard): Guard =>
  (args, params) => {
    const event = eventAfter(args.context, args.event);
    if (event === undefined) return false;
    return judges(event === args.event ? args : { ...args, event }, params);
  };

/**
 * The guard that enforces: a binding `shall` or `shall not` that fails refuses the event.
 *
 * @example
 * ```ts
 * import { ccm2011, enforcing } from 'intersessional';
 * import { createActor } from 'xstate';
 * const enforced = ccm2011.machine.provide({ guards: { permits: enforcing(ccm2011) } });
 * const meeting = createActor(enforced).start();
 * meeting.send({ on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' });
 * meeting.send({ on: '2010-11-12', type: 'decision.adopted', decision: 'languages' });
 * console.log(meeting.getSnapshot().context.decisions.languages.adopted);
 * ```
 * ```text
 * undefined
 * ```
 */
export function enforcing(programme: Programme): Guard {
  const asked = askedBy(programme);
  return reading(
    ({ context, event }, params) =>
      hasPlace(params, event, context) &&
      !asked(params).some(
        (ready) => refusesNow(ready, context) && ready.compiled.outcome(event, context) === 'failed',
      ),
  );
}

/** The guard of the chart alone: an event that has a place happens. */
export const placing: Guard = ({ context, event }, params) => hasPlace(params, event, context);

/**
 * The guard that observes: an event that has a place happens, and what it breaches is for the audit to say.
 *
 * @example
 * ```ts
 * import { ccm2011, observing } from 'intersessional';
 * import { createActor } from 'xstate';
 * const observer = ccm2011.machine.provide({ guards: { permits: observing } });
 * const meeting = createActor(observer).start();
 * meeting.send({ on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' });
 * meeting.send({ on: '2010-11-12', type: 'decision.adopted', decision: 'languages' });
 * console.log(meeting.getSnapshot().context.decisions.languages.adopted);
 * ```
 * ```text
 * 2010-11-12
 * ```
 */
export const observing: Guard = /* @__PURE__ */ reading(placing);

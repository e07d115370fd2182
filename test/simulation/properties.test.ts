import { begin, ccm2011, submit, type TreatyEvent } from 'intersessional';
import {
  always,
  before,
  check,
  type EventTemplate,
  eventually,
  exists,
  fact,
  never,
  type Property,
  type Proposition,
  stage,
  until,
} from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { compileKernel } from '../../src/kernel/compile.ts';
import { lookUp, type Table } from '../../src/kernel/ground/table.ts';
import { walk } from '../../src/kernel/search/breadth.ts';
import { model } from '../support/records.ts';

const KEPT = /firstMeeting|decision|coordinator|support|intersessional|recommendation|secondMeeting/;

const alphabet = [
  ...new Map(
    model.events
      .filter(({ type }) => KEPT.test(type))
      .map(({ on: _on, ...event }) => [JSON.stringify(event), event]),
  ).values(),
] as EventTemplate[];

const departing = [...alphabet, { type: 'decision.deferred', decision: 'nextMeeting' }] as EventTemplate[];

const transmitted = exists(fact('recommendations.transmitted'));
const agreed = exists(fact('decisions.nextMeeting.adopted'));
const opened = exists(fact('intersessional.opened'));
const atSecond = stage('secondMeeting');

/** Each property, the letters, and whether it holds. */
const CASES: readonly (readonly [string, Property, readonly EventTemplate[], boolean])[] = [
  ['nothing is transmitted before it opened', before(opened, transmitted), alphabet, true],
  ['the Second Meeting is decided on', before(agreed, atSecond), alphabet, true],
  ['the Second Meeting is decided on', before(agreed, atSecond), departing, false],
  ['what is transmitted comes with the opening', before(atSecond, transmitted), alphabet, false],
  ['it is always transmitted in the end', eventually(transmitted), alphabet, true],
  ['a decision is always put off', eventually(stage('firstMeeting.nextMeeting.deferred')), departing, false],
  ['the Second Meeting never opens', never(atSecond), alphabet, false],
  ['no decision is put off', never(stage('firstMeeting.nextMeeting.deferred')), alphabet, true],
  ['nothing opens', always({ not: opened }), alphabet, false],
  ['the text stays on the table until adopted', until({ not: atSecond }, agreed), alphabet, true],
  ['nothing opens until it is transmitted', until({ not: opened }, transmitted), alphabet, false],
];

const nameOf = ([name, , , holds]: (typeof CASES)[number]) => `${name}: ${holds}`;

/** The length of the shortest sequence that breaks a property, state by state; `undefined`: there is none. */
function shortestBreach(property: Property, letters: readonly EventTemplate[]): number | undefined {
  const watched = [transmitted, agreed, opened];
  const kernel = compileKernel(ccm2011, {
    alphabet: letters,
    watch: watched as never,
    stages: ['secondMeeting', 'firstMeeting.nextMeeting.deferred'],
  });
  const { store } = walk(kernel);
  const stages = kernel.quotient.variables;
  const holds = (proposition: Proposition, state: number): boolean => {
    const at = state * kernel.words;
    if ('stage' in proposition) {
      return stages.some((variable, i) => {
        if (variable.kind !== 'stage') return false;
        const raw = kernel.quotient.representatives[i]?.[kernel.valueOf(store.states, at, i)] as number;
        return variable.values[raw]?.path.join('.') === proposition.stage;
      });
    }
    if ('not' in proposition) return !holds(proposition.not, state);
    const test = kernel.quotient.watches[watched.indexOf(proposition as (typeof watched)[number])] as Table;
    return (
      lookUp(test, kernel.quotient.sizes, (variable) => kernel.valueOf(store.states, at, variable)) === 1
    );
  };
  const goes = (state: number): boolean => {
    if ('eventually' in property) return !holds(property.eventually, state);
    if ('until' in property) return !holds(property.until, state) && holds(property.holds, state);
    return 'before' in property ? !holds(property.comes, state) : true;
  };
  const breaks = (state: number): boolean => {
    if ('always' in property) return !holds(property.always, state);
    if ('never' in property) return holds(property.never, state);
    if ('eventually' in property) return holds(atSecond, state) && !holds(property.eventually, state);
    if ('before' in property) return holds(property.before, state) && !holds(property.comes, state);
    return !holds(property.until, state) && (!holds(property.holds, state) || holds(atSecond, state));
  };
  const steps = new Map([[0, 0]]);
  const row = new Int32Array(kernel.rowWords);
  const next = new Int32Array(kernel.words);
  for (const [state, count] of steps) {
    if (breaks(state)) return count;
    if (!goes(state)) continue;
    kernel.enabled(store.states, state * kernel.words, row);
    for (let action = 0; action < kernel.actions.length; action++) {
      if (!(((row[action >> 5] as number) >>> (action & 31)) & 1)) continue;
      if (!kernel.passes(action, store.states, state * kernel.words)) continue;
      kernel.apply(action, store.states, state * kernel.words, next, 0);
      const to = store.find(next, 0);
      if (!steps.has(to)) steps.set(to, count + 1);
    }
  }
  return undefined;
}

describe('a property over time', () => {
  it.each(CASES.map((each) => [nameOf(each), each] as const))('%s', (_name, [, property, letters, holds]) => {
    const [result] = check(ccm2011, [property], { alphabet: letters });
    expect(result?.holds).toBe(holds);
    expect(result?.counterexample === undefined).toBe(holds);
  });

  it.each(CASES.map((each) => [nameOf(each), each] as const))(
    '%s, as every state has it, and no shorter',
    (_name, [, property, letters, holds]) => {
      const steps = shortestBreach(property, letters);
      expect(steps === undefined).toBe(holds);
      const [result] = check(ccm2011, [property], { alphabet: letters });
      const events = result?.counterexample?.filter(({ type }) => type !== 'date.reached') ?? [];
      // The sequence leaves out time that passes: it is no longer than the steps, and loses at most the days.
      if (steps !== undefined) expect(events.length).toBeLessThanOrEqual(steps);
    },
  );

  it('gives a counterexample that XState takes', () => {
    const [result] = check(ccm2011, [before(agreed, atSecond)], { alphabet: departing });
    let snapshot = begin(ccm2011);
    for (const event of (result?.counterexample ?? []) as readonly TreatyEvent[]) {
      const submission = submit(ccm2011, snapshot, event);
      expect(submission.reception).toBe('accepted');
      snapshot = submission.snapshot;
    }
    expect(snapshot.value).toBe('secondMeeting');
    expect(snapshot.context.decisions.nextMeeting.adopted).toBeUndefined();
  });

  it('says that a stage does not exist', () => {
    expect(() => check(ccm2011, [never(stage('thirdMeeting'))], { alphabet })).toThrow(
      'properties[0]: expected a stage of the chart',
    );
  });

  it('does not say that it holds when a limit came first', () => {
    const [result] = check(ccm2011, [never(atSecond)], { alphabet, limit: 2 });
    expect(result).toEqual({ property: never(atSecond), holds: undefined });
  });

  it('is asked what it said when it was asked, whatever became of a condition since', () => {
    const opening = [{ type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' }] as EventTemplate[];
    const options = { alphabet: opening, goal: 'firstMeeting' };
    const [changed, kept] = [exists(fact('firstMeeting.opened')), exists(fact('firstMeeting.opened'))];
    expect(check(ccm2011, [never(changed)], options)[0]?.holds).toBe(false);
    const [term] = (changed as unknown as { of: { fact: readonly string[] }[] }).of;
    if (term) term.fact = ['decisions', 'languages', 'adopted'];
    const results = check(ccm2011, [never(changed), never(kept)], options);
    expect(results.map(({ holds }) => holds)).toEqual([true, false]);
  });
});

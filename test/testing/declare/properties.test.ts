import * as fc from 'fast-check';
import { begin, ccm2011, submit, type TreatyEvent } from 'intersessional';
import { check, type EventTemplate, type PropertyResult } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import * as declare from '../../../src/testing/declare/index.ts';
import { type Constraint, event, isOf, propertiesOf } from '../../../src/testing/declare/index.ts';
import { model } from '../../support/records.ts';
import { FORMULAS, holdsAt } from './formulas.ts';

const KEPT = /firstMeeting|decision|coordinator|support|intersessional|recommendation|secondMeeting|theme/;

const steps = [
  ...new Map(
    model.events
      .filter(({ type }) => KEPT.test(type))
      .map(({ on: _on, ...rest }) => [JSON.stringify(rest), rest] as const),
  ).values(),
] as EventTemplate[];
const alphabet = [
  ...steps,
  { type: 'theme.discussed', theme: 'b' },
  { type: 'decision.deferred', decision: 'nextMeeting' },
] as EventTemplate[];

const opened = event('intersessional.opened');
const closed = event('intersessional.closed');
const languages = event('decision.adopted', { decision: 'languages' });
const nextMeeting = event('decision.adopted', { decision: 'nextMeeting' });
const theme = event('theme.discussed', { theme: 'b' });
const structure = event('recommendation.agreed', { subject: 'structure' });
const transmitted = 'recommendations.transmitted';
const second = 'secondMeeting.opened';

/** Each constraint, and whether everything that can happen keeps it. */
const CASES: readonly (readonly [Constraint, boolean])[] = [
  [declare.existence(transmitted), true],
  [declare.existence(languages), false],
  [declare.absence(theme), false],
  [declare.exactly(second), true],
  [declare.precedence(opened, transmitted), true],
  [declare.precedence(languages, opened), false],
  [declare.precedence(nextMeeting, second), false],
  [declare.alternatePrecedence(opened, closed), true],
  [declare.respondedExistence(closed, opened), true],
  [declare.respondedExistence(opened, theme), false],
  [declare.coExistence(opened, transmitted), true],
  [declare.coExistence(languages, nextMeeting), false],
  [declare.response(opened, closed), false],
  [declare.response(opened, transmitted), true],
  [declare.response(closed, opened), false],
  [declare.alternateResponse(structure, transmitted), true],
  [declare.succession(opened, transmitted), true],
  [declare.succession(opened, closed), false],
  [declare.succession(languages, opened), false],
  [declare.alternateSuccession(opened, second), true],
  [declare.notSuccession(second, opened), true],
  [declare.notSuccession(opened, closed), false],
  [declare.notCoExistence(languages, theme), false],
  [declare.choice(languages, transmitted), true],
  [declare.exclusiveChoice(languages, transmitted), false],
  [declare.existence('decision.adopted'), true],
];

const nameOf = ({ template, activities }: Constraint): string =>
  `${template} of ${activities.map((each) => JSON.stringify(each)).join(' and ')}`;

const lettersOf = (events: readonly TreatyEvent[], { activities: [a, b = a] }: Constraint) =>
  events.map((each) => Number(isOf(each, a)) + 2 * Number(isOf(each, b)));

const propertiesOnce = (constraint: Constraint) => propertiesOf(constraint, { once: true }) ?? [];

const properties = [
  ...new Map(
    CASES.flatMap(([constraint]) => propertiesOnce(constraint)).map((each) => [JSON.stringify(each), each]),
  ).values(),
];
const found = new Map(
  check(ccm2011, properties, { alphabet }).map((result) => [JSON.stringify(result.property), result]),
);
const resultsOf = (constraint: Constraint) =>
  propertiesOnce(constraint).map((each) => found.get(JSON.stringify(each)) as PropertyResult);

/**
 * Returns the events of the model record that XState takes when some are left out, up to the Second Meeting. Everything that can happen
 * takes every step: a record in which the First Meeting is over without a close is another matter.
 */
function runOf(left: ReadonlySet<number>): readonly TreatyEvent[] | undefined {
  let snapshot = begin(ccm2011);
  const taken: TreatyEvent[] = [];
  for (const [index, each] of model.events.entries()) {
    if (left.has(index)) continue;
    const submission = submit(ccm2011, snapshot, each);
    if (submission.reception === 'accepted') taken.push(each);
    snapshot = submission.snapshot;
  }
  const at = taken.findIndex(({ type }) => type === second);
  const closes = taken.some(({ type }) => type === 'firstMeeting.closed');
  return at < 0 || !closes ? undefined : taken.slice(0, at + 1);
}

const runs = fc
  .sample(fc.uniqueArray(fc.nat(model.events.length - 1), { maxLength: 3 }), { seed: 7, numRuns: 25 })
  .map((left) => runOf(new Set(left)))
  .filter((run) => run !== undefined);

describe('a constraint of everything that can happen', () => {
  it('is held against some runs', () => expect(runs.length).toBeGreaterThan(5));

  it.each(CASES.map((each) => [nameOf(each[0]), each] as const))('%s', (_name, [constraint, holds]) => {
    const results = resultsOf(constraint);
    expect(results.length).toBeGreaterThan(0);
    expect(results.every((result) => result.holds)).toBe(holds);
  });

  it.each(CASES.map((each) => [nameOf(each[0]), each] as const))(
    '%s, as its formula has it on runs and counterexamples',
    (_name, [constraint, holds]) => {
      const formula = FORMULAS[constraint.template];
      const kept = (events: readonly TreatyEvent[]) => holdsAt(formula, lettersOf(events, constraint));
      if (holds) for (const run of runs) expect(kept(run)).toBe(true);
      for (const { counterexample } of resultsOf(constraint)) {
        if (counterexample !== undefined) expect(kept(counterexample)).toBe(false);
      }
    },
  );

  it('has no property where none would say it', () => {
    const withDays = event('secondMeeting.opened', { city: 'Beirut' });
    expect(propertiesOf(declare.response(opened, closed))).toBeUndefined();
    expect(propertiesOf(declare.existence(languages, 2), { once: true })).toBeUndefined();
    expect(propertiesOf(declare.chainResponse(opened, closed), { once: true })).toBeUndefined();
    expect(propertiesOf(declare.init(opened), { once: true })).toBeUndefined();
    expect(propertiesOf(declare.existence('decision.deferred'))).toBeUndefined();
    expect(propertiesOf(declare.existence('document.issued'))).toBeUndefined();
    expect(propertiesOf(declare.existence('theme.discussed'))).toBeUndefined();
    expect(propertiesOf(declare.existence(withDays))).toBeUndefined();
    expect(propertiesOf(declare.existence('objection.raised'))).toBeUndefined();
  });

  it('is data', () => {
    expect(propertiesOf(declare.precedence(languages, theme))).toEqual([
      {
        before: { is: 'includes', of: [{ fact: ['themes'] }, { value: 'b' }] },
        comes: { is: 'exists', of: [{ fact: ['decisions', 'languages', 'adopted'] }] },
      },
    ]);
  });
});

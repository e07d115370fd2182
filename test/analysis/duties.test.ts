import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksOfEvent,
  type DutyStatus,
  isDuty,
  isUnknownDuty,
  metInSilence,
  type ReadyDuty,
  silenceFindings,
  statusOf,
} from '../../src/analysis/duties.ts';
import { dueDay, wasTaken } from '../../src/analysis/steps.ts';
import type { Outcome } from '../../src/language/compile.ts';
import { binds, outcomeOf, provisionsOf } from '../../src/machines/provisions.ts';
import type { Facts } from '../../src/model/facts.ts';
import { EVENT, someCondition } from '../support/conditions.ts';
import { someFacts } from '../support/facts.ts';
import { toy } from '../support/toy.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 500 };
const provisions = provisionsOf(toy);
const duties = provisions.filter(isDuty);
const someDuty = fc.constantFrom(...duties);
const someDay = fc.constantFrom('2001-05-30', '2001-06-01', '2001-06-02', '2001-06-03', '2001-06-05');
const someOutcome = fc.constantFrom<Outcome | undefined>(
  undefined,
  'passed',
  'failed',
  'inapplicable',
  'cantTell',
);

const statusAt = (duty: ReadyDuty, facts: Facts, day: string, atStep?: Outcome, bound = true): DutyStatus =>
  statusOf(
    duty,
    facts,
    dueDay(duty, facts),
    day,
    new Map(atStep ? [[duty, { outcome: atStep, bound }]] : []),
  );

const isCalledFor = (duty: ReadyDuty, facts: Facts): boolean =>
  duty.provision.binds === 'never' || binds(duty, facts) !== false;

/** From which status a duty can come to which as days pass and nothing happens. */
const LATER: Readonly<Record<DutyStatus, readonly DutyStatus[]>> = {
  pending: ['pending', 'overdue', 'breached', 'unknown'],
  fulfilled: ['fulfilled'],
  overdue: ['overdue', 'breached'],
  breached: ['breached'],
  notTriggered: ['notTriggered', 'breached', 'overdue', 'unknown'],
  unknown: ['unknown'],
};

describe(`duties (seed ${SEED})`, () => {
  it('are the provisions with a step by which they are due', () => {
    expect(duties.length).toBeGreaterThan(0);
    for (const ready of provisions) expect(isDuty(ready)).toBe(ready.rule.due !== undefined);
  });

  it('of an event is asked what has a field of it', () => {
    const asks = (condition: object) => asksOfEvent({ rule: { condition } } as never);
    fc.assert(
      fc.property(someCondition, (condition) => {
        expect(asks(condition)).toBe(JSON.stringify(condition).includes('"event"'));
      }),
      options,
    );
    expect(Object.keys(EVENT)).toContain('country');
  });

  it('that nothing calls for are not triggered', () => {
    fc.assert(
      fc.property(someDuty, someFacts, someDay, someOutcome, (duty, facts, day, outcome) => {
        if (!isCalledFor(duty, facts)) expect(statusAt(duty, facts, day, outcome)).toBe('notTriggered');
      }),
      options,
    );
  });

  it('stand as they came out at their step', () => {
    fc.assert(
      fc.property(someDuty, someFacts, someDay, someOutcome, (duty, facts, day, outcome) => {
        if (outcome === undefined || !isCalledFor(duty, facts)) return;
        const binding = duty.strict && binds(duty, facts) === true;
        const failed = !facts.complete ? 'unknown' : binding ? 'breached' : 'overdue';
        const expected = { passed: 'fulfilled', inapplicable: 'notTriggered', cantTell: 'unknown', failed }[
          outcome
        ];
        expect(statusAt(duty, facts, day, outcome)).toBe(expected);
      }),
      options,
    );
  });

  it('are not breached by a step that was taken before they bound', () => {
    fc.assert(
      fc.property(someDuty, someFacts, someDay, (duty, facts, day) => {
        expect(statusAt(duty, facts, day, 'failed', false)).not.toBe('breached');
      }),
      options,
    );
  });

  it('are breached only where they bind, and known to be left undone only on a complete record', () => {
    fc.assert(
      fc.property(someDuty, someFacts, someDay, someOutcome, (duty, facts, day, outcome) => {
        const status = statusAt(duty, facts, day, outcome);
        if (status === 'breached') expect(duty.strict && binds(duty, facts) === true).toBe(true);
        if (status === 'breached' || status === 'overdue') expect(facts.complete).toBe(true);
        if (status === 'unknown' && outcome !== 'cantTell' && facts.complete) expect(outcome).toBeUndefined();
      }),
      options,
    );
  });

  it('before their step are fulfilled where all is done, and pending until their day is past', () => {
    fc.assert(
      fc.property(someDuty, someFacts, someDay, (duty, facts, day) => {
        if (!isCalledFor(duty, facts) || wasTaken(duty.rule.due, facts)) return;
        const status = statusAt(duty, facts, day);
        const now = asksOfEvent(duty) ? undefined : outcomeOf(duty, {} as never, facts);
        const isPassed = !asksOfEvent(duty) && duty.compiled.outcome({}, facts) === 'passed';
        expect(status === 'fulfilled').toBe(isPassed);
        const due = dueDay(duty, facts);
        const isSilent = silenceFindings([duty], facts, day).length > 0;
        if (isPassed || isSilent || now === 'inapplicable') return;
        const isPast = due !== undefined && day > due;
        expect(status).toBe(!isPast ? 'pending' : facts.complete ? 'overdue' : 'unknown');
      }),
      { ...options, numRuns: 1500 },
    );
  });

  it('never come to stand better as days pass and nothing happens', () => {
    fc.assert(
      fc.property(someDuty, someFacts, someDay, someDay, (duty, facts, a, b) => {
        const [early, late] = [a, b].sort() as [string, string];
        expect(LATER[statusAt(duty, facts, early)]).toContain(statusAt(duty, facts, late));
      }),
      options,
    );
  });
});

describe(`silence (seed ${SEED})`, () => {
  it('is heard of a provision or shows that it is met, never both, and neither while its step may come', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        const heard = silenceFindings(provisions, facts, day).map(({ ready }) => ready);
        const met = metInSilence(toy, facts, day);
        expect(heard.filter((each) => met.includes(each))).toEqual([]);
        for (const ready of [...heard, ...met]) {
          expect(ready.silence?.outcome({ on: day }, facts)).toBe('passed');
          expect(ready.provision.binds === 'never' || binds(ready, facts) !== false).toBe(true);
        }
        const all = provisions.filter(
          (ready) =>
            ready.silence?.outcome({ on: day }, facts) === 'passed' && isCalledFor(ready as ReadyDuty, facts),
        );
        expect(new Set([...heard, ...met])).toEqual(new Set(all));
        for (const ready of met) expect(ready.compiled.outcome({}, facts)).toBe('passed');
      }),
      options,
    );
  });

  it('is a failure on a complete record, else a doubt; it decides where the provision is strict and may bind', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        for (const { ready, outcome, decides } of silenceFindings(provisions, facts, day)) {
          expect(outcome).toBe(facts.complete ? 'failed' : 'cantTell');
          expect(decides).toBe(ready.strict && binds(ready, facts) !== false);
        }
      }),
      options,
    );
  });

  it('isUnknownDuty: a strict duty that may bind, whose step did not come, and that an incomplete record does not show', () => {
    fc.assert(
      fc.property(fc.constantFrom(...provisions), someFacts, someDay, (ready, facts, day) => {
        const isOpen =
          isDuty(ready) &&
          ready.strict &&
          binds(ready, facts) !== false &&
          !wasTaken(ready.rule.due, facts) &&
          !facts.complete;
        const expected = isOpen && isDuty(ready) && statusAt(ready, facts, day) === 'unknown';
        expect(isUnknownDuty(ready, facts, day)).toBe(expected);
      }),
      { ...options, numRuns: 1500 },
    );
  });
});

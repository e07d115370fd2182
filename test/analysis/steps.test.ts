import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidedSpan, dueDay, isHeldOnDays, wasTaken } from '../../src/analysis/steps.ts';
import { stepDaysOf } from '../../src/kinds/meeting/days.ts';
import type { EventType } from '../../src/model/events.ts';
import type { Facts } from '../../src/model/facts.ts';
import { getPath, setPath } from '../../src/model/path.ts';
import { vocabularyOf } from '../../src/programmes/vocabulary.ts';
import { EVENT_TYPES } from '../../src/rules/events.ts';
import { record, someEvent } from '../support/courses.ts';
import { someFacts } from '../support/facts.ts';
import { moreLetters, toy } from '../support/toy.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 300 };

/** The steps of each meeting that a decision dates. */
const BY: Readonly<Partial<Record<EventType, 'intersessional' | 'nextMeeting'>>> = {
  'intersessional.opened': 'intersessional',
  'intersessional.closed': 'intersessional',
  'recommendations.transmitted': 'nextMeeting',
  'secondMeeting.opened': 'nextMeeting',
};
const STEPS = Object.keys(BY) as EventType[];

/** Returns the day by which a duty would be due that is due by a step. */
const dueBy = (step: EventType, facts: Facts) =>
  dueDay({ dated: stepDaysOf(vocabularyOf(toy).cycle).get(step) }, facts);

describe(`steps (seed ${SEED})`, () => {
  it('a step was taken once its event is on record, and not before', () => {
    const taking = moreLetters.filter(({ type }) => STEPS.includes(type) || type.startsWith('firstMeeting.'));
    fc.assert(
      fc.property(someEvent(taking), someFacts, (event, facts) => {
        const before = setPath(facts, event.type.split('.'), undefined);
        expect(wasTaken(event.type, before)).toBe(false);
        const isOnRecord = getPath(record(before, event), event.type.split('.')) !== undefined;
        expect(wasTaken(event.type, record(before, event))).toBe(isOnRecord);
        expect(isOnRecord).toBe(!('to' in event) || event.to !== 'nobody');
      }),
      options,
    );
  });

  it('no step is dated by a decision that was not adopted, and none that no decision dates', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        for (const step of EVENT_TYPES) {
          const by = BY[step];
          if (by && facts.decisions[by].adopted !== undefined) continue;
          expect([step, decidedSpan(toy, step, facts)]).toEqual([step, undefined]);
        }
      }),
      options,
    );
  });

  it('a decision dates a step by its own days; the Second Meeting, while they are blank, by the month', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        for (const step of STEPS) {
          const by = BY[step] as 'intersessional' | 'nextMeeting';
          const adopted = setPath(facts, ['decisions', by, 'adopted'], '2001-03-01');
          const { span } = adopted.decisions[by].terms;
          const month = by === 'nextMeeting' ? adopted.secondMeeting.foreseen : undefined;
          expect(decidedSpan(toy, step, adopted)).toEqual(span ?? month);
        }
      }),
      options,
    );
  });

  it('a duty is due by the day of its step: an opening by its first, a close by its last, of a month the last', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        for (const step of STEPS) {
          const days = decidedSpan(toy, step, facts);
          const isBlank = facts.decisions[BY[step] as 'nextMeeting'].terms.span === undefined;
          const end = step === 'intersessional.closed' || isBlank ? 'to' : 'from';
          expect([step, dueBy(step, facts)]).toEqual([step, days?.[end]]);
        }
        expect(dueBy('firstMeeting.closed', facts)).toBe(facts.firstMeeting.foreseen?.to);
        for (const step of EVENT_TYPES) {
          if (!(step in BY) && step !== 'firstMeeting.closed') expect(dueBy(step, facts)).toBeUndefined();
        }
      }),
      options,
    );
  });

  it('isHeldOnDays: the openings that a decision dates', () => {
    const held = EVENT_TYPES.filter((step) => isHeldOnDays(toy, step));
    expect(held).toEqual(STEPS.filter((step) => step.endsWith('.opened')));
  });
});

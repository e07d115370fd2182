import { describe, expect, it } from 'vitest';
import type { Edge } from '../../src/machines/chart.ts';
import { type Prepared, preparedFor } from '../../src/machines/prepared.ts';
import type { TreatyEvent } from '../../src/model/events.ts';
import { sessionBeside } from '../../src/replay/beside.ts';
import { daysOf } from '../../src/replay/entries.ts';
import { newSession, type Session } from '../../src/replay/session.ts';
import { eventOn } from '../support/courses.ts';
import { LETTERS, letters, toy } from '../support/toy.ts';

const base = preparedFor(toy);
const dropped = base.provisions.find(({ rule }) => rule.id === 'languages-provided');
const asksIt = (edge: Edge) => base.askedBy(edge).some((each) => each === dropped);

/** The toy without one of its provisions. */
const less: Prepared = {
  ...base,
  provisions: base.provisions.filter((each) => each !== dropped),
  askedBy: (edge) =>
    asksIt(edge) ? base.askedBy(edge).filter((each) => each !== dropped) : base.askedBy(edge),
};

const on = '2001-06-01';
const events = letters.map((letter) => eventOn(letter, on));

function besides(prepared: Prepared): { readonly other: Session; readonly session: Session } {
  const other = newSession(toy, true);
  return { other, session: sessionBeside(other, prepared) as Session };
}

describe('a session beside another', () => {
  it('shares the classes of events, and their outcomes on edges of which both ask the same', () => {
    const { other, session } = besides(less);
    for (const event of events) {
      const [own, its] = [session, other].map(({ replayer }) => replayer.eventClasses.of(event));
      expect(own).toBe(its);
      const [outcome, known] = [session, other].map(({ replayer }) =>
        replayer.step(replayer.start, 0, replayer.eventClasses.of(event), 11_474),
      );
      if (own?.edges.some(asksIt)) continue;
      expect(outcome, event.type).toBe(known);
    }
  });

  it('moves and writes as the other does, without the answers of a provision that is not there', () => {
    const { other, session } = besides(less);
    const course: readonly TreatyEvent[] = [
      eventOn(LETTERS.opens, '2001-03-01'),
      eventOn(LETTERS.adopts, '2001-03-02'),
      eventOn(LETTERS.closes, '2001-03-02'),
      eventOn(LETTERS.holdsOtherwise, on),
    ];
    const [, , , last] = session.reading.entriesOf(course) ?? [];
    const costs = [session, other].map(({ orders, reading }) =>
      orders.of(daysOf(reading.entriesOf(course) ?? []), undefined),
    );
    expect(last?.eventClass.edges.some(asksIt)).toBe(true);
    expect(costs.map(({ cost }) => cost.verdict)).toEqual([0, 2]);
    const row = session.replayer.start.slice();
    for (const { eventClass, day } of session.reading.entriesOf(course) ?? []) {
      const [outcome, known] = [session, other].map(({ replayer }) => replayer.step(row, 0, eventClass, day));
      expect([outcome?.next, outcome?.writes, outcome?.misplaced]).toEqual([
        known?.next,
        known?.writes,
        known?.misplaced,
      ]);
      expect(outcome?.answers).toEqual(known?.answers.filter(({ ready }) => ready !== dropped));
      if (outcome) session.replayer.apply(outcome, row, 0);
    }
  });

  it('starts from the facts of its own programme', () => {
    const drafts = { ...toy.drafts, languages: { languages: ['en', 'fr'] } };
    const programme = { ...toy, drafts } as typeof toy;
    const { session, other } = besides({ ...base, programme });
    expect(session.replayer.begun.context.decisions.languages.terms).toEqual({ languages: ['en', 'fr'] });
    expect([...session.replayer.start].filter((value) => value !== 0)).toHaveLength(1);
    expect(other.replayer.begun.context.decisions.languages.terms).toEqual({ languages: ['en'] });
  });
});

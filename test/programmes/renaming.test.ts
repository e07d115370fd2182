import { audit, next, type Programme, replay, type TreatyRecord } from 'intersessional';
import { alphabetOf, diff, explore, fitness, repair, simulate, whatIf } from 'intersessional/simulation';
import { mutantsOf } from 'intersessional/testing/mutation';
import { describe, expect, it } from 'vitest';
import {
  ccm2011AsData,
  edited,
  harbour,
  harbourRecord,
  watershed,
  watershedRecord,
} from '../support/ownCycles.ts';
import { model, recordOf } from '../support/records.ts';
import { blank, Renaming } from '../support/renamed.ts';

/** Letters that begin no name of the library, so that they can be taken away again: other ones each day. */
const LETTERS = ['zqx', 'qzj', 'xqk', 'jqz', 'kxq', 'wqz', 'vqx'][new Date().getUTCDay()] as string;

const without = (record: TreatyRecord, at: number): TreatyRecord =>
  edited(record, (events) => events.filter((_, i) => i !== at));

const withoutLast = ({ provisions, ...rest }: Programme): Programme => ({
  ...rest,
  provisions: provisions.slice(0, -1),
});

/** The questions to a programme and a record of it. */
const QUESTIONS: Readonly<Record<string, (programme: Programme, record: TreatyRecord) => unknown>> = {
  audit: (programme, record) => audit(programme, record),
  'an audit of less': (programme, record) => audit(programme, without(record, 1)),
  next: (programme, record) => next(programme, replay(programme, record)),
  repair: (programme, record) =>
    [1, Math.trunc(record.events.length * 0.6)].map((at) => repair(programme, without(record, at))),
  fitness: (programme, record) => fitness(programme, without(record, 1)),
  'what if': (programme, record) =>
    whatIf(programme, record, [{ name: 'less', record: ({ events }) => void events.splice(1, 1) }]),
  alphabet: (programme) => alphabetOf(programme),
  diff: (programme) => diff(programme, withoutLast(programme)),
  mutants: (programme) => mutantsOf(programme).map(({ id, kind, paragraphs }) => ({ id, kind, paragraphs })),
  simulate: (programme) => simulate(programme, { runs: 10, seed: 3 }),
};

const cases: readonly (readonly [string, Programme, TreatyRecord, readonly string[]])[] = [
  ['working groups', watershed, watershedRecord, []],
  ['three sessions', harbour, harbourRecord, []],
  ['2011, its model record', ccm2011AsData, model, []],
  [
    '2011, its real record',
    ccm2011AsData,
    recordOf('ccm-2011'),
    // No question to the programme alone.
    ['diff', 'simulate', 'alphabet', 'mutants'],
  ],
];

/** The events of a programme, with every so many of those that deviate from it; without them, as 0 says. */
const eventsOf = (programme: Programme, each: number) => {
  const all = alphabetOf(programme);
  const deviating = all.filter(({ deviates }) => deviates).filter((_, i) => i % each === 0);
  return all.flatMap((letter) => (!letter.deviates || deviating.includes(letter) ? [letter.event] : []));
};

describe(`under other names (letters ${LETTERS}), the same comes out`, () => {
  for (const [name, programme, record, left] of cases) {
    const renaming = new Renaming(programme, LETTERS);
    const [other, otherRecord] = [renaming.programme(), renaming.record(record)];
    const questions = Object.entries(QUESTIONS).filter(([each]) => !left.includes(each));
    it.each(questions)(`${name}: %s`, (_, ask) => {
      const expected = blank(ask(programme, record));
      const found = renaming.back(ask(other, otherRecord));
      expect(found).toBe(expected);
    });
  }

  it.each([
    ['working groups', watershed, 1],
    ['three sessions, of what deviates a third', harbour, 3],
    ['2011, its own events', ccm2011AsData, 0],
  ] as const)('%s: explore', (_, programme, of) => {
    const renaming = new Renaming(programme, LETTERS);
    const sorted = (text: string) => {
      const { stages, ...rest } = JSON.parse(text) as { stages: Record<string, string[]> };
      return { ...rest, stages: Object.values(stages).map((each) => each.toSorted()) };
    };
    const explored = (each: Programme) => explore(each, { alphabet: eventsOf(each, of) });
    const found = sorted(renaming.back(explored(renaming.programme())));
    expect(found).toEqual(sorted(blank(explored(programme))));
  });
});

import { audit, cycle, type EventIn, MalformedError, type ParagraphIn, type RecordIn } from 'intersessional';
import { readProgramme } from 'intersessional/read';
import { describe, expect, it } from 'vitest';

/** A session with a study group before it, written stage by stage. */
const river = cycle('river', { title: 'Session on the river', starts: '2012-01-01' })
  .statements({ R1: 'The session is held in May 2012 in Bern', R2: 'It has a budget', R3: 'A clerk' })
  .offices({ clerk: { seats: ['first', 'second'] } })
  .meetings({ study: {}, session: {} })
  .flow([{ between: ['study'] }, 'session'])
  .decisions({
    dates: {
      paragraph: 'R1',
      at: 'before',
      fixes: 'session',
      text: { window: '2012-05', city: 'Bern', country: 'CH' },
    },
    budget: { paragraph: 'R2', at: 'session', terms: { sum: 'number' } },
  })
  .acts({
    'report.issued': { fields: { status: { choice: ['draft', 'final'] } }, records: { count: 'reports' } },
  })
  .provisions(({ held, taken, seatsFilled, onRecord }) => [
    held('R1', 'shall', { meeting: 'session' }),
    taken('R2', 'shall', { of: ['budget'], by: 'session.closed' }),
    seatsFilled('R3', 'should', { office: 'clerk', by: 'session.opened' }),
    onRecord('R3', 'may', { fact: 'reports', by: 'session.opened' }, { id: 'reported' }),
  ]);

const days = { span: { from: '2012-05-07', to: '2012-05-09' }, city: 'Bern', country: 'CH' };

const record: RecordIn<typeof river> = {
  programme: 'river',
  events: [
    { on: '2012-02-01', type: 'officer.designated', office: 'clerk', seat: 'first', country: 'CH' },
    { on: '2012-05-07', type: 'session.opened', ...days },
    { on: '2012-05-08', type: 'decision.adopted', decision: 'budget', terms: { sum: 12 } },
    { on: '2012-05-09', type: 'session.closed' },
  ],
};

describe('a programme that is written stage by stage', () => {
  it('is the one of the same page', () => {
    const page = readProgramme(`
id: river
title: Session on the river
starts: 2012-01-01
statements: { R1: The session is held in May 2012 in Bern, R2: It has a budget, R3: A clerk }
offices: { clerk: { seats: [first, second] } }
meetings: { study: {}, session: {} }
flow: [{ between: [study] }, session]
decisions:
  dates: { paragraph: R1, at: before, fixes: session, text: { window: 2012-05, city: Bern, country: CH } }
  budget: { paragraph: R2, at: session, terms: { sum: number } }
acts:
  report.issued: { fields: { status: { choice: [draft, final] } }, records: { count: reports } }
provisions:
  - { paragraph: R1, force: shall, use: held, with: { meeting: session } }
  - { paragraph: R2, force: shall, use: taken, with: { of: [budget], by: session.closed } }
  - { paragraph: R3, force: should, use: seats-filled, with: { office: clerk, by: session.opened } }
  - { paragraph: R3, force: may, use: on-record, with: { fact: reports, by: session.opened }, id: reported }
`);
    expect(JSON.parse(JSON.stringify(river))).toEqual(JSON.parse(JSON.stringify(page)));
  });

  it('judges a record that has its types', () => {
    const { verdict, provisions } = audit(river, record);
    expect([verdict, provisions]).toEqual(['compliant', { R1: 'passed', R2: 'passed', R3: 'failed' }]);
  });

  it('knows its events and its paragraphs: others do not compile', () => {
    const paragraph: ParagraphIn<typeof river> = 'R1';
    // @ts-expect-error a paragraph that it does not have
    const other: ParagraphIn<typeof river> = 'R4';
    // @ts-expect-error a meeting that it does not have
    const opening: EventIn<typeof river> = { on: '2012-05-07', type: 'sesion.opened' };
    // @ts-expect-error a status that it does not have
    const report: EventIn<typeof river> = { on: '2012-05-07', type: 'report.issued', status: 'finl' };
    // @ts-expect-error a decision that it does not have
    const adoption: EventIn<typeof river> = { on: '2012-05-07', type: 'decision.adopted', decision: 'date' };
    const taken = { on: '2012-05-08', type: 'decision.adopted', decision: 'budget' } as const;
    // @ts-expect-error a sum that is none
    const text: EventIn<typeof river> = { ...taken, terms: { sum: '' } };
    expect([paragraph, other, opening, report, adoption, text]).toHaveLength(6);
  });

  it('does not compile with a misspelled name, and says so when it runs', () => {
    const stages = cycle('other', { title: 'Another' })
      .statements({ A: 'It is held' })
      .meetings({ session: {} });
    expect(() =>
      stages
        // @ts-expect-error a meeting that it does not have
        .decisions({ dates: { paragraph: 'A', at: 'before', fixes: 'sesion' } })
        .provisions(({ held }) => [
          // @ts-expect-error the same
          held('A', 'shall', { meeting: 'sesion' }),
          // @ts-expect-error a paragraph that it does not have
          held('B', 'shall', { meeting: 'session' }),
        ]),
    ).toThrow(MalformedError);
  });
});

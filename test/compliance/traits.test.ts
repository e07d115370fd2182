import { ccm2011, replay, type TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { preparedFor } from '../../src/compliance/prepared.ts';
import { traitsOf } from '../../src/compliance/traits.ts';
import { model } from '../support/records.ts';

/** What each event of a day puts on record, looks at and waits for; `+` where more only helps, `&` where the order does not matter. */
function traits(asOf: string, ...events: readonly object[]) {
  const start = replay(ccm2011, model, { asOf });
  return traitsOf(preparedFor(ccm2011), start, events as readonly TreatyEvent[]).map((each) => ({
    writes: each.writes.map(
      ({ path, grows, adds }) => `${path.join('.')}${grows ? '+' : ''}${adds ? '&' : ''}`,
    ),
    reads: [...new Set(each.reads.map(({ path, grows }) => `${path.join('.')}${grows ? '+' : ''}`))],
    waitsFor: [...new Set(each.waitsFor.map(({ path }) => path.join('.')))],
    moves: each.moves.length,
  }));
}

describe('an event of a day', () => {
  it('is about its own decision, and about the one member that it names', () => {
    const objection = { on: '2010-11-10', decision: 'languages', delegation: 'XX' };
    expect(
      traits(
        '2010-11-09',
        { ...objection, type: 'objection.raised' },
        { ...objection, type: 'objection.withdrawn' },
        { on: '2010-11-10', type: 'decision.adopted', decision: 'languages' },
        { on: '2010-11-10', type: 'decision.adopted', decision: 'coordination' },
      ),
    ).toEqual([
      { writes: ['decisions.languages.objections.XX+&'], reads: [], waitsFor: [], moves: 0 },
      {
        writes: ['decisions.languages.objections.XX'],
        reads: ['decisions.languages.objections.XX+'],
        waitsFor: [],
        moves: 0,
      },
      {
        writes: ['decisions.languages.adopted+', 'decisions.languages.terms+'],
        reads: [
          'decisions.languages.objections',
          'decisions.languages.terms',
          'decisions.workProgramme.adopted+',
        ],
        waitsFor: ['intersessional.opened'],
        moves: 1,
      },
      {
        writes: ['decisions.coordination.adopted+', 'decisions.coordination.terms+'],
        reads: ['decisions.coordination.objections', 'decisions.coordination.terms'],
        waitsFor: ['intersessional.opened'],
        moves: 1,
      },
    ]);
  });

  it('adds to a list, counts, or closes a stage that looks at the list', () => {
    const on = '2011-06-29';
    expect(
      traits(
        '2011-06-28',
        { on, type: 'theme.discussed', theme: 'g' },
        { on, type: 'recommendation.agreed', subject: 'structure' },
        { on, type: 'intersessional.closed' },
        { on, type: 'coordination.held', with: ['UN', 'ICRC', 'CMC'] },
      ),
    ).toEqual([
      { writes: ['themes.g+&'], reads: [], waitsFor: [], moves: 0 },
      { writes: ['recommendations.agreed.structure+&'], reads: [], waitsFor: [], moves: 1 },
      {
        writes: ['intersessional.closed+'],
        reads: ['themes+', 'decisions.workProgramme.terms.themes', 'decisions.workProgramme.adopted'],
        waitsFor: [],
        moves: 1,
      },
      {
        writes: ['coordinationMeetings+&'],
        reads: [],
        waitsFor: ['firstMeeting.closed', 'intersessional.opened', 'decisions.coordination.terms.partners'],
        moves: 0,
      },
    ]);
  });
});

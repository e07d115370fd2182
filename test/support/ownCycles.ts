import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ccm2011, type Programme, parseProgramme, type TreatyRecord } from 'intersessional';
import { CYCLE_2011 } from '../../src/rules/cycle.ts';

/*
 * Programmes that bring a cycle of their own, as they come out of JSON: two that share no name and no shape with 2011,
 * and 2011 itself as data.
 */

const programmeIn = (file: string): Programme =>
  parseProgramme(JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/cycles', file), 'utf8')));

/** Two working groups side by side, then a plenary: nothing before them, and no decision. */
export const watershed = programmeIn('watershed.json');

/** Three sessions in a row, with decisions at the second, and no recommendations. */
export const harbour = programmeIn('harbour.json');

/** The programme of 2011 with its cycle as data: everything about it is then generated. */
export const ccm2011AsData = parseProgramme({
  ...JSON.parse(JSON.stringify(ccm2011)),
  cycle: JSON.parse(JSON.stringify(CYCLE_2011)),
});

const record = (programme: string, events: readonly object[]): TreatyRecord =>
  ({ programme, events }) as unknown as TreatyRecord;

const days = (from: string, to: string) => ({ on: from, span: { from, to }, city: 'Bern', country: 'CH' });

/** The groups and their plenary, as their paper asks. */
export const watershedRecord = record(
  'watershed',
  [
    { type: 'water.opened', ...days('2001-02-01', '2001-02-03') },
    { on: '2001-02-01', type: 'sample.taken', site: 'weir' },
    { on: '2001-02-02', type: 'sample.taken', site: 'ford' },
    { on: '2001-02-03', type: 'sample.taken', site: 'mouth' },
    { on: '2001-02-03', type: 'water.closed' },
    { type: 'soil.opened', ...days('2001-02-01', '2001-02-05') },
    { on: '2001-02-04', type: 'recommendation.agreed', subject: 'limits', outcome: 'low' },
    { on: '2001-02-05', type: 'soil.closed' },
    { on: '2001-02-06', type: 'recommendations.transmitted', to: 'plenary' },
    { on: '2001-03-01', type: 'report.issued', status: 'final' },
    { type: 'plenary.opened', ...days('2001-05-01', '2001-05-03') },
    { on: '2001-05-02', type: 'vote.held', topic: 'the limits' },
    { on: '2001-05-03', type: 'plenary.closed' },
  ].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1)),
);

const oslo = { city: 'Oslo', country: 'NO', span: { from: '2003-10-06', to: '2003-10-08' } };

/** The three sessions, as their paper asks. */
export const harbourRecord = record('harbour', [
  { on: '2003-03-03', type: 'spring.opened', city: 'Bern', country: 'CH' },
  { on: '2003-03-07', type: 'spring.closed' },
  { type: 'summer.opened', ...days('2003-06-23', '2003-06-27') },
  { on: '2003-06-24', type: 'decision.adopted', decision: 'budget' },
  { on: '2003-06-25', type: 'decision.adopted', decision: 'dates', terms: oslo },
  { on: '2003-06-27', type: 'summer.closed' },
  { on: '2003-08-01', type: 'autumn.convened', ...oslo },
  { on: '2003-10-06', type: 'autumn.opened', ...oslo },
  { on: '2003-10-08', type: 'autumn.closed' },
]);

/** A record without some of its events, or with others. */
export const edited = (
  given: TreatyRecord,
  edit: (events: readonly TreatyRecord['events'][number][]) => readonly object[],
): TreatyRecord => ({ ...given, events: edit(given.events) as TreatyRecord['events'] });

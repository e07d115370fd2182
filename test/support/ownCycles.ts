import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ccm2011, type Programme, parseProgramme, type TreatyRecord } from 'intersessional';
import { readProgramme, readRecord } from 'intersessional/read';
import { CYCLE_2011 } from '../../src/rules/cycle.ts';

/*
 * Programmes that bring a cycle of their own, as they come out of files: three that share no name and no shape with 2011,
 * of which one is of format 2, and 2011 itself as data.
 */

const textIn = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/cycles', file), 'utf8');

const programmeIn = (file: string): Programme => parseProgramme(JSON.parse(textIn(file)));

/** Two working groups side by side, then a plenary: nothing before them, and no decision. */
export const watershed = programmeIn('watershed.json');

/** Three sessions in a row, with decisions at the second, and no recommendations. */
export const harbour = programmeIn('harbour.json');

/** The text of the estuary: everything that a programme of format 2 can say. */
export const estuaryText = textIn('estuary.yaml');

/** Two meetings that decide, with preparatory meetings and a study group between them. */
export const estuary = readProgramme(estuaryText, { name: 'estuary.yaml' });

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

const inPortugal = (from: string, to: string, city: string) => ({
  on: from,
  span: { from, to },
  city,
  country: 'PT',
});

const designated = (on: string, office: string, country: string, fields: object) => ({
  on,
  type: 'officer.designated',
  office,
  country,
  ...fields,
});

/** The meetings of the estuary, as their paper asks. */
export const estuaryRecord = record('estuary', [
  { type: 'founding.opened', ...inPortugal('1997-02-03', '1997-02-07', 'Lisboa') },
  { on: '1997-02-05', type: 'decision.adopted', decision: 'inquiry' },
  { on: '1997-02-06', type: 'decision.adopted', decision: 'venue' },
  {
    on: '1997-02-06',
    type: 'decision.adopted',
    decision: 'presidency',
    terms: { president: { name: 'Kim Aas', country: 'DK' } },
  },
  { on: '1997-02-07', type: 'decision.deferred', decision: 'fees' },
  { on: '1997-02-07', type: 'founding.closed' },
  { type: 'inner.opened', ...inPortugal('1997-04-08', '1997-04-09', 'Lisbon'), format: 'inPerson' },
  { on: '1997-04-09', type: 'inner.closed' },
  designated('1997-05-02', 'rapporteur', 'DK', { name: 'Bo Falk' }),
  designated('1997-05-02', 'rapporteur', 'PT', { name: 'Rui Sá' }),
  designated('1997-05-05', 'steward', 'DK', { seat: 'northBank' }),
  { type: 'outer.opened', ...inPortugal('1997-06-02', '1997-06-04', 'Porto') },
  { on: '1997-06-02', type: 'sounding.taken', station: 'bar', depth: 4 },
  { on: '1997-06-03', type: 'sounding.taken', station: 'quay' },
  { on: '1997-06-04', type: 'boat.hired', days: 0.5, part: 'lastHalfDay' },
  { on: '1997-06-04', type: 'outer.closed' },
  {
    type: 'study.opened',
    ...inPortugal('1997-06-05', '1997-06-06', 'Porto'),
    chair: { office: 'rapporteur', country: 'DK' },
    boats: 2,
  },
  { on: '1997-06-05', type: 'recommendation.agreed', subject: 'silt' },
  { on: '1997-06-06', type: 'recommendation.agreed', subject: 'eels' },
  { on: '1997-06-06', type: 'study.closed' },
  { on: '1997-06-20', type: 'recommendations.transmitted', to: 'Congress of the Estuary' },
  { on: '1997-07-01', type: 'payment.made', fund: 'EF', share: { amount: 10, currency: 'PTE' } },
  { ...inPortugal('1997-10-13', '1997-10-17', 'Faro'), on: '1997-08-01', type: 'congress.convened' },
  { on: '1997-09-01', type: 'draft.shown', status: 'final' },
  {
    type: 'congress.opened',
    ...inPortugal('1997-10-13', '1997-10-17', 'Faro'),
    president: { name: 'Kim Aas', country: 'DK' },
    languages: ['pt', 'en'],
  },
  { on: '1997-10-14', type: 'reception.held', time: 'evening' },
  { on: '1997-10-16', type: 'decision.adopted', decision: 'fees' },
  { on: '1997-10-17', type: 'congress.closed' },
]);

const conformance = (kind: string, id: string) =>
  readFileSync(join(import.meta.dirname, '../../conformance', kind, `${id}.yaml`), 'utf8');

/** The cycles whose real records are audited, each with its record. */
export const REAL_CYCLES = ['ccm-2012', 'ccm-2017', 'ccm-2025', 'apmbc-2011'].map((id) => {
  const programme = readProgramme(conformance('programmes', id), { name: `${id}.yaml` });
  return [id, programme, readRecord(conformance('records', id), { programme })] as const;
});

/** A record without some of its events, or with others. */
export const edited = (
  given: TreatyRecord,
  edit: (events: readonly TreatyRecord['events'][number][]) => readonly object[],
): TreatyRecord => ({ ...given, events: edit(given.events) as TreatyRecord['events'] });

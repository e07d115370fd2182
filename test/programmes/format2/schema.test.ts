import { describe, expect, it } from 'vitest';
import { estuaryText } from '../../support/ownCycles.ts';
import { problemsOf } from '../../support/problems.ts';
import { linesOf, linesOfText, made, small } from './support.ts';

describe('the form of a programme of format 2', () => {
  it.each([
    ['of a meeting', 'offers: true', 'ofers: true', 'meetings.congress.ofers', 'offers'],
    ['of a decision', 'fixes: inner', 'fixs: inner', 'decisions.seat.fixs', 'fixes'],
    ['of the file', 'provisions:', 'provisons:', 'provisons', 'provisions'],
    ['of a plan', 'plan: { days', 'plan: { dais', 'meetings.founding.plan.dais', 'days'],
    ['of an office', 'seats: 2', 'seat: 2', 'offices.rapporteur.seat', 'seats'],
  ])('names the nearest field where one %s is misspelled', (_, from, to, path, near) => {
    const lines = linesOf(from, to);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      new RegExp(
        `^${path.replaceAll('.', '\\.')}: expected no such field \\(nearest: ${near}\\), .* \\(line \\d+, column \\d+\\)$`,
      ),
    );
  });

  it.each([
    [
      'a template',
      'use: settled',
      'use: setled',
      'provisions[0].use: expected one of 30 names (nearest: settled)',
    ],
    [
      'a type of field',
      'station: text',
      'station: txt',
      'acts.sounding.taken.fields.station: expected one of 32 names (nearest: text)',
    ],
    [
      'a sort of meeting',
      'sort: experts',
      'sort: expert',
      'meetings.emergency.sort: expected one of statesParties, informal, preparatory, experts, workingGroup, reviewConference (nearest: experts)',
    ],
  ])('names the nearest of what there is for %s', (_, from, to, line) => {
    const lines = linesOf(from, to);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.startsWith(line)).toBe(true);
  });

  it.each([
    ['a number', 'title: "Commission on the estuary, 1997"', 'title: 12e1', 'title'],
    ['a year', 'K15: The Commission greets its guests', 'K15: 1997', 'statements.K15'],
    ['a yes', 'city: Porto, country', 'city: true, country', 'meetings.outer.plan.city'],
    ['a number in a list', 'all: [bar, quay]', 'all: [1, quay]', 'provisions[22].with.all[0]'],
    ['a paragraph', 'paragraph: K7, force', 'paragraph: 7, force', 'provisions[15].paragraph'],
  ])('says to quote %s where a text is expected', (_, from, to, path) => {
    const lines = linesOf(from, to);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/: expected a text: quote it, found (?:\d+|true) \(line \d+, column \d+\)$/);
    expect(lines[0]?.startsWith(`${path}: `)).toBe(true);
  });

  it.each([
    [
      'a country',
      'country: PT, seat',
      'country: NO, seat',
      'decisions.stewards.text.holders[0].country',
      'NO',
    ],
    ['a time', 'city: Porto, country', 'city: 12:30, country', 'meetings.outer.plan.city', '12:30'],
    ['a name', 'station: text', 'no: text', 'acts.sounding.taken.fields.no', 'no'],
    ['a name in a list', 'all: [bar, quay]', 'all: [off, quay]', 'provisions[22].with.all[0]', 'off'],
  ])('says to quote %s that YAML 1.1 reads as something else', (_, from, to, path, text) => {
    const reads = text === '12:30' ? 'a number' : 'true or false';
    const found = `${path}: expected a text: quote it, found ${text}, which YAML 1.1 reads as ${reads} (line `;
    expect(linesOf(from, to)).toEqual([expect.stringContaining(found)]);
  });

  it('takes foreseen: no, quoted or not', () => {
    expect(linesOf('foreseen: "no"', 'foreseen: no')).toEqual([]);
    expect(linesOf('foreseen: "no"', 'foreseen: false')).toEqual([]);
  });

  it('refuses days that contradict, and days that there are not', () => {
    const days = 'days: { from: 1997-06-02, to: 1997-06-04 }';
    expect(linesOf(days, 'days: { from: 1997-06-04, to: 1997-06-02 }')).toEqual([
      expect.stringMatching(
        /^meetings\.outer\.plan\.days: expected a span that ends on or after the day it starts/,
      ),
    ]);
    expect(linesOf(days, 'days: { from: 1997-06-31, to: 1997-07-02 }')).toEqual([
      expect.stringMatching(/^meetings\.outer\.plan\.days\.from: expected a calendar date, YYYY-MM-DD/),
    ]);
    expect(linesOf('window: 1997-04,', 'window: 1997-13,')).toEqual([
      expect.stringMatching(/^decisions\.seat\.text\.window: expected two days, from and to, or a month/),
    ]);
  });

  it('refuses a meeting that is there twice', () => {
    expect(linesOf('  congress: { label', '  founding: { label: "again" }\n  congress: { label')).toEqual([
      'meetings.founding: expected each field once, found it a second time (line 34, column 3)',
    ]);
  });

  it('refuses a text that nests too deep, in YAML and in JSON', () => {
    const deep = `${'{ "optional": '.repeat(1000)}"text"${' }'.repeat(1000)}`;
    const [yaml] = linesOf('depth: "number?"', `depth: ${deep}`);
    expect(yaml).toMatch(/expected at most \d+ levels of nesting/);
    const json = JSON.stringify({ ...small, acts: { 'a.b': { fields: { c: 0 } } } }).replace(
      '{"c":0}',
      `{"c":${deep}}`,
    );
    expect(linesOfText(json, 'creek.json')[0]).toMatch(/expected at most \d+ levels of nesting/);
    let field: object = { optional: 'text' };
    for (let i = 0; i < 1000; i++) field = { optional: field };
    const file = { ...small, acts: { 'a.b': { fields: { c: field } } } };
    expect(problemsOf(() => made(file)).length).toBeLessThan(3);
  });

  it('is one for each text that is no programme', () => {
    for (const value of [
      { format: 2 },
      { meetings: 5 },
      { flow: {} },
      { format: 3, meetings: {} },
      { meetings: [] },
    ]) {
      expect(problemsOf(() => made(value)).length).toBeGreaterThan(0);
    }
    expect(estuaryText).toContain('format: 2');
  });
});

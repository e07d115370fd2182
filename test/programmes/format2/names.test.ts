import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../support/problems.ts';
import { linesOf, made, small } from './support.ts';

describe('the names in a programme of format 2', () => {
  it.each([
    [
      'a meeting',
      'with: { meeting: inner }',
      'with: { meeting: iner }',
      'provisions[7].with.meeting',
      'inner',
    ],
    ['a decision', 'of: [fees]', 'of: [fee]', 'provisions[33].with.of[0]', 'fees'],
    ['an office', 'office: rapporteur,', 'office: raporteur,', 'provisions[19].with.office', 'rapporteur'],
    ['a subject', 'subjects: [silt] }', 'subjects: [sillt] }', 'provisions[16].with.subjects[0]', 'silt'],
    ['a paragraph', 'paragraph: K14, force', 'paragraph: K144, force', 'provisions[35].paragraph', 'K14'],
    [
      'a decision that binds',
      'bindsFrom: presidency',
      'bindsFrom: presidence',
      'provisions[27].bindsFrom',
      'presidency',
    ],
    [
      'a step',
      'fact: draft.shown, by: congress.opened',
      'fact: draft.shown, by: congres.opened',
      'provisions[35].with.by',
      'congress.opened',
    ],
    [
      'a field of an act',
      'on: draft.shown, field: status',
      'on: draft.shown, field: sttus',
      'provisions[36].with.field',
      'status',
    ],
    [
      'a field that is put on record',
      'of: station }',
      'of: staton }',
      'acts.sounding.taken.records[1].of',
      'station',
    ],
    [
      'a field of a text',
      'fields: [country] }',
      'fields: [county] }',
      'provisions[3].with.fields[0]',
      'country',
    ],
    [
      'a meeting that decides',
      'at: [founding, congress]',
      'at: [founding, congres]',
      'decisions.fees.at[1]',
      'congress',
    ],
    ['a meeting of the flow', 'study, emergency]', 'study, emergncy]', 'flow[1].between[2]', 'emergency'],
  ])('are told with the nearest: %s', (_, from, to, path, near) => {
    const lines = linesOf(from, to).filter((line) => line.startsWith(`${path}: `));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      new RegExp(`\\(nearest: ${near.replace('.', '\\.')}\\), found .* \\(line \\d+, column \\d+\\)$`),
    );
  });

  it.each([
    [
      'twice in the flow',
      'study, emergency] }',
      'study, study, emergency] }',
      'flow[1].between[2]: expected a meeting that has no place in the flow yet',
    ],
    [
      'not in the flow',
      'study, emergency] }',
      'study] }',
      'meetings.emergency: expected a meeting with a place in the flow',
    ],
    [
      'fixed by two decisions',
      '  fees: { paragraph: K13',
      '  other: { paragraph: K13, at: founding, fixes: inner }\n  fees: { paragraph: K13',
      'decisions.other.fixes: expected a meeting that one decision fixes: seat does',
    ],
  ])('refuse a meeting that is %s', (_, from, to, line) => {
    expect(linesOf(from, to).filter((each) => each.startsWith(line))).toHaveLength(1);
  });

  it('refuse decisions that need each other', () => {
    const back =
      '  - { paragraph: K3, force: shall, use: needs, with: { decision: venue, of: [inquiry] } }\n';
    expect(linesOf('provisions:\n', `provisions:\n${back}`)).toEqual([
      expect.stringMatching(
        /^provisions\[5\]\.with\.of\[0\]: expected a decision that inquiry does not need in its turn, found "venue" \(line/,
      ),
    ]);
    expect(linesOf('of: [venue] }', 'of: [venue, inquiry] }')).toEqual([
      expect.stringMatching(
        /^provisions\[4\]\.with\.of\[1\]: expected a decision that inquiry does not need in its turn/,
      ),
    ]);
  });

  it.each([
    [
      'a list',
      'covers',
      'with: { fact: stations, by: outer.closed, all',
      'with: { fact: soundings, by: outer.closed, all',
      'a fact that gathers values, as an act adds them',
    ],
    [
      'a list of payments',
      'paid-from',
      'with: { fact: funds, by',
      'with: { fact: draft.status, by',
      'a fact that gathers values, as an act adds them',
    ],
    [
      'a count',
      'at-least',
      'with: { fact: soundings, by: outer.closed, number',
      'with: { fact: stations, by: outer.closed, number',
      'a fact that counts',
    ],
    [
      'a list in a condition',
      'condition',
      'condition: { is: equal, of',
      'condition: { is: includes, of',
      'a list, as "includes" takes one',
    ],
  ])('ask of a fact that it is %s, for %s', (_, _use, from, to, expected) => {
    expect(linesOf(from, to)).toEqual([expect.stringContaining(`: expected ${expected}, found `)]);
  });

  it.each(['decision', 'objection', 'meeting', 'date', 'officer', 'congress', 'recommendations'])(
    'leave %s to the library',
    (word) => {
      const lines = linesOf(/reception\.held/g, `${word}.held`);
      expect(lines).toEqual([expect.stringMatching(/^acts\..*: expected a type of two words with a dot/)]);
    },
  );

  it.each(['on', 'offers', 'decisions', 'complete', 'programme', 'treaty', 'meeting'])(
    'leave no meeting the name %s',
    (word) => {
      expect(linesOf(/\bemergency\b(?=:| \}|\])/g, `"${word}"`)).toEqual([
        expect.stringMatching(
          /^meetings\..*: expected a name without dots or spaces that is not the name of something else/,
        ),
      ]);
    },
  );

  it.each(['on', 'type', 'span', 'city', 'country'])('leave no opening another field %s', (word) => {
    expect(linesOf('opens: { boats:', `opens: { ${word}:`)).toEqual([
      expect.stringMatching(
        new RegExp(`^meetings\\.study\\.opens\\.${word}: expected a name that no field of every event`),
      ),
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('refuse %s for anything', (other) => {
    for (const name of ['emergency', 'fees', 'steward', 'K7', 'silt', 'status', 'soundings', 'reception']) {
      const lines = linesOf(new RegExp(`\\b${name}\\b`, 'g'), other);
      expect(lines.length, name).toBeGreaterThan(0);
      for (const line of lines)
        expect(line).toMatch(
          new RegExp(`expected another name than ${other}, found .* \\(line \\d+, column \\d+\\)$`),
        );
    }
  });

  it('tell each of many, and of a huge file as many as fit', () => {
    const provisions = Array.from({ length: 20_000 }, () => ({ ...small.provisions?.[0], paragraph: 'C9' }));
    const problems = problemsOf(() => made({ ...small, provisions }));
    expect(problems).toHaveLength(20_000);
    expect(problems[0]).toEqual({
      path: 'provisions[0].paragraph',
      expected: 'one of C1, C2',
      found: '"C9"',
    });
  });
});

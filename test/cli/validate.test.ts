import { ccm2011 } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { cli, file, recordFile } from './support.ts';

/** A programme of format 2 with a meeting, and a duty before it. */
const page = (change: (text: string) => string = (text) => text): string =>
  file(
    'river.yaml',
    change(`id: river
title: Meetings on the river
statements: { R1: The meeting in June, R2: A sample before it }
meetings:
  main: { plan: { window: 2012-06 } }
acts:
  sample.taken: { records: { count: samples } }
provisions:
  - { paragraph: R1, force: shall, use: held, with: { meeting: main } }
  - { paragraph: R2, force: should, use: on-record, with: { fact: samples, by: main.opened } }
`),
  );

const YAML = ['ccm-2012', 'ccm-2017', 'ccm-2025', 'apmbc-2011'].map(
  (id) => `conformance/programmes/${id}.yaml`,
);

describe('validate', () => {
  it('exits 0 where nothing is wrong', async () => {
    const { code, out, err } = await cli(['validate', page()]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('Meetings on the river (river)\nNothing is wrong.\n');
  });

  it.each(YAML)('exits 0 for %s, from its file and by its id', async (name) => {
    const of = await cli(['validate', name]);
    expect([of.code, of.err]).toEqual([0, '']);
    const id = name.replace(/.*\/|\.yaml/g, '');
    const { code, out } = await cli(['validate', id, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ programme: id, complete: true });
  });

  it('tells a note with its place in the file, and exits 0', async () => {
    const { out } = await cli(['validate', 'conformance/programmes/ccm-2025.yaml']);
    expect(out).toBe(`Convention on Cluster Munitions, 2024-25 (ccm-2025)
1 note.

Notes
  provisions[0] (line 25, column 5)
    R1: R1-foreseen (shall not): nothing can breach it, as this was decided
    before the cycle: intersessional
`);
  });

  it('exits 1 for errors, each with its place and the shortest sequence that shows it', async () => {
    const late = page((text) =>
      text.replace('{ records:', '{ at: main, records:').replace('should', 'shall'),
    );
    const { code, out } = await cli(['validate', late]);
    expect(code).toBe(1);
    expect(out).toBe(`Meetings on the river (river)
3 errors.

Errors
  meetings.main (line 5, column 3)
    The last meeting can never be held: main. It is always refused by R2.
  provisions[0] (line 9, column 5)
    R1: R1-held (shall): whatever would meet it is refused by another provision
  provisions[1] (line 10, column 5)
    R2: R2-at-least (shall): whatever triggers it fails
    Shown by 1 event:
    4 June 2012         main.opened (days: 4-8 June 2012; city: [some city];
                        country: [some country])
`);
  });

  it('exits 0 for warnings', async () => {
    const late = page((text) => text.replace('{ records:', '{ at: main, records:'));
    const { code, out } = await cli(['validate', late]);
    expect(code).toBe(0);
    expect(out).toContain('1 warning.\n\nWarnings\n  provisions[1] (line 10, column 5)\n');
  });

  it('exits 1 for what has not the form of a programme: each problem with its place', async () => {
    const wrong = page((text) => text.replace('use: held', 'use: hold').replace('R2, force', 'R3, force'));
    const { code, out, err } = await cli(['validate', wrong, '--json']);
    expect([code, err]).toEqual([1, '']);
    const { issues, ...result } = JSON.parse(out) as { readonly issues: readonly object[] };
    expect(result).toEqual({ version: 1, programme: null, complete: false });
    expect(issues).toMatchObject([
      { level: 'error', kind: 'form', path: 'provisions[0].use', line: 9, column: 41, found: '"hold"' },
    ]);
    const names = await cli(['validate', page((text) => text.replace('R2, force', 'R3, force'))]);
    expect([names.code, names.out]).toEqual([
      1,
      '1 error.\n\nErrors\n  provisions[1].paragraph (line 10, column 18)\n    Expected one of R1, R2 (nearest: R1). Found: "R3".\n',
    ]);
  });

  it('finds a meeting that has no place in the flow, and a decision that no meeting takes', async () => {
    const flow = page((text) => `${text}flow: [spring]\n`);
    expect((await cli(['validate', flow])).out).toContain('flow[0] (line 11, column 8)');
    for (const at of ['nobody', '[]']) {
      const decided = page((text) => `${text}decisions: { plan: { paragraph: R1, at: ${at} } }\n`);
      const { code, out } = await cli(['validate', decided]);
      expect(code).toBe(1);
      expect(out).toContain('decisions.plan.at (line 11, column 41)');
    }
  });

  it('finds the places of a programme of format 1', async () => {
    const { provisions } = ccm2011;
    const dead = {
      paragraph: '2.3',
      force: 'shall',
      rule: 'outcome-agreed',
      binds: 'start',
      with: { subjects: [] },
    };
    const some = provisions.filter(({ paragraph }) => paragraph === 'A4');
    const { code, out } = await cli([
      'validate',
      recordFile({ ...ccm2011, provisions: [...some, dead], aside: [] }),
      '--json',
    ]);
    expect(code).toBe(1);
    const { issues } = JSON.parse(out) as { readonly issues: readonly object[] };
    expect(issues).toContainEqual(
      expect.objectContaining({ level: 'error', kind: 'neverApplies', provision: '2.3', line: 1 }),
    );
  });

  it('lists meetings that are undecided, in a line each, and counts no fault', async () => {
    const undecided = page((text) =>
      text
        .replace('acts:', '  extra: { label: the extra one }\nflow: [{ between: [extra] }, main]\nacts:')
        .replace('R2: A sample', 'R3: Nothing is decided, R2: A sample')
        .replace('provisions:', 'aside: { R3: A wish }\nprovisions:'),
    );
    const { code, out } = await cli(['validate', undecided], { columns: 110 });
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Meetings on the river (river)',
        'Nothing is wrong.',
        '',
        'Undecided',
        '  meetings.extra (line 6, column 3): Neither days nor a place yet: the extra one.',
        '',
      ].join('\n'),
    );
    const json = await cli(['validate', undecided, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ issues: [{ level: 'note', kind: 'undecided', line: 6 }] });
  });

  it('exits 2 for what cannot be read, a line a problem', async () => {
    const missing = await cli(['validate', 'no-such-file.yaml']);
    expect(missing.code).toBe(2);
    const [broken, empty] = [page((text) => `${text}  }`), file('empty.yaml', '')];
    for (const name of [broken, empty, recordFile({ programme: 'ccm-2011', events: [] })]) {
      const { code, out, err } = await cli(['validate', name]);
      expect([code, out]).toEqual([2, '']);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });
});

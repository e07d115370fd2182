import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli } from './support.ts';

const CONFORMANCE = fileURLToPath(new URL('../../conformance', import.meta.url));

const pageOf = (id: string): string => join(CONFORMANCE, 'programmes', `${id}.yaml`);
const recordOf = (id: string): string => join(CONFORMANCE, 'records', `${id}.yaml`);

/** The text of the record of 2011-12, with another name for its programme. */
const naming = (name: string): string =>
  readFileSync(recordOf('ccm-2012'), 'utf8').replace(/^programme: .*/, `programme: ${name}`);

describe('the programme that a record names', () => {
  let folder: string;
  const file = (name: string, text: string): string => {
    const path = join(folder, 'records', name);
    writeFileSync(path, text);
    return path;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'intersessional-'));
    mkdirSync(join(folder, 'records', 'programmes'), { recursive: true });
    copyFileSync(pageOf('ccm-2012'), join(folder, 'outside.yaml'));
    copyFileSync(pageOf('ccm-2012'), join(folder, 'records', 'programmes', 'inside.yaml'));
    symlinkSync(join(folder, 'outside.yaml'), join(folder, 'records', 'link.yaml'));
  });

  it.each(['ccm-2012', 'ccm-2017', 'ccm-2025', 'apmbc-2011'])('comes with the library: %s', async (id) => {
    const { code, out } = await cli(['audit', recordOf(id)]);
    expect([code, out.split('\n')[0]]).toEqual([0, 'Compliant.']);
  });

  it('is a file in its folder, or below it', async () => {
    const record = file('inside.yaml', naming('./programmes/inside.yaml'));
    const { code, out } = await cli(['audit', record, '--json']);
    expect([code, JSON.parse(out).programme]).toEqual([0, 'ccm-2012']);
    const json = JSON.stringify({ programme: 'programmes/inside.yaml', complete: false, events: [] });
    expect((await cli(['next', file('inside.json', json)])).code).toBe(0);
  });

  it('is the one given, by whatever file the record names it', async () => {
    const record = file('given.yaml', naming('./elsewhere.yaml'));
    const { code, out } = await cli(['audit', record, '--programme', pageOf('ccm-2012'), '--json']);
    expect([code, JSON.parse(out).programme]).toEqual([0, 'ccm-2012']);
  });

  it('is a file in its folder for its mutants, too', async () => {
    const record = file('mutants.yaml', naming('./programmes/inside.yaml'));
    const { code, out, err } = await cli(['mutate', record, '--paragraph', 'D1']);
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n')[0]).toBe('Convention on Cluster Munitions, 2011-12 (ccm-2012)');
  });

  it('is no file outside its folder, also not behind a link', async () => {
    const expected = 'expected a file in the same folder, or below it';
    for (const name of ['../outside.yaml', './link.yaml', './missing.yaml', join(folder, 'outside.yaml')]) {
      const record = file('outside.yaml', naming(name));
      const { code, err } = await cli(['audit', record]);
      expect([code, err]).toEqual([2, `${record}: programme: ${expected}, found "${name}"\n`]);
    }
  });

  it('is no file for a record on standard input, which has no folder', async () => {
    const { code, err } = await cli(['audit', '-'], { input: naming('./programmes/inside.yaml') });
    expect(code).toBe(2);
    expect(err).toMatch(/^programme: expected an id, or --programme: .*\n$/);
  });

  it('tells of a problem in the programme by its file and place', async () => {
    const page = readFileSync(pageOf('ccm-2012'), 'utf8').replace('use: seats-filled', 'use: seats-fild');
    writeFileSync(join(folder, 'records', 'programmes', 'wrong.yaml'), page);
    const { code, err } = await cli(['audit', file('wrong.yaml', naming('./programmes/wrong.yaml'))]);
    expect(code).toBe(2);
    expect(err).toMatch(
      /wrong\.yaml: provisions\[3\]\.use: expected .*seats-filled.*\(line \d+, column \d+\)\n$/,
    );
  });
});

describe('convert', () => {
  it('takes a record of another programme to a log and back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'intersessional-'));
    for (const name of ['log.xes', 'log.ocel.json']) {
      const log = join(folder, name);
      expect(await cli(['convert', recordOf('ccm-2012'), log])).toMatchObject({ code: 0, err: '' });
      const back = await cli(['convert', log, '-', '--programme', 'ccm-2012']);
      expect([name, back.code, back.err]).toEqual([name, 0, '']);
      const audited = await cli(['audit', '-', '--json'], { input: back.out });
      expect(JSON.parse(audited.out)).toMatchObject({ programme: 'ccm-2012', verdict: 'compliant' });
    }
  });
});

describe('the treaty that a programme names', () => {
  const page = `
id: river
title: Session on the river
treaty: TREATY
statements: { R1: A clerk is there }
meetings: { session: { plan: { window: "2012" } } }
provisions: [{ paragraph: CCM11.1, force: shall, use: held, with: { meeting: session } }]
`;
  const files = (treaty: string, text = page) => {
    const folder = mkdtempSync(join(tmpdir(), 'intersessional-'));
    writeFileSync(join(folder, 'river.yaml'), text.replace('TREATY', treaty));
    const law = { id: 'law', title: 'Law', statements: { 'CCM11.1': 'They meet' } };
    writeFileSync(join(folder, 'law.yaml'), JSON.stringify(law));
    return join(folder, 'river.yaml');
  };

  it('comes with the library, or is a file in its folder', async () => {
    for (const treaty of ['ccm', './law.yaml']) {
      const { code, err } = await cli(['validate', files(treaty)]);
      expect([treaty, code, err]).toEqual([treaty, 0, '']);
    }
  });

  it('is asked for where it is not known, at its place', async () => {
    const path = files('ccw');
    const { code, out } = await cli(['validate', path]);
    expect(code).toBe(1);
    expect(out).toContain('treaty (line 4, column 9)');
    const { err } = await cli(['explore', files('../law.yaml')]);
    expect(err).toContain('treaty: expected a file in the same folder, or below it');
  });
});

describe('programme ID', () => {
  it('prints the page of a programme of format 2, which audits as the programme does', async () => {
    const { out } = await cli(['programme', 'ccm-2017']);
    const folder = mkdtempSync(join(tmpdir(), 'intersessional-'));
    const path = join(folder, 'ccm-2017.json');
    writeFileSync(path, out);
    const [given, own] = await Promise.all([
      cli(['audit', recordOf('ccm-2017'), '--programme', path, '--json']),
      cli(['audit', recordOf('ccm-2017'), '--json']),
    ]);
    expect(given).toEqual(own);
  });
});

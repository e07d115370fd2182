import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli } from '../cli/support.ts';

/*
 * `npm run external` follows pages to the letter, in projects of their own: what it reads in a page, and when it says that
 * the page is wrong.
 */

interface Step {
  readonly file?: string;
  readonly body?: string;
  readonly adds?: string;
  readonly command?: string;
  readonly exits?: number;
  readonly prints?: string;
}

const root = new URL('../../', import.meta.url);
type FromPage = Record<'added' | 'sectionOf' | 'stepsIn' | 'unprinted', (...args: string[]) => unknown> & {
  readonly writeStep: (folder: string, step: Step) => void;
};
const { added, sectionOf, stepsIn, unprinted, writeStep }: FromPage = await import(
  new URL('external/lib/page.mjs', root).href
);
const stepsOf = (page: string) =>
  stepsIn(readFileSync(new URL(`docs/${page}.md`, root), 'utf8')) as readonly Step[];

const fence = (language: string, body: string) => `\`\`\`${language}\n${body}\n\`\`\`\n`;

describe('the steps of a page', () => {
  it('are its files, its commands, their exit codes and what they print', () => {
    const page = [
      'Save it as `a.js`:\n',
      fence('js', '1;'),
      'The command exits with 3:\n',
      fence('sh', 'run a'),
      fence('text', 'one'),
      fence('sh', 'run b'),
      fence('js', 'shown();'),
    ].join('\n');
    expect(stepsIn(page)).toEqual([
      { file: 'a.js', body: '1;\n' },
      { command: 'run a\n', exits: 3, prints: 'one\n' },
      { command: 'run b\n', exits: 0 },
    ]);
  });

  it('in the tutorial: the output of every command after the installation is shown', () => {
    const [install, ...others] = stepsOf('tutorial').filter(({ command }) => command !== undefined);
    expect(install?.command).toContain('npm install intersessional');
    expect(others.map(({ command, exits }) => [command?.trim(), exits])).toEqual([
      ['npx intersessional audit first-meeting.json', 1],
      ['npx vitest run', 1],
      ['npx vitest run', 0],
      ['node desk.js', 0],
    ]);
    for (const { prints } of others) expect(prints).toMatch(/\w/);
  });

  it('are lines to put under the keys that a file has', () => {
    const page = [
      'Save it as `a.yaml`:\n',
      fence('yaml', 'a:\n  - 1'),
      'Add to `a.yaml`:\n',
      fence('yaml', 'b: 1'),
    ];
    expect(stepsIn(page.join('\n'))).toEqual([
      { file: 'a.yaml', body: 'a:\n  - 1\n' },
      { file: 'a.yaml', adds: 'b: 1\n' },
    ]);
    expect(added('a:\n  - 1\nb: 1\n', 'c:\n  d: 1\na:\n  - 2\n')).toBe(
      'a:\n  - 1\n  - 2\nb: 1\nc:\n  d: 1\n',
    );
  });

  it('in the pages on programmes: a file grows, and every command shows what it prints', () => {
    for (const page of ['write-a-programme', 'run-your-cycle']) {
      const [install, ...others] = stepsOf(page);
      expect(install?.command).toContain('npm install intersessional');
      expect(others.filter(({ adds }) => adds !== undefined).length).toBeGreaterThan(1);
      const silent = others.filter(({ command, prints }) => command && prints === undefined);
      expect(silent.filter(({ command }) => !command?.includes('today'))).toEqual([]);
    }
  });

  it('in the page on React: both the types and the tests are tried', () => {
    expect(stepsOf('react').at(-1)).toMatchObject({ command: 'npx tsc && npx vitest run\n', exits: 0 });
  });
});

describe('the README', () => {
  it('has a cycle of its own that is audited as it says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'intersessional-readme-'));
    const text = readFileSync(new URL('README.md', root), 'utf8');
    const steps = stepsIn(sectionOf(text, 'Your own cycle') as string) as readonly Step[];
    for (const step of steps.filter(({ file }) => file !== undefined)) writeStep(folder, step);
    const [audited] = steps.filter(({ command }) => command !== undefined);
    expect(audited?.command).toBe('npx intersessional audit record.yaml\n');
    const { code, out } = await cli(['audit', join(folder, 'record.yaml')], { columns: 110 });
    expect([code, unprinted(audited?.prints ?? '', out)]).toEqual([audited?.exits, '']);
  });
});

describe('a page that has drifted from what is printed', () => {
  const output = ' RUN  v4\n\n FAIL  a.test.js\nError: no\n\nExpected: 1\nFound:    2\n   Duration  1.2s\n';

  it.each([
    ['a line changed', 'Error: yes', 'Error: yes'],
    ['a line between two', 'Error: no\nExpected: 1', 'Error: no\nExpected: 1'],
    ['another order', 'Expected: 1\n…\nError: no', 'Error: no'],
    ['another indent', '  Expected: 1', 'Expected: 1'],
    ['the end of a line wanting', 'Error', 'Error'],
  ])('is told: %s', (_, shown, missing) => {
    expect(unprinted(`${shown}\n`, output)).toBe(missing);
  });

  it.each([
    ['lines one below the other', ' FAIL  a.test.js\nError: no\n\nExpected: 1'],
    ['lines left out', '…\n FAIL  a.test.js\n…\nFound:    2\n…'],
    ['another time', '   Duration  340ms'],
    ['nothing shown', ''],
  ])('is not said of %s', (_, shown) => {
    expect(unprinted(`${shown}\n`, output)).toBe('');
  });
});

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/testing.md', root), 'utf8');

/** Returns what a command prints, whatever its exit: both of its streams, as a terminal shows them. */
const printed = (command: string): Promise<string> =>
  new Promise((resolve) => {
    const { FORCE_COLOR: _none, ...env } = process.env;
    const options = { cwd: fileURLToPath(root), env: { ...env, NO_COLOR: '1', CI: '' } };
    execFile('sh', ['-c', `${command} 2>&1`], options, (_error, out) => resolve(out));
  });

/** Without what differs from run to run: where and when it ran, and how long it took. */
const settled = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^ RUN |^ +Start at |^ +Duration /.test(line))
    .map((line) => line.replace(/ +\d+ms$/, '').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

describe('the page on testing', () => {
  it('shows what the tests of the sample app print', { timeout: 120_000 }, async () => {
    const command = 'npx vitest run --config examples/secretariat-app/vitest.config.ts';
    expect(page).toContain(command);
    const output = settled(await printed(command));
    const blocks = [...page.matchAll(/^```text\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block.trim());
    expect(blocks.at(-1)).toBe(output);
  });

  it('quotes the feature as it stands', () => {
    const feature = readFileSync(new URL('conformance/features/ccm-2011.feature', root), 'utf8');
    const [, quoted = ''] = /^```gherkin\n([\s\S]*?)^```$/m.exec(page) ?? [];
    const [title = '', ...lines] = quoted.split('\n').map((line) => line.trim());
    expect(title).toMatch(/^Feature: /);
    expect(lines.length).toBeGreaterThan(8);
    const known = new Set(feature.split('\n').map((line) => line.trim()));
    expect(lines.filter((line) => !known.has(line))).toEqual([]);
  });
});

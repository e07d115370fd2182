import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isAsWritten } from '../../conformance/support/model.ts';
import { MODEL } from '../cli/support.ts';

/*
 * Every `ts` block of the pages is a module that runs; a `text` block right after it is what it prints. The pages speak of
 * a model record in which every provision is met. A record made from the programme stands in for the published one as
 * long as that lacks a theme of the programme.
 */

const root = new URL('../../', import.meta.url);
const scratch = new URL('test/docs/.blocks/', root);
const pages = [
  'README.md',
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const PUBLISHED = /(?:intersessional|conformance)\/records\/ccm-2011-model\.json/g;
const onModel = (code: string): string => (isAsWritten ? code : code.replace(PUBLISHED, MODEL));

interface Block {
  readonly name: string;
  readonly code: string;
  readonly printed: string | undefined;
}

function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(new URL(page, root), 'utf8');
  const found = text.matchAll(/^```ts\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)^```\n)?/gm);
  return [...found].map(([whole, code = '', printed]) => ({
    name: `${page}:${text.slice(0, text.indexOf(whole)).split('\n').length}`,
    code,
    printed,
  }));
}

const blocks = pages.flatMap(blocksOf);

beforeAll(() => mkdirSync(scratch, { recursive: true }));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the pages', () => {
  it('have blocks to run', () => expect(blocks.length).toBeGreaterThanOrEqual(3));

  it.each(blocks)('$name runs and prints what stands below it', async ({ name, code, printed }) => {
    const file = new URL(`${name.replace(/\W/g, '-')}.ts`, scratch);
    writeFileSync(file, onModel(code));
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
      lines.push(values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' '));
    });
    try {
      await import(/* @vite-ignore */ file.href);
    } finally {
      log.mockRestore();
    }
    if (printed !== undefined) expect(`${lines.join('\n')}\n`).toBe(printed);
  });
});

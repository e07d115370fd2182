import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/*
 * The folders of the engine name nothing of the paper of 2011: what they know of a cycle is its kinds, and what a
 * programme declares. `scripts/engineNames.mjs` counts more, words that every cycle has among them.
 */

const ENGINE = [
  'model',
  'language',
  'kinds',
  'machines',
  'analysis',
  'kernel',
  'compliance',
  'replay',
  'simulation',
] as const;

/** The key of the hooks has the name of the package, which is none of the paper. */
const NAMES =
  /\bccm-?2011\b|\bfirstMeeting\b|\bsecondMeeting\b|\bintersessional\b(?!\.test)|\bworkProgramme\b|\bconferenceSupport\b|\bnextMeeting\b|\bisu\w*\b|\b(?:Beirut|Vientiane|Geneva)\b|\bexecutiveCoordinator\b|\bcoordinator\.\w+\b|\bstandingCommittees\b/;

const root = join(import.meta.dirname, '../../src');

/** Returns a text without its comments. */
const bare = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const files = ENGINE.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file).replaceAll('\\', '/')),
);

describe('the engine', () => {
  it('names nothing of the paper', () => {
    const naming = files.filter((file) => NAMES.test(bare(readFileSync(join(root, file), 'utf8'))));
    expect(naming).toEqual([]);
  });

  it('is looked for where it is', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(NAMES.test(bare("case 'intersessional.opened': // the intersessional"))).toBe(true);
    expect(NAMES.test(bare('/** The intersessional opens. */'))).toBe(false);
  });

  it('is bundled without the paper by who imports no programme', async () => {
    const { metafile } = await build({
      stdin: {
        contents: "export { createCycle, begin, submit, explain } from './index.ts';",
        resolveDir: root,
      },
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'neutral',
      external: ['xstate', 'zod', 'zod/*'],
    });
    const { inputs = {} } = Object.values(metafile.outputs)[0] ?? {};
    const taken = Object.keys(inputs).filter((file) => inputs[file]?.bytesInOutput);
    expect(taken).toContain('src/machines/cycle.ts');
    expect(taken.filter((file) => /src\/(?:rules|source)\/|ccm-2011|standard/.test(file))).toEqual([]);
  });
});

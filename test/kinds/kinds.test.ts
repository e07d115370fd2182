import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ByKind, KINDS } from '../../src/kinds/kinds.ts';

const root = join(import.meta.dirname, '../../src');

/** The places at which each kind has an answer: what is added to the list of kinds does not compile before it has one. */
const PLACES = [
  'kernel/alphabet/candidates.ts',
  'kinds/chart.ts',
  'kinds/effects.ts',
  'kinds/events.ts',
  'kinds/facts.ts',
  'kinds/schema.ts',
  'kinds/steps.ts',
  'kinds/templates.ts',
];

describe('the kinds', () => {
  it('are a closed list, and each has its folder', () => {
    const folders = readdirSync(join(root, 'kinds'), { withFileTypes: true });
    expect(folders.flatMap((each) => (each.isDirectory() ? [each.name] : [])).sort()).toEqual(
      [...KINDS].sort(),
    );
  });

  it('have an answer each, where they are asked', () => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
    const asking = files
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.ts') && file !== 'kinds/kinds.ts')
      .filter((file) => /\bByKind</.test(readFileSync(join(root, file), 'utf8')));
    expect(asking.sort()).toEqual(PLACES);
  });

  it('do not compile where one has no answer', () => {
    // @ts-expect-error: only the acts have one.
    const answers: ByKind<string> = { act: 'sent' };
    expect(KINDS.filter((kind) => answers[kind] !== undefined)).toEqual(['act']);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error a script without declarations
import { files as made } from '../../scripts/schema.mjs';

const files = made as Readonly<Record<string, string>>;

describe('what is made from the schemas', () => {
  it.each(Object.keys(files))('%s is what the schemas give: run npm run schema', (name) => {
    expect(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')).toBe(files[name]);
  });
});

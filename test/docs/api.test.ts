import { describe, expect, it } from 'vitest';
// @ts-expect-error a script without declarations
import { doors as made } from '../../scripts/api.mjs';

interface PublicFunction {
  readonly name: string;
  readonly text: string;
  readonly examples: readonly string[];
}

const doors = made as readonly { readonly entry: string; readonly functions: readonly PublicFunction[] }[];

/* The examples run as blocks of docs/api.md: pages.test.ts. */
describe.each(doors)('the public functions of $entry', ({ functions }) => {
  it.each(functions)('$name has a comment, and one example that is complete', ({ text, examples }) => {
    expect(text).not.toBe('');
    expect(examples).toHaveLength(1);
    expect(examples[0]).toMatch(/^```ts\n(?:import |\/\/ )[\s\S]*```$/);
  });
});

it('there are public functions in every entry with code', () => {
  expect(doors.length).toBeGreaterThan(8);
});

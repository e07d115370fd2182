/** A matcher that counts the events of a record. */
export const recipe = {
  names: { toName: 'toHaveEvents' },
  registers: 'src/testing/matchers/matchers.ts',
  edits: {
    'src/messages/en/testing/matchers.ts': [
      {
        before: 'export const toBreachTexts = {',
        add: `export const toHaveEventsTexts = {
  expected: 'Events expected: {count}. Found: {found}.',
  notExpected: 'Events not expected: {count}.',
} as const;
`,
      },
    ],
    'src/testing/matchers/matchers.ts': [
      {
        before: "import { toHaveFulfilled } from './toHaveFulfilled.ts';",
        add: "import { toHaveEvents } from './toHaveEvents.ts';",
      },
      { before: '  toHaveFulfilled,', add: '  toHaveEvents,' },
    ],
    'src/testing/matchers/types.ts': [
      {
        after: '  toHaveFulfilled(...provisions: ProvisionNames): R;',
        add: '  /** The record has so many events. */\n  toHaveEvents(count: number, options?: MatcherOptions): R;',
      },
    ],
    'docs/testing.md': [
      {
        before: '| of an event, where a cycle stands | holds when |',
        add: '| of a record or its audit | holds when |\n|---|---|\n| `toHaveEvents(42)` | so many events are on record |\n',
      },
    ],
  },
};

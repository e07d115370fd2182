/** A function that lists the days of a record. */
export const recipe = {
  names: { name: 'daysOf', path: 'programmes/days', entry: 'index' },
  registers: 'src/index.ts',
  edits: {
    'src/index.ts': [
      {
        before: "export { type CycleOptions, cycle } from './programmes/format2/builder.ts';",
        add: "export { daysOf } from './programmes/days.ts';",
      },
    ],
    'CHANGELOG.md': [
      {
        before: '## Names that changed',
        add: '## Unreleased: Days\n\n`daysOf` lists the days of a record.\n',
      },
    ],
  },
};

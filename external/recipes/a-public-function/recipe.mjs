/** A function that lists the days of a record. */
export const recipe = {
  names: { name: 'daysOf', path: 'model/days', entry: 'index' },
  registers: 'src/index.ts',
  edits: {
    'src/index.ts': [
      {
        after: "export type { IsoDate, Span } from './model/calendar.ts';",
        add: "export { daysOf } from './model/days.ts';",
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

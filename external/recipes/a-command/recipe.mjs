/** A command that counts the events of a record by their types. */
export const recipe = {
  names: { name: 'count' },
  registers: 'src/cli/program.ts',
  edits: {
    'src/cli/program.ts': [
      {
        before: "  program\n    .command('programme')",
        add: `  onRecord(
    ['count', '<record>'],
    commandTexts.count,
    exitTexts.done,
    async () => (await import('./count.ts')).countCommand,
  );`,
      },
    ],
    'src/messages/en/cli/help.ts': [
      {
        before: "  programme: 'print a programme that the library has, as JSON, to start your own from',",
        add: "  count: 'count the events of a record by their types',",
      },
    ],
    'src/reference/output/index.ts': [
      { before: "import { diffOutput } from './diff.ts';", add: "import { countOutput } from './count.ts';" },
      { after: '  next: nextOutput,', add: '  count: countOutput,' },
    ],
    'src/reference/output/page.ts': [
      { before: "  simulate: '`simulate PROGRAMME --json`.',", add: "  count: '`count RECORD --json`.'," },
    ],
    'test/cli/json.test.ts': [{ after: "  ['next', ['next', REAL]],", add: "  ['count', ['count', REAL]]," }],
    'README.md': [
      {
        before:
          '\n`-` reads standard input. The JSON of each command has a version and a schema ([docs](docs/command-line-json.md)).',
        add: '| `count RECORD [--as-of DATE] [--json]` | the number of events of each type | 0, 2 |',
      },
    ],
    'CHANGELOG.md': [
      {
        before: '## Names that changed',
        add: '## Unreleased: Counts\n\n`count` counts the events of a record by their types.\n',
      },
    ],
  },
};

/** A sentence on the length of a meeting. */
export const recipe = {
  names: { area: 'lengths', path: 'compliance/length' },
  registers: 'src/messages/en/index.ts',
  edits: {
    'src/messages/en/index.ts': [
      { before: "export * from './programme.ts';", add: "export * from './lengths.ts';" },
    ],
  },
};

/** A programme of one meeting alone, with the record of what happened. */
export const recipe = {
  names: { id: 'assembly' },
  registers: 'conformance/programmes/assembly.yaml',
  edits: {
    'conformance/expected.md': [
      {
        before: '## What needed the way out',
        add: 'assembly, which is compliant, asks for one meeting (A1).\n',
      },
    ],
  },
};

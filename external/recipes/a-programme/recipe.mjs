/** A programme of one meeting alone, which keeps its days. */
export const recipe = {
  names: { id: 'assembly' },
  registers: 'test/support/ownCycles.ts',
  edits: {
    'test/support/ownCycles.ts': [
      {
        before: '/** The programme of 2011 with its cycle as data: everything about it is then generated. */',
        add: `/** One meeting alone, on the days of its paper. */
export const assembly = programmeIn('assembly.json');
`,
      },
    ],
  },
};

/** A stage that leaves out actions which are there twice. */
export const recipe = {
  names: { stage: 'distinct' },
  registers: 'src/kernel/compile.ts',
  edits: {
    'src/kernel/compile.ts': [
      {
        before: "import { Kernel } from './encode/kernel.ts';",
        add: "import { withoutTwins } from './distinct/twins.ts';",
      },
      {
        replace: '  new Kernel(resetDeadVariables(minimise(system)));',
        add: '  new Kernel(resetDeadVariables(minimise(withoutTwins(system))));',
      },
    ],
    'test/house.test.ts': [
      { after: '  ground: [],', add: "  distinct: ['ground']," },
      {
        replace: "  'compile.ts': ['ground', 'reduce', 'encode', 'factored', 'optionForms.ts'],",
        add: "  'compile.ts': ['ground', 'distinct', 'reduce', 'encode', 'factored', 'optionForms.ts'],",
      },
    ],
    'docs/adr/0004-a-kernel-of-integers.md': [
      {
        before:
          '**Why no state is lost by that.** Let `y` be one step farther from the start than `x`, by an action `d`, and let `x`',
        add: '*Distinct* (`distinct/twins.ts`). After grounding, an action that is there twice is left out once.\n',
      },
    ],
  },
};

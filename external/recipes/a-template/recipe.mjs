/** A template for rules that ask that nothing of a kind is on record. */
export const recipe = {
  names: { kind: 'act' },
  registers: 'src/kinds/templates.ts',
  edits: {
    'src/kinds/act/templates.ts': [
      {
        before:
          '/** Makes a template: a fact on record by a step stands in a relation to the parameter that the provision gives. */',
        add: `/** Nothing of the kind is on record by a step. */
export const none = (cycle: CycleDeclared, { by, fact }: By & OfFact): MadeRule => ({
  ...dueBy(cycle, { by }),
  condition: isEmpty(list(fact)),
});
`,
      },
    ],
    'src/kinds/templates.ts': [{ before: "    'at-least': act.atLeastGiven,", add: '    none: act.none,' }],
    'src/kinds/slots.ts': [
      {
        before: "  'at-least': { ...given, fact: 'countFact' },",
        add: "  none: { by: 'step', fact: 'fact' },",
      },
    ],
    'src/messages/en/templates.ts': [
      {
        before: '  \'at-least\': \'"{fact}" reaches the number named before "{by}".\',',
        add: '  none: \'"{fact}" is not on record before "{by}".\',',
      },
    ],
    'test/support/cycles.ts': [
      {
        before:
          "    'report-ready': { use: 'field-is', with: { on: 'report.issued', field: 'status', is: 'final' } },",
        add: "    'no-complaint': { use: 'none', with: { by: 'soil.closed', fact: 'complaints' } },",
      },
    ],
  },
};

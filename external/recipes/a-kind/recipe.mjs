/** A kind for notices that are posted at any stage, by name. */
export const recipe = {
  names: { kind: 'notice' },
  registers: 'src/kinds/events.ts',
  edits: {
    'src/kinds/declared.ts': [
      {
        before: '/** A cycle as data. */',
        add: `/** Notices, by name. */
export interface NoticesDeclared {
  readonly names: readonly string[];
}
`,
      },
      {
        before: '  readonly acts: Readonly<Record<string, ActDeclared>>;',
        add: '  readonly notices?: NoticesDeclared;',
      },
    ],
    'src/kinds/kinds.ts': [
      {
        replace: "export const KINDS = ['meeting', 'decision', 'recommendations', 'office', 'act'] as const;",
        add: "export const KINDS = ['meeting', 'decision', 'recommendations', 'office', 'notice', 'act'] as const;",
      },
    ],
    'src/kinds/events.ts': [
      {
        before: "import { fieldsOfOffices } from './office/fields.ts';",
        add: "import { fieldsOfNotices } from './notice/fields.ts';",
      },
      {
        before: '  recommendations: {',
        add: '  notice: { ever: ({ notices }) => notices && fieldsOfNotices(notices), opened: none, closed: none },',
      },
    ],
    'src/kinds/effects.ts': [
      {
        before: "import { recommendationEffects } from './recommendations/effects.ts';",
        add: "import { NOTICE_EFFECTS } from './notice/effects.ts';",
      },
      {
        before: '  office: (cycle) => cycle.offices && partsOf(cycle).officeEffects?.(cycle.offices),',
        add: '  notice: ({ notices }) => notices && NOTICE_EFFECTS,',
      },
    ],
    'src/kinds/facts.ts': [{ before: '  recommendations: none,', add: '  notice: none,' }],
    'src/kinds/chart.ts': [
      {
        before: '  meeting: noTypes,',
        add: "  notice: ({ notices }) => (notices ? ['notice.posted'] : []),",
      },
    ],
    'src/kinds/steps.ts': [{ before: '  recommendations: itself,', add: '  notice: itself,' }],
    'src/kinds/templates.ts': [{ before: '  act: {', add: '  notice: {},' }],
    'src/kinds/schema.ts': [
      {
        before: '  act: { acts: z.record(text, actSchema) },',
        add: '  notice: { notices: z.strictObject({ names: z.array(text).min(1) }).optional() },',
      },
      {
        before: '  act: { facts: [], types: [] },',
        add: "  notice: { facts: ['notices'], types: ['notice'] },",
      },
      { before: '  act: checkActs,', add: '  notice: none,' },
    ],
    'src/kernel/alphabet/candidates.ts': [
      {
        before: '    office: () => [],',
        add: `    notice: ({ notices: { names = [] } = {} }) => [
      ['notice.posted', names.map((notice) => canonical('notice.posted', { notice }))],
    ],`,
      },
    ],
  },
};

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
    'src/kinds/events.ts': [
      {
        before: "import { fieldsOfRecommendations } from './recommendations/fields.ts';",
        add: "import { fieldsOfNotices } from './notice/fields.ts';",
      },
      { before: "    { 'date.reached': {} },", add: '    cycle.notices && fieldsOfNotices(cycle.notices),' },
    ],
    'src/kinds/effects.ts': [
      {
        before: "import { recommendationEffects } from './recommendations/effects.ts';",
        add: "import { NOTICE_EFFECTS } from './notice/effects.ts';",
      },
      {
        before: '    ...(recommendations && recommendationEffects(cycle, recommendations)),',
        add: '    ...(cycle.notices && NOTICE_EFFECTS),',
      },
    ],
    'src/kinds/chart.ts': [
      {
        before: "    'date.reached': permitsWhere(all(not(hasEnded), not(endsWithItsDay))),",
        add: "    ...(cycle.notices && { 'notice.posted': permitsWhere(not(hasEnded), askedAt(cycle, 'notice.posted')) }),",
      },
    ],
    'src/kinds/schema.ts': [
      {
        before: '  acts: z.record(text, actSchema),',
        add: '  notices: z.strictObject({ names: z.array(text).min(1) }).optional(),',
      },
    ],
    'src/kernel/alphabet/candidates.ts': [
      {
        before: "      ['date.reached', []],",
        add: "      ['notice.posted', (cycle.notices?.names ?? []).map((notice) => canonical('notice.posted', { notice }))],",
      },
    ],
  },
};

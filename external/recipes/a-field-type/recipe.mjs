/** A type of field for shares, from 0 to 100 per cent. */
export const recipe = {
  names: { type: 'share' },
  registers: 'src/model/fields/index.ts',
  edits: {
    'src/model/fields/index.ts': [
      { before: "import { span, spans } from './span.ts';", add: "import { share } from './share.ts';" },
      { before: "export { span, spans } from './span.ts';", add: "export { share } from './share.ts';" },
      { before: '  officer,', add: '  share,' },
    ],
    'src/model/fieldForms.ts': [
      {
        before: '    days: aNumber(isPositive, expectedTexts.daysAboveNone),',
        add: '    share: aNumber((value) => value >= 0 && value <= 100, expectedTexts.share),',
      },
    ],
    'src/messages/en/expected.ts': [
      {
        before: "  amount: 'an amount of 0 or more',",
        add: "  share: 'a share from 0 to 100 per cent',",
      },
    ],
    'src/reference/format2/fieldWords.ts': [
      {
        before: "  money: 'A sum: `{ amount, currency? }`.',",
        add: "  share: 'A share, from 0 to 100 per cent.',",
      },
    ],
    'src/reference/format2/typeOf.ts': [
      {
        before: "  amount: 'number',",
        add: "  share: 'number',",
      },
    ],
    'src/kernel/alphabet/candidates.ts': [
      {
        before: '    amount: (type, path) => this.#first(type, path) ?? 1,',
        add: '    share: (type, path) => this.#first(type, path) ?? 100,',
      },
    ],
  },
};

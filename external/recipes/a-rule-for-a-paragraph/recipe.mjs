/** A rule for paragraph 5.2, which the programme sets aside. */
export const recipe = {
  names: { id: '5.2' },
  registers: 'src/rules/uses.ts',
  edits: {
    'src/rules/uses.ts': [
      {
        before: "  'interpretation-provided': {",
        add: `  'friend-of-a-theme': {
    use: 'condition',
    with: {
      on: 'friend.designated',
      condition: oneOf<string>({ event: 'theme' }, { param: 'themes' }),
      params: { themes: 'texts' },
    },
  },`,
      },
    ],
    'src/messages/en/rules.ts': [
      {
        before:
          "  'friends-identified': 'The President identifies Friends by the opening of the intersessional.',",
        add: "  'friend-of-a-theme': 'A Friend of the President is designated for one of the themes.',",
      },
    ],
    'src/messages/en/cli/rules.ts': [
      {
        before: "  'friends-identified': {",
        add: "  'friend-of-a-theme': { requires: 'a theme for each Friend', settle: 'the themes of the Friends' },",
      },
    ],
    'test/machines/chart.test.ts': [
      {
        replace: '        "friend.designated: -",',
        add: '        "friend.designated: friend-of-a-theme",',
      },
    ],
    'src/programmes/ccm-2011.ts': [
      {
        after: "    should('5.1', 'chaired-by-president', { offices: PRESIDENTS }),",
        add: "    asks('5.2', 'may', 'friend-of-a-theme', 'never', { themes: THEMES }),",
      },
      { replace: "    { paragraph: '5.2', why: OPTION }," },
    ],
  },
};

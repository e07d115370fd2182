/** A rule for paragraph 5.2, which the programme sets aside. */
export const recipe = {
  names: { phase: 'intersessional', 'rule-id': 'friend-of-a-theme', chart: 'cycle', id: '5.2' },
  registers: 'src/rules/index.ts',
  edits: {
    'src/rules/index.ts': [
      {
        before: "import * as friendsIdentified from './intersessional/friends-identified.ts';",
        add: "import * as friendOfATheme from './intersessional/friend-of-a-theme.ts';",
      },
      { before: '  friendsIdentified.rule,', add: '  friendOfATheme.rule,' },
    ],
    'src/rules/registry.ts': [
      {
        before: "import * as friendsIdentified from './intersessional/friends-identified.ts';",
        add: "import * as friendOfATheme from './intersessional/friend-of-a-theme.ts';",
      },
      {
        before: '  [friendsIdentified.rule, friendsIdentified.scope],',
        add: '  [friendOfATheme.rule, friendOfATheme.scope],',
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
    'src/rules/cycle.ts': [
      {
        replace: "    'friend.designated': { records: [add('friends', 'country')] },",
        add: "    'friend.designated': { asks: ['friend-of-a-theme'], records: [add('friends', 'country')] },",
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

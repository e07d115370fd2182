import { type Programme, parseProgramme } from 'intersessional';
import { toy } from './toy.ts';

/*
 * Programmes that leave everything open, or name what the toy does not, and what their events are made of.
 */

/** The toy with something else. */
export const toyWith = (changes: object): Programme =>
  parseProgramme({ ...JSON.parse(JSON.stringify(toy)), ...changes });

export const EMPTY: Programme['drafts'] = {
  workProgramme: {},
  coordination: {},
  recommendations: {},
  intersessional: {},
  languages: {},
  conferenceSupport: {},
  nextMeeting: {},
};

const asked = (rule: string, given: object) => ({
  paragraph: rule,
  force: 'should',
  rule,
  binds: 'never',
  with: given,
});

/** Values that rules name, none of them in the drafts. */
export const NAMED = {
  held: { span: { from: '2001-07-02', to: '2001-07-05' }, city: 'Proposed', country: 'FR', venue: 'Palace' },
  asked: { name: 'Name', body: 'Body' },
  helpers: ['Helper', 'Other'],
  offices: ['secretary', 'president'],
  categories: ['survivors', 'experts'],
} as const;

/** The toy with drafts of nothing, and with rules that name values. */
export const naming: Programme = toyWith({
  drafts: EMPTY,
  provisions: [
    asked('held-as-proposed', NAMED.held),
    asked('coordinator-asked', NAMED.asked),
    asked('coordinator-helped', { helpers: NAMED.helpers }),
    asked('chaired-by-president', { offices: NAMED.offices }),
  ],
});

/** The toy with nothing drafted and nothing asked. */
export const bare: Programme = toyWith({ drafts: EMPTY, provisions: [] });

export const OFFERS: Programme['offers'] = [
  { country: 'FR', city: 'In FR', window: { from: '2001-09-01', to: '2001-09-30' }, days: 3 },
  { country: 'MX', city: 'In MX', window: { from: '2001-10-01', to: '2001-10-31' }, days: 1 },
];

/** The toy with two offers to host its Second Meeting. */
export const offered: Programme = toyWith({ offers: OFFERS });

/** The toy with a Second Meeting of which nothing is left blank. */
export const complete: Programme = toyWith({
  drafts: {
    ...toy.drafts,
    nextMeeting: {
      president: { country: 'FR' },
      span: { from: '2001-09-03', to: '2001-09-05' },
      city: 'In FR',
      country: 'FR',
    },
  },
});

export const PROGRAMMES = { toy, naming, bare, offered, complete } as const;

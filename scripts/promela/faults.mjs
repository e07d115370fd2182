/** Faults to plant in the programme, each with the product in which SPIN has to find it. */

const lacking =
  (isMissing) =>
  ({ provisions }) => ({
    provisions: provisions.filter((provision) => !isMissing(provision)),
  });

const replaced =
  (rule, given) =>
  ({ provisions }) => ({
    provisions: provisions.map((provision) =>
      provision.rule === rule ? { ...provision, with: given } : provision,
    ),
  });

export const FAULTS = [
  {
    name: 'the First Meeting closes with key decisions open',
    product: 'the First Meeting',
    change: lacking(({ rule }) => rule === 'key-decisions-settled'),
  },
  {
    name: 'a decision is adopted against an objection',
    product: 'the First Meeting',
    change: lacking(({ rule, with: given }) => rule === 'consensus' && given.decision === 'workProgramme'),
  },
  {
    name: 'conference support needs no work programme',
    product: 'the First Meeting',
    change: replaced('work-programme-adopted', { needing: ['intersessional', 'languages'] }),
  },
  {
    name: 'Lebanon offers three days more',
    product: 'the decision on the Second Meeting',
    change: ({ offers: [offer] }) => ({
      offers: [{ ...offer, window: { ...offer.window, to: '2011-09-23' } }],
    }),
  },
  {
    name: 'the paper decides on two languages',
    product: 'the opening of the intersessional',
    change: ({ drafts }) => ({ drafts: { ...drafts, languages: { languages: ['en', 'fr'] } } }),
  },
  {
    name: 'a theme is missing in the paper',
    product: 'the intersessional and its recommendations',
    change: ({ drafts }) => ({
      drafts: { ...drafts, workProgramme: { themes: drafts.workProgramme.themes.slice(0, -1) } },
    }),
  },
  {
    name: 'the Second Meeting opens without recommendations',
    product: 'the intersessional and its recommendations',
    change: lacking(({ rule, paragraph }) => rule === 'recommendations-transmitted' && paragraph === 'A3'),
  },
];

import type { Drafts, Programme, Provision } from '../programmes/programme.ts';

/** Descriptions of the fields of a type. A field without one does not compile. */
type WordsFor<T> = { readonly [K in keyof T]-?: string };

const PLACE = {
  span: 'The days of the meeting.',
  city: 'The city where it meets.',
  country: 'The country where it meets.',
};

/** The fields of a programme. */
export const PROGRAMME: WordsFor<Programme> = {
  $schema: 'The JSON Schema of programmes, for editors.',
  id: 'The id by which records name the programme, such as `ccm-2011`.',
  title: 'The title of the programme.',
  source: 'Where its paragraphs can be read.',
  starts: 'The day on which its cycle begins, for sequences that are made up.',
  firstMeeting: 'When and where the First Meeting is foreseen: facts, for which nothing is refused.',
  names: 'Other names of places, bodies, funds, venues and themes, by the name that the programme uses.',
  statements: 'The gist of each paragraph, in the order of the paper.',
  cycle:
    'Its meetings, decisions, recommendations and acts, with its rules, where they are not those of 2011.',
  drafts: 'The text of each decision that is on the table at the start. A field left out is a blank.',
  offers: 'The offers to host the Second Meeting that stand at the start.',
  provisions: 'What the programme asks, paragraph by paragraph.',
  aside: 'The statements that no rule carries.',
};

/** The fields of the objects in a programme, by the field that has them. */
export const IN_PROGRAMME: {
  readonly firstMeeting: WordsFor<NonNullable<Programme['firstMeeting']>>;
  readonly drafts: WordsFor<Drafts>;
  readonly offers: WordsFor<Programme['offers'][number]>;
  readonly provisions: WordsFor<Provision>;
  readonly aside: WordsFor<Programme['aside'][number]>;
} = {
  firstMeeting: PLACE,
  drafts: {
    workProgramme: 'The draft on the work programme.',
    coordination: 'The draft on coordination.',
    recommendations: 'The draft on recommendations.',
    intersessional: 'The draft on the intersessional.',
    languages: 'The draft on languages.',
    conferenceSupport: 'The draft on conference support.',
    nextMeeting: 'The draft on the Second Meeting.',
  },
  offers: {
    country: 'The State that offers.',
    city: 'The city where the meeting would be held.',
    window: 'The days between which the meeting would be held.',
    days: 'How many days the meeting would last at most.',
  },
  provisions: {
    paragraph: 'The paragraph, such as A4.',
    force: 'How strongly it speaks. Only a binding `shall` or `shall not` refuses an event.',
    rule: 'The id of the rule that judges it.',
    binds: 'Since when it binds: the start, the adoption of a decision, or never (then it is only reported).',
    lets: '`through`: where it binds, it is still only reported.',
    condition: '`adoption`: it is asked of an adoption itself, and never makes its paragraph met.',
    with: 'The parameters of the rule.',
    assumes: 'The reading that it takes where the paper leaves room.',
  },
  aside: { paragraph: 'The paragraph.', why: 'Why no rule carries it.' },
};

/** The parameters of rules, by name. */
export const PARAMETERS: Readonly<Record<string, string>> = {
  before: 'The day by which the meeting falls.',
  body: 'The body that the person comes from.',
  categories: 'The kinds of participants.',
  city: 'The city proposed.',
  country: 'The country proposed.',
  decision: 'The decision that the rule is about.',
  fields: 'The fields of the terms that are compared.',
  helpers: 'The bodies that help.',
  languages: 'The languages asked for.',
  meetings: 'How many meetings are held at least.',
  name: 'The name of the person.',
  needing: 'The decisions that make sense only once the work programme is adopted.',
  offices: 'The names of the office that chairs.',
  span: 'The days proposed.',
  subjects: 'The subjects of the recommendations.',
  text: 'The text of the paper, by the field of the terms.',
  venue: 'The building proposed.',
  within: 'The days within which the meeting falls.',
};

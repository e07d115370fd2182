import type {
  ActFile,
  DecisionFile,
  MeetingFile,
  OfferFile,
  OfficeFile,
  PaperFile,
  PlanFile,
  ProgrammeFile,
  ProvisionFile,
  RecommendationsFile,
  RecordsFile,
} from '../../programmes/format2/file.ts';
import type { GivenName, UseName } from '../../programmes/format2/uses.ts';

/* Descriptions of a programme of format 2: of each field, each template, and all that is given to one. */

/** Descriptions of the fields of a type. A field without one does not compile. */
type FileWords<T> = { readonly [K in keyof T]-?: string };

/** The fields of a programme of format 2. */
export const PROGRAMME_FILE: FileWords<ProgrammeFile> = {
  $schema: 'The JSON Schema of programmes of format 2, for editors.',
  format: 'The format, 2. It can be left out.',
  id: 'The id by which records name the programme, such as `ccm-2012`.',
  title: 'The title of the programme.',
  treaty: 'The id of the treaty whose standing law the programme takes over.',
  overrules: 'The ids of provisions of the treaty that the programme does not take over.',
  papers: 'The papers that it rests on, by a short name.',
  starts: 'The day on which its cycle begins, for sequences that are made up.',
  statements: 'The paragraphs, each with its gist, in the order of the paper.',
  offices: 'The offices, by name.',
  meetings: 'The meetings, by name: their types of event begin with it, as in `im.opened`.',
  flow: 'The meetings in their order (default: as they are declared).',
  decisions: 'The decisions, by name.',
  recommendations: 'The recommendations that one meeting sends to another.',
  acts: 'All else that happens, by type of event: `thing.pastParticiple`.',
  offers: 'The offers to host a meeting that stand at the start.',
  provisions: 'What the papers ask, in their order.',
  aside: 'The paragraphs that no provision carries, and why.',
  names: 'Other names of places, bodies and themes, by the name that the programme uses.',
};

const PLAN: FileWords<PlanFile> = {
  days: 'The days of the meeting.',
  window: 'The time in which its days lie.',
  city: 'The city where it meets.',
  country: 'The country where it meets.',
  format: 'How it is held: in person, hybrid, virtual, and so on.',
};

const MEETING: FileWords<MeetingFile> = {
  label: 'Its name in words.',
  sort: 'The sort of meeting.',
  plan: 'When and where it is to be held. A field left out is not asked.',
  opens: 'Further fields of its opening.',
  foreseen: '`no`: it is not foreseen; or the decision whose text says by `held` whether it is.',
  offers: '`true`: States offer to host it.',
  names: 'Its other names, where a record says to whom something goes.',
};

const OFFICE: FileWords<OfficeFile> = {
  label: 'Its name in words.',
  seats: 'How many seats it has, or their names (default: one).',
  per: 'The things of which each has its own seats.',
  heldBy: 'Who holds it.',
  of: 'The meeting that it is an office of.',
};

const DECISION: FileWords<DecisionFile> = {
  label: 'Its name in words.',
  paragraph: 'The paragraph that it carries out: what this asks binds from its adoption.',
  at: 'The meeting that can take it, or several; `before`: it was taken before the cycle, and its text stands.',
  terms: 'Further fields of its text.',
  text: 'The text that was adopted before, or that is on the table at the start. A field left out is a blank.',
  fixes: 'The meeting whose days, place and president its text fixes.',
  names: 'The office whose holder its text names, as in `3MSP.president`.',
  fills: 'The office whose seats its text fills.',
};

/** The fields of a text that the library knows. */
const TEXT = {
  ...PLAN,
  held: 'Whether the meeting is held.',
  holders: 'Who fills the seats of the office.',
};

const HOLDER = {
  country: 'The State that holds the seat, or that the person is of.',
  name: 'The name of the person.',
  seat: 'The name of the seat.',
};

const RECOMMENDATIONS: FileWords<RecommendationsFile> = {
  from: 'The meeting that sends them.',
  to: 'The meeting that they go to.',
  subjects: 'Their subjects.',
};

const ACT: FileWords<ActFile> = {
  label: 'Its name in words.',
  fields: 'Its fields.',
  at: 'The meeting while which it happens (default: at any stage).',
  records: 'What it puts on record.',
};

type KeyOf<T> = T extends unknown ? keyof T : never;

const RECORDS: { readonly [K in KeyOf<RecordsFile>]: string } = {
  count: 'The fact that counts the act.',
  set: 'The fact that keeps a field.',
  from: 'The field that is kept (default: the day).',
  add: 'The fact that gathers the values of a field.',
  of: 'The field whose values are gathered.',
};

const OFFER: FileWords<OfferFile> = {
  country: 'The State that offers.',
  city: 'The city where the meeting would be held.',
  window: 'The time in which it would be held.',
  days: 'How many days it would last at most.',
};

const PROVISION: FileWords<ProvisionFile> = {
  id: 'An id of its own (default: paragraph and template).',
  paragraph: 'The paragraph.',
  force: 'How strongly it speaks. Only a binding `shall` or `shall not` refuses an event.',
  use: 'The template that it uses.',
  with: 'What it gives to the template.',
  bindsFrom:
    'Since when it binds: `start`, `never`, or a decision (default: `never` for should and may, else the decision of its paragraph, else `start`).',
  enforcement: '`reportOnly`: a breach is reported, and refuses nothing.',
  asks: 'The sentence of the paper.',
  assumes: 'The reading that it takes where the paper leaves room.',
};

const PAPER: FileWords<PaperFile> = { title: 'Its title.', url: 'Where it can be read.' };

/** The fields of the objects in a programme of format 2, by the field that has them. */
export const IN_FILE = {
  papers: PAPER,
  offices: OFFICE,
  meetings: MEETING,
  plan: PLAN,
  foreseen: { byDecision: 'The decision that says by `held` whether it is foreseen.' },
  flow: {
    between: 'Meetings that may be held in any order, or in a list one after the other, before the next.',
  },
  decisions: DECISION,
  text: TEXT,
  holders: HOLDER,
  recommendations: RECOMMENDATIONS,
  acts: ACT,
  records: RECORDS,
  offers: OFFER,
  provisions: PROVISION,
} as const;

/** Each template: what a paragraph that uses it asks. */
export const USE_WORDS: Readonly<Record<UseName, string>> = {
  held: 'The meeting is held on the days, or in the time, and at the place planned or decided.',
  convened: 'The note that convenes the meeting has the days and the place planned or decided.',
  kept: 'The meeting is neither postponed nor cancelled.',
  unchanged: 'A change leaves the meeting on the days and at the place planned or decided.',
  'closed-in-time': 'The meeting closes by the last of its days.',
  presides: 'Somebody from the State decided presides over the meeting.',
  chaired: 'One of the offices chairs the meeting.',
  'decides-nothing': 'The meeting decides nothing: what it purports to adopt changes no text.',
  foreseen: 'Nobody opens the meeting unless it is foreseen.',
  'last-half-day': 'The act takes the last half day of the meeting at most.',
  'while-open': 'While the meeting is open, a field of the act has one value only.',
  'in-languages': 'The meeting opens in these languages. More are no breach.',
  follows: 'The meeting follows the days of a fact, with no idle weekday between.',
  days: 'The days of the meeting lie in a time, or before a day.',
  offer: 'The meeting is decided, convened and held inside what its host offers.',
  consensus: 'No objection stands when the decision is adopted.',
  text: 'These fields of the text adopted are as on the table.',
  needs: 'The decision is taken before the decisions that need it.',
  taken: 'Each of these decisions is adopted before the step.',
  settled: 'Each of these decisions is adopted or deferred before the step.',
  agreed:
    'The recommendations cover these subjects when they are transmitted, or where a decision asks for them.',
  transmitted: 'The recommendations are transmitted.',
  'on-record': 'The fact stands on record before the step: a count is above nothing, a list not empty.',
  'at-least': 'The fact reaches a number before the step.',
  covers: 'The fact has all of these before the step.',
  'paid-from': 'The fact has the fund before the step.',
  'field-is': 'A field of the event has this value.',
  'one-of': 'A field of the event has one of these values.',
  'seats-filled': 'Every seat of the office is filled before the step.',
  condition: 'A condition as data, for what no template says: at a type of event, or by a step.',
};

/** The parameters of templates, by name. */
export const GIVEN_WORDS: Readonly<Record<GivenName, string>> = {
  meeting: 'The meeting.',
  act: 'The type of the act.',
  all: 'All that it is to have.',
  before: 'The day before which the days lie.',
  by: 'The step by which it is done, such as `im.opened`; of `chaired`, the offices.',
  condition: 'The condition.',
  days: 'The fact with the days, such as `im.span`.',
  decision: 'The decision.',
  fact: 'The fact, as acts put it on record.',
  field: 'The field.',
  fields: 'The fields of the text.',
  fund: 'The fund.',
  is: 'The value.',
  languages: 'The languages.',
  number: 'The number.',
  of: 'The decisions, or the values to choose from; of `days`, whether those decided or those held.',
  office: 'The office.',
  on: 'The type of the event.',
  subjects: 'The subjects.',
  within: 'The time in which the days lie.',
};

/** The values that several fields of a programme of format 2 have, by the name that a schema gives them. */
export const FILE_VALUES = {
  field:
    'A field: a type by name, with `?` where it can be left out; or a choice, a list, or an object of fields.',
  fields: 'Fields by name.',
  window:
    'A time in which days lie: two days, a month (2012-04), a quarter (2012-Q2) or a year ("2012", in quotes).',
  condition: 'A condition of the condition language, as data.',
  term: 'Where a value in a condition comes from: the event, a fact, a value.',
} as const;

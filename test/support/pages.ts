import * as fc from 'fast-check';
import type {
  ActFile,
  DecisionFile,
  MeetingFile,
  OfficeFile,
  ProgrammeFile,
  ProvisionFile,
} from '../../src/programmes/format2/file.ts';

/*
 * Random programmes of format 2: up to four meetings, one after the other or between others, with decisions, acts, an
 * office, recommendations, and provisions of nearly every template. Some contradict themselves, and are refused by form.
 */

/** Draws what a page consists of. */
class Draw {
  readonly #draw: fc.GeneratorValue;

  constructor(draw: fc.GeneratorValue) {
    this.#draw = draw;
  }

  whole = (least: number, most: number): number => this.#draw(fc.integer, { min: least, max: most });

  /** Tells whether something that happens so often in a hundred happens. */
  is = (often: number): boolean => this.whole(1, 100) <= often;

  one = <T>(of: readonly T[]): T => of[this.whole(0, of.length - 1)] as T;
}

const NAMES = ['alpha', 'beta', 'gamma', 'delta'] as const;

/** The month in which a meeting is to be held, as the meetings come. */
const monthOf = (meeting: string): string => `2012-0${3 + 2 * NAMES.indexOf(meeting as 'alpha')}`;

const daysIn = (month: string, first: number, length: number) => ({
  from: `${month}-0${first}`,
  to: `${month}-0${first + length}`,
});

const PLACE = { city: 'Bern', country: 'CH' };

function meetingOf(draw: Draw, name: string): MeetingFile {
  const month = monthOf(name);
  const days = daysIn(month, draw.whole(1, 5), draw.whole(0, 4));
  const plan = draw.one([
    undefined,
    undefined,
    { window: month },
    { window: month, ...PLACE },
    { days },
    { days, ...PLACE },
    { city: PLACE.city },
  ]);
  return {
    label: `the ${name}`,
    ...(plan && { plan }),
    ...(draw.is(20) && { opens: { boats: 'number?' } }),
  };
}

/** The meetings in their order; the last one is not between others. */
function flowOf(draw: Draw, names: readonly string[]): NonNullable<ProgrammeFile['flow']> {
  const flow: NonNullable<ProgrammeFile['flow']>[number][] = [];
  let between: string[] = [];
  for (const [i, name] of names.entries()) {
    if (i < names.length - 1 && draw.is(40)) {
      between.push(name);
      continue;
    }
    if (between.length > 0) flow.push({ between: between.length > 1 && draw.is(30) ? [between] : between });
    flow.push(name);
    between = [];
  }
  return flow;
}

/** The text of a decision that fixes a meeting. */
const textFor = (draw: Draw, meeting: string) =>
  draw.one([
    { window: monthOf(meeting), ...PLACE },
    { days: daysIn(monthOf(meeting), 3, 2), ...PLACE, president: { country: 'CH' } },
    { days: daysIn(monthOf(meeting), 3, 2) },
  ]);

/** The decisions that fix meetings without a plan, and a budget and rules beside them. */
function decisionsOf(draw: Draw, meetings: Readonly<Record<string, MeetingFile>>, main: readonly string[]) {
  const names = Object.keys(meetings);
  const fixing = names
    .filter((name) => meetings[name]?.plan === undefined && draw.is(60))
    .map((name): [string, DecisionFile] => {
      const earlier = main.filter((each) => names.indexOf(each) < names.indexOf(name));
      const at = earlier.length > 0 && draw.is(60) ? draw.one(earlier) : 'before';
      const text = at === 'before' || draw.is(70) ? textFor(draw, name) : undefined;
      return [`fix-${name}`, { paragraph: 'P1', at, fixes: name, ...(text && { text }) }];
    });
  const budget: DecisionFile = {
    paragraph: 'P2',
    at: draw.is(30) ? main : draw.one(main),
    terms: { total: 'number?' },
    ...(draw.is(50) && { text: { total: 5 } }),
  };
  const rules: DecisionFile = { paragraph: 'P3', at: draw.one(main) };
  return Object.fromEntries([
    ...fixing,
    ...(draw.is(50) ? [['budget', budget] as const] : []),
    ...(draw.is(30) ? [['rules', rules] as const] : []),
  ]);
}

const SITES = ['weir', 'quay'];

function actsOf(draw: Draw, names: readonly string[]): Readonly<Record<string, ActFile>> {
  const sample: ActFile = {
    fields: { site: { choice: SITES }, depth: 'number?' },
    ...(draw.is(40) && { at: draw.one(names) }),
    records: [{ count: 'samples' }, { add: 'sites', of: 'site' }, { set: 'lastSite', from: 'site' }],
  };
  const report: ActFile = {
    fields: { status: { choice: ['draft', 'final'] } },
    records: [{ set: 'reported' }, { set: 'reportStatus', from: 'status' }],
  };
  return {
    ...(draw.is(60) && { 'sample.taken': sample }),
    ...(draw.is(40) && { 'report.issued': report }),
  };
}

type Use = Pick<ProvisionFile, 'use' | 'with' | 'asks'>;

const USES_OF_MEETING = ['held', 'held', 'convened', 'closed-in-time', 'presides'];
const FORBIDS = ['kept', 'unchanged', 'decides-nothing'];

const usesOfMeeting = (draw: Draw, meeting: string): readonly Use[] => [
  { use: draw.one([...USES_OF_MEETING, ...FORBIDS]), with: { meeting } },
  { use: 'in-languages', with: { meeting, languages: ['en', 'fr'] } },
  { use: 'days', with: { meeting, within: '2012-Q2', ...(draw.is(50) && { of: 'held' }) } },
  { use: 'one-of', with: { on: `${meeting}.opened`, field: 'format', of: ['hybrid', 'inPerson'] } },
];

const lastIs = (fact: string, is: string) => ({ is: 'equal', of: [{ fact: [fact] }, { value: is }] });

const usesOfActs = (draw: Draw, by: string, meeting: string): Readonly<Record<string, readonly Use[]>> => ({
  'sample.taken': [
    { use: 'on-record', with: { fact: draw.one(['samples', 'sites', 'lastSite']), by } },
    { use: 'at-least', with: { fact: 'samples', by, number: draw.whole(1, 3) } },
    { use: 'covers', with: { fact: 'sites', by, all: SITES } },
    { use: 'while-open', with: { meeting, act: 'sample.taken', field: 'site', is: 'quay' } },
    { use: 'condition', with: { by, condition: lastIs('lastSite', 'weir') }, asks: 'Last at the weir.' },
  ],
  'report.issued': [
    { use: 'on-record', with: { fact: 'reported', by } },
    { use: 'field-is', with: { on: 'report.issued', field: 'status', is: 'final' } },
    {
      use: 'condition',
      with: { by, condition: lastIs('reportStatus', 'final') },
      asks: 'The last is final.',
    },
  ],
});

function usesOfDecisions(draw: Draw, live: readonly string[], by: string): readonly Use[] {
  if (live.length === 0) return [];
  const decision = draw.one(live);
  return [
    { use: 'consensus', with: { decision } },
    { use: draw.one(['taken', 'settled']), with: { by, of: [decision] } },
    ...(live.length > 1 ? [{ use: 'needs', with: { decision: live[0], of: [live[1]] } }] : []),
  ];
}

/** A provision of a page that has all else. */
function provisionOf(draw: Draw, page: ProgrammeFile, live: readonly string[]): ProvisionFile {
  const meeting = draw.one(Object.keys(page.meetings));
  const by = `${draw.one(Object.keys(page.meetings))}.${draw.one(['opened', 'closed'])}`;
  const ofActs = usesOfActs(draw, by, meeting);
  const { use, ...given } = draw.one([
    ...usesOfMeeting(draw, meeting),
    ...Object.keys(page.acts ?? {}).flatMap((act) => ofActs[act] ?? []),
    ...usesOfDecisions(draw, live, by),
    ...(page.offices ? [{ use: 'seats-filled', with: { office: 'bureau', by } }] : []),
    ...(page.recommendations
      ? [{ use: 'transmitted' }, { use: 'agreed', with: { subjects: ['silt'] } }]
      : []),
  ]);
  const since = ['start', 'start', 'never', ...Object.keys(page.decisions ?? {})];
  return {
    paragraph: `P${draw.whole(1, 9)}`,
    force: FORBIDS.includes(use) ? 'shall not' : draw.one(['shall', 'shall', 'should', 'may']),
    use,
    ...given,
    ...(draw.is(40) && { bindsFrom: draw.one(since) }),
    ...(draw.is(10) && { enforcement: 'reportOnly' }),
  };
}

const PARAGRAPHS = Array.from({ length: 9 }, (_, i) => [`P${i + 1}`, `Paragraph ${i + 1}`] as const);

/** A random page. */
export const anyPage: fc.Arbitrary<ProgrammeFile> = fc.gen().map((value) => {
  const draw = new Draw(value);
  const names = NAMES.slice(0, draw.whole(1, NAMES.length));
  const meetings = Object.fromEntries(names.map((name) => [name, meetingOf(draw, name)]));
  const flow = flowOf(draw, names);
  const main = flow.filter((item) => typeof item === 'string');
  const beside = names.filter((name) => !main.includes(name));
  const decisions = decisionsOf(draw, meetings, main);
  const acts = actsOf(draw, names);
  const bureau: OfficeFile = { seats: draw.one([1, 2, 3, ['north', 'south']]), heldBy: 'State' };
  const [from] = beside;
  const to = main.at(-1) as string;
  const page: ProgrammeFile = {
    id: 'page',
    title: 'Page',
    starts: '2012-01-02',
    statements: Object.fromEntries(PARAGRAPHS),
    meetings,
    flow,
    decisions,
    acts,
    ...(draw.is(40) && { offices: { bureau } }),
    ...(from !== undefined && draw.is(50) && { recommendations: { from, to, subjects: ['silt', 'eels'] } }),
  };
  const live = Object.keys(decisions).filter((name) => decisions[name]?.at !== 'before');
  const provisions = Array.from({ length: draw.whole(1, 7) }, () => provisionOf(draw, page, live));
  return { ...page, provisions };
});

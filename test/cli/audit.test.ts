import { readFileSync } from 'node:fs';
import { audit, ccm2011, RULES, type RuleId, type TreatyEvent, type TreatyRecord } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { RULE_WORDS, ruleWords } from '../../src/cli/page/ruleWords.ts';
import { model } from '../support/records.ts';
import { cli, file, linedFile, lineOf, linesOver, MODEL, REAL, recordFile } from './support.ts';

const opened = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' };
const objection = {
  on: '2010-11-10',
  type: 'objection.raised',
  decision: 'workProgramme',
  delegation: 'A delegation',
};
const adopted = { on: '2010-11-12', type: 'decision.adopted', decision: 'workProgramme' };
const closed = { on: '2010-11-11', type: 'intersessional.closed' };
const record = (...events: readonly object[]) => ({ programme: 'ccm-2011', events });

const { events } = model;
const indexOf = (type: string) => events.findIndex((event) => event.type === type);
const withEvents = (list: readonly object[], more: object = {}) => ({ ...model, ...more, events: list });

/** The model record with other fields in its first event of a type. */
const changed = (type: string, fields: object) =>
  withEvents(events.map((event, index) => (index === indexOf(type) ? { ...event, ...fields } : event)));

const without = (type: string, more: object = {}) =>
  withEvents(
    events.filter((event) => event.type !== type),
    more,
  );

/** The model record with an event before the first of its day or of a later one. */
function inserted(event: Readonly<Record<string, string>> & { readonly on: string }, more: object = {}) {
  const index = events.findIndex(({ on }) => on > event.on);
  return withEvents(events.toSpliced(index, 0, event as object as TreatyEvent), more);
}

const printed = async (input: object, columns = 110) =>
  (await cli(['audit', linedFile(input)], { columns })).out;

/** A text on one line. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

const sectionOf = (out: string, title: string): string =>
  out.split(`\n${title}\n`)[1]?.split('\n\n')[0] ?? '';

describe('P10 the verdict comes first', () => {
  it.each([
    ['a record that complies', model, 0, /^Compliant\. /],
    [
      'a record that complies so far',
      withEvents(events.filter(({ on }) => on <= '2010-11-12')),
      0,
      /^Compliant so far: \d+ duties are still pending, \d+ of them binding\. /,
    ],
    [
      'a record that cannot be judged in full',
      JSON.parse(readFileSync(REAL, 'utf8')),
      3,
      /^Undetermined: nothing binding is known to be broken\. \d+ binding provisions could not be judged\. /,
    ],
    [
      'a record with a breach',
      changed('intersessional.opened', { languages: ['en', 'fr'] }),
      1,
      /^Not compliant\. Not met: A5 \(shall\)\. /,
    ],
    [
      'a record with a breach and an event out of place',
      record(opened, objection, closed, adopted),
      1,
      /^Not compliant\. .*Consensus not reached: work programme \(A1\.1, A1\.2, A1\.3\)\. Out of place: 1 event\. /,
    ],
  ])('of %s, with its exit code', async (_name, input, expected, words) => {
    const { code, out, err } = await cli(['audit', linedFile(input)], { columns: 110 });
    expect(err).toBe('');
    expect(flat(out)).toMatch(words);
    expect(code).toBe(expected);
  });

  it('in its colour, on a terminal that has colours', async () => {
    const first = async (input: object) =>
      (await cli(['audit', linedFile(input)], { colour: true })).out.split('\n')[0];
    expect(await first(model)).toBe('\u001b[1m\u001b[32mCompliant.\u001b[39m\u001b[22m');
    expect(await first(record(opened, closed))).toContain('\u001b[31mNot compliant. ');
    expect(await first(JSON.parse(readFileSync(REAL, 'utf8')))).toContain('\u001b[33mUndetermined: ');
    expect(await first(record())).not.toContain('\u001b[32m');
  });

  it('then the title, the programme, the events, the dates and if the record is complete', async () => {
    expect((await printed(model)).split('\n')[1]).toBe(
      `Work programme 2011: a model record (ccm-2011) · ${model.events.length} events, 6 Sep 2010 - 13 Sep 2011 · record complete`,
    );
    expect(flat((await cli(['audit', REAL])).out)).toContain(' record not complete ');
  });

  it('speaks as of the day that it is asked for, and says what it leaves out', async () => {
    const { code, out } = await cli(['audit', MODEL, '--as-of', '2010-11-10'], { columns: 110 });
    expect(code).toBe(0);
    expect(flat(out)).toMatch(/ as of 10 November 2010, \d+ later events left out · record complete /);
  });
});

describe('M8 a record without events', () => {
  it('has nothing to judge yet', async () => {
    const { code, out } = await cli(['audit', recordFile(record())]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Nothing to judge yet: no event is on this record\.\n/);
    expect(out).not.toMatch(/Compliant|Duties|Met:|100 %/);
  });

  it('in YAML and not complete, likewise', async () => {
    const input = 'programme: ccm-2011\ncomplete: false\nevents: []\n';
    expect((await cli(['audit', '-'], { input })).out).toMatch(/^Nothing to judge yet: /);
  });

  it('nor has one whose events are all later', async () => {
    const { out } = await cli(['audit', MODEL, '--as-of', '2010-01-01']);
    expect(out).toMatch(/^Nothing to judge yet: /);
  });
});

describe('P10 what was breached', () => {
  it('is said with what is required, what is missing, the line and the event', async () => {
    const input = changed('intersessional.opened', { languages: ['en', 'fr'] });
    const line = lineOf(input, indexOf('intersessional.opened'));
    expect(flat(sectionOf(await printed(input), 'Breaches'))).toBe(
      ' A5 (shall) requires: The intersessional is held in the languages decided. ' +
        `Languages: English, French, Spanish expected. Missing: Spanish. Line ${line}, intersessional opened, 27 June 2011.`,
    );
  });

  it('names the theme that is missing, and not those that are there', async () => {
    const input = withEvents(events.filter((event) => !('theme' in event) || event.theme !== 'c'));
    const words = flat(sectionOf(await printed(input), 'Breaches'));
    expect(words).toContain('Themes, missing: (c) clearance and risk reduction education. Line ');
    expect(words).not.toContain('victim assistance');
  });

  it('names each thing that differs', async () => {
    const words = flat(
      sectionOf(
        await printed(changed('intersessional.opened', { city: 'Paris', country: 'FR' })),
        'Breaches',
      ),
    );
    expect(words).toContain(
      'City: Geneva expected. Found: Paris. Country: Switzerland expected. Found: France.',
    );
  });

  it('says as of which day a meeting was not held', async () => {
    const input = withEvents([
      ...events.filter(({ on }) => on < '2011-06-20'),
      { on: '2011-07-20', type: 'date.reached' },
    ]);
    const out = flat(await printed(input));
    expect(out).toContain(
      'A4 (shall) requires: The intersessional is held on the days and at the place decided. ',
    );
    expect(out).toContain('27-30 June 2011 expected. Found: nothing. Nothing on record by 20 July 2011.');
  });

  it('says once what two paragraphs of different force forbid', async () => {
    const decided = { on: '2011-06-28', type: 'decision.adopted', decision: 'languages' };
    const words = flat(sectionOf(await printed(inserted(decided)), 'Breaches'));
    expect(words).toContain('2.3 (shall) and 1.2 (shall not) require: The intersessional decides nothing. ');
    expect(words.match(/Decision: languages\./g)).toHaveLength(1);
  });

  it('is not said a second time among the findings', async () => {
    const out = await printed(changed('intersessional.opened', { city: 'Paris' }));
    expect(sectionOf(out, 'Other findings')).toMatch(/^ {2}3\.1 +should +.*Not met\. City: Geneva expected/m);
    expect(sectionOf(out, 'Other findings')).not.toContain('A4');
  });

  it('names events out of place likewise, and the stages that have a place for them', async () => {
    const input = record(opened, closed);
    expect(sectionOf(await printed(input), 'Out of place')).toBe(
      [
        `  Line ${lineOf(input, 1)}, intersessional closed, 11 November 2010.`,
        '    Place: between the Meetings, intersessional: open.',
      ].join('\n'),
    );
  });

  it('gives the column where a line has several events', async () => {
    const input = changed('intersessional.opened', { languages: ['en', 'fr'] });
    const { out } = await cli(['audit', recordFile(input)]);
    const column = JSON.stringify(input).indexOf('{"on":"2011-06-27","type":"intersessional.opened"') + 1;
    expect(flat(out)).toContain(`Line 1, column ${column}, intersessional opened, 27 June 2011.`);
  });

  it('gives the lines of YAML and of standard input', async () => {
    const input = [
      'programme: ccm-2011',
      'events:',
      '  - { on: 2010-11-09, type: firstMeeting.opened, city: Vientiane, country: LA }',
      '  # a comment',
      '  - on: 2010-11-11',
      '    type: intersessional.closed',
    ].join('\n');
    expect((await cli(['audit', '-'], { input })).out).toContain('\n  Line 5, intersessional closed, ');
    expect((await cli(['audit', file('record.yaml', input)])).out).toContain('\n  Line 5, ');
  });
});

describe('V18 an objection to a decision that several paragraphs carry', () => {
  const blocked = inserted({
    on: '2010-11-11',
    type: 'objection.raised',
    decision: 'conferenceSupport',
    delegation: 'DE',
  });

  it('is said once, with the paragraphs and whose it is', async () => {
    const out = flat(await printed(blocked));
    const words = 'Consensus not reached: conference support (A6.1, A6.2, A6.3).';
    expect(out.split(words)).toHaveLength(2);
    expect(out.match(/Objection to the decision, not withdrawn: Germany \(line \d+\)\./g)).toHaveLength(1);
    expect(out).not.toContain('A6.1 requires');
  });

  it('is a finding for each paragraph in JSON', async () => {
    const { out } = await cli(['audit', recordFile(blocked), '--json']);
    const { findings } = JSON.parse(out) as ReturnType<typeof audit>;
    expect(findings.map(({ provision }) => provision)).toEqual(['A6.1', 'A6.2', 'A6.3']);
  });
});

describe('V17 a complete record without the close of the First Meeting', () => {
  const words =
    'The close of the First Meeting is not on this record: it is taken to be over with its days (9-12 November 2010).';

  it('says that the Meeting is taken to be over with its days', async () => {
    expect(flat(await printed(without('firstMeeting.closed')))).toContain(` ${words} `);
  });

  it.each([
    ['closed', model],
    ['not complete', without('firstMeeting.closed', { complete: false })],
    ['not over yet', record(opened, adopted)],
    ['never opened', withEvents(events.filter(({ type }) => !type.startsWith('firstMeeting.')))],
  ])('says nothing where it is %s', async (_name, input) => {
    expect(flat(await printed(input))).not.toContain('The close of the First Meeting is not on this record');
  });
});

describe('P10 what would settle an undetermined record', () => {
  it('is grouped by what is missing, with the paragraphs that wait for it', async () => {
    const { out } = await cli(['audit', REAL], { columns: 110 });
    const words = flat(sectionOf(out, 'To settle it, put on record'));
    expect(words).toMatch(/the intersessional: format, languages A1\.2, A5 \(should: 3\.1 venue\)/);
    expect(words).toMatch(/when the themes were discussed: \(a\), \(c\), .* A1\.3/);
    expect(words).toMatch(/the coordinator's appointment, and by whom 7\.1/);
  });

  it('is the adoption where no adoption is on record', async () => {
    const input = withEvents(
      events.filter((event) => !(event.type === 'decision.adopted' && event.decision === 'languages')),
      { complete: false },
    );
    const words = flat(sectionOf(await printed(input), 'To settle it, put on record'));
    expect(words).toContain('the adoption of the decision: languages A5');
  });

  it('is the withdrawal of an objection that may have been withdrawn off the record', async () => {
    const input = inserted(
      { on: '2010-11-11', type: 'objection.raised', decision: 'languages', delegation: 'DE' },
      { complete: false },
    );
    const words = flat(sectionOf(await printed(input), 'To settle it, put on record'));
    expect(words).toContain('the withdrawal of the objection: languages A5');
  });

  it('is what would settle the rest, where something is broken already', async () => {
    const official = { on: '2011-06-28', type: 'document.issued', status: 'official' } as const;
    const list = model.events.toSpliced(
      model.events.findIndex(({ on }) => on === '2011-06-28'),
      0,
      official,
    );
    const rest = list.filter((event) => (event as TreatyEvent).type !== 'coordinator.appointed');
    const words = flat(await printed(withEvents(rest, { complete: false })));
    expect(words).toMatch(/^Not compliant\. Not met: 6\.2 \(shall not\)\. /);
    expect(words).toContain(
      "To settle the rest, put on record the coordinator's appointment, and by whom 7.1",
    );
  });

  it('is left out of a record that is not undetermined', async () => {
    expect(await printed(model)).not.toContain('To settle it');
  });

  it('has words for every rule', () => {
    for (const id of Object.keys(RULES) as RuleId[]) {
      const { requires, settle } = RULE_WORDS[id];
      expect(`${requires}${settle}`).toMatch(/^[^.]+$/);
      expect(settle.length).toBeGreaterThan(3);
    }
  });

  it('has an order for every duty', () => {
    const duties = Object.values(RULES).filter(({ due }) => due !== undefined);
    const orders = duties.map(({ id }) => ruleWords(id as RuleId, ccm2011).duty);
    expect(orders.filter((order) => !/^[A-Z]/.test(order ?? ''))).toEqual([]);
    expect(new Set(orders).size).toBe(orders.length);
  });
});

describe('P10 the tables of the page', () => {
  const real = audit(ccm2011, JSON.parse(readFileSync(REAL, 'utf8')) as TreatyRecord);

  it('has every finding that is no breach: what binds first, in the order of the paper', async () => {
    const { out } = await cli(['audit', REAL], { columns: 110 });
    const rows = [...sectionOf(out, 'Findings').matchAll(/^ {2}(\S+(?:, \S+)*) +(shall|should) /gm)];
    const paragraphs = rows.flatMap(([, ids = '']) => ids.split(', '));
    expect([...paragraphs].sort()).toEqual(
      [...new Set(real.findings.map(({ provision }) => provision))].sort(),
    );
    expect(rows.map(([, , force]) => force)).toEqual(rows.map(([, , force]) => force).sort());
  });

  it('says once what is said of several paragraphs', async () => {
    const { out } = await cli(['audit', REAL], { columns: 110 });
    expect(out).toMatch(/^ {2}2\.3, A3 +shall +recommendations, transmitted before/m);
  });

  it('names the lines of the file, and no index', async () => {
    const { out } = await cli(['audit', REAL, '--full'], { columns: 110 });
    const record = JSON.parse(readFileSync(REAL, 'utf8')) as TreatyRecord;
    const index = record.events.findIndex(({ type }) => type === 'intersessional.closed');
    const line = readFileSync(REAL, 'utf8')
      .split('\n')
      .findIndex((each) => each.includes('intersessional.closed'));
    expect(real.findings.find(({ provision }) => provision === 'A1.3')?.event).toBe(index);
    expect(out).toMatch(new RegExp(`^ {2}A1\\.3 .* ${line - 1}$`, 'm'));
    expect(out).not.toContain('events[');
  });

  it('has the duties by date, each with its force', async () => {
    const { out } = await cli(['audit', REAL], { columns: 110 });
    const days = [...sectionOf(out, 'Duties').matchAll(/ (?:shall|should) +(\d+ \w+ \d+)/g)].map(
      ([, day = '']) => Date.parse(`${day} UTC`),
    );
    expect(days.length).toBeGreaterThan(10);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('ends with the paragraphs that are met or not reached, and with the options', async () => {
    const { out } = await cli(['audit', MODEL], { columns: 110 });
    expect(out).toMatch(/\nMet: 2\.1-2\.3 /);
    expect(flat(out)).toMatch(/ Adopted, nothing more to judge: A1\.1/);
    expect(out).toMatch(/ · Not reached: 1\.2 6\.2\n/);
    expect(out).toMatch(/\nMore: --full \(.*\) · --json · --repair\n$/);
  });

  it('uses no word of the code for outcomes and statuses', async () => {
    const { out } = await cli(['audit', REAL]);
    expect(out).not.toMatch(/cantTell|cannotTell|notReached|notModelled|notTriggered|inapplicable/);
  });
});

describe('P10 audit --full', () => {
  it('adds every finding in a sentence, paragraphs that ask nothing, notes and stages', async () => {
    const record = JSON.parse(readFileSync(REAL, 'utf8')) as TreatyRecord;
    const { out } = await cli(['audit', REAL, '--full']);
    const words = flat(out);
    for (const { because } of audit(ccm2011, record).findings) expect(words).toContain(because);
    for (const { paragraph } of ccm2011.aside)
      expect(sectionOf(out, 'Paragraphs that ask nothing')).toContain(paragraph);
    expect(words).toContain(record.notes ?? '-');
    expect(sectionOf(out, 'Stages of the cycle')).toBe('  Second Meeting');
    expect(words).not.toContain('--full');
  });

  it('names the steps that an incomplete record leaves out', async () => {
    const { out } = await cli([
      'audit',
      linedFile({ ...record(opened, { ...closed, on: '2011-06-30' }), complete: false }),
      '--full',
    ]);
    expect(flat(sectionOf(out, 'Steps inferred'))).toMatch(
      /intersessional opened \(shown by: line \d+, intersessional closed/,
    );
  });

  it('begins as the short page does', async () => {
    const [short, full] = [await cli(['audit', REAL]), await cli(['audit', REAL, '--full'])];
    expect(full.out.startsWith(short.out.slice(0, short.out.indexOf('\nMet:')))).toBe(true);
  });
});

describe('audit --json', () => {
  it('prints the audit and the fitness of the record (M7), the same bytes each time', async () => {
    const [one, two] = [await cli(['audit', REAL, '--json']), await cli(['audit', REAL, '--json'])];
    const input = JSON.parse(readFileSync(REAL, 'utf8')) as TreatyRecord;
    expect(one).toEqual(two);
    expect(one.out).toBe(
      `${JSON.stringify({ version: 1, ...audit(ccm2011, input), fitness: 1 }, null, 2)}\n`,
    );
    expect(one.code).toBe(3);
  });
});

describe('P10 the width of the page', () => {
  const long = 'Longcityname'.repeat(20);
  const wide = '会議'.repeat(60);
  const record = {
    programme: 'ccm-2011',
    title: `A title ${long}`,
    notes: `Notes ${long} ${wide} ${'and more '.repeat(50)}`,
    complete: false,
    events: [
      { ...opened, city: long, note: long },
      { ...objection, delegation: `${long} ${long}` },
      adopted,
      {
        on: '2011-06-27',
        type: 'intersessional.opened',
        span: { from: '2011-06-27', to: '2011-06-28' },
        city: long,
        country: 'CH',
        venue: long,
      },
      { on: '2011-06-28', type: 'theme.discussed', theme: long },
    ],
  };

  it.each(
    [
      ['the real record', REAL],
      ['the model record', MODEL],
      ['a record with very long words', recordFile(record)],
    ].flatMap(([name = '', path = '']) => [40, 60, 80, 110].map((columns) => ({ name, path, columns }))),
  )('is $columns columns at most: $name', async ({ path, columns }) => {
    for (const args of [
      ['audit', path, '--full'],
      ['next', path],
    ]) {
      const { out, err } = await cli(args, { columns });
      expect(err).toBe('');
      expect(linesOver(out, columns)).toEqual([]);
    }
  });

  it('counts characters of two columns as two', async () => {
    const { out } = await cli(['audit', recordFile(record), '--full']);
    const lines = out.split('\n').filter((line) => line.includes('会議'));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(line.length + (line.match(/[会議]/g)?.length ?? 0)).toBeLessThanOrEqual(80);
    }
  });

  it('cuts nothing off', async () => {
    const { out } = await cli(['audit', recordFile(record)]);
    expect(out).not.toContain('…');
    expect(out.replace(/\s+/g, '')).toContain(long);
  });

  it('is no more than 110 on a wider terminal', async () => {
    const [wider, widest] = [
      await cli(['audit', REAL], { columns: 200 }),
      await cli(['audit', REAL], { columns: 110 }),
    ];
    expect(wider.out).toBe(widest.out);
    expect(linesOver(wider.out, 80)).not.toEqual([]);
  });
});

describe('the page in README.md', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, block = ''] = /```text\n(Undetermined: [\s\S]*?)```/.exec(readme) ?? [];
  /** Numbers and blanks depend on the whole record. */
  const settled = (text: string): string => flat(text).replace(/\b\d+\b/g, '#');

  it('is an excerpt of what is printed', async () => {
    const { out } = await cli(['audit', REAL], { columns: 110 });
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(settled(out)).toContain(settled(line));
  });
});

import * as fc from 'fast-check';
import { audit, ccm2011, MalformedError, type TreatyRecord } from 'intersessional';
import { fromOcel, fromXes, type OcelLog, toOcel, toXes } from 'intersessional/interchange';
import { readProgramme, readRecord } from 'intersessional/read';
import { describe, expect, it } from 'vitest';
import { cli, file, MODEL, REAL, shell } from '../cli/support.ts';
import { keepingOne, type Missing, throughOcelTables, throughTable } from '../interchange/tools.ts';
import { model, recordOf } from '../support/records.ts';
import { anyWrittenRecord } from '../support/written.ts';

/*
 * Faults in event logs that were found from outside, by kind: the input that was found, and others of its kind. The id
 * is that of the row.
 */

const real = recordOf('ccm-2011');
const written = fc.sample(anyWrittenRecord, { seed: 11, numRuns: 300 });
/** A table has no row for a record without events. */
const withEvents = written.filter(({ events }) => events.length > 0);

function errorOf(read: () => unknown): MalformedError {
  try {
    read();
  } catch (error) {
    if (error instanceof MalformedError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}

const linesOf = (read: () => unknown): readonly string[] => errorOf(read).message.split('\n');

const record = (...events: readonly object[]): TreatyRecord =>
  ({ programme: 'ccm-2011', events }) as unknown as TreatyRecord;
const opened = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' };

describe('L1: one relationship for each pair of event and object', () => {
  /** Each of these events refers to one object in two ways. */
  const twice = record(
    { ...opened, president: { name: 'Vientiane', country: 'LA' } },
    {
      on: '2010-11-12',
      type: 'decision.adopted',
      decision: 'nextMeeting',
      terms: { president: { country: 'LB' }, country: 'LB', city: 'Beirut' },
    },
    {
      on: '2010-11-12',
      type: 'decision.adopted',
      decision: 'conferenceSupport',
      terms: {
        coordinator: { body: 'UNDP-BCPR' },
        assistedBy: ['UNDP-BCPR', 'UNODA', 'UNODA'],
        fund: 'UNDP-BCPR-TTF',
        earmarked: true,
      },
    },
    {
      on: '2011-09-12',
      type: 'secondMeeting.opened',
      span: { from: '2011-09-12', to: '2011-09-16' },
      city: 'Beirut',
      country: 'LB',
      president: { country: 'LB' },
    },
    {
      on: '2011-09-13',
      type: 'meeting.suspended',
      meeting: 'secondMeeting',
      by: 'meeting',
      instrument: 'decision',
    },
  );

  it.each(['first', 'last'] as const)('is enough: the %s of each pair', (which) => {
    for (const each of [twice, model, real, ...written]) {
      expect(fromOcel(keepingOne(toOcel(each), which))).toStrictEqual([each]);
    }
  });

  it('is enough without any relationship but that to the record', () => {
    const log = toOcel([twice, model]);
    const events = log.events.map((event) => ({
      ...event,
      relationships: event.relationships.filter(({ qualifier }) => qualifier === 'record'),
    }));
    expect(fromOcel({ ...log, events })).toStrictEqual([twice, model]);
  });

  it('is enough through the tables of PM4Py, whose relationships have no order', () => {
    for (const each of [twice, model, real, ...withEvents]) {
      expect(fromOcel(throughOcelTables(JSON.stringify(toOcel(each))))).toStrictEqual([each]);
    }
  });

  it('still has each relationship of an event, for tools that keep them', () => {
    const [event] = toOcel(twice).events;
    expect(event?.relationships.map(({ qualifier, objectId }) => `${qualifier} ${objectId}`)).toEqual([
      'record record 1',
      'type meeting:firstMeeting of record 1',
      'city city:Vientiane',
      'country State:LA',
      'president.name person:Vientiane',
      'president.country State:LA',
    ]);
  });

  it('can be all there is: a log of relationships is read as before', () => {
    const log = toOcel(model);
    const isReferred = new Set(
      log.events.flatMap((each) => each.relationships.map(({ qualifier }) => qualifier)),
    );
    const events = log.events.map((event) => ({
      ...event,
      attributes: event.attributes.filter(({ name }) => !isReferred.has(name)),
    }));
    expect(fromOcel({ ...log, events })).toStrictEqual([model]);
  });

  it('that says something else than the attribute is a problem', () => {
    const log = JSON.parse(
      JSON.stringify(toOcel(record(opened))).replace(
        '"name":"country","value":"LA"',
        '"name":"country","value":"LB"',
      ),
    );
    expect(linesOf(() => fromOcel(log))).toEqual([
      'events[0].relationships[3]: expected the same as attribute country, "LB", found "LA"',
    ]);
  });
});

describe('L2: cells without a value', () => {
  const words = ['nan', 'NaN', 'NaT', 'None', '<NA>', ''].map((word) => word.replace('<', '&lt;'));
  const writtenAs: readonly (readonly [string, Missing])[] = words.flatMap((word) =>
    ['string', 'float', 'date'].map(
      (tag) => [`<${tag}> ${word}`, () => `<${tag} key="$KEY" value="${word}"/>`] as const,
    ),
  );

  it('of a table of PM4Py are none', () => {
    expect(fromXes(throughTable(toXes(model)))).toStrictEqual([model]);
    expect(fromXes(throughTable(toXes([model, real])))).toStrictEqual([model, real]);
    for (const each of withEvents) expect(fromXes(throughTable(toXes(each)))).toStrictEqual([each]);
  });

  it.each(writtenAs)('are none as %s', (_name, missing) => {
    const through = throughTable(toXes(model), missing);
    expect(through).not.toBe(toXes(model));
    expect(fromXes(through)).toStrictEqual([model]);
  });

  it('are none where each row has the attributes of its trace', () => {
    const trace = /<trace>\n([\s\S]*?)(?=\s*<event>)/;
    const [, own = ''] = trace.exec(toXes(model)) ?? [];
    const inRows = own.replaceAll('key="', 'key="case:');
    const rows = toXes(model)
      .replace(trace, '<trace>\n    <string key="concept:name" value="1"/>')
      .replaceAll('<event>', `<event>${inRows}<float key="case:schema" value="nan"/>`);
    const expected = { ...model, $schema: undefined };
    expect(fromXes(rows.replace(/<string key="case:schema"[^>]*>/g, ''))).toEqual([expected]);
    const second = rows.lastIndexOf('key="case:programme" value="ccm-2011"');
    const other = `${rows.slice(0, second)}key="case:programme" value="ccm-2012"${rows.slice(second + 37)}`;
    expect(linesOf(() => fromXes(other))).toEqual([
      'traces[0].programme: expected each field once, found it a second time',
    ]);
  });

  it('of object-centric tables are none: of times, of texts, of objects', () => {
    const log = toOcel(model);
    const [first] = log.events;
    for (const value of ['nan', 'NaT', 'None', '<NA>', '', null]) {
      const fill = (attributes: readonly { readonly name: string }[], names: readonly string[]) => [
        ...attributes,
        ...names
          .filter((name) => attributes.every((each) => each.name !== name))
          .map((name) => ({ name, value })),
      ];
      const columns = log.events.flatMap(({ attributes }) => attributes.map(({ name }) => name));
      const ofObjects = log.objects.flatMap(({ attributes }) => attributes.map(({ name }) => name));
      const filled = {
        ...log,
        events: log.events.map((event) => ({ ...event, attributes: fill(event.attributes, columns) })),
        objects: log.objects.map((object) => ({ ...object, attributes: fill(object.attributes, ofObjects) })),
      };
      expect(filled.events[0]?.attributes.length).toBeGreaterThan((first?.attributes.length ?? 0) + 20);
      expect(fromOcel(filled)).toStrictEqual([model]);
    }
  });

  it('are told from texts that are such words', () => {
    const named = {
      programme: 'ccm-2011',
      title: 'nan',
      notes: 'None',
      complete: false,
      events: [
        {
          on: '2010-11-09',
          type: 'firstMeeting.opened',
          city: 'NaN',
          country: 'LA',
          note: '<NA>',
          president: { name: 'NaT', country: 'LA' },
        },
        { on: '2011-08-01', type: 'documents.circulated', symbols: ['nan', 'A', 'None'] },
        { on: '2011-08-02', type: 'date.reached', note: '\\u006ean' },
      ],
    } as unknown as TreatyRecord;
    expect(fromXes(toXes(named))).toStrictEqual([named]);
    expect(fromOcel(toOcel(named))).toStrictEqual([named]);
    expect(fromXes(throughTable(toXes(named)))).toStrictEqual([named]);
    expect(fromOcel(throughOcelTables(JSON.stringify(toOcel(named))))).toStrictEqual([named]);
    expect(fromOcel(keepingOne(toOcel(named), 'first'))).toStrictEqual([named]);
  });

  it('where a value must be is a problem', () => {
    const xes = toXes(record(opened));
    expect(linesOf(() => fromXes(xes.replace('value="2010-11-09T00:00:00Z"', 'value="NaT"')))).toEqual([
      expect.stringMatching(/^traces\[0\]\.events\[0\]\.time:timestamp: expected a day, .*, found nothing$/),
    ]);
    expect(linesOf(() => fromXes(xes.replace('value="LA"', 'value="nan"')))).toEqual([
      expect.stringMatching(/^traces\[0\]\.events\[0\]\.country: expected .*, found nothing$/),
    ]);
  });

  it('and values as a table of numbers has them are read', () => {
    const paid = record({
      on: '2011-03-01',
      type: 'contribution.received',
      fund: 'F',
      earmarked: true,
      amount: 5,
    });
    const xes = toXes(paid);
    for (const flag of ['True', 'TRUE', '1', '1.0']) {
      const log = xes.replace('key="earmarked" value="true"', `key="earmarked" value="${flag}"`);
      expect(
        fromXes(log.replace('<int key="amount" value="5"', '<float key="amount" value="5.0"')),
      ).toStrictEqual([paid]);
    }
  });
});

describe('L3: nothing is dropped without a word', () => {
  const arranged = record({ on: '2011-04-11', type: 'interpretation.arranged', languages: ['en', 'fr'] });
  const xes = toXes(arranged);
  const list = /<list key="languages">[\s\S]*<\/list>/;
  const member = (value: string) => `<string key="languages" value="${value}"/>`;
  const withList = (inside: string) => xes.replace(list, `<list key="languages">${inside}</list>`);

  it.each([
    ['in the list itself', member('en') + member('fr')],
    ['in values without a key', `<values>${member('en')}${member('fr')}</values>`],
    [
      'under other keys',
      `<values>${member('en').replace('languages', 'item')}<string key="2" value="fr"/></values>`,
    ],
  ])('members of a list %s are read', (_name, inside) => {
    expect(fromXes(withList(inside))).toStrictEqual([arranged]);
  });

  it('members that have fields are read wherever they stand', () => {
    const spans = record({
      on: '2011-05-01',
      type: 'meeting.split',
      meeting: 'intersessional',
      spans: [
        { from: '2011-06-27', to: '2011-06-28' },
        { from: '2011-07-04', to: '2011-07-05' },
      ],
      by: 'meeting',
      instrument: 'decision',
    });
    const flat = toXes(spans).replace(/\s*<\/?values[^>]*>/g, '');
    expect(flat).not.toContain('values key');
    expect(fromXes(flat)).toStrictEqual([spans]);
    const member = (from: string, to: string) =>
      `<container key="span"><date key="from" value="${from}"/><date key="to" value="${to}"/></container>`;
    const members = member('2011-06-27', '2011-06-28') + member('2011-07-04', '2011-07-05');
    const outer = flat.replace(/<list key="spans">[\s\S]*<\/list>/, `<list key="spans">${members}</list>`);
    expect(fromXes(outer)).toStrictEqual([spans]);
  });

  it('a list that a tool wrote as numbered fields is read', () => {
    const numbered = xes.replace(
      list,
      '<string key="languages.1" value="en"/><string key="languages.2" value="fr"/>',
    );
    expect(fromXes(numbered)).toStrictEqual([arranged]);
  });

  it.each([
    ['beside values', `<values>${member('en')}</values>${member('fr')}`],
    ['in a second values', `<values>${member('en')}</values><values>${member('fr')}</values>`],
    ['as text', 'en fr'],
  ])('members of a list %s are a problem', (_name, inside) => {
    expect(linesOf(() => fromXes(withList(inside)))[0]).toMatch(/^traces\[0\]\.events\[0\]\.languages/);
  });

  it.each([
    ['<log></log>', 'input: expected a <trace> for each record, found none'],
    [
      '<log><global scope="event"/><string key="a" value="b"/></log>',
      'input: expected a <trace> for each record, found none',
    ],
    ['<log><Trace/><trace/></log>', 'input: expected a <trace> for each record, found <Trace>'],
    [
      '<log><traces><trace/></traces><trace/></log>',
      'input: expected a <trace> for each record, found <traces>',
    ],
    ['<log>traces<trace/></log>', 'input: expected a <trace> for each record, found a text: "traces"'],
    [
      '<log><string key="programme" value="ccm-2011"/><trace/></log>',
      'programme: expected it in a trace, for its record, found it outside, "ccm-2011"',
    ],
    ['<log><trace/><event/></log>', 'input: expected every event in a trace, found an event outside'],
    [
      '<log><trace>ccm-2011</trace></log>',
      'traces[0]: expected attributes and events, found a text: "ccm-2011"',
    ],
    ['<log><trace><Event/></trace></log>', 'traces[0]: expected an attribute with a key, found <Event>'],
    [
      '<log><trace><event><string key="concept:name" value="date.reached"/><string value="x"/></event></trace></log>',
      'traces[0].events[0]: expected an attribute with a key, found <string>',
    ],
    [
      '<log><trace><event><string key="city">Oslo</string></event></trace></log>',
      'traces[0].events[0].concept:name: expected a type of event, such as decision.adopted, found nothing',
    ],
  ])('%s is a problem', (log, line) => expect(linesOf(() => fromXes(log))).toContain(line));

  it('a second value under a key, text, and what stands inside another value are problems', () => {
    const one = toXes(record(opened));
    const after = (more: string) => one.replace('<string key="city"', `${more}<string key="city"`);
    for (const [more, line] of [
      ['<string key="concept:name" value="date.reached"/>', 'concept:name: expected each field once'],
      ['<string key="city" value="Oslo"/>', 'city: expected each field once'],
      ['<string key="note">a note</string>', 'note: expected an attribute with a value'],
      ['a note', ': expected an attribute with a key, found a text: "a note"'],
      [
        '<string key="org:role" value="host"><string key="country" value="NO"/></string>',
        'org:role.country: expected no such field',
      ],
    ] as const) {
      expect(linesOf(() => fromXes(after(more))).join('\n')).toContain(line);
    }
  });

  const changed = (change: (log: OcelLog) => object) =>
    linesOf(() => fromOcel(change(toOcel(record(opened)))));

  it.each([
    [
      'no record',
      ({ objects: _, ...log }: OcelLog) => ({ ...log, events: [], objects: [] }),
      'objects: expected an object of type record for each record, found none',
    ],
    [
      'an object of another type',
      (log: OcelLog) => ({ ...log, objects: [...log.objects, { id: 'o', type: 'order' }] }),
      'objects[4].type: expected a type of object, such as decision, found "order"',
    ],
    [
      'an attribute of an object',
      (log: OcelLog) => ({
        ...log,
        objects: log.objects.map((each) =>
          each.type === 'State'
            ? { ...each, attributes: [...each.attributes, { name: 'population', value: 6 }] }
            : each,
        ),
      }),
      'expected no such field, found 6',
    ],
    [
      'a part of the log',
      (log: OcelLog) => ({ ...log, changes: [] }),
      'changes: expected no such field, found []',
    ],
    [
      'a part of an event',
      (log: OcelLog) => ({ ...log, events: log.events.map((each) => ({ ...each, city: 'Oslo' })) }),
      'events[0].city: expected no such field, found "Oslo"',
    ],
    [
      'two events of one id',
      (log: OcelLog) => ({ ...log, events: [...log.events, ...log.events] }),
      'events[1].id: expected an id of its own, found "event 1 of record 1"',
    ],
    [
      'a meeting that is not that of the type',
      (log: OcelLog) => ({
        ...log,
        events: log.events.map((each) => ({
          ...each,
          relationships: each.relationships.map((one) =>
            one.qualifier === 'type' ? { ...one, objectId: 'State:LA' } : one,
          ),
        })),
      }),
      'events[0].relationships[1]: expected meeting "firstMeeting", found "State:LA"',
    ],
  ])('%s in an object-centric log is a problem', (_name, change, line) => {
    expect(changed(change).join('\n')).toContain(line);
  });

  it('columns that a tool keeps for itself are no fields', () => {
    const index = '<int key="@@index" value="0"/><int key="@@case_index" value="0"/>';
    const indexed = xes.replace(/<event>|<trace>/g, (tag) => `${tag}${index}`);
    expect(fromXes(indexed)).toStrictEqual([arranged]);
    const log = toOcel(arranged);
    const events = log.events.map((event) => ({
      ...event,
      attributes: [...event.attributes, { name: '@@index', value: 0 }],
    }));
    expect(fromOcel({ ...log, events })).toStrictEqual([arranged]);
  });

  it('log attributes about the file are not of the record', () => {
    const about = '<string key="concept:name" value="a log"/><string key="origin" value="csv"/>';
    expect(fromXes(xes.replace('<trace>', `${about}<trace>`))).toStrictEqual([arranged]);
  });
});

describe('L4: days', () => {
  const one = record(opened);
  const inXes = (moment: string) => fromXes(toXes(one).replace('2010-11-09T00:00:00Z', moment));
  const inOcel = (moment: string) =>
    fromOcel(JSON.stringify(toOcel(one)).replace('2010-11-09T00:00:00Z', moment));

  it.each([
    '2010-11-09',
    '2010-11-09T00:00:00Z',
    '2010-11-09T00:00',
    '2010-11-09T00:00:00',
    '2010-11-09T00:00:00.000000000Z',
    '2010-11-09T00:00:00,000Z',
    '2010-11-09T01:00:00.000+01:00',
    '2010-11-09T05:30:00+05:30',
    '2010-11-08T19:00:00-05:00',
    '2010-11-08T13:00-1100',
    '2010-11-09T00:00:00.000+02:00',
    '2010-11-09T00:00:00-11:00',
    '2010-11-09T00:00:00+0000',
    '2010-11-09T00:00:00.000+0000',
    '2010-11-09T00:00:00+00',
    '2010-11-09T00:00:00-00:00',
    '2010-11-09 00:00:00+00:00',
    '2010-11-09 00:00:00',
    '2010-11-09t00:00:00z',
    '2010-11-08T24:00:00Z',
  ])('%s is 9 November 2010', (moment) => {
    expect(inXes(moment)).toStrictEqual([one]);
    expect(inOcel(moment)).toStrictEqual([one]);
  });

  it.each([
    '2010-11-09T01:00:00Z',
    '2010-11-09T01:00:00',
    '2010-11-09T00:00:01Z',
    '2010-11-09T00:00:00.001Z',
    '2010-11-09T00:30:00+00:00',
    '2010-11-09T02:00:00+01:00',
    '2010-11-09T25:00:00Z',
    '2010-11-09T24:30:00Z',
    '2010-11-09T00:00:00+24:00',
    '2010-11-31T00:00:00Z',
    '9 November 2010',
    '20101109',
    '2010-11',
    '1289260800',
    '',
  ])('%s is no day', (moment) => {
    expect(linesOf(() => inXes(moment))[0]).toMatch(/time:timestamp: expected a day/);
    expect(linesOf(() => inOcel(moment))[0]).toMatch(/events\[0\]\.time: expected a day/);
  });

  it('are read so wherever a day stands', () => {
    const convened = record({
      on: '2011-03-15',
      type: 'secondMeeting.convened',
      span: { from: '2011-09-12', to: '2011-09-16' },
      city: 'Beirut',
      country: 'LB',
    });
    const local = (log: string) =>
      log
        .replace('2011-09-12T00:00:00Z', '2011-09-12T02:00:00+02:00')
        .replace('2011-09-16T00:00:00Z', '2011-09-16');
    expect(fromXes(local(toXes(convened)))).toStrictEqual([convened]);
    expect(fromOcel(local(JSON.stringify(toOcel(convened))))).toStrictEqual([convened]);
  });
});

describe('L5: many problems', () => {
  const long = 'x'.repeat(10_000);
  const foreign = (events: number): string => {
    const event = `<event><string key="concept:name" value="A_${long.slice(0, 200)}"/><date key="time:timestamp" value="2011-10-01T00:38:44.546+02:00"/></event>\n`;
    return `<log>\n<trace>\n${event.repeat(events)}</trace>\n</log>\n`;
  };
  const foreignOcel = (events: number): string => {
    const event = (i: number) => ({
      id: `e${i}`,
      type: `place ${long.slice(0, 200)}`,
      time: '2023-10-30T07:05:40Z',
      attributes: [],
      relationships: [],
    });
    return JSON.stringify({
      objectTypes: [],
      eventTypes: [],
      objects: [],
      events: Array.from({ length: events }, (_, i) => event(i)),
    });
  };

  it.each([
    ['XES', () => fromXes(foreign(1000)), 2000],
    ['OCEL', () => fromOcel(foreignOcel(1000)), 3001],
  ])('of a log in %s are 50 and a count', (_name, read, count) => {
    const error = errorOf(read);
    const lines = error.message.split('\n');
    expect([error.count, error.problems.length, lines.length]).toEqual([count, 50, 51]);
    expect(lines[50]).toBe(`and ${count - 50} more (${count} in all)`);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(300);
  });

  it.each([
    ['audit', foreign(1000), 'foreign.xes'],
    ['next', foreign(1000), 'foreign.xes'],
    ['audit', foreignOcel(1000), 'foreign.ocel.json'],
    [
      'audit',
      JSON.stringify(record(...Array.from({ length: 1000 }, () => ({ on: long, type: 'date.reached' })))),
      'record.json',
    ],
    [
      'diff',
      JSON.stringify({ id: 1, provisions: Array.from({ length: 100 }, () => ({ [long]: long })) }),
      'programme.json',
    ],
    [
      'explore',
      JSON.stringify({ id: 1, provisions: Array.from({ length: 100 }, () => ({ [long]: long })) }),
      'programme.json',
    ],
    ['mutate', foreign(1000), 'foreign.xes'],
    ['convert', foreign(1000), 'foreign.xes'],
  ])('that %s prints are 50 and a count', async (command, text, name) => {
    const path = file(name, text);
    const more = { diff: [path], convert: ['-'] }[command] ?? [];
    const { code, out, err } = await cli([command, path, ...more]);
    const lines = err.trimEnd().split('\n');
    expect([code, out, lines.length]).toEqual([2, '', 51]);
    expect(lines[50]).toMatch(/^and \d+ more \(\d+ in all\)$/);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2500);
  });

  it('at the limit need no count', () => {
    const events = (count: number) => fromXes(foreign(count));
    expect(linesOf(() => events(25))).toHaveLength(50);
    expect(linesOf(() => events(26))).toHaveLength(51);
  });

  it('have values cut at 60 characters', () => {
    const [line = ''] = linesOf(() =>
      fromXes(toXes(record(opened)).replace('key="city"', 'key="town"').replace('Vientiane', long)),
    );
    expect(/found (.*)$/.exec(line)?.[1]).toHaveLength(60);
    const value = { programme: 'ccm-2011', events: [], title: [long] };
    const [other = ''] = linesOf(() => readRecord(JSON.stringify(value)));
    expect(/found (.*) \(line/.exec(other)?.[1]).toHaveLength(60);
  });

  it('of a JSON text of 5 MB that is something else are one line, and those of its events have a path', () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => ({
      case: i,
      activity: 'A_SUBMITTED',
      resource: 'x'.repeat(80),
    }));
    expect(linesOf(() => readRecord(JSON.stringify(rows)))).toEqual([
      expect.stringMatching(/^input: expected an object, found \[\{"case":0,/),
    ]);
    const lines = linesOf(() => readRecord(JSON.stringify({ programme: 'ccm-2011', events: rows })));
    expect(lines).toHaveLength(51);
    expect(lines[0]).toMatch(/^events\[0\]\.type: expected one of /);
    expect(lines[50]).toBe('and 39950 more (40000 in all)');
  });

  it('of a log of 29 MB are told in a heap of 100 MB', async () => {
    const event =
      '<event><string key="concept:name" value="A_SUBMITTED"/><date key="time:timestamp" value="2011-10-01T00:38:44.546+02:00"/><string key="org:resource" value="112"/></event>\n';
    const text = `<log>\n<trace>\n${event.repeat(Math.ceil(29e6 / event.length))}</trace>\n</log>\n`;
    const { code, err } = await shell(`cli audit '${file('large.xes', text)}'`, {
      NODE_OPTIONS: '--max-old-space-size=100',
    });
    const lines = err.trimEnd().split('\n');
    expect([code, lines.length, lines.at(-1)]).toEqual([2, 51, 'and 341128 more (341178 in all)']);
  }, 60_000);
});

const OCEL_1 = JSON.stringify(
  {
    'ocel:global-log': { 'ocel:version': '1.0', 'ocel:object-types': ['order'] },
    'ocel:events': {
      e1: {
        'ocel:activity': 'place order',
        'ocel:timestamp': '2020-07-09T08:20:01',
        'ocel:omap': ['o1'],
        'ocel:vmap': {},
      },
    },
    'ocel:objects': { o1: { 'ocel:type': 'order', 'ocel:ovmap': {} } },
  },
  null,
  2,
);
const OCEL_1_XML = `<?xml version='1.0' encoding='UTF-8'?>
<log>
  <global scope="log"><string key="version" value="1.0"/><list key="object-types"><string key="type" value="order"/></list></global>
  <events><event><string key="id" value="e1"/></event></events>
  <objects/>
</log>`;
const OCEL_2_XML = `<?xml version='1.0' encoding='UTF-8'?>
<log>
  <object-types><object-type name="order"><attributes/></object-type></object-types>
  <event-types/>
  <objects/>
  <events/>
</log>`;

describe('L6: logs in other forms', () => {
  const ANY = 'a record as JSON or YAML, or an event log in XES or in the JSON of OCEL 2.0';

  it.each([
    ['log.jsonocel', OCEL_1, ANY, 'an object-centric event log, OCEL 1.0 as JSON'],
    ['log.json', OCEL_1, ANY, 'an object-centric event log, OCEL 1.0 as JSON'],
    ['log.xmlocel', OCEL_1_XML, ANY, 'an object-centric event log, OCEL 1.0 as XML'],
    ['log.xml', OCEL_2_XML, ANY, 'an object-centric event log, OCEL 2.0 as XML'],
    ['log.xes', OCEL_2_XML, ANY, 'an object-centric event log, OCEL 2.0 as XML'],
    ['record.json', '<html><body/></html>', ANY, 'XML that is no event log'],
    [
      'log.ocel.json',
      JSON.stringify(model),
      'an object-centric event log, OCEL 2.0, as its name says',
      'something else',
    ],
    ['log.jsonocel', '', 'an object-centric event log, OCEL 2.0, as its name says', 'something else'],
  ])('%s is one line', async (name, text, expected, found) => {
    const path = file(name, text);
    for (const command of ['audit', 'next']) {
      const line = `${path}: expected ${expected}, found ${found}\n`;
      expect(await cli([command, path])).toEqual({ code: 2, out: '', err: line });
    }
    expect((await cli(['convert', path, '-'])).err).toContain(`found ${found}\n`);
  });

  it.each([
    ['log.xes', JSON.stringify(model), ': expected the text of an event log in XES, found JSON\n'],
    ['log.xes', '<html><body/></html>', ': expected a <log>, found <html>\n'],
    [
      'log.xes',
      toXes(model).slice(0, 5000),
      /: expected well-formed XML, found .* \(line \d+, column \d+\)\n$/,
    ],
    ['log.xes', 'programme: ccm-2011', /: expected well-formed XML, found .*\n$/],
    [
      'log.xes',
      new Uint8Array([0x1f, 0x8b, 8, 0, 0xff]),
      /: expected text in UTF-8, found a file packed by gzip\n$/,
    ],
    ['log.sqlite', `SQLite format 3\0${'\u00ff'}`, /: expected .*, found .*\n$/],
  ])('%s in a wrong form is one line (%#)', async (name, content, expected) => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    const { code, out, err } = await cli(['audit', file(name, bytes)]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
    expect(err.split('\n')).toHaveLength(2);
  });

  it.each([
    ['XES', toXes(model), 'an event log in XES, which intersessional/interchange reads'],
    [
      'OCEL',
      JSON.stringify(toOcel(model)),
      'an object-centric event log, OCEL 2.0 as JSON, which intersessional/interchange reads',
    ],
    ['OCEL 1.0', OCEL_1, 'an object-centric event log, OCEL 1.0 as JSON'],
    ['OCEL 1.0 in XML', OCEL_1_XML, 'an object-centric event log, OCEL 1.0 as XML'],
    ['OCEL in XML', OCEL_2_XML, 'an object-centric event log, OCEL 2.0 as XML'],
    ['other XML', '<?xml version="1.0"?><html/>', 'XML'],
  ])('%s is one line for readers of JSON and YAML', (_name, text, found) => {
    for (const name of ['record.json', 'record.yaml', undefined]) {
      const options = name === undefined ? {} : { name };
      expect(linesOf(() => readRecord(text, options))).toEqual([
        `input: expected a record, as JSON or YAML, found ${found}`,
      ]);
      expect(linesOf(() => readProgramme(text, options))).toEqual([
        `input: expected a programme, as JSON or YAML, found ${found}`,
      ]);
    }
  });

  it.each([
    ['fromOcel', fromOcel, OCEL_1, 'the JSON of OCEL 2.0', 'an object-centric event log, OCEL 1.0 as JSON'],
    [
      'fromOcel',
      fromOcel,
      OCEL_2_XML,
      'the JSON of OCEL 2.0',
      'an object-centric event log, OCEL 2.0 as XML',
    ],
    ['fromOcel', fromOcel, toXes(model), 'the JSON of OCEL 2.0', 'an event log in XES'],
    [
      'fromXes',
      fromXes,
      OCEL_1_XML,
      'the text of an event log in XES',
      'an object-centric event log, OCEL 1.0 as XML',
    ],
    [
      'fromXes',
      fromXes,
      JSON.stringify(toOcel(model)),
      'the text of an event log in XES',
      'an object-centric event log, OCEL 2.0 as JSON',
    ],
    ['fromXes', fromXes, '[]', 'the text of an event log in XES', 'JSON'],
  ])('%s names what it was given (%#)', (_name, read, text, expected, found) => {
    expect(linesOf(() => read(text))).toEqual([`input: expected ${expected}, found ${found}`]);
  });

  it('records that only speak of logs are records', () => {
    const named = { ...record(opened), title: '{"objects": []} <log>', notes: '"ocel:events":' };
    expect(readRecord(JSON.stringify(named))).toStrictEqual(named);
  });
});

describe('L7: logs on the command line', () => {
  const read = (path: string) => JSON.parse(path) as TreatyRecord;

  it.each([
    ['log.xes', toXes(model)],
    ['log.ocel.json', JSON.stringify(toOcel(model))],
    ['log.jsonocel', JSON.stringify(toOcel(model), null, 2)],
    ['log.xml', toXes(model)],
    ['log.json', JSON.stringify(toOcel(model))],
    ['log', `\uFEFF${toXes(model)}`],
  ])('%s is audited as the record is', async (name, text) => {
    const path = file(name, text);
    const expected = audit(ccm2011, model);
    const { code, out } = await cli(['audit', path, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject(JSON.parse(JSON.stringify(expected)));
    expect((await cli(['audit', '-'], { input: text })).code).toBe(0);
    expect((await cli(['next', path])).out).toBe((await cli(['next', MODEL])).out);
  });

  it.each([
    ['log.xes', toXes(real), /<event>/],
    ['log.ocel.json', JSON.stringify(toOcel(real), null, 2), /^ {4}\{$/],
  ])('shows the lines of the events of %s', async (name, text, start) => {
    const { out } = await cli(['audit', file(name, text)]);
    const starts = text.split('\n').flatMap((each, i) => (start.test(each) ? [i + 1] : []));
    const shown = [...out.matchAll(/ {2}(\d+)$/gm)].map(([, number]) => Number(number));
    expect(shown.length).toBeGreaterThan(3);
    for (const number of shown) expect(starts).toContain(number);
  });

  it('a record comes back from every format', async () => {
    for (const each of [MODEL, REAL]) {
      let path = each;
      for (const name of ['a.xes', 'b.ocel.json', 'c.yaml', 'd.jsonocel', 'e.yml', 'f.json']) {
        const next = file(name, '');
        expect(await cli(['convert', path, next])).toMatchObject({ code: 0, err: '' });
        path = next;
      }
      const { out } = await cli(['convert', path, '-']);
      expect(read(out)).toEqual(each === MODEL ? model : real);
    }
  });
});

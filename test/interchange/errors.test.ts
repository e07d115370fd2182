import * as fc from 'fast-check';
import { MalformedError, type TreatyRecord } from 'intersessional';
import { fromOcel, fromXes, type OcelLog, toOcel, toXes } from 'intersessional/interchange';
import { describe, expect, it } from 'vitest';
import { faultsOfOcel, faultsOfXes } from './schemas.ts';

const record: TreatyRecord = {
  programme: 'ccm-2011',
  events: [
    { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' },
    { on: '2011-06-01', type: 'interpretation.arranged', languages: ['en', 'fr'], by: 'host' },
  ],
};
const xes = toXes(record);

function problemsOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof MalformedError) return error.message;
    throw error;
  }
  return 'nothing';
}

const inXes = (from: string | RegExp, to: string) => problemsOf(() => fromXes(xes.replace(from, to)));

describe('an event log in XES that is no record', () => {
  it.each([
    [
      'a document type',
      /<log/,
      '<!DOCTYPE log><log',
      'input: expected XML without a document type, found <!DOCTYPE',
    ],
    [
      'an entity',
      'value="Vientiane"',
      'value="&city;"',
      'input: expected well-formed XML, found undefined entity (line 26, column 38)',
    ],
    [
      'a tag that is not closed',
      '</log>',
      '',
      'input: expected well-formed XML, found unclosed tag: log (line 44, column 1)',
    ],
    ['another root', /log/g, 'logbook', 'input: expected a <log>, found <logbook>'],
    [
      'a type of its own',
      'firstMeeting.opened',
      'A_SUBMITTED',
      'traces[0].events[0].concept:name: expected a type of event, such as decision.adopted, found "A_SUBMITTED"',
    ],
    [
      'a key of its own',
      'key="city"',
      'key="cost:total"',
      'traces[0].events[0].cost:total: expected no such field, found "Vientiane"',
    ],
    [
      'an hour',
      '2010-11-09T00:00:00Z',
      '2010-11-09T10:30:00Z',
      'traces[0].events[0].time:timestamp: expected a day, written as its first moment in UTC, such as 2011-06-27T00:00:00Z, found "2010-11-09T10:30:00Z"',
    ],
    [
      'another step of an event',
      '<string key="lifecycle:transition" value="complete"/>\n      <string key="city"',
      '<string key="lifecycle:transition" value="start"/>\n      <string key="city"',
      'traces[0].events[0].lifecycle:transition: expected complete, found "start"',
    ],
    [
      'a resource beside the role',
      '<string key="org:resource" value="host"/>',
      '<string key="org:resource" value="Beirut"/>',
      'traces[0].events[1].org:resource: expected the same as org:role, host, found "Beirut"',
    ],
    [
      'a value where the vocabulary has others',
      /value="host"/g,
      'value="clerk"',
      'traces[0].events[1].by: expected one of meeting, president, presidentDesignate, executiveCoordinator, friend, host, secretaryGeneral, delegation, intersessionalMeeting, found "clerk"',
    ],
    [
      'an attribute inside another',
      '<string key="city" value="Vientiane"/>',
      '<string key="city" value="Vientiane"><int key="people" value="800000"/></string>',
      'traces[0].events[0].city.people: expected no such field, found "800000"',
    ],
    [
      'no programme',
      '<string key="programme" value="ccm-2011"/>',
      '',
      'traces[0].programme: expected a text, found nothing',
    ],
    [
      'the same field twice',
      '<string key="city" value="Vientiane"/>',
      '<string key="city" value="Vientiane"/><string key="city" value="Beirut"/>',
      'traces[0].events[0].city: expected each field once, found it a second time',
    ],
    [
      'a value for a list',
      /<list key="languages">[\s\S]*<\/list>/,
      '<string key="languages" value="en"/>',
      'traces[0].events[1].languages: expected a list, found "en"',
    ],
    [
      'a list for a value',
      '<string key="city" value="Vientiane"/>',
      '<list key="city"><values key="city"/></list>',
      'traces[0].events[0].city: expected no list, found an empty list',
    ],
  ])('says so of %s', (_name, from, to, line) => expect(inXes(from, to)).toBe(line));

  it('says everything at once', () => {
    const lines = inXes(/key="(city|country)"/g, 'key="org.$1"').split('\n');
    expect(lines).toEqual([
      'traces[0].events[0].org.city: expected no such field, found "Vientiane"',
      'traces[0].events[0].org.country: expected no such field, found "LA"',
    ]);
  });

  it('reads nothing from outside, and blows nothing up', () => {
    const outside = '<!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/hostname">]><log>&x;</log>';
    expect(problemsOf(() => fromXes(outside))).toMatch(/^input: expected .*, found .*$/);
    const laughs = '<!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><log a="&b;"/>';
    expect(problemsOf(() => fromXes(laughs))).toMatch(/^input: expected .*, found .*$/);
    const deep = `<log>${'<list key="a">'.repeat(100_000)}`;
    expect(problemsOf(() => fromXes(deep))).toMatch(/^input: expected .*, found .*$/);
  });

  it('takes names that JavaScript knows for what they are', () => {
    expect(inXes('key="city"', 'key="constructor"')).toBe(
      'traces[0].events[0].constructor: expected no such field, found "Vientiane"',
    );
    expect(inXes('key="city"', 'key="__proto__"')).toContain('__proto__: expected no such field');
  });

  it('may leave out what says nothing more, and have a prefix', () => {
    const bare = xes
      .replace(/\s*<(global)[\s\S]*?<\/\1>|\s*<(extension|classifier).*|.*lifecycle:.*|.*org:resource.*/g, '')
      .replace(/<(\/?)(?=[a-z])/g, '<$1xes:')
      .replace('<xes:log ', '<xes:log xmlns:xes="http://www.xes-standard.org/" ');
    expect(fromXes(bare)).toStrictEqual([record]);
  });
});

const ocel = (change: (log: OcelLog) => object) =>
  problemsOf(() => fromOcel(change(structuredClone(toOcel(record)))));
const eventsOf = (log: OcelLog) => log.events as unknown as Record<string, unknown>[];
const withEvent = (change: object) => (log: OcelLog) => ({
  ...log,
  events: eventsOf(log).map((event, i) => (i === 0 ? { ...event, ...change } : event)),
});
const withRelation = (objectId: string, qualifier: string) => (log: OcelLog) => ({
  ...log,
  events: eventsOf(log).map((event, i) =>
    i === 0
      ? { ...event, relationships: [...(event.relationships as object[]), { objectId, qualifier }] }
      : event,
  ),
});

describe('an object-centric log that is no record', () => {
  it.each([
    ['no list of objects', ({ events }: OcelLog) => ({ events }), 'objects: expected a list, found nothing'],
    [
      'a type of its own',
      withEvent({ type: 'place order' }),
      'events[0].type: expected a type of event, such as decision.adopted, found "place order"',
    ],
    [
      'an attribute of its own',
      withEvent({ attributes: [{ name: 'price', value: '12' }] }),
      'events[0].price: expected no such field, found "12"',
    ],
    [
      'an hour',
      withEvent({ time: '2010-11-09T09:00:00Z' }),
      'events[0].time: expected a day, written as its first moment in UTC, such as 2011-06-27T00:00:00Z, found "2010-11-09T09:00:00Z"',
    ],
    [
      'an event of no record',
      withEvent({ relationships: [] }),
      'events[0].relationships: expected one relationship "record", to an object of type record, found none',
    ],
    [
      'a relationship of its own',
      withRelation('State:LA', 'customer'),
      'events[0].relationships[4]: expected a qualifier that is a field, found "customer"',
    ],
    [
      'an object of another type',
      withRelation('State:LA', 'delegation'),
      'events[0].relationships[4]: expected an object of type delegation with a name, found "State:LA"',
    ],
    [
      'two objects of one id',
      (log: OcelLog) => ({ ...log, objects: [...log.objects, ...log.objects.slice(0, 1)] }),
      'objects[7].id: expected an id of its own, found "record 1"',
    ],
    [
      'a record without a programme',
      (log: OcelLog) => ({
        ...log,
        objects: log.objects.map((object) => ({
          ...object,
          attributes: object.type === 'record' ? [] : object.attributes,
        })),
      }),
      'objects[0].programme: expected a text, found nothing',
    ],
  ])('says so of %s', (_name, change, line) => expect(ocel(change)).toBe(line));

  it('says so of a text that is no JSON', () => {
    expect(problemsOf(() => fromOcel('{'))).toMatch(/^input: expected JSON, found /);
  });

  it('says which member of a list is missing', () => {
    const log = JSON.stringify(toOcel(record)).replaceAll('languages.2', 'languages.3');
    expect(problemsOf(() => fromOcel(log))).toBe(
      'events[1].languages.3: expected member 2 of the list, found member 3',
    );
  });

  it('may have values of their own types, as the format page has them', () => {
    const paid: TreatyRecord = {
      programme: 'ccm-2011',
      complete: false,
      events: [{ on: '2011-01-01', type: 'contribution.received', fund: 'F', earmarked: true, amount: 5 }],
    };
    const log = JSON.stringify(toOcel(paid)).replace('"true"', 'true').replace('"5"', '5');
    expect(fromOcel(log.replace('"false"', 'false'))).toStrictEqual([paid]);
  });
});

describe('anything else', () => {
  it('is malformed, and never another error', () => {
    const options = { seed: 4, numRuns: 200 };
    const loose = fc.record({
      objects: fc.array(
        fc.record({ id: fc.constantFrom('r', 'o'), type: fc.constantFrom('record', 'State') }),
      ),
      events: fc.array(fc.jsonValue()),
    });
    const isProblem = (problem: string) => problem === 'nothing' || problem.includes(': expected ');
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), loose), (json) => isProblem(problemsOf(() => fromOcel(json)))),
      options,
    );
    fc.assert(
      fc.property(fc.nat(xes.length), fc.string({ maxLength: 4 }), (at, text) =>
        isProblem(problemsOf(() => fromXes(xes.slice(0, at) + text + xes.slice(at + 3)))),
      ),
      options,
    );
  });
});

describe('a record that is none', () => {
  const wrong = { programme: 'ccm-2011', events: [{ on: 'June', type: 'date.reached' }] } as never;

  it('is not written', () => {
    const line = 'events[0].on: expected a calendar date, YYYY-MM-DD, found "June"';
    expect(problemsOf(() => toXes(wrong))).toBe(line);
    expect(problemsOf(() => toOcel([record, wrong]))).toBe(`[1].${line}`);
  });
});

describe('the schemas', () => {
  it('find fault with what is wrong', () => {
    expect(faultsOfXes(xes.replace('<date ', '<day '))).not.toEqual([]);
    expect(faultsOfXes(xes.replace('key="city"', 'key="a b"'))).not.toEqual([]);
    expect(faultsOfXes(xes.replace('key="city"', 'key="country"'))).not.toEqual([]);
    expect(faultsOfXes(xes.replace('<values key="languages">', '<values>'))).not.toEqual([]);
    expect(faultsOfXes(xes.replace('2010-11-09T00:00:00Z', '2010-11-09'))).not.toEqual([]);
    expect(faultsOfOcel({ ...toOcel(record), events: [{ id: 'e' }] })).toEqual([
      "/events/0 must have required property 'type'",
    ]);
  });
});

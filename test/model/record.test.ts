import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { TreatyEvent } from '../../src/model/events.ts';
import { MalformedError, parse, pathText, problemLine } from '../../src/model/problems.ts';
import { recordSchema } from '../../src/programmes/records.ts';
import { eventSchema } from '../../src/rules/eventSchema.ts';
import { EVENT_TYPES } from '../../src/rules/events.ts';
import { FORM_2011 } from '../../src/rules/form.ts';
import { model } from '../support/records.ts';

/** Returns a line for each problem of an input. */
function linesOf(schema: z.ZodType, input: unknown, prefix: readonly PropertyKey[] = []): readonly string[] {
  try {
    parse(schema, input, prefix);
  } catch (error) {
    expect(error).toBeInstanceOf(MalformedError);
    const { name, message, problems } = error as MalformedError;
    expect(name).toBe('MalformedError');
    expect(message.split('\n')).toEqual(problems.map(problemLine));
    return message.split('\n');
  }
  return [];
}

const record = (events: readonly object[], more: object = {}) => ({ programme: 'x', events, ...more });
const passed = (on: string) => ({ on, type: 'date.reached' });
const wrong = (event: object) => linesOf(eventSchema, event);

describe('a problem', () => {
  it('is one line: where, what was expected, what was found', () => {
    expect(problemLine({ path: 'a[0].b', expected: 'c', found: 'd' })).toBe('a[0].b: expected c, found d');
    expect(problemLine({ path: '', expected: 'c', found: 'd' })).toBe('input: expected c, found d');
  });

  it.each([
    [['events', 3, 'span', 'from'], 'events[3].span.from'],
    [[0, 1, 'a'], '[0][1].a'],
    [['a.b', 'c'], 'a.b.c'],
    [[], ''],
  ] as [PropertyKey[], string][])('has the path %j as %s', (path, text) => {
    expect(pathText(path)).toBe(text);
  });

  it('names the type that was expected, and shows what was found', () => {
    const one = z.strictObject({ a: z.number() });
    expect(linesOf(one, { a: 'b' })).toEqual(['a: expected a number, found "b"']);
    expect(linesOf(one, {})).toEqual(['a: expected a number, found nothing']);
    expect(linesOf(one, null)).toEqual(['input: expected an object, found null']);
    expect(linesOf(one, { a: () => 1 })).toEqual(['a: expected a number, found () => 1']);
    expect(linesOf(one, { a: 1 })).toEqual([]);
  });

  it('names the values to choose from', () => {
    expect(linesOf(z.enum(['a', 'b']), 'c')).toEqual(['input: expected one of a, b, found "c"']);
    expect(linesOf(z.literal('a'), 'c')).toEqual(['input: expected a, found "c"']);
    expect(linesOf(z.literal(['a', 'b']), 'c')).toEqual(['input: expected one of a, b, found "c"']);
    expect(linesOf(z.number().positive('more'), 0)).toEqual(['input: expected more, found 0']);
  });

  it('tells each field that is not known by its own path', () => {
    expect(linesOf(z.strictObject({ a: z.strictObject({}) }), { a: { b: 1, c: [2] }, d: 3 })).toEqual([
      'a.b: expected no such field, found 1',
      'a.c: expected no such field, found [2]',
      'd: expected no such field, found 3',
    ]);
  });

  it('stands below the place that the input has', () => {
    expect(linesOf(z.strictObject({ a: z.number() }), { a: 'b' }, ['asOf', 1])).toEqual([
      'asOf[1].a: expected a number, found "b"',
    ]);
  });

  it('shows 60 characters of what was found at most', () => {
    const found = (length: number) => linesOf(z.number(), 'x'.repeat(length))[0]?.split('found ')[1];
    expect(found(58)).toBe(`"${'x'.repeat(58)}"`);
    expect(found(59)).toBe(`"${'x'.repeat(56)}...`);
  });
});

describe('a record', () => {
  it('has its programme, its events and what else there is to say', () => {
    expect(parse(recordSchema, model)).toEqual(model);
    const said = { $schema: 's', title: 't', notes: 'n', complete: false };
    expect(parse(recordSchema, record([], said))).toEqual(record([], said));
    expect(linesOf(recordSchema, { $schema: '', programme: '', title: '', notes: '', complete: 1 })).toEqual([
      '$schema: expected a text that is not empty, found ""',
      'programme: expected a text that is not empty, found ""',
      'title: expected a text that is not empty, found ""',
      'notes: expected a text that is not empty, found ""',
      'complete: expected true or false, found 1',
      'events: expected a list, found nothing',
    ]);
    expect(linesOf(recordSchema, record([], { extra: 1 }))).toEqual([
      'extra: expected no such field, found 1',
    ]);
  });

  it('is in the order of its dates', () => {
    expect(linesOf(recordSchema, record(['2011-01-02', '2011-01-02', '2011-01-03'].map(passed)))).toEqual([]);
    const order = 'a record is in date order';
    expect(
      linesOf(
        recordSchema,
        record(['2011-01-02', '2011-01-05', '2011-01-03', '2011-01-04', '2011-01-06'].map(passed)),
      ),
    ).toEqual([
      `events[1].on: expected a date on or after 2011-01-02 and on or before 2011-01-03: ${order}, found "2011-01-05"`,
    ]);
    expect(linesOf(recordSchema, record(['2011-01-02', '2011-01-02', '2011-01-01'].map(passed)))).toEqual([
      `events[2].on: expected a date on or after 2011-01-02: ${order}, found "2011-01-01"`,
    ]);
  });

  it('has the languages of the intersessional unless it is incomplete', () => {
    const opened = {
      on: '2011-06-27',
      type: 'intersessional.opened',
      span: { from: '2011-06-27', to: '2011-06-30' },
      city: 'Geneva',
      country: 'CH',
    };
    const missing = 'events[1].languages: expected a value, as the record is complete, found nothing';
    expect(linesOf(recordSchema, record([passed('2011-06-27'), opened]))).toEqual([missing]);
    expect(linesOf(recordSchema, record([passed('2011-06-27'), opened], { complete: true }))).toEqual([
      missing,
    ]);
    expect(linesOf(recordSchema, record([passed('2011-06-27'), opened], { complete: false }))).toEqual([]);
    expect(linesOf(recordSchema, record([{ ...opened, languages: ['en'] }]))).toEqual([]);
    expect(FORM_2011.missingFields(opened as TreatyEvent)).toEqual(['languages']);
    expect(FORM_2011.missingFields({ ...opened, languages: ['en'] } as TreatyEvent)).toEqual([]);
    expect(FORM_2011.missingFields(passed('2011-06-27') as TreatyEvent)).toEqual([]);
  });
});

describe('an event', () => {
  it('has a type that is known', () => {
    expect(wrong({ on: '2011-06-27', type: 'party.held' })).toEqual([
      `type: expected one of ${EVENT_TYPES.join(', ')}, found "party.held"`,
    ]);
  });

  it('may tell by whom, on what source, with what note', () => {
    const said = { by: 'president', source: 's', note: 'n' };
    expect(wrong({ ...passed('2011-06-27'), ...said })).toEqual([]);
    expect(wrong({ ...passed('2011-06-27'), by: 'cook', source: '', note: '' })).toEqual([
      'by: expected one of meeting, president, presidentDesignate, executiveCoordinator, friend, host, secretaryGeneral, ' +
        'delegation, intersessionalMeeting, found "cook"',
      'source: expected a text that is not empty, found ""',
      'note: expected a text that is not empty, found ""',
    ]);
  });

  it.each([
    ['2011-02-29', 'a calendar date, YYYY-MM-DD'],
    ['2011-6-27', 'a calendar date, YYYY-MM-DD'],
    ['June', 'a calendar date, YYYY-MM-DD'],
  ])('is not on %s', (on, expected) => {
    expect(wrong(passed(on))).toEqual([`on: expected ${expected}, found ${JSON.stringify(on)}`]);
  });

  it('says of each small thing what would have been right', () => {
    const on = '2011-01-01';
    const offer = { on, type: 'host.offered', country: 'LB', city: 'Beirut', days: 5 };
    const window = { from: '2011-09-12', to: '2011-09-16' };
    expect(wrong({ ...offer, window })).toEqual([]);
    expect(wrong({ ...offer, window: { from: '2011-09-12', to: '2011-09-12' } })).toEqual([]);
    expect(wrong({ ...offer, window: { from: '2011-09-16', to: '2011-09-12' } })).toEqual([
      'window: expected a span that ends on or after the day it starts, found {"from":"2011-09-16","to":"2011-09-12"}',
    ]);
    expect(wrong({ ...offer, window: { ...window, at: 1 } })).toEqual([
      'window.at: expected no such field, found 1',
    ]);
    expect(wrong({ ...offer, window, country: 'Lebanon', city: '', days: 0 })).toEqual([
      'country: expected a country code of ISO 3166-1 alpha-2, such as LA, found "Lebanon"',
      'city: expected a text that is not empty, found ""',
      'days: expected a number of days above 0, found 0',
    ]);
    expect(wrong({ on, type: 'interpretation.arranged', languages: ['en', 'English'] })).toEqual([
      'languages[1]: expected a BCP 47 tag of a language that ISO 639-1 has, such as en, found "English"',
    ]);
    const gift = { on, type: 'contribution.received', fund: 'f', earmarked: true };
    expect(wrong({ ...gift, amount: 0, currency: 'USD' })).toEqual([]);
    expect(wrong({ ...gift, amount: -1 })).toEqual(['amount: expected an amount of 0 or more, found -1']);
  });

  it('may have a chair by name, or by office and country', () => {
    const theme = (chair: unknown) => ({ on: '2011-06-27', type: 'theme.discussed', theme: 't', chair });
    for (const chair of ['Germany', { country: 'DE' }, { office: 'friend', country: 'DE' }]) {
      expect(wrong(theme(chair))).toEqual([]);
    }
    for (const chair of [7, {}]) {
      expect(wrong(theme(chair))).toEqual([
        `chair: expected a name, or an office and its country, found ${JSON.stringify(chair)}`,
      ]);
    }
    expect(wrong(theme(''))).toEqual(['chair: expected a text that is not empty, found ""']);
    expect(wrong(theme({ country: 'DE', name: 'x' }))).toEqual([
      'chair.name: expected no such field, found "x"',
    ]);
    expect(wrong(theme({ country: 'Germany' }))).toEqual([
      'chair.country: expected a country code of ISO 3166-1 alpha-2, such as LA, found "Germany"',
    ]);
  });

  it('about a decision has the terms of that decision', () => {
    const proposed = { on: '2010-11-09', type: 'decision.proposed', decision: 'languages' };
    expect(wrong({ ...proposed, terms: { languages: ['en'] } })).toEqual([]);
    expect(wrong({ ...proposed, terms: { partners: [] } })).toEqual([
      'terms.languages: expected a list, found nothing',
      'terms.partners: expected no such field, found []',
    ]);
    expect(wrong(proposed)).toEqual(['terms: expected an object, found nothing']);
    expect(wrong({ ...proposed, type: 'decision.adopted' })).toEqual([]);
    expect(wrong({ ...proposed, type: 'decision.adopted', decision: 'dinner' })[0]).toMatch(
      /^decision: expected one of workProgramme, coordination, recommendations, /,
    );
  });

  it('about a change names one day span at least', () => {
    const split = {
      on: '2011-05-01',
      type: 'meeting.split',
      meeting: 'intersessional',
      by: 'president',
      instrument: 'decision',
    };
    expect(
      wrong({
        ...split,
        spans: [
          { from: '2011-06-27', to: '2011-06-27' },
          { from: '2011-06-29', to: '2011-06-30' },
        ],
      }),
    ).toEqual([]);
    expect(wrong({ ...split, spans: [] })).toHaveLength(1);
  });
});

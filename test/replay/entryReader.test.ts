import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TreatyEvent } from '../../src/model/events.ts';
import { entryOf } from '../../src/replay/entries.ts';
import { EntryReader, soundRecordOf, typesOf } from '../../src/replay/entryReader.ts';
import { IncrementalReplayer } from '../../src/replay/replayer.ts';
import { FORM_2011 } from '../../src/rules/form.ts';
import { someCloseRecord } from '../support/replayed.ts';
import { toy } from '../support/toy.ts';

const SEED = 20101112;
const record = { programme: 'toy', events: [] as unknown[] };

describe('a record is sound', () => {
  it('with no more than its fields, each of its form', () => {
    const events = [1, 'two'];
    const full = { $schema: 'x', programme: 'toy', title: 'y', notes: 'z', complete: false, events };
    expect(soundRecordOf(full, toy)).toEqual({ complete: false, events });
    expect(soundRecordOf(full, toy)?.events).toBe(events);
    expect(soundRecordOf({ programme: 'toy', events }, toy)).toEqual({ complete: true, events });
    expect(soundRecordOf({ ...full, complete: true }, toy)).toEqual({ complete: true, events });
    expect(
      soundRecordOf({ programme: 'toy', events, title: undefined, notes: undefined }, toy),
    ).toBeDefined();
  });

  it.each([
    ['another programme', { ...record, programme: 'other' }],
    ['no programme', { events: [] }],
    ['another field', { ...record, more: 1 }],
    ['a title that is no text', { ...record, title: 1 }],
    ['an empty title', { ...record, title: '' }],
    ['notes that are no text', { ...record, notes: [] }],
    ['empty notes', { ...record, notes: '' }],
    ['a schema that is no text', { ...record, $schema: null }],
    ['an empty schema', { ...record, $schema: '' }],
    ['complete that is no truth value', { ...record, complete: 'yes' }],
    ['complete that is null', { ...record, complete: null }],
    ['no events', { programme: 'toy' }],
    ['events that are no list', { ...record, events: { length: 0 } }],
    ['nothing', undefined],
    ['null', null],
    ['a text', 'toy'],
  ])('but not with %s', (_, given) => {
    expect(soundRecordOf(given, toy)).toBeUndefined();
  });

  it('and never throws: a field that cannot be read makes it none', () => {
    const trap = Object.defineProperty({ ...record }, 'title', {
      enumerable: true,
      get() {
        throw new Error('no');
      },
    });
    expect(soundRecordOf(trap, toy)).toBeUndefined();
  });
});

describe(`reading events (seed ${SEED})`, () => {
  const newReading = (complete = true) => {
    const player = new IncrementalReplayer(toy, complete);
    return { player, reading: new EntryReader(player) };
  };

  it('makes each ready, and finds it again by what it says', () => {
    const { player, reading } = newReading();
    fc.assert(
      fc.property(someCloseRecord(5), (all) => {
        const events = all.filter((event) => FORM_2011.read(event) !== undefined);
        const entries = reading.entriesOf(events);
        expect(entries?.map(({ event }) => event)).toEqual(events);
        expect(entries).toEqual(events.map((event) => entryOf(player.eventClasses, event)));
        const again = reading.entriesOf(structuredClone(events));
        again?.forEach((entry, i) => {
          expect(entry).toBe(entries?.[i]);
        });
        expect(again).toHaveLength(events.length);
        entries?.forEach(({ event }, i) => {
          expect(event === events[i]).toBe(false);
        });
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('keeps what is different once', () => {
    const { reading } = newReading();
    const event = (theme: string) => ({ on: '2001-06-01', type: 'theme.discussed', theme });
    expect(reading.size).toBe(0);
    reading.entriesOf([event('a'), event('b'), event('a')]);
    expect(reading.size).toBe(2);
    reading.entriesOf([event('b'), { on: '2001-06-02', type: 'nothing' }]);
    expect(reading.size).toBe(2);
  });

  it('takes no list in which one is malformed, or comes before the one before it', () => {
    const { reading } = newReading();
    const on = (date: string) => ({ on: date, type: 'date.reached' });
    expect(reading.entriesOf([])).toEqual([]);
    expect(reading.entriesOf([on('2001-06-01'), on('2001-06-01'), on('2001-06-02')])).toHaveLength(3);
    expect(reading.entriesOf([on('2001-06-02'), on('2001-06-01')])).toBeUndefined();
    expect(reading.entriesOf([on('2001-06-01'), on('2001-06-03'), on('2001-06-02')])).toBeUndefined();
    for (const wrong of [
      on('2001-06-31'),
      { ...on('2001-06-01'), more: 1 },
      { on: '2001-06-01' },
      null,
      'x',
      3,
    ]) {
      expect(reading.entriesOf([wrong])).toBeUndefined();
      expect(reading.entriesOf([on('2001-05-01'), wrong])).toBeUndefined();
    }
    class Other {
      on = '2001-06-01';
      type = 'date.reached';
      call = () => 1;
    }
    expect(reading.entriesOf([new Other()])).toBeUndefined();
  });

  it('asks for the fields that only an incomplete record may leave out', () => {
    const event = {
      on: '2001-06-01',
      type: 'intersessional.opened',
      span: { from: '2001-06-01', to: '2001-06-02' },
    };
    const opening = { ...event, city: 'There', country: 'CH' };
    expect(newReading(true).reading.entriesOf([opening])).toBeUndefined();
    expect(newReading(false).reading.entriesOf([opening])).toHaveLength(1);
    expect(newReading(true).reading.entriesOf([{ ...opening, languages: ['en'] }])).toHaveLength(1);
  });

  it('reads an object once: what it says later does not count', () => {
    const { reading } = newReading();
    const event = { on: '2001-06-01', type: 'theme.discussed', theme: 'a' };
    const [entry] = reading.entriesOf([event]) ?? [];
    event.theme = 'b';
    expect(entry?.event).toEqual({ on: '2001-06-01', type: 'theme.discussed', theme: 'a' });
  });

  it('tells the types of events that there are', () => {
    const { player } = newReading();
    const types = ['date.reached', 'firstMeeting.closed', 'date.reached'];
    const entries = types.map((type) =>
      entryOf(player.eventClasses, { on: '2001-06-01', type } as TreatyEvent),
    );
    expect(typesOf(entries)).toEqual(new Set(types));
    expect(typesOf([])).toEqual(new Set());
  });
});

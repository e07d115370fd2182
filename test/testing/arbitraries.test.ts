import * as fc from 'fast-check';
import {
  audit,
  begin,
  ccm2011,
  EVENT_TYPES,
  eventSchema,
  parseProgramme,
  recordSchema,
  submit,
  type TreatyRecord,
} from 'intersessional';
import {
  anyEvent,
  anyRecord,
  breachesOf,
  compliantRecord,
  eventAfter,
  programmeLike,
  recordBreaching,
} from 'intersessional/testing';
import { describe, expect, it } from 'vitest';
import { model } from '../support/records.ts';

const SEED = 2011;
const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number, seed = SEED) =>
  fc.sample(arbitrary, { numRuns, seed });

const isThrough = ({ events }: TreatyRecord) => events.some(({ type }) => type === 'secondMeeting.opened');

/** Returns the value to which a property that fails is shrunk. */
function smallest<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => boolean): T {
  const { counterexample } = fc.check(fc.property(arbitrary, holds), { seed: SEED, numRuns: 200 });
  return counterexample?.[0] as T;
}

describe('compliantRecord', () => {
  it('makes records that comply; at least three in five get to the Second Meeting', () => {
    const records = sample(compliantRecord(ccm2011), 90);
    expect(records.filter((record) => audit(ccm2011, record).verdict !== 'compliant')).toEqual([]);
    expect(records.filter(isThrough).length).toBeGreaterThanOrEqual(0.6 * records.length);
    expect(new Set(records.map((record) => JSON.stringify(record))).size).toBe(records.length);
  });

  it('makes the same records from the same seed', () => {
    expect(sample(compliantRecord(ccm2011), 5)).toEqual(sample(compliantRecord(ccm2011), 5));
    expect(sample(compliantRecord(ccm2011), 5)).not.toEqual(sample(compliantRecord(ccm2011), 5, 1));
  });

  it('departs from the programme where nothing is breached by that, unless told not to', () => {
    const amends = ({ events }: TreatyRecord) => events.some(({ type }) => type === 'decision.amended');
    expect(sample(compliantRecord(ccm2011), 40).some(amends)).toBe(true);
    expect(sample(compliantRecord(ccm2011, { departures: false }), 30).some(amends)).toBe(false);
  });

  it('ends at a stage, and meets what is only recommended, where that is asked for', () => {
    const stage = 'betweenMeetings.intersessional.preparing';
    for (const record of sample(compliantRecord(ccm2011, { stage, should: true }), 10)) {
      expect(audit(ccm2011, record).stage).toContain(stage);
      expect(breachesOf(ccm2011, record)).toEqual([]);
    }
  });

  it('says that the chart does not have a stage', () => {
    expect(() => compliantRecord(ccm2011, { stage: 'thirdMeeting' })).toThrow(
      'stage: expected a stage of the chart, such as firstMeeting, found "thirdMeeting"',
    );
  });

  it('shrinks to the shortest record that fails, which still complies', () => {
    const record = smallest(compliantRecord(ccm2011), ({ events }) =>
      events.every(({ type }) => type !== 'decision.adopted'),
    );
    expect(record.events.map(({ type }) => type)).toEqual(['firstMeeting.opened', 'decision.adopted']);
    expect(audit(ccm2011, record).verdict).toBe('compliant');
  });
});

/**
 * Paragraphs that nothing in the alphabet breaches alone: another paragraph asks the same, or more. Days that are left
 * blank (2.2) leave (f) of 9.1 unsettled as well.
 */
const NEVER_ALONE = ['1.2', '2.1', '2.2', '2.3', '7.4', '8.2', '8.3', 'A1.1', 'A6.1'];
const PARAGRAPHS = [...new Set(ccm2011.provisions.map(({ paragraph }) => paragraph))];

describe('recordBreaching', () => {
  it.each(PARAGRAPHS.filter((each) => !NEVER_ALONE.includes(each)))(
    'breaches %s and nothing else',
    (paragraph) => {
      for (const record of sample(recordBreaching(ccm2011, paragraph), 3)) {
        expect(breachesOf(ccm2011, record)).toEqual([paragraph]);
        expect(recordSchema.safeParse(record).success).toBe(true);
      }
    },
  );

  it('breaches one paragraph, whichever', () => {
    const breached = sample(recordBreaching(ccm2011), 40).map((record) => breachesOf(ccm2011, record));
    expect(breached.every(({ length }) => length === 1)).toBe(true);
    expect(new Set(breached.flat()).size).toBeGreaterThan(5);
  });

  it('says so where nothing breaches a paragraph alone', () => {
    expect(() => sample(recordBreaching(ccm2011, '1.2'), 1)).toThrow(
      'Found no record of ccm-2011 that breaches 1.2 and no other paragraph.',
    );
  });

  it('shrinks and keeps its one breach', () => {
    const record = smallest(recordBreaching(ccm2011, 'A5'), () => false);
    expect(breachesOf(ccm2011, record)).toEqual(['A5']);
    expect(record.events.length).toBeLessThanOrEqual(4);
  });

  it('shrinks a record that is given as an example', () => {
    const arbitrary = recordBreaching(ccm2011, 'A5');
    expect(arbitrary.canShrinkWithoutContext(model)).toBe(false);
    expect(arbitrary.canShrinkWithoutContext(sample(arbitrary, 1)[0])).toBe(true);
  });
});

describe('anyEvent and anyRecord', () => {
  it('are well formed, of every type', () => {
    const events = sample(anyEvent(), 1500);
    expect(events.filter((event) => !eventSchema.safeParse(event).success)).toEqual([]);
    expect(new Set(events.map(({ type }) => type)).size).toBe(EVENT_TYPES.length);
    const records = sample(anyRecord(ccm2011), 100);
    expect(records.filter((record) => !recordSchema.safeParse(record).success)).toEqual([]);
  });

  it('are of the types asked for', () => {
    const types = ['theme.discussed', 'date.reached'] as const;
    expect(new Set(sample(anyEvent({ types }), 50).map(({ type }) => type))).toEqual(new Set(types));
  });
});

describe('eventAfter', () => {
  const start = begin(ccm2011);

  it.each(['accepted', 'refused', 'misplaced'] as const)('is %s', (reception) => {
    const { snapshot } = submit(
      ccm2011,
      start,
      model.events.find(({ type }) => type === 'firstMeeting.opened') as never,
    );
    for (const event of sample(eventAfter(ccm2011, snapshot, { reception }), 40)) {
      expect(submit(ccm2011, snapshot, event).reception).toBe(reception);
    }
  });

  it('says so where there is none', () => {
    expect(() => eventAfter(ccm2011, start, { types: ['intersessional.closed'] })).toThrow(
      'Found no event that is accepted at this stage.',
    );
  });
});

describe('programmeLike', () => {
  it('makes programmes that read as one', () => {
    const programmes = sample(programmeLike(ccm2011), 30);
    for (const programme of programmes) {
      expect(parseProgramme(JSON.parse(JSON.stringify(programme)))).toEqual(
        JSON.parse(JSON.stringify(programme)),
      );
    }
    expect(new Set(programmes.map((each) => JSON.stringify(each))).size).toBe(programmes.length);
  });

  it('shrinks to the programme itself', () => {
    const { provisions } = smallest(programmeLike(ccm2011), () => false);
    expect(JSON.parse(JSON.stringify(provisions))).toStrictEqual(
      JSON.parse(JSON.stringify(ccm2011.provisions)),
    );
  });
});

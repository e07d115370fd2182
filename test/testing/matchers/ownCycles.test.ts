import { begin, explain, submit, type TreatyEvent, type TreatyRecord } from 'intersessional';
import { setProgrammes } from 'intersessional/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  edited,
  estuary,
  estuaryRecord,
  harbour,
  harbourRecord,
  watershed,
  watershedRecord,
} from '../../support/ownCycles.ts';
import { said } from '../support.ts';

const typeOf = ({ type }: { readonly type: string }): string => type;

const without = (record: TreatyRecord, type: string): TreatyRecord =>
  edited(record, (events) => events.filter((event) => typeOf(event) !== type));

const upTo = (record: TreatyRecord, type: string): TreatyRecord =>
  edited(record, (events) =>
    events.slice(
      0,
      events.findIndex((event) => typeOf(event) === type),
    ),
  );

/** The autumn session in another city than was decided. */
const moved = edited(harbourRecord, (events) =>
  events.map((event) =>
    typeOf(event) === 'autumn.opened' ? { ...event, city: 'Turku', country: 'FI' } : event,
  ),
);

const event = (fields: { readonly on: string; readonly type: string; readonly [field: string]: unknown }) =>
  fields as unknown as TreatyEvent;

const vote = event({ on: '2001-02-01', type: 'vote.held', topic: 'the dams' });
const budget = event({ on: '2003-06-24', type: 'decision.adopted', decision: 'budget' });

describe('the matchers, of a programme that is not made known', () => {
  it('say how to make it known', () => {
    expect(() => expect({ ...harbourRecord, programme: 'port' }).toComply()).toThrow(
      '"port" is not known here',
    );
  });

  it('take it as an option', () => {
    expect(harbourRecord).toComply({ programme: harbour });
    expect(vote).toBeMisplaced({ programme: watershed });
    expect(upTo(watershedRecord, 'vote.held')).toAllowNext('vote.held', { programme: watershed });
  });
});

describe('the matchers, of programmes with a cycle of their own', () => {
  beforeAll(() => setProgrammes(watershed, harbour, estuary));

  it('judge records by the provisions of their programme', () => {
    expect(watershedRecord).toComply();
    expect(harbourRecord).toComply();
    expect(without(watershedRecord, 'sample.taken')).toBreachOnly('1');
    expect(without(watershedRecord, 'recommendation.agreed')).toBreach('4', 'subjects-agreed');
    expect(without(watershedRecord, 'recommendations.transmitted')).toDepartFrom('5');
    expect(moved).toBreach('III');
    expect(moved).not.toBreach('I');
    expect({ ...without(watershedRecord, 'sample.taken'), complete: false }).toBeUndetermined('1');
    expect(harbourRecord).toHaveFulfilled('IV');
  });

  it('judge events where the cycle stands', () => {
    expect(vote).toBeMisplaced();
    expect({ ...vote, on: '2001-05-02' }).toBeAccepted({ after: upTo(watershedRecord, 'vote.held') });
    expect({ event: budget, after: upTo(harbourRecord, 'decision.adopted') }).toBeAccepted();
    expect(explain(watershed, begin(watershed), vote)).toBeMisplaced();
    const sample = event({ on: '2001-02-01', type: 'sample.taken', site: 'weir' });
    expect(submit(watershed, begin(watershed), sample)).toBeMisplaced();
    const elsewhere = event({
      on: '2003-10-06',
      type: 'autumn.opened',
      span: { from: '2003-10-06', to: '2003-10-08' },
      city: 'Turku',
      country: 'FI',
    });
    expect(elsewhere).toBeRefusedBy('III', 'autumn-held', { after: upTo(harbourRecord, 'autumn.opened') });
  });

  it('judge what only a programme of format 2 has', () => {
    expect(estuaryRecord).toComply();
    expect({ ...estuaryRecord, complete: false }).toComply();
    expect(without(estuaryRecord, 'sounding.taken')).toBreachOnly('K10');
    expect({ ...without(estuaryRecord, 'sounding.taken'), complete: false }).toBeUndetermined('K10');
    expect(without(estuaryRecord, 'officer.designated')).toBreach('K9', 'K9-seats-filled-2');
    const emergency = event({
      on: '1997-08-04',
      type: 'emergency.opened',
      span: { from: '1997-08-04', to: '1997-08-05' },
      city: 'Faro',
      country: 'PT',
    });
    const summer = upTo(estuaryRecord, 'draft.shown');
    expect(emergency).toBeRefusedBy('K7', 'K7-foreseen', { after: summer });
    expect({ ...emergency, type: 'outer.opened' }).toBeMisplaced({ after: summer });
    expect(upTo(estuaryRecord, 'inner.opened')).toOweNext({ provision: 'K4-held', due: '1997-04-30' });
    expect(estuaryRecord).toReach('congress');
    expect(estuaryRecord).toHaveFulfilled('K13');
  });

  it('tell stages, duties and events that are possible next', () => {
    expect(watershedRecord).toReach('plenary');
    expect(upTo(watershedRecord, 'plenary.opened')).not.toReach('plenary');
    expect(upTo(harbourRecord, 'decision.adopted')).toOweNext('IV');
    expect(upTo(harbourRecord, 'autumn.opened')).toOweNext({ provision: 'autumn-held', due: '2003-10-06' });
    expect(upTo(harbourRecord, 'decision.adopted')).not.toOweNext({
      provision: 'budget-taken',
      due: '2003-06-27',
    });
    expect(upTo(harbourRecord, 'autumn.opened')).not.toOweNext('IV');
    const options = { programme: harbour };
    expect(upTo(harbourRecord, 'decision.adopted')).toAllowNext(
      { type: 'decision.adopted', decision: 'budget' },
      options,
    );
    expect(upTo(harbourRecord, 'decision.adopted')).not.toAllowNext('autumn.opened', options);
  });

  it('say what was expected, what was found and the nearest change, in the words of the programme', () => {
    const lines = said((expect) => expect(moved).toComply()).split('\n');
    expect(lines).toContain('Not compliant with "Three sessions on the harbour" as of 8 October 2003.');
    expect(lines).toContain('Provision:   III (shall, binding), rule autumn-held');
    expect(lines).toContain('Expected:    city: Oslo, country: Norway');
    expect(lines.at(-1)).toContain('To comply:   ');
    const fewer = said((expect) => expect(without(watershedRecord, 'sample.taken')).toComply()).split('\n');
    expect(fewer).toContain('Provision:   1 (shall, binding), rule three-samples');
    expect(fewer).toContain('Expected:    at least 3');
    const placed = said((expect) => expect(vote).toBeAccepted());
    expect(placed).toContain('The event was expected to be accepted. It is out of place.');
    expect(placed).toContain('To comply: Before it: water');
    expect(said((expect) => expect(upTo(harbourRecord, 'decision.adopted')).not.toOweNext('IV'))).toContain(
      'No duty was expected to be owed: IV. There is one.',
    );
  });

  it('refuse a name that the programme does not have, with the nearest', () => {
    expect(() => expect(harbourRecord).toBreach('A5')).toThrow('A5');
    expect(() => expect(harbourRecord).not.toBreach('autumn-hold')).toThrow('autumn-held');
    expect(() => expect(harbourRecord).not.toReach('autum')).toThrow('autumn');
    expect(() => expect(watershedRecord).not.toBreach('6')).toThrow('It only introduces the rest.');
    expect(() => expect(watershedRecord).not.toOweNext('three-sample')).toThrow('three-samples');
    const options = { programme: watershed };
    expect(() => expect(watershedRecord).not.toAllowNext('vote.hold', options)).toThrow('vote.held');
    expect(() => expect(watershedRecord).not.toAllowNext('theme.discussed')).toThrow('no type of event');
    const kind = { type: 'decision.adopted', decision: 'dates ' };
    expect(() => expect(harbourRecord).not.toAllowNext(kind, { programme: harbour })).toThrow('budget');
    expect(() => expect(explain(harbour, begin(harbour), budget)).not.toBeRefusedBy('autumn-hold')).toThrow(
      'autumn-held',
    );
  });
});

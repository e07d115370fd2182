import {
  type AuditOptions,
  audit,
  ccm2011,
  MalformedError,
  type Programme,
  type TreatyEvent,
  type TreatyRecord,
} from 'intersessional';
import {
  COSTS,
  complies,
  EDIT_KINDS,
  type Repair,
  type RepairOptions,
  repair,
} from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { IncrementalReplayer } from '../../src/replay/replayer.ts';
import { costOf, costOfLeaving } from '../../src/simulation/repair/costs.ts';
import { patched } from '../../src/simulation/repair/edits.ts';
import { corruptions } from '../support/corruptions.ts';
import { model, recordOf } from '../support/records.ts';

const { events } = model;

const of = (list: readonly TreatyEvent[], more: object = {}): TreatyRecord => ({
  ...model,
  ...more,
  events: list,
});
const indexOf = (type: TreatyEvent['type'], field = '', value: unknown = undefined): number =>
  events.findIndex(
    (event) => event.type === type && (event as unknown as Record<string, unknown>)[field] === value,
  );
const changed = (at: number, more: object) => of(events.with(at, { ...events[at], ...more } as TreatyEvent));

/** Checks what holds of every repair, whatever was wrong. */
function holdsOf(
  record: TreatyRecord,
  { repairs }: { readonly repairs: readonly Repair[] },
  asOf: AuditOptions = {},
) {
  const last = record.events.at(-1)?.on ?? '';
  for (const each of repairs) {
    const end = each.record.events.at(-1)?.on ?? '';
    const options = asOf.asOf === undefined ? { asOf: end > last ? end : last } : asOf;
    const { verdict } = audit(ccm2011, each.record, options);
    expect(verdict).toBe(each.verdict);
    expect(patched(record, each.patches)).toEqual(each.record);
    for (const { because } of each.edits) expect(because).toMatch(/^[A-Z0-9].*\.$/);
    expect(each.edits.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThanOrEqual(each.cost);
  }
}

const top = (record: TreatyRecord, options: RepairOptions = {}): Repair => {
  const found = repair(ccm2011, record, options);
  holdsOf(record, found, options);
  expect(found.repairs).not.toHaveLength(0);
  return found.repairs[0] as Repair;
};

describe('repair of one slip', { timeout: 120_000 }, () => {
  const slips = EDIT_KINDS.map((kind) => {
    const all = corruptions(ccm2011, model, kind);
    const some = all.filter((_, i) => kind !== 'insert' || i % 97 === 0);
    const breaking = some.filter(({ record }) => !complies(ccm2011, record));
    return { kind, breaking };
  });

  it.each(slips)('of the kind $kind: the record complies again, by one edit', ({ breaking }) => {
    expect(breaking.length).toBeGreaterThan(15);
    const step = Math.ceil(breaking.length / 5);
    for (const { name, record } of breaking.filter((_, i) => i % step === 0)) {
      const found = repair(ccm2011, record);
      expect(found, name).toMatchObject({ verdict: 'notCompliant', proven: true });
      expect(found.repairs.length, name).toBeGreaterThan(0);
      for (const { verdict, edits } of found.repairs) {
        expect(verdict, name).toBe('compliant');
        expect(edits, name).toHaveLength(1);
      }
      holdsOf(record, found);
    }
  });
});

describe('repair', { timeout: 60_000 }, () => {
  it('puts back what is missing', () => {
    const at = indexOf('recommendations.transmitted');
    const { edits, patches, record } = top(of(events.toSpliced(at, 1)));
    expect(edits[0]).toMatchObject({ kind: 'insert', after: { type: 'recommendations.transmitted' } });
    expect(patches).toMatchObject([{ op: 'add' }]);
    expect(record.events).toHaveLength(events.length);
  });

  it('takes away what has no place', () => {
    const again = of(events.toSpliced(3, 0, { on: '2010-11-08', type: 'intersessional.closed' }));
    const { edits, patches } = top(again);
    expect(edits).toMatchObject([{ kind: 'delete', event: 3, before: { type: 'intersessional.closed' } }]);
    expect(edits[0]?.places).toEqual([{ event: 3, on: '2010-11-08', type: 'intersessional.closed' }]);
    expect(edits[0]?.because).toBe(
      'The procedure then has a place for "intersessional closed" on 8 November 2010.',
    );
    expect(patches).toEqual([{ op: 'remove', path: ['events', 3] }]);
  });

  it('moves a date', () => {
    const at = indexOf('intersessional.closed');
    const late = of(events.with(at, { ...events[at], on: '2011-07-01' } as TreatyEvent));
    const { edits, patches } = top(late);
    expect(edits).toMatchObject([{ kind: 'move', event: at, after: { on: '2011-06-30' } }]);
    expect(edits[0]?.findings.map(({ provision }) => provision)).toContain('A4');
    expect(patches).toEqual([{ op: 'replace', path: ['events', at, 'on'], value: '2011-06-30' }]);
  });

  it('changes a field, and says so in a sentence', () => {
    const at = indexOf('intersessional.opened');
    const { edits, patches } = top(changed(at, { languages: ['en', 'fr'] }));
    expect(edits).toMatchObject([{ kind: 'change', event: at, field: 'languages' }]);
    expect(edits[0]?.because).toMatch(/^A5 requires: .*\.$/);
    expect(patches).toEqual([
      { op: 'replace', path: ['events', at, 'languages'], value: expect.arrayContaining(['en', 'fr', 'es']) },
    ]);
  });

  it('changes a term of a decision', () => {
    const at = indexOf('decision.proposed');
    const terms = {
      ...(events[at] as { terms: object }).terms,
      span: { from: '2011-09-26', to: '2011-09-30' },
    };
    const { edits } = top(changed(at, { terms }));
    expect(edits).toMatchObject([{ kind: 'change', event: at, field: 'terms.span' }]);
  });

  it('makes two edits where one is not enough, each explained by what it cures', () => {
    const both = [indexOf('recommendations.transmitted'), indexOf('support.arranged')];
    const { edits } = top(of(events.filter((_, i) => !both.includes(i))), { limit: 600 });
    expect(edits).toHaveLength(2);
    const [support, transmitted] = edits;
    expect(support?.after).toMatchObject({ type: 'support.arranged' });
    expect(support?.because).toMatch(/A6\.2/);
    expect(support?.because).not.toMatch(/2\.3/);
    expect(transmitted?.because).toMatch(/2\.3|A3/);
  });

  it('does nothing to a record that complies', () => {
    for (const record of [model, of([])]) {
      const { repairs, verdict, proven, tried } = repair(ccm2011, record);
      expect({ verdict, proven, tried }).toEqual({ verdict: 'compliant', proven: true, tried: 0 });
      expect(repairs).toEqual([
        { cost: 0, edits: [], leaves: [], verdict: 'compliant', cannotTell: [], patches: [], record },
      ]);
    }
  });

  it('never changes the record that it is given', () => {
    const record = changed(indexOf('intersessional.opened'), { city: 'Paris' });
    const text = JSON.stringify(record);
    const { repairs } = repair(ccm2011, record);
    expect(JSON.stringify(record)).toBe(text);
    expect(repairs[0]?.record).not.toBe(record);
  });

  it('gives the same answer each time', () => {
    const record = of(events.toSpliced(indexOf('support.arranged'), 1));
    expect(repair(ccm2011, record)).toEqual(repair(ccm2011, record));
  });
});

describe('repair of several slips', { timeout: 60_000 }, () => {
  const SLIPS = {
    support: (list) => list.filter(({ type }) => type !== 'support.arranged'),
    theme: (list) => list.filter((each) => !('theme' in each) || each.theme !== 'c'),
    languages: (list) => changedIn(list, 'intersessional.opened', { languages: ['en', 'fr'] }),
    coordinator: (list) => list.filter(({ type }) => type !== 'coordinator.appointed'),
    president: (list) => changedIn(list, 'secondMeeting.opened', { president: { country: 'FR' } }),
  } as const satisfies Record<string, (list: readonly TreatyEvent[]) => readonly TreatyEvent[]>;
  type Slip = keyof typeof SLIPS;

  const changedIn = (list: readonly TreatyEvent[], type: TreatyEvent['type'], more: object) =>
    list.map((each) => (each.type === type ? ({ ...each, ...more } as TreatyEvent) : each));
  const slipped = (slips: readonly Slip[]) =>
    of(slips.reduce<readonly TreatyEvent[]>((list, slip) => SLIPS[slip](list), events));

  it.each<{ slips: readonly Slip[] }>([
    { slips: ['support', 'theme'] },
    { slips: ['support', 'languages'] },
    { slips: ['theme', 'president'] },
    { slips: ['support', 'theme', 'languages'] },
    { slips: ['support', 'theme', 'languages', 'coordinator', 'president'] },
  ])('that touch different provisions and facts: the sum of each alone, proven: $slips', ({ slips }) => {
    const record = slipped(slips);
    const found = repair(ccm2011, record);
    expect(found).toMatchObject({ verdict: 'notCompliant', proven: true });
    holdsOf(record, found);
    const alone = slips.map((slip) => repair(ccm2011, slipped([slip])));
    const costs = alone.map(({ repairs: [best] }) => best?.cost ?? 0);
    expect(found.repairs[0]?.cost).toBe(costs.reduce((sum, each) => sum + each, 0));
    // Any repair of one slip goes with any of another, where repairs cost the same.
    const kinds = ({ edits }: Pick<Repair, 'edits'>) =>
      edits.map(({ kind, after }) => `${kind} ${after?.type}`);
    const together = alone.reduce<readonly (readonly string[])[]>(
      (all, { repairs }) => all.flatMap((each) => repairs.map((repair) => [...each, ...kinds(repair)])),
      [[]],
    );
    const sorted = together.map((each) => each.toSorted());
    expect(sorted).toContainEqual(kinds(found.repairs[0] as Repair).toSorted());
  });

  it('two changes of one event are made one after the other', () => {
    const at = indexOf('intersessional.opened');
    const record = changed(at, { languages: ['en', 'fr'], format: 'formal' });
    const { edits, record: repaired } = top(record);
    expect(edits.map(({ field }) => field).sort()).toEqual(['format', 'languages']);
    expect(repaired.events[at]).toMatchObject({
      format: 'informal',
      languages: expect.arrayContaining(['es']),
    });
  });

  it('that hide one another are repaired together', () => {
    const hidden = of(
      slipped(['theme']).events.filter(
        (each) =>
          each.type !== 'recommendations.transmitted' && !('subject' in each && each.subject === 'isuNature'),
      ),
    );
    const { repairs } = repair(ccm2011, hidden, { limit: 4000 });
    holdsOf(hidden, { repairs });
    expect(repairs[0]?.edits.length).toBeGreaterThanOrEqual(2);
  });

  it('gives as many repairs as are asked for, the cheapest', () => {
    const record = slipped(['coordinator', 'president']);
    const [one, many] = [1, 5].map((most) => repair(ccm2011, record, { most }));
    expect(one?.repairs).toHaveLength(1);
    expect(many?.repairs.length).toBeGreaterThan(1);
    expect(many?.repairs[0]).toEqual(one?.repairs[0]);
    for (const { cost } of many?.repairs ?? []) expect(cost).toBe(one?.repairs[0]?.cost);
  });
});

describe('what a repair costs', () => {
  it('is more where a shall looks at the event', () => {
    const record = of(events.toSpliced(3, 0, { on: '2010-11-08', type: 'intersessional.closed' }));
    expect(top(record).cost).toBe(COSTS.edits.delete + COSTS.touching.shall);
    expect(repair(ccm2011, record, { kinds: [] }).repairs).toEqual([]);
  });

  it('is more where a shall looks at the event than where a should does, and least where nothing does', () => {
    for (const kind of EDIT_KINDS) {
      const [shall, should, nothing] = (['shall', 'should', 'nothing'] as const).map((each) =>
        costOf(COSTS, kind, each),
      );
      expect(shall).toBeGreaterThan(should as number);
      expect(should).toBeGreaterThan(nothing as number);
      expect(nothing).toBe(COSTS.edits[kind]);
    }
  });

  it('is more for a provision that is left unmet, by its force if it can bind', () => {
    const player = new IncrementalReplayer(ccm2011, true);
    player.provisions.forEach(({ provision: { force, binds } }, i) => {
      const price = COSTS.leaving[/^shall/.test(force) && binds !== 'never' ? 'shall' : 'should'];
      expect(costOfLeaving(player, COSTS, [i]), `${force} ${i}`).toBe(price);
    });
  });

  it('is what is told', () => {
    const record = of(events.toSpliced(3, 0, { on: '2010-11-08', type: 'intersessional.closed' }));
    const costs = { ...COSTS, edits: { ...COSTS.edits, delete: 20 }, touching: { shall: 1, should: 0 } };
    expect(top(record, { costs }).cost).toBe(21);
  });

  it('ranks repairs: the cheapest first, and no dearer than is told', () => {
    const terms = { span: { from: '2011-07-04', to: '2011-07-07' }, city: 'Geneva', country: 'CH' };
    const record = of([
      { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' },
      { on: '2010-11-12', type: 'decision.adopted', decision: 'workProgramme' },
      { on: '2010-11-12', type: 'decision.adopted', decision: 'intersessional', terms },
    ]);
    const [cheapest, all, first] = [{ most: 100 }, { within: 4, most: 100 }, { within: 4, most: 1 }].map(
      (options) => repair(ccm2011, record, options),
    );
    expect(cheapest?.repairs.map(({ cost }) => cost)).toEqual([13, 13]);
    const costs = all?.repairs.map(({ cost }) => cost) ?? [];
    expect(costs.length).toBeGreaterThan(2);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(Math.max(...costs)).toBeLessThanOrEqual(17);
    expect(all?.repairs.slice(0, 2)).toEqual(cheapest?.repairs);
    expect(first?.repairs).toEqual(cheapest?.repairs.slice(0, 1));
    if (all) holdsOf(record, all);
  });
});

describe('repair, told more', { timeout: 60_000 }, () => {
  it('has what is only reported met as well', () => {
    const record = changed(indexOf('intersessional.opened'), { venue: 'hotel' });
    expect(top(record).edits).toEqual([]);
    const { edits, record: repaired } = top(record, { asked: 'should' });
    expect(edits).toMatchObject([{ kind: 'change', field: 'venue', after: { venue: 'WMO' } }]);
    expect(audit(ccm2011, repaired).findings).toEqual([]);
  });

  it('hears silence as of a day, and leaves out what comes later', () => {
    const silent = of(events.slice(0, indexOf('secondMeeting.opened')));
    expect(top(silent).edits).toEqual([]);
    const { edits } = top(silent, { asOf: '2011-10-15' });
    expect(edits[0]?.findings.map(({ provision }) => provision)).toContain('A7.2');
    const later = changed(indexOf('secondMeeting.opened'), { city: 'Paris' });
    expect(top(later, { asOf: '2011-06-30' }).edits).toEqual([]);
  });

  it('does not cure silence by an earlier end', () => {
    const before = events.slice(0, indexOf('secondMeeting.opened'));
    const { record } = top(of([...before, { on: '2011-10-15', type: 'date.reached' }]));
    expect(complies(ccm2011, record, { asOf: '2011-10-15' })).toBe(true);
  });

  it('repairs what failed of an incomplete record, and says what is undetermined', () => {
    expect(top(recordOf('ccm-2011'))).toMatchObject({ cost: 0, verdict: 'cannotTell' });
    expect(top(recordOf('ccm-2011')).cannotTell).toContain('A1.3');
    const real = recordOf('ccm-2011');
    const at = real.events.findIndex(({ type }) => type === 'intersessional.opened');
    // Another city is undetermined: the text that was decided may have been another. The form is fixed (A1.2).
    const wrong = {
      ...real,
      events: real.events.with(at, { ...real.events[at], format: 'formal' } as TreatyEvent),
    };
    const { edits, verdict } = top(wrong);
    expect(edits).toMatchObject([
      { kind: 'change', event: at, field: 'format', after: { format: 'informal' } },
    ]);
    expect(verdict).toBe('cannotTell');
  });

  it('gives what it has when a limit comes first, and says that it is not proven', () => {
    const both = [indexOf('recommendations.transmitted'), indexOf('support.arranged')];
    const record = of(events.filter((_, i) => !both.includes(i)));
    for (const limit of [0, 10, 60]) {
      const found = repair(ccm2011, record, { limit });
      expect(found.proven).toBe(false);
      holdsOf(record, found);
    }
  });

  it('holds for another programme', () => {
    const other: Programme = {
      ...JSON.parse(JSON.stringify(ccm2011)),
      provisions: ccm2011.provisions.filter(({ paragraph }) => !/^(A3|9)/.test(paragraph)),
    };
    const record = of(events.toSpliced(indexOf('firstMeeting.opened'), 1));
    const { repairs } = repair(other, record);
    expect(repairs[0]?.edits).toMatchObject([{ kind: 'insert', after: { type: 'firstMeeting.opened' } }]);
  });

  it('throws what the audit throws', () => {
    const [first, ...rest] = events;
    for (const record of [
      { ...model, programme: 'ccm-2012' },
      of([{ ...first, on: '2011-12-01' } as TreatyEvent, ...rest]),
      of([{ ...first, colour: 'red' } as unknown as TreatyEvent]),
      of([{ ...first, on: 'June' } as TreatyEvent]),
    ]) {
      const message = (run: () => unknown) => {
        try {
          return run();
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedError);
          return (error as Error).message;
        }
      };
      expect(message(() => repair(ccm2011, record))).toBe(message(() => audit(ccm2011, record)));
    }
    expect(() => repair(ccm2011, model, { asOf: '2011-02-30' })).toThrow(MalformedError);
  });
});

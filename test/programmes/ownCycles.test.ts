import {
  audit,
  begin,
  ccm2011,
  createCycle,
  explain,
  next,
  parseProgramme,
  replay,
  submit,
  type TreatyRecord,
} from 'intersessional';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { vocabularyOf } from '../../src/programmes/vocabulary.ts';
import { EVENT_FIELDS } from '../../src/rules/events.ts';
import {
  ccm2011AsData,
  edited,
  estuary,
  estuaryRecord,
  harbour,
  harbourRecord,
  watershed,
  watershedRecord,
} from '../support/ownCycles.ts';
import { model, recordOf } from '../support/records.ts';

describe('the programme of 2011 with its cycle as data', () => {
  it('has the vocabulary of 2011', () => {
    const [own, table] = [vocabularyOf(ccm2011AsData), vocabularyOf(ccm2011)];
    expect(own).not.toBe(table);
    for (const name of [
      'eventTypes',
      'decisions',
      'subjects',
      'meetings',
      'binds',
      'effects',
      'rules',
    ] as const) {
      expect(JSON.parse(JSON.stringify(own[name])), name).toEqual(JSON.parse(JSON.stringify(table[name])));
    }
    expect(own.facts.start).toEqual(table.facts.start);
    expect(own.form.fields).toEqual(EVENT_FIELDS);
  });

  it.each(['ccm-2011-model', 'ccm-2011'])('judges %s to the same', (file) => {
    const record = recordOf(file);
    expect(JSON.stringify(audit(ccm2011AsData, record))).toBe(JSON.stringify(audit(ccm2011, record)));
  });

  it('receives each event of the model record to the same', () => {
    let [own, table] = [begin(ccm2011AsData), begin(ccm2011)];
    for (const event of model.events) {
      const [after, expected] = [submit(ccm2011AsData, own, event), submit(ccm2011, table, event)];
      expect([after.reception, after.findings]).toEqual([expected.reception, expected.findings]);
      expect(after.snapshot.value).toEqual(expected.snapshot.value);
      [own, table] = [after.snapshot, expected.snapshot];
    }
  });
});

describe('a cycle that nobody has read', () => {
  it('is not judged by', () => {
    const raw = JSON.parse(JSON.stringify(watershed));
    const lines = (judge: () => unknown) => {
      try {
        judge();
        return 'judged';
      } catch (error) {
        return (error as Error).message.replace(/, found .*/, '');
      }
    };
    for (const judge of [
      () => audit(raw, watershedRecord),
      () => begin(raw),
      () => createCycle(raw),
      () => createCycle({ ...raw, cycle: 5 }),
    ]) {
      expect(lines(judge)).toBe('cycle: expected a cycle out of a programme that was read');
    }
    expect(lines(() => audit(parseProgramme(raw), watershedRecord))).toBe('judged');
    expect(lines(() => audit({ ...watershed, title: 'Another' }, watershedRecord))).toBe('judged');
  });
});

const byOutcome = ({ findings }: ReturnType<typeof audit>) =>
  findings.map(({ provision, rule, outcome }) => `${provision} ${rule} ${outcome}`);

describe('working groups side by side, then a plenary', () => {
  it('comply as their paper asks', () => {
    const found = audit(watershed, watershedRecord);
    expect([found.verdict, byOutcome(found)]).toEqual(['compliant', []]);
    expect(found.provisions).toEqual({
      1: 'passed',
      2: 'passed',
      3: 'passed',
      4: 'passed',
      5: 'passed',
      6: 'notModelled',
    });
  });

  it('do not where a rule fails, each by its paragraph', () => {
    const without = (type: string) => (events: readonly { readonly type: string }[]) => {
      const at = events.findIndex((event) => event.type === type);
      return events.filter((_, i) => i !== at);
    };
    const fewSamples = audit(watershed, edited(watershedRecord, without('sample.taken')));
    expect([fewSamples.verdict, byOutcome(fewSamples)]).toEqual(['notCompliant', ['1 three-samples failed']]);
    const notAgreed = audit(watershed, edited(watershedRecord, without('recommendation.agreed')));
    expect(byOutcome(notAgreed)).toEqual(['4 subjects-agreed failed']);
    const draft = edited(watershedRecord, (events) =>
      events.map((event) =>
        event.type === ('report.issued' as string) ? { ...event, status: 'draft' } : event,
      ),
    );
    expect(byOutcome(audit(watershed, draft))).toEqual(['2 report-ready failed']);
  });

  it('are refused what has no place, and told why', () => {
    const vote = { on: '2001-02-01', type: 'vote.held', topic: 'x' } as unknown;
    expect(explain(watershed, begin(watershed), vote)).toMatchObject({
      reception: 'misplaced',
      stages: ['plenary'],
    });
    const unknown = submit(watershed, begin(watershed), { on: '2001-02-01', type: 'vote.taken' } as unknown);
    expect(unknown.reception).toBe('malformed');
    expect(unknown.problems?.[0]?.expected).toContain('vote.held');
  });
});

describe('three sessions in a row', () => {
  it('comply as their paper asks', () => {
    const found = audit(harbour, harbourRecord);
    expect([found.verdict, byOutcome(found)]).toEqual(['compliant', []]);
  });

  it('owe what their paper asks, as of a day', () => {
    const { must } = next(harbour, replay(harbour, harbourRecord, { asOf: '2003-06-23' }));
    expect(must.map(({ rule, status }) => [rule, status])).toEqual([['budget-taken', 'pending']]);
  });

  it('are held to what was decided', () => {
    const moved = edited(harbourRecord, (events) =>
      events.map((event) =>
        event.type === ('autumn.opened' as string) ? { ...event, city: 'Turku', country: 'FI' } : event,
      ),
    );
    expect(byOutcome(audit(harbour, moved))).toEqual(['III autumn-held failed']);
    const unsettled = edited(harbourRecord, (events) => events.filter((_, i) => i !== 3));
    expect(audit(harbour, unsettled).verdict).toBe('notCompliant');
  });

  it('have an ordinary XState machine', () => {
    const actor = createActor(createCycle(harbour)).start();
    for (const event of harbourRecord.events) actor.send(event);
    expect(actor.getSnapshot().status).toBe('done');
    const other = createActor(createCycle(harbour)).start();
    other.send({ on: '2003-03-03', type: 'spring.opened', city: 'Bern', country: 'CH' } as never);
    const stored = JSON.parse(JSON.stringify(other.getPersistedSnapshot()));
    expect(createActor(createCycle(harbour), { snapshot: stored }).start().getSnapshot().value).toBe(
      'spring',
    );
  });
});

describe('two meetings that decide, and what is between them', () => {
  const without = (type: string) =>
    edited(estuaryRecord, (events) => events.filter((event) => (event.type as string) !== type));
  const withFields = (type: string, fields: object) =>
    edited(estuaryRecord, (events) =>
      events
        .map((event) => ((event.type as string) === type ? { ...event, ...fields } : event))
        .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
    );
  const withEvent = (added: { readonly on: string; readonly [field: string]: unknown }) =>
    edited(estuaryRecord, (events) => {
      const at = events.findIndex(({ on }) => on > added.on);
      return [...events.slice(0, at), added, ...events.slice(at)];
    });
  const span = (from: string, to: string) => ({ on: from, span: { from, to } });

  it.each([true, false])('comply as their paper asks, on a record with complete: %s', (complete) => {
    const found = audit(estuary, { ...estuaryRecord, complete });
    expect([found.verdict, byOutcome(found)]).toEqual(['compliant', []]);
    const { K2, K7, K15, ...others } = found.provisions as Readonly<Record<string, string>>;
    expect([K2, K7, K15]).toEqual(['notReached', 'notReached', 'notModelled']);
    expect(new Set(Object.values(others))).toEqual(new Set(['passed']));
  });

  it.each([
    ['a month', 'K4 K4-held', withFields('inner.opened', { span: { from: '1997-04-08', to: '1997-05-01' } })],
    ['a city', 'K4 K4-held', withFields('inner.opened', { city: 'Porto' })],
    ['a plan', 'K5 K5-held', withFields('outer.opened', { span: { from: '1997-06-02', to: '1997-06-03' } })],
    ['a last day', 'K5 K5-closed-in-time', withFields('outer.closed', { on: '1997-06-05' })],
    [
      'a decision where none is taken',
      'K6 K6-decides-nothing',
      withEvent({ on: '1997-06-06', type: 'decision.adopted', decision: 'fees' }),
    ],
    [
      'a chair',
      'K6 K6-chaired-by',
      withFields('study.opened', { chair: { office: 'steward', country: 'PT' } }),
    ],
    [
      'a meeting that is not foreseen',
      'K7 K7-foreseen',
      withEvent({
        type: 'emergency.opened',
        ...span('1997-08-04', '1997-08-05'),
        city: 'Faro',
        country: 'PT',
      }),
    ],
    ['a seat', 'K9 K9-seats-filled-2', without('officer.designated')],
    ['a count', 'K10 K10-at-least', without('sounding.taken')],
    ['an act', 'K14 K14-on-record', without('draft.shown')],
    ['a choice', 'K14 K14-field-is', withFields('draft.shown', { status: 'rough' })],
    ['a fund', 'K13 K13-covers', withFields('payment.made', { fund: 'another fund' })],
    ['a trip of half a day', 'K12 K12-last-half-day', withFields('boat.hired', { days: 1 })],
    ['an hour', 'K12 K12-while-open', withFields('reception.held', { time: 'noon' })],
    ['a language', 'K11 K11-held-in-languages', withFields('congress.opened', { languages: ['pt'] })],
    [
      'a president',
      'K11 K11-presides-as-decided',
      withFields('congress.opened', { president: { country: 'PT' } }),
    ],
    ['an offer', 'K3 K3-offer-covers-meeting', withFields('congress.opened', { city: 'Porto' })],
  ])('are held to %s', (_, finding, record) => {
    expect(byOutcome(audit(estuary, record as TreatyRecord))).toContain(`${finding} failed`);
  });
});

import { describe, expect, it } from 'vitest';
import { CANONICAL, hasBlanks, meetings } from '../../../src/kernel/alphabet/canonical.ts';
import { DEVIATING, type DeviatingFields } from '../../../src/kernel/alphabet/deviating.ts';
import type { SampleValues } from '../../../src/kernel/alphabet/sampleValues.ts';
import { EVENT_TYPES, type EventType } from '../../../src/model/events.ts';
import { getPath } from '../../../src/model/path.ts';
import { DECISIONS } from '../../../src/model/vocabulary.ts';
import { daysIn } from '../../support/dayNumbers.ts';
import { naming, PROGRAMMES, sheetFor, toyWith } from '../../support/sheets.ts';
import { toy } from '../../support/toy.ts';

type Fields = Readonly<Record<string, unknown>>;

const rowsOf = (type: EventType, sheet: SampleValues): readonly DeviatingFields<Fields>[] =>
  (DEVIATING[type] as ((sheet: SampleValues) => readonly DeviatingFields<Fields>[]) | undefined)?.(sheet) ??
  [];

const fieldsOf = (
  type: EventType,
  sheet: SampleValues,
  as?: DeviatingFields<Fields>['role'],
): readonly Fields[] =>
  rowsOf(type, sheet)
    .filter((row) => as === undefined || row.role === as)
    .map(({ fields }) => fields);

const SHEETS = Object.entries(PROGRAMMES).map(([name, programme]) => [name, sheetFor(programme)] as const);

const textsOf = (sheet: SampleValues): readonly Fields[] =>
  DECISIONS.flatMap((decision): readonly Fields[] =>
    decision === 'nextMeeting'
      ? meetings(sheet).map((terms) => ({ decision, terms }))
      : [{ decision, terms: sheet.texts[decision] }],
  );

describe.each(SHEETS)('the events that a programme does not have, %s', (_, sheet) => {
  it('have the field in which they deviate, and none that is an event of the programme', () => {
    for (const type of EVENT_TYPES) {
      const canonical = (CANONICAL[type]?.(sheet) ?? []).map((fields) => JSON.stringify(fields));
      for (const { fields, role, field } of rowsOf(type, sheet)) {
        if (field !== undefined) expect(getPath(fields, field.split('.')), type).toBeDefined();
        if (role === 'base') expect(field).toBeUndefined();
        // No offer changes anything about a Second Meeting that is drafted in full.
        else if (hasBlanks(sheet)) expect(canonical, type).not.toContain(JSON.stringify(fields));
      }
    }
  });

  it('offer with a wider window what is offered, and from elsewhere', () => {
    const { programme, wideWindow, offerElsewhere, meetingOn } = sheet;
    expect(rowsOf('host.offered', sheet)).toEqual([
      ...programme.offers.flatMap((offer) => [
        { fields: offer, role: 'base' },
        { fields: { ...offer, window: wideWindow }, role: 'deviating', field: 'window' },
      ]),
      { fields: offerElsewhere, role: 'deviating', field: 'country' },
    ]);
    const terms = meetingOn(offerElsewhere);
    expect(rowsOf('decision.proposed', sheet)).toEqual([
      { fields: { decision: 'nextMeeting', terms }, role: 'deviating', field: 'terms.country' },
    ]);
    const { president: _, ...convened } = terms;
    expect(rowsOf('secondMeeting.convened', sheet)).toEqual([
      { fields: convened, role: 'deviating', field: 'country' },
    ]);
    expect(rowsOf('secondMeeting.opened', sheet)[0]).toEqual({
      fields: terms,
      role: 'deviating',
      field: 'country',
    });
  });

  it('amend and adopt each text, of the Second Meeting for every host', () => {
    expect(fieldsOf('decision.amended', sheet)).toEqual(textsOf(sheet));
    expect(fieldsOf('decision.amended', sheet, 'deviating')).toEqual([]);
    expect(fieldsOf('decision.adopted', sheet, 'base')).toEqual(textsOf(sheet));
    const filled = hasBlanks(sheet)
      ? meetings(sheet).map((terms) => ({ decision: 'nextMeeting', terms }))
      : [];
    expect(fieldsOf('decision.adopted', sheet, 'deviating')).toEqual(filled);
  });

  it('object to every decision, and defer it', () => {
    for (const type of ['objection.raised', 'objection.withdrawn'] as const) {
      expect(fieldsOf(type, sheet)).toEqual(
        DECISIONS.map((decision) => ({ decision, delegation: '[some delegation]' })),
      );
    }
    expect(fieldsOf('decision.deferred', sheet)).toEqual(DECISIONS.map((decision) => ({ decision })));
  });

  it('change both meetings that are decided', () => {
    const { intersessional, nextMeeting } = sheet.texts;
    const by = { by: 'president', instrument: 'chairLetter' };
    for (const type of EVENT_TYPES.filter(
      (each) => each.startsWith('meeting.') && rowsOf(each, sheet).length > 0,
    )) {
      const fields = fieldsOf(type, sheet);
      expect(fields.map(({ meeting }) => meeting)).toEqual(['intersessional', 'secondMeeting']);
      expect(fields).toMatchObject([by, by]);
    }
    expect(fieldsOf('meeting.rescheduled', sheet)).toMatchObject(
      [intersessional, nextMeeting].map(({ span }) => ({ span })),
    );
    expect(fieldsOf('meeting.relocated', sheet)).toMatchObject(
      [intersessional, nextMeeting].map(({ city, country }) => ({ city, country })),
    );
    expect(rowsOf('meeting.reformatted', sheet).map(({ field }) => field)).toEqual(['format', 'format']);
  });

  it('split a meeting, or begin it with a ceremony, on the same days', () => {
    const { intersessional, nextMeeting } = sheet.texts;
    [intersessional, nextMeeting].forEach(({ span }, i) => {
      const { spans } = fieldsOf('meeting.split', sheet)[i] as { spans: readonly (typeof span)[] };
      expect(spans.flatMap(daysIn)).toEqual(daysIn(span));
      expect(spans.map((each) => daysIn(each).length > 0)).toEqual(Array(spans.length).fill(true));
    });
    const [, ceremony, ...more] = fieldsOf('secondMeeting.opened', sheet);
    expect(more).toEqual([]);
    if (ceremony === undefined) return expect(daysIn(nextMeeting.span)).toHaveLength(1);
    const { ceremonialSpan, span, ...rest } = ceremony as {
      ceremonialSpan: typeof nextMeeting.span;
      span: typeof nextMeeting.span;
    };
    expect([...daysIn(ceremonialSpan), ...daysIn(span)]).toEqual(daysIn(nextMeeting.span));
    expect(daysIn(ceremonialSpan)).toHaveLength(1);
    expect({ ...rest, span: nextMeeting.span }).toEqual(nextMeeting);
  });
});

describe('a meeting of one day', () => {
  const span = { from: '2001-09-03', to: '2001-09-03' };
  const one = sheetFor(toyWith({ drafts: { ...toy.drafts, nextMeeting: { span } } }));

  it('has no ceremony, and one part', () => {
    expect(fieldsOf('secondMeeting.opened', one)).toHaveLength(1);
    expect(fieldsOf('meeting.split', one)[1]).toMatchObject({ spans: [span] });
  });
});

describe('an appointment by somebody else', () => {
  it('is made only where it is asked who appoints', () => {
    expect(rowsOf('coordinator.appointed', sheetFor(naming))).toEqual([]);
    const asked = toyWith({
      provisions: [{ paragraph: '1', force: 'should', rule: 'coordinator-appointed', binds: 'never' }],
    });
    const sheet = sheetFor(asked);
    const [row, ...more] = rowsOf('coordinator.appointed', sheet);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      fields: { ...sheet.texts.conferenceSupport.coordinator, by: 'host' },
      field: 'by',
    });
  });
});

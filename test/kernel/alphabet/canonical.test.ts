import { describe, expect, it } from 'vitest';
import { CANONICAL, hasBlanks, meetings } from '../../../src/kernel/alphabet/canonical.ts';
import type { SampleValues } from '../../../src/kernel/alphabet/sampleValues.ts';
import { eventOn } from '../../../src/kernel/ground/variables.ts';
import { EVENT_TYPES, type EventType } from '../../../src/model/events.ts';
import { DECISIONS, SUBJECTS } from '../../../src/model/vocabulary.ts';
import { eventSchema } from '../../../src/rules/form.ts';
import {
  bare,
  complete,
  NAMED,
  naming,
  OFFERS,
  offered,
  PROGRAMMES,
  sheetFor,
  toyWith,
} from '../../support/sheets.ts';
import { toy } from '../../support/toy.ts';

const eventsOf = (type: EventType, sheet: SampleValues): readonly object[] => CANONICAL[type]?.(sheet) ?? [];

const SHEETS = Object.entries(PROGRAMMES).map(([name, programme]) => [name, sheetFor(programme)] as const);

describe.each(SHEETS)('the events that a programme has, %s', (_, sheet) => {
  it('can stand on a record, on a day of their own', () => {
    const wrong = EVENT_TYPES.flatMap((type) =>
      eventsOf(type, sheet)
        .map((fields) => ({ type, ...fields }) as never)
        .filter((event: { span?: { from: string } }) => {
          const day = event.span?.from ?? '2001-01-01';
          return !eventSchema.safeParse(eventOn(event as never, day)).success;
        }),
    );
    expect(wrong).toEqual([]);
  });

  it('adopt every decision, with terms only where those of the intersessional have blanks', () => {
    const adoptions = eventsOf('decision.adopted', sheet) as readonly { decision: string; terms?: object }[];
    expect(adoptions.map(({ decision }) => decision)).toEqual(DECISIONS);
    for (const { decision, terms } of adoptions) {
      const isFilled = decision === 'intersessional' && hasBlanks(sheet, 'intersessional');
      expect(terms).toEqual(isFilled ? sheet.texts.intersessional : undefined);
    }
  });

  it('hold the Second Meeting on each offer, and propose it where its text has blanks', () => {
    expect(eventsOf('secondMeeting.opened', sheet)).toEqual(sheet.offers.map(sheet.meetingOn));
    expect(meetings(sheet)).toEqual(sheet.offers.map(sheet.meetingOn));
    expect(eventsOf('secondMeeting.convened', sheet)).toEqual(
      meetings(sheet).map(({ span, city, country }) => ({ span, city, country })),
    );
    expect(eventsOf('decision.proposed', sheet)).toEqual(
      hasBlanks(sheet) ? meetings(sheet).map((terms) => ({ decision: 'nextMeeting', terms })) : [],
    );
  });

  it('offer to host only where no offer stands', () => {
    expect(eventsOf('host.offered', sheet)).toEqual(sheet.programme.offers.length > 0 ? [] : sheet.offers);
  });

  it('name what the texts name', () => {
    const { coordinator, fund } = sheet.texts.conferenceSupport;
    expect(eventsOf('coordinator.appointed', sheet)).toMatchObject([coordinator]);
    expect(eventsOf('contribution.received', sheet)).toMatchObject([{ fund }]);
    expect(eventsOf('support.arranged', sheet)).toMatchObject([{ fund, by: 'executiveCoordinator' }]);
    expect(eventsOf('standingCommittees.scheduled', sheet)).toEqual([{ span: sheet.standingCommittees }]);
    expect(eventsOf('intersessional.opened', sheet)).toMatchObject(sheet.intersessionals);
    expect(eventsOf('firstMeeting.opened', sheet)).toEqual([
      { ...sheet.here, president: { country: sheet.here.country } },
    ]);
  });

  it('agree on each subject that is due, on a unit either way', () => {
    const agreed = eventsOf('recommendation.agreed', sheet) as readonly {
      subject: string;
      outcome?: string;
    }[];
    const due = [
      ...sheet.texts.recommendations.subjects,
      ...sheet.allValues('recommendation.agreed', 'subject'),
    ];
    expect([...new Set(agreed.map(({ subject }) => subject))]).toEqual(
      SUBJECTS.filter((each) => due.includes(each)),
    );
    for (const subject of SUBJECTS.filter((each) => due.includes(each))) {
      const outcomes = agreed.filter((each) => each.subject === subject).map(({ outcome }) => outcome);
      expect(outcomes).toEqual(
        subject === 'isuEstablishment' ? ['establish', 'doNotEstablish'] : [undefined],
      );
    }
    expect(eventsOf('recommendation.drafted', sheet)).toEqual(SUBJECTS.map((subject) => ({ subject })));
  });
});

describe('a text with blanks', () => {
  it('is one of which the draft leaves a field open', () => {
    expect(hasBlanks(sheetFor(toy))).toBe(true);
    expect(hasBlanks(sheetFor(complete))).toBe(false);
    expect(hasBlanks(sheetFor(toy), 'intersessional')).toBe(false);
    expect(hasBlanks(sheetFor(bare), 'intersessional')).toBe(true);
    const { span: _, ...place } = toy.drafts.intersessional;
    const one = toyWith({ drafts: { ...toy.drafts, intersessional: place } });
    expect(hasBlanks(sheetFor(one), 'intersessional')).toBe(true);
  });
});

describe('the fields of an event', () => {
  it('are what rules name, else anything', () => {
    const { venue } = NAMED.held;
    const chair = { office: NAMED.offices[0], country: 'CH' };
    expect(eventsOf('intersessional.opened', sheetFor(naming))[0]).toMatchObject({ venue, chair });
    expect(eventsOf('intersessional.opened', sheetFor(bare))[0]).toMatchObject({
      venue: '[some venue]',
      chair: { office: 'president' },
      languages: [],
      format: 'informal',
    });
    expect(eventsOf('interpretation.arranged', sheetFor(toy))).toEqual([{ languages: ['en'] }]);
    expect(eventsOf('theme.discussed', sheetFor(toy))).toEqual([{ theme: 'a' }, { theme: 'b' }]);
    expect(eventsOf('coordination.held', sheetFor(toy))).toEqual([{ with: ['P'] }]);
    expect(eventsOf('preparatoryMeeting.held', sheetFor(bare))).toEqual([
      { format: 'informal', days: 0.5, part: '[some part]' },
    ]);
    expect(eventsOf('contribution.received', sheetFor(bare))).toMatchObject([{ earmarked: true }]);
    expect(eventsOf('host.offered', sheetFor(offered))).toEqual([]);
    expect(eventsOf('secondMeeting.opened', sheetFor(offered))).toHaveLength(OFFERS.length);
  });
});

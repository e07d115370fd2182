import { describe, expect, it } from 'vitest';
import { weekBefore } from '../../../src/kernel/alphabet/spans.ts';
import { DECISIONS, SUBJECTS } from '../../../src/model/vocabulary.ts';
import { bare, NAMED, naming, OFFERS, PROGRAMMES, sheetFor, toyWith } from '../../support/sheets.ts';
import { toy } from '../../support/toy.ts';

describe.each(Object.entries(PROGRAMMES))('what events are made of, %s', (_, programme) => {
  const sheet = sheetFor(programme);

  it('is each text as it is drafted, with no blank left in it', () => {
    for (const decision of DECISIONS) expect(sheet.texts[decision]).toMatchObject(programme.drafts[decision]);
    const fields = Object.fromEntries(
      DECISIONS.map((decision) => [decision, Object.keys(sheet.texts[decision]).sort()]),
    );
    expect(fields).toEqual({
      workProgramme: ['symbol', 'themes'],
      coordination: ['partners'],
      recommendations: ['subjects'],
      intersessional: ['city', 'country', 'span'],
      languages: ['languages'],
      conferenceSupport: ['assistedBy', 'coordinator', 'earmarked', 'fund'],
      nextMeeting: ['city', 'country', 'president', 'span'],
    });
  });

  it('has the intersessional as drafted first, and the week of committees before it', () => {
    expect(sheet.texts.intersessional).toBe(sheet.intersessionals[0]);
    expect(sheet.standingCommittees).toEqual(weekBefore(sheet.texts.intersessional.span.from));
  });

  it('has the Second Meeting as it is decided on the first offer', () => {
    expect(sheet.texts.nextMeeting).toEqual(sheet.meetingOn(sheet.offers[0]));
    expect(sheet.texts.nextMeeting.span.from > sheet.texts.intersessional.span.to).toBe(true);
  });
});

describe('a blank', () => {
  it('is filled with what rules name', () => {
    const { texts, firstValue, allValues } = sheetFor(naming);
    const { venue, ...held } = NAMED.held;
    expect(texts.intersessional).toEqual(held);
    expect(texts.conferenceSupport.coordinator).toEqual(NAMED.asked);
    expect(texts.conferenceSupport.assistedBy).toEqual(NAMED.helpers);
    expect(firstValue('intersessional.opened', 'venue', 'other')).toBe(venue);
    expect(firstValue('intersessional.opened', 'chair.office', 'other')).toBe(NAMED.offices[0]);
    expect(allValues('intersessional.opened', 'chair.office')).toEqual(NAMED.offices);
  });

  it('is filled with anything where no rule names a value', () => {
    const { texts, firstValue, allValues } = sheetFor(bare);
    expect(texts.workProgramme).toEqual({ symbol: toy.id, themes: [] });
    expect(texts.recommendations.subjects).toEqual(SUBJECTS);
    expect(texts.conferenceSupport).toEqual({
      coordinator: { name: '[some name]', body: '[some body]' },
      assistedBy: [],
      fund: '[some fund]',
      earmarked: true,
    });
    expect(firstValue('intersessional.opened', 'venue', 'other')).toBe('other');
    expect(allValues('intersessional.opened', 'venue')).toEqual([]);
    const { city, country } = sheetFor(bare).anywhere;
    expect(texts.intersessional).toMatchObject({ city, country });
  });

  it('is the same value once, however many rules name it', () => {
    const [first] = naming.provisions;
    const twice = sheetFor(toyWith({ provisions: [first, { ...first, paragraph: '2' }] }));
    expect(twice.allValues('intersessional.opened', 'city')).toEqual([NAMED.held.city]);
  });
});

describe('the intersessional', () => {
  it('is as drafted and, where that is something else, as proposed', () => {
    const drafted = { span: { from: '2001-06-01', to: '2001-06-02' }, city: 'There', country: 'CH' };
    const { venue: _, ...proposed } = NAMED.held;
    const both = sheetFor(toyWith({ provisions: [naming.provisions[0]] }));
    expect(both.intersessionals).toEqual([drafted, proposed]);
    expect(sheetFor(toy).intersessionals).toEqual([drafted, drafted]);
  });

  it('leaves days to the Second Meeting after those that are drafted or proposed', () => {
    expect(sheetFor(naming).offers[0].window.from > NAMED.held.span.to).toBe(true);
    expect(sheetFor(toyWith({ offers: OFFERS })).offers).toEqual(OFFERS);
  });
});

import { describe, expect, it } from 'vitest';
import type { EventTemplate } from '../../../src/analysis/template.ts';
import type { AskedRelation } from '../../../src/kernel/alphabet/askedRelations.ts';
import type { FieldComparison } from '../../../src/kernel/alphabet/comparisons.ts';
import { boundsOf, hostingOf } from '../../../src/kernel/alphabet/hosting.ts';
import type { Programme } from '../../../src/programmes/programme.ts';
import { toy } from '../../support/toy.ts';

const PLACES = { anywhere: { city: 'Any', country: 'BV' }, elsewhere: { city: 'Else', country: 'AQ' } };
const FREE = {
  intersessional: { from: '2001-06-01', to: '2001-06-05' },
  secondMeeting: { from: '2001-08-13', to: '2001-08-17' },
};

const bound = (is: FieldComparison['is'], ...against: readonly unknown[]): FieldComparison => ({
  field: 'terms.span',
  is,
  found: true,
  against,
});

const offer = (country: string, from: string, to: string, days: number) => ({
  country,
  city: `In ${country}`,
  window: { from, to },
  days,
});

const offering = (...offers: Programme['offers']): Programme => ({ ...toy, offers });

const drafting = (nextMeeting: Programme['drafts']['nextMeeting']): Programme => ({
  ...toy,
  drafts: { ...toy.drafts, nextMeeting },
});

const hosted = (programme: Programme, bounds: readonly FieldComparison[] = []) =>
  hostingOf(programme, bounds, PLACES, FREE);

describe('the bounds of the Second Meeting', () => {
  const adoption = {
    type: 'decision.adopted',
    decision: 'nextMeeting',
    terms: {},
  } as unknown as EventTemplate;
  const question = (asked: EventTemplate, ...of: AskedRelation['relation']['of']): AskedRelation => ({
    by: 'provision',
    asked,
    relation: { is: 'within', of },
    params: null,
  });
  const window = { from: '2001-09-01', to: '2001-09-30' };
  const span = { event: 'terms.span' };

  it('are what its days are held against, where they are what is found', () => {
    const other = { ...adoption, decision: 'languages' } as unknown as EventTemplate;
    const bounds = boundsOf(
      [
        question(adoption, span, { value: window }),
        question(adoption, { value: window }, span),
        question(adoption, { event: 'terms.city' }, { value: 'X' }),
        question(other, span, { value: window }),
      ],
      toy,
    );
    expect(bounds).toEqual([bound('within', window)]);
  });
});

describe('the offers to host', () => {
  const offers = [
    offer('FR', '2001-09-01', '2001-09-30', 3),
    offer('MX', '2001-10-01', '2001-10-31', 4.5),
  ] as const;

  it('are those that stand', () => {
    expect(hosted(offering(...offers)).offers).toEqual(offers);
  });

  it('are one that could be made, where none stands: as drafted, else in the first window that there is', () => {
    const drafted = { span: { from: '2001-11-05', to: '2001-11-07' }, city: 'Drafted', country: 'MX' };
    expect(hosted(drafting(drafted)).offers).toEqual([
      { city: 'Drafted', country: 'MX', window: drafted.span, days: 5 },
    ]);
    const { span: _, ...place } = drafted;
    const window = { from: '2001-09-01', to: '2001-09-30' };
    expect(hosted(drafting(place), [bound('within', window)]).offers[0].window).toEqual(window);
    expect(hosted(toy).offers).toEqual([{ ...PLACES.anywhere, window: FREE.secondMeeting, days: 5 }]);
  });

  it('have one beside them from elsewhere, as the first', () => {
    expect(hosted(offering(...offers)).offerElsewhere).toEqual({ ...offers[0], city: 'Else', country: 'AQ' });
  });

  it('have a window around them in which no day that matters is out of reach', () => {
    const { wideWindow } = hosted(offering(...offers), [bound('before', '2001-12-24')]);
    // The longest offer is of five days, begun or not.
    expect(wideWindow).toEqual({ from: '2001-08-27', to: '2001-12-29' });
  });
});

describe('the Second Meeting on an offer', () => {
  const september = offer('FR', '2001-09-01', '2001-09-30', 3);

  it('is where it is offered, from a Monday, with a President from there', () => {
    expect(hosted(offering(september)).meetingOn(september)).toEqual({
      president: { country: 'FR' },
      span: { from: '2001-09-03', to: '2001-09-05' },
      city: 'In FR',
      country: 'FR',
    });
  });

  it('is after the intersessional', () => {
    const summer = offer('FR', '2001-05-01', '2001-06-30', 3);
    expect(hosted(offering(summer)).meetingOn(summer).span).toEqual({ from: '2001-06-11', to: '2001-06-13' });
    const days = offer('FR', '2001-06-05', '2001-06-08', 3);
    expect(hosted(offering(days)).meetingOn(days).span).toEqual({ from: '2001-06-06', to: '2001-06-08' });
  });

  it('is within what provisions leave, before a day or within a window, and nothing else', () => {
    const spanWith = (...bounds: readonly FieldComparison[]) =>
      hosted(offering(september), bounds).meetingOn(september).span;
    expect(spanWith(bound('before', '2001-09-05')).from).toBe('2001-09-01');
    expect(spanWith(bound('within', { from: '2001-09-12', to: '2001-09-20' })).from).toBe('2001-09-17');
    expect(spanWith(bound('within', 'no span', { from: '2001-09-19', to: '2001-09-22' })).from).toBe(
      '2001-09-19',
    );
    expect(spanWith(bound('equal', { from: '2001-09-12', to: '2001-09-20' })).from).toBe('2001-09-03');
    const early = { from: '2001-05-01', to: '2001-09-02' };
    expect(hosted(toy, [bound('within', early)]).offers[0].window).toEqual({
      from: '2001-06-06',
      to: '2001-09-02',
    });
  });

  it('is as the draft says, where it says something', () => {
    const span = { from: '2001-11-05', to: '2001-11-07' };
    const { meetingOn } = hosted({ ...drafting({ span, country: 'MX' }), offers: [september] });
    expect(meetingOn(september)).toEqual({
      president: { country: 'FR' },
      span,
      city: 'In FR',
      country: 'MX',
    });
  });
});

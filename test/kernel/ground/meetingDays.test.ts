import { describe, expect, it } from 'vitest';
import type { EventTemplate } from '../../../src/analysis/template.ts';
import {
  canStandOn,
  foreseenDays,
  foreseenMeetingOf,
  isWithin,
  meetingBetweenOf,
  meetingDays,
  ownDays,
} from '../../../src/kernel/ground/meetingDays.ts';
import { type Edge, edgesFrom, nodesIn, stageName } from '../../../src/machines/chart.ts';
import { createCycle, factsAtStart } from '../../../src/machines/cycle.ts';
import { addDays } from '../../../src/model/calendar.ts';
import { vocabularyOf } from '../../../src/programmes/vocabulary.ts';
import { FORM_2011 } from '../../../src/rules/form.ts';
import { eventOn, factsAfter } from '../../support/courses.ts';
import { LETTERS, letters, moreLetters, toy } from '../../support/toy.ts';

const edges: readonly Edge[] = nodesIn(createCycle(toy).root as never).flatMap((node) =>
  [...edgesFrom(node).values()].flat(),
);
const SPAN = { from: '2001-06-03', to: '2001-06-05' };
const DAYS = Array.from({ length: 12 }, (_, i) => addDays('2001-05-29', i));
const lies = (day: string, { from, to }: { from: string; to: string }) => from <= day && day <= to;

const opening = (ceremonialSpan?: { from: string; to: string }): EventTemplate => ({
  type: 'secondMeeting.opened',
  span: SPAN,
  city: 'There',
  country: 'CH',
  president: { country: 'CH' },
  ...(ceremonialSpan && { ceremonialSpan }),
});

const CEREMONIES = [
  undefined,
  { from: '2001-06-01', to: '2001-06-01' },
  { from: '2001-06-04', to: '2001-06-04' },
  { from: '2001-06-07', to: '2001-06-08' },
  { from: '2001-06-01', to: '2001-06-08' },
];

const { cycle } = vocabularyOf(toy);
const isAtFirstMeeting = (edge: Edge) => foreseenMeetingOf(cycle, edge) === 'firstMeeting';
const isAtIntersessional = (edge: Edge) => meetingBetweenOf(cycle, edge) === 'intersessional';

describe('the days of an opening', () => {
  it.each(CEREMONIES)('ownDays: the least that hold its span and its ceremony: %o', (ceremony) => {
    const days = [SPAN, ...(ceremony ? [ceremony] : [])];
    const found = ownDays(opening(ceremony));
    const held = DAYS.filter((day) => days.some((span) => lies(day, span)));
    expect(found).toEqual({ from: held[0], to: held.at(-1) });
  });

  it.each(CEREMONIES)(
    'canStandOn: the days of its span or of its ceremony, not those between: %o',
    (ceremony) => {
      const days = [SPAN, ...(ceremony ? [ceremony] : [])];
      for (const day of DAYS) {
        const isOne = days.some((span) => lies(day, span));
        expect([day, canStandOn(FORM_2011, opening(ceremony), day)]).toEqual([day, isOne]);
      }
    },
  );

  it('any other event names no days, and can stand on every day', () => {
    for (const letter of moreLetters.filter(({ type }) => !type.endsWith('.opened'))) {
      expect([letter.type, ownDays(letter)]).toEqual([letter.type, undefined]);
      expect(DAYS.every((day) => canStandOn(FORM_2011, letter, day))).toBe(true);
    }
    expect(ownDays(LETTERS.opens)).toBeUndefined();
    expect(ownDays({ type: 'standingCommittees.scheduled', span: SPAN })).toBeUndefined();
  });
});

describe('the days of the First Meeting', () => {
  const { span } = toy.firstMeeting as { span: { from: string; to: string } };
  const around = Array.from({ length: 6 }, (_, i) => addDays(span.from, i - 2));

  it('count until they are past', () => {
    for (const start of around)
      expect(foreseenDays(toy, 'firstMeeting', start)).toEqual(start <= span.to ? span : undefined);
  });

  it('count where it was opened on one of them, and only there', () => {
    for (const opened of around) {
      const expected = lies(opened, span) ? span : undefined;
      expect(foreseenDays(toy, 'firstMeeting', '2001-12-01', opened)).toEqual(expected);
    }
  });

  it('are none where the programme has none', () => {
    const { firstMeeting: _, ...bare } = toy;
    expect(foreseenDays(bare, 'firstMeeting', span.from)).toBeUndefined();
    expect(foreseenDays(bare, 'firstMeeting', span.from, span.from)).toBeUndefined();
  });
});

describe('where an event takes place', () => {
  it('at the First Meeting: its opening, and what leaves a state of it without a skipped step', () => {
    for (const edge of edges) {
      const isThere = /^firstMeeting($|\.)/.test(stageName(edge.source)) && !edge.params.skips;
      expect(isAtFirstMeeting(edge)).toBe(isThere || edge.type === 'firstMeeting.opened');
    }
    expect(edges.filter(isAtFirstMeeting).map(({ type }) => type)).toContain('firstMeeting.closed');
  });

  it('at the intersessional: what leaves its open meeting, themes and recommendations agreed anywhere', () => {
    for (const edge of edges) {
      const isOpen = stageName(edge.source).endsWith('intersessional.underWay.meeting.open');
      const always = ['theme.discussed', 'recommendation.agreed'].includes(edge.type);
      expect(isAtIntersessional(edge)).toBe(isOpen || always);
    }
    const types = new Set(edges.filter(isAtIntersessional).map(({ type }) => type));
    expect(types).toContain('intersessional.closed');
    expect(types).not.toContain('intersessional.opened');
    expect(types).toContain('recommendation.agreed');
  });
});

describe('the window of an event', () => {
  const start = factsAtStart(toy);
  const later = { ...LETTERS.holds, span: { from: '2001-06-02', to: '2001-06-09' } };
  const edgeOf = (type: string, of: (edge: Edge) => boolean = () => true) =>
    edges.find((edge) => edge.type === type && !edge.params.skips && of(edge)) as Edge;
  const windows = (alphabet: readonly EventTemplate[], facts = start, day = '2001-03-01') =>
    meetingDays(toy, alphabet, facts, day);

  it('at the First Meeting is its days', () => {
    const windowOf = windows(letters);
    for (const letter of [LETTERS.opens, LETTERS.closes]) {
      expect(windowOf(edgeOf(letter.type), letter)).toEqual(toy.firstMeeting?.span);
    }
    const adoption = edgeOf('decision.adopted', isAtFirstMeeting);
    expect(windowOf(adoption, LETTERS.adopts)).toEqual(toy.firstMeeting?.span);
  });

  it('at the intersessional ends with the last day with which any event opens it, or it was opened', () => {
    const last = (alphabet: readonly EventTemplate[], facts = start) =>
      windows(alphabet, facts)(edgeOf('theme.discussed'), LETTERS.discussesA);
    expect(last([LETTERS.discussesA])).toEqual({});
    expect(last(letters)).toEqual({ to: LETTERS.holds.span.to });
    expect(last([...letters, later])).toEqual({ to: later.span.to });
    expect(last([later, ...letters])).toEqual({ to: later.span.to });
    const opened = factsAfter([eventOn(later, '2001-06-02')]);
    expect(last([LETTERS.discussesA], opened)).toEqual({ to: later.span.to });
    expect(last(letters, opened)).toEqual({ to: later.span.to });
  });

  it('of an opening is its own days; of anything else there is none', () => {
    const windowOf = windows(letters);
    expect(windowOf(edgeOf('intersessional.opened'), LETTERS.holds)).toEqual(LETTERS.holds.span);
    expect(windowOf(edgeOf('secondMeeting.opened'), opening())).toEqual(SPAN);
    expect(windowOf(edgeOf('coordination.held'), LETTERS.coordinates)).toEqual({});
  });

  it('of the First Meeting is none where its days no longer count', () => {
    expect(windows(letters, start, '2001-03-03')(edgeOf('firstMeeting.closed'), LETTERS.closes)).toEqual({});
    const opened = factsAfter([eventOn(LETTERS.opens, '2001-03-09')]);
    expect(windows(letters, opened)(edgeOf('firstMeeting.closed'), LETTERS.closes)).toEqual({});
  });

  it('isWithin: both ends count, an end that is not there binds nothing', () => {
    const windowsOf = [{}, { from: SPAN.from }, { to: SPAN.to }, SPAN];
    for (const window of windowsOf) {
      for (const day of DAYS) {
        const { from = '0000-01-01', to = '9999-12-31' } = window as Partial<typeof SPAN>;
        expect(isWithin(day, window)).toBe(lies(day, { from, to }));
      }
    }
  });
});

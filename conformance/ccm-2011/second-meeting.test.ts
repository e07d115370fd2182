import { describe, expect, it } from 'vitest';
import {
  change,
  convenedFor,
  defer,
  heldOn,
  insert,
  refusedBy,
  send,
  upTo,
  without,
} from '../support/index.ts';

/* The Second Meeting at each stage of its track: with no note verbale, after one, after another one. */

const unconvened = without('secondMeeting.convened');
const undecided = defer('nextMeeting');

/** Days at the edges of what Lebanon offers, and whether they lie inside it (8.4). */
const EDGES = [
  ['2011-09-10', '2011-09-14', []],
  ['2011-09-16', '2011-09-20', []],
  ['2011-09-09', '2011-09-13', ['8.4']],
  ['2011-09-17', '2011-09-21', ['8.4']],
  ['2011-09-12', '2011-09-17', ['8.4']],
] as const;

describe('8.4: a meeting whose days were not decided', () => {
  it.each(EDGES)('is convened for %s to %s', (from, to, refusing) => {
    expect(refusedBy(send('secondMeeting.convened', {}, undecided, convenedFor(from, to)))).toEqual(refusing);
  });

  it.each(EDGES)('is held from %s to %s', (from, to, refusing) => {
    const edits = [undecided, convenedFor(from, to), heldOn(from, to)];
    if (refusing.length > 0) edits.push(unconvened);
    expect(refusedBy(send('secondMeeting.opened', {}, ...edits))).toEqual(refusing);
  });

  it('needs a host that offers', () => {
    const zagreb = { country: 'HR', city: 'Zagreb' };
    const sent = send(
      'secondMeeting.convened',
      {},
      undecided,
      convenedFor('2011-09-12', '2011-09-16', zagreb),
    );
    expect(refusedBy(sent)).toEqual(['8.4']);
    expect(sent.findings.find(({ outcome }) => outcome === 'failed')).toMatchObject({
      expected: 'on record',
      actual: 'no offer of that country on record',
    });
  });
});

describe('A7.1, A7.2: a meeting that opens with no note verbale', () => {
  it('is opened as decided', () => {
    expect(send('secondMeeting.opened', {}, unconvened).reception).toBe('accepted');
  });

  it('is held to its days and its place', () => {
    const other = heldOn('2011-09-13', '2011-09-17');
    expect(refusedBy(send('secondMeeting.opened', {}, unconvened, other))).toEqual(['A7.2']);
    const elsewhere = heldOn('2011-09-12', '2011-09-16', { city: 'Tripoli' });
    expect(refusedBy(send('secondMeeting.opened', {}, unconvened, elsewhere))).toEqual(['8.4', 'A7.2']);
  });

  it('is presided over by the State decided on', () => {
    const other = change('secondMeeting.opened', { president: { country: 'HR' } });
    const sent = send('secondMeeting.opened', {}, unconvened, other);
    expect(refusedBy(sent)).toEqual(['A7.1']);
  });

  it.each(['meeting.postponed', 'meeting.cancelled'] as const)('is not called off: %s', (type) => {
    const event = { on: '2011-02-15', type, meeting: 'secondMeeting', by: 'host', instrument: 'noteVerbale' };
    const sent = send(type, {}, upTo('2011-02-14'), insert(event as never));
    expect(refusedBy(sent)).toEqual(['A7.2']);
  });
});

describe('8.4, A7.2: a second note verbale', () => {
  const again = (from: string, to: string, place: { city: string; country: string }) =>
    insert({
      on: '2011-04-01',
      type: 'secondMeeting.convened',
      span: { from, to },
      ...place,
      by: 'secretaryGeneral',
    });
  const sent = (from: string, to: string, city = 'Beirut', country = 'LB') =>
    send('secondMeeting.convened', { on: '2011-04-01' }, again(from, to, { city, country }));

  it('is held to what was decided, and to the offer', () => {
    expect(sent('2011-09-12', '2011-09-16').reception).toBe('accepted');
    expect(refusedBy(sent('2011-09-13', '2011-09-16'))).toEqual(['A7.2']);
    expect(refusedBy(sent('2011-09-12', '2011-09-17'))).toEqual(['8.4', 'A7.2']);
    expect(refusedBy(sent('2011-09-12', '2011-09-16', 'Tripoli'))).toEqual(['8.4', 'A7.2']);
  });
});

describe('A7.2: the note verbale', () => {
  it.each([
    [
      'days',
      { from: '2011-09-13', to: '2011-09-16', city: 'Beirut', country: 'LB' },
      'Days: 12-16 September 2011',
    ],
    ['city', { from: '2011-09-12', to: '2011-09-16', city: 'Tripoli', country: 'LB' }, 'City: Beirut'],
    ['country', { from: '2011-09-12', to: '2011-09-16', city: 'Beirut', country: 'HR' }, 'Country: Lebanon'],
  ])('names the %s that it gets wrong, and no other', (_what, { from, to, city, country }, what) => {
    const { findings } = send('secondMeeting.convened', {}, convenedFor(from, to, { city, country }));
    const found = findings.find(({ rule }) => rule === 'second-meeting-convened');
    expect(found?.outcome).toBe('failed');
    expect(found?.because).toMatch(new RegExp(`Not met\\. ${what} expected\\. Found: [^:]*\\.$`));
  });

  it.each([
    ['2011-08-31', '2011-09-02', ['8.4', 'A7.2']],
    ['2011-09-01', '2011-09-05', ['8.4']],
    ['2011-09-26', '2011-09-30', ['8.4']],
    ['2011-09-27', '2011-10-01', ['8.4', 'A7.2']],
    ['2011-10-03', '2011-10-07', ['8.4', 'A7.2']],
    ['2011-09-12', '2011-09-16', []],
  ])('is held to the month where the days were left blank: %s to %s', (from, to, refusing) => {
    const edits = [without('decision.proposed'), convenedFor(from, to)];
    expect(refusedBy(send('secondMeeting.convened', {}, ...edits))).toEqual(refusing);
  });

  it('says nothing of a place that was left blank', () => {
    const { findings } = send('secondMeeting.convened', {}, without('decision.proposed'));
    const found = findings.filter(({ rule }) => rule === 'second-meeting-convened');
    expect(found).toMatchObject([{ outcome: 'passed', expected: { within: { from: '2011-09-01' } } }]);
  });
});

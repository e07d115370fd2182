import {
  begin,
  ccm2011,
  type Programme,
  type Provision,
  submit,
  type TreatyEvent,
  withMachine,
} from 'intersessional';
import { alphabetOf, type Exploration, type ExploreProgress, explore } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../conformance/support/model.ts';

const told: ExploreProgress[] = [];
const whole = explore(ccm2011, { onProgress: (progress) => told.push(progress) });

/** A programme as data, with a change. */
const changed = (change: (programme: Programme) => Partial<Programme>): Programme =>
  withMachine({ ...ccm2011, ...change(ccm2011) });

const withProvision = (provision: Provision): Programme =>
  changed(({ provisions }) => ({ provisions: [...provisions, provision] }));

/** The snapshot after a sequence, each event of which XState takes. */
function played(programme: Programme, sequence: readonly TreatyEvent[]) {
  let snapshot = begin(programme);
  for (const event of sequence) {
    const submission = submit(programme, snapshot, event);
    expect([event, submission.reception]).toEqual([event, 'accepted']);
    snapshot = submission.snapshot;
  }
  return snapshot;
}

const dead = ({ deadProvisions }: Exploration) =>
  deadProvisions.map(({ provision, rule, why }) => [provision, rule, why]);

describe('exploring the programme of 2011', () => {
  it('meets everything', () => {
    expect(whole.complete).toBe(true);
    expect(whole.states).toBeGreaterThan(4_000_000);
    expect(whole.transitions).toBeGreaterThan(whole.states);
    expect(whole.boxes).toBeLessThan(100);
  });

  it('finds no dead provision', () => {
    expect(dead(whole)).toEqual([]);
  });

  it('reaches every stage', () => {
    expect(whole.stages.notReached).toEqual([]);
    expect(whole.stages.reached).toContain('secondMeeting');
    expect(whole.stages.reached).toContain('betweenMeetings.intersessional.cancelled');
  });

  it.each(['events', 'days'] as const)('gives a shortest way that XState takes, by %s', (weigh) => {
    const way = whole.shortest[weigh] as readonly TreatyEvent[];
    expect(played(ccm2011, way).value).toBe('secondMeeting');
    // A discussion of each theme, and sixteen other events.
    expect(way).toHaveLength(16 + THEMES.length);
  });

  it('gives dead ends that XState gets into', () => {
    expect(whole.deadEnds.length).toBeGreaterThan(0);
    for (const { sequence, step } of whole.deadEnds) {
      expect(sequence.at(-1)).toEqual(step);
      expect(played(ccm2011, sequence).value).not.toBe('secondMeeting');
    }
  });

  it('says what blocks the way: after its days, the First Meeting opens no more', () => {
    const late = { on: '2010-11-13', type: 'date.reached' };
    expect(whole.deadEnds[0]).toEqual({
      step: late,
      sequence: [late],
      blocked: [{ type: 'firstMeeting.opened', provisions: [] }],
    });
  });

  it('is the same each time', () => {
    const alphabet = alphabetOf(ccm2011, { departures: false }).map(({ event }) => event);
    const once = JSON.stringify(explore(ccm2011, { alphabet }));
    expect(JSON.stringify(explore(ccm2011, { alphabet }))).toBe(once);
  });

  it('tells how far it has come', () => {
    const topics = whole.topics.length + 1;
    const meeting = told.filter(({ doing }) => doing === 'meeting');
    expect(meeting[0]).toEqual({ doing: 'meeting', topic: 1, topics, boxes: 0 });
    // Grounding is told of from the first moment, and again and again.
    const grounding = told.filter(({ doing }) => doing === 'grounding');
    expect(told.slice(0, grounding.length)).toEqual(grounding);
    expect(grounding.length).toBeGreaterThan(5);
    const begun = meeting.filter(({ topic }, i) => topic !== meeting[i - 1]?.topic);
    expect(begun.map(({ topic }) => topic)).toEqual(Array.from({ length: topics }, (_, i) => i + 1));
    expect(begun[1]?.boxes).toBe(whole.boxes);
    const boxes = whole.topics.reduce((sum, topic) => sum + topic.boxes, whole.boxes);
    expect(told.at(-1)).toEqual({ doing: 'deadEnds', topic: topics, topics, boxes });
    // A group of many boxes is told of again and again, with more boxes each time; none is told of that there is not.
    const most = Math.max(...whole.topics.map((topic) => topic.boxes));
    expect(told.length).toBeGreaterThan(topics + most / 20);
    expect(meeting.every((each, i) => each.boxes >= (meeting[i - 1]?.boxes ?? 0))).toBe(true);
  });
});

describe('a planted dead provision is found without options', () => {
  it('nothing can breach one, nothing falls under another', { timeout: 180_000 }, () => {
    const breachless: Provision = {
      paragraph: '2.3',
      force: 'shall',
      rule: 'outcome-agreed',
      binds: 'start',
      with: { subjects: [] },
    };
    const idle: Provision = {
      paragraph: 'A1.2',
      force: 'shall',
      rule: 'work-programme-adopted',
      binds: 'start',
      with: { needing: [] },
    };
    const both = changed(({ provisions }) => ({ provisions: [...provisions, breachless, idle] }));
    expect(dead(explore(both)).map((found) => found.slice(0, 2))).toEqual(
      [breachless, idle].map(({ paragraph, rule }) => [paragraph, rule]),
    );
  });
});

describe('a planted dead end is found without options', () => {
  it('a date that no proposal can meet', () => {
    const programme = changed(({ provisions }) => ({
      provisions: provisions.map((each) =>
        each.rule === 'days-decided-before'
          ? { ...each, force: 'shall', binds: 'start', with: { before: '2001-01-01' } }
          : each,
      ),
    }));
    const { deadEnds } = explore(programme);
    const found = deadEnds.find(({ step }) => step?.type === 'decision.proposed');
    expect(found?.sequence).toHaveLength(1);
    expect(found?.blocked).toEqual([{ type: 'firstMeeting.closed', provisions: ['9.1'] }]);
  });

  it('two provisions that no opening can meet', () => {
    const programme = withProvision({
      paragraph: '3.1',
      force: 'shall',
      rule: 'held-as-proposed',
      binds: 'intersessional',
      with: { span: { from: '2011-06-28', to: '2011-06-30' }, city: 'Geneva', country: 'CH', venue: 'WMO' },
    });
    const { deadEnds } = explore(programme);
    const found = deadEnds.find(
      ({ step }) => step?.type === 'decision.adopted' && step.decision === 'intersessional',
    );
    expect(found?.sequence.map(({ type }) => type)).toEqual([
      'firstMeeting.opened',
      'decision.adopted',
      'decision.adopted',
    ]);
    const opening = found?.blocked.find(({ type }) => type === 'intersessional.opened');
    expect(opening?.provisions).toEqual(['3.1']);
  });
});

describe('limits', () => {
  it('give a partial result, marked as such', () => {
    const part = explore(ccm2011, { limit: 3 });
    expect(part.complete).toBe(false);
    expect(part.boxes).toBeLessThanOrEqual(6);
  });
});

import { audit, type TreatyRecord } from 'intersessional';
import {
  accepted,
  allowing,
  dateReached,
  everyDecisionAdopted,
  everythingBefore,
  fulfilling,
  happened,
  later,
  misplaced,
  not,
  on,
  owing,
  refusedBy,
  reported,
  type ScenarioError,
  scenario,
  standingAt,
} from 'intersessional/testing';
import { describe, expect, it } from 'vitest';
import { estuary, harbour, watershed } from '../../support/ownCycles.ts';

const happens = (type: string, said: object = {}) => happened({ ...said, type });

const messageOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as ScenarioError).message;
  }
  return '';
};

describe('a scenario of three sessions', () => {
  const summer = scenario(harbour).given(everythingBefore({ type: 'decision.adopted' }));

  it('has the events of the programme, with the fields that it gives them', () => {
    expect(summer.events.map(({ type }) => type)).toEqual([
      'spring.opened',
      'spring.closed',
      'summer.opened',
      'decision.proposed',
    ]);
    const { events } = scenario(harbour).given(happens('spring.opened'));
    expect(events).toEqual([{ on: '2003-03-03', type: 'spring.opened', city: 'Bern', country: 'CH' }]);
  });

  it('says what comes of its last event', () => {
    const budget = happens('decision.adopted', { decision: 'budget' });
    summer.when(budget).then(accepted(), fulfilling('IV'), standingAt('summer'));
    summer.when(happens('summer.closed')).then(refusedBy('IV'), owing('budget-taken'));
    summer.when(happens('spring.closed')).then(misplaced());
    summer
      .when(happens('objection.raised', { decision: 'budget', delegation: 'X' }), budget)
      .then(refusedBy('I'), not(accepted()));
    const adoption = { type: 'decision.adopted', decision: 'dates' };
    summer.when(happens('note.sent', { to: 'all' })).then(allowing(adoption, { programme: harbour }));
  });

  it('takes a text as it lies on the table, its blanks filled, but for what it says', () => {
    const dates = { type: 'decision.adopted', decision: 'dates' };
    const { snapshot } = summer.given(happened(dates));
    expect(JSON.stringify(snapshot.context)).toContain('"city":"Oslo"');
    summer.when(happened({ ...dates, terms: { city: 'Bergen' } })).then(refusedBy('II'));
    const early = scenario(harbour).given(...['spring.opened', 'spring.closed'].map((type) => happens(type)));
    const [adopted] = early.given(happens('summer.opened'), happened(dates)).events.slice(-1);
    expect(adopted).toMatchObject({
      terms: { city: 'Oslo', country: 'NO', span: { from: '2003-10-06', to: '2003-10-08' } },
    });
  });

  it('holds a meeting to what was decided since', () => {
    const moved = { city: 'Oslo', country: 'NO', span: { from: '2003-10-13', to: '2003-10-15' } };
    const decided = summer.given(
      happens('decision.adopted', { decision: 'dates', terms: moved }),
      everyDecisionAdopted(),
      everythingBefore({ type: 'autumn.opened' }),
    );
    const [opened] = decided.given(happens('autumn.opened')).events.slice(-1);
    expect(opened).toMatchObject({ on: '2003-10-13', ...moved });
    const late = { from: '2003-10-14', to: '2003-10-16' };
    decided.when(later(1, happens('autumn.opened', { span: late }))).then(refusedBy('III'));
    decided.when(on('2003-10-14', happens('autumn.opened', { city: 'Turku' }))).then(refusedBy('III'));
    summer.when(everyDecisionAdopted(), dateReached('2003-08-01')).then(owing('III'));
  });

  it('makes a record that complies', () => {
    const { events } = scenario(harbour).given(
      everythingBefore({ type: 'autumn.closed' }),
      happens('autumn.closed'),
    );
    expect(audit(harbour, { programme: 'harbour', events } as TreatyRecord).verdict).toBe('compliant');
  });

  it('tells what came instead in the words of the programme', () => {
    const refused = messageOf(() => summer.when(happens('summer.closed')).then(accepted()));
    expect(refused).toContain('Scenario under harbour');
    expect(refused).toContain('The event was expected to be accepted. It is refused by IV.');
    expect(refused).toContain('To comply: Before it: decision adopted: budget.');
    expect(messageOf(() => summer.when(happens('summer.closed')).then(refusedBy('A5')))).toContain(
      'no paragraph and no rule of harbour',
    );
    expect(messageOf(() => scenario(harbour).given(happens('vote.held')))).toContain('summer.opened');
    const over = scenario(harbour).given(everythingBefore({ type: 'autumn.opened' }));
    expect(messageOf(() => over.given(everythingBefore({ type: 'summer.opened' })))).toContain(
      'Under harbour, this event no longer comes',
    );
  });
});

describe('a scenario of working groups', () => {
  it('takes an event again where another counts it', () => {
    const { events } = scenario(watershed).given(everythingBefore({ type: 'water.closed' }));
    expect(events.filter(({ type }) => (type as string) === 'sample.taken')).toHaveLength(3);
    const few = scenario(watershed).given(happens('water.opened'), happens('sample.taken'));
    few.when(happens('water.closed')).then(refusedBy('three-samples'));
  });

  it('goes up to an event that says more than its type', () => {
    const asked = { type: 'recommendation.agreed', subject: 'dams' };
    const ready = scenario(watershed).given(everythingBefore(asked));
    expect(ready.events.at(-1)).toMatchObject({ type: 'recommendation.agreed', subject: 'limits' });
    ready.when(happened(asked)).then(accepted());
  });

  it('lets through what is only reported', () => {
    const groups = scenario(watershed).given(happens('soil.opened'), happens('soil.closed'));
    groups.when(happens('plenary.opened')).then(reported('5'), standingAt('plenary'));
    scenario(watershed)
      .when(happens('report.issued', { status: 'draft' }))
      .then(refusedBy('2'));
  });

  it('makes a record that complies', () => {
    const { events } = scenario(watershed).given(
      everythingBefore({ type: 'plenary.closed' }),
      happens('vote.held', { topic: 'the dams' }),
      happens('plenary.closed'),
    );
    const found = audit(watershed, { programme: 'watershed', events } as TreatyRecord);
    expect([found.verdict, found.findings]).toEqual(['compliant', []]);
  });
});

describe('a scenario of two meetings that decide', () => {
  const founding = scenario(estuary).given(everythingBefore({ type: 'decision.adopted' }));

  it('has the meetings between them, each on days that nobody fixed', () => {
    const held = scenario(estuary).given(everythingBefore({ type: 'congress.opened' }));
    const types = held.events.map(({ type }) => String(type));
    for (const type of ['inner.opened', 'outer.opened', 'study.opened', 'recommendations.transmitted']) {
      expect(types).toContain(type);
    }
    expect(types).not.toContain('emergency.opened');
    held.when(happens('congress.opened')).then(accepted(), standingAt('congress'));
  });

  it('says what comes of its last event', () => {
    const objection = happens('objection.raised', { decision: 'venue', delegation: 'X' });
    const venue = happens('decision.adopted', { decision: 'venue' });
    founding
      .when(happens('decision.adopted', { decision: 'inquiry' }), objection, venue)
      .then(refusedBy('K2'));
    founding.when(venue).then(refusedBy('K3'));
    founding.when(happens('decision.adopted', { decision: 'seat' })).then(misplaced());
    founding.when(everyDecisionAdopted()).then(accepted());
    founding.when(everyDecisionAdopted(), happens('emergency.opened')).then(refusedBy('K7'));
    founding.when(everyDecisionAdopted(), happens('congress.opened')).then(refusedBy('K8'));
  });

  it('makes a record that complies', () => {
    const { events } = scenario(estuary).given(
      everythingBefore({ type: 'congress.closed' }),
      happens('congress.closed'),
    );
    expect(audit(estuary, { programme: 'estuary', events } as TreatyRecord).verdict).toBe('compliant');
  });
});

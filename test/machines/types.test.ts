import {
  type CycleValue,
  ccm2011,
  createPhases,
  type EventOf,
  type Facts,
  type TreatyEvent,
} from 'intersessional';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  createActor,
  type EventFromLogic,
  getNextTransitions,
  type SnapshotFrom,
  setup,
  transition,
} from 'xstate';

describe('the machine is an ordinary XState machine', () => {
  it('whose snapshot is typed', () => {
    const actor = createActor(ccm2011.machine).start();
    expectTypeOf(actor.getSnapshot().value).toEqualTypeOf<CycleValue>();
    expectTypeOf(actor.getSnapshot().context).toEqualTypeOf<Facts>();
    expectTypeOf<EventFromLogic<typeof ccm2011.machine>>().toEqualTypeOf<TreatyEvent>();
    expect(actor.getSnapshot().matches('preparation')).toBe(true);
    actor.send({ on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' });
    expect(actor.getSnapshot().matches({ firstMeeting: { languages: 'onTheTable' } })).toBe(true);
    // @ts-expect-error there is no such stage
    expect(actor.getSnapshot().matches('thirdMeeting')).toBe(false);
  });

  it('whose events are typed, field by field', () => {
    const actor = createActor(ccm2011.machine, { input: { complete: false } }).start();
    // @ts-expect-error a theme is missing
    actor.send({ on: '2011-06-27', type: 'theme.discussed' });
    // @ts-expect-error the terms of languages have no span
    actor.send({ on: '2010-11-12', type: 'decision.adopted', decision: 'languages', terms: { span: {} } });
    expect(actor.getSnapshot().context.complete).toBe(false);
    expectTypeOf<EventOf<'support.arranged'>['by']>().not.toBeNever();
    expectTypeOf<EventOf<'host.offered'>['window']>().toEqualTypeOf<{
      readonly from: string;
      readonly to: string;
    }>();
  });

  it('on which the tools of XState work unchanged', () => {
    const actor = createActor(ccm2011.machine).start();
    const types = getNextTransitions(actor.getSnapshot()).map(({ eventType }) => eventType);
    expect(types).toContain('firstMeeting.opened');
    const opening = {
      on: '2010-11-09',
      type: 'firstMeeting.opened',
      city: 'Vientiane',
      country: 'LA',
    } as const;
    const [next, actions] = transition(ccm2011.machine, actor.getSnapshot(), opening);
    expectTypeOf(next).toExtend<SnapshotFrom<typeof ccm2011.machine>>();
    expect(actions).toEqual([]);
    const parent = setup({ actors: { cycle: ccm2011.machine } }).createMachine({
      invoke: { id: 'cycle', src: 'cycle' },
    });
    expect(createActor(parent).start().getSnapshot().children.cycle?.getSnapshot().value).toBe('preparation');
  });

  it('that goes on from a persisted snapshot', () => {
    const actor = createActor(ccm2011.machine).start();
    actor.send({ on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' });
    const persisted = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
    const resumed = createActor(ccm2011.machine, { snapshot: persisted }).start();
    expect(resumed.getSnapshot().value).toEqual(actor.getSnapshot().value);
    expect(resumed.getSnapshot().context).toEqual(actor.getSnapshot().context);
  });
});

describe('each phase is a machine of its own', () => {
  const phases = createPhases(ccm2011);

  it('the decisions', () => {
    const actor = createActor(phases.decisions).start();
    actor.send({ on: '2010-11-12', type: 'decision.adopted', decision: 'languages' });
    expect(actor.getSnapshot().value.languages).toBe('onTheTable');
    actor.send({ on: '2010-11-12', type: 'decision.adopted', decision: 'workProgramme' });
    actor.send({ on: '2010-11-12', type: 'decision.adopted', decision: 'languages' });
    expect(actor.getSnapshot().value).toMatchObject({ workProgramme: 'adopted', languages: 'adopted' });
  });

  it('the intersessional', () => {
    const actor = createActor(phases.intersessional).start();
    actor.send({
      on: '2011-06-27',
      type: 'intersessional.opened',
      span: { from: '2011-06-27', to: '2011-06-30' },
      city: 'Geneva',
      country: 'CH',
      languages: ['en', 'fr', 'es'],
    });
    expect(actor.getSnapshot().value).toBe('preparing');
    actor.send({
      on: '2011-06-27',
      type: 'coordinator.appointed',
      body: 'UNDP-BCPR',
      duties: ['substance', 'conferenceServices'],
    });
    actor.send({
      on: '2011-06-27',
      type: 'intersessional.opened',
      span: { from: '2011-06-27', to: '2011-06-30' },
      city: 'Geneva',
      country: 'CH',
      languages: ['en', 'fr', 'es'],
    });
    expect(actor.getSnapshot().value).toMatchObject({ underWay: { meeting: 'open' } });
  });

  it('the recommendations', () => {
    const actor = createActor(phases.recommendations).start();
    actor.send({ on: '2011-06-30', type: 'recommendation.agreed', subject: 'structure' });
    expect(actor.getSnapshot().value).toMatchObject({
      inPreparation: { structure: 'agreed', futureWork: 'open' },
    });
    actor.send({ on: '2011-07-01', type: 'recommendations.transmitted', to: 'secondMeeting' });
    expect(actor.getSnapshot().value).toBe('transmitted');
  });

  it('the preparation of the Second Meeting', () => {
    const actor = createActor(phases.secondMeeting).start();
    const beirut = { span: { from: '2011-09-12', to: '2011-09-16' }, city: 'Beirut', country: 'LB' };
    actor.send({ on: '2011-03-15', type: 'secondMeeting.convened', ...beirut, city: 'Geneva' });
    expect(actor.getSnapshot().value).toBe('decided');
    actor.send({ on: '2011-03-15', type: 'secondMeeting.convened', ...beirut });
    expect(actor.getSnapshot().value).toBe('convened');
    actor.send({ on: '2011-09-12', type: 'secondMeeting.opened', ...beirut, president: { country: 'LB' } });
    expect(actor.getSnapshot().value).toBe('opened');
  });
});

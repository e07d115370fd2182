import { describe, expect, it } from 'vitest';
import { eventsOf, formOfCycle } from '../../src/kinds/events.ts';
import { CYCLE_2011 } from '../../src/rules/cycle.ts';
import { COMMON, EVENT_FIELDS, EVENT_TYPES } from '../../src/rules/events.ts';
import { FORM_2011 } from '../../src/rules/form.ts';
import { ACTORS } from '../../src/rules/vocabulary.ts';
import { alone, groups, sessions } from '../support/cycles.ts';

/** The types of event of a cycle that not every cycle has. */
const ownTypes = (cycle: typeof groups) =>
  Object.keys(eventsOf(cycle).fields).filter((type) => !type.startsWith('meeting.'));

describe('the events of a cycle', () => {
  it('of 2011 are those of its table, in its order', () => {
    const { fields, common, actors, dated, needed, terms } = eventsOf(CYCLE_2011);
    expect(Object.keys(fields)).toEqual(EVENT_TYPES);
    expect(fields).toEqual(EVENT_FIELDS);
    expect(common).toEqual(COMMON);
    expect(actors).toEqual(ACTORS);
    expect(dated).toEqual(['intersessional.opened', 'secondMeeting.opened']);
    expect(needed).toEqual({ 'intersessional.opened': ['languages'] });
    expect(Object.keys(terms)).toEqual(Object.keys(FORM_2011.terms));
  });

  it('come in the order in which its meetings follow each other', () => {
    expect(ownTypes(sessions)).toEqual([
      'host.offered',
      'note.sent',
      'spring.opened',
      'spring.closed',
      'summer.convened',
      'summer.opened',
      'decision.proposed',
      'decision.amended',
      'objection.raised',
      'objection.withdrawn',
      'decision.adopted',
      'decision.deferred',
      'summer.closed',
      'autumn.opened',
      'autumn.closed',
      'date.reached',
    ]);
    const held = ['water', 'soil', 'subsoil', 'plenary'];
    expect(ownTypes(groups).filter((type) => type.endsWith('.opened'))).toEqual(
      held.map((meeting) => `${meeting}.opened`),
    );
    const types = ['date.reached', 'assembly.closed', 'no.such'];
    expect(ownTypes({ ...alone, types })).toEqual([
      'date.reached',
      'assembly.closed',
      'plan.changed',
      'assembly.opened',
    ]);
  });

  it('are read in the form of their own cycle', () => {
    const { read } = formOfCycle(alone);
    const opened = { on: '2001-05-01', type: 'assembly.opened', city: 'Bern', country: 'CH' };
    expect(read(opened)).toEqual(opened);
    expect(read({ ...opened, type: 'plenary.opened' })).toBeUndefined();
    expect(read({ ...opened, by: 'whoever' })).toMatchObject({ by: 'whoever' });
  });

  it('of the texts of decisions have the fields of each text', () => {
    const { read } = formOfCycle(sessions);
    const proposed = { on: '2001-05-01', type: 'decision.proposed', decision: 'budget' };
    expect(read({ ...proposed, terms: { amount: 5 } })).toBeDefined();
    expect(read({ ...proposed, terms: { city: 'Bern' } })).toBeUndefined();
    const agreed = { on: '2001-05-01', type: 'recommendation.agreed' };
    const recommends = (subjects: NonNullable<typeof groups.recommendations>['subjects']) =>
      formOfCycle({ ...groups, recommendations: { from: 'soil', to: 'plenary', subjects } });
    const all = recommends({ limits: { choice: ['low', 'high'] } });
    expect(all.read({ ...agreed, subject: 'limits', outcome: 'low' })).toBeDefined();
    expect(all.read({ ...agreed, subject: 'limits', outcome: 'none' })).toBeUndefined();
    expect(recommends({ limits: {} }).read({ ...agreed, subject: 'limits', outcome: 'none' })).toBeDefined();
  });
});

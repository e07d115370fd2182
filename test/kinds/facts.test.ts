import { ccm2011 } from 'intersessional';
import { describe, expect, it } from 'vitest';
import type { CycleDeclared } from '../../src/kinds/declared.ts';
import { formOfCycle } from '../../src/kinds/events.ts';
import { factsOf } from '../../src/kinds/facts.ts';
import { factsAtStart } from '../../src/machines/cycle.ts';
import { copied } from '../../src/model/form.ts';
import { CYCLE_2011 } from '../../src/rules/cycle.ts';
import { FORM_2011 } from '../../src/rules/form.ts';
import { alone, groups, sessions } from '../support/cycles.ts';

const factsIn = (cycle: CycleDeclared) => factsOf(cycle, formOfCycle(cycle));

describe('the facts of a cycle', () => {
  it('begin with what its events can put on record, in the order in which they are told', () => {
    const { start } = factsOf(CYCLE_2011, FORM_2011);
    expect(Object.keys(start)).toEqual([
      'programme',
      'complete',
      'offers',
      'firstMeeting',
      'decisions',
      'coordinator',
      'welcomed',
      'friends',
      'coordinationMeetings',
      'support',
      'interpretation',
      'invited',
      'intersessional',
      'themes',
      'recommendations',
      'secondMeeting',
    ]);
    expect(start).toMatchObject({
      firstMeeting: {},
      coordinator: { duties: [] },
      welcomed: {},
      coordinationMeetings: 0,
      support: { by: [], helpers: [], funds: [] },
    });
    expect(factsIn(groups).start).toEqual({
      programme: { id: '', hash: '' },
      complete: true,
      offers: {},
      water: {},
      soil: {},
      samples: 0,
      subsoil: {},
      plenary: {},
      decisions: {},
    });
    expect(factsIn(sessions).start.decisions).toEqual({
      budget: { terms: {}, objections: [] },
      dates: { terms: {}, objections: [] },
    });
    expect(Object.keys(factsIn(alone).start)).toContain('assembly');
  });

  it('grow where several events add to them, or take them back', () => {
    const growing = factsOf(CYCLE_2011, FORM_2011).growing.map((path) => path.join('.'));
    expect([...new Set(growing)].sort()).toEqual([
      'coordinationMeetings',
      'coordinator',
      'decisions.*.objections',
      'friends',
      'interpretation',
      'invited',
      'offers.*',
      'recommendations.agreed',
      'support.by',
      'support.funds',
      'support.helpers',
      'themes',
      'welcomed',
    ]);
    expect(factsIn(groups).growing).toContainEqual(['samples']);
  });

  it('have the form of what comes back from a store', () => {
    const form = factsOf(CYCLE_2011, FORM_2011).form();
    const start = factsAtStart(ccm2011);
    expect(copied(form, start)).toEqual(start);
    const president = { country: 'LA' };
    const opened = { ...start, firstMeeting: { ...start.firstMeeting, opened: '2010-11-09', president } };
    expect(copied(form, opened)).toEqual(opened);
    for (const wrong of [
      { ...start, themes: 'a' },
      { ...start, themes: undefined },
      { ...start, coordinationMeetings: 'one' },
      { ...start, more: 1 },
      { ...start, firstMeeting: { opened: 'May' } },
      { ...start, firstMeeting: { president: { name: 'X' } } },
    ]) {
      expect(copied(form, wrong), JSON.stringify(wrong)).toBeUndefined();
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { CycleDeclared } from '../../src/kinds/declared.ts';
import { effectTableOf } from '../../src/kinds/effects.ts';
import { compiled } from '../../src/language/compile.ts';
import type { Effect } from '../../src/language/effects.ts';
import { CYCLE_2011 } from '../../src/rules/cycle.ts';
import { groups, sessions } from '../support/cycles.ts';

/** Returns the paths that the effects of an event change, where its condition passes. */
const changed = (effects: readonly Effect[] = [], event: object, facts: object): readonly string[] =>
  effects
    .filter(
      ({ if: condition }) =>
        condition === undefined ||
        compiled(condition).outcome(event as never, { complete: true, ...facts } as never) === 'passed',
    )
    .map(
      ({ change, path }) => `${change} ${path.map((key) => (typeof key === 'string' ? key : '*')).join('.')}`,
    );

describe('the effects of a cycle', () => {
  it('are made once, and are the same from data that went through JSON', () => {
    for (const cycle of [CYCLE_2011, groups, sessions]) {
      expect(effectTableOf(cycle)).toBe(effectTableOf(cycle));
      expect(effectTableOf(JSON.parse(JSON.stringify(cycle)))).toEqual(effectTableOf(cycle));
    }
  });

  it('of an opening: its day, and the days that it names', () => {
    expect(changed(effectTableOf(groups)['water.opened'], {}, {})).toEqual([
      'set water.opened',
      'set water.span',
    ]);
  });

  it('of an opening on other days than foreseen: the meeting sits until it is closed', () => {
    const effects = effectTableOf(sessions)['spring.opened'];
    const foreseen = { from: '2001-03-01', to: '2001-03-04' };
    expect(changed(effects, { on: '2001-03-01' }, { spring: { foreseen } })).toEqual(['set spring.opened']);
    expect(changed(effects, { on: '2001-03-05' }, { spring: { foreseen } })).toEqual([
      'set spring.opened',
      'set spring.extended',
    ]);
  });

  it('of a pause: of the meeting that it names alone', () => {
    expect(changed(effectTableOf(groups)['meeting.suspended'], { meeting: 'soil' }, {})).toEqual([
      'set soil.suspended',
      'unset soil.extended',
    ]);
  });

  it('of an offer: only where no decision rests on the one before it', () => {
    const effects = effectTableOf(sessions)['host.offered'];
    const event = { country: 'CH' };
    expect(changed(effects, event, {})).toHaveLength(3);
    const terms = { span: { from: '2001-07-01', to: '2001-07-03' }, country: 'CH' };
    expect(changed(effects, event, { decisions: { dates: { adopted: '2001-03-02', terms } } })).toEqual([]);
    expect(effectTableOf(groups)['host.offered']).toBeUndefined();
  });

  it('of a day that is reached: the last meeting is closed once its days are past', () => {
    const effects = effectTableOf(groups)['date.reached'];
    const span = { from: '2001-09-01', to: '2001-09-02' };
    expect(changed(effects, { on: '2001-09-02' }, { plenary: { span } })).toEqual([]);
    expect(changed(effects, { on: '2001-09-03' }, { plenary: { span } })).toEqual(['set plenary.closed']);
  });

  it('of an adoption: none while a meeting sits that decides nothing', () => {
    const adopts = (facts: object) => changed(effectTableOf(CYCLE_2011)['decision.adopted'], {}, facts);
    expect(adopts({})).toEqual(['set decisions.*.adopted', 'set decisions.*.terms']);
    expect(adopts({ intersessional: { opened: '2011-06-27' } })).toEqual([]);
    expect(changed(effectTableOf(sessions)['decision.adopted'], { terms: {} }, {})).toHaveLength(3);
    const { water, ...others } = groups.meetings;
    const earlier: CycleDeclared = {
      ...groups,
      meetings: { water: { ...water, days: 'span', decidesNothingSince: 'mandate' }, ...others },
      decisions: { at: 'plenary', of: ['mandate'], terms: { mandate: { text: 'text?' } } },
    };
    const facts = { water: { opened: '2001-05-01', closed: '2001-05-02' } };
    expect(changed(effectTableOf(earlier)['decision.adopted'], {}, facts)).toHaveLength(2);
  });

  it('of an act: as it is declared', () => {
    expect(effectTableOf(groups)['sample.taken']).toBe(groups.acts['sample.taken']?.records);
    expect(effectTableOf(groups)['report.issued']).toBeUndefined();
  });
});

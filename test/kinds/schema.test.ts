import { MalformedError, type Programme, parseProgramme } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { SLOTS } from '../../src/kinds/slots.ts';
import { TEMPLATES } from '../../src/kinds/templates.ts';
import { getPath, setPath } from '../../src/model/path.ts';
import { ccm2011AsData, harbour, watershed } from '../support/ownCycles.ts';

type Change = readonly [path: string, value: unknown];

/** The problems of a programme with other values at dotted paths, as lines without what was found. */
function problemsOf(programme: Programme, ...changes: readonly Change[]): readonly string[] {
  const changed = changes.reduce<object>(
    (all, [path, value]) => setPath(all as never, path.split('/'), value) as object,
    programme,
  );
  try {
    parseProgramme(JSON.parse(JSON.stringify(changed)));
  } catch (error) {
    expect(error).toBeInstanceOf(MalformedError);
    return (error as MalformedError).problems.map(({ path, expected }) => `${path}: ${expected}`);
  }
  return [];
}

const flow = getPath(watershed, ['cycle', 'flow']) as readonly unknown[];
const SAMPLES = 'cycle/rules/three-samples';

describe('a programme that brings its own cycle', () => {
  it.each([
    ['working groups', watershed],
    ['three sessions', harbour],
    ['2011 as data', ccm2011AsData],
  ])('is read: %s', (_, programme) => {
    expect(parseProgramme(programme)).toEqual(programme);
  });

  it('has meetings that follow each other, each once', () => {
    expect(problemsOf(watershed, ['cycle/flow', [...flow, 'plenary']])).toEqual([
      'cycle.flow[2]: a meeting that has no place in the flow yet',
    ]);
    expect(problemsOf(watershed, ['cycle/flow', [...flow].reverse()])).toEqual([
      'cycle.flow[1]: a list of meetings that another meeting follows',
    ]);
    expect(problemsOf(watershed, ['cycle/flow', ['plenary']])).toEqual([
      'cycle.meetings.water: a meeting with a place in the flow',
      'cycle.meetings.soil: a meeting with a place in the flow',
    ]);
    expect(problemsOf(watershed, ['cycle/flow', ['air', ...flow]])).toEqual([
      'cycle.flow[0]: one of water, soil, plenary',
    ]);
  });

  it('names what is there, and nothing by a name that is taken', () => {
    const named = (name: string) =>
      problemsOf(watershed, [`cycle/meetings/${name}`, { days: 'span' }], ['cycle/flow', [name, ...flow]]);
    for (const name of ['on', 'decisions', 'meeting']) {
      expect(named(name)).toEqual([
        `cycle.meetings.${name}: a name without dots or spaces that is not the name of something else`,
      ]);
    }
    expect(problemsOf(watershed, ['cycle/acts/water.tested', {}], ['cycle/acts/tested', {}])).toHaveLength(2);
    expect(problemsOf(harbour, ['cycle/meetings/autumn/fixedBy', 'days'])).toEqual([
      'cycle.meetings.autumn.fixedBy: one of budget, dates',
    ]);
    expect(problemsOf(harbour, ['cycle/meetings/spring/offered', true])).toEqual([
      'cycle.meetings.autumn.offered: one meeting that States offer to host: spring is one',
    ]);
    expect(problemsOf(harbour, ['cycle/decisions/at', 'winter'])).toEqual([
      'cycle.decisions.at: one of spring, summer, autumn',
    ]);
    expect(problemsOf(harbour, ['cycle/decisions/of', ['budget', 'budget', 'dates']])).toEqual([
      'cycle.decisions.of[1]: a name that is not in the list yet',
    ]);
    expect(problemsOf(watershed, ['cycle/recommendations/from', 'plenary'])).toEqual([
      'cycle.recommendations.from: one of water, soil',
    ]);
    expect(
      problemsOf(watershed, [
        'cycle/acts/vote.held/records',
        [{ change: 'add', path: ['water', 'x'], from: { event: 'on' } }],
      ]),
    ).toEqual([
      'cycle.acts.vote.held.records[0].path[0]: a name without dots or spaces that is not the name of something else',
    ]);
  });

  it('gives to each template what it takes', () => {
    expect(problemsOf(watershed, [`${SAMPLES}/use`, 'at-lest'])[0]).toMatch(
      /^cycle.rules.three-samples.use: one of held, /,
    );
    expect(problemsOf(watershed, [`${SAMPLES}/with/by`, undefined])).toEqual([
      'cycle.rules.three-samples.with.by: a value',
    ]);
    expect(problemsOf(watershed, [`${SAMPLES}/with/fact`, 'sampels'])).toEqual([
      'cycle.rules.three-samples.with.fact: the path of a fact that the cycle puts on record',
    ]);
    expect(problemsOf(watershed, [`${SAMPLES}/with/bye`, 'water.closed'])).toEqual([
      'cycle.rules.three-samples.with.bye: no such field',
    ]);
    expect(problemsOf(watershed, [SAMPLES, { use: 'consensus' }])).toContain(
      'cycle.rules.three-samples.use: a template that can be used without decisions',
    );
    const idle = { use: 'decides-nothing', with: { meeting: 'summer' } };
    expect(problemsOf(harbour, ['cycle/rules/autumn-held', idle])).toEqual([
      'cycle.rules.autumn-held.with.meeting: a meeting at which no decision is taken',
    ]);
    expect(
      problemsOf(watershed, [SAMPLES, { use: 'presides-as-decided', with: { meeting: 'plenary' } }]),
    ).toEqual([
      'cycle.rules.three-samples.with.meeting: a meeting of which a decision can name the president',
    ]);
    expect(problemsOf(harbour, ['cycle/rules/autumn-held/with/meeting', 'summer'])).toEqual([
      'cycle.rules.autumn-held.with.meeting: a meeting with a plan, or one that a decision fixes',
    ]);
  });

  it('says what its fields are, at their place', () => {
    const fields = 'cycle/acts/report.issued/fields';
    expect(problemsOf(watershed, [`${fields}/title`, 'txt'])).toEqual([
      expect.stringMatching(/^cycle\.acts\.report\.issued\.fields\.title: one of text, text\?, texts, /),
    ]);
    expect(problemsOf(watershed, [`${fields}/status`, { choice: [] }])[0]).toMatch(
      /^cycle.acts.report.issued.fields.status/,
    );
  });

  it('is held by its own rules and decisions alone', () => {
    const provisions = watershed.provisions.map((each, i) =>
      i === 0 ? { ...each, rule: 'informal' } : each,
    );
    expect(problemsOf(watershed, ['provisions', provisions])).toEqual([
      'provisions[0].rule: one of three-samples, report-ready, plenary-in-time, subjects-agreed, transmitted',
    ]);
    expect(problemsOf(harbour, ['drafts/budget/amount', 'much'])).toEqual(['drafts.budget.amount: a number']);
  });

  it('is refused in one line where it is no cycle, or has no end', () => {
    expect(problemsOf(watershed, ['cycle', 5])).toEqual(['cycle: an object']);
    let deep = {};
    for (let i = 0; i < 2_000; i++) deep = { not: deep };
    const rule = { use: 'condition', with: { on: 'vote.held', condition: deep } };
    expect(problemsOf(watershed, ['cycle/rules/deep', rule])).toHaveLength(1);
  });
});

describe('the slots of templates', () => {
  it('are told for each template', () => {
    expect(Object.keys(SLOTS).sort()).toEqual(Object.keys(TEMPLATES).sort());
  });
});

import { describe, expect, it } from 'vitest';
import { gherkinMeetingPatterns } from '../../../src/messages/index.ts';
import { vocabularyOf } from '../../../src/programmes/vocabulary.ts';
import { defineSteps, type GherkinRunner, type StepOptions } from '../../../src/testing/gherkin/index.ts';
import { namesIn, sentencePattern, withDay } from '../../../src/testing/gherkin/patterns.ts';
import { estuary, harbour, watershed } from '../../support/ownCycles.ts';

type Code = Parameters<GherkinRunner['Given']>[1];

/** A runner that plays the lines of a scenario, as Cucumber would: a line fits one step, or it is an error. */
function runnerWith(options?: StepOptions) {
  const steps: { readonly pattern: RegExp; readonly code: Code }[] = [];
  const after: ((this: object) => void)[] = [];
  const before: ((this: object, step: { pickleStep: { type: string } }) => void)[] = [];
  const define = (pattern: RegExp, code: Code) => void steps.push({ pattern, code });
  const runner: GherkinRunner = {
    Given: define,
    When: define,
    Then: define,
    After: (code) => void after.push(code),
    BeforeStep: (code) => void before.push(code as (typeof before)[number]),
  };
  defineSteps(runner, options);
  const run = (world: object, line: string, table?: readonly (readonly string[])[]) => {
    const [keyword = '', ...words] = line.trim().split(' ');
    const text = words.join(' ');
    const fitting = steps.filter(({ pattern }) => pattern.test(text));
    if (fitting.length !== 1) throw new Error(`${fitting.length} steps fit: ${text}`);
    for (const hook of before)
      hook.call(world, { pickleStep: { type: keyword === 'Given' ? 'Context' : 'Action' } });
    const [{ pattern, code }] = fitting as [(typeof steps)[number]];
    const said = pattern.exec(text)?.slice(1) ?? [];
    code.call(world, ...said, ...(table ? [{ raw: () => table } as unknown as string] : []));
  };
  return (scenario: string) => {
    const world = {};
    for (const line of scenario.trim().split('\n')) {
      const [text = '', fields] = line.split(' | ');
      const table = fields?.split(', ').map((field) => field.split('='));
      run(world, text, table);
    }
    for (const hook of after) hook.call(world);
  };
}

describe('features on a programme that the steps are given', () => {
  const play = runnerWith({ programme: [harbour, watershed] });

  it('are in the names of its meetings and decisions', () => {
    play(`
      Given the spring session opens
      Given the spring session is closed
      Given summer opens in Bern, Switzerland on 23 June 2003
      When the summer session closes
      Then it is refused by IV
      Then the reason says "Not met"
      When the summer meeting adopts the budget on 24 June 2003
      Then it is accepted
      Then IV is fulfilled
      Then the cycle stands at "summer"
      Then "summer.closed" may come next
      When the summer session adopts every decision
      Then autumn-held is owed by 6 October 2003
      When summer closes
      When the autumn is convened in Oslo, Norway
      When "note.sent" happens on 1 September 2003 with: | to=the port
      When it is 2 September 2003
      When everything is done up to "autumn.opened"
      When autumn opens in Turku, Finland
      Then it is refused by III
    `);
  });

  it('can name another of them', () => {
    play(
      `
      Given the programme "watershed"
      Given everything is done up to "water.closed"
      When the water group is closed
    `.replace('water group', 'water'),
    );
    play(`
      Given the programme "watershed"
      When the soil session opens
      When a recommendation on limits is agreed
      Then it is accepted
      When the recommendations are transmitted
      When "report.issued" happens with: | status=draft
      Then it is refused by report-ready
      When "vote.held" happens with: | topic=the limits
      Then it is out of place
      When the plenary opens
      Then "vote.held" may come next
    `);
  });

  it('can be on a cycle in which several meetings decide', () => {
    const at = runnerWith({ programme: estuary });
    at(`
      Given the founding meeting opens in Lisboa, Portugal on 3 February 1997
      When the founding meeting adopts the inquiry
      Then it is accepted
      When the founding meeting defers the fees
      When the founding meeting adopts the presidency
      When the founding meeting closes
      Then the cycle stands at "before-congress"
      When the inner meeting opens in Porto, Portugal on 8 April 1997
      Then it is refused by K4
    `);
    at(`
      Given everything is done up to "congress.opened"
      When the congress opens
      Then it is accepted
      When the congress closes
      Then it is accepted
      Then K13 is fulfilled
    `);
  });

  it('can be on objections and on what is put off', () => {
    play(`
      Given everything is done up to "decision.adopted"
      When Ruritania objects to the budget
      When the summer session adopts the budget
      Then it is refused by I
      When Ruritania withdraws its objection to the budget
      When the summer session defers the dates
      Then it is accepted
    `);
  });

  it('refuse the names of another programme', () => {
    const given = 'Given everything is done up to "decision.adopted"\n';
    expect(() => play(`${given}When the First Meeting adopts the budget`)).toThrow('none of these: summer');
    expect(() => play(`${given}When the summer session adopts the languages`)).toThrow('budget and dates');
    expect(() => play(`${given}When the autumn session adopts the budget`)).toThrow('none of these: summer');
    expect(() => play(`${given}When the plenary opens`)).toThrow('none of these: spring, summer and autumn');
    expect(() => play(`${given}When "vote.held" happens`)).toThrow('"vote.held" is none of these');
    expect(() => play(`${given}Then "vote.held" may come next`)).toThrow('"vote.held" is none of these');
    expect(() => play('Given the programme "harbor"')).toThrow('"harbor" is not known here');
    expect(() => play(`${given}When the winter session opens`)).toThrow('0 steps fit');
  });

  it('can still be on 2011', () => {
    play(`
      Given the programme "ccm-2011"
      Given the First Meeting opens in Vientiane, Laos on 9 November 2010
      Given the First Meeting has adopted the work programme
      When the First Meeting adopts the languages as English and French
      Then it is refused by A5
    `);
  });
});

describe('features without programmes of their own', () => {
  it('are on 2011, and take the names of programmes that are known', () => {
    const play = runnerWith();
    play('Given the First Meeting opens in Vientiane, Laos on 9 November 2010');
    expect(() => play('Given the spring session opens')).toThrow('is none of these: First Meeting');
    play('Given the programme "harbour"\nGiven the spring session opens');
  });

  it('refuse an option that there is not', () => {
    expect(() => runnerWith({ programmes: [harbour] } as object)).toThrow('programmes');
  });
});

describe('the sentences on meetings', () => {
  it('fit one pattern each, with the names of the cycle', () => {
    const names = namesIn([vocabularyOf(harbour)]);
    const patterns = Object.values(gherkinMeetingPatterns).map((sentence) =>
      sentencePattern(withDay(sentence), 'iu', names),
    );
    for (const sentence of [
      'the summer session is open on 23 June 2003',
      'Summer has closed',
      'autumn has been convened in Oslo, Norway on 2003-08-01',
      'the summer session adopts every decision',
      'the summer meeting has adopted the dates decision',
      'summer defers the budget',
    ]) {
      expect(
        patterns.filter(({ regexp }) => regexp.test(sentence)),
        sentence,
      ).toHaveLength(1);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { stageNames } from '../../src/analysis/stages.ts';
import { checkStage } from '../../src/kernel/stage.ts';
import { createCycle } from '../../src/machines/cycle.ts';
import { searchExpectedTexts } from '../../src/messages/index.ts';
import { problemOf } from '../support/problems.ts';
import { toy } from '../support/toy.ts';

describe('a stage that is asked for', () => {
  const machine = createCycle(toy);
  const names = stageNames(machine);

  it('is one that the chart has', () => {
    for (const name of names) expect(problemOf(() => checkStage(machine, name, 'stage'))).toBeUndefined();
  });

  it('is else named with one like it', () => {
    const name = names.find((each) => each.includes('.')) as string;
    expect(problemOf(() => checkStage(machine, `${name}x`, 'to', searchExpectedTexts.stageOfChart))).toEqual({
      path: 'to',
      expected: `a stage of the chart, such as ${name}`,
      found: JSON.stringify(`${name}x`),
    });
  });

  it('is else named with all outer ones, where none is like it', () => {
    const outer = names.filter((each) => !each.includes('.'));
    expect(problemOf(() => checkStage(machine, 'qqqqqqqqqqqqqqqq', 'to'))).toEqual({
      path: 'to',
      expected: `a stage, such as ${outer.join(', ')}`,
      found: '"qqqqqqqqqqqqqqqq"',
    });
  });
});

import type { StageVariable } from '../../analysis/stages.ts';
import { constant, hasValue, type Table } from '../../kernel/ground/table.ts';
import type { Quotient } from '../../kernel/reduce/quotient.ts';
import { stageName } from '../../machines/chart.ts';

/** Returns the variables that say which stages are active. */
export const stagesIn = ({
  variables,
}: Quotient): readonly { readonly variable: number; readonly stage: StageVariable }[] =>
  variables.flatMap((stage, variable) => (stage.kind === 'stage' ? [{ variable, stage }] : []));

/** Finds where a stage is active: at one value of one variable. */
export function placeOfStage(
  form: Quotient,
  name: string,
): readonly [variable: number, value: number] | undefined {
  for (const { variable, stage } of stagesIn(form)) {
    const value = (form.representatives[variable] as readonly number[]).findIndex((raw) => {
      const node = stage.values[raw];
      return node && stageName(node) === name;
    });
    if (value >= 0) return [variable, value];
  }
  return undefined;
}

/** Returns the test that a stage is active: an outer stage, where a stage in it is. */
export function testOfStage(form: Quotient, name: string): Table {
  const place = placeOfStage(form, name);
  return place === undefined ? constant(false) : hasValue(place[0], place[1], form.sizes);
}

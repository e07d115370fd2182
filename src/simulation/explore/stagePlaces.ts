import type { StageVariable } from '../../analysis/stages.ts';
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

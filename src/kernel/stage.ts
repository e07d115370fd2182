import { stageNames } from '../analysis/stages.ts';
import type { CycleMachine } from '../machines/cycle.ts';
import { say, searchExpectedTexts } from '../messages/index.ts';
import { nearest } from '../model/nearest.ts';
import { MalformedError } from '../model/problems.ts';

type StageText = typeof searchExpectedTexts.stage | typeof searchExpectedTexts.stageOfChart;

/**
 * Checks that a chart has a stage.
 *
 * @throws MalformedError that names a similar stage.
 */
export function checkStage(
  { root }: CycleMachine,
  name: string,
  path: string,
  text: StageText = searchExpectedTexts.stage,
): void {
  const names = stageNames({ root });
  if (names.includes(name)) return;
  const outer = names.filter((each) => !each.includes('.'));
  const expected = say(text, { name: nearest(name, names) ?? outer.join(', ') });
  throw new MalformedError([{ path, expected, found: JSON.stringify(name) }]);
}

import { course } from '../../compliance/audit.ts';
import { preparedFor } from '../../compliance/prepared.ts';
import { nodesIn, stageName, stagesIn } from '../../machines/chart.ts';
import type { Programme } from '../../programmes/programme.ts';
import { judged } from '../judging/judged.ts';
import { answer, callOf, type MatcherContext, type MatcherResult, messageOf } from '../judging/message.ts';
import { isRecord, type MatcherOptions, settled } from '../judging/received.ts';
import { stageWords } from '../judging/words.ts';
import { complaint } from './toComply.ts';

const stagesOf = (programme: Programme): readonly string[] =>
  nodesIn(preparedFor(programme).machine.root as never)
    .map(stageName)
    .filter((name) => name !== '');

function checkStage(programme: Programme, stage: string): void {
  const all = stagesOf(programme);
  if (all.includes(stage)) return;
  const alike = all.filter((name) => name.endsWith(`.${stage}`));
  const hint = alike.length > 0 ? `Did you mean ${alike.join(' or ')}?` : `Its stages are ${all.join(', ')}.`;
  throw new Error(`"${stage}" is no stage of ${programme.id}. ${hint}`);
}

const isIn = (stage: string) => (innermost: string) =>
  innermost === stage || innermost.startsWith(`${stage}.`);

/**
 * A record has reached the stage at some time, perhaps only for a moment; a snapshot, an actor or an audit stands at it. A
 * stage is named by its path in the chart, such as `betweenMeetings.intersessional.underWay`, or by the start of it.
 */
export function toReach(
  this: MatcherContext,
  received: unknown,
  stage: string,
  options: MatcherOptions = {},
): MatcherResult {
  const found = judged('toReach', received, options);
  const { programme, subject, result } = found;
  checkStage(programme, stage);
  const value = settled(received);
  const { asOf } = options;
  const passed = isRecord(value)
    ? course(programme, value, asOf === undefined ? {} : { asOf }).flatMap(stagesIn)
    : result.stage;
  const pass = passed.some(isIn(stage));
  const words = stageWords(stage);
  const message = () =>
    messageOf(
      this,
      callOf(this, 'toReach', subject, [`'${stage}'`]),
      pass
        ? [`The ${subject} was expected never to reach "${words}", but does.`]
        : [
            `The ${subject} was expected to reach "${words}", but does not.`,
            '',
            ...result.stage.map((at) => ['It stands at', stageWords(at)] as const),
            ...(result.verdict === 'notCompliant' ? ['', ...complaint(found)] : []),
          ],
    );
  return answer(pass, message);
}

import { course } from '../../compliance/audit.ts';
import { stagesIn } from '../../machines/chart.ts';
import { nearest } from '../../model/nearest.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type JudgedSubject, judged } from '../judging/judged.ts';
import {
  answer,
  callOf,
  type Line,
  type MatcherContext,
  type MatcherResult,
  messageOf,
} from '../judging/message.ts';
import type { MatcherOptions } from '../judging/received.ts';
import { isIn, stagesOf } from '../judging/stages.ts';
import { stageWords } from '../judging/words.ts';
import { quoted } from './arguments.ts';
import { complaint } from './toComply.ts';

function checkStage(programme: Programme, stage: string): void {
  const all = stagesOf(programme);
  if (all.includes(stage)) return;
  const inner = all.filter((name) => name.endsWith(`.${stage}`));
  const alike = inner.length > 0 ? inner : [nearest(stage, all) ?? []].flat();
  const hint = alike.length > 0 ? `Did you mean ${alike.join(' or ')}?` : `Its stages are ${all.join(', ')}.`;
  throw new Error(`"${stage}" is no stage of ${programme.id}. ${hint}`);
}

/** The innermost stages through which a record goes; of anything else, those at which it stands. */
function stagesPassed(
  { programme, record, result }: JudgedSubject,
  { asOf }: MatcherOptions,
): readonly string[] {
  if (record === undefined) return result.stage;
  return course(programme, record, asOf === undefined ? {} : { asOf }).flatMap(stagesIn);
}

function notReached(stage: string, judged: JudgedSubject): readonly Line[] {
  const { subject, result } = judged;
  return [
    `The ${subject} was expected to reach "${stageWords(stage)}", but does not.`,
    '',
    ...result.stage.map((at): Line => ['It stands at', stageWords(at)]),
    ...(result.verdict === 'notCompliant' ? ['', ...complaint(judged)] : []),
  ];
}

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
  checkStage(found.programme, stage);
  const pass = stagesPassed(found, options).some(isIn(stage));
  const lines = () =>
    pass
      ? [`The ${found.subject} was expected never to reach "${stageWords(stage)}", but does.`]
      : notReached(stage, found);
  const call = callOf(this, 'toReach', found.subject, quoted([stage]));
  return answer(pass, () => messageOf(this, call, lines()));
}

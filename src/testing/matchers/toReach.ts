import { course } from '../../compliance/audit.ts';
import { stagesIn } from '../../machines/chart.ts';
import {
  say,
  sentences,
  stageLabel,
  testLineLabels,
  toReachTexts,
  unknownNameTexts,
} from '../../messages/index.ts';
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
import { didYouMean, nearestHint } from '../judging/programmes.ts';
import type { MatcherOptions } from '../judging/received.ts';
import { isIn, stagesOf } from '../judging/stages.ts';
import { quoted } from './arguments.ts';
import { complaint } from './toComply.ts';

function checkStage(programme: Programme, stage: string): void {
  const all = stagesOf(programme);
  if (all.includes(stage)) return;
  const inner = all.filter((name) => name.endsWith(`.${stage}`));
  const hint = didYouMean(inner) || nearestHint(stage, all) || say(unknownNameTexts.stages, { stages: all });
  throw new Error(sentences(say(unknownNameTexts.stage, { name: stage, programme: programme.id }), hint));
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
  const { result } = judged;
  return [
    say(toReachTexts.expected, { stage: stageLabel(stage) }),
    '',
    ...result.stage.map((at): Line => [testLineLabels.currentStage, stageLabel(at)]),
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
    pass ? [say(toReachTexts.notExpected, { stage: stageLabel(stage) })] : notReached(stage, found);
  const call = callOf(this, 'toReach', found.subject, quoted([stage]));
  return answer(pass, () => messageOf(this, call, lines()));
}

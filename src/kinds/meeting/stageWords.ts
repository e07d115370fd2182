import { labelOf, meetingLabels, meetingStageTexts, say } from '../../messages/index.ts';
import type { CycleDeclared, MeetingStage } from '../declared.ts';

/** Describes a stage of a meeting that the paper does not describe, with the name of the meeting. */
export function stageWords({ meetings }: CycleDeclared, meeting: string, stage: MeetingStage): string {
  const label = labelOf(meetingLabels, meeting) ?? meetings[meeting]?.label ?? meeting;
  const text = stage in meetingStageTexts ? stage : 'underWay';
  return say(meetingStageTexts[text as keyof typeof meetingStageTexts], { meeting: label });
}

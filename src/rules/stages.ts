import type { Decision, Subject } from '../model/known.ts';

/* The stages of the cycle of 2011, as its machines give them: the chart itself is made from data. */

/** The stages of a decision at the First Meeting. */
export type DecisionStage = 'onTheTable' | 'deferred' | 'adopted';

/** The stages of a subject of the recommendations. */
export type SubjectStage = 'open' | 'drafted' | 'agreed';

/** The stages of the recommendations. */
export type RecommendationsStage = { readonly inPreparation: Record<Subject, SubjectStage> } | 'transmitted';

/** The stages of the intersessional track. */
export type IntersessionalStage =
  | 'preparing'
  | 'cancelled'
  | {
      readonly underWay: {
        readonly meeting: 'open' | 'closed';
        readonly recommendations: RecommendationsStage;
      };
    };

/** The stages of the track of the Second Meeting. */
export type SecondMeetingStage = 'decided' | 'convened' | 'cancelled';

/** The state value of a cycle: where its meetings stand. */
export type CycleValue =
  | 'preparation'
  | { readonly firstMeeting: Record<Decision, DecisionStage> }
  | {
      readonly betweenMeetings: {
        readonly intersessional: IntersessionalStage;
        readonly secondMeeting: SecondMeetingStage;
      };
    }
  | 'secondMeeting'
  | 'ended';

/** The state value of each phase, usable alone. */
export interface PhaseValues {
  readonly decisions: Record<Decision, DecisionStage>;
  readonly intersessional: IntersessionalStage;
  readonly recommendations: RecommendationsStage;
  readonly secondMeeting: SecondMeetingStage | 'opened';
}

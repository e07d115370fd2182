import type { RuleId } from '../../model/known.ts';
import type { Programme } from '../../programmes/programme.ts';
import type { CcmParagraph } from '../../source/ccm-msp-2010-wp.ts';
import type { MatcherOptions } from '../judging/received.ts';
import type { EventKind, OwnEventKind } from './toAllowNext.ts';
import type { DutyOwed } from './toOweNext.ts';

/** A paragraph or a rule: those of the library are suggested, a programme of one's own has others. */
export type ProvisionName = CcmParagraph | RuleId | (string & {});

/** Paragraphs or rules, then perhaps options. With `.not`, none of them. */
export type ProvisionNames =
  | readonly ProvisionName[]
  | readonly [...names: ProvisionName[], options: MatcherOptions];

/** The matchers as `expect(received)` has them. */
export interface CycleMatchers<R = void> {
  /** The record, or the cycle where it stands, complies: every binding `shall` that applies was met. */
  toComply(options?: MatcherOptions): R;
  /** The record breaches these provisions; without names: it is not compliant. */
  toBreach(...provisions: ProvisionNames): R;
  /** The record breaches these provisions and is otherwise compliant. */
  toBreachOnly(...provisions: ProvisionNames): R;
  /** The record does not do what these provisions ask, and breaks nothing by it. */
  toDepartFrom(...provisions: ProvisionNames): R;
  /** Passes if the record leaves undetermined whether these provisions were met. */
  toBeUndetermined(...provisions: ProvisionNames): R;
  /** The event is accepted where the cycle stands. */
  toBeAccepted(options?: MatcherOptions): R;
  /** The event is refused by each of these provisions; without names: by any. */
  toBeRefusedBy(...provisions: ProvisionNames): R;
  /** The chart has no place for the event where the cycle stands. */
  toBeMisplaced(options?: MatcherOptions): R;
  /** A record reaches the stage; a snapshot, an actor or an audit stands at it. */
  toReach(stage: string, options?: MatcherOptions): R;
  /** Something that a provision asks is still to be done, or overdue. */
  toOweNext(duty: ProvisionName | DutyOwed, options?: MatcherOptions): R;
  /** This kind of event is possible next. */
  toAllowNext(kind: EventKind, options?: MatcherOptions): R;
  /** This kind of event of a programme of one's own is possible next. */
  toAllowNext(kind: OwnEventKind, options: MatcherOptions & { readonly programme: Programme }): R;
  /** Everything that these provisions ask to be done is done. */
  toHaveFulfilled(...provisions: ProvisionNames): R;
}

declare global {
  namespace Chai {
    // The type of Vitest's `expect`; it has no parameter for the return type of a matcher.
    interface Assertion extends CycleMatchers<void> {}
  }
  namespace jest {
    // Every declaration of the interface has the same parameters.
    interface Matchers<R, T> extends CycleMatchers<R> {}
  }
}

import type { Finding } from '../../compliance/finding.ts';
import {
  eventName,
  expectationTexts,
  matcherTakesTexts,
  receptionExpectedTexts,
  receptionFoundTexts,
  say,
  sentences,
  stageLabel,
} from '../../messages/index.ts';
import type { Programme } from '../../programmes/programme.ts';
import { findingLines } from '../judging/describe.ts';
import { type Line, type MatcherContext, type MatcherResult, messageOf } from '../judging/message.ts';
import { paragraphsOf } from '../judging/offences.ts';
import { checkNames, isNamed } from '../judging/programmes.ts';
import { receptionText } from '../matchers/reception.ts';
import { type EventKind, type OwnEventKind, toAllowNext } from '../matchers/toAllowNext.ts';
import { toBeAccepted } from '../matchers/toBeAccepted.ts';
import { toBeMisplaced } from '../matchers/toBeMisplaced.ts';
import { toBeRefusedBy } from '../matchers/toBeRefusedBy.ts';
import { toHaveFulfilled } from '../matchers/toHaveFulfilled.ts';
import { type DutyOwed, toOweNext } from '../matchers/toOweNext.ts';
import { toReach } from '../matchers/toReach.ts';
import type { ProvisionName } from '../matchers/types.ts';
import type { ScenarioOutcome } from './outcome.ts';

/** An expectation on the event of a scenario. */
export interface Expectation {
  readonly words: string;
  readonly judge: (outcome: ScenarioOutcome, isNot: boolean) => MatcherResult;
}

type Judge = (this: MatcherContext, outcome: ScenarioOutcome) => MatcherResult;

const expecting = (words: string, judge: Judge): Expectation => ({
  words,
  judge: (outcome, isNot) => judge.call({ isNot, utils: { matcherHint: () => '' } }, outcome),
});

/**
 * The event is accepted.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { accepted, adopted, firstMeetingOpened, scenario } from 'intersessional/testing';
 * const opened = scenario(ccm2011).given(firstMeetingOpened());
 * opened.when(adopted('workProgramme')).then(accepted());
 * ```
 */
export const accepted = (): Expectation => expecting(expectationTexts.accepted, toBeAccepted);

/**
 * The event is refused by each of these provisions; without names: by any.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { adopted, firstMeetingOpened, refusedBy, scenario } from 'intersessional/testing';
 * const opened = scenario(ccm2011).given(firstMeetingOpened());
 * opened.when(adopted('languages')).then(refusedBy('A1.2'));
 * ```
 */
export const refusedBy = (...names: readonly ProvisionName[]): Expectation =>
  expecting(
    names.length === 0 ? expectationTexts.refused : say(expectationTexts.refusedBy, { paragraphs: names }),
    function (outcome) {
      return toBeRefusedBy.call(this, outcome, ...names);
    },
  );

/**
 * The chart has no place for the event.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { firstMeetingOpened, misplaced, scenario, themeDiscussed } from 'intersessional/testing';
 * const opened = scenario(ccm2011).given(firstMeetingOpened());
 * opened.when(themeDiscussed('d')).then(misplaced());
 * ```
 */
export const misplaced = (): Expectation => expecting(expectationTexts.misplaced, toBeMisplaced);

/** Says which provisions are reported; of an event that is not let through, what came of it. */
function reportedText(outcome: ScenarioOutcome, failed: readonly Finding[]): string {
  const { nothingReported, reported } = receptionFoundTexts;
  if (outcome.reception !== 'accepted')
    return sentences(nothingReported, receptionText({ ...outcome, reception: outcome }));
  return failed.length === 0 ? nothingReported : say(reported, { paragraphs: paragraphsOf(failed) });
}

function reports(this: MatcherContext, outcome: ScenarioOutcome, names: readonly string[]): MatcherResult {
  const { programme, findings, reception } = outcome;
  checkNames(programme, names);
  if (names.length === 0) throw new Error(matcherTakesTexts.reported);
  const failed = findings.filter((finding) => finding.outcome === 'failed');
  const pass = reception === 'accepted' && names.every((name) => failed.some(isNamed(name)));
  const isAsked = (finding: Finding) => names.some((name) => isNamed(name)(finding));
  const about = [...failed, ...findings].find(isAsked);
  const expected = receptionExpectedTexts[pass ? 'notReported' : 'reported'];
  const lines: readonly Line[] = [
    sentences(say(expected, { paragraphs: names }), reportedText(outcome, failed)),
    ...(about === undefined ? [] : ['', ...findingLines(about)]),
  ];
  return { pass, message: () => messageOf(this, '', lines) };
}

/**
 * The event is let through, and these provisions are reported as not met.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, intersessionalOpened, reported, scenario } from 'intersessional/testing';
 * const ready = scenario(ccm2011).given(everythingBefore('intersessional.opened'));
 * ready.when(intersessionalOpened({ venue: 'Palais des Nations' })).then(reported('3.1'));
 * ```
 */
export const reported = (...names: readonly ProvisionName[]): Expectation =>
  expecting(say(expectationTexts.reported, { paragraphs: names }), function (outcome) {
    return reports.call(this, outcome, names);
  });

/**
 * The cycle then stands at the stage.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { adopted, firstMeetingOpened, scenario, standingAt } from 'intersessional/testing';
 * const opened = scenario(ccm2011).given(firstMeetingOpened(), adopted('workProgramme'));
 * opened.when(adopted('languages')).then(standingAt('firstMeeting.languages.adopted'));
 * ```
 */
export const standingAt = (stage: string): Expectation =>
  expecting(say(expectationTexts.standingAt, { stage: stageLabel(stage) }), function (outcome) {
    return toReach.call(this, outcome.snapshot, stage, outcome.options);
  });

/**
 * The duty is then still to be done, or overdue.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { adopted, firstMeetingOpened, owing, scenario } from 'intersessional/testing';
 * const opened = scenario(ccm2011).given(firstMeetingOpened(), adopted('workProgramme'));
 * opened.when(adopted('intersessional')).then(owing({ provision: 'A4', due: '2011-06-27' }));
 * ```
 */
export const owing = (duty: ProvisionName | DutyOwed): Expectation =>
  expecting(
    say(expectationTexts.owing, { name: typeof duty === 'string' ? duty : duty.provision }),
    function (outcome) {
      return toOweNext.call(this, outcome.snapshot, duty, outcome.options);
    },
  );

/**
 * Expects that everything these provisions ask to be done is then done.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, fulfilling, intersessionalOpened, scenario } from 'intersessional/testing';
 * const ready = scenario(ccm2011).given(everythingBefore('intersessional.opened'));
 * ready.when(intersessionalOpened()).then(fulfilling('A5'));
 * ```
 */
export const fulfilling = (...names: readonly ProvisionName[]): Expectation =>
  expecting(say(expectationTexts.fulfilling, { names }), function (outcome) {
    return toHaveFulfilled.call(this, outcome.snapshot, ...names, outcome.options);
  });

/**
 * This kind of event is possible next.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { adopted, allowing, firstMeetingOpened, scenario } from 'intersessional/testing';
 * const opened = scenario(ccm2011).given(firstMeetingOpened());
 * opened.when(adopted('workProgramme')).then(allowing({ type: 'decision.adopted', decision: 'languages' }));
 * ```
 */
export function allowing(kind: EventKind): Expectation;
/** This kind of event of a programme with a cycle of its own is possible next. */
export function allowing(kind: OwnEventKind, options: { readonly programme: Programme }): Expectation;
export function allowing(kind: OwnEventKind, options?: { readonly programme: Programme }): Expectation {
  const event = eventName(typeof kind === 'string' ? { type: kind } : kind);
  return expecting(say(expectationTexts.allowing, { event }), function (outcome) {
    return toAllowNext.call(this, outcome.snapshot, kind, options ?? outcome.options);
  });
}

/**
 * The contrary.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { accepted, adopted, firstMeetingOpened, not, scenario } from 'intersessional/testing';
 * const opened = scenario(ccm2011).given(firstMeetingOpened());
 * opened.when(adopted('languages')).then(not(accepted()));
 * ```
 */
export const not = ({ words, judge }: Expectation): Expectation => ({
  words: say(expectationTexts.not, { expectation: words }),
  judge: (outcome, isNot) => {
    const result = judge(outcome, !isNot);
    return { ...result, pass: !result.pass };
  },
});

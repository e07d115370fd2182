import * as z from 'zod';
import { replay } from '../../compliance/audit.ts';
import { optionsOf } from '../../kernel/options.ts';
import { checkStage } from '../../kernel/stage.ts';
import { lastOf } from '../../kinds/flow.ts';
import { stagesIn } from '../../machines/chart.ts';
import { preparedFor } from '../../machines/prepared.ts';
import { arbitraryTexts, say, searchExpectedTexts, stageLabel } from '../../messages/index.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { TreatyRecord } from '../../model/record.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { checker } from '../../simulation/check.ts';
import { isIn } from '../judging/stages.ts';
import { breachesOf } from './breaches.ts';
import type { Arbitrary } from './fastCheck.ts';
import { recordsMade } from './made.ts';
import { walk, walkerOf } from './walk.ts';

/** The options of compliant records. */
export interface CompliantOptions {
  /** The stage at which every record ends, such as `secondMeeting`, or one inside it. */
  readonly stage?: string;
  /** True if provisions that are only reported (a `should`) are met as well (default `false`: they may be). */
  readonly should?: boolean;
  /**
   * True if texts may be amended, and other things depart from the programme, as long as no paragraph is breached
   * (default `true`).
   */
  readonly departures?: boolean;
}

const compliantOptions = z.strictObject({
  stage: z.string().optional(),
  should: z.boolean().optional(),
  departures: z.boolean().optional(),
});

/** One record in how many ends early, wherever it stands. */
const ENDS_EARLY = 6;
const EARLY = 60;
/** The number of retries of a walk that does not reach the end of the cycle. */
const TRIES = 2;

/** Tells whether events go on to the last meeting of a programme. */
function isThrough(programme: Programme, events: readonly TreatyEvent[]): boolean {
  const opening = `${lastOf(vocabularyOf(programme).cycle)}.opened`;
  return events.some(({ type }) => type === opening);
}

/** Says that no compliant record was found, perhaps at a stage. */
function failingText({ id }: Programme, stage?: string): string {
  const { noCompliantRecord, noCompliantRecordAt } = arbitraryTexts;
  return stage === undefined
    ? say(noCompliantRecord, { programme: id })
    : say(noCompliantRecordAt, { programme: id, stage: stageLabel(stage) });
}

/**
 * Records that comply: `audit` finds each `compliant`. Most go on to the last meeting; some end before. A record
 * shrinks by events that are left out, and complies all the while.
 *
 * @throws MalformedError for an option that there is not, and for a stage that the chart does not have; Error, when
 * records are generated, where none ends there.
 *
 * @example
 * ```ts
 * import { sample } from 'fast-check';
 * import { audit, ccm2011 } from 'intersessional';
 * import { compliantRecord } from 'intersessional/testing';
 * const records = sample(compliantRecord(ccm2011, { stage: 'firstMeeting' }), { numRuns: 2, seed: 2011 });
 * console.log(records.every((record) => audit(ccm2011, record).verdict === 'compliant'));
 * ```
 * ```text
 * true
 * ```
 */
export function compliantRecord(
  programme: Programme,
  options: CompliantOptions = {},
): Arbitrary<TreatyRecord> {
  const { stage, should = false, departures = true } = optionsOf(compliantOptions, options);
  if (stage !== undefined)
    checkStage(preparedFor(programme).chart.machine, stage, 'stage', searchExpectedTexts.stageOfChart);
  const complies = checker(programme);
  const walker = () => walkerOf(programme);
  const endsAt = (stages: readonly string[]) => stage === undefined || stages.some(isIn(stage));
  const isThere = (record: TreatyRecord) =>
    stage === undefined || endsAt(stagesIn(replay(programme, record)));
  return recordsMade({
    programme: programme.id,
    make: (random) => {
      const clean = should || random.nextInt(0, 1) === 1;
      if (stage !== undefined) return walk(walker(), random, { departs: departures, clean, endsAt });
      const isEarly = random.nextInt(1, ENDS_EARLY) === 1;
      const length = isEarly ? random.nextInt(0, EARLY) : undefined;
      for (let i = 1; ; i++) {
        const events = walk(walker(), random, { departs: departures, clean, length });
        if (isEarly || i === TRIES || isThrough(programme, events)) return events;
      }
    },
    keeps: (record) =>
      complies(record) && isThere(record) && (!should || breachesOf(programme, record).length === 0),
    failing: failingText(programme, stage),
  });
}

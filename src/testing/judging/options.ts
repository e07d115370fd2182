import * as z from 'zod';
import { optionsOf } from '../../kernel/options.ts';
import { matcherExpectedTexts, programmeExpectedTexts, say } from '../../messages/index.ts';
import { date } from '../../model/fields/index.ts';
import { MalformedError } from '../../model/problems.ts';
import type { Programme } from '../../programmes/programme.ts';
import { isStanding, type MatcherOptions, type Standing } from './received.ts';

const programme = z.custom<Programme>(
  (value) => typeof value === 'object' && value !== null && 'provisions' in value,
  programmeExpectedTexts.programme,
);

const ofEvents = z.strictObject({
  programme: programme.optional(),
  asOf: date.optional(),
  after: z.custom<Standing>(isStanding, matcherExpectedTexts.standing).optional(),
});

const ofRecords = ofEvents.omit({ after: true });

/**
 * Checks the options of a matcher of events.
 *
 * @throws MalformedError for an option that there is not: ignored, it would let a test pass that checks something else.
 */
export const checkEventOptions = (options: MatcherOptions): void => void optionsOf(ofEvents, options);

/** Checks the options of a matcher of what stands somewhere: nothing is sent `after` it. */
export const checkOptions = (options: MatcherOptions): void => void optionsOf(ofRecords, options);

/** Checks that an audit is not asked to speak as of another day than its own. */
export function checkOwnDay({ asOf }: MatcherOptions, own: string | null): void {
  if (asOf === undefined || asOf === own) return;
  const { noDay, ownDay } = matcherExpectedTexts;
  const expected = own === null ? noDay : say(ownDay, { day: own });
  throw new MalformedError([{ path: 'asOf', expected, found: JSON.stringify(asOf) }]);
}

import { arbitraryTexts, say } from '../../messages/index.ts';
import type { TreatyRecord } from '../../model/record.ts';
import type { Programme } from '../../programmes/programme.ts';
import { checkParagraph } from '../judging/programmes.ts';
import { breachesOf, MISPLACED } from './breaches.ts';
import type { Arbitrary } from './fastCheck.ts';
import { recordsMade } from './made.ts';
import { walk, walkerOf } from './walk.ts';

/** The event after which a record breaches something comes at most so late, and within the events of the programme. */
const LATEST = 40;
/** The most events to follow a breach. */
const AFTER = 12;

/** Says that no record was found that breaches this paragraph, or just one. */
function failingText({ id }: Programme, paragraph?: string): string {
  const { noBreachOf, noSingleBreach } = arbitraryTexts;
  return paragraph === undefined
    ? say(noSingleBreach, { programme: id })
    : say(noBreachOf, { programme: id, paragraph });
}

/**
 * Records with one breach: one paragraph fails, the one that is named or any, and no other, whether it binds or not.
 * A record shrinks by events that are left out, and keeps its one breach.
 *
 * @throws Error for a paragraph that the programme does not have, and, when records are generated, where nothing breaches the paragraph alone: 1.2 of the 2011 programme,
 * say, asks what 2.3 asks as well.
 *
 * @example
 * ```ts
 * import { sample } from 'fast-check';
 * import { ccm2011 } from 'intersessional';
 * import { breachesOf, recordBreaching } from 'intersessional/testing';
 * const [record] = sample(recordBreaching(ccm2011, 'A5'), { numRuns: 1, seed: 2011 });
 * console.log(record && breachesOf(ccm2011, record));
 * ```
 * ```text
 * [ 'A5' ]
 * ```
 */
export function recordBreaching(programme: Programme, paragraph?: string): Arbitrary<TreatyRecord> {
  if (paragraph !== undefined) checkParagraph(programme, paragraph);
  return recordsMade({
    programme: programme.id,
    make: (random) => {
      const walker = walkerOf(programme);
      const latest = Math.min(LATEST, walker.canonical.length);
      const [after, goesOn] = [random.nextInt(0, latest), random.nextInt(0, AFTER)];
      const breach = { paragraph, after, goesOn, omits: random.nextInt(0, 1) === 1 };
      const events = walk(walker, random, { clean: true, breach });
      return events.length === 0 ? undefined : events;
    },
    keeps: (record) => {
      const breaches = breachesOf(programme, record);
      return breaches.length === 1 && (paragraph ?? breaches[0]) === breaches[0] && breaches[0] !== MISPLACED;
    },
    failing: failingText(programme, paragraph),
  });
}

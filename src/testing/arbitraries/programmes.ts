import { type ProgrammeWithMachine, withMachine } from '../../machines/programme-machine.ts';
import { addDays } from '../../model/calendar.ts';
import { FORCES } from '../../programmes/forces.ts';
import { ownOf } from '../../programmes/own.ts';
import type { Programme, Provision } from '../../programmes/programme.ts';
import { parseProgramme } from '../../programmes/schema.ts';
import { type Vocabulary, vocabularyOf } from '../../programmes/vocabulary.ts';
import { type Arbitrary, fastCheck } from './fastCheck.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const some = <T>(...values: readonly T[]) => fastCheck().constantFrom(...values);

/** A value with each date in it moved alike: a span stays a span. */
function moved(value: unknown, days: number): unknown {
  if (typeof value === 'string') return DATE.test(value) ? addDays(value, days) : value;
  if (Array.isArray(value)) return value.map((each) => moved(each, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, days)]));
}

/** Keeps the value three times out of four. */
function mostly<T>(value: T, other: Arbitrary<T>): Arbitrary<T> {
  const fc = fastCheck();
  return fc.oneof({ withCrossShrink: true }, { weight: 3, arbitrary: fc.constant(value) }, other);
}

const someDays = () => mostly(0, fastCheck().integer({ min: -3, max: 3 }));

const provisionLike = (provision: Provision, { binds: known }: Vocabulary): Arbitrary<Provision> =>
  fastCheck()
    .record({
      force: mostly(provision.force, some(...FORCES)),
      binds: mostly(provision.binds, some(...known)),
      days: someDays(),
      lets: fastCheck().boolean(),
    })
    .map(({ force, binds, days: by, lets }) => {
      const { lets: through, ...rest } = moved(provision, by) as Provision;
      return { ...rest, force, binds, ...(through && lets && { lets: through }) };
    });

/** A provision as it is, changed, or dropped. */
function keptOrNot(provision: Provision, vocabulary: Vocabulary): Arbitrary<Provision | null> {
  const fc = fastCheck();
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.constant(provision) },
    { weight: 3, arbitrary: provisionLike(provision, vocabulary) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

/**
 * Programmes like another: some of its provisions dropped, their forces and what they bind with changed, its dates
 * moved, its offers cut. The chart stays what it is: a programme is data. Shrinks towards the programme itself.
 *
 * @example
 * ```ts
 * import { sample } from 'fast-check';
 * import { begin, ccm2011 } from 'intersessional';
 * import { programmeLike } from 'intersessional/testing';
 * const programmes = sample(programmeLike(ccm2011), { numRuns: 3, seed: 2011 });
 * console.log(programmes.map((programme) => begin(programme).value));
 * ```
 * ```text
 * [ 'preparation', 'preparation', 'preparation' ]
 * ```
 */
export function programmeLike(programme: Programme): Arbitrary<ProgrammeWithMachine> {
  const fc = fastCheck();
  const vocabulary = vocabularyOf(programme);
  const provisions = fc
    .tuple(...programme.provisions.map((provision) => keptOrNot(provision, vocabulary)))
    .map((all) => all.filter((each) => each !== null));
  const drafts = someDays().map((by) => moved(programme.drafts, by));
  const offers = mostly([...programme.offers], fc.subarray([...programme.offers]));
  const { $schema: _schema, cycle: _, ...data } = JSON.parse(JSON.stringify(programme)) as Programme;
  const { cycle } = ownOf(programme);
  return fc
    .record({ provisions, drafts, offers })
    .map((changed) => withMachine(parseProgramme({ ...data, ...(cycle && { cycle }), ...changed })));
}

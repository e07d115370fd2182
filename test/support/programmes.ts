import * as fc from 'fast-check';
import {
  ccm2011,
  DECISIONS,
  type Programme,
  type Provision,
  parseProgramme,
  withMachine,
} from 'intersessional';
import { addDays } from '../../src/model/calendar.ts';

/*
 * Programmes as arbitraries: that of 2011 with its provisions dropped, their forces and what they bind with changed,
 * its dates moved, its texts and its offers cut. The chart stays what it is: a programme is data.
 */

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/** A value with each date in it moved alike: a span stays a span. */
function moved(value: unknown, days: number): unknown {
  if (typeof value === 'string') return DATE.test(value) ? addDays(value, days) : value;
  if (Array.isArray(value)) return value.map((each) => moved(each, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, days)]));
}

const days = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -3, max: 3 }));

const provisionLike = (provision: Provision): fc.Arbitrary<Provision> =>
  fc
    .record({
      force: fc.oneof(
        { weight: 3, arbitrary: fc.constant(provision.force) },
        some('shall', 'shall not', 'should', 'may'),
      ),
      binds: fc.oneof(
        { weight: 3, arbitrary: fc.constant(provision.binds) },
        some('start', 'never', ...DECISIONS),
      ),
      days,
      lets: fc.boolean(),
    })
    .map(({ force, binds, days: by, lets }) => ({
      ...(moved(provision, by) as Provision),
      force,
      binds,
      ...(provision.lets && lets && { lets: provision.lets }),
    })) as fc.Arbitrary<Provision>;

const provisions = fc
  .tuple(...ccm2011.provisions.map((each) => fc.option(provisionLike(each), { freq: 5 })))
  .map((all) => all.filter((each) => each !== null));

const drafts = days.map((by) => moved(ccm2011.drafts, by));

const offers = fc.subarray([
  ...ccm2011.offers,
  { country: 'IE', city: 'Dublin', window: { from: '2011-09-05', to: '2011-09-16' }, days: 4 },
]);

/** A programme of any kind, with its machine. */
export const anyProgramme: fc.Arbitrary<Programme> = fc
  .record({ provisions, drafts, offers })
  .map(({ provisions: asked, ...rest }) => {
    const { $schema: _schema, ...data } = JSON.parse(JSON.stringify(ccm2011)) as Programme;
    return withMachine(parseProgramme({ ...data, ...rest, provisions: asked }));
  });

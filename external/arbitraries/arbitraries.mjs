/** The arbitraries work from their own entry, and from that of the matchers where fast-check is installed. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { audit, ccm2011 } from 'intersessional';
import * as testing from 'intersessional/testing';
import * as arbitraries from 'intersessional/testing/arbitraries';

for (const { compliantRecord, anyRecord } of [arbitraries, testing]) {
  const complies = fc.property(
    compliantRecord(ccm2011),
    (record) => audit(ccm2011, record).verdict === 'compliant',
  );
  fc.assert(complies, { numRuns: 5, seed: 1 });
  const { failed, counterexample } = fc.check(
    fc.property(anyRecord(ccm2011), (record) => record.events.length < 2),
    { seed: 1 },
  );
  assert.ok(failed && counterexample[0].events.length >= 2);
}

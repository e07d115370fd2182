/*
 * Two programmes compared, one with a day more in an offer: the changes, and the shortest sequence that
 * one accepts and the other refuses.
 *
 *   npx tsx --conditions=@intersessional/source examples/diff-two-programmes.ts
 */
import { ccm2011, withMachine } from 'intersessional';
import { diff } from 'intersessional/simulation';

const [offer] = ccm2011.offers;
const longer = withMachine({
  ...ccm2011,
  offers: offer ? [{ ...offer, window: { from: '2011-09-10', to: '2011-09-21' } }] : [],
});

for (const { because, witness } of diff(ccm2011, longer).changes) {
  console.log(because);
  if (witness === undefined || witness === null) continue;
  for (const { on, type } of witness.sequence) console.log(`  ${on} ${type}`);
  console.log(`accepted by the ${witness.accepts} programme only; in the other:`);
  for (const finding of [...witness.findings.first, ...witness.findings.second])
    console.log(`  ${finding.because}`);
}

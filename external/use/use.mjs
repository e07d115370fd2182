/** Every entry of the package that needs nothing but xstate and zod can be imported, and works. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { audit, begin, ccm2011, submit } from 'intersessional';
import { toXes } from 'intersessional/interchange';
import { readRecord } from 'intersessional/read';
import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
import schema from 'intersessional/schema/record.json' with { type: 'json' };
import { simulate } from 'intersessional/simulation';
import { readings } from 'intersessional/source';
import { matchers, scenario } from 'intersessional/testing';
import { defineSteps } from 'intersessional/testing/gherkin';
import { createActor } from 'xstate';

const opening = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' };

assert.equal(audit(ccm2011, model, { asOf: '2011-06-27' }).verdict, 'compliant');
assert.equal(submit(ccm2011, begin(ccm2011), opening).reception, 'accepted');
assert.equal(simulate(ccm2011, { runs: 10, seed: 1 }).outcomes.length > 0, true);
assert.match(toXes(model), /<log/);
assert.equal(typeof schema.properties, 'object');
assert.equal(
  [matchers.toComply, scenario, defineSteps].every((each) => typeof each === 'function'),
  true,
);
assert.equal(Object.keys(readings).length > 0, true);

const real = new URL(import.meta.resolve('intersessional/records/ccm-2011.json'));
assert.equal(audit(ccm2011, readRecord(readFileSync(real, 'utf8'))).verdict, 'cannotTell');

const actor = createActor(ccm2011.machine).start();
actor.send(opening);
assert.equal(actor.getSnapshot().matches('firstMeeting'), true);

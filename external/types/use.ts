import * as fc from 'fast-check';
import { audit, ccm2011, explain, type Finding, next, submit, type TreatyRecord } from 'intersessional';
import { fromXes, toXes } from 'intersessional/interchange';
import { readRecord } from 'intersessional/read';
import { explore, simulate } from 'intersessional/simulation';
import { readings } from 'intersessional/source';
import { matchers, scenario } from 'intersessional/testing';
import { compliantRecord } from 'intersessional/testing/arbitraries';
import { provisionCoverage } from 'intersessional/testing/coverage';
import * as declare from 'intersessional/testing/declare';
import { defineSteps } from 'intersessional/testing/gherkin';
import { mutantsOf } from 'intersessional/testing/mutation';
import 'intersessional/testing/vitest';
import { expect } from 'vitest';
import { createActor } from 'xstate';

const record: TreatyRecord = readRecord('{}');
const failed: readonly Finding[] = audit(ccm2011, record).findings;
const actor = createActor(ccm2011.machine).start();
const stage: boolean = actor.getSnapshot().matches('firstMeeting');
const { notYet } = next(ccm2011, actor.getSnapshot());

expect(record).toComply();
expect(record).toBreach('A5', { asOf: '2011-07-01' });
// @ts-expect-error: there is no such option.
expect(record).toComply({ asof: '2011-07-01' });
// @ts-expect-error: `type` is wanting.
actor.send({ on: '2010-11-09' });

fc.assert(fc.property(compliantRecord(ccm2011), ({ events }) => events.length > 0));

export const all = [
  ...[failed, stage, notYet, explain, submit, fromXes, toXes, explore, simulate, readings, matchers],
  ...[scenario, provisionCoverage, declare, defineSteps, mutantsOf],
];

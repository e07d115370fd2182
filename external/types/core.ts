import { audit, ccm2011, type TreatyRecord } from 'intersessional';
import { type CycleMatchers, matchers, scenario } from 'intersessional/testing';
import { createActor } from 'xstate';

const record: TreatyRecord = { programme: 'ccm-2011', events: [] };
const verdict: 'compliant' | 'notCompliant' | 'cannotTell' = audit(ccm2011, record).verdict;
// @ts-expect-error: there is no such event.
createActor(ccm2011.machine).start().send({ on: '2010-11-09', type: 'firstMeeting.oppened' });

export const all: readonly [typeof verdict, keyof CycleMatchers, unknown, unknown] = [
  verdict,
  'toComply',
  matchers,
  scenario,
];

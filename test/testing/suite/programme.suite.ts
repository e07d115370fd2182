import { begin, explain } from 'intersessional';
import { expect, it } from 'vitest';
import { createActor } from 'xstate';
import { ccm2011Programme } from './programme.ts';

const raised = {
  on: '2010-11-11',
  type: 'objection.raised',
  decision: 'languages',
  delegation: 'X',
} as const;
const opened = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
const adopted = { on: '2010-11-12', type: 'decision.adopted', decision: 'languages' } as const;

it('an objection stands in the way', () => {
  const actor = createActor(ccm2011Programme.machine).start();
  for (const event of [opened, raised, adopted]) actor.send(event);
  const { findings } = explain(ccm2011Programme, actor.getSnapshot(), adopted);
  expect(begin(ccm2011Programme).value).toBe('preparation');
  expect(findings.filter(({ outcome }) => outcome === 'failed').map(({ rule }) => rule)).toContain(
    'consensus',
  );
});

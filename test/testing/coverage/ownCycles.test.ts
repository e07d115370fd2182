import { audit, begin, submit, withMachine } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { createActor, getNextTransitions } from 'xstate';
import { coverageOfAll } from '../../../src/testing/coverage/coverage.ts';
import { coverageHtml } from '../../../src/testing/coverage/html.ts';
import { withRequirements } from '../../../src/testing/coverage/requirements.ts';
import { counterOf } from '../../../src/testing/coverage/tally.ts';
import { coverageText } from '../../../src/testing/coverage/text.ts';
import {
  edited,
  estuary,
  estuaryRecord,
  harbour,
  harbourRecord,
  watershed,
  watershedRecord,
} from '../../support/ownCycles.ts';

/** The record of the watershed without its samples: 1 fails. */
const fewer = edited(watershedRecord, (events) =>
  events.filter((event) => (event.type as string) !== 'sample.taken'),
);

describe('the coverage of a programme with a cycle of its own', () => {
  const programme = withMachine({ ...watershed });
  const { read } = counterOf(programme);
  audit(programme, watershedRecord);
  audit(programme, fewer);
  const draft = { on: '2001-02-01', type: 'report.issued', status: 'draft' } as unknown;
  submit(programme, begin(programme), draft);
  const [coverage] = coverageOfAll([read()]);
  if (coverage === undefined) throw new Error('There is no coverage.');

  it('counts each of its provisions', () => {
    const counts = Object.fromEntries(
      coverage.provisions.map(({ rule, applicable, passed, failed, refused }) => [
        rule,
        [applicable, passed, failed, refused],
      ]),
    );
    expect(counts).toEqual({
      'three-samples': [2, 1, 1, 1],
      'report-ready': [3, 2, 1, 1],
      'plenary-in-time': [2, 2, 0, 0],
      'subjects-agreed': [2, 2, 0, 0],
      transmitted: [2, 2, 0, 0],
    });
    expect(coverage.paragraphs.map(({ paragraph, covered }) => [paragraph, covered])).toEqual([
      ['1', true],
      ['2', true],
      ['3', false],
      ['4', false],
      ['5', false],
    ]);
  });

  it('is a table and a page in its words', () => {
    const text = coverageText(coverage);
    expect(text).toContain('watershed');
    expect(text).toContain('plenary-in-time');
    const page = coverageHtml([coverage]);
    expect(page).toContain('Working groups on the watershed, and their plenary');
    expect(page).toContain('three-samples');
    expect(page).not.toContain('undefined');
  });

  it('counts what a programme of format 2 says once, and asks twice', () => {
    const own = withMachine({ ...estuary });
    const tally = counterOf(own);
    audit(own, estuaryRecord);
    const counts = Object.fromEntries(tally.read().provisions.map(({ rule, passed }) => [rule, passed]));
    expect(counts).toMatchObject({ 'K3-offer-covers-decision': 1, 'K3-offer-covers-meeting': 2 });
    const never = Object.keys(counts).filter((rule) => counts[rule] === 0);
    expect(never).toEqual([
      'K2-text-on-the-table',
      'K6-decides-nothing',
      'K7-foreseen',
      'K11-kept',
      'K11-unchanged',
    ]);
    const [coverage_] = coverageOfAll([tally.read()]);
    expect(coverageText(coverage_ as typeof coverage)).toContain('congress-held');
  });

  it('counts an actor of its machine', () => {
    const own = withMachine({ ...harbour });
    const { read: tally } = counterOf(own);
    const actor = createActor(own.machine).start();
    for (const event of harbourRecord.events) actor.send(event);
    const asked = tally().provisions.filter(({ applicable }) => applicable > 0);
    expect(asked.map(({ rule }) => rule)).toEqual([
      'agreed-by-all',
      'offers-bind',
      'autumn-held',
      'budget-taken',
    ]);
  });

  it('names the paragraphs that each transition of its machine rests on', () => {
    const actor = createActor(withRequirements(harbour).machine).start();
    for (const event of harbourRecord.events.slice(0, 3)) actor.send(event);
    const transitions = getNextTransitions(actor.getSnapshot());
    const closing = transitions.find(({ eventType }) => (eventType as string) === 'summer.closed');
    expect(closing?.meta).toEqual({ requirements: ['IV'] });
  });
});

import { audit, begin, ccm2011, explain, submit, withMachine } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { createActor, getNextTransitions } from 'xstate';
import { wholeModel } from '../../conformance/support/model.ts';
import { coverageOfAll } from '../../src/testing/coverage/coverage.ts';
import { coverageHtml } from '../../src/testing/coverage/html.ts';
import { withRequirements } from '../../src/testing/coverage/requirements.ts';
import { type CoverageTally, counterOf } from '../../src/testing/coverage/tally.ts';
import { coverageText } from '../../src/testing/coverage/text.ts';

const model = wholeModel();

const fresh = () => withMachine({ ...ccm2011 });
const record = model as never;

const opening = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
const closing = { on: '2010-11-12', type: 'firstMeeting.closed' } as const;

const countsOf = ({ provisions }: CoverageTally, paragraph: string, rule: string) => {
  const found = provisions.find((each) => each.paragraph === paragraph && each.rule === rule);
  return found && [found.applicable, found.passed, found.failed, found.refused];
};

describe('what is counted', () => {
  it('of an actor: every event that the machine judges', () => {
    const programme = fresh();
    const { read: tally } = counterOf(programme);
    const actor = createActor(programme.machine).start();
    actor.send(opening);
    actor.send(closing);
    expect(actor.getSnapshot().matches('firstMeeting')).toBe(true);
    expect(countsOf(tally(), '9.1', 'key-decisions-settled')).toEqual([1, 0, 1, 1]);
    expect(countsOf(tally(), '2.1', 'intersessional-agreed')).toEqual([1, 0, 1, 0]);
  });

  it('of submit and explain: one answer each', () => {
    const programme = fresh();
    const { read: tally } = counterOf(programme);
    const { snapshot } = submit(programme, begin(programme), opening);
    submit(programme, snapshot, closing);
    explain(programme, snapshot, closing);
    expect(countsOf(tally(), '9.1', 'key-decisions-settled')).toEqual([2, 0, 2, 2]);
  });

  it('of an audit: each event once, however many orders of its day are looked at', () => {
    const programme = fresh();
    const { read: tally } = counterOf(programme);
    audit(programme, record);
    expect(countsOf(tally(), 'A4', 'intersessional-held')).toEqual([1, 1, 0, 0]);
    expect(countsOf(tally(), 'A5', 'consensus')).toEqual([1, 1, 0, 0]);
    expect(countsOf(tally(), 'A4', 'intersessional-kept')).toEqual([0, 0, 0, 0]);
  });

  it('of silence: a meeting that never opened', () => {
    const programme = fresh();
    const { read: tally } = counterOf(programme);
    const events = model.events.filter(({ on }) => on < '2011-06-01');
    audit(programme, { ...model, events } as never, { asOf: '2011-07-01' });
    expect(countsOf(tally(), 'A4', 'intersessional-held')).toEqual([1, 0, 1, 0]);
  });

  it('changes no answer, and no JSON', () => {
    const programme = fresh();
    const before = JSON.stringify([programme, audit(ccm2011, record)]);
    counterOf(programme);
    expect(JSON.stringify([programme, audit(programme, record)])).toBe(before);
  });
});

describe('the report', () => {
  const some = fresh();
  const { read: tally } = counterOf(some);
  audit(some, record);
  const [coverage] = coverageOfAll([tally(), tally()]);
  if (coverage === undefined) throw new Error('There is no coverage.');

  it('sums what the test files counted', () => {
    const a4 = coverage.provisions.find(({ rule }) => rule === 'intersessional-held');
    expect(a4).toMatchObject({ applicable: 2, passed: 2, failed: 0, decisive: 0, gap: 'neverFailed' });
    expect(coverage.paragraphs.find(({ paragraph }) => paragraph === 'A4')?.covered).toBe(false);
  });

  it('calls out what is not covered, in 80 columns', () => {
    const lines = coverageText(coverage).split('\n');
    expect(lines[0]).toBe('ccm-2011. Provisions: 0 of 81 decisive. Paragraphs: 0 of 31 covered.');
    expect(lines.find((line) => line.startsWith('  A5 '))).toMatch(/ shall +\d+ +\d+ +0 +0 +0 {2}!$/);
    expect(lines).toContain('  6.2        no-official-documents: never applied');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('is a page of its own, with nothing from a programme taken for markup', () => {
    const page = coverageHtml([{ ...coverage, title: '<b>A & B</b>' }]);
    expect(page).toContain('<h2>&lt;b&gt;A &amp; B&lt;/b&gt;</h2>');
    expect(page).not.toMatch(/<(script|link|img)|https?:/);
  });
});

describe('withRequirements', () => {
  it('gives each transition the paragraphs that it rests on', () => {
    const { machine } = withRequirements(ccm2011);
    const actor = createActor(machine).start();
    actor.send(opening);
    const closes = getNextTransitions(actor.getSnapshot()).find(
      ({ eventType }) => eventType === 'firstMeeting.closed',
    );
    expect(closes?.meta).toEqual({ requirements: ['2.1', '2.2', '9.1'] });
  });

  it('leaves out the paragraphs of other decisions', () => {
    const { machine } = withRequirements(ccm2011);
    const snapshot = machine.resolveState({
      value: { firstMeeting: { languages: 'onTheTable' } } as never,
      context: begin(ccm2011).context,
    });
    const adoptions = getNextTransitions(snapshot).filter(
      ({ eventType }) => eventType === 'decision.adopted',
    );
    expect(adoptions.map(({ meta }) => meta?.requirements)).toContainEqual(['A1.2', 'A5']);
  });

  it('changes nothing else', () => {
    const changed = withRequirements(ccm2011);
    expect(JSON.stringify(audit(changed, record))).toBe(JSON.stringify(audit(ccm2011, record)));
    expect(JSON.stringify(changed)).toBe(JSON.stringify(ccm2011));
  });
});

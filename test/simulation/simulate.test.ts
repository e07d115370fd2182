import { audit, ccm2011, parseProgramme, replay } from 'intersessional';
import { type SimulateOptions, type Simulation, simulate } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { model } from '../support/records.ts';

const RUNS = 600;
const run = (options: SimulateOptions = {}): Simulation =>
  simulate(ccm2011, { seed: 2011, runs: RUNS, ...options });

const ending = ({ outcomes }: Simulation, name: string) => {
  const found = outcomes.find(({ outcome }) => outcome === name);
  if (found === undefined) throw new Error(`no outcome ${name}`);
  return found;
};
const reached = (result: Simulation): number => ending(result, 'reached').share;
const stoppedBy = ({ stoppedBy }: Simulation, paragraph: string): number =>
  stoppedBy.find(({ provision }) => provision === paragraph)?.count ?? 0;

const usual = run();

/** The programme with the themes of the paper, whatever it has got since. */
const eightThemes = parseProgramme({
  ...JSON.parse(JSON.stringify(ccm2011)),
  drafts: { ...ccm2011.drafts, workProgramme: { themes: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] } },
});

describe('a simulation', () => {
  it('gets to the Second Meeting in a good share of runs, with a Wilson interval', () => {
    const { share, count, interval } = ending(usual, 'reached');
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeCloseTo(count / RUNS, 6);
    expect(interval.from).toBeLessThan(share);
    expect(interval.to).toBeGreaterThan(share);
    expect(usual.outcomes.reduce((sum, each) => sum + each.count, 0)).toBe(RUNS);
  });

  it('is the same for the same seed, to the byte, and another for another', () => {
    expect(JSON.stringify(run())).toBe(JSON.stringify(usual));
    expect(JSON.stringify(run({ seed: 2012 }))).not.toBe(JSON.stringify(usual));
  });

  it('is the same for alphabets that are equal, and whatever becomes of one that was given', () => {
    const opening = () => ({ type: 'firstMeeting.opened' as const, city: 'Vientiane', country: 'LA' });
    const options = { goal: 'firstMeeting', runs: 10, seed: 2011 };
    const alphabet = [opening()];
    const simulated = (events: readonly ReturnType<typeof opening>[]) =>
      ending(simulate(ccm2011, { ...options, alphabet: events }), 'reached').count;
    expect(simulated(alphabet)).toBe(10);
    expect(simulated([opening()])).toBe(10);
    Object.assign(alphabet[0] as object, { city: 'Geneva' });
    expect(simulated([opening()])).toBe(10);
  });

  it('is what it was on every machine so far', () => {
    const { outcomes, days, events } = simulate(eightThemes, { runs: 200, seed: 1 });
    expect({ counts: outcomes.map(({ count }) => count), days, events }).toMatchInlineSnapshot(`
      {
        "counts": [
          181,
          19,
          0,
          0,
        ],
        "days": {
          "least": 307,
          "lowerQuartile": 307,
          "median": 307,
          "most": 307,
          "upperQuartile": 307,
        },
        "events": {
          "least": 18,
          "lowerQuartile": 43,
          "median": 43,
          "most": 47,
          "upperQuartile": 43,
        },
      }
    `);
  });

  it('says which seed it drew, where none was given', () => {
    const { seed } = simulate(ccm2011, { runs: 100 });
    expect(JSON.stringify(run({ runs: 100, seed }))).toBe(
      JSON.stringify(simulate(ccm2011, { runs: 100, seed })),
    );
  });

  it('tells of each outcome that came the shortest run, which can be replayed', () => {
    // A deferral lets the Meeting close, and is a breach of 9.1 all the same.
    const { witness } = ending(run({ deferrals: 1e-9 }), 'reached');
    expect(witness?.record.events.at(-1)?.type).toBe('secondMeeting.opened');
    expect(audit(ccm2011, witness?.record ?? model)).toMatchObject({
      verdict: 'compliant',
      stage: ['secondMeeting'],
    });
    expect(ending(usual, 'outOfTime').witness).toBeNull();
  });

  it('says of a run that got stuck, on record, until when time passed', () => {
    const { witness } = ending(run({ objections: 1, withdrawals: 0.01 }), 'stuck');
    const { findings } = audit(ccm2011, witness?.record ?? model);
    expect(witness?.record.events.at(-1)?.type).toBe('date.reached');
    expect(findings.map(({ provision }) => provision)).toEqual(['2.1', '9.1', 'A7.2']);
  });

  it('starts from a snapshot', () => {
    const after = replay(ccm2011, model, { asOf: '2010-12-31' });
    const result = run({ after });
    expect(result.from).toBe(after.context.on);
    expect(reached(result)).toBeGreaterThan(0.9);
    const [first] = ending(result, 'reached').witness?.record.events ?? [];
    expect(first && first.on >= result.from).toBe(true);
  });

  it('calls back with how many runs are done', () => {
    const calls: (readonly number[])[] = [];
    run({ runs: 2500, onProgress: (...done) => calls.push(done) });
    expect(calls).toEqual([
      [2000, 2500],
      [2500, 2500],
    ]);
  });
});

describe('what can be turned', () => {
  it('objections that stand stop the First Meeting, by the paragraphs of the decision and by 9.1', () => {
    const many = run({ objections: 0.5, withdrawals: 0.2 });
    const withdrawn = run({ objections: 0.5, withdrawals: 1 });
    expect(reached(many)).toBeLessThan(0.3);
    expect(reached(withdrawn)).toBeGreaterThan(0.9);
    expect(stoppedBy(many, '9.1')).toBeGreaterThan(RUNS / 2);
    const about = many.stoppedBy.find(({ provision }) => provision === 'A5')?.events[0];
    expect(about).toMatchObject({ type: 'decision.adopted', about: 'languages' });
  });

  it('deferrals let the First Meeting close in spite of objections', () => {
    const stuck = run({ objections: 0.5, withdrawals: 0.01 });
    const deferred = run({ objections: 0.5, withdrawals: 0.01, deferrals: 1 });
    expect(stoppedBy(stuck, '9.1')).toBeGreaterThan(0);
    expect(stoppedBy(deferred, '9.1')).toBe(0);
    expect(reached(deferred)).toBeGreaterThan(reached(stuck));
  });

  it('support that comes after the days of the intersessional stops it: nothing is recommended (A3)', () => {
    const inTime = run({ delays: { 'support.arranged': { fixed: 200 } } });
    const late = run({ delays: { 'support.arranged': { from: 200, to: 260 } } });
    const never = run({ delays: { 'support.arranged': { fixed: 260 } } });
    expect(reached(inTime)).toBeGreaterThan(reached(late));
    expect(reached(late)).toBeGreaterThan(reached(never));
    expect(stoppedBy(inTime, 'A3')).toBeLessThan(stoppedBy(late, 'A3'));
    expect(never.stoppedBy[0]).toMatchObject({
      provision: 'A3',
      events: [{ type: 'secondMeeting.opened' }, {}],
    });
  });

  it('an event with a chance comes about as often as that', () => {
    const half = run({ chances: { 'support.arranged': 0.5 } });
    expect(Math.abs(reached(half) / reached(usual) - 0.5)).toBeLessThan(0.05);
  });

  it('weights choose among what could come on one day', () => {
    const delays = { 'decision.adopted': { fixed: 0 }, 'objection.raised': { fixed: 0 } };
    const by = (weight: number) =>
      run({ delays, objections: 1, withdrawals: 0.01, weights: { 'objection.raised': weight } });
    expect(reached(by(0.001))).toBeGreaterThan(0.8);
    expect(reached(by(1000))).toBeLessThan(0.1);
  });

  it('a run ends out of time, or with too many events', () => {
    expect(ending(run({ until: '2011-06-01' }), 'outOfTime').share).toBeGreaterThan(0.9);
    expect(ending(run({ mostEvents: 10 }), 'tooManyEvents').share).toBeGreaterThan(0.9);
  });

  it('among what is enabled far more runs get there than by naive choice', () => {
    const naive = run({ choice: 'naive', mostEvents: 300 });
    expect(reached(naive)).toBeLessThan(0.1);
    expect(naive.lost).toBeGreaterThan(naive.runs * 100);
  });

  it('the intervals are as sure as one likes', () => {
    const width = ({ interval }: { interval: { from: number; to: number } }) => interval.to - interval.from;
    const wide = ending(run({ confidence: 0.999 }), 'reached');
    expect(width(wide)).toBeGreaterThan(width(ending(usual, 'reached')));
  });
});

describe('options that are not what they have to be', () => {
  it.each<[SimulateOptions | Record<string, unknown>, string]>([
    [{ runs: 0 }, 'runs: expected a whole number from 1 to 1000000000, found 0'],
    [{ seed: -1 }, 'seed: expected a whole number from 0 to 9007199254740991, found -1'],
    [{ objections: 2 }, 'objections: expected a chance from 0 to 1, found 2'],
    [{ until: 'June' }, 'until: expected a calendar date, YYYY-MM-DD, found "June"'],
    [{ goal: 'lunch' }, 'goal: expected a stage, such as preparation, firstMeeting, '],
    [
      { delays: { 'theme.discussed': { from: 3, to: 1 } } },
      'delays.theme.discussed: expected a delay in days: ',
    ],
    [{ delays: { lunch: { fixed: 1 } } }, 'delays.lunch: expected '],
    [{ speed: 1 }, 'speed: expected no such field, perhaps seed, found 1'],
  ])('%j', (options, message) => {
    expect(() => run(options as SimulateOptions)).toThrow(message);
  });
});

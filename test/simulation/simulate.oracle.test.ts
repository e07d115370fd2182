import { audit, begin, type CycleSnapshot, ccm2011, submit } from 'intersessional';
import { stateOf } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { runAt } from '../../src/kernel/encode/states.ts';
import { vocabularyOf } from '../../src/programmes/vocabulary.ts';
import { settingsOf } from '../../src/simulation/simulate/options.ts';
import { planOf } from '../../src/simulation/simulate/plan.ts';
import { CERTAIN } from '../../src/simulation/simulate/random.ts';
import { recordOf } from '../../src/simulation/simulate/result.ts';
import { OUTCOMES, Runner } from '../../src/simulation/simulate/runner.ts';
import { RunCounter } from '../../src/simulation/simulate/tally.ts';

/* Every step of a run is held against XState: it is accepted, and leads to the same state. */

const AUDITED = 40;
const settings = { objections: 0.2, withdrawals: 0.7, deferrals: 0.1 };

/** The runs of a simulation as records, with how they ended and the state that the kernel is in after each event. */
function runsOf(choice: 'enabled' | 'naive', runs: number, departures = 0) {
  const planned = planOf(
    ccm2011,
    settingsOf({ seed: 2011, choice, mostEvents: 300, departures, ...settings }, vocabularyOf(ccm2011)),
  );
  const runner = new Runner(planned.plan);
  return {
    ...planned,
    runs: Array.from({ length: runs }, (_, run) => {
      const outcome = OUTCOMES[runner.run(run)];
      const told = { run, trace: runner.trace.slice(0, 2 * runner.events), day: runner.day };
      const { events } = recordOf(planned, told, outcome === 'reached');
      return { outcome, trace: told.trace, events };
    }),
  };
}

/** The kernel's state after an action, with time as far as the snapshot has it. */
function after(
  { kernel }: ReturnType<typeof runsOf>,
  state: Int32Array,
  action: number,
  snapshot: CycleSnapshot,
) {
  const day = kernel.quotient.variables.findIndex(({ kind }) => kind === 'day');
  kernel.setValue(state, 0, day, runAt(kernel, stateOf(kernel, snapshot)));
  const next = new Int32Array(kernel.words);
  kernel.apply(action, state, 0, next, 0);
  return next;
}

const usual = runsOf('enabled', 200);
const naive = runsOf('naive', 20);
const DEPARTURES = 0.02;
const departing = runsOf('enabled', 60, DEPARTURES);

describe.each([
  ['by chance among what can happen', usual],
  ['by naive choice', naive],
  ['with departures', departing],
])('runs %s', (_how, simulated) => {
  it('are taken by XState, event by event, and end where it ends', () => {
    for (const { outcome, trace, events } of simulated.runs) {
      let snapshot = begin(ccm2011);
      let state = simulated.kernel.start;
      events.forEach((event, i) => {
        const submission = submit(ccm2011, snapshot, event, { findings: false });
        expect(submission.reception, `${JSON.stringify(event)} of ${JSON.stringify(events)}`).toBe(
          'accepted',
        );
        snapshot = submission.snapshot;
        if (2 * i < trace.length) state = after(simulated, state, trace[2 * i] as number, snapshot);
      });
      if (events.length === trace.length / 2) {
        const theirs = stateOf(simulated.kernel, snapshot);
        expect(runAt(simulated.kernel, state)).toBe(runAt(simulated.kernel, theirs));
        expect([...state]).toEqual([...theirs]);
      }
      expect(snapshot.value === 'secondMeeting').toBe(outcome === 'reached');
    }
  });
});

describe('runs that got there', () => {
  it('are compliant by audit, unless a key decision was deferred (9.1)', () => {
    const there = usual.runs.filter(({ outcome }) => outcome === 'reached');
    expect(there.length).toBeGreaterThan(AUDITED);
    for (const { events } of there.slice(0, AUDITED)) {
      const { verdict, findings } = audit(ccm2011, { programme: 'ccm-2011', events });
      const deferred = events.some(({ type }) => type === 'decision.deferred');
      const binding = findings.filter((each) => each.binding && each.force.startsWith('shall'));
      expect(binding.filter(({ provision }) => provision !== '9.1')).toEqual([]);
      if (!deferred) expect(verdict).toBe('compliant');
    }
  });
});

describe('departures', () => {
  it('make it less likely to get there, the more often they come', () => {
    const { plan } = departing;
    const own = Math.round(DEPARTURES * CERTAIN);
    const reached = (chance: number) => {
      const chances = plan.chances.map((each) => (each === own ? chance * CERTAIN : each));
      return new RunCounter({ ...plan, chances }).count(0, 400).outcomes[0] ?? 0;
    };
    const counts = [0.001, 0.02, 0.2].map(reached);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(new Set(counts).size).toBe(3);
  });
});

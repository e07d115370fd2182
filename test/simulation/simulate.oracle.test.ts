import { audit, begin, type CycleSnapshot, ccm2011, submit } from 'intersessional';
import { stateOf } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { runAt } from '../../src/kernel/states.ts';
import { settingsOf } from '../../src/simulation/simulate/options.ts';
import { planOf } from '../../src/simulation/simulate/plan.ts';
import { recordOf } from '../../src/simulation/simulate/result.ts';
import { OUTCOMES, Runner } from '../../src/simulation/simulate/runner.ts';

/* Every step of a run is held against XState: it is accepted, and leads to the same state. */

const AUDITED = 40;
const settings = { objections: 0.2, withdrawals: 0.7, deferrals: 0.1 };

/** The runs of a simulation as records, with how they ended and the state that the kernel is in after each event. */
function runsOf(choice: 'enabled' | 'naive', runs: number) {
  const planned = planOf(ccm2011, settingsOf({ seed: 2011, choice, mostEvents: 300, ...settings }));
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
  const day = kernel.form.variables.findIndex(({ kind }) => kind === 'day');
  kernel.setValue(state, 0, day, runAt(kernel, stateOf(kernel, snapshot)));
  const next = new Int32Array(kernel.words);
  kernel.apply(action, state, 0, next, 0);
  return next;
}

describe.each([
  ['enabled', 200],
  ['naive', 20],
] as const)('runs by choice "%s"', (choice, runs) => {
  const simulated = runsOf(choice, runs);

  it(`XState takes every event of ${runs} runs, and ends where the run ended`, () => {
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
    const there = runsOf('enabled', 2 * AUDITED).runs.filter(({ outcome }) => outcome === 'reached');
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

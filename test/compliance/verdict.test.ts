import { describe, expect, it } from 'vitest';
import type { Duty } from '../../src/compliance/duties.ts';
import { type Verdict, type VerdictBasis, verdictOf } from '../../src/compliance/verdict.ts';

const OUTCOMES = ['passed', 'failed', 'cantTell'] as const;
const STATUSES = ['fulfilled', 'pending', 'overdue', 'breached', 'notTriggered', 'unknown'] as const;
const WEIGHTS = [
  { force: 'shall', binding: true },
  { force: 'shall not', binding: true },
  { force: 'shall', binding: false },
  { force: 'should', binding: true },
  { force: 'may', binding: true },
] as const;

const NOTHING: VerdictBasis = { isOutOfPlace: false, isDoubtful: false, findings: [], duties: [] };

const duty = (status: Duty['status'], weight: (typeof WEIGHTS)[number]) => ({ status, ...weight }) as Duty;

const ofFinding = (outcome: (typeof OUTCOMES)[number], { force, binding }: (typeof WEIGHTS)[number]) =>
  verdictOf({ ...NOTHING, findings: [{ outcome, force, binding }] });

const worse = (a: Verdict, b: Verdict): Verdict =>
  (['notCompliant', 'cannotTell'] as const).find((each) => each === a || each === b) ?? 'compliant';

describe('the verdict', () => {
  it('is compliant where nothing was found', () => {
    expect(verdictOf(NOTHING)).toBe('compliant');
  });

  it('rests on what binds and obliges alone', () => {
    const verdicts = { passed: 'compliant', failed: 'notCompliant', cantTell: 'cannotTell' } as const;
    for (const outcome of OUTCOMES) {
      for (const [at, weight] of WEIGHTS.entries())
        expect(ofFinding(outcome, weight)).toBe(at < 2 ? verdicts[outcome] : 'compliant');
    }
  });

  it('holds a duty against nobody but where it is breached, and leaves open what is unknown', () => {
    for (const status of STATUSES) {
      for (const [at, weight] of WEIGHTS.entries()) {
        const binding = ({ breached: 'notCompliant', unknown: 'cannotTell' } as const)[status as 'breached'];
        const expected = at < 2 ? (binding ?? 'compliant') : 'compliant';
        expect(verdictOf({ ...NOTHING, duties: [duty(status, weight)] })).toBe(expected);
      }
    }
  });

  it('accuses where an event is out of place, and leaves open where it may be', () => {
    expect(verdictOf({ ...NOTHING, isOutOfPlace: true })).toBe('notCompliant');
    expect(verdictOf({ ...NOTHING, isDoubtful: true })).toBe('cannotTell');
    expect(verdictOf({ ...NOTHING, isOutOfPlace: true, isDoubtful: true })).toBe('notCompliant');
  });

  it('is the worst of what each thing alone would make it', () => {
    const [binding] = WEIGHTS;
    const things: readonly Partial<VerdictBasis>[] = [
      {},
      { isOutOfPlace: true },
      { isDoubtful: true },
      ...OUTCOMES.map((outcome) => ({ findings: [{ outcome, ...binding }] })),
      ...STATUSES.map((status) => ({ duties: [duty(status, binding)] })),
    ];
    for (const one of things) {
      for (const other of things) {
        const both: VerdictBasis = {
          isOutOfPlace: one.isOutOfPlace === true || other.isOutOfPlace === true,
          isDoubtful: one.isDoubtful === true || other.isDoubtful === true,
          findings: [...(one.findings ?? []), ...(other.findings ?? [])],
          duties: [...(one.duties ?? []), ...(other.duties ?? [])],
        };
        const alone = [one, other].map((each) => verdictOf({ ...NOTHING, ...each }));
        expect(verdictOf(both)).toBe(worse(...(alone as [Verdict, Verdict])));
      }
    }
  });
});

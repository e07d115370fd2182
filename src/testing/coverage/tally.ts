import type { Programme, ProvisionForce } from '../../index.ts';
import { canRefuse } from '../../programmes/forces.ts';
import { type ObservedAnswer, watch } from '../watch.ts';

/** The outcomes of a provision in a test run, counted. */
export interface Counts {
  /** Asked of an event or of a silence to which it applies. */
  readonly applicable: number;
  readonly passed: number;
  readonly failed: number;
  readonly cantTell: number;
  /** Events that it refused, alone or with others. */
  readonly refused: number;
}

/** A provision of a programme, with its counts. */
export interface ProvisionCounts extends Counts {
  readonly paragraph: string;
  readonly rule: string;
  readonly force: ProvisionForce;
  /** True if the provision can refuse an event at all. */
  readonly canRefuse: boolean;
}

/** The counts of one programme. */
export interface CoverageTally {
  readonly programme: string;
  readonly title: string;
  readonly provisions: readonly ProvisionCounts[];
}

/** The number of answers by outcome, and of refusals. */
export const NO_COUNTS: Counts = { applicable: 0, passed: 0, failed: 0, cantTell: 0, refused: 0 };

/** The sum of two counts. */
export const plus = (a: Counts, b: Counts): Counts => ({
  applicable: a.applicable + b.applicable,
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  cantTell: a.cantTell + b.cantTell,
  refused: a.refused + b.refused,
});

const countsOf = ({ outcome, refuses }: ObservedAnswer): Counts => ({
  ...NO_COUNTS,
  applicable: 1,
  [outcome]: 1,
  refused: Number(refuses),
});

/** One key for a provision: its paragraph and its rule. */
export const keyOf = ({ paragraph, rule }: { readonly paragraph: string; readonly rule: string }): string =>
  `${paragraph} ${rule}`;

/** Counts how the provisions of one programme come out. */
export interface OutcomeCounter {
  readonly read: () => CoverageTally;
  /** Starts again at nothing. */
  readonly clear: () => void;
}

/** Counts what a programme answers from now on. The programme is watched in place: it is the same object. */
export function counterOf(programme: Programme): OutcomeCounter {
  const counts = new Map<string, Counts>();
  watch(programme, (answers) => {
    for (const answer of answers) {
      const key = keyOf({ paragraph: answer.provision, rule: answer.rule });
      counts.set(key, plus(counts.get(key) ?? NO_COUNTS, countsOf(answer)));
    }
  });
  const read = () => ({
    programme: programme.id,
    title: programme.title,
    provisions: programme.provisions.map((provision) => ({
      paragraph: provision.paragraph,
      rule: provision.rule,
      force: provision.force,
      canRefuse: canRefuse(provision),
      ...(counts.get(keyOf(provision)) ?? NO_COUNTS),
    })),
  });
  return { read, clear: () => counts.clear() };
}

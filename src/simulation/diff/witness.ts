import type { Finding } from '../../compliance/finding.ts';
import { type Submission, submit } from '../../compliance/submit.ts';
import { begin } from '../../machines/prepared.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { Programme } from '../../programmes/programme.ts';

/** A sequence that both programmes accept up to its last event, and what the two say of that. */
export interface Witness {
  /** `refused`: one accepts the last event and the other refuses it. `reported`: only what is reported of it differs. */
  readonly kind: 'refused' | 'reported';
  readonly sequence: readonly TreatyEvent[];
  /** `refused`: which of the two accepts the last event. */
  readonly accepts?: 'first' | 'second';
  /** The findings on the last event that only the first programme has, and those that only the second has. */
  readonly findings: { readonly first: readonly Finding[]; readonly second: readonly Finding[] };
  /** True if no shorter sequence of the events searched has the same effect. */
  readonly shortest: boolean;
}

const keyOf = ({ because, force, binding }: Finding): string => JSON.stringify([because, force, binding]);

/** The failed findings that the other does not have. */
function against({ findings }: Submission, other: Submission): readonly Finding[] {
  const known = new Set(other.findings.filter(({ outcome }) => outcome === 'failed').map(keyOf));
  return findings.filter((finding) => finding.outcome === 'failed' && !known.has(keyOf(finding)));
}

/** The submissions of the last event; `undefined`: an event before it is not accepted by both. */
function lastOf(programme: Programme, sequence: readonly TreatyEvent[]): Submission | undefined {
  let snapshot = begin(programme);
  for (const event of sequence.slice(0, -1)) {
    const submission = submit(programme, snapshot, event);
    if (submission.reception !== 'accepted') return undefined;
    snapshot = submission.snapshot;
  }
  return submit(programme, snapshot, sequence.at(-1) as TreatyEvent);
}

/** The witness that a sequence is, played on the machines of both programmes; `undefined`: it is none. */
export function witnessOf(
  [first, second]: readonly [Programme, Programme],
  sequence: readonly TreatyEvent[],
  shortest: boolean,
): Witness | undefined {
  const [a, b] = [lastOf(first, sequence), lastOf(second, sequence)];
  if (a === undefined || b === undefined) return undefined;
  const findings = { first: against(a, b), second: against(b, a) };
  if ((a.reception === 'accepted') !== (b.reception === 'accepted')) {
    const accepts = a.reception === 'accepted' ? 'first' : 'second';
    return { kind: 'refused', sequence, accepts, findings, shortest };
  }
  const isReported = findings.first.length + findings.second.length > 0;
  return isReported ? { kind: 'reported', sequence, findings, shortest } : undefined;
}

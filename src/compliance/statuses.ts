import { edgesFrom, nodesIn } from '../machines/chart.ts';
import type { Prepared } from '../machines/prepared.ts';
import { type Answer, provisionsOf, type ReadyProvision } from '../machines/provisions.ts';
import type { EventType } from '../model/events.ts';
import { memoize } from '../model/memoize.ts';
import type { Programme } from '../programmes/programme.ts';
import type { PlayedStep } from './course.ts';
import type { Duty } from './duties.ts';
import type { Finding } from './finding.ts';

/** The outcome of a paragraph over the whole record. */
export type ProvisionStatus = 'passed' | 'failed' | 'cantTell' | 'notReached' | 'notModelled';

/** The paragraphs of a programme, each with the openings at which its provisions are judged. */
const paragraphsOf = /* @__PURE__ */ memoize(
  (prepared: Prepared): ReadonlyMap<string, readonly EventType[]> => {
    const { provisions } = prepared.programme;
    const found = new Map(provisions.map(({ paragraph }) => [paragraph, new Set<EventType>()]));
    for (const node of nodesIn(prepared.chart.machine.root as never)) {
      for (const [type, edges] of edgesFrom(node)) {
        if (!type.endsWith('.opened')) continue;
        for (const { provision } of edges.flatMap(prepared.askedBy))
          found.get(provision.paragraph)?.add(type as EventType);
      }
    }
    return new Map([...found].map(([paragraph, types]) => [paragraph, [...types]]));
  },
);

/** The provisions of each paragraph that ask more than its adoption. */
const askedBeyondAdoption = /* @__PURE__ */ memoize(
  (programme: Programme): ReadonlySet<ReadyProvision> =>
    new Set(provisionsOf(programme).filter(({ provision }) => provision.condition !== 'adoption')),
);

const DONE: ReadonlySet<Duty['status']> = new Set(['fulfilled', 'notTriggered']);

/**
 * Returns the status of each paragraph. A paragraph is met only if everything that it asks beyond its own adoption was
 * judged and met: every duty done, every opening that it speaks of held.
 */
export function statusesOf(
  prepared: Prepared,
  findings: readonly Finding[],
  steps: readonly PlayedStep[],
  duties: readonly Duty[],
  metInSilence: readonly ReadyProvision[],
): Readonly<Record<string, ProvisionStatus>> {
  const { programme } = prepared;
  const beyond = askedBeyondAdoption(programme);
  const met = new Set(metInSilence.map(({ provision }) => provision.paragraph));
  const taken = new Set<string>();
  const note = (answers: readonly Answer[]) => {
    for (const { ready, outcome } of answers)
      if (outcome === 'passed' && beyond.has(ready)) met.add(ready.provision.paragraph);
  };
  for (const { entry, played } of steps) {
    if (!played.outcome.misplaced) taken.add(entry.event.type);
    for (const step of played.steps) {
      taken.add(step.type);
      note(step.outcome.answers);
    }
    note(played.outcome.answers);
  }
  const [failed, undetermined] = [new Set<string>(), new Set<string>()];
  for (const { outcome, provision } of findings)
    (outcome === 'failed' ? failed : undetermined).add(provision);
  const open = new Set<string>();
  for (const { status, provision } of duties) {
    if (status === 'unknown') undetermined.add(provision);
    if (!DONE.has(status)) open.add(provision);
  }
  const status = (paragraph: string, openings: readonly EventType[]): ProvisionStatus => {
    if (failed.has(paragraph)) return 'failed';
    if (undetermined.has(paragraph)) return 'cantTell';
    const isHeld = openings.every((type) => taken.has(type));
    return met.has(paragraph) && isHeld && !open.has(paragraph) ? 'passed' : 'notReached';
  };
  return Object.fromEntries([
    ...[...paragraphsOf(prepared)].map(([paragraph, of]) => [paragraph, status(paragraph, of)] as const),
    ...programme.aside.map(({ paragraph }) => [paragraph, 'notModelled'] as const),
  ]);
}

import { edgesFrom, nodesIn } from '../machines/chart.ts';
import { provisionsOf, type ReadyProvision } from '../machines/provisions.ts';
import type { EventType } from '../model/events.ts';
import { once } from '../model/once.ts';
import type { Programme } from '../programmes/programme.ts';
import type { Outcome } from '../rules/language/compile.ts';
import type { Step } from './course.ts';
import type { Duty } from './duties.ts';
import type { Finding } from './finding.ts';
import type { Prepared } from './prepared.ts';

/** How a paragraph came out over the whole record. */
export type ProvisionStatus = 'passed' | 'failed' | 'cantTell' | 'notReached' | 'notModelled';

/** The openings at which the provisions of each paragraph are judged. */
const openingsOf = /* @__PURE__ */ once((prepared: Prepared): ReadonlyMap<string, ReadonlySet<EventType>> => {
  const found = new Map<string, Set<EventType>>();
  for (const node of nodesIn(prepared.machine.root as never)) {
    for (const [type, edges] of edgesFrom(node)) {
      if (!type.endsWith('.opened')) continue;
      for (const { provision } of edges.flatMap(({ params }) => prepared.askedBy(params))) {
        const types = found.get(provision.paragraph) ?? new Set();
        found.set(provision.paragraph, types.add(type as EventType));
      }
    }
  }
  return found;
});

/** The provisions of each paragraph that ask more than its adoption. */
const askedBeyondAdoption = /* @__PURE__ */ once(
  (programme: Programme): ReadonlySet<ReadyProvision> =>
    new Set(provisionsOf(programme).filter(({ provision }) => provision.condition !== 'adoption')),
);

const DONE: ReadonlySet<Duty['status']> = new Set(['fulfilled', 'notTriggered']);

/**
 * How each paragraph came out. It is met only where everything that it asks beyond its own adoption has been judged and
 * met: every duty done, every opening that it speaks of held.
 */
export function statusesOf(
  prepared: Prepared,
  findings: readonly Finding[],
  steps: readonly Step[],
  duties: readonly Duty[],
  silent: readonly string[],
): Readonly<Record<string, ProvisionStatus>> {
  const { programme } = prepared;
  const beyond = askedBeyondAdoption(programme);
  const met = new Set<string>(silent);
  const taken = new Set<string>();
  for (const { entry, played } of steps) {
    if (!played.outcome.misplaced) taken.add(entry.event.type);
    for (const step of played.steps) taken.add(step.type);
    for (const { answers } of [...played.steps.map((step) => step.outcome), played.outcome]) {
      for (const { ready, outcome } of answers) {
        if (outcome === 'passed' && beyond.has(ready)) met.add(ready.provision.paragraph);
      }
    }
  }
  const found = (outcome: Outcome) =>
    new Set(findings.filter((each) => each.outcome === outcome).map(({ provision }) => provision));
  const [failed, undetermined] = [found('failed'), found('cantTell')];
  const open = new Set(duties.filter(({ status }) => !DONE.has(status)).map(({ provision }) => provision));
  const unknown = new Set(
    duties.filter(({ status }) => status === 'unknown').map(({ provision }) => provision),
  );
  const openings = openingsOf(prepared);
  const status = (paragraph: string): ProvisionStatus => {
    if (failed.has(paragraph)) return 'failed';
    if (undetermined.has(paragraph) || unknown.has(paragraph)) return 'cantTell';
    const isHeld = [...(openings.get(paragraph) ?? [])].every((type) => taken.has(type));
    return met.has(paragraph) && isHeld && !open.has(paragraph) ? 'passed' : 'notReached';
  };
  return Object.fromEntries([
    ...programme.provisions.map(({ paragraph }) => [paragraph, status(paragraph)] as const),
    ...programme.aside.map(({ paragraph }) => [paragraph, 'notModelled'] as const),
  ]);
}

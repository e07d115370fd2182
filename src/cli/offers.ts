import { effectsIn } from '../analysis/effects.ts';
import type { Candidate, CycleSnapshot, Duty, Next, Programme } from '../index.ts';
import { lastOf } from '../kinds/flow.ts';
import { readsOf } from '../language/reads.ts';
import { edgesThatCouldTake } from '../machines/chart.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import { getPath, overlaps } from '../model/path.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';

/** The urgency of an event at this stage. */
export type OfferPriority = 'awaited' | 'ofStage' | 'anyStage';

/** From what matters most to what matters least. */
export const OFFER_PRIORITIES: readonly OfferPriority[] = ['awaited', 'ofStage', 'anyStage'];

/** Returns the types of event that put on record what a duty asks for, and the step by which it is due. */
function typesFor({ rule }: Duty, programme: Programme): readonly EventType[] {
  const { pathsWritten } = effectsIn(programme);
  const { eventTypes, rules } = vocabularyOf(programme);
  const { condition, due } = rules[rule];
  const reads = readsOf(condition).filter(({ grows }) => grows);
  const writes = (type: EventType) =>
    pathsWritten(type).some((path) => reads.some((read) => overlaps(read.path, path)));
  return [...eventTypes.filter(writes), ...(due ? [due] : [])];
}

/** Returns a function that weighs an event: awaited by a duty or leading on, of the stage, or at home at any stage. */
export function weigher(
  programme: Programme,
  snapshot: CycleSnapshot,
  duties: readonly Duty[],
): (candidate: Candidate) => OfferPriority {
  const awaited = new Set(duties.flatMap((duty) => typesFor(duty, programme)));
  return (candidate) => {
    if (candidate.type.startsWith('meeting.')) return 'anyStage';
    const edges = edgesThatCouldTake(snapshot._nodes, candidate as unknown as TreatyEvent);
    if (awaited.has(candidate.type) || edges.some(({ targets }) => targets.length > 0)) return 'awaited';
    return edges.some(({ source }) => source.parent !== undefined) ? 'ofStage' : 'anyStage';
  };
}

/** Tells whether the cycle has ended: then nothing more happens in it. */
export const hasEnded = ({ status, context }: CycleSnapshot, programme: Programme): boolean =>
  status !== 'active' || getPath(context, [lastOf(vocabularyOf(programme).cycle), 'closed']) !== undefined;

/** Returns what follows after the end of a cycle: nothing. */
export function ended(found: Next): Next {
  const gone = [...found.may, ...found.notYet].map(({ type, ...variant }) => ({
    type,
    ...variant,
    possible: 'never' as const,
  }));
  return { ...found, may: [], notYet: [], never: [...gone, ...found.never] };
}

/**
 * Returns what matters, and first what matters most: what is awaited or leads on, then what is of the stage. Leaves out
 * changes of meetings, and what may happen at any stage and is not awaited.
 */
export function whatMatters(found: Next, weigh: (candidate: Candidate) => OfferPriority): Next {
  const of = (weight: OfferPriority) => found.may.filter((candidate) => weigh(candidate) === weight);
  const unchanged = <C extends Candidate>(candidates: readonly C[]) =>
    candidates.filter(({ type }) => !type.startsWith('meeting.'));
  return {
    ...found,
    may: [...of('awaited'), ...of('ofStage')],
    notYet: unchanged(found.notYet),
    never: unchanged(found.never),
  };
}

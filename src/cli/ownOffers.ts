import type { Candidate, Programme } from '../index.ts';
import { takenBefore } from '../kinds/decision/at.ts';
import { nextPageTexts, say, variantOf } from '../messages/index.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import { ownLabel, quoted } from './ownWords.ts';
import { variantWords } from './words.ts';

/*
 * Kinds of event of a cycle of its own. People type them into records: each stands as it is typed, and the label of what it
 * is about follows in brackets.
 */

/** Returns the things of a cycle that a type of event is about: a meeting, an act, the offices. */
function thingsOf(type: string, { cycle }: Programme): readonly string[] {
  const [thing = ''] = type.split('.');
  if (cycle === undefined || Object.hasOwn(cycle.acts, type)) return [type];
  if (Object.hasOwn(cycle.meetings, thing)) return [thing];
  return thing === 'officer' ? Object.keys(cycle.offices ?? {}) : [];
}

/** Returns names with the labels of things, if these have any. */
function labelled(names: readonly string[], things: readonly string[], programme: Programme): string {
  const labels = things.filter((thing) => ownLabel(thing, programme) !== undefined);
  const slots = {
    names: names.join(', '),
    labels: labels.map((thing) => quoted(thing, programme)).join(', '),
  };
  return labels.length === 0 ? slots.names : say(nextPageTexts.labelled, slots);
}

/** The value that tells an event from others of its type, with its label and the delegation that acts. */
interface Variant {
  readonly name: string;
  readonly delegation?: string | undefined;
}

const variantIn = (candidate: Candidate): readonly Variant[] => {
  const name = variantOf(candidate);
  return name === undefined ? [] : [{ name, delegation: candidate.delegation }];
};

const variantText = ({ name, delegation }: Variant, programme: Programme): string => {
  const variant = labelled([name], [name], programme);
  return delegation === undefined ? variant : say(nextPageTexts.ofDelegation, { variant, delegation });
};

/** Types of event that are about the same things, or that have the same variants. */
interface Kind {
  readonly types: readonly string[];
  readonly things: readonly string[];
  readonly variants: readonly Variant[];
}

/** Groups the types of some events. A decision that was taken before the cycle has none in it. */
function kindsOf(candidates: readonly Candidate[], programme: Programme): readonly Kind[] {
  const before = takenBefore(vocabularyOf(programme).cycle);
  const byType = new Map<string, readonly Variant[]>();
  for (const each of candidates.filter(({ decision = '' }) => !before.includes(decision)))
    byType.set(each.type, [...(byType.get(each.type) ?? []), ...variantIn(each)]);
  const kinds = new Map<string, Kind>();
  for (const [type, variants] of byType) {
    const things = variants.length > 0 ? [] : thingsOf(type, programme);
    const key = JSON.stringify([things, variants]);
    kinds.set(key, { types: [...(kinds.get(key)?.types ?? []), type], things, variants });
  }
  return [...kinds.values()];
}

/** Returns kinds of event in words: `4MOP.opened, 4MOP.closed ("the Fourth Meeting")`. */
export const ownKindTexts = (candidates: readonly Candidate[], programme: Programme): readonly string[] =>
  kindsOf(candidates, programme).map(({ types, things, variants }) => {
    const events = labelled(types, things, programme);
    if (variants.length === 0) return events;
    const texts = new Map(variants.map((each) => [each.name, variantText(each, programme)]));
    const words = variantWords([...texts.keys()], programme, (name) => texts.get(name) ?? name);
    return say(nextPageTexts.events, { events, variants: words });
  });

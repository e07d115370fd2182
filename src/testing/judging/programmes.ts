import { ccm2011 } from '../../ccm-2011.ts';
import { either, say, sentences, unknownNameTexts } from '../../messages/index.ts';
import { nearest } from '../../model/nearest.ts';
import type { Programme, Provision } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';

const known = new Map<string, Programme>([[ccm2011.id, ccm2011]]);

/**
 * Makes programmes of one's own known to the matchers, beside those that the library has.
 *
 * @example
 * ```ts
 * import { ccm2011, withMachine } from 'intersessional';
 * import { matchers, setProgrammes } from 'intersessional/testing';
 * setProgrammes(withMachine({ ...ccm2011, id: 'ours' }));
 * const context = { isNot: false, utils: { matcherHint: () => '' } };
 * console.log(matchers.toComply.call(context, { programme: 'ours', events: [] }).pass);
 * ```
 * ```text
 * true
 * ```
 */
export function setProgrammes(...programmes: readonly Programme[]): void {
  for (const programme of programmes) known.set(programme.id, programme);
}

/** Returns the programmes that are known: that of the library first. */
export const knownProgrammes = (): readonly Programme[] => [...known.values()];

/** The programme with an id, or an error that says how to make it known. */
export function programmeOf(id: string): Programme {
  const programme = known.get(id);
  if (programme !== undefined) return programme;
  throw new Error(say(unknownNameTexts.programme, { name: id, known: [...known.keys()] }));
}

/** Returns the first of some programmes that has a type of event (default: of all that are known). */
export const programmeWith = (
  type: unknown,
  programmes: Iterable<Programme> = known.values(),
): Programme | undefined =>
  [...programmes].find((programme) =>
    (vocabularyOf(programme).eventTypes as readonly unknown[]).includes(type),
  );

const paragraphsIn = ({ provisions }: Programme): readonly string[] => [
  ...new Set(provisions.map(({ paragraph }) => paragraph)),
];

/** Asks whether one of some names was meant. Without names, asks nothing. */
export const didYouMean = (names: readonly string[]): string =>
  names.length === 0 ? '' : say(unknownNameTexts.didYouMean, { names: either(names) });

/** Asks whether the nearest of some names was meant. */
export const nearestHint = (name: string, names: readonly string[]): string =>
  didYouMean([nearest(name, names) ?? []].flat());

/** Returns the message for an unknown name, with the nearest known one. */
function unknownText(
  text: typeof unknownNameTexts.paragraph | typeof unknownNameTexts.provision,
  programme: Programme,
  name: string,
  names: readonly string[],
): string {
  return sentences(
    say(text, { name, programme: programme.id }),
    nearestHint(name, names),
    say(unknownNameTexts.paragraphs, { paragraphs: paragraphsIn(programme) }),
  );
}

/** The names that a provision can go by: its paragraph and its rule. */
const namesOf = (programme: Programme): readonly string[] => [
  ...paragraphsIn(programme),
  ...programme.provisions.map(({ rule }) => rule),
];

const carries = ({ paragraph, rule }: Provision, name: string): boolean =>
  paragraph === name || rule === name;

/** A name as it was asked for is a paragraph on which a rule rests, or a rule; else it is an error: nothing could ever match it. */
export function checkNames(programme: Programme, names: readonly string[]): void {
  const { id, provisions, aside } = programme;
  for (const name of names) {
    if (provisions.some((each) => carries(each, name))) continue;
    const reason = aside.find(({ paragraph }) => paragraph === name)?.why;
    if (reason !== undefined)
      throw new Error(say(unknownNameTexts.setAside, { programme: id, name, reason }));
    throw new Error(unknownText(unknownNameTexts.provision, programme, name, namesOf(programme)));
  }
}

/** Checks that a rule rests on a paragraph. */
export function checkParagraph(programme: Programme, paragraph: string): void {
  const all = paragraphsIn(programme);
  if (!all.includes(paragraph))
    throw new Error(unknownText(unknownNameTexts.paragraph, programme, paragraph, all));
}

/** Checks that names are known to some programme: what came of an event does not say under which it came. */
export function checkNamesOfAny(names: readonly string[]): void {
  const all = [...known.values()];
  for (const name of names) {
    if (all.some(({ provisions }) => provisions.some((each) => carries(each, name)))) continue;
    const meant = nearest(name, all.flatMap(namesOf));
    checkNames(all.find((programme) => namesOf(programme).includes(meant ?? '')) ?? ccm2011, [name]);
  }
}

/** Tells whether a name is the paragraph or the rule of a finding. */
export const isNamed =
  (name: string) =>
  ({ provision, rule }: { readonly provision: string; readonly rule: string }): boolean =>
    provision === name || rule === name;

import { ccm2011 } from '../../machines/programme-machine.ts';
import { nearest } from '../../model/nearest.ts';
import type { Programme, Provision } from '../../programmes/programme.ts';

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

/** The programme with an id, or an error that says how to make it known. */
export function programmeOf(id: string): Programme {
  const programme = known.get(id);
  if (programme !== undefined) return programme;
  throw new Error(
    `The programme "${id}" is not known here, only ${[...known.keys()].join(', ')}. ` +
      'Give it to the matcher as { programme }, or make it known once with setProgrammes(programme).',
  );
}

const paragraphsIn = ({ provisions }: Programme): readonly string[] => [
  ...new Set(provisions.map(({ paragraph }) => paragraph)),
];

/** Returns the message for an unknown name, with the nearest known one. */
function unknownText(programme: Programme, what: string, name: string, names: readonly string[]): string {
  const meant = nearest(name, names);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  const all = paragraphsIn(programme).join(', ');
  return `"${name}" is no ${what} of ${programme.id}.${hint} Its paragraphs are ${all}.`;
}

const carries = ({ paragraph, rule }: Provision, name: string): boolean =>
  paragraph === name || rule === name;

/** A name as it was asked for is a paragraph on which a rule rests, or a rule; else it is an error: nothing could ever match it. */
export function checkNames(programme: Programme, names: readonly string[]): void {
  const { id, provisions, aside } = programme;
  for (const name of names) {
    if (provisions.some((each) => carries(each, name))) continue;
    const why = aside.find(({ paragraph }) => paragraph === name)?.why;
    if (why !== undefined) throw new Error(`No rule of ${id} rests on paragraph ${name}. ${why}`);
    const rules = provisions.map(({ rule }) => rule);
    throw new Error(
      unknownText(programme, 'paragraph and no rule', name, [...paragraphsIn(programme), ...rules]),
    );
  }
}

/** Checks that a rule rests on a paragraph. */
export function checkParagraph(programme: Programme, paragraph: string): void {
  const all = paragraphsIn(programme);
  if (!all.includes(paragraph)) throw new Error(unknownText(programme, 'paragraph', paragraph, all));
}

/** The names are known to some programme: what came of an event does not say under which it came. */
export function checkNamesOfAny(names: readonly string[]): void {
  const unknown = names.filter(
    (name) => ![...known.values()].some(({ provisions }) => provisions.some((each) => carries(each, name))),
  );
  checkNames(ccm2011, unknown);
}

/** Tells whether a name is the paragraph or the rule of a finding. */
export const isNamed =
  (name: string) =>
  ({ provision, rule }: { readonly provision: string; readonly rule: string }): boolean =>
    provision === name || rule === name;

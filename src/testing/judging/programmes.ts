import { ccm2011 } from '../../machines/programme-machine.ts';
import type { Programme } from '../../programmes/programme.ts';

const known = new Map<string, Programme>([[ccm2011.id, ccm2011]]);

/** Makes programmes of one's own known to the matchers, beside those that the library has. */
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

/** A name as it was asked for is a paragraph on which a rule rests, or a rule; else it is an error: nothing could ever match it. */
export function checkNames({ id, provisions, aside }: Programme, names: readonly string[]): void {
  for (const name of names) {
    if (provisions.some(({ paragraph, rule }) => paragraph === name || rule === name)) continue;
    const why = aside.find(({ paragraph }) => paragraph === name)?.why;
    if (why !== undefined) throw new Error(`No rule of ${id} rests on paragraph ${name}. ${why}`);
    const all = [...new Set(provisions.map(({ paragraph }) => paragraph))];
    throw new Error(`"${name}" is no paragraph and no rule of ${id}. Its paragraphs are ${all.join(', ')}.`);
  }
}

/** Whether what a provision says is what a name asks for: its paragraph, or its rule. */
export const isNamed =
  (name: string) =>
  ({ provision, rule }: { readonly provision: string; readonly rule: string }): boolean =>
    provision === name || rule === name;

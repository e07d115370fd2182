import type { Finite } from '../../kernel/finite.ts';
import type { EventTemplate } from '../../kernel/letter.ts';

/*
 * Departures that bear on one another. Over all of them together nothing can be found in reasonable time, and little
 * would be: what a contribution does to a fund does not meet what an amendment does to the themes.
 */

/** The facts that a letter changes or is held against; where only presence counts, a fact joins nothing. */
function factsOf(letter: EventTemplate, { actions, variables }: Finite): readonly number[] {
  const own = actions.filter(({ event }) => event === letter);
  const touched = own.flatMap(({ asks, writes }) => [
    ...asks.flatMap(({ fails }) => fails.flatMap(({ of }) => of)),
    ...writes.map(({ variable }) => variable),
  ]);
  return [...new Set(touched)].filter((variable) => {
    const { kind } = variables[variable] as Finite['variables'][number];
    return kind === 'member' || (kind === 'fact' && !('presence' in (variables[variable] as object)));
  });
}

/** The decision or the meeting that a letter is about. */
function nameOf(letter: EventTemplate): readonly string[] {
  const { decision, meeting } = letter as { readonly decision?: string; readonly meeting?: string };
  return [decision, meeting].filter((name) => name !== undefined);
}

/** Groups letters that touch a fact in common. */
export function topicsOf(
  letters: readonly EventTemplate[],
  form: Finite,
): readonly (readonly EventTemplate[])[] {
  const topics: { readonly keys: Set<string>; readonly letters: EventTemplate[] }[] = [];
  for (const letter of letters) {
    const keys = new Set([...factsOf(letter, form).map(String), ...nameOf(letter)]);
    if (keys.size === 0) keys.add(letter.type);
    const same = topics.filter((topic) => [...keys].some((key) => topic.keys.has(key)));
    const joined = {
      keys: new Set([...keys, ...same.flatMap((topic) => [...topic.keys])]),
      letters: [...same.flatMap((topic) => topic.letters), letter],
    };
    for (const topic of same) topics.splice(topics.indexOf(topic), 1);
    topics.push(joined);
  }
  return topics.map((topic) => topic.letters);
}

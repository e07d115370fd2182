import type { Action, Finite } from '../../kernel/finite.ts';
import type { EventTemplate } from '../../kernel/letter.ts';
import type { Table } from '../../kernel/table.ts';

/*
 * Departures that bear on one another. Over all of them together nothing can be found in reasonable time, and little
 * would be: what a contribution does to a fund does not meet what an amendment does to the themes.
 */

const isSame = (a: Table, b: Table): boolean =>
  a === b || (a.of.join() === b.of.join() && a.cells.every((cell, i) => cell === b.cells[i]));

/** The tables of one that are not there in any of the others. */
const besides = (own: readonly Table[], others: readonly Table[]): readonly Table[] =>
  own.filter((table) => !others.some((other) => isSame(table, other)));

/** The variables that an action changes, and those of what is asked of it, in another way than other actions. */
function touchedBy({ asks, writes }: Action, others: readonly Action[]): readonly number[] {
  const asked = asks.flatMap(({ provision, fails }) => {
    const known = others.flatMap((other) => other.asks.filter((each) => each.provision === provision));
    return besides(
      fails,
      known.flatMap((each) => each.fails),
    );
  });
  const written = writes.filter(({ variable, to }) => {
    const known = others.flatMap((other) => other.writes.filter((write) => write.variable === variable));
    return !known.some((write) => isSame(write.to, to));
  });
  return [...asked.flatMap(({ of }) => of), ...written.map(({ variable }) => variable)];
}

/**
 * The facts that a letter changes or is held against, unless an event as the programme has it does the same: what an
 * opening in another city is asked of its coordinator is asked anyway. Where only presence counts, a fact joins nothing.
 */
function factsOf(
  letter: EventTemplate,
  isOwn: (event: EventTemplate) => boolean,
  { actions, variables }: Finite,
): readonly number[] {
  const taken = actions.filter(({ event }) => event === letter);
  const touched = taken.flatMap((action) => {
    const { edge } = action;
    return touchedBy(
      action,
      actions.filter((other) => other.edge === edge && other.event && isOwn(other.event)),
    );
  });
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
  const departing = new Set(letters);
  const isOwn = (event: EventTemplate) => !departing.has(event);
  const topics: { readonly keys: Set<string>; readonly letters: EventTemplate[] }[] = [];
  for (const letter of letters) {
    const keys = new Set([...factsOf(letter, isOwn, form).map(String), ...nameOf(letter)]);
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

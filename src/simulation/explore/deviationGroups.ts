import type { EventTemplate } from '../../analysis/template.ts';
import type { Table } from '../../kernel/ground/table.ts';
import type { Action, TransitionSystem } from '../../kernel/ground/transitionSystem.ts';

/*
 * Departures that bear on one another. Over all of them together nothing can be found in reasonable time, and little
 * would be: what a contribution does to a fund does not meet what an amendment does to the themes.
 */

const isSame = (a: Table, b: Table): boolean =>
  a === b || (a.of.join() === b.of.join() && a.cells.every((cell, i) => cell === b.cells[i]));

/** The tables of one that are not there in any of the others. */
const besides = (own: readonly Table[], others: readonly Table[]): readonly Table[] =>
  own.filter((table) => !others.some((other) => isSame(table, other)));

/** Returns the tables that are asked of an action and not, in the same way, of the others. */
const askedOtherwise = ({ asks }: Action, others: readonly Action[]): readonly Table[] =>
  asks.flatMap(({ provision, fails }) => {
    const known = others.flatMap((other) => other.asks.filter((each) => each.provision === provision));
    return besides(
      fails,
      known.flatMap((each) => each.fails),
    );
  });

/** The variables that an action changes in another way than others. */
const writtenOtherwise = ({ writes }: Action, others: readonly Action[]): readonly number[] =>
  writes
    .filter(({ variable, to }) => {
      const known = others.flatMap((other) => other.writes.filter((write) => write.variable === variable));
      return !known.some((write) => isSame(write.to, to));
    })
    .map(({ variable }) => variable);

/** The facts on which letters can bear; where only presence counts, a fact joins nothing. */
const joins = ({ variables }: TransitionSystem, variable: number): boolean => {
  const { kind, presence } = variables[variable] as { kind: string; presence?: true };
  return kind === 'member' || (kind === 'fact' && !presence);
};

/** The facts that are looked at together, where a provision can fail by more than one. */
const togetherIn = (form: TransitionSystem): readonly (readonly number[])[] => {
  const ways = form.actions.flatMap(({ asks }) => asks.flatMap(({ fails }) => fails));
  const facts = ways.map(({ of }) => of.filter((variable) => joins(form, variable)));
  return [...new Map(facts.map((of) => [of.join(), of])).values()].filter((of) => of.length > 1);
};

/**
 * The facts that a letter is held against or changes, those with others that are looked at together, unless an event as
 * the programme has it does the same: what an opening in another city is asked of its coordinator is asked anyway.
 */
function keysOf(
  letter: EventTemplate,
  letters: ReadonlySet<EventTemplate>,
  form: TransitionSystem,
  together: Together,
) {
  return form.actions
    .filter(({ event }) => event === letter)
    .flatMap((action) => {
      const isOther = ({ edge, event }: Action) => edge === action.edge && event && !letters.has(event);
      const others = form.actions.filter(isOther);
      const written = writtenOtherwise(action, others).filter((variable) => joins(form, variable));
      const asked = askedOtherwise(action, others).flatMap(({ of }) => of);
      return [
        ...[...written, ...asked.filter((variable) => joins(form, variable))].map(String),
        ...together.filter((of) => of.some((each) => written.includes(each))).map((of) => of.join()),
      ];
    });
}

type Together = ReturnType<typeof togetherIn>;

/** The decision or the meeting that a letter is about. */
function nameOf(letter: EventTemplate): readonly string[] {
  const { decision, meeting } = letter as { readonly decision?: string; readonly meeting?: string };
  return [decision, meeting].filter((name) => name !== undefined);
}

/** Groups letters that touch a fact in common. */
export function deviationGroupsOf(
  letters: readonly EventTemplate[],
  form: TransitionSystem,
): readonly (readonly EventTemplate[])[] {
  const departing = new Set(letters);
  const together = togetherIn(form);
  const groups: { readonly keys: Set<string>; readonly letters: EventTemplate[] }[] = [];
  for (const letter of letters) {
    const keys = new Set([...keysOf(letter, departing, form, together), ...nameOf(letter)]);
    if (keys.size === 0) keys.add(letter.type);
    const same = groups.filter((group) => [...keys].some((key) => group.keys.has(key)));
    const joined = {
      keys: new Set([...keys, ...same.flatMap((group) => [...group.keys])]),
      letters: [...same.flatMap((group) => group.letters), letter],
    };
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((group) => group.letters);
}

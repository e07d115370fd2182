import type { EventTemplate } from '../../analysis/template.ts';
import type { Table } from '../../kernel/ground/table.ts';
import type { Action, TransitionSystem } from '../../kernel/ground/transitionSystem.ts';
import { cached } from '../../model/memoize.ts';

/*
 * Departures that bear on one another. Over all of them together nothing can be found in reasonable time, and little
 * would be: what a contribution does to a fund does not meet what an amendment does to the themes.
 */

const isSame = (a: Table, b: Table): boolean =>
  a === b || (a.of.join() === b.of.join() && a.cells.every((cell, i) => cell === b.cells[i]));

/** Returns the tables that are asked of an action and not, in the same way, of the others. */
function askedOtherwise({ asks }: Action, others: readonly Action[]): readonly Table[] {
  const otherwise: Table[] = [];
  for (const { provision, fails } of asks) {
    const isKnown = (table: Table) => (other: Action) =>
      other.asks.some(
        (each) => each.provision === provision && each.fails.some((fail) => isSame(fail, table)),
      );
    for (const table of fails) if (!others.some(isKnown(table))) otherwise.push(table);
  }
  return otherwise;
}

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

/** The actions of each letter, and for each edge the actions of events as the programme has them. */
function actionsIn({ actions }: TransitionSystem, letters: readonly EventTemplate[]) {
  const ofLetter = new Map<EventTemplate, Action[]>(letters.map((letter) => [letter, []]));
  const onEdge = new Map<Action['edge'], Action[]>();
  for (const action of actions) {
    if (action.event === undefined) continue;
    const own = ofLetter.get(action.event) ?? cached(onEdge, action.edge, (): Action[] => []);
    own.push(action);
  }
  return { ofLetter, onEdge };
}

/**
 * The facts that actions of a letter are held against or change, those with others that are looked at together, unless an
 * event as the programme has it does the same: what an opening in another city is asked of its coordinator is asked anyway.
 */
const keysOf = (
  actions: readonly Action[],
  onEdge: ReadonlyMap<Action['edge'], readonly Action[]>,
  form: TransitionSystem,
  together: Together,
): readonly string[] =>
  actions.flatMap((action) => {
    const others = onEdge.get(action.edge) ?? [];
    const written = writtenOtherwise(action, others).filter((variable) => joins(form, variable));
    const asked = askedOtherwise(action, others).flatMap(({ of }) => of);
    return [
      ...[...written, ...asked.filter((variable) => joins(form, variable))].map(String),
      ...together.filter((of) => of.some((each) => written.includes(each))).map((of) => of.join()),
    ];
  });

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
  const { ofLetter, onEdge } = actionsIn(form, letters);
  const together = togetherIn(form);
  const groups: { readonly keys: Set<string>; readonly letters: EventTemplate[] }[] = [];
  for (const letter of letters) {
    const keys = new Set([...keysOf(ofLetter.get(letter) ?? [], onEdge, form, together), ...nameOf(letter)]);
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

/** Lists of numbers, one after the other; list `i` begins at `from[i]` and ends before `from[i + 1]`. */
export interface Lists {
  readonly from: Int32Array;
  readonly all: Int32Array;
}

/** Packs lists one after the other. */
export function flat(lists: readonly (readonly number[])[]): Lists {
  let end = 0;
  const ends = lists.map((list) => (end += list.length));
  return { from: Int32Array.from([0, ...ends]), all: Int32Array.from(lists.flat()) };
}

/** Returns, for each of a number of lists, the members that the list has of those below a number. */
export const listsOf = (
  count: number,
  members: number,
  has: (list: number, member: number) => boolean,
): Lists =>
  flat(
    Array.from({ length: count }, (_, list) =>
      [...Array(members).keys()].filter((member) => has(list, member)),
    ),
  );

/** Returns, for each member below a number, the lists that have the member. */
export function inverseOf({ from, all }: Lists, members: number): Lists {
  const lists: number[][] = Array.from({ length: members }, () => []);
  for (let list = 0; list + 1 < from.length; list++) {
    for (let i = from[list]; i < from[list + 1]; i++) lists[all[i]].push(list);
  }
  return flat(lists);
}

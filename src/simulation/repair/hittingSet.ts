/** Sets, as bits, that one edit hits, with the least cost of an edit that hits them. */
export type Hits = ReadonlyMap<number, number>;

/** Returns, for each choice of so many sets, as bits, the least cost of edits that together hit them. */
export function leastCosts(hits: Hits, sets: number): Float64Array {
  const least = new Float64Array(1 << sets).fill(Number.POSITIVE_INFINITY);
  least[0] = 0;
  for (let open = 1; open < least.length; open++) {
    const first = open & -open;
    for (const [hit, cost] of hits) {
      if ((hit & first) === 0) continue;
      least[open] = Math.min(least[open] as number, cost + (least[open & ~hit] as number));
    }
  }
  return least;
}

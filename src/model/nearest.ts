/** The names most like one that is not known, for whoever mistyped it. */

/** Counts the letters to insert, delete, replace or swap to get from one word to the other. */
function distance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, i) => i)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= from.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= to.length; j++) {
      const isSwapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const replaced = at(i - 1, j - 1) + Number(from[i - 1] !== to[j - 1]);
      const swapped = isSwapped ? at(i - 2, j - 2) + 1 : replaced;
      rows[i]?.push(Math.min(replaced, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1));
    }
  }
  return at(from.length, to.length);
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** The name most like this one, whatever the case of its letters; of paths, one that ends in it; `undefined`: none is. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const own = name.toLowerCase();
  const far = (other: string) =>
    Math.min(distance(own, other.toLowerCase()), distance(own, lastPart(other).toLowerCase()) + 0.5);
  const [best] = names.map((other) => [other, far(other)] as const).sort(([, a], [, b]) => a - b);
  return best && best[1] <= Math.max(1, name.length / 3) ? best[0] : undefined;
}

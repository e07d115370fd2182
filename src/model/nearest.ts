/** The names most like one that is not known, for whoever mistyped it. */

/** How many letters have to be put in, left out or replaced to get from one word to the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] as number) + Number(from[i - 1] !== to[j - 1]);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[to.length] as number;
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

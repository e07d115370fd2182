/** Fits count = factor * size ^ exponent to pairs of a size and a count, by least squares on their logarithms. */
export function exponentOf(pairs) {
  const points = pairs.map(([size, count]) => [Math.log(size), Math.log(count)]);
  const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const slope = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return slope / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

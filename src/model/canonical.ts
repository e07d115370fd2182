/** The same value with the fields of each object in alphabetical order. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, part]) => [name, inOrder(part)]));
};

/** The same JSON for the same value, whatever the order of its fields. */
export const canonical = (value: unknown): string => JSON.stringify(inOrder(value));

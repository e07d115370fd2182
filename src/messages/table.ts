/** Makes a table of labels: of names that people use as they are, and of names that have another label. */
export const labelsOf = (
  plain: readonly string[],
  ...others: readonly Readonly<Record<string, string>>[]
): Readonly<Record<string, string>> =>
  Object.assign(Object.fromEntries(plain.map((name) => [name, name])), ...others);

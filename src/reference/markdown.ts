import { type FieldReference, REQUIRED_WORDS } from './reference.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** Returns a table of fields. `linked` makes links of the names of values. */
export const tableOf = (
  fields: readonly FieldReference[],
  linked: (value: string) => string = (value) => value,
): readonly string[] => [
  '| field | required | value | meaning |',
  '|---|---|---|---|',
  ...fields.map(
    ({ name, required, value, says }) =>
      `| \`${name}\` | ${REQUIRED_WORDS[`${required}`]} | ${cell(linked(value))} | ${cell(says)} |`,
  ),
];

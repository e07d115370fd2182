import { valueWords } from '../../compliance/words.ts';
import { plainLabels, programmeLabels, programmeValueLabels, thingLabel } from '../../messages/index.ts';
import type { Json } from '../../rules/language/terms.ts';

const own = (labels: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(labels, name) ? labels[name] : undefined;

/** Returns the name of a field of a programme or an event, by its path. */
export function programmeLabel(path: string): string {
  const field = path.replace(/^text\./, '');
  return (
    own(programmeLabels, field) ??
    own(programmeLabels, field.split('.').at(-1) as string) ??
    thingLabel(field)
  );
}

function plainValue(value: Json): string {
  if (typeof value === 'boolean') return value ? plainLabels.yes : plainLabels.no;
  return (typeof value === 'string' ? own(programmeValueLabels, value) : undefined) ?? valueWords(value);
}

/** The parameter that lists names of fields. */
const FIELDS = 'fields';

/** Returns the value of a field of a programme or an event as a person reads it. */
export const programmeValue = (value: Json, path = ''): string =>
  path === FIELDS
    ? [value]
        .flat()
        .map((name) => programmeLabel(String(name)))
        .join(', ')
    : plainValue(value);

import { valueWords } from '../../compliance/words.ts';
import type { Json } from '../../language/terms.ts';
import {
  labelAt,
  labelOf,
  programmeLabels,
  programmeValueLabels,
  thingLabelAt,
} from '../../messages/index.ts';

/** Returns the name of a field of a programme or an event, by its path. */
export function programmeLabel(path: string): string {
  const field = path.replace(/^text\./, '');
  return labelAt(programmeLabels, field) ?? thingLabelAt(field);
}

const plainValue = (value: Json): string =>
  (typeof value === 'string' ? labelOf(programmeValueLabels, value) : undefined) ?? valueWords(value);

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

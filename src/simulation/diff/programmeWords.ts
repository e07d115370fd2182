import { valueWords } from '../../compliance/words.ts';
import { plainLabels, programmeLabels, programmeValueLabels, thingLabel } from '../../messages/index.ts';
import type { Json } from '../../rules/language/terms.ts';

const own = (labels: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(labels, name) ? labels[name] : undefined;

/** Returns the name of a field of a programme or an event, by its path. */
export const programmeLabel = (path: string): string =>
  own(programmeLabels, path) ?? own(programmeLabels, path.split('.').at(-1) as string) ?? thingLabel(path);

/** Returns a value of a programme or an event as a person reads it. */
export function programmeValue(value: Json): string {
  if (typeof value === 'boolean') return value ? plainLabels.yes : plainLabels.no;
  return (typeof value === 'string' ? own(programmeValueLabels, value) : undefined) ?? valueWords(value);
}

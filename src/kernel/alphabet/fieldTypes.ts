import type { EventForm } from '../../model/eventForm.ts';
import type { EventType } from '../../model/events.ts';
import { type Field, type Fields, type FieldType, withoutOption } from '../../model/fields/declared.ts';

/** Returns a field inside another one, by the names that lead to it. */
function inside(field: Field | undefined, [name, ...rest]: readonly string[]): Field | undefined {
  if (field === undefined) return undefined;
  const own = withoutOption(field);
  if (name === undefined) return own;
  return typeof own === 'object' && 'fields' in own ? inside(own.fields[name], rest) : undefined;
}

/** Returns the type of a field of a type of event, by its dotted path: `undefined` for what no name says. */
export const fieldTypeOf = ({ fields }: EventForm, type: EventType, path: string): FieldType | undefined =>
  [fields[type] ?? []]
    .flat()
    .map((each) => inside({ fields: each as Fields }, path.split('.')))
    .find((field): field is FieldType => typeof field === 'string');

import { isJson } from '../model/forms.ts';
import type { Readers, ReadOptions } from '../read/readers.ts';

/** Returns the name by which a file says what it is. Standard input says nothing. */
export const nameOf = (file: string): ReadOptions => (file === '-' ? {} : { name: file });

const noYaml = (): never => {
  throw new TypeError('JSON is not parsed as YAML.');
};

/** Returns the readers for a text in a file. YAML takes a third of the time of an audit to load: JSON does without. */
export async function readersFor(text: string, file: string): Promise<Readers> {
  const { readersWith } = await import('../read/readers.ts');
  if (isJson(text, nameOf(file).name)) return readersWith(noYaml);
  const { parseYaml } = await import('../read/yaml.ts');
  return readersWith(parseYaml);
}

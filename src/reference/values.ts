import { LISTS } from './fields.ts';
import { alternativesOf, definitionOf, type SchemaNode } from './nodes.ts';

const words = (values: readonly unknown[]): string => values.map(String).join(', ');

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

function numberWords({ type, minimum, maximum, exclusiveMinimum }: SchemaNode): string {
  const kind = type === 'integer' ? 'whole number' : 'number';
  const [least, most] = [Number(minimum ?? -Infinity), Number(maximum ?? Infinity)];
  if (exclusiveMinimum !== undefined) return `${kind} above ${String(exclusiveMinimum)}`;
  if (most < Number.MAX_SAFE_INTEGER) return `${kind} from ${least} to ${most}`;
  return least < Number.MIN_SAFE_INTEGER + 1 ? kind : `${kind}, ${least} or more`;
}

/** The fields that a line has room for. */
const FEW = 5;

/** Returns the fields of a small object: `{ office?, country }`. */
function objectWords({ properties = {}, required = [] }: SchemaNode): string {
  const names = Object.keys(properties);
  if (names.length > FEW) return 'object';
  return `{ ${names.map((name) => (required.includes(name) ? name : `${name}?`)).join(', ')} }`;
}

/** Returns in words what a field holds: `date`, `list of languages`, `one of establish, defer`. */
export function valueWords(node: SchemaNode): string {
  const name = definitionOf(node);
  if (name !== undefined) return name in LISTS ? `one of ${words(LISTS[name]?.words ?? [])}` : name;
  const alternatives = alternativesOf(node);
  if (alternatives.length > FEW) return 'event';
  if (alternatives.length > 1) return distinct(alternatives.map(valueWords)).join(' or ');
  if (node.enum) return `one of ${words(node.enum)}`;
  if ('const' in node) return String(node.const);
  if (node.type === 'array') return `list of ${valueWords(node.items ?? {})}`;
  if (node.type === 'boolean') return 'true or false';
  if (node.type === 'number' || node.type === 'integer') return numberWords(node);
  if (node.type === 'string') return node.format === 'date' ? 'date' : 'text';
  if (node.type === 'null') return 'null';
  return node.properties ? objectWords(node) : (node.type ?? 'any JSON');
}

/** Returns in words what a field of several alternatives of an event holds. */
export function valuesWords(nodes: readonly SchemaNode[]): string {
  const constants = nodes.every((node) => 'const' in node || node.enum !== undefined);
  if (constants && nodes.length > 1)
    return `one of ${words(nodes.flatMap((each) => each.enum ?? [each.const]))}`;
  const values = distinct(nodes.map(valueWords));
  const isTerms = values.length > 1 && values.every((value) => value.startsWith('terms.'));
  return isTerms ? 'terms of the decision' : values.join(' or ');
}

import { LISTS } from './fields.ts';

/** A JSON Schema, or a part of one. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>> | undefined;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly [keyword: string]: unknown;
}

const REF = '#/$defs/';

/** Returns the name of the definition that a part refers to. */
export const definitionOf = ({ $ref }: SchemaNode): string | undefined => $ref?.slice(REF.length);

const isGenerated = (name: string): boolean => name.startsWith('__schema');

const refersTo = (part: unknown, name: string): boolean => JSON.stringify(part).includes(`"${REF}${name}"`);

const listOf = (node: SchemaNode): string | undefined =>
  Object.entries(LISTS).find(([, { words }]) => words.join() === node.enum?.join())?.[0];

/** Makes a schema whose definitions are shared values and lists of words; others stand where they are used. */
class Tidied {
  readonly kept: Record<string, SchemaNode> = {};
  /** The names of definitions that are made, or being made: one can refer to itself. */
  readonly #begun = new Set<string>();
  readonly #definitions: Readonly<Record<string, SchemaNode>>;

  constructor(definitions: Readonly<Record<string, SchemaNode>>) {
    this.#definitions = definitions;
  }

  part(part: unknown): unknown {
    if (Array.isArray(part)) return part.map((each) => this.part(each));
    if (typeof part !== 'object' || part === null) return part;
    const name = definitionOf(part as SchemaNode);
    if (name !== undefined) return this.#referred(name);
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, this.part(value)]));
  }

  #referred(name: string): unknown {
    const definition = this.#definitions[name] ?? {};
    const known = isGenerated(name) ? listOf(definition) : name;
    if (known === undefined) {
      /* Only "any JSON value" refers to itself, and a JSON Schema says that by saying nothing. */
      return refersTo(definition, name) ? {} : this.part(definition);
    }
    if (!this.#begun.has(known)) {
      this.#begun.add(known);
      this.kept[known] = this.part(definition) as SchemaNode;
    }
    return { $ref: `${REF}${known}` };
  }
}

/** Returns a schema whose definitions have names that a person knows. */
export function tidy({ $defs = {}, ...root }: SchemaNode): SchemaNode {
  const tidied = new Tidied($defs);
  return { ...(tidied.part(root) as SchemaNode), $defs: tidied.kept };
}

/** Changes the properties of an object schema, and of the objects in lists, alternatives and named values. */
export function mapProperties(
  node: SchemaNode,
  change: (name: string, property: SchemaNode) => SchemaNode,
): SchemaNode {
  const inner = (each: SchemaNode) => mapProperties(each, change);
  return {
    ...node,
    ...(node.properties && {
      properties: Object.fromEntries(
        Object.entries(node.properties).map(([name, property]) => [name, change(name, property)]),
      ),
    }),
    ...(node.items && { items: inner(node.items) }),
    ...(typeof node.additionalProperties === 'object' && {
      additionalProperties: inner(node.additionalProperties as SchemaNode),
    }),
    ...(node.oneOf && { oneOf: node.oneOf.map(inner) }),
    ...(node.anyOf && { anyOf: node.anyOf.map(inner) }),
  };
}

/** Returns the alternatives of a schema, those in alternatives too; or the schema itself. */
export const alternativesOf = (node: SchemaNode): readonly SchemaNode[] => {
  const alternatives = node.oneOf ?? node.anyOf;
  return alternatives === undefined ? [node] : alternatives.flatMap(alternativesOf);
};

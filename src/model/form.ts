import type * as z from 'zod';
import { frozenCopy } from './frozen.ts';
import { memoize } from './memoize.ts';

/*
 * Forms: a zod schema compiled into a function that copies what has its form, and says nothing of what has not. Zod keeps
 * the words of a problem. Each field is read once, so that what is judged is what is kept.
 */

type Schema = z.core.$ZodType;
type Definition<Type extends string> = Extract<z.core.$ZodTypes['_zod']['def'], { readonly type: Type }>;
type Form = (value: unknown) => unknown;

/** Stands for a value that does not have the form. */
const WRONG = Symbol('wrong');

function objectOf({ shape, catchall }: Definition<'object'>): Form | undefined {
  if (catchall?._zod.def.type !== 'never') return undefined;
  const keys = Object.keys(shape);
  const known = new Set(keys);
  const forms = keys.map((key) => compile(shape[key] as Schema));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return WRONG;
    for (const key in value) if (!known.has(key)) return WRONG;
    const copy: Record<string, unknown> = {};
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string;
      const part = (forms[i] as Form)((value as typeof copy)[key]);
      if (part === WRONG) return WRONG;
      if (part !== undefined) copy[key] = part;
    }
    return Object.freeze(copy);
  };
}

function arrayOf({ element }: Definition<'array'>): Form {
  const form = compile(element);
  return (value) => {
    if (!Array.isArray(value)) return WRONG;
    const copy: unknown[] = [];
    const { length } = value;
    for (let i = 0; i < length; i++) {
      const part = form(value[i]);
      if (part === WRONG) return WRONG;
      copy.push(part);
    }
    return Object.freeze(copy);
  };
}

/** One of several forms: the one that the discriminator names, or the first that fits. */
function unionOf({ options, ...definition }: Definition<'union'>): Form {
  const forms = options.map(compile);
  const { discriminator } = definition as { discriminator?: string };
  if (discriminator === undefined) {
    return (value) => {
      for (const form of forms) {
        const copy = form(value);
        if (copy !== WRONG) return copy;
      }
      return WRONG;
    };
  }
  const byName = new Map<unknown, Form>();
  options.forEach(({ _zod: { propValues } }, i) => {
    for (const name of propValues?.[discriminator] ?? []) byName.set(name, forms[i] as Form);
  });
  return (value) => {
    if (typeof value !== 'object' || value === null) return WRONG;
    return byName.get((value as Record<string, unknown>)[discriminator])?.(value) ?? WRONG;
  };
}

function oneOf({ _zod: { values } }: Schema): Form {
  return (value) => (values?.has(value as z.core.util.Primitive) ? value : WRONG);
}

/** The form of a kind of schema; none for what zod has to read itself. */
function kindOf(schema: Schema): Form | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if ('coerce' in def && def.coerce) return undefined;
  switch (def.type) {
    case 'string':
    case 'boolean':
      return (value) => (typeof value === def.type ? value : WRONG);
    case 'number':
      return (value) => (Number.isFinite(value) ? value : WRONG);
    case 'enum':
    case 'literal':
      return oneOf(schema);
    case 'object':
      return objectOf(def);
    case 'array':
      return arrayOf(def);
    case 'union':
      return unionOf(def as Definition<'union'>);
    case 'optional': {
      const form = compile(def.innerType);
      return (value) => (value === undefined ? value : form(value));
    }
    default:
      return undefined;
  }
}

/** The checks of a schema; a format, such as that of a date, is a check itself. */
function checksOf(schema: Schema): readonly z.core.$ZodCheck<unknown>[] {
  const own = schema._zod.traits.has('$ZodCheck') ? [schema] : [];
  return [...own, ...(schema._zod.def.checks ?? [])] as unknown as readonly z.core.$ZodCheck<unknown>[];
}

/** Compiles a schema, once: a record's events have the forms that events have by themselves. */
const compile = /* @__PURE__ */ memoize((schema: Schema): Form => {
  const kind = kindOf(schema);
  if (kind === undefined) {
    return (value) => {
      const { success, data } = (schema as z.ZodType).safeParse(value);
      return success ? frozenCopy(data) : WRONG;
    };
  }
  const checks = checksOf(schema);
  if (checks.length === 0) return kind;
  const payload: z.core.ParsePayload<unknown> = { value: undefined, issues: [] };
  return (value) => {
    payload.value = kind(value);
    payload.issues.length = 0;
    if (payload.value === WRONG) return WRONG;
    for (const { _zod } of checks) {
      if (_zod.def.when === undefined || _zod.def.when(payload)) _zod.check(payload);
      if (payload.issues.length > 0) return WRONG;
    }
    return payload.value;
  };
});

/**
 * Compiles a schema, when it is first asked for, into a function that gives a frozen copy of what has its form, and `undefined` for anything else. It
 * never throws, and calls zod only for kinds of schema that events have no use for.
 */
export function copierOf<T>(schema: z.ZodType<T>): (value: unknown) => T | undefined {
  let form: Form | undefined;
  return (value) => {
    try {
      form ??= compile(schema);
      const copy = form(value);
      return copy === WRONG ? undefined : (copy as T);
    } catch {
      return undefined;
    }
  };
}

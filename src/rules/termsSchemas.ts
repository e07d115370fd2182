import { objectOf } from '../model/fieldSchemas.ts';
import type { SchemaOf } from '../model/fields/declared.ts';
import type { Decision } from '../model/known.ts';
import { TERMS } from './terms.ts';

type TermsSchemas = { [D in Decision]: SchemaOf<{ readonly fields: (typeof TERMS)[D] }> };

/** The schemas of the terms of each decision of the annex. */
export const termsSchemas = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ Object.entries(TERMS).map(([decision, fields]) => [decision, objectOf(fields)]),
) as unknown as TermsSchemas;

/** Countries and languages, as records write them. */

/** The codes of ISO 3166-1 alpha-2, officially assigned: a first letter, then every second letter it takes. */
export const COUNTRY =
  /^(A[D-GILMOQ-UWXZ]|B[ABD-JL-OQ-TVWYZ]|C[ACDF-IK-ORU-Z]|D[EJKMOZ]|E[CEGHR-T]|F[I-KMOR]|G[ABD-IL-NP-UWY]|H[KMNRTU]|I[DEL-OQ-T]|J[EMOP]|K[EG-IMNPRWYZ]|L[A-CIKR-VY]|M[AC-HK-Z]|N[ACE-GILOPRUZ]|OM|P[AE-HK-NR-TWY]|QA|R[EOSUW]|S[A-EG-OR-TVX-Z]|T[CDF-HJ-ORTVWZ]|U[AGMSYZ]|V[ACEGINU]|W[FS]|Y[ET]|Z[AMW])$/;

/** Tells whether a text is a country code of ISO 3166-1 alpha-2, in capitals. */
export const isCountry = (code: string): boolean => COUNTRY.test(code);

/** The codes of ISO 639-1: a first letter, then every second letter it takes. */
const LANGUAGES =
  'a[abefkmnrsvyz]|b[aeg-im-ors]|c[aehorsuvy]|d[aevz]|e[elnos-u]|f[afijory]|g[adlnuv]|h[aeiortuyz]|i[adegikos-u]|j[av]|k[agi-orsu-wy]|l[abginot-v]|m[g-iklnr-ty]|n[abdeglnorvy]|o[cjmrs]|p[ailst]|qu|r[m-ouw]|s[ac-egik-oq-w]|t[aeg-iklnor-twy]|u[gkrz]|v[eio]|w[ao]|xh|y[io]|z[ahu]';

/** A pattern for letters of either case, without a flag: a JSON Schema takes none. */
const inAnyCase = (pattern: string): string =>
  pattern.replace(/\[(.*?)\]|[a-z]/g, (one, set = one) => `[${set}${set.toUpperCase()}]`);

/** A BCP 47 tag of a language that ISO 639-1 has, such as `en` or `zh-Hans`: a code, its subtags, what is private. */
export const LANGUAGE_TAG: RegExp = /* @__PURE__ */ new RegExp(
  `^(${/* @__PURE__ */ inAnyCase(LANGUAGES)})(-[A-Za-z0-9]{2,8})*(-[A-WYZa-wyz0-9](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?$`,
);

/** Tells whether a text is a tag of that form, in any case of letters. */
export const isLanguageTag = (tag: string): boolean => LANGUAGE_TAG.test(tag);

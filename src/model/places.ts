/** Countries and languages, as records write them. */

/** The codes of ISO 3166-1 alpha-2, officially assigned: a first letter, then every second letter it takes. */
export const COUNTRY =
  /^(A[D-GILMOQ-UWXZ]|B[ABD-JL-OQ-TVWYZ]|C[ACDF-IK-ORU-Z]|D[EJKMOZ]|E[CEGHR-T]|F[I-KMOR]|G[ABD-IL-NP-UWY]|H[KMNRTU]|I[DEL-OQ-T]|J[EMOP]|K[EG-IMNPRWYZ]|L[A-CIKR-VY]|M[AC-HK-Z]|N[ACE-GILOPRUZ]|OM|P[AE-HK-NR-TWY]|QA|R[EOSUW]|S[A-EG-OR-TVX-Z]|T[CDF-HJ-ORTVWZ]|U[AGMSYZ]|V[ACEGINU]|W[FS]|Y[ET]|Z[AMW])$/;

/** Whether a text is a country code of ISO 3166-1 alpha-2, in capitals. */
export const isCountry = (code: string): boolean => COUNTRY.test(code);

/** The form of a BCP 47 language tag, such as `en` or `zh-Hans`. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
export const isLanguageTag = (tag: string): boolean => LANGUAGE_TAG.test(tag);

import { made } from './made.ts';

/* Countries and languages, as records write them. */

/** Codes of two letters as bits: a number in base 36 for each first letter, whose lowest bit is for a second letter A. */
export const COUNTRIES =
  'sox2w ybdob 13fegd jznrk jo44 3abk dq22j 10t1c lq8o 153k wkgr4 cepl3 13ycxp kpks5 35s d1hpt 1 3accw 10rw7z o4s18 u4hmp mno5 5mao 0 b8k0 2hzi9';
export const LANGUAGES =
  'vgg1f 91w1 c3ssx l84y9 13wgg a2rs1 1vn61 uznrl 13pll 18y69 em1j5 2770j ajidc bbxaz 8iys gwld mh34 34zk0 4z2vx d1rdd k20qo cuo cn5 3k cu8 mh6p';

/** Returns the bits of codes, by first letter. */
export const bitsOf = (codes: string): readonly number[] =>
  codes.split(' ').map((bits) => Number.parseInt(bits, 36));

/** Makes a test for codes, in capitals. */
function isOneOf(codes: string): (code: string) => boolean {
  const bits = bitsOf(codes);
  return (code) =>
    /^[A-Z]{2}$/.test(code) &&
    (((bits[code.charCodeAt(0) - 65] as number) >> (code.charCodeAt(1) - 65)) & 1) > 0;
}

/** Tells whether a text is a country code of ISO 3166-1 alpha-2, officially assigned, in capitals. */
export const isCountry = /* @__PURE__ */ isOneOf(COUNTRIES);

const isLanguage = /* @__PURE__ */ isOneOf(LANGUAGES);

/** A BCP 47 tag after its language: the subtags of the code, then what is private. */
export const SUBTAGS =
  '(-[A-Za-z0-9]{2,8})*(-[A-WYZa-wyz0-9](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?$';

const TAG = /* @__PURE__ */ made(() => new RegExp(`^[A-Za-z]{2}${SUBTAGS}`));

/** Tells whether a text is a BCP 47 tag of a language that ISO 639-1 has, such as `en` or `zh-Hans`, in any case of letters. */
export const isLanguageTag = (tag: string): boolean =>
  TAG.test(tag) && isLanguage(tag.slice(0, 2).toUpperCase());

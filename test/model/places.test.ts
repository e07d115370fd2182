import { describe, expect, it } from 'vitest';
import { COUNTRY, LANGUAGE_TAG } from '../../src/model/placePatterns.ts';
import * as places from '../../src/model/places.ts';
import { isCountry, isLanguageTag } from '../../src/model/places.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Codes as the bits that the library has for them. */
const bitsOf = (codes: readonly string[]): string =>
  LETTERS.map((first) =>
    LETTERS.reduce((bits, second, i) => bits + (codes.includes(first + second) ? 2 ** i : 0), 0).toString(36),
  ).join(' ');

/** ISO 3166-1, officially assigned. */
const COUNTRIES = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
  GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
  KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
  MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
  SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
  UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`
  .trim()
  .split(/\s+/);

describe('a country', () => {
  it('is one of the 249 codes that are assigned, and no other of two capitals', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const pairs = letters.flatMap((first) => letters.map((second) => first + second));
    expect(COUNTRIES).toHaveLength(249);
    expect(pairs.filter(isCountry)).toEqual(COUNTRIES);
  });

  it('stands in the library as these bits', () => {
    expect(places.COUNTRIES).toBe(bitsOf(COUNTRIES));
  });

  it('has a pattern that takes the same texts', () => {
    const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
    expect(pairs.filter((code) => COUNTRY.test(code))).toEqual(COUNTRIES);
    expect(COUNTRY.source).toMatch(/^\^\(A\[D-GILMOQ-UWXZ\]\|.*\|OM\|.*\|Z\[AMW\]\)\$$/);
    for (const code of ['', 'L', 'la', 'La', 'LAO', 'xLA', 'LA ']) expect(COUNTRY.test(code)).toBe(false);
  });

  it.each(['', 'L', 'la', 'La', 'LAO', 'xLA', 'LA ', 'L\n'])('is not %j', (code) => {
    expect(isCountry(code)).toBe(false);
  });
});

/** ISO 639-1, as the Library of Congress lists it with ISO 639-2. */
const LANGUAGES = `
  aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo
  es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg
  ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn
  no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta
  te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`
  .trim()
  .split(/\s+/);

describe('a language tag', () => {
  it('has one of the 184 codes of ISO 639-1 first, and no other of two letters', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const pairs = letters.flatMap((first) => letters.map((second) => first + second));
    expect(LANGUAGES).toHaveLength(184);
    expect(pairs.filter(isLanguageTag)).toEqual(LANGUAGES);
    expect(pairs.filter((pair) => isLanguageTag(pair.toUpperCase()))).toEqual(LANGUAGES);
    expect(pairs.filter((pair) => isLanguageTag(`${pair}-Latn`))).toEqual(LANGUAGES);
  });

  it('stands in the library as these bits', () => {
    expect(places.LANGUAGES).toBe(bitsOf(LANGUAGES.map((code) => code.toUpperCase())));
  });

  it('has a pattern that takes the same texts', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const ends = [
      '',
      '-',
      '-GB',
      '-a',
      '-x-a',
      '-Hans-CN',
      '-u-co',
      '_GB',
      '-a-b',
      ' ',
      'x',
      '-419',
      '-ninechars',
    ];
    for (const first of letters)
      for (const second of letters)
        for (const end of ends)
          for (const tag of [`${first}${second}${end}`, `${first.toUpperCase()}${second}${end}`])
            expect([tag, isLanguageTag(tag)]).toEqual([tag, LANGUAGE_TAG.test(tag)]);
  });

  it.each([
    'en',
    'EN',
    'En-gb',
    'zh-Hans',
    'zh-cmn-Hans-CN',
    'sr-Latn-RS',
    'de-1996',
    'sl-rozaj',
    'en-UK',
    'es-419',
    'ca-valencia',
    'de-DE-u-co-phonebk',
    'en-x-a',
  ])('is %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });

  it.each([
    '',
    'e',
    'E',
    'zz',
    'zz-GB',
    'xx',
    'sh',
    'zgh',
    'engl',
    'en-',
    'en-a',
    'en-x',
    'en-ninechars',
    'en_GB',
    'en-G_',
    '-en',
    'en GB',
    '12',
    '\u0131s',
    '\u017fv',
    ' en',
    'en\n',
  ])('is not %j', (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { isCountry, isLanguageTag } from '../../src/model/places.ts';

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

  it.each(['', 'L', 'la', 'La', 'LAO', 'xLA', 'LA ', 'L\n'])('is not %j', (code) => {
    expect(isCountry(code)).toBe(false);
  });
});

describe('a language tag', () => {
  it.each([
    'en',
    'es',
    'zgh',
    'zh-Hans',
    'sr-Latn-RS',
    'de-1996',
    'sl-rozaj',
    'en-UK',
    'es-419',
    'ca-valencia',
  ])('is %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });

  it.each([
    '',
    'e',
    'E',
    'EN',
    'engl',
    'en-',
    'en-a',
    'en-ninechars',
    'en_GB',
    'en-G_',
    '-en',
    'en GB',
    '12',
    ' en',
  ])('is not %j', (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });
});

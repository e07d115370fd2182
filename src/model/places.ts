/** Countries and languages, as records write them. */

/** The codes of ISO 3166-1 alpha-2, officially assigned: a first letter, then every second letter it takes. */
const ALPHA_2 =
  'ADEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNORUVWXYZ DEJKMOZ ECEGHRST FIJKMOR GABDEFGHILMNPQRSTUWY HKMNRTU IDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM PAEFGHKLMNRSTWY QA REOSUW SABCDEGHIJKLMNORSTVXYZ TCDFGHJKLMNORTVWZ UAGMSYZ VACEGINU WFS YET ZAMW';

const codes = new Set(
  ALPHA_2.split(' ').flatMap(([first, ...seconds]) => seconds.map((second) => `${first}${second}`)),
);

/** Whether a text is a country code of ISO 3166-1 alpha-2, in capitals. */
export const isCountry = (code: string): boolean => codes.has(code);

/** Whether a text has the form of a BCP 47 language tag, such as `en` or `zh-Hans`. */
export const isLanguageTag = (tag: string): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);

/** The tag of this language, for lists, plurals and the names of languages and countries. */
export const LANGUAGE = 'en-GB';

/** The version of the JSON that the commands print. It grows where a field goes or changes its meaning. */
export const JSON_VERSION = 1;

/** Characters that JSON may have as they are, but that move a terminal's cursor or turn its writing. */
const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Returns JSON that is safe on a terminal: the same bytes for the same value. */
export const plainJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(UNSEEN, escaped)}\n`;

const versioned = (value: object): object => ({ version: JSON_VERSION, ...value });

/** Returns the JSON that a command prints: an object, or a list of them, each with the version. */
export const jsonText = (value: object | readonly object[]): string =>
  plainJson(Array.isArray(value) ? value.map(versioned) : versioned(value));

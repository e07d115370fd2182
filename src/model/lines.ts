/*
 * Text for a terminal: nothing is wider than the columns there are, nothing is cut off, and a record cannot
 * send control characters through it.
 */

/** Texts in which every character can be printed and takes a column: most texts are such. */
const PLAIN = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027]*$/;

const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/gu;

/**
 * Control characters, line ends and what overrides the writing direction, as their codes. Isolates and marks of a
 * direction stay: they keep a title in Arabic or Hebrew in order, and end with its line.
 */
export const printable = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.replace(UNPRINTABLE, (each) => `\\u${each.codePointAt(0)?.toString(16).padStart(4, '0')}`);

const NO_WIDTH = /^[\p{M}\p{Cf}]/u;
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}])/u;

const widthOfCharacter = (character: string): number =>
  NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;

/** Returns the number of columns that a text takes. */
export const widthOf = (text: string): number =>
  PLAIN.test(text)
    ? text.length
    : [...text].reduce((width, character) => width + widthOfCharacter(character), 0);

/** A word in pieces that each fit. */
function piecesOf(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let taken = 0;
  for (const character of word) {
    const more = widthOfCharacter(character);
    if (taken + more > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      taken = 0;
    }
    piece += character;
    taken += more;
  }
  return [...pieces, piece];
}

/** The text in lines of at most `width` columns; a word that is longer is broken, never cut. */
export function wrap(text: string, width: number): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const piece of words.flatMap((word) => piecesOf(printable(word), width))) {
    const more = widthOf(piece);
    if (line !== '' && taken + 1 + more > width) {
      lines.push(line);
      line = '';
      taken = 0;
    }
    taken += line === '' ? more : 1 + more;
    line = line === '' ? piece : `${line} ${piece}`;
  }
  return line === '' ? lines : [...lines, line];
}

/* The comments of a source text, as docs/style.md judges them. */

/** A comment without its marks and its example. */
export interface SourceComment {
  readonly sentences: readonly string[];
  /** The line of the text in which the comment begins, from 1. */
  readonly line: number;
  /** The line of code after the comment. */
  readonly code: string;
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![^\s;{},()])\/\/.*(?:\n[ \t]*\/\/.*)*/g;
const MARKS = /^\/\*+|\*+\/$|^[ \t]*(?:\*|\/\/+)[ \t]?/gm;
const FORBIDDEN = /^(?:What|Whether|Where|Which|Of|Those|Such|How)\b/;

/** Returns the sentences of a comment, without the code of its example. */
const sentencesIn = (comment: string): readonly string[] =>
  comment
    .replace(MARKS, '')
    .replace(/@example[\s\S]*/, '')
    .replace(/@\w+/g, '')
    .trim()
    .split(/(?<=[.!?:])\s+|\n\s*\n/);

/** Returns the comments of a text that say something. */
export const commentsIn = (text: string): readonly SourceComment[] =>
  [...text.matchAll(COMMENT)]
    .map(({ 0: comment, index }) => ({
      sentences: sentencesIn(comment),
      line: text.slice(0, index).split('\n').length,
      code: (/^\s*(.*)/.exec(text.slice(index + comment.length))?.[1] ?? '').trim(),
    }))
    .filter(({ sentences }) => sentences[0] !== '');

/** Returns the sentences that open as docs/style.md forbids. */
export const forbiddenIn = (sentences: readonly string[]): readonly string[] =>
  sentences.filter((sentence) => FORBIDDEN.test(sentence));

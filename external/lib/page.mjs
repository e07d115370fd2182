import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The part of a page under a heading, without the parts beside it; no heading named: the whole page. */
export function sectionOf(text, heading) {
  if (heading === undefined) return text;
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.replace(/^#+ /, '') === heading && line.startsWith('#'));
  if (from < 0) throw new Error(`the page has no heading "${heading}"`);
  const level = lines[from].indexOf(' ');
  const length = lines.slice(from + 1).findIndex((line) => /^#+ /.test(line) && line.indexOf(' ') <= level);
  return lines.slice(from, length < 0 ? undefined : from + 1 + length).join('\n');
}

/**
 * Returns the steps that a page has for its reader, in its order: a block after a line that ends with a file's name in backquotes and a
 * colon is that file, an `sh` block is run, and a `text` block after it shows lines that it prints. After "add to" and the name, the
 * lines of a block go under their keys of the file. A command succeeds, or the line before its block says with what it exits: "exits
 * with 1:".
 */
export function stepsIn(text) {
  const blocks = text.matchAll(/(?:^([^\n]*)\n\n?)?^```(\w+)\n([\s\S]*?)^```$/gm);
  const steps = [];
  for (const [, before = '', language, body] of blocks) {
    const [, file] = /`([^`\s]+)`:$/.exec(before) ?? [];
    const [, exits = '0'] = /exits with (\d+).*:$/.exec(before) ?? [];
    if (file !== undefined)
      steps.push({ file, [/\badd to `[^`]+`:$/i.test(before) ? 'adds' : 'body']: body });
    else if (language === 'sh') steps.push({ command: body, exits: Number(exits) });
    else if (language === 'text' && steps.at(-1)?.command) steps.at(-1).prints = body;
  }
  return steps;
}

/** Splits a file of YAML before each key that stands at the start of a line. */
const partsOf = (text) => text.split(/^(?=[^\s#])/m);
const keyOf = (part) => part.slice(0, part.indexOf('\n') + 1);

/** Puts lines under their keys of a file: after those that it has there, or with their key at its end. */
export function added(text, lines) {
  const parts = partsOf(text);
  for (const part of partsOf(lines)) {
    const at = parts.findIndex((each) => keyOf(each) === keyOf(part));
    if (at < 0) parts.push(part);
    else parts[at] += part.slice(keyOf(part).length);
  }
  return parts.join('');
}

export function writeStep(folder, { file, body, adds }) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body ?? added(readFileSync(path, 'utf8'), adds));
}

/** The lines of a text as they are compared: times differ from run to run. */
const plainLines = (text) =>
  text.split('\n').map((line) => line.replace(/\d+(\.\d+)? ?m?s\b/g, '_').trimEnd());

/** The index after the first place of some lines, one below the other; -1: they are not there. */
function endOf(lines, output, from) {
  for (let at = from; at + lines.length <= output.length; at++)
    if (lines.every((line, i) => line === output[at + i])) return at + lines.length;
  return -1;
}

/** The lines of a part, without empty ones around them. */
const linesOf = (part) => plainLines(part.replace(/^\n+|\n+$/g, ''));

/**
 * Returns what a page shows and a command did not print: the first of the parts that are wanting. The lines of a part stand one
 * below the other; a line "…" is for any lines between two parts.
 */
export function unprinted(expected, output) {
  const printed = plainLines(output);
  let from = 0;
  for (const part of expected.split(/^…$/m).filter((each) => each.trim() !== '')) {
    from = endOf(linesOf(part), printed, from);
    if (from < 0) return part.trim();
  }
  return '';
}

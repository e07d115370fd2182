import { mkdirSync, writeFileSync } from 'node:fs';
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
 * What a page tells its reader to do, in its order: a block after a line that ends with a file's name in backquotes and a
 * colon is that file, an `sh` block is run, and a `text` block after it shows lines that it prints.
 */
export function stepsIn(text) {
  const blocks = text.matchAll(/(?:^([^\n]*)\n\n?)?^```(\w+)\n([\s\S]*?)^```$/gm);
  const steps = [];
  for (const [, before = '', language, body] of blocks) {
    const [, file] = /`([^`\s]+)`:$/.exec(before) ?? [];
    if (file !== undefined) steps.push({ file, body });
    else if (language === 'sh') steps.push({ command: body });
    else if (language === 'text' && steps.at(-1)?.command) steps.at(-1).prints = body;
  }
  return steps;
}

export function writeStep(folder, { file, body }) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), body);
}

/** Lines that a page shows, and a command did not print. Times differ from run to run. */
export function unprinted(expected, output) {
  const plain = (line) => line.replace(/\d+(\.\d+)? ?m?s\b/g, '_').trim();
  const lines = new Set(output.split('\n').map(plain));
  return expected
    .split('\n')
    .map(plain)
    .filter((line) => line !== '' && !lines.has(line));
}

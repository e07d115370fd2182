import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commentsIn, forbiddenIn } from '../support/comments.ts';

/*
 * docs/style.md, as far as a machine can read it: an exported type has a name of its own, and a comment says its fact
 * instead of announcing a question.
 */

const root = join(import.meta.dirname, '../..');

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const filesIn = (folder: string): readonly SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js|mjs)$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Names that two files of `src` export as types. The list may only shrink. */
const DECLARED_TWICE: readonly string[] = [];

/** Returns the names of the types that a text exports where it declares them. */
const typesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^export (?:declare )?(?:abstract )?(?:interface|type|class) (\w+)/gm)].map(
    ([, name]) => name as string,
  );

/** Returns the names that more than one text exports. */
function declaredTwice(texts: readonly string[]): readonly string[] {
  const names = texts.flatMap((text) => [...new Set(typesIn(text))]);
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))].sort();
}

/** Folders whose comments are still to be rewritten. The list may only shrink. */
const TO_REWRITE: readonly string[] = [];

describe('the names of types', () => {
  it('are declared once', () => {
    expect(declaredTwice(filesIn('src').map(({ text }) => text))).toEqual(DECLARED_TWICE);
  });

  it('are compared between files: one file may merge two declarations of a name', () => {
    expect(declaredTwice(['export interface A {}\nexport type A = 1;', 'export class B {}'])).toEqual([]);
    expect(declaredTwice(['export interface A {}', 'export abstract class A {}'])).toEqual(['A']);
    expect(
      declaredTwice(['interface A {}', 'export type A = 1;', "export type { A } from './a.ts';"]),
    ).toEqual([]);
  });
});

describe('the comments', () => {
  const files = ['src', 'bench', 'conformance', 'examples', 'scripts', 'test'].flatMap(filesIn);
  const read = files.filter(({ path }) => !TO_REWRITE.some((folder) => path.startsWith(folder)));
  const comments = read.flatMap(({ path, text }) =>
    commentsIn(text).map(({ sentences }) => ({ path, found: forbiddenIn(sentences) })),
  );

  it('open no sentence with a word of a question, but for one in a hundred', () => {
    const forbidden = comments.filter(({ found }) => found.length > 0);
    expect(comments.length).toBeGreaterThan(2000);
    expect(forbidden.length / comments.length, JSON.stringify(forbidden, null, 2)).toBeLessThan(0.01);
  });

  it('are to be rewritten only in folders that need it', () => {
    for (const folder of TO_REWRITE) {
      const own = files.filter(({ path }) => path.startsWith(folder)).flatMap(({ text }) => commentsIn(text));
      expect(own.filter(({ sentences }) => forbiddenIn(sentences).length > 0)).not.toEqual([]);
    }
  });

  it('are read sentence by sentence, on one line or on several', () => {
    const found = (text: string) => commentsIn(text).flatMap(({ sentences }) => forbiddenIn(sentences));
    expect(found('/** What it is. */')).toEqual(['What it is.']);
    expect(found('/**\n * Returns a day. Whether it\n * is one. */')).toHaveLength(1);
    expect(found('a(); // Of two, the first.\n// Which one')).toHaveLength(2);
    expect(found('/* Returns it.\n *\n * How: by hand. */')).toHaveLength(1);
    expect(found('/** Tells which, where and how. */ const Of = 1;')).toEqual([]);
    expect(found("const url = 'https://What'; // Whatever")).toEqual([]);
    expect(found('/**\n * Plays it.\n *\n * @example play(); // Where it stands\n */')).toEqual([]);
    expect(found('/** @throws What is wrong. */')).toHaveLength(1);
  });
});

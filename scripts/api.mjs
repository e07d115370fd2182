/**
 * The page of the public functions, made from their comments: what each returns, throws and looks like in use. Functions
 * are found by walking the exports of the package's entries.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

const root = new URL('..', import.meta.url).pathname;
const { name: PACKAGE, exports: EXPORTS } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** A module: its text, and the statements in it. */
const modules = new Map();
function moduleOf(path) {
  let known = modules.get(path);
  if (known === undefined) {
    const text = readFileSync(path, 'utf8');
    known = { path, text, body: parseAst(text, { lang: 'ts' }).body };
    modules.set(path, known);
  }
  return known;
}

const pathFrom = (path, to) => join(dirname(path), to.value);

/** The names that a statement declares, each with the node that says how it is called. */
function declaredBy(declaration) {
  if (declaration?.type === 'VariableDeclaration')
    return declaration.declarations.map((each) => [each.id.name, each]);
  return declaration?.id ? [[declaration.id.name, declaration]] : [];
}

/** The declarations of a name in a module, or in the one that it is handed on from; a name can have overloads. */
function declarationsOf(path, name) {
  const module = moduleOf(path);
  const found = [];
  for (const statement of module.body) {
    const exported = /^Export/.test(statement.type) ? statement.declaration : statement;
    for (const [own, node] of declaredBy(exported))
      if (own === name) found.push({ module, statement, node, declaration: exported });
    if (statement.type === 'ImportDeclaration') {
      const specifier = statement.specifiers.find(({ local }) => local.name === name);
      if (specifier?.imported && statement.source.value.startsWith('.'))
        return declarationsOf(pathFrom(path, statement.source), specifier.imported.name);
    }
  }
  return found;
}

/** The values that a module exports, by name, with their declarations. */
function exportsOf(path) {
  const found = new Map();
  for (const statement of moduleOf(path).body) {
    if (statement.exportKind === 'type') continue;
    if (statement.type === 'ExportAllDeclaration') {
      for (const [name, each] of exportsOf(pathFrom(path, statement.source))) found.set(name, each);
    } else if (statement.type === 'ExportNamedDeclaration') {
      for (const [name] of declaredBy(statement.declaration)) found.set(name, declarationsOf(path, name));
      for (const { local, exported, exportKind } of statement.specifiers) {
        if (exportKind === 'type') continue;
        const from = statement.source ? pathFrom(path, statement.source) : path;
        const handed = statement.source ? exportsOf(from).get(local.name) : declarationsOf(from, local.name);
        found.set(exported.name, handed ?? []);
      }
    }
  }
  return found;
}

/** Tells whether a value is called as a function: a class is made with `new`. */
const isFunction = (value) => typeof value === 'function' && !/^class\b/.test(String(value));

/** The text of the comment right before a statement. */
function commentBefore({ module: { text }, statement }) {
  const [, comment = ''] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(text.slice(0, statement.start)) ?? [];
  return comment.replace(/^[ \t]*\* ?/gm, '').trim();
}

/** Splits a comment into its text and the text under each tag. */
function saidIn(comment) {
  const [text = '', ...tags] = comment.split(/^@/m);
  const under = (tag) =>
    tags.filter((each) => new RegExp(`^${tag}\\b`).test(each)).map((each) => each.slice(tag.length).trim());
  return {
    text: text.trim(),
    throws: under('throws'),
    examples: under('example'),
    internal: under('internal').length > 0,
  };
}

/** Returns how a function is called: all that stands before its body. */
function signatureOf({ module: { text }, node, declaration }) {
  if (declaration.type === 'TSDeclareFunction') return text.slice(declaration.start, declaration.end);
  if (node.body) return text.slice(declaration.start, node.body.start).trim();
  const start = `const ${text.slice(node.id.start, node.id.end)}`;
  const { init } = node;
  if (node.id.typeAnnotation || !/Function/.test(init?.type ?? '')) return start;
  return `${start} = ${text.slice(init.start, init.body.start).replace(/\s*=>\s*\(?$/, '')}`;
}

/** The entries of the package that have code, with the file in which each begins; the one for Vitest only registers. */
const ENTRIES = Object.entries(EXPORTS).flatMap(([name, to]) => {
  if (name === './testing/vitest') return [];
  const source = to['@intersessional/source'];
  return source && existsSync(join(root, source)) ? [[join(PACKAGE, name), join(root, source)]] : [];
});

function functionOf(name, found) {
  const overloads = found.filter(({ declaration }) => declaration.type === 'TSDeclareFunction');
  return {
    name,
    file: relative(root, found[0].module.path),
    signatures: (overloads.length > 0 ? overloads : found).map(signatureOf),
    ...saidIn(found.map(commentBefore).find((each) => each !== '') ?? ''),
  };
}

/** The public functions of each entry, without internal ones; one that several entries export stands under the first. */
async function doorsOf() {
  const met = new Set();
  const doors = [];
  for (const [entry, path] of ENTRIES) {
    const values = await import(pathToFileURL(path).href);
    const functions = [...exportsOf(path)].filter(
      ([name, found]) => found.length > 0 && isFunction(values[name]) && !met.has(values[name]),
    );
    for (const [name] of functions) met.add(values[name]);
    const made = functions
      .map(([name, found]) => functionOf(name, found))
      .filter(({ internal }) => !internal);
    if (made.length > 0) doors.push({ entry, functions: made });
  }
  return doors;
}

export const doors = await doorsOf();

/** Links in comments stand in backquotes: they name code. */
const plain = (text) => text.replace(/\{@link ([^}]+)\}/g, '`$1`');

function sectionOf({ name, file, signatures, text, throws, examples }) {
  return [
    `### \`${name}\``,
    plain(text),
    `\`\`\`typescript\n${signatures.join('\n')}\n\`\`\``,
    ...throws.map((each) => `Throws ${plain(each)}`),
    ...examples.map((each) => each.replace('```\n```text', '```\n\n```text')),
    `In \`${file}\`.`,
  ].join('\n\n');
}

/** The page. */
export function apiPage() {
  const sections = doors.map(
    ({ entry, functions }) => `## \`${entry}\`\n\n${functions.map(sectionOf).join('\n\n')}`,
  );
  return `${['# API', 'Every public function, made from its comment by `npm run schema`.', ...sections].join('\n\n')}\n`;
}

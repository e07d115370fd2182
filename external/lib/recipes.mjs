import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sectionOf, stepsIn } from './page.mjs';

/** Puts the names of an example into the text of a step: `<toName>` is `toHaveEvents`. */
const withNames = (text, names) =>
  text.replace(/<([\w-]+)>/g, (placeholder, name) => names[name] ?? placeholder);

/** Returns the numbered items of a section, each on one line. */
const itemsIn = (section) =>
  [...section.matchAll(/^\d+\. ((?:.|\n(?! *\n|\d+\. |```))*)/gm)].map(([, text]) =>
    text.replace(/\s+/g, ' '),
  );

/** Returns the files that an item names: the paths in backquotes before its first colon. */
const filesOf = (item) =>
  [...item.split(/: /, 1)[0].matchAll(/`([^`\s]+)`/g)]
    .map(([, path]) => path)
    .filter((path) => /[/.]/.test(path));

/** Reads one recipe of a page: its steps with the files that they name, and the commands that end it. */
function recipeIn(page, heading, names) {
  const section = withNames(sectionOf(page, heading), names);
  const steps = itemsIn(section).map((text, i) => ({
    number: i + 1,
    files: filesOf(text),
    optional: text.startsWith('If '),
  }));
  const commands = stepsIn(section).flatMap(({ command = '' }) => command.trim().split('\n'));
  return { heading, steps: steps.filter(({ files }) => files.length > 0), commands };
}

/** The folder of a recipe's example, by its heading: `A matcher` has `a-matcher`. */
const folderName = (heading) => heading.toLowerCase().replace(/\W+/g, '-');

/** Returns every recipe of a page with its example. A recipe without an example is an error, as is the reverse. */
export async function recipesOf(page, folder) {
  const headings = [...sectionOf(page, 'Recipes').matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
  const examples = readdirSync(folder).sort();
  const expected = headings.map(folderName).sort();
  if (examples.join() !== expected.join())
    throw new Error(`${folder} has ${examples.join(', ')}; the page has ${expected.join(', ')}`);
  return Promise.all(
    headings.map(async (heading) => {
      const own = join(folder, folderName(heading));
      const { recipe } = await import(pathToFileURL(join(own, 'recipe.mjs')).href);
      return { ...recipeIn(page, heading, recipe.names), ...recipe, newFiles: join(own, 'new') };
    }),
  );
}

/** Tells whether a step's file, or folder, is or has a path. */
const covers = (named, path) => path === named || (named.endsWith('/') && path.startsWith(named));

const isNamedIn = (steps) => (path) => steps.some(({ files }) => files.some((named) => covers(named, path)));

/** Says where the files that were touched are not those that the steps name. */
export function disagreement({ heading, steps }, touched) {
  const named = steps.filter(({ optional }) => !optional).flatMap(({ files }) => files);
  const missing = named.filter((each) => !touched.some((path) => covers(each, path)));
  const unnamed = touched.filter((path) => !isNamedIn(steps)(path));
  return [
    ...missing.map((path) => `${heading}: a step names ${path}, and the example leaves it as it is`),
    ...unnamed.map((path) => `${heading}: the example touches ${path}, and no step names it`),
  ];
}

/** Makes one edit: puts lines after or before a line of the text, which is there once, or others in its place. */
function edited(text, { after, before, replace, add }, path) {
  const anchor = after ?? before ?? replace;
  const found = `\n${text}`.split(`\n${anchor}\n`);
  if (found.length !== 2) throw new Error(`${path} has ${found.length - 1} times: ${anchor}`);
  const lines = [...(after ? [after] : []), ...(add === undefined ? [] : [add]), ...(before ? [before] : [])];
  return [found[0], ...lines, found[1]].join('\n').slice(1);
}

/** Lists the new files of an example, if it has some. */
const newIn = (folder) =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));

/** Tells whether an example does something for a step. The other steps are done by the commands of the recipe. */
export const isDoneBy =
  ({ edits, newFiles }) =>
  (step) =>
    [...Object.keys(edits), ...newIn(newFiles)].some(isNamedIn([step]));

/** Makes the files and edits of an example in a clone, without those of a step that is left out. */
export function apply({ edits, newFiles }, clone, leftOut) {
  const isLeftOut = isNamedIn(leftOut ? [leftOut] : []);
  for (const path of newIn(newFiles).filter((each) => !isLeftOut(each)))
    cpSync(join(newFiles, path), join(clone, path));
  for (const [path, list] of Object.entries(edits)) {
    if (isLeftOut(path)) continue;
    const file = join(clone, path);
    writeFileSync(
      file,
      list.reduce((text, edit) => edited(text, edit, path), readFileSync(file, 'utf8')),
    );
  }
}

/**
 * Follows the recipes of CONTRIBUTING.md in a fresh clone, each by its example in `external/recipes`: `npm run recipes`, or
 * some by a part of their names, `npm run recipes -- matcher`. For each recipe:
 *
 * 1. Without the step that registers the new thing, the commands of the recipe fail. With `--each-step` every step is left
 *    out in its turn. Only a reader can miss a page without examples, such as the changelog: those steps are listed.
 * 2. With all steps they pass, and the files that changed are those that the steps name.
 *
 * `npm run check` runs once, over all examples together: it is the same for every recipe.
 */
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cloneTo } from '../external/lib/package.mjs';
import { apply, disagreement, isDoneBy, recipesOf } from '../external/lib/recipes.mjs';
import { CommandError, shell } from '../external/lib/shell.mjs';
import { conclude, told } from '../external/lib/told.mjs';

const AT_A_TIME = 2;
const CHECK = 'npm run check';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'intersessional-recipes-'));
const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const eachStep = process.argv.includes('--each-step');
const asked = process.argv.slice(2).filter((each) => !each.startsWith('-'));

const recipes = (await recipesOf(page, join(root, 'external/recipes'))).filter(
  ({ heading }) => asked.length === 0 || asked.some((part) => heading.toLowerCase().includes(part)),
);

/** Makes a clone with the packages of the repository. */
async function cloned(name) {
  const clone = join(scratch, name);
  await cloneTo(clone, root);
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  await shell("echo '/node_modules' >> .git/info/exclude", { cwd: clone });
  return clone;
}

const reset = (clone) => shell('git reset -q --hard && git clean -fdq', { cwd: clone });

/** Runs commands in a clone, and returns the error of the first that fails. Two lanes share the cores. */
async function failureOf(commands, clone) {
  try {
    for (const command of commands) await shell(`export VITEST_MAX_WORKERS=1\n${command}`, { cwd: clone });
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
}

/** The commands of a recipe without the check, which all recipes share. */
const testsOf = ({ commands }) => commands.filter((each) => each !== CHECK);

const touchedIn = async (clone) =>
  (await shell('git status --porcelain --untracked-files=all', { cwd: clone }))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));

/** Tells whether only a reader can miss a step: it touches pages and nothing else. */
const isForReaders = ({ files }) => files.every((file) => file.endsWith('.md'));

/** Checks that the commands of a recipe fail where a step is left out. */
async function leaveOut(recipe, step, clone) {
  apply(recipe, clone, step);
  const failure =
    (await failureOf(testsOf(recipe), clone)) ?? (eachStep ? await failureOf([CHECK], clone) : undefined);
  await reset(clone);
  const name = `${recipe.heading}, without step ${step.number} (${step.files.join(', ')})`;
  if (failure !== undefined) console.log(`fails   ${name}, as it should`);
  else if (isForReaders(step)) console.log(`reader  ${name}: no test reads it`);
  else throw new Error(`${name}: all passes`);
}

/** Follows one recipe to the letter. */
async function follow(recipe, clone) {
  const { heading, steps, commands, registers } = recipe;
  if (!commands.includes(CHECK)) throw new Error(`${heading}: no command of it is "${CHECK}"`);
  const tried = steps.filter((step) => (eachStep ? isDoneBy(recipe)(step) : step.files.includes(registers)));
  if (tried.length === 0) throw new Error(`${heading}: no step names ${registers}`);
  for (const step of tried) await leaveOut(recipe, step, clone);
  apply(recipe, clone);
  const failure = await failureOf(testsOf(recipe), clone);
  if (failure !== undefined) throw failure;
  const problems = disagreement(recipe, await touchedIn(clone));
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** Checks lint and types with every example in place. */
async function check(clone) {
  for (const recipe of recipes) apply(recipe, clone);
  const failure = await failureOf([CHECK], clone);
  if (failure !== undefined) throw failure;
}

const queue = [
  { name: `${CHECK}, with every example`, work: check },
  ...recipes.map((recipe) => ({ name: recipe.heading, work: (clone) => follow(recipe, clone) })),
];

async function lane(at) {
  const clone = await cloned(`clone-${at}`);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { name, work } = next;
    await told(name, () => work(clone)).catch(() => {});
    await reset(clone);
  }
}

try {
  await Promise.all(Array.from({ length: AT_A_TIME }, (_, at) => lane(at)));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
conclude(recipes.length, 'recipes followed');

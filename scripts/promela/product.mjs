/** The product of paper.pml with the Promela of a compiled programme. */
import { readFileSync } from 'node:fs';
import { firstDaysOf, promelaOf } from 'intersessional/simulation';

const paper = readFileSync(new URL('paper.pml', import.meta.url), 'utf8');

/** The days of paper.pml: name, number and date. */
export const DAYS = [...paper.matchAll(/^#define (\w+) (\d+) \/\* (\S+) \*\/$/gm)].map(
  ([, name, number, date]) => ({ name, number: Number(number), date }),
);

/** An option of a Promela model: its comment, its guard and what it does. */
const optionsOf = (model) =>
  [...model.matchAll(/^ {2}\/\* (.*) \*\/\n {2}:: d_step \{ (.*?) -> (.*) \}$/gm)].map(
    ([, comment, guard, steps]) => ({ comment, guard, steps }),
  );

/** The variables that a Promela model declares. */
const declarationsOf = (model) => model.match(/^(bit|byte) .*$/gm).join('\n');

const run = (firstDays, date) => Math.max(0, firstDays.filter((first) => first <= date).length - 1);

/** The step from one of the days to the next: as many runs of days pass as begin between them. */
function dayStep(from, to, time, firstDays) {
  const passing = run(firstDays, to.date) - run(firstDays, from.date);
  const steps = Array(passing).fill(time?.steps).join('; ') || 'skip';
  return `  :: d_step { day == ${from.name} -> printf("${to.date}\\n"); day = ${to.name}; ${steps} }`;
}

/** The options of an event; the guard of one that the model leaves out never holds. */
const optionsFor = (options, event) => {
  const json = JSON.stringify(event);
  return options.filter(({ comment }) => comment === json || comment.startsWith(`${json} [`));
};

/** The assertion that both models accept an event, or that neither does. */
function comparison(name, options) {
  const guard = options.map((each) => `(${each.guard})`).join(' || ') || 'false';
  return [
    '    if',
    `    :: ((${guard}) != (can_${name})) -> printf("${name}: by the paper %d\\n", can_${name}); assert(false)`,
    '    :: else',
    '    fi;',
  ].join('\n');
}

const eventSteps = (name, options) =>
  options.map(
    ({ guard, steps }) => `  :: d_step { ${guard} -> printf("${name}\\n"); ${steps}; do_${name}() }`,
  );

/**
 * Returns one model that takes every event in both, and asserts at every state that both accept the same events.
 * `events` are those of the kernel's alphabet by their names in paper.pml, `days` the names of the days to stand on.
 */
export function productOf(kernel, events, days, model = promelaOf(kernel)) {
  const options = optionsOf(model);
  const time = options.find(({ comment }) => comment === 'time passes');
  const own = DAYS.filter(({ name }) => days.includes(name));
  const firstDays = firstDaysOf(kernel);
  const named = Object.entries(events).map(([name, event]) => [name, optionsFor(options, event)]);
  return [
    paper,
    declarationsOf(model),
    'active proctype product() {',
    '  do',
    '  :: d_step {',
    ...named.map(([name, each]) => comparison(name, each)),
    '  skip }',
    ...named.flatMap(([name, each]) => eventSteps(name, each)),
    ...own.slice(1).map((to, i) => dayStep(own[i], to, time, firstDays)),
    '  od',
    '}',
    '',
  ].join('\n');
}

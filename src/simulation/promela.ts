import type { Kernel } from '../kernel/encode/kernel.ts';
import { alwaysIs, eachCombination, type Table } from '../kernel/ground/table.ts';
import type { Action, Variable } from '../kernel/ground/transitionSystem.ts';
import { guardsOf } from '../kernel/reduce/quotient.ts';

/** Removes from a text everything that would end or break a comment: the text of an event is not trusted. */
const comment = (text: string): string => text.replace(/\*\//g, '* /').replace(/[^\x20-\x7e]/g, '?');

function nameOf(variable: Variable): string {
  if (variable.kind === 'day') return 'the day';
  if (variable.kind === 'stage') return variable.node.path.join('.') || 'the cycle';
  return variable.path.join('.') + (variable.kind === 'member' ? ` has ${variable.member}` : '');
}

const isOneOf = (of: readonly number[], values: readonly number[]): string =>
  `(${of.map((variable, i) => `v${variable}==${values[i]}`).join(' && ')})`;

/** The combinations at which a table has cells of a kind. */
function combinations(
  table: Table,
  { quotient }: Kernel,
  wanted: (cell: number) => boolean,
): readonly string[] {
  const found: string[] = [];
  eachCombination(table.of, quotient.sizes, (values, cell) => {
    if (wanted(table.cells[cell] as number)) found.push(isOneOf(table.of, values));
  });
  return found;
}

/** A test, by what passes or by what does not: whichever is shorter. */
function condition(test: Table, kernel: Kernel): string {
  const passing = combinations(test, kernel, (cell) => cell === 1);
  const failing = combinations(test, kernel, (cell) => cell === 0);
  return passing.length <= failing.length ? `(${passing.join(' || ')})` : `!(${failing.join(' || ')})`;
}

/** The value that a write gives, as nested conditions over what it looks at. */
function valueWritten(to: Table, kernel: Kernel): string {
  const values = [...new Set(to.cells)].sort((a, b) => a - b);
  const [last, ...others] = values.reverse();
  return others.reduce(
    (rest, value) =>
      `((${combinations(to, kernel, (cell) => cell === value).join(' || ')}) -> ${value} : ${rest})`,
    String(last),
  );
}

function optionOf(action: Action, kernel: Kernel): string {
  const { quotient } = kernel;
  const tests = guardsOf(action, quotient.sizes).filter((test) => alwaysIs(test) !== 1);
  const writes = action.writes.filter(({ variable }) => quotient.sizes(variable) > 1);
  const changing = writes.filter(({ to }) => alwaysIs(to) === undefined);
  const steps = [
    tests.map((test) => condition(test, kernel)).join(' && ') || 'true',
    // All that is written is looked up before anything is.
    ...changing.map(({ to }, i) => `t${i} = ${valueWritten(to, kernel)}`),
    ...changing.map(({ variable }, i) => `v${variable} = t${i}`),
    ...writes
      .filter((write) => !changing.includes(write))
      .map(({ variable, to }) => `v${variable} = ${alwaysIs(to)}`),
  ];
  const paragraphs = [
    ...new Set(action.asks.map((asked) => quotient.programme.provisions[asked.provision]?.paragraph)),
  ];
  const asked = paragraphs.length > 0 ? ` [${paragraphs.join(' ')}]` : '';
  const name = action.event ? JSON.stringify(action.event) : 'time passes';
  return `  /* ${comment(name + asked)} */\n  :: d_step { ${steps[0]} -> ${steps.slice(1).join('; ') || 'skip'} }`;
}

/**
 * The compiled programme as a Promela model, for SPIN: an outsider who counts the same states. A variable is a byte, an
 * action an option; what is written but not kept (`hidden`) is no part of a state. SPIN counts the start as
 * one more transition. Sequences may end anywhere: run its verifier with `-E`.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { compileKernel, promelaOf } from 'intersessional/simulation';
 * const opening = { type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
 * const model = promelaOf(compileKernel(ccm2011, { alphabet: [opening] }));
 * console.log(model.includes('active proctype cycle()'));
 * ```
 * ```text
 * true
 * ```
 */
export function promelaOf(kernel: Kernel): string {
  const { quotient, actions } = kernel;
  const temporaries = Math.max(0, ...actions.map(({ writes }) => writes.length));
  const declared = quotient.variables.flatMap((variable, i) =>
    quotient.sizes(i) > 1
      ? [
          `${quotient.sizes(i) === 2 ? 'bit' : 'byte'} v${i} = ${quotient.start[i]}; /* ${comment(nameOf(variable))} */`,
        ]
      : [],
  );
  return [
    `/* ${comment(quotient.programme.title)} (${comment(quotient.programme.id)}) */`,
    ...declared,
    ...Array.from({ length: temporaries }, (_, i) => `hidden byte t${i};`),
    'active proctype cycle() {',
    '  do',
    ...actions.map((action) => optionOf(action, kernel)),
    '  od',
    '}',
    '',
  ].join('\n');
}

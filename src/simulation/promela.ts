import type { Kernel } from '../kernel/encode/kernel.ts';
import { alwaysIs, both, eachCombination, type Table } from '../kernel/ground/table.ts';
import type { Action, Variable, Write } from '../kernel/ground/transitionSystem.ts';
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

const readsOf = ({ to }: Write): readonly number[] => (alwaysIs(to) === undefined ? to.of : []);

/** The assignments of an action, and the number of temporaries that they need. */
interface Assignments {
  readonly steps: readonly string[];
  readonly temporaries: number;
}

/**
 * Orders writes so that each looks up its variables before they are written. In a circle of writes that read one
 * another, a temporary keeps a value until all are looked up. It is 0 again afterwards, so it tells no states apart.
 */
function assignmentsOf(writes: readonly Write[], kernel: Kernel): Assignments {
  const left = [...writes];
  const steps: string[] = [];
  const kept: number[] = [];
  const isRead = ({ variable }: Write) =>
    left.some((other) => other.variable !== variable && readsOf(other).includes(variable));
  while (left.length > 0) {
    const next = left.find((write) => !isRead(write)) ?? (left[0] as Write);
    const value = valueWritten(next.to, kernel);
    steps.push(isRead(next) ? `t${kept.push(next.variable) - 1} = ${value}` : `v${next.variable} = ${value}`);
    left.splice(left.indexOf(next), 1);
  }
  const last = kept.flatMap((variable, i) => [`v${variable} = t${i}`, `t${i} = 0`]);
  return { steps: [...steps, ...last], temporaries: kept.length };
}

const writesOf = ({ writes }: Action, { quotient }: Kernel): readonly Write[] =>
  writes.filter(({ variable }) => quotient.sizes(variable) > 1);

const testsOf = (action: Action, { quotient }: Kernel): readonly Table[] =>
  guardsOf(action, quotient.sizes).filter((test) => alwaysIs(test) !== 1);

/** Tells whether two tests of an action exclude each other, so that no state enables the action. */
function isContradictory(action: Action, kernel: Kernel): boolean {
  const excludes = (test: Table, other: Table) =>
    test.of.some((variable) => other.of.includes(variable)) &&
    alwaysIs(both(test, other, kernel.quotient.sizes)) === 0;
  return testsOf(action, kernel).some((test, i, all) =>
    all.slice(0, i).some((other) => excludes(test, other)),
  );
}

function optionOf(action: Action, { steps }: Assignments, kernel: Kernel): string {
  const { quotient } = kernel;
  const tests = testsOf(action, kernel).map((test) => condition(test, kernel));
  const guard = [...new Set(tests)].join(' && ') || 'true';
  const paragraphs = [
    ...new Set(action.asks.map((asked) => quotient.programme.provisions[asked.provision]?.paragraph)),
  ];
  const asked = paragraphs.length > 0 ? ` [${paragraphs.join(' ')}]` : '';
  const name = action.event ? JSON.stringify(action.event) : 'time passes';
  return `  /* ${comment(name + asked)} */\n  :: d_step { ${guard} -> ${steps.join('; ') || 'skip'} }`;
}

/**
 * The compiled programme as a Promela model, for SPIN: an outsider who counts the same states. A variable is a byte, an
 * action that some state can enable an option. SPIN counts the start as one more transition. Sequences may end anywhere: run its verifier with
 * `-E`. Compiled with `-DBFS`, it searches breadth first and its counterexamples are shortest.
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
  const { quotient } = kernel;
  const options = kernel.actions
    .filter((action) => !isContradictory(action, kernel))
    .map((action) => ({ action, assignments: assignmentsOf(writesOf(action, kernel), kernel) }));
  const temporaries = Math.max(0, ...options.map(({ assignments }) => assignments.temporaries));
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
    ...Array.from({ length: temporaries }, (_, i) => `byte t${i};`),
    'active proctype cycle() {',
    '  do',
    ...options.map(({ action, assignments }) => optionOf(action, assignments, kernel)),
    '  od',
    '}',
    '',
  ].join('\n');
}

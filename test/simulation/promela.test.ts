import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { ccm2011, type Programme } from 'intersessional';
import { alphabetOf, compileKernel, promelaOf, walk } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { Kernel } from '../../src/kernel/encode/kernel.ts';
import type { Table } from '../../src/kernel/ground/table.ts';
import type { Action } from '../../src/kernel/ground/transitionSystem.ts';
import type { Quotient } from '../../src/kernel/reduce/quotient.ts';
import { someMerged } from '../support/merged.ts';
import { formOf } from '../support/parted.ts';

const LEFT_OUT = /theme|prep|coordination.held|friend|participants|sponsor|interpr|contrib|convened|standing/;
const alphabet = alphabetOf(ccm2011, { departures: false })
  .map(({ event }) => event)
  .filter(({ type }) => !LEFT_OUT.test(type));

const SEED = 20101112;

const programme = { id: 'form', title: 'form', provisions: [] } as unknown as Programme;

/** A form of three variables that an action turns round; the last one moves only where the tests hold. */
function circular(place: readonly Table[]): Quotient {
  const values = [0, 1, 2];
  const turned = values.map((variable) => ({
    variable,
    to: { of: [(variable + 1) % 3], cells: Uint16Array.of(0, 1) },
  }));
  const step = { variable: 0, to: { of: [0], cells: Uint16Array.of(1, 0) } };
  const action = { event: { type: 'date.reached' }, edge: undefined, days: [], asks: [] };
  const form = formOf(values.map(() => ({ kind: 'fact', size: 2 })));
  const actions = [
    { ...action, place: [], writes: turned },
    { ...action, place, writes: [step] },
  ] as unknown as readonly Action[];
  return { ...form, programme, actions };
}

/** All that SPIN's verifier prints of a model. */
function verified(model: string, flags: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'intersessional-spin-'));
  try {
    writeFileSync(join(folder, 'm.pml'), model);
    // SPIN's removal of dead variables (-o2 turns it off) takes a few states for one another.
    execFileSync('spin', ['-o2', '-a', 'm.pml'], { cwd: folder });
    const options = ['-DSAFETY', '-DNOREDUCE', '-w', ...flags];
    execFileSync('gcc', [...options, '-o', 'pan', 'pan.c'], { cwd: folder });
    return execFileSync('./pan', ['-m10000', '-E'], { cwd: folder, encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const has = (command: string): boolean => spawnSync('which', [command]).status === 0;

describe('the Promela of a compiled programme', () => {
  it('has a variable for each that can change, an option for each action, and says what they are', () => {
    const kernel = compileKernel(ccm2011, { alphabet });
    const text = promelaOf(kernel);
    const changing = kernel.quotient.variables.filter((_, i) => kernel.quotient.sizes(i) > 1);
    expect(text.match(/^(bit|byte) v\d+ = \d+;/gm)).toHaveLength(changing.length);
    expect(text.match(/:: d_step \{/g)).toHaveLength(kernel.actions.length);
    expect(text).toContain('/* decisions.workProgramme.adopted */');
    expect(text).toContain('/* {"type":"firstMeeting.closed"} [9.1] */');
  });

  it('leaves no way out of a comment', () => {
    const event = { type: 'theme.discussed', theme: '*/ assert(false) /* \u2028' } as const;
    const text = promelaOf(compileKernel(ccm2011, { alphabet: [...alphabet, event] }));
    expect(text).not.toContain('*/ assert');
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it('has no option that excludes itself, and no hidden variable', () => {
    const kernel = new Kernel(circular([{ of: [0], cells: Uint16Array.of(0, 1) }]));
    const never = new Kernel(
      circular([0, 1].map((value) => ({ of: [0], cells: Uint16Array.of(value, 1 - value) }))),
    );
    expect(promelaOf(kernel).match(/:: d_step/g)).toHaveLength(kernel.actions.length);
    expect(promelaOf(never).match(/:: d_step/g)).toHaveLength(never.actions.length - 1);
    expect(promelaOf(kernel)).not.toContain('hidden');
  });
});

describe.skipIf(!has('spin') || !has('gcc'))(`SPIN on the Promela of a programme (seed ${SEED})`, () => {
  const kernels: readonly (readonly [string, Kernel])[] = [
    ...(['refusals', 'all'] as const).map(
      (observe) => [observe, compileKernel(ccm2011, { alphabet, observe })] as const,
    ),
    ['writes in a circle', new Kernel(circular([]))],
    ...fc
      .sample(someMerged(4, 6, 4), { seed: SEED, numRuns: 6 })
      .map((form, i) => [`drawn by chance, ${i}`, new Kernel({ ...form, programme })] as const),
  ];
  const modes = { 'depth first': [], 'breadth first': ['-DBFS'] };

  it.each(
    kernels.flatMap(([name, kernel]) =>
      Object.entries(modes).map(([mode, flags]) => [name, mode, kernel, flags] as const),
    ),
  )('meets as many states and transitions: %s, %s', (_, __, kernel, flags) => {
    const { store, transitions } = walk(kernel);
    const found = verified(promelaOf(kernel), flags);
    expect(Number(found.match(/(\d+) states, stored/)?.[1])).toBe(store.size);
    // It counts the start as one transition more.
    expect(Number(found.match(/(\d+) transitions \(/)?.[1])).toBe(transitions + 1);
  });
});

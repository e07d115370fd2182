import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ccm2011 } from 'intersessional';
import { alphabetOf, compileKernel, promelaOf, walk } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';

const LEFT_OUT = /theme|prep|coordination.held|friend|participants|sponsor|interpr|contrib|convened|standing/;
const alphabet = alphabetOf(ccm2011, { departures: false })
  .map(({ event }) => event)
  .filter(({ type }) => !LEFT_OUT.test(type));

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

  it.skipIf(!has('spin') || !has('gcc')).each(['refusals', 'all'] as const)(
    'has as many states and transitions for SPIN: %s',
    (observe) => {
      const folder = mkdtempSync(join(tmpdir(), 'intersessional-spin-'));
      try {
        const kernel = compileKernel(ccm2011, { alphabet, observe });
        const { store, transitions } = walk(kernel);
        writeFileSync(join(folder, 'm.pml'), promelaOf(kernel));
        // SPIN's removal of dead variables (-o2 turns it off) takes a few states for one another.
        execFileSync('spin', ['-o2', '-a', 'm.pml'], { cwd: folder });
        execFileSync('gcc', ['-DSAFETY', '-DNOREDUCE', '-w', '-o', 'pan', 'pan.c'], { cwd: folder });
        const found = execFileSync('./pan', ['-m10000', '-E'], { cwd: folder, encoding: 'utf8' });
        expect(Number(found.match(/(\d+) states, stored/)?.[1])).toBe(store.size);
        // It counts the start as one transition more.
        expect(Number(found.match(/(\d+) transitions \(/)?.[1])).toBe(transitions + 1);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

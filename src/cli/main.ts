#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';

/**
 * By the major version of V8, the flag that lets a function run longer before it is compiled anew. A command ends before
 * most of that work is worth it. Other versions keep their default: they complain of a flag that they do not know.
 */
const PATIENCE: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=1000000',
  12: '--invocation-count-for-turbofan=30000',
  13: '--invocation-count-for-turbofan=30000',
};

/**
 * Inlines less into functions that are compiled anew, in bytes: compiling takes longer than the calls that it would save.
 */
const INLINING = '--max-inlined-bytecode-size-cumulative=300';

/**
 * Starts no marking of the heap beside the command. After a few young collections V8 starts it in nearly every command, for
 * its heap still seems small, and a short command ends before anything is freed. Memory that runs short is still freed.
 */
const MARKING = '--no-incremental-marking';

const patience = PATIENCE[process.versions.v8.split('.')[0] ?? ''];
if (patience) {
  setFlagsFromString(patience);
  setFlagsFromString(INLINING);
  setFlagsFromString(MARKING);
}

/** Keeps compiled code for the next command, where Node can: from 22.1 on. */
(nodeModule as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

// Keeps what is loaded from here on.
const { run } = await import('./program.ts');
const { terminalOf } = await import('./terminal.ts');

/** A reader that went away (`| head`) wants no more: that is no error. */
function onStreamError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.exitCode = 2;
  process.stderr.write(`intersessional: ${error.message}\n`);
}

process.stdout.on('error', onStreamError);
process.stderr.on('error', () => {});
/* Not process.exit: what is written to a pipe must first get through. */
process.exitCode = await run(process.argv.slice(2), terminalOf(process));

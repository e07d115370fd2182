#!/usr/bin/env node
import { run } from './program.ts';
import { terminalOf } from './terminal.ts';

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

/**
 * Builds the package for npm and pnpm: after `npm ci`, before `npm pack`, and where it is installed from git. A clone in
 * which nothing is installed yet gets the tools of the build first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs npm, and ends with its exit code where it fails. All it prints goes to standard error: `npm pack --json` prints JSON. */
function npm(...args) {
  const { status, error } = spawnSync('npm', args, {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

const hasTools = existsSync('node_modules/tsup');
const leftOut = !hasTools && ['ci', 'install'].includes(process.env.npm_command);

// Whoever installs a clone without its development packages runs no build.
if (!leftOut) {
  if (!hasTools) npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev');
  npm('run', '--silent', 'build');
}

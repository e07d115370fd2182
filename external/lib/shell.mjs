import { spawn } from 'node:child_process';

/** An external command that failed, with all it printed. */
export class CommandError extends Error {
  constructor(command, output) {
    super(`$ ${command}\n${output.trimEnd()}`);
  }
}

/** Names the variables that npm, Node and the tests of the repository set, and that no other project has. */
const OF_THE_REPOSITORY =
  /^(npm_(?!config_(registry|cache|cafile|userconfig|.*proxy)$)|NODE_(OPTIONS|ENV)$|FORCE_COLOR$|TEST_REPORT$|VITEST|INIT_CWD$)/i;

/**
 * Runs a command line and returns what it printed, both streams as a terminal shows them. It must end with the exit code
 * `exits`. `bins` are searched before the folders of PATH.
 */
export function shell(command, { cwd, bins = [], exits = 0 }) {
  const env = { ...process.env, PATH: [...bins, process.env.PATH].join(':'), NO_COLOR: '1', CI: '1' };
  for (const name of Object.keys(env)) if (OF_THE_REPOSITORY.test(name)) delete env[name];
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-ec', `exec 2>&1\n${command}`], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (data) => {
      output += data;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === exits
        ? resolve(output)
        : reject(new CommandError(command, `${output}\nexit code ${code}, not ${exits}`)),
    );
  });
}

import type { Reporter, Vite } from 'vitest/node';
import { besides, countingSetup } from '../../coverage/plugin.ts';

const setupFile = besides(import.meta.url, './setup');

/** What runs the tests with a fault: a runner of its own, the setup files, and nobody else who reports. */
export const mutantPlugin = (reporter: Reporter): Vite.Plugin => ({
  name: 'intersessional:mutants',
  enforce: 'post',
  configureVitest({ vitest, project }) {
    const { setupFiles } = project.config;
    for (const file of [countingSetup, setupFile]) if (!setupFiles.includes(file)) setupFiles.push(file);
    project.config.runner = besides(import.meta.url, './runner');
    vitest.config.reporters = [reporter];
  },
});

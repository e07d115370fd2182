import type { Reporter, Vite } from 'vitest/node';
import { besides } from '../../coverage/plugin.ts';

const setupFile = besides(import.meta.url, './setup');

/** What runs the tests with a fault: a runner of its own, a setup file, and nobody else who reports. */
export const mutantPlugin = (reporter: Reporter): Vite.Plugin => ({
  name: 'intersessional:mutants',
  enforce: 'post',
  configureVitest({ vitest, project }) {
    const { setupFiles } = project.config;
    setupFiles.push(setupFile);
    project.config.runner = besides(import.meta.url, './runner');
    vitest.config.reporters = [reporter];
  },
});

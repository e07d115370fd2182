import { defineConfig, mergeConfig } from 'vitest/config';
import { provisionCoverage } from '../src/testing/coverage/plugin.ts';
import whole from '../vitest.config.ts';

const root = new URL('..', import.meta.url).pathname;
const provisions = provisionCoverage({ json: 'coverage/provisions.json', html: 'coverage/provisions.html' });

/** The conformance tests alone, with the table of what they cover. */
export default mergeConfig(whole, defineConfig({ root, plugins: [provisions] }));

import { ScenarioError } from './outcome.ts';

/*
 * A scenario of which nothing is expected checks nothing, and its test would be green. In a test runner with hooks its
 * test fails; elsewhere the error comes as soon as the code that dropped it is done: nothing may be expected of it
 * later.
 */

interface Watch {
  /** The ends of scenarios of which nothing was expected yet, each with its story. */
  readonly pending: Map<object, () => string>;
  /** A test is running at whose end they are looked at. */
  isGuarded: boolean;
  isDue: boolean;
}

/** One place per worker, whichever copies of the library the tests and a setup file load. */
const PLACE = Symbol.for('intersessional.pending');
const worker = globalThis as { [PLACE]?: Watch };
worker[PLACE] ??= { pending: new Map(), isGuarded: false, isDue: false };
const watch: Watch = worker[PLACE];

/** Throws for the scenarios of which nothing was expected. */
function checkPending(): void {
  const stories = [...watch.pending.values()].map((story) => story());
  watch.pending.clear();
  if (stories.length > 0) throw new ScenarioError(stories.join('\n\n'));
}

function checkSoon(): void {
  if (watch.isGuarded || watch.isDue) return;
  watch.isDue = true;
  setTimeout(() => {
    watch.isDue = false;
    checkPending();
  }, 0);
}

/** Takes note of the end of a scenario; returns what is to be called when something is expected of it. */
export function noteEnd(end: object, story: () => string): () => void {
  watch.pending.set(end, story);
  checkSoon();
  return () => void watch.pending.delete(end);
}

type Hook = (code: () => void) => unknown;

/** Has the hooks of a test runner fail each test that leaves a scenario of which nothing is expected. */
export function guardTests({
  beforeEach,
  afterEach,
}: {
  readonly beforeEach: Hook;
  readonly afterEach: Hook;
}): void {
  beforeEach(() => {
    watch.isGuarded = true;
  });
  afterEach(() => {
    watch.isGuarded = false;
    checkPending();
  });
}

const { beforeEach, afterEach } = globalThis as { readonly beforeEach?: Hook; readonly afterEach?: Hook };

// Jest, Mocha and Jasmine have hooks for all to see; Vitest only if asked to: its setup file hands them in.
if (beforeEach !== undefined && afterEach !== undefined) guardTests({ beforeEach, afterEach });

import { pageTexts, progressTexts, say } from '../messages/index.ts';
import type { Terminal } from './terminal.ts';

/** Work shorter than this is done before one wonders, in milliseconds. */
const SOON = 1000;
/** The milliseconds between two updates of the line. */
const OFTEN = 100;
/** The number of parts from which on a share in percent is shown. */
const MANY = 100;
const CLEAR = '\r\u001b[2K';

/** A line on a terminal that tells how far some work has come; on anything else, nothing. */
export interface Progress {
  /** Shows how much is done. Without a total the line shows the seconds so far. */
  readonly update: (done?: number, total?: number) => void;
  /** Clears the line. */
  readonly end: () => void;
}

const SILENT: Progress = { update: () => {}, end: () => {} };

function wordsOf(
  label: string,
  seconds: number,
  done: number | undefined,
  total: number | undefined,
): string {
  if (done === undefined) return say(progressTexts.time, { label, seconds });
  if (total === undefined) return say(progressTexts.done, { label, done, seconds });
  const percent = () => say(pageTexts.percent, { number: Math.floor((100 * done) / total) });
  return say(progressTexts.share, { label, done: total < MANY ? done : percent(), total, seconds });
}

/** Tells of work that lasts over a second, on the terminal's standard error. */
export function progressOn(
  { err, interactive = false, columns }: Terminal,
  label: string,
  now: () => number = Date.now,
): Progress {
  if (!interactive) return SILENT;
  const began = now();
  let last = began + SOON - OFTEN;
  let isShown = false;
  return {
    update(done, total) {
      const time = now();
      if (time - last < OFTEN) return;
      last = time;
      isShown = true;
      const words = wordsOf(label, Math.floor((time - began) / 1000), done, total);
      err(`${CLEAR}${words.slice(0, columns - 1)}`);
    },
    end() {
      if (isShown) err(CLEAR);
      isShown = false;
    },
  };
}

import type { EventType } from '../model/events.ts';

/*
 * Hints for events that are made up and for records that are put right: no verdict depends on them.
 */

/** The acts of which each State has its own. */
export const OF_EACH_STATE: readonly EventType[] = ['friend.designated'];

/** Two values for each field with a closed set of words. The first that the field does not have is the other value. */
export const OTHER_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  by: ['host', 'president'],
  funding: ['assessed', 'voluntary'],
  status: ['official', 'informal'],
  format: ['formal', 'informal'],
  outcome: ['defer', 'establish'],
};

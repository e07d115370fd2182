/** The arbitraries, without fast-check: it is loaded at the first call of one. */

export { type EventAfterOptions, eventAfter } from './after.ts';
export { breachesOf } from './breaches.ts';
export { recordBreaching } from './breaching.ts';
export { type CompliantOptions, compliantRecord } from './compliant.ts';
export { programmeLike } from './programmes.ts';
export {
  anyEvent,
  anyRecord,
  type EventOptions,
  type OwnEventOptions,
  type RecordOptions,
} from './records.ts';

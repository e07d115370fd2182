import type { IsoDate } from '../model/calendar.ts';
import type { TreatyRecord } from '../model/record.ts';
import { recordSchema } from './records.ts';

/**
 * Returns the days on which something happened, in order, each once.
 *
 * @throws MalformedError for a record that is none.
 *
 * @example
 * ```ts
 * import { daysOf } from 'intersessional';
 * const events = [{ on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' }] as const;
 * console.log(daysOf({ programme: 'ccm-2011', events }));
 * ```
 * ```text
 * [ '2010-11-09' ]
 * ```
 */
export const daysOf = (record: TreatyRecord): readonly IsoDate[] =>
  [...new Set(recordSchema.parse(record).events.map(({ on }) => on))].sort();

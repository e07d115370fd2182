import type { TreatyRecord } from '../model/record.ts';
import type { Programme } from '../programmes/programme.ts';
import type { LocatedRecord } from './located.ts';
import { type ReadOptions, readersWith } from './readers.ts';
import { parseYaml } from './yaml.ts';

export type { LocatedRecord } from './located.ts';
export type { TextPosition } from './positions.ts';
export { MalformedTextError, type PositionedProblem, positionedLine } from './problems.ts';
export type { ReadOptions } from './readers.ts';

const readers = /* @__PURE__ */ readersWith(parseYaml);

/**
 * Reads a record from JSON or YAML text.
 *
 * @throws MalformedError, once, with every problem and its place in the text: of the syntax first (of JSON, where
 * the reading stopped), and where that is right, of the record.
 *
 * @example
 * ```ts
 * import { readRecord } from 'intersessional/read';
 * const { events } = readRecord(`
 * programme: ccm-2011
 * events:
 *   - { on: 2011-06-30, type: intersessional.closed }
 * `);
 * console.log(events);
 * ```
 * ```text
 * [ { on: '2011-06-30', type: 'intersessional.closed' } ]
 * ```
 */
export const readRecord = (text: string, options: ReadOptions = {}): TreatyRecord =>
  readers.readRecord(text, options);

/**
 * Reads a record, as `readRecord` does, and keeps the positions of its values.
 * @throws MalformedError, as `readRecord` does.
 *
 * @example
 * ```ts
 * import { locateRecord } from 'intersessional/read';
 * const { positionOf } = locateRecord(`programme: ccm-2011
 * events:
 *   - on: 2011-06-30
 *     type: intersessional.closed
 * `);
 * console.log(positionOf(['events', 0, 'type'])?.line);
 * ```
 * ```text
 * 4
 * ```
 */
export const locateRecord = (text: string, options: ReadOptions = {}): LocatedRecord =>
  readers.locateRecord(text, options);

/**
 * Reads a programme from JSON or YAML text.
 *
 * @throws MalformedError, as `readRecord` does.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { readProgramme } from 'intersessional/read';
 * const { id, starts } = readProgramme(JSON.stringify(ccm2011), { name: 'ccm-2011.json' });
 * console.log(id, starts);
 * ```
 * ```text
 * ccm-2011 2010-11-09
 * ```
 */
export const readProgramme = (text: string, options: ReadOptions = {}): Programme =>
  readers.readProgramme(text, options);

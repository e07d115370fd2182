import type { TreatyRecord } from 'intersessional';
import { afterAll, describe, expect, it, vi } from 'vitest';

/*
 * A second language is a second folder. Here it is made of the first: every letter of every text becomes a Cyrillic one.
 * A Latin word that is printed all the same is no text of the catalogue, unless the record, the programme or the command line
 * has it.
 */

// The set-up of the tests has loaded the first language: everything is loaded anew.
vi.resetModules();
vi.doMock('../../src/messages/language.ts', async (original) => translated(await original<object>()));
const { ccm2011, explain, MalformedError, replay } = await import('intersessional');
const { modelRecord, without } = await import('../../conformance/support/index.ts');
const { cli, recordFile } = await import('../cli/support.ts');

// Test files after this one can share its worker: they load the first language anew.
afterAll(() => {
  vi.doUnmock('../../src/messages/language.ts');
  vi.resetModules();
});

/** Translates texts, and leaves their slots, and what a reader is told to type. */
function translated<T>(branch: T): T {
  if (typeof branch === 'string') return foreign(branch) as T;
  return Object.fromEntries(
    Object.entries(branch as object).map(([name, each]) => [
      name,
      name === 'LANGUAGE' ? 'ru' : typeof each === 'function' ? each : translated(each),
    ]),
  ) as T;
}

function foreign(text: string): string {
  return text.replace(/\{\w+\}|--[\w-]+|[a-z]/gi, (part) => (part.length > 1 ? part : 'ж'));
}

/** A record with breaches, an event out of place and one left out. */
const record: TreatyRecord = modelRecord(
  without('coordinator.appointed'),
  without('theme.discussed', { theme: 'c' }),
  (given) => ({ ...given, events: given.events.map(inEnglishOnly) }),
);

function inEnglishOnly(event: TreatyRecord['events'][number]): TreatyRecord['events'][number] {
  return event.type === 'interpretation.arranged' ? { ...event, languages: ['en'] } : event;
}

const wordsIn = (text: string): readonly string[] =>
  text
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .match(/[a-z]{2,}/g) ?? [];

/** The words that data brings: the record, the programme and the command line. */
const GIVEN: ReadonlySet<string> = new Set(
  wordsIn([JSON.stringify([record, ccm2011]), 'json full repair all'].join(' ')),
);

const latinIn = (text: string): readonly string[] => [
  ...new Set(wordsIn(text.replace(/--[\w-]+/g, '')).filter((word) => !GIVEN.has(word))),
];

describe('in another language', () => {
  it('findings have no word of the first', () => {
    const before = (index: number) => replay(ccm2011, { ...record, events: record.events.slice(0, index) });
    const findings = record.events.flatMap((event, i) => explain(ccm2011, before(i), event).findings);
    expect(findings.length).toBeGreaterThan(20);
    expect(latinIn(findings.map(({ because }) => because).join('\n'))).toEqual([]);
  });

  it('problems of an input have no word of the first', () => {
    try {
      replay(ccm2011, { ...record, complete: 7 } as never);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(MalformedError);

      expect(latinIn((error as Error).message)).toEqual([]);
    }
  });

  it.each([
    ['audit', recordFile(record)],
    ['audit', recordFile(record), '--full', '--repair'],
    ['audit', recordFile({ ...record, complete: false })],
    ['audit', recordFile(modelRecord()), '--full'],
    ['next', recordFile({ ...record, events: record.events.slice(0, 12) })],
    ['next', recordFile({ ...record, events: record.events.slice(0, 30) }), '--all'],
    ['simulate', 'ccm-2011', '--runs', '20'],
  ])('%s has no word of the first', async (...line) => {
    const { out, err } = await cli(line);
    expect(latinIn(out + err)).toEqual([]);
  });
});

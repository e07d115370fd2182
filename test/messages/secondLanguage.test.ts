import type { TreatyRecord } from 'intersessional';
import { afterAll, describe, expect, it, vi } from 'vitest';

/*
 * A second language is a second folder. Here it is made of the first: every letter of every text becomes a Cyrillic one.
 * A Latin word that is printed all the same is no text of the catalogue, unless the record, the programme or the command line
 * has it.
 */

// The set-up of the tests has loaded the first language: everything is loaded anew.
vi.resetModules();
vi.doMock('../../src/messages/language.ts', async (original) => {
  const first = await original<typeof import('../../src/messages/language.ts')>();
  const labels = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
  return translated({
    ...first,
    fieldNameLabels: { ...labels(first.plainFields), ...first.fieldNameLabels },
    thingLabels: { ...labels(first.plainThings), ...first.thingLabels },
    valueLabels: { ...labels(first.plainValues), ...first.valueLabels },
  });
});
const { ccm2011, explain, MalformedError, replay } = await import('intersessional');
const { modelRecord, without } = await import('../../conformance/support/index.ts');
const { repair, whatIf, whatIfRows } = await import('intersessional/simulation');
const { mutantsOf } = await import('intersessional/testing/mutation');
const { readRecord } = await import('intersessional/read');
const { fromOcel, fromXes } = await import('intersessional/interchange');
const { editsBetween } = await import('../../src/simulation/diff/changes.ts');
const { vocabularyOf } = await import('../../src/programmes/vocabulary.ts');
const { differenceWords } = await import('../../src/simulation/diff/words.ts');
const { coverageHtml } = await import('../../src/testing/coverage/html.ts');
const { coverageText } = await import('../../src/testing/coverage/text.ts');
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

/** Names to type: they are the same in every language. */
const COMMANDS = ['audit', 'json', 'ocel', 'xes', 'yaml'];

/** Options, and names that are made up, such as `[some delegation]`. */
const TYPED_OR_MADE_UP = /--[\w-]+|\[some[^\]]*\]/g;

function latinIn(text: string, line: readonly string[] = []): readonly string[] {
  const given = new Set([...GIVEN, ...wordsIn(line.join(' '))]);
  return [...new Set(wordsIn(text.replace(TYPED_OR_MADE_UP, '')).filter((word) => !given.has(word)))];
}

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
    ['simulate', 'ccm-2011', '--runs', '20', '--seed', '2011'],
    ['diff', 'ccm-2011', recordFile({ ...ccm2011, provisions: ccm2011.provisions.slice(0, -1) })],
    ['explore', recordFile({ ...ccm2011, provisions: ccm2011.provisions.slice(0, 4) })],
    ['mutate', recordFile(modelRecord()), '--paragraph', '4.3'],
    ['audit', 'nowhere.json'],
    ['audt'],
    ['simulate', 'ccm-2011', '--runs', 'x'],
    ['convert', recordFile(record), '-', '--to', 'csv'],
  ])('%s has no word of the first', async (...line) => {
    const { out, err } = await cli(line);
    expect(latinIn(out + err, [...line, ...COMMANDS])).toEqual([]);
  });

  it('reasons of a repair have no word of the first', () => {
    const [first] = repair(ccm2011, record, { most: 1, limit: 300 }).repairs;
    expect(first?.edits.length).toBeGreaterThan(0);
    expect(latinIn((first?.edits ?? []).map(({ because }) => because).join(' '))).toEqual([]);
  });

  it('the faults of mutants have no word of the first', () => {
    expect(
      latinIn(
        mutantsOf(ccm2011)
          .map(({ says }) => says)
          .join(' '),
      ),
    ).toEqual([]);
  });

  it('the differences of two programmes have no word of the first', () => {
    const { drafts, offers, provisions, aside } = ccm2011;
    const other = {
      ...ccm2011,
      drafts: { ...drafts, languages: { languages: ['en', 'ru'] }, coordination: {} },
      offers: offers.map((offer) => ({ ...offer, days: 6 })),
      provisions: provisions.slice(3).map((each) => ({ ...each, force: 'should' as const })),
      aside: aside.slice(1),
    };
    const words = editsBetween(ccm2011, other).map(({ difference }) =>
      differenceWords(difference, vocabularyOf(ccm2011)),
    );
    expect(words.length).toBeGreaterThan(20);
    expect(latinIn(words.join(' '))).toEqual([]);
  });

  it('a comparison of branches has no word of the first', () => {
    const branch = {
      name: 'json',
      record: (draft: { events: unknown[]; complete?: boolean }) => {
        draft.events.splice(5, 2);
        draft.complete = false;
      },
    };
    const rows = whatIfRows(whatIf(ccm2011, modelRecord(), [branch as never], { limit: 10 }));
    expect(latinIn(rows.flatMap(({ label, values }) => [label, ...values]).join(' '))).toEqual([]);
  });

  it('the coverage by paragraph has no word of the first', () => {
    const counts = { applicable: 3, passed: 1, failed: 1, cantTell: 1, decisive: 0 };
    const provision = { ...counts, refused: 0, canRefuse: true, gap: 'neverRefused' as const };
    const coverage = {
      programme: 'ccm-2011',
      title: ccm2011.title,
      paragraphs: [{ ...counts, refused: 0, paragraph: 'A5', forces: ['shall'], covered: false }],
      provisions: [{ ...provision, paragraph: 'A5', rule: 'languages-provided', force: 'shall' as const }],
    };
    expect(latinIn(coverageText(coverage))).toEqual([]);
    const page = coverageHtml([coverage]).replace(/<style>[\s\S]*<\/style>/, '');
    expect(latinIn(page.replace(/ title="([^"]*)"/g, '>$1<').replace(/<[^>]*>/g, ' '))).toEqual([]);
  });

  it.each([
    () => readRecord('{ "events": [1,] }'),
    () => readRecord('events: []\nevents: []'),
    () => readRecord('a: *b'),
    () => readRecord(JSON.stringify({ provisions: [] })),
    () => readRecord('<log/>'),
    () => readRecord(''),
    () => fromXes('<log><trace><event><string key="concept:name" value="theme"/></event></trace></log>'),
    () => fromXes('<log><event/></log>'),
    () => fromXes('{}'),
    () => fromOcel({ objects: [], events: [] }),
    () => fromOcel('<log/>'),
  ])('a text that cannot be read: %s', (read) => {
    expect.assertions(1);
    try {
      read();
    } catch (error) {
      const own = (error as Error).message.replace(/^\S+: |intersessional\/interchange/gm, '');
      expect(latinIn(own)).toEqual([]);
    }
  });
});

import {
  audit,
  begin,
  ccm2011,
  createCycle,
  explain,
  MalformedError,
  type Programme,
  parseProgramme,
  submit,
  type TreatyEvent,
  type TreatyRecord,
  withMachine,
} from 'intersessional';
import {
  alphabetOf,
  compileKernel,
  complies,
  diff,
  type EventTemplate,
  repair,
} from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { differences } from '../support/differential.ts';
import { model } from '../support/records.ts';

/*
 * Faults in how names are compared that were found from outside, by kind: the input that was found, and others of its
 * kind. The id is that of the row.
 */

/** A value with texts in it changed, at any depth. */
function renamed<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((each) => renamed(each, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, renamed(each, change)])) as T;
}

const record = (events: readonly object[], complete = true): TreatyRecord =>
  ({ programme: 'ccm-2011', complete, events }) as TreatyRecord;

/** Fields that hold names and languages, and no words of a closed list. */
const NAMED = new Set(['city', 'venue', 'body', 'fund', 'assistedBy', 'with', 'theme', 'languages', 'name']);

const modelWith = (change: (text: string, field: string) => string): TreatyRecord =>
  record(
    model.events.map((event) =>
      Object.fromEntries(
        Object.entries(event).map(([field, value]) => [
          field,
          NAMED.has(field) ? renamed(value, (text) => change(text, field)) : value,
        ]),
      ),
    ),
  );

/** The model record with the themes (a) to (h) in brackets. */
const bracketed = modelWith((text, field) =>
  field === 'theme' && /^[a-h]$/.test(text) ? `(${text})` : text,
);

const swapping = (names: Readonly<Record<string, string>>) => modelWith((text) => names[text] ?? text);

/** The verdict, and what failed or cannot be told. */
function outline(of: TreatyRecord, programme: Programme = ccm2011) {
  const { verdict, findings } = audit(programme, of);
  return [verdict, ...findings.map(({ provision, rule }) => `${provision} ${rule}`)];
}

const COMPLIANT = ['compliant'];

const SPELLINGS: readonly (readonly [string, TreatyRecord])[] = [
  ['a space at the end', modelWith((text) => `${text} `)],
  ['white space around and a line break', modelWith((text) => `\n\t ${text}\u00a0`)],
  ['capitals', modelWith((text, field) => (field === 'languages' ? text : text.toUpperCase()))],
  ['small letters', modelWith((text) => text.toLowerCase())],
  ['full-width letters', modelWith((text, field) => (field === 'languages' ? text : fullWidth(text)))],
  ['isolates around', modelWith((text, field) => (field === 'languages' ? text : `\u2068${text}\u2069`))],
  ['Genève', swapping({ Geneva: 'Genève' })],
  ['Genève, decomposed, in capitals', swapping({ Geneva: 'GENE\u0300VE' })],
  ['日内瓦, جنيف and Женева', swapping({ Geneva: '日内瓦' })],
  ['جنيف', swapping({ Geneva: 'جنيف', Beirut: 'بيروت' })],
  ['Женева', swapping({ Geneva: 'Женева', Beirut: 'Бейрут' })],
  ['Beyrouth', swapping({ Beirut: 'Beyrouth', Vientiane: 'Viangchan' })],
  ['GENEVA', swapping({ Geneva: 'GENEVA' })],
  ['UNODA Geneva', swapping({ UNODA: 'UNODA Geneva', 'UNDP-BCPR': 'BCPR' })],
  ['bodies at length', swapping({ UN: 'United Nations', CMC: 'cluster munition coalition' })],
  ['the fund', swapping({ 'UNDP-BCPR-TTF': 'BCPR Trust Fund' })],
  ['the venue', swapping({ WMO: 'World Meteorological Organization' })],
  ['(a) to (h)', bracketed],
  ['A to H', modelWith((text, field) => (field === 'theme' ? text.toUpperCase() : text))],
  ['titles of themes', swapping({ b: 'Victim  assistance', h: 'COOPERATION AND ASSISTANCE' })],
  ['en-GB, fr-FR, es-ES', swapping({ en: 'en-GB', fr: 'fr-FR', es: 'es-ES' })],
  ['EN', modelWith((text, field) => (field === 'languages' ? text.toUpperCase() : text))],
];

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

/** A space in a language tag is no spelling of it. */
const wellFormed = SPELLINGS.map(
  ([name, { events }]) =>
    [
      name,
      record(renamed(events, (text) => (/^\s*(en|fr|es)\s*$/.test(text) ? text.trim() : text))),
    ] as const,
);

describe('B10: names are compared as people read them', () => {
  it.each(wellFormed)('complies with %s', (_name, spelled) => {
    expect(outline(spelled)).toEqual(COMPLIANT);
    expect(complies(ccm2011, spelled)).toBe(true);
  });

  it.each(wellFormed)('takes the same events with %s: the machine, submit and explain', (_name, spelled) => {
    const actor = createActor(ccm2011.machine).start();
    let snapshot = begin(ccm2011);
    for (const event of spelled.events) {
      expect(explain(ccm2011, snapshot, event).reception, JSON.stringify(event)).toBe('accepted');
      ({ snapshot } = submit(ccm2011, snapshot, event));
      actor.send(event);
      expect(actor.getSnapshot().context).toEqual(snapshot.context);
    }
    expect(actor.getSnapshot().value).toEqual(snapshot.value);
    expect(actor.getSnapshot().value).toBe('secondMeeting');
  });

  it('keeps what was written, and shows it where something is not met', () => {
    const moved = swapping({ Geneva: 'Lausanne ' });
    const { verdict, findings } = audit(ccm2011, moved);
    expect(verdict).toBe('notCompliant');
    expect(findings.find(({ provision }) => provision === 'A4')).toMatchObject({
      expected: 'Geneva',
      actual: 'Lausanne ',
    });
  });

  it('finds nothing to repair in other spellings', () => {
    const { repairs } = repair(ccm2011, swapping({ Geneva: 'Genève', UNODA: 'UNODA Geneva', a: '(a)' }));
    expect(repairs.flatMap(({ edits }) => edits)).toEqual([]);
  });

  it('asks only for the theme that is missing where the others are on record by other names', () => {
    const lacking = record(bracketed.events.filter((event) => !('theme' in event && event.theme === '(g)')));
    expect(outline(lacking)).toContain('A1.3 themes-covered');
    const { repairs } = repair(ccm2011, lacking);
    expect(repairs[0]?.edits).toHaveLength(1);
    expect(repairs[0]?.edits[0]).toMatchObject({ kind: 'insert', after: { theme: 'g' } });
  });

  it('counts coordination with partners by any of their names', () => {
    const spelled = swapping({
      UN: ' united nations',
      ICRC: 'International Committee of the Red Cross',
      CMC: 'Cluster Munition Coalition',
    });
    expect(outline(spelled)).toEqual(COMPLIANT);
    expect(audit(ccm2011, spelled).provisions['A2.2']).toBe('passed');
    const alone = modelWith((text, field) => (field === 'with' && text === 'UN' ? 'Nations' : text));
    expect(outline(alone)).toContain('A2.2 coordination-regular');
  });

  it('takes back an objection, whoever writes the delegation how', () => {
    const events = [
      { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' },
      { on: '2010-11-10', type: 'objection.raised', decision: 'workProgramme', delegation: 'Côte  d’Ivoire' },
      {
        on: '2010-11-11',
        type: 'objection.withdrawn',
        decision: 'workProgramme',
        delegation: 'CÔTE D’IVOIRE ',
      },
      { on: '2010-11-12', type: 'decision.adopted', decision: 'workProgramme' },
    ];
    expect(audit(ccm2011, record(events)).receptions.map(({ reception }) => reception)).toEqual(
      events.map(() => 'accepted'),
    );
    expect(outline(record(events))).toEqual(COMPLIANT);
  });

  it('adopts languages by tags of their regions, in the terms as at the opening', () => {
    const tags = { languages: ['EN-gb', 'fr-CH', 'es-419', 'ar'] };
    const adopted = record(
      model.events.map((event) =>
        event.type === 'decision.adopted' && event.decision === 'languages'
          ? { ...event, terms: tags }
          : event,
      ),
    );
    const a5 = (of: TreatyRecord) => outline(of).filter((each) => each.startsWith('A5'));
    expect(a5(adopted)).toEqual(['A5 languages-provided']);
    const held = record(
      adopted.events.map((event) =>
        event.type === 'intersessional.opened' || event.type === 'interpretation.arranged'
          ? { ...event, ...tags }
          : event,
      ),
    );
    expect(a5(held)).toEqual([]);
  });

  it('tells a language from one whose tag only begins alike', () => {
    const events = model.events.map((event) =>
      event.type === 'intersessional.opened' ? { ...event, languages: ['en', 'fr', 'et'] } : event,
    );
    expect(outline(record(events))).toContain('A5 languages-provided');
  });

  it.each([['Geneva, Switzerland'], ['Ginevraa'], ['Gene va'], ['UNODA']])(
    'leaves a name that no programme gives free text: %s',
    (city) => {
      expect(outline(swapping({ Geneva: city }))).toContain('A4 intersessional-held');
    },
  );
});

describe('B10: names are data of the programme', () => {
  const data = JSON.parse(JSON.stringify(ccm2011)) as Programme;
  const { names: _names, ...nameless } = data;

  it('says so in its JSON, and reads back the same', () => {
    expect(parseProgramme(data)).toEqual(data);
    expect(data.names?.Geneva).toContain('Genève');
    expect(outline(swapping({ Geneva: '日内瓦' }), parseProgramme(data))).toEqual(COMPLIANT);
  });

  it('knows none of the names of another programme', () => {
    const own = withMachine(parseProgramme(nameless));
    expect(outline(model, own)).toEqual(COMPLIANT);
    expect(outline(swapping({ Geneva: 'GENEVA ' }), own)).toEqual(COMPLIANT);
    expect(outline(swapping({ Geneva: 'Genève' }), own)).toContain('A4 intersessional-held');
    expect(outline(swapping({ a: '(a)' }), own)).toContain('A1.3 themes-covered');
    expect(outline(swapping({ Geneva: 'Genève' }))).toEqual(COMPLIANT);
  });

  it('gives names to what it speaks of, and every part of the library takes them', () => {
    const own = withMachine(parseProgramme({ ...data, names: { Geneva: ['Calvinopolis'] } }));
    const spelled = swapping({ Geneva: 'CALVINOPOLIS' });
    expect(outline(spelled, own)).toEqual(COMPLIANT);
    expect(outline(spelled)).toContain('A4 intersessional-held');
    const before = model.events.filter(({ on }) => on < '2011-06-27');
    let snapshot = begin(own);
    for (const event of before) ({ snapshot } = submit(own, snapshot, event));
    const opening = spelled.events.find(({ type }) => type === 'intersessional.opened') as TreatyEvent;
    expect(submit(own, snapshot, opening).reception).toBe('accepted');
    expect(snapshot.can(opening)).toBe(true);
    expect(createActor(createCycle(own), { snapshot }).start().getSnapshot().can(opening)).toBe(true);
    expect(complies(own, spelled)).toBe(true);
    expect(complies(ccm2011, spelled)).toBe(false);
  });

  it('agrees with the kernel where the events and the programme write names otherwise', () => {
    const drafts = {
      ...data.drafts,
      workProgramme: { themes: ['A', '(b)'] },
      intersessional: { ...data.drafts.intersessional, city: 'Genève' },
    };
    const other = withMachine(parseProgramme({ ...data, drafts }));
    const theme = (name: string) => ({ type: 'theme.discussed', theme: name }) as EventTemplate;
    const about = (type: string, delegation: string) =>
      ({ type, decision: 'workProgramme', delegation }) as unknown as EventTemplate;
    const opening = { ...model.events.find(({ type }) => type === 'intersessional.opened') } as {
      on?: string;
    };
    delete opening.on;
    const alphabet = [
      { type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' },
      { type: 'decision.adopted', decision: 'workProgramme' },
      { type: 'decision.adopted', decision: 'intersessional' },
      about('objection.raised', 'X'),
      about('objection.withdrawn', 'x '),
      { ...opening, city: 'GENF' },
      { ...opening, city: 'Lyon' },
      theme('a'),
      theme('(a)'),
      theme('victim assistance'),
      { type: 'intersessional.closed' },
    ] as unknown as readonly EventTemplate[];
    for (const observe of ['refusals', 'all'] as const) {
      const { found, pairs } = differences(other, compileKernel(other, { alphabet, observe }), 2000);
      expect(found).toEqual([]);
      expect(pairs).toBeGreaterThan(100);
    }
  });

  it('makes no departure of another name', () => {
    const drafts = { ...data.drafts, intersessional: { ...data.drafts.intersessional, city: 'Genève' } };
    const letters = alphabetOf(parseProgramme({ ...data, drafts }));
    const cities = letters.flatMap(({ event, field }) =>
      field === 'city' && event.type === 'intersessional.opened' ? [(event as { city?: string }).city] : [],
    );
    expect(cities.length).toBeGreaterThan(0);
    expect(cities.filter((city) => city === 'Geneva' || city === 'Genève')).toEqual([]);
  });

  it.each([
    [
      'two things',
      { Geneva: ['Lake City'], Bern: ['lake  city'] },
      'names.Bern[0]: expected a name of one thing: it is one of Geneva, found "lake  city"',
    ],
    [
      'another thing by its own name',
      { Geneva: ['Genève'], Bern: ['GENEVA'] },
      'names.Bern[0]: expected a name of one thing: it is one of Geneva, found "GENEVA"',
    ],
    [
      'what is named twice',
      { Geneva: ['Genève'], geneva: [] },
      'names.geneva: expected a name of one thing: it is one of Geneva, found []',
    ],
    ['no text', { Geneva: [''] }, 'names.Geneva[0]: expected a text that is not empty, found ""'],
    ['no list', { Geneva: 'Genève' }, 'names.Geneva: expected a list, found "Genève"'],
  ])('refuses a name of %s, with its path', (_what, names, problem) => {
    const parsing = () => parseProgramme({ ...data, names });
    expect(parsing).toThrow(MalformedError);
    expect(parsing).toThrow(problem);
  });

  it('shows a change of names in a diff', () => {
    const other = parseProgramme({
      ...data,
      names: { ...data.names, Beirut: ['Beyrouth'], Bern: ['Berne'] },
    });
    expect(diff(ccm2011, other).changes.map(({ because }) => because)).toEqual([
      expect.stringMatching(/^Other names, Beirut: Beirute, .* removed\.$/),
      'Other names, Bern: Berne added.',
    ]);
  });
});

describe('B11: a language that is none', () => {
  const opening = (languages: readonly string[]) => ({
    ...model.events.find(({ type }) => type === 'intersessional.opened'),
    languages,
  });

  it.each(['zz', 'xx', 'zz-GB', 'english', 'eng', 'e', '', 'en_GB', 'en '])('is malformed: %j', (tag) => {
    const events = model.events.map((event) =>
      event.type === 'intersessional.opened' ? opening([tag]) : event,
    );
    expect(() => audit(ccm2011, record(events))).toThrow(
      `events[24].languages[0]: expected a BCP 47 tag of a language that ISO 639-1 has, such as en, found ${JSON.stringify(tag)}`,
    );
    const { reception } = explain(ccm2011, begin(ccm2011), opening([tag]) as unknown as TreatyEvent);
    expect(reception).toBe('malformed');
  });

  it('is malformed in a programme, too', () => {
    const data = JSON.parse(JSON.stringify(ccm2011)) as Programme;
    expect(() =>
      parseProgramme({ ...data, drafts: { ...data.drafts, languages: { languages: ['en', 'zz'] } } }),
    ).toThrow('drafts.languages.languages[1]');
  });
});

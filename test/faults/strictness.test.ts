import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  audit,
  begin,
  ccm2011,
  createCycle,
  createPhases,
  MalformedError,
  next,
  type Programme,
  type ProgrammeWithMachine,
  parseProgramme,
  replay,
  submit,
  type TreatyEvent,
  withMachine,
} from 'intersessional';
import { readProgramme } from 'intersessional/read';
import {
  alphabetOf,
  always,
  check,
  checker,
  compileKernel,
  complies,
  diff,
  explore,
  fitness,
  repair,
  simulate,
  stage,
  whatIf,
} from 'intersessional/simulation';
import {
  adopted,
  anyEvent,
  anyRecord,
  breachesOf,
  compliantRecord,
  eventAfter,
  firstMeetingOpened,
  fulfilling,
  later,
  matchers,
  on,
  recordBreaching,
  refusedBy,
  reported,
  scenario,
} from 'intersessional/testing';
import { event, isOf, judge, propertiesOf, response } from 'intersessional/testing/declare';
import { survivors } from 'intersessional/testing/mutation';
import { afterAll, describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { checkProgramme } from '../../src/programmes/check.ts';
import { cli, recordFile } from '../cli/support.ts';
import { model } from '../support/records.ts';

/*
 * Faults by which a misspelled word was a silent no, or bad data failed somewhere inside, that were found from outside, by
 * kind: the input that was found, and others of its kind. The id is that of the row.
 */

expect.extend(matchers);

const data = JSON.parse(JSON.stringify(ccm2011)) as Programme;
const opening: TreatyEvent = {
  on: '2010-11-09',
  type: 'firstMeeting.opened',
  city: 'Vientiane',
  country: 'LA',
};

/** Anything, where the types would not let it pass. */
// biome-ignore lint/suspicious/noExplicitAny: what is tried is what types refuse.
const loose = (value: unknown): any => value;

function malformed(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(MalformedError);
    return (error as MalformedError).problems.map(({ path, expected }) => `${path}: ${expected}`);
  }
  throw new Error('It was taken.');
}

const withProvision = (change: object): Programme => ({
  ...data,
  provisions: data.provisions.map((each, i) => (i === 3 ? ({ ...each, ...change } as typeof each) : each)),
});

describe('B5: a programme that cannot be judged', () => {
  const BAD: readonly (readonly [string, unknown, string])[] = [
    ['an unknown rule', withProvision({ rule: 'no-such' }), 'provisions[3].rule: the id of a rule'],
    [
      'a rule by the name of a method',
      withProvision({ rule: 'toString' }),
      'provisions[3].rule: the id of a rule',
    ],
    [
      'an unknown force',
      withProvision({ force: 'must' }),
      'provisions[3].force: one of shall, shall not, should, may',
    ],
    [
      'a decision that there is not',
      withProvision({ binds: 'lunch' }),
      'provisions[3].binds: one of start, never',
    ],
    ['no paragraph', withProvision({ paragraph: undefined }), 'provisions[3].paragraph: a text'],
    [
      'a parameter too many',
      withProvision({ with: { subjects: [] } }),
      'provisions[3].with.subjects: no such field',
    ],
    [
      'a parameter too few',
      { ...data, provisions: [{ paragraph: 'A', force: 'shall', rule: 'consensus', binds: 'start' }] },
      'provisions[0].with.decision: a value',
    ],
    ['a provision that is none', { ...data, provisions: [null] }, 'provisions[0].rule: the id of a rule'],
    ['no provisions', { ...data, provisions: undefined }, 'provisions: a list'],
    ['offers that are no list', { ...data, offers: {} }, 'offers: a list'],
    [
      'a draft left out',
      { ...data, drafts: { ...data.drafts, languages: undefined } },
      'drafts.languages: an object',
    ],
    ['no id', { ...data, id: undefined }, 'id: a text'],
    ['nothing', undefined, ': a programme'],
    ['a name', 'ccm-2011', ': a programme'],
  ];

  it.each(BAD)('%s is refused at once, with its path', (_what, programme, problem) => {
    const bad = loose(programme);
    const record = { programme: 'ccm-2011', events: [] };
    const ways: readonly (() => unknown)[] = [
      () => withMachine(bad),
      () => createCycle(bad),
      () => createPhases(bad),
      () => audit(bad, record),
      () => replay(bad, record),
      () => begin(bad),
      () => next(bad, begin(ccm2011)),
      () => submit(bad, begin(ccm2011), opening),
      () => explore(bad),
      () => simulate(bad, { runs: 1 }),
      () => diff(bad, ccm2011),
      () => diff(ccm2011, bad),
      () => repair(bad, record),
      () => complies(bad, record),
      () => whatIf(bad, record, []),
      () => alphabetOf(bad),
    ];
    for (const way of ways) {
      expect(
        malformed(way).some((each) => each.startsWith(problem)),
        String(way),
      ).toBe(true);
    }
  });

  it('is every problem at once', () => {
    const bad = { ...withProvision({ rule: 'no-such', force: 'must' }), aside: null };
    expect(malformed(() => withMachine(loose(bad)))).toEqual([
      'aside: a list',
      'provisions[3].force: one of shall, shall not, should, may',
      'provisions[3].rule: the id of a rule',
    ]);
  });

  it('is none of the library, nor a copy of one', () => {
    expect(checkProgramme(ccm2011)).toBe(true);
    expect(withMachine({ ...ccm2011 }).machine.id).toBe('ccm-2011');
    expect(() => createCycle(parseProgramme(data))).not.toThrow();
  });
});

describe('B6: an unknown option, field, paragraph or stage is an error', () => {
  const record = loose(model);
  const snapshot = begin(ccm2011);
  const alphabet = alphabetOf(ccm2011).map(({ event }) => event);

  const OPTIONS: readonly (readonly [string, () => unknown, string])[] = [
    ['audit asof', () => audit(ccm2011, record, loose({ asof: '2011-01-01' })), 'asof: no such field'],
    ['audit asOf', () => audit(ccm2011, record, { asOf: 'tomorrow' }), 'asOf: a calendar date, YYYY-MM-DD'],
    ['audit null', () => audit(ccm2011, record, loose(null)), 'options: '],
    ['audit a date', () => audit(ccm2011, record, loose('2011-01-01')), 'options: '],
    ['replay', () => replay(ccm2011, record, loose({ as_of: '2011-01-01' })), 'as_of: no such field'],
    ['next asOf', () => next(ccm2011, snapshot, { asOf: 'tomorrow' }), 'asOf: a calendar date, YYYY-MM-DD'],
    ['next date', () => next(ccm2011, snapshot, loose({ date: '2011-01-01' })), 'date: no such field'],
    ['begin', () => begin(ccm2011, loose({ compete: false })), 'compete: no such field'],
    ['begin, no boolean', () => begin(ccm2011, loose({ complete: 'no' })), 'complete: '],
    ['scenario', () => scenario(ccm2011, loose({ incomplete: true })), 'incomplete: no such field'],
    [
      'readProgramme',
      () => readProgramme('{}', loose({ nmae: 'a.json' })),
      'nmae: no such field, perhaps name',
    ],
    ['simulate', () => simulate(ccm2011, loose({ rnus: 5 })), 'rnus: no such field, perhaps runs'],
    [
      'simulate, a stage',
      () => simulate(ccm2011, { runs: 1, goal: 'secondMeting' }),
      'goal: a stage, such as secondMeeting',
    ],
    ['simulate, a type', () => simulate(ccm2011, loose({ weights: { 'decison.adopted': 2 } })), 'weights'],
    [
      'simulate, an event',
      () => simulate(ccm2011, loose({ alphabet: [{ type: 'tea' }] })),
      'alphabet[0]: an event',
    ],
    [
      'explore',
      () => explore(ccm2011, loose({ gaol: 'secondMeeting' })),
      'gaol: no such field, perhaps goal',
    ],
    [
      'explore, a stage',
      () => explore(ccm2011, { goal: 'firstmeeting' }),
      'goal: a stage, such as firstMeeting',
    ],
    ['explore, a limit', () => explore(ccm2011, loose({ limit: '10' })), 'limit: '],
    ['check', () => check(ccm2011, [], loose({ limits: 5 })), 'limits: no such field, perhaps limit'],
    [
      'check, a stage',
      () => check(ccm2011, [always(stage('preparing'))]),
      'properties[0]: a stage of the chart, such as ',
    ],
    ['diff', () => diff(ccm2011, ccm2011, loose({ eech: false })), 'eech: no such field, perhaps each'],
    [
      'repair',
      () => repair(ccm2011, record, loose({ asOff: '2011-01-01' })),
      'asOff: no such field, perhaps asOf',
    ],
    ['repair, kinds', () => repair(ccm2011, record, loose({ kinds: ['remove'] })), 'kinds[0]: one of insert'],
    ['repair, asked', () => repair(ccm2011, record, loose({ asked: 'must' })), 'asked: one of shall, should'],
    ['fitness', () => fitness(ccm2011, record, loose({ most: 5 })), 'most: no such field'],
    ['complies', () => complies(ccm2011, record, loose({ asof: '2011-01-01' })), 'asof: no such field'],
    ['checker', () => checker(ccm2011)(record, { asOf: 'June' }), 'asOf: a calendar date'],
    ['whatIf', () => whatIf(ccm2011, record, [], loose({ asof: '2011-01-01' })), 'asof: no such field'],
    [
      'whatIf, a branch',
      () => whatIf(ccm2011, record, [loose({ name: 'a', recod: () => {} })]),
      'branches[0].recod: no such field',
    ],
    [
      'alphabetOf',
      () => alphabetOf(ccm2011, loose({ departure: false })),
      'departure: no such field, perhaps departures',
    ],
    ['alphabetOf, a type', () => alphabetOf(ccm2011, loose({ types: ['tea'] })), 'types[0]: one of '],
    [
      'compileKernel',
      () => compileKernel(ccm2011, loose({ alphabet, form: '2010-01-01' })),
      'form: no such field, perhaps from',
    ],
    ['compliantRecord', () => compliantRecord(ccm2011, loose({ shall: true })), 'shall: no such field'],
    [
      'compliantRecord, a stage',
      () => compliantRecord(ccm2011, { stage: 'secondMeting' }),
      'stage: a stage of the chart, such as secondMeeting',
    ],
    [
      'eventAfter',
      () => eventAfter(ccm2011, snapshot, loose({ type: 'date.reached' })),
      'type: no such field, perhaps types',
    ],
    [
      'eventAfter, a reception',
      () => eventAfter(ccm2011, snapshot, loose({ reception: 'taken' })),
      'reception: one of ',
    ],
    ['anyEvent', () => anyEvent(loose({ type: [] })), 'type: no such field, perhaps types'],
    ['anyEvent, a type', () => anyEvent(loose({ types: ['tea'] })), 'types[0]: one of '],
    [
      'anyRecord',
      () => anyRecord(ccm2011, loose({ maxLenght: 3 })),
      'maxLenght: no such field, perhaps maxLength',
    ],
    [
      'survivors',
      () => survivors(ccm2011, [], loose({ mutant: [] })),
      'mutant: no such field, perhaps mutants',
    ],
    [
      'propertiesOf',
      () => propertiesOf(response('intersessional.opened', 'intersessional.closed'), loose({ onec: true })),
      'onec: no such field, perhaps once',
    ],
  ];

  it.each(OPTIONS)('%s', (_what, run, problem) => {
    const problems = malformed(run);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${problem.replace(/[[\].]/g, '\\$&')}`));
  });

  it('refuses an input of the machine that there is not', () => {
    const actor = createActor(ccm2011.machine, { input: loose({ compete: false }) });
    actor.subscribe({ error: () => {} });
    const { status, error } = actor.start().getSnapshot() as { status: string; error?: unknown };
    expect([status, String(error)]).toEqual([
      'error',
      expect.stringContaining('compete: expected no such field'),
    ]);
  });

  const told = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      return String(error);
    }
    return 'passed';
  };

  /** Both as it is and negated: ignored, one of the two would pass. */
  const MATCHERS: readonly (readonly [string, (expected: ReturnType<typeof expect>) => unknown, string])[] = [
    [
      'toComply',
      (it) => it.toComply(loose({ asof: '2011-01-01' })),
      'asof: expected no such field, perhaps asOf',
    ],
    ['toComply, no date', (it) => it.toComply({ asOf: 'June' }), 'asOf: expected a calendar date'],
    ['toComply, after', (it) => it.toComply({ after: model }), 'after: expected no such field'],
    ['toBreach', (it) => it.toBreach('A5', loose({ programm: ccm2011 })), 'programm: expected no such field'],
    [
      'toBreach, a paragraph',
      (it) => it.toBreach('a5'),
      '"a5" is no paragraph and no rule of ccm-2011. Did you mean A5?',
    ],
    ['toBreach, a rule', (it) => it.toBreach('language-provided'), 'Did you mean languages-provided?'],
    [
      'toBreach, undefined',
      (it) => it.toBreach(loose(undefined)),
      'arguments[0]: expected a paragraph or a rule',
    ],
    ['toBreachOnly', (it) => it.toBreachOnly('A55'), 'Did you mean A5?'],
    ['toDepartFrom', (it) => it.toDepartFrom('31'), 'Did you mean 3.1?'],
    [
      'toBeUndetermined',
      (it) => it.toBeUndetermined(loose(7.1)),
      'arguments[0]: expected a paragraph or a rule, found 7.1',
    ],
    ['toHaveFulfilled', (it) => it.toHaveFulfilled('A8'), '"A8" is no paragraph'],
    ['toHaveFulfilled, nothing', (it) => it.toHaveFulfilled(), 'takes the paragraphs or rules'],
    ['toReach', (it) => it.toReach('secondMeting'), 'Did you mean secondMeeting?'],
    ['toOweNext', (it) => it.toOweNext('A44'), 'Did you mean A4?'],
    [
      'toOweNext, a field',
      (it) => it.toOweNext(loose({ provision: 'A4', du: '2011-06-27' })),
      'du: expected no such field, perhaps due',
    ],
    [
      'toOweNext, no date',
      (it) => it.toOweNext({ provision: 'A4', due: '27 June 2011' }),
      'due: expected a calendar date',
    ],
    [
      'toOweNext, a rule',
      (it) => it.toOweNext(loose({ provision: 'A4', rule: 'informal' })),
      'rule: expected a rule on which A4 rests',
    ],
    ['toAllowNext', (it) => it.toAllowNext(loose('decison.adopted')), 'Did you mean decision.adopted?'],
    [
      'toAllowNext, a field',
      (it) => it.toAllowNext(loose({ type: 'decision.adopted', decison: 'languages' })),
      'decison: expected no such field, perhaps decision',
    ],
    [
      'toAllowNext, a decision',
      (it) => it.toAllowNext(loose({ type: 'decision.adopted', decision: 'language' })),
      'decision: expected one of workProgramme',
    ],
    [
      'toAllowNext, of another type',
      (it) => it.toAllowNext({ type: 'decision.adopted', subject: 'structure' }),
      'subject: expected no such field of decision.adopted',
    ],
  ];

  it.each(MATCHERS)('%s', (_name, run, problem) => {
    expect(told(() => run(expect(model)))).toContain(problem);
    expect(told(() => run(expect(model).not as ReturnType<typeof expect>))).toContain(problem);
  });

  it('of matchers of events', () => {
    for (const it of [expect(opening), expect(opening).not as ReturnType<typeof expect>]) {
      expect(told(() => it.toBeAccepted(loose({ befor: model })))).toContain('befor: expected no such field');
      expect(told(() => it.toBeAccepted(loose({ after: { events: [] } })))).toContain(
        'after: expected a record',
      );
      expect(told(() => it.toBeMisplaced(loose({ asof: '2011-01-01' })))).toContain(
        'asof: expected no such field',
      );
      expect(told(() => it.toBeRefusedBy('A99'))).toContain('"A99" is no paragraph');
    }
    const reception = submit(ccm2011, snapshot, opening);
    expect(told(() => expect(reception).not.toBeRefusedBy('A99'))).toContain('"A99" is no paragraph');
  });

  it('of an audit that is asked to speak as of another day', () => {
    const audited = audit(ccm2011, model);
    expect(told(() => expect(audited).toComply({ asOf: '2010-01-01' }))).toContain(
      'asOf: expected 2011-09-13',
    );
    expect(told(() => expect(audited).toComply())).toBe('passed');
  });

  it('of expectations of scenarios', () => {
    const end = scenario(ccm2011).given(firstMeetingOpened()).when(adopted('workProgramme'));
    expect(told(() => end.then(refusedBy('A99')))).toContain('"A99" is no paragraph');
    expect(told(() => end.then(reported('A99')))).toContain('"A99" is no paragraph');
    expect(told(() => end.then(reported()))).toContain('takes the paragraphs or rules');
    expect(told(() => end.then(fulfilling()))).toContain('takes the paragraphs or rules');
  });

  it('of paragraphs of arbitraries', () => {
    expect(told(() => recordBreaching(ccm2011, 'a5'))).toContain(
      '"a5" is no paragraph of ccm-2011. Did you mean A5?',
    );
    expect(told(() => recordBreaching(ccm2011, 'informal'))).toContain('"informal" is no paragraph');
    expect(breachesOf(ccm2011, model)).toEqual([]);
  });

  const WHERE: readonly (readonly [string, object, string])[] = [
    ['decision.adopted', { decison: 'languages' }, 'where.decison: no such field, perhaps decision'],
    ['decision.adopted', { decision: 'language' }, 'where.decision: one of workProgramme, coordination'],
    [
      'decision.adopted',
      { decision: 'languages', terms: { span: { from: '2011-06-27' } } },
      'where.terms.span: ',
    ],
    [
      'decision.adopted',
      { decision: 'languages', terms: { languages: ['zz'] } },
      'where.terms.languages[0]: ',
    ],
    ['intersessional.opened', { country: 'XX' }, 'where.country: a country code'],
    [
      'intersessional.opened',
      { span: { form: '2011-06-27' } },
      'where.span.form: no such field, perhaps from',
    ],
    ['intersessional.opened', { span: { from: 'June' } }, 'where.span.from: a calendar date'],
    ['document.issued', { status: 'oficial' }, 'where.status: one of official, informal'],
    ['recommendation.agreed', { subject: 'isuEstablishment', outcome: 'perhaps' }, 'where.outcome: '],
    ['friend.designated', { country: ['DE'] }, 'where.country: '],
  ];

  it.each(WHERE)('of what Declare asks of %s: %j', (type, where, problem) => {
    const ways: readonly (() => unknown)[] = [
      () => event(loose(type), where),
      () => isOf(opening, loose({ event: type, where })),
      () => judge(model, { template: 'absence', activities: [loose({ event: type, where })] }),
      () => propertiesOf({ template: 'absence', activities: [loose({ event: type, where })] }),
    ];
    for (const way of ways) expect(malformed(way)[0]).toContain(problem);
  });

  it('takes what an event of the type can say, in part', () => {
    expect(event('intersessional.opened', { span: { from: '2011-06-27' }, languages: ['fr'] }).event).toBe(
      'intersessional.opened',
    );
    const geneva = event('intersessional.opened', { city: ' GENEVA' });
    expect(model.events.filter((each) => isOf(each, geneva))).toHaveLength(1);
    expect(judge(model, { template: 'existence', activities: [geneva] }).outcome).toBe('passed');
    expect(malformed(() => isOf(opening, loose('tea')))).toHaveLength(1);
  });
});

describe('B7: what is no date', () => {
  const messageOf = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      return String(error);
    }
    throw new Error('It passed.');
  };

  it.each(['9 Nov 2010', 'June', '2010-13-01', '2010-11-31', '12 Nov 2010', '20101109'])(
    'is said as it was given, and malformed: %s',
    (day) => {
      const given = { ...opening, on: day };
      for (const text of [
        messageOf(() => expect(given).toBeAccepted()),
        messageOf(() => expect(given).toBeRefusedBy('A5')),
        messageOf(() => scenario(ccm2011).given(on(day, firstMeetingOpened()))),
        messageOf(() => scenario(ccm2011).given(later(3, given))),
      ]) {
        expect(text).toContain('malformed');
        expect(text).toContain(JSON.stringify(day));
        expect(text).not.toMatch(/undefined|NaN| 0 /);
      }
    },
  );

  it('is said where it is missing', () => {
    const { on: _on, ...undated } = opening;
    const text = messageOf(() => expect(undated).toBeAccepted());
    expect(text).toContain('The event was expected to be accepted. It is malformed.');
    expect(text).toMatch(/on: expected .*found nothing/);
    expect(text).not.toMatch(/undefined|NaN/);
  });
});

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program of Node; its exit code and all that it printed. */
function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd: root, env: { ...process.env, NO_COLOR: '1', ...env }, maxBuffer: 50_000_000 },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out: `${out}${err}` }),
    );
  });
}

describe('B8: a scenario of which nothing is expected', () => {
  const suite = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/faults/dropped/vitest.config.ts'];
  const NOTHING = 'Nothing is expected of the scenario, so that it checks nothing.';

  it('fails its test, and no other, with the setup file', async () => {
    const { code, out } = await run(suite);
    expect(code).toBe(1);
    expect(out).toContain(NOTHING);
    expect(out).toMatch(/1 failed \| 3 passed/);
    expect(out).toMatch(/FAIL.*expects nothing/);
  });

  it('fails the run without it', async () => {
    const { code, out } = await run([...suite, '-t', 'nothing|something$|outcome'], { WITHOUT_SETUP: '1' });
    expect(code).toBe(1);
    expect(out).toContain(NOTHING);
  });

  it('is an error without any runner', async () => {
    const source = `import { ccm2011 } from 'intersessional';
      import { adopted, firstMeetingOpened, scenario } from 'intersessional/testing';
      scenario(ccm2011).given(firstMeetingOpened()).when(adopted('languages'));`;
    const args = [
      '--conditions=@intersessional/source',
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      source,
    ];
    const { code, out } = await run(args);
    expect(code).toBe(1);
    expect(out).toContain(NOTHING);
    expect(out).toContain('when   decision adopted: languages on 9 November 2010');
  });
});

describe('B9: a Given that cannot happen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intersessional-given-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const feature = join(folder, 'given.feature');
  writeFileSync(
    feature,
    `Feature: Given
  Scenario: refused
    Given the First Meeting opens on 9 November 2010
    And the First Meeting adopts the languages on 10 November 2010
    And the First Meeting adopts the work programme on 11 November 2010
    When the First Meeting closes on 12 November 2010
    Then it is refused
  Scenario: no date
    Given the First Meeting opens on 9 Nov 2010
    When the First Meeting closes on 12 November 2010
    Then it is accepted
  Scenario: looked at
    Given the First Meeting opens on 9 November 2010
    When the First Meeting adopts the languages on 10 November 2010
    Then it is refused by A1.2
`,
  );

  const stepsOf = async (steps: string) => {
    const bin = 'node_modules/@cucumber/cucumber/bin/cucumber.js';
    const args = ['--conditions=@intersessional/source', '--import', 'tsx', bin, feature];
    const { out } = await run([...args, '--import', steps, '--format', 'json']);
    const [{ elements }] = JSON.parse(out.slice(out.indexOf('[\n'), out.lastIndexOf(']') + 1));
    return Object.fromEntries(
      elements.map(({ name, steps: all }: (typeof elements)[number]) => [
        name,
        all
          .filter(({ hidden }: { hidden?: boolean }) => !hidden)
          .map(({ result }: { result: { status: string; error_message?: string } }) => result),
      ]),
    ) as Record<string, readonly { status: string; error_message?: string }[]>;
  };

  const bare = join(folder, 'bare.mts');
  writeFileSync(
    bare,
    `import { createRequire } from 'node:module';
const { After, Given, Then, When } = createRequire(${JSON.stringify(join(root, 'package.json'))})('@cucumber/cucumber');
const { defineSteps } = await import(${JSON.stringify(join(root, 'src/testing/gherkin/index.ts'))});
defineSteps({ After, Given, Then, When });
`,
  );

  it.each([
    ['with the hook handed in', 'conformance/features/steps.ts'],
    ['with Cucumber found', bare],
  ])('fails itself, %s', async (_how, steps) => {
    const results = await stepsOf(steps);
    const statuses = (name: string) => results[name]?.map(({ status }) => status);
    expect(statuses('refused')).toEqual(['passed', 'failed', 'skipped', 'skipped', 'skipped']);
    expect(results.refused?.[1]?.error_message).toContain('It is refused by A1.2.');
    expect(statuses('no date')).toEqual(['failed', 'skipped', 'skipped']);
    expect(results['no date']?.[0]?.error_message).toContain('found "9 Nov 2010"');
    expect(results['no date']?.[0]?.error_message).not.toMatch(/undefined/);
    expect(statuses('looked at')).toEqual(['passed', 'passed', 'passed']);
  });
});

describe('B13: titles with marks of direction', () => {
  const titled = (title: string) => cli(['audit', recordFile({ ...model, title })]);

  it.each([
    '\u2067ميثاق\u2069 2011',
    '\u2068Work programme\u2069',
    '\u200fميثاق',
    '\u2066a\u2069 \u2067ב\u2069',
  ])('are printed as they are: %j', async (title) => {
    const { out } = await titled(title);
    expect(out).toContain(title);
    expect(out).not.toContain('\\u');
  });

  it.each([
    ['\u001b[31mred', '\\u001b[31mred'],
    ['bell\u0007', 'bell\\u0007'],
    ['\u009b31m', '\\u009b31m'],
    ['\u202eturned', '\\u202eturned'],
    ['line\u2028end', 'line end'],
  ])('escapes other control characters: %j', async (title, printed) => {
    const { out } = await titled(title);
    expect(out).toContain(printed);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028]/);
  });
});

describe('B19: programme data that loses the law', () => {
  const provision = (rule: string, decision: string) =>
    data.provisions.findIndex((each) => each.rule === rule && each.with?.decision === decision);
  const at = provision('tabled-text', 'intersessional');
  const paper = provision('paper-text', 'intersessional');

  const withParams = (index: number, change: object) => ({
    ...data,
    provisions: data.provisions.map((each, i) =>
      i === index ? { ...each, with: { ...each.with, ...change } } : each,
    ),
  });

  /** With a field that a literal cannot have. */
  const withProto = (before: string) =>
    JSON.parse(JSON.stringify(data).replace(before, `"__proto__":{"a":1},${before}`));

  const BAD: readonly (readonly [string, unknown, string])[] = [
    [
      'a field misspelled',
      withParams(at, { fields: ['citty'] }),
      `provisions[${at}].with.fields[0]: one of span, city, country`,
    ],
    [
      'a field of another decision',
      withParams(at, { fields: ['city', 'fund'] }),
      `provisions[${at}].with.fields[1]: one of`,
    ],
    [
      'a field too deep',
      withParams(provision('tabled-text', 'nextMeeting'), { fields: ['president.contry'] }),
      `provisions[${provision('tabled-text', 'nextMeeting')}].with.fields[0]: one of president, president.name`,
    ],
    [
      'a text with a field misspelled',
      withParams(paper, { text: { citty: 'Geneva' } }),
      `provisions[${paper}].with.text.citty: no such field`,
    ],
    [
      'a text of another form',
      withParams(paper, { text: { span: '2011' } }),
      `provisions[${paper}].with.text.span: `,
    ],
    [
      'an unknown decision',
      withParams(at, { decision: 'meeting' }),
      `provisions[${at}].with.decision: one of workProgramme`,
    ],
    [
      'two offers of one State',
      { ...data, offers: [...data.offers, { ...data.offers[0], city: 'Tyre' }] },
      'offers[1].country: one offer of a State: offers[0] is of LB',
    ],
    [
      'a paragraph both modelled and set aside',
      { ...data, aside: [...data.aside, { paragraph: 'A4', why: 'x' }] },
      `aside[${data.aside.length}].paragraph: a paragraph that no provision rests on`,
    ],
    [
      'a paragraph set aside twice',
      { ...data, aside: [...data.aside, data.aside[0]] },
      `aside[${data.aside.length}].paragraph: a paragraph that aside[0] does not have`,
    ],
    ['the year 0000', { ...data, starts: '0000-01-01' }, 'starts: a date of the years 1000 to 8999'],
    [
      'the year 9999',
      {
        ...data,
        drafts: {
          ...data.drafts,
          intersessional: { ...data.drafts.intersessional, span: { from: '9999-12-30', to: '9999-12-31' } },
        },
      },
      'drafts.intersessional.span.from: a date of the years',
    ],
    [
      'the year 9999 in a parameter',
      withParams(
        data.provisions.findIndex(({ rule }) => rule === 'days-held-before'),
        { before: '9999-12-31' },
      ),
      `provisions[${data.provisions.findIndex(({ rule }) => rule === 'days-held-before')}].with.before: a date of the years`,
    ],
    [
      'the year 0000 in an offer',
      { ...data, offers: [{ ...data.offers[0], window: { from: '0000-09-10', to: '0000-09-20' } }] },
      'offers[0].window.from: a date of the years',
    ],
    ['__proto__', withProto('"title"'), '__proto__: no such field'],
    ['__proto__ among parameters', withProto('"within"'), 'provisions['],
    ['__proto__ among names', withProto('"Geneva"'), 'names.__proto__: no such field'],
    ['__proto__ in a draft', withProto('"themes"'), 'drafts.workProgramme.__proto__: no such field'],
  ];

  it.each(BAD)('%s is refused, with its path', (_what, bad, problem) => {
    const problems = malformed(() => parseProgramme(bad));
    expect(problems[0]).toContain(problem);
  });

  it.each(BAD)('%s is refused by readers, with its place', (_what, bad) => {
    for (const name of ['a.json', 'a.yaml']) {
      expect(() => readProgramme(JSON.stringify(bad), { name })).toThrow(/\(line \d+, column \d+\)/);
    }
  });

  it('takes the programme itself, and offers of several States', () => {
    expect(parseProgramme(data)).toEqual(data);
    const offers = [...data.offers, { ...data.offers[0], country: 'DE', city: 'Berlin' }];
    expect(parseProgramme({ ...data, offers }).offers).toHaveLength(2);
    const own: ProgrammeWithMachine = withMachine(parseProgramme(data));
    expect(audit(own, model).verdict).toBe('compliant');
  });
});

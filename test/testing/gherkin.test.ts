import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { gherkinEventPatterns, gherkinExpectationPatterns } from '../../src/messages/index.ts';
import { countryOf, dateOf, languageOf, memberOf, membersOf } from '../../src/testing/gherkin/names.ts';
import { saidAt, sentencePattern, withDay } from '../../src/testing/gherkin/patterns.ts';

interface Feature {
  readonly uri: string;
  readonly elements: readonly {
    readonly name: string;
    readonly steps: readonly {
      readonly name?: string;
      readonly hidden?: boolean;
      readonly result: { readonly status: string; readonly error_message?: string };
    }[];
  }[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs Cucumber, as a team would. */
function cucumber(...features: readonly string[]): Promise<readonly Feature[]> {
  const bin = 'node_modules/@cucumber/cucumber/bin/cucumber.js';
  const args = ['--conditions=@intersessional/source', '--import', 'tsx', bin, ...features];
  const options = ['--import', 'conformance/features/steps.ts', '--format', 'json'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [...args, ...options],
      { cwd: root, maxBuffer: 50_000_000 },
      (error, out, err) => {
        if (out.startsWith('[')) resolve(JSON.parse(out));
        else reject(error ?? new Error(err));
      },
    );
  });
}

const [conformance, failing] = await cucumber(
  'conformance/features/ccm-2011.feature',
  'test/testing/failing.feature',
).then((features) => [...features].sort((a, b) => (a.uri < b.uri ? -1 : 1)));

type Scenario = Feature['elements'][number];

const errorIn = ({ steps }: Scenario): string | undefined => {
  const failed = steps.find(({ result }) => result.status !== 'passed');
  return failed && (failed.result.error_message ?? failed.result.status);
};

describe('the feature of the cycle of 2011', () => {
  it.each(conformance?.elements ?? [])('$name', (scenario) => {
    expect(errorIn(scenario)).toBeUndefined();
  });

  it('has a step for each sentence that features can use', () => {
    const said = conformance?.elements.flatMap(({ steps }) => steps.map(({ name = '' }) => name)) ?? [];
    const unused = [
      ...Object.values(gherkinEventPatterns).map((sentence) => sentencePattern(withDay(sentence), 'iu')),
      ...Object.values(gherkinExpectationPatterns).map((sentence) => sentencePattern(sentence)),
    ].filter(({ regexp }) => !said.some((text) => regexp.test(text)));
    expect(unused).toEqual([]);
  });
});

describe('a feature that fails', () => {
  const error = (name: string): string =>
    errorIn(failing?.elements.find((each) => each.name === name) as Scenario) ?? 'passed';

  it('says which given event did not happen', () => {
    expect(error('What is given did not happen')).toContain('It is refused by A1.2.');
    expect(error('What happened last was refused, and nothing is said of it')).toContain(
      'It is refused by A1.2.',
    );
  });

  it('says what came instead', () => {
    expect(error('Something else was expected')).toContain('then   it is refused by 8.4');
    expect(error('Another reason was expected')).toContain('No reason says "is on fire"');
    expect(error('Nothing has happened')).toContain('Nothing has happened of which this could be said.');
  });
});

describe('the pattern of a sentence', () => {
  it('has named places, in any order', () => {
    const { regexp, places } = sentencePattern('am {day} in {city}, {country} eröffnet', 'iu');
    const [, ...words] = regexp.exec('Am 9 November 2010 in Vientiane, Laos eröffnet') ?? [];
    expect(saidAt(places, words)).toEqual({ day: '9 November 2010', city: 'Vientiane', country: 'Laos' });
  });

  it('can name a place twice, and leave one out', () => {
    const { regexp, places } = sentencePattern('(?:le {decision}|la {decision})(?: à {city})?');
    const [, ...words] = regexp.exec('la work programme') ?? [];
    expect(saidAt(places, words)).toEqual({ decision: 'work programme', city: '' });
  });
});

describe('names in features', () => {
  it('are those of languages, countries, days and lists', () => {
    expect(membersOf('English, French and Spanish').map(languageOf)).toEqual(['en', 'fr', 'es']);
    expect(membersOf('a, b, and c')).toEqual(['a', 'b', 'c']);
    expect(['Lebanon', 'Laos', 'Lao PDR', 'LB'].map(countryOf)).toEqual(['LB', 'LA', 'LA', 'LB']);
    expect(['11 April 2011', '9 November 2010', '2011-04-11'].map(dateOf)).toEqual([
      '2011-04-11',
      '2010-11-09',
      '2011-04-11',
    ]);
    expect(memberOf(['workProgramme'], 'work programme')).toBe('workProgramme');
    expect(() => memberOf(['workProgramme', 'languages'], 'tea')).toThrow(
      '"tea" is none of these: work programme and languages.',
    );
  });
});

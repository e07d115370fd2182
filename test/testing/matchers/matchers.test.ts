import { readdirSync, readFileSync } from 'node:fs';
import { ccm2011, type TreatyRecord, withMachine } from 'intersessional';
import { matchers, setProgrammes } from 'intersessional/testing';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { eventOf, model } from '../support.ts';
import { underWay } from './support.ts';

/** Lists the matchers that have a file in a folder. */
const namesIn = (folder: URL, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => /^to[A-Z]/.test(file) && file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

describe('the matchers', () => {
  const drafts = { ...ccm2011.drafts, languages: { languages: ['en', 'ar'] } };
  const own = withMachine({ ...ccm2011, id: 'own', drafts });
  const record: TreatyRecord = { ...underWay, programme: 'own' };

  it("take programmes of one's own, as an option or once for all", () => {
    expect(record).toBreachOnly('A5', { programme: own });
    expect(eventOf('firstMeeting.opened')).toBeAccepted({ programme: own });
    expect(() => expect(record).toBreach('A5')).toThrow('"own" is not known here');
    setProgrammes(own);
    expect(record).toBreach('A5');
    expect(createActor(own.machine).start()).not.toReach('firstMeeting');
  });

  it('need nothing of a test runner', () => {
    const { pass, message } = matchers.toBreach.call({}, model, 'A5');
    expect(pass).toBe(false);
    expect(message()).toBe(
      "expect(record).toBreach('A5')\n\nA breach was expected: A5. Nothing on record fails A5.",
    );
  });

  it('have a file each, and a test file each', () => {
    const names = Object.keys(matchers).sort();
    expect(namesIn(new URL('../../../src/testing/matchers/', import.meta.url), '.ts')).toEqual(names);
    expect(namesIn(new URL('./', import.meta.url), '.test.ts')).toEqual(names);
  });

  it('are on the page on testing', () => {
    const page = readFileSync(new URL('../../../docs/testing.md', import.meta.url), 'utf8');
    expect(Object.keys(matchers).filter((name) => !page.includes(`\`${name}(`))).toEqual([]);
  });
});

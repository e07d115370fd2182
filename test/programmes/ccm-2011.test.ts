import { readdirSync } from 'node:fs';
import {
  ccm2011,
  MalformedError,
  type Programme,
  parseProgramme,
  programmeSchema,
  RULES,
} from 'intersessional';
import { ccmMsp2010, compareParagraphs, readings } from 'intersessional/source';
import { describe, expect, it } from 'vitest';

const statements = Object.entries(ccmMsp2010.statements);
const carried = new Set<string>(ccm2011.provisions.map(({ paragraph }) => paragraph));
const aside = new Set<string>(ccm2011.aside.map(({ paragraph }) => paragraph));

describe('the citations of ccm-2011', () => {
  it.each(statements)('carry paragraph %s, or set it aside with a reason, not both', (id) => {
    expect(Number(carried.has(id)) + Number(aside.has(id))).toBe(1);
  });

  it('name no paragraph that the paper does not have', () => {
    for (const id of [...carried, ...aside]) expect(Object.keys(ccmMsp2010.statements)).toContain(id);
  });

  it('have a file of tests for each paragraph that is carried', () => {
    const files = readdirSync(new URL('../../conformance/ccm-2011/', import.meta.url));
    expect([...carried].filter((id) => !files.includes(`para-${id}.test.ts`))).toEqual([]);
  });

  it('run in the order of the paper', () => {
    const order = ccm2011.provisions.map(({ paragraph }) => paragraph);
    expect(order).toEqual([...order].sort(compareParagraphs));
  });

  it('give each provision the force of its paragraph', () => {
    for (const { paragraph, force, rule, condition } of ccm2011.provisions) {
      const stated = ccmMsp2010.statements[paragraph].force;
      // The manner of an adoption is not a matter of its force (`consensus`, `text-on-the-table`); an offer holds its
      // maker (8.4).
      const expected = condition === 'adoption' || stated === 'offer' ? 'shall' : stated;
      expect(`${paragraph} ${rule} ${force}`).toBe(`${paragraph} ${rule} ${expected}`);
    }
  });

  it('mark what is asked of an adoption itself, and nothing else', () => {
    const ofAdoption = [
      'consensus',
      'tabled-text',
      'paper-text',
      'work-programme-adopted',
      'blank-days',
      'paper-month',
    ];
    for (const { paragraph, rule, condition, binds } of ccm2011.provisions) {
      const expected = ofAdoption.includes(rule) ? 'adoption' : undefined;
      expect([paragraph, rule, condition]).toEqual([paragraph, rule, expected]);
      if (expected) expect(['start', 'never']).toContain(binds);
    }
  });

  it('bind the annex with its own decision, the rest from the start or with the work programme', () => {
    const since = (paragraph: string) =>
      new Set(
        ccm2011.provisions
          .filter((each) => each.paragraph === paragraph && each.rule !== 'consensus')
          .map(({ binds }) => binds)
          .filter((binds) => binds !== 'start' && binds !== 'never'),
      );
    for (const paragraph of ['1.2', '2.3', '6.2', 'A1.2', 'A1.3'])
      expect([...since(paragraph)]).toEqual(['workProgramme']);
    for (const paragraph of ['7.1', '8.4', '9.1']) expect([...since(paragraph)]).toEqual([]);
    expect([...since('A2.1'), ...since('A3'), ...since('A4'), ...since('A5')]).toEqual([
      'coordination',
      'recommendations',
      'intersessional',
      'languages',
    ]);
    for (const paragraph of ['A6.2', 'A6.3']) expect([...since(paragraph)]).toEqual(['conferenceSupport']);
    for (const paragraph of ['A7.1', 'A7.2']) expect([...since(paragraph)]).toEqual(['nextMeeting']);
  });

  it('use every rule that there is', () => {
    expect([...new Set(ccm2011.provisions.map(({ rule }) => rule))].sort()).toEqual(
      Object.keys(RULES).sort(),
    );
  });

  it('use every reading that there is', () => {
    const assumed = new Set(Object.values(RULES).flatMap(({ assumes }) => assumes));
    expect([...assumed].sort()).toEqual(Object.keys(readings).sort());
  });

  it('do not compile with a paragraph that is misspelled', () => {
    // @ts-expect-error there is no paragraph A9
    const wrong: (typeof ccm2011.provisions)[number]['paragraph'] = 'A9';
    expect(carried.has(wrong)).toBe(false);
  });
});

describe('ccm-2011 as data', () => {
  const data = JSON.parse(JSON.stringify(ccm2011)) as Programme;

  it('survives JSON', () => {
    expect(data).toEqual({ ...ccm2011 });
    expect(parseProgramme(data)).toEqual(data);
  });

  it('leaves its machine out of its data', () => {
    expect(Object.keys(ccm2011)).not.toContain('machine');
  });

  it('is refused with the path of every fault', () => {
    const faulty = structuredClone(data) as unknown as {
      provisions: Record<string, unknown>[];
      extra?: number;
    };
    faulty.extra = 1;
    (faulty.provisions[0] as Record<string, unknown>).rule = 'no-such-rule';
    (faulty.provisions[1] as Record<string, unknown>).force = 'must';
    (faulty.provisions[2] as Record<string, unknown>).with = { never: 'asked' };
    expect(() => parseProgramme(faulty)).toThrow(MalformedError);
    const result = programmeSchema.safeParse(faulty);
    expect(result.error?.issues.map(({ path }) => path.join('.')).sort()).toEqual([
      '',
      'provisions.0.rule',
      'provisions.1.force',
      'provisions.2.with',
    ]);
  });

  it('is refused where a rule is given parameters of the wrong form', () => {
    const at = data.provisions.findIndex(({ rule }) => rule === 'coordination-regular');
    const faulty = structuredClone(data) as unknown as { provisions: { with: unknown }[] };
    (faulty.provisions[at] as { with: unknown }).with = { meetings: 'two' };
    const [issue] = programmeSchema.safeParse(faulty).error?.issues ?? [];
    expect(issue?.path).toEqual(['provisions', at, 'with', 'meetings']);
  });
});

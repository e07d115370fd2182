import * as z from 'zod';
import type { Span } from '../model/calendar.ts';
import { folded, type OtherNames } from '../model/names.ts';
import { parse } from '../model/problems.ts';
import { city, country, date, days, span, text, texts } from '../model/scalars.ts';
import { termsSchemas } from '../model/terms.ts';
import { DECISIONS, type Decision } from '../model/vocabulary.ts';
import type { RuleId } from '../rules/index.ts';
import { RULES } from '../rules/registry.ts';

/** What a provision can do: bind, once adopted; or only be reported. */
export const FORCES = ['shall', 'shall not', 'should', 'may'] as const;
export type ProvisionForce = (typeof FORCES)[number];

/**
 * A provision: a paragraph, its force, the rule that judges it and the rule's parameters. A `shall` or
 * `shall not` refuses an event from the `start`, or from the adoption of the decision that it `binds` with.
 */
export interface Provision<Paragraph extends string = string> {
  readonly paragraph: Paragraph;
  readonly force: ProvisionForce;
  readonly rule: RuleId;
  /** Since when it binds; `never`: it is a recommendation of the paper, and only reported. */
  readonly binds: 'start' | 'never' | Decision;
  /** Where binding, it is still only reported and lets the event through. */
  readonly lets?: 'through' | undefined;
  /** It is asked of an adoption itself: it never makes the paragraph met. */
  readonly condition?: 'adoption' | undefined;
  readonly with?: Readonly<Record<string, z.core.util.JSONType>> | undefined;
}

/** A statement that no rule carries, and why. */
export interface SetAside<Paragraph extends string = string> {
  readonly paragraph: Paragraph;
  readonly why: string;
}

const drafts = () =>
  z.strictObject({
    workProgramme: termsSchemas.workProgramme.partial(),
    coordination: termsSchemas.coordination.partial(),
    recommendations: termsSchemas.recommendations.partial(),
    intersessional: termsSchemas.intersessional.partial(),
    languages: termsSchemas.languages.partial(),
    conferenceSupport: termsSchemas.conferenceSupport.partial(),
    nextMeeting: termsSchemas.nextMeeting.partial(),
  });

/** The text of each decision that is on the table at the start; a field left out is a blank. */
export interface Drafts extends Readonly<z.infer<ReturnType<typeof drafts>>> {}

/** A programme of work as data: it survives `JSON.parse(JSON.stringify(programme))`. */
export interface Programme<Paragraph extends string = string> {
  readonly $schema?: string | undefined;
  readonly id: string;
  readonly title: string;
  /** Where its paragraphs can be read. */
  readonly source: string;
  /** The day on which its cycle begins, for sequences that are made up (default: 1 January of the year before its dates). */
  readonly starts?: string | undefined;
  /** When and where the First Meeting meets, as the paper's heading has it: facts, which nothing is refused for. */
  readonly firstMeeting?:
    | { readonly span: Span; readonly city: string; readonly country: string }
    | undefined;
  /**
   * Other names of places, bodies, funds, venues and themes, by the name that the programme uses: whoever writes one
   * of them means the same thing. White space, Unicode form and case make no difference anyway.
   */
  readonly names?: OtherNames | undefined;
  readonly drafts: Drafts;
  /** The offers to host the Second Meeting that stand at the start. */
  readonly offers: readonly {
    country: string;
    city: string;
    window: { from: string; to: string };
    days: number;
  }[];
  readonly provisions: readonly Provision<Paragraph>[];
  readonly aside: readonly SetAside<Paragraph>[];
}

const provision = () =>
  z
    .strictObject({
      paragraph: text,
      force: z.enum(FORCES),
      rule: z.enum(Object.keys(RULES) as [RuleId, ...RuleId[]]),
      binds: z.enum(['start', 'never', ...DECISIONS]),
      lets: z.literal('through').optional(),
      condition: z.literal('adoption').optional(),
      with: z.record(z.string(), z.json()).optional(),
    })
    .check(({ value, issues }) => {
      const params = RULES[value.rule].params;
      const result = params?.safeParse(value.with ?? {});
      if (result?.success === false) {
        for (const issue of result.error.issues) {
          issues.push({ ...issue, path: ['with', ...issue.path], input: value.with } as z.core.$ZodRawIssue);
        }
      } else if (params === undefined && value.with !== undefined) {
        issues.push({
          code: 'custom',
          path: ['with'],
          message: `nothing: rule ${value.rule} takes no parameters`,
          input: value.with,
        });
      }
    });

/** One name is of one thing. */
const ofOneThing: z.core.CheckFn<OtherNames> = ({ value, issues }) => {
  const known = new Map<string, string>();
  const note = (name: string, of: string, path: PropertyKey[]) => {
    const other = known.get(folded(name)) ?? of;
    known.set(folded(name), other);
    if (other === of) return;
    issues.push({ code: 'custom', path, message: `a name of one thing: it is one of ${other}`, input: name });
  };
  for (const name of Object.keys(value)) note(name, name, [name]);
  for (const [of, names] of Object.entries(value)) {
    for (const [i, name] of names.entries()) note(name, of, [of, i]);
  }
};

const programme = () =>
  z.strictObject({
    $schema: text.optional(),
    id: text,
    title: text,
    source: text,
    starts: date.optional(),
    firstMeeting: z.strictObject({ span, city, country }).optional(),
    names: z.record(text, texts).check(ofOneThing).optional(),
    drafts: drafts(),
    offers: z.array(z.strictObject({ country, city, window: span, days })),
    provisions: z.array(provision()),
    aside: z.array(z.strictObject({ paragraph: text, why: text })),
  });

/** The schema of a programme: strict; the parameters of each provision are checked by its rule's own schema. */
export const programmeSchema: z.ZodType<Programme> = /* @__PURE__ */ programme();

/** A programme from data of any origin, or a `MalformedError` that names every problem. */
export const parseProgramme = (input: unknown): Programme => parse(programmeSchema, input);

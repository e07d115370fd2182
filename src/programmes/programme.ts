import * as z from 'zod';
import type { Span } from '../model/calendar.ts';
import { parse } from '../model/problems.ts';
import { city, country, date, days, span, text } from '../model/scalars.ts';
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
  /** The day on which its cycle begins, for sequences that are made up (default: the first of its First Meeting, else 1 January of the year before its dates). */
  readonly starts?: string | undefined;
  /** When and where the First Meeting meets, as the paper's heading has it: facts, which nothing is refused for. */
  readonly firstMeeting?:
    | { readonly span: Span; readonly city: string; readonly country: string }
    | undefined;
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

const programme = () =>
  z.strictObject({
    $schema: text.optional(),
    id: text,
    title: text,
    source: text,
    starts: date.optional(),
    firstMeeting: z.strictObject({ span, city, country }).optional(),
    drafts: drafts(),
    offers: z.array(z.strictObject({ country, city, window: span, days })),
    provisions: z.array(provision()),
    aside: z.array(z.strictObject({ paragraph: text, why: text })),
  });

/** The schema of a programme: strict; the parameters of each provision are checked by its rule's own schema. */
export const programmeSchema: z.ZodType<Programme> = /* @__PURE__ */ programme();

/** A programme from data of any origin, or a `MalformedError` that names every problem. */
export const parseProgramme = (input: unknown): Programme => parse(programmeSchema, input);

import type * as z from 'zod';
import type { CycleDeclared } from '../kinds/declared.ts';
import type { Span } from '../model/calendar.ts';
import type { OtherNames } from '../model/names.ts';
import type { RuleId } from '../rules/index.ts';
import type { DraftSchemas } from '../rules/types.ts';
import type { Binds, ProvisionForce } from './forces.ts';

export type { DraftSchemas } from '../rules/types.ts';
export type { ProvisionForce } from './forces.ts';

/**
 * A provision: a paragraph, its force, the rule that judges it and the rule's parameters. A `shall` or
 * `shall not` refuses an event from the `start`, or from the adoption of the decision that it `binds` with.
 */
export interface Provision<Paragraph extends string = string> {
  readonly paragraph: Paragraph;
  readonly force: ProvisionForce;
  readonly rule: RuleId;
  /** Since when it binds; `never`: it is a recommendation of the paper, and only reported. */
  readonly binds: Binds;
  /** `through`: a breach is only reported, even while the provision binds. */
  readonly lets?: 'through' | undefined;
  /** It is asked of an adoption itself: it never makes the paragraph met. */
  readonly condition?: 'adoption' | undefined;
  readonly with?: Readonly<Record<string, z.core.util.JSONType>> | undefined;
  /** The reading that it takes, where the paper leaves room and the library has none of its own. */
  readonly assumes?: string | undefined;
}

/** A statement that no rule carries, and why. */
export interface SetAside<Paragraph extends string = string> {
  readonly paragraph: Paragraph;
  readonly why: string;
}

/** The text of each decision that is on the table at the start; a field left out is a blank. */
export interface Drafts extends Readonly<z.infer<z.ZodObject<DraftSchemas, z.core.$strict>>> {}

/** A programme of work as data: it survives `JSON.parse(JSON.stringify(programme))`. */
export interface Programme<Paragraph extends string = string> {
  readonly $schema?: string | undefined;
  readonly id: string;
  readonly title: string;
  /** The address at which its paragraphs can be read. */
  readonly source: string;
  /** The day on which its cycle begins, for sequences that are made up (default: the first of its First Meeting, else 1 January of the year before its dates). */
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
  /** The gist of each paragraph, in the order of the paper. */
  readonly statements?: Readonly<Record<string, string>> | undefined;
  /** Its meetings, decisions, recommendations and acts, with its rules, where they are not those of 2011. */
  readonly cycle?: CycleDeclared | undefined;
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

import type { ProvisionForce } from '../forces.ts';
import type {
  ActFile,
  DecisionFile,
  MeetingFile,
  OfficeFile,
  ProgrammeFile,
  ProvisionFile,
  RecommendationsFile,
  TreatyFile,
} from './file.ts';
import { resolve } from './resolve.ts';
import type { Declared, Rest, TypedProgramme } from './types.ts';
import { type GivenTo, USES, type UseName } from './uses.ts';

/*
 * A programme of format 2 written in TypeScript, stage by stage: each stage sees the names of those before it, so that a
 * misspelled one is an error on the word itself.
 */

type Keys<T> = Extract<keyof T, string>;

/** A name of one of these, and nothing else: what is not declared does not compile. */
type Names<T> = Readonly<Record<string, T>>;

type Nothing = Record<never, never>;

/** A programme before anything is declared. */
interface Undeclared extends Declared {
  readonly statements: Nothing;
  readonly offices: Nothing;
  readonly meetings: Nothing;
  readonly decisions: Nothing;
  readonly acts: Nothing;
  readonly subjects: never;
}

type With<D extends Declared, Part extends Partial<Declared>> = Omit<D, keyof Part> &
  Part extends infer Whole extends Declared
  ? Whole
  : never;

/** The things that the uses of a programme can name. */
interface Things<D extends Declared> {
  readonly meeting: Keys<D['meetings']>;
  readonly decision: Keys<D['decisions']>;
  readonly decisions: readonly Keys<D['decisions']>[];
  readonly office: Keys<D['offices']>;
  readonly subjects: readonly D['subjects'][];
}

/** The parts of a use beside its parameters. */
type Said<D extends Declared> = Pick<ProvisionFile, 'id' | 'enforcement' | 'asks' | 'assumes'> & {
  readonly bindsFrom?: 'start' | 'never' | Keys<D['decisions']>;
};

/** Makes a provision of a template: its paragraph, its force, what the template is given. */
type Use<D extends Declared, Name extends UseName> = (
  paragraph: Keys<D['statements']>,
  force: ProvisionForce,
  given: GivenTo<Name, Things<D>>,
  said?: Said<D>,
) => ProvisionFile;

/** A use of each template of a programme. */
type Uses<D extends Declared> = { readonly [Name in UseName as Camel<Name>]: Use<D, Name> };

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

/** The last stage: what the programme asks, in the order of the paper. */
interface Provisions<D extends Declared> {
  provisions(make: (uses: Uses<D>) => readonly ProvisionFile[]): TypedProgramme<D>;
}

interface Acts<D extends Declared> extends Provisions<D> {
  /** Anything else that happens. */
  acts<const A extends Names<ActIn<D>>>(acts: A): Provisions<With<D, { readonly acts: A }>>;
}

interface Recommendations<D extends Declared> extends Acts<D> {
  recommendations<const S extends string>(
    recommendations: Omit<RecommendationsFile, 'from' | 'to' | 'subjects'> & {
      readonly from: Keys<D['meetings']>;
      readonly to: Keys<D['meetings']>;
      readonly subjects: readonly S[];
    },
  ): Acts<With<D, { readonly subjects: S }>>;
}

interface Decisions<D extends Declared> extends Recommendations<D> {
  decisions<const C extends Names<DecisionIn<D>>>(
    decisions: C,
  ): Recommendations<With<D, { readonly decisions: C }>>;
}

type Flow<D extends Declared> = readonly (
  | Keys<D['meetings']>
  | { readonly between: readonly (Keys<D['meetings']> | readonly Keys<D['meetings']>[])[] }
)[];

interface FlowStage<D extends Declared> extends Decisions<D> {
  /** The meetings in their order (default: as they are declared). */
  flow(flow: Flow<D>): Decisions<D>;
}

interface Meetings<D extends Declared> {
  meetings<const M extends Names<MeetingFile>>(meetings: M): FlowStage<With<D, { readonly meetings: M }>>;
}

interface Offices<D extends Declared> extends Meetings<D> {
  offices<const O extends Names<OfficeFile>>(offices: O): Meetings<With<D, { readonly offices: O }>>;
}

interface Statements {
  /** The paragraphs, each with its gist, in the order of the paper. */
  statements<const S extends Names<string>>(
    statements: S,
  ): Offices<With<Undeclared, { readonly statements: S }>>;
}

type ActIn<D extends Declared> = Omit<ActFile, 'at'> & { readonly at?: Keys<D['meetings']> };

type DecisionIn<D extends Declared> = Omit<DecisionFile, 'paragraph' | 'at' | 'fixes' | 'fills'> & {
  readonly paragraph: Keys<D['statements']>;
  readonly at: 'before' | Keys<D['meetings']> | readonly Keys<D['meetings']>[];
  readonly fixes?: Keys<D['meetings']>;
  readonly fills?: Keys<D['offices']>;
};

/** The parts of a programme beside its stages. */
export interface CycleOptions extends Partial<Rest> {
  readonly title: string;
  readonly treaty?: TreatyFile;
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Makes a provision of each template. */
const MAKERS: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.keys(USES).map((use) => [
    camel(use),
    (paragraph: string, force: ProvisionForce, given: object, said: object = {}) => ({
      ...said,
      paragraph,
      force,
      use,
      with: given,
    }),
  ]),
);

/**
 * Begins a programme of a cycle of one's own. Its parts follow stage by stage: `statements`, `offices`, `meetings`,
 * `flow`, `decisions`, `recommendations`, `acts`, and `provisions`, which ends it. Only the first, the meetings and the
 * last have to be there.
 *
 * @throws MalformedError, at its end, with every problem by its path.
 *
 * @example
 * ```ts
 * import { audit, cycle, type RecordIn } from 'intersessional';
 * const river = cycle('river', { title: 'Session on the river' })
 *   .statements({ R1: 'The session is held in May 2012 in Bern' })
 *   .meetings({ session: { plan: { window: '2012-05', city: 'Bern', country: 'CH' } } })
 *   .provisions(({ held }) => [held('R1', 'shall', { meeting: 'session' })]);
 * const record: RecordIn<typeof river> = {
 *   programme: 'river',
 *   events: [
 *     {
 *       on: '2012-05-07',
 *       type: 'session.opened',
 *       span: { from: '2012-05-07', to: '2012-05-09' },
 *       city: 'Bern',
 *       country: 'CH',
 *     },
 *   ],
 * };
 * console.log(audit(river, record).verdict);
 * ```
 * ```text
 * compliant
 * ```
 */
export function cycle(id: string, { treaty, ...rest }: CycleOptions): Statements {
  let file: ProgrammeFile = {
    id,
    ...rest,
    ...(treaty && { treaty: treaty.id }),
    statements: {},
    meetings: {},
  };
  const stage = (part: string) => (value: unknown) => {
    file = { ...file, [part]: value };
    return stages;
  };
  const parts = ['statements', 'offices', 'meetings', 'flow', 'decisions', 'recommendations', 'acts'];
  const stages = {
    ...Object.fromEntries(parts.map((part) => [part, stage(part)])),
    provisions: (make: (uses: typeof MAKERS) => readonly ProvisionFile[]) =>
      resolve(treaty, { ...file, provisions: make(MAKERS) }),
  };
  return stages as unknown as Statements;
}

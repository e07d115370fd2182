import { takenBefore } from '../kinds/decision/at.ts';
import { asideTexts, say, starterTexts } from '../messages/index.ts';
import { addDays, type IsoDate } from '../model/calendar.ts';
import { getPath } from '../model/path.ts';
import { fieldFiles } from '../programmes/format2/fields.ts';
import type { DecisionFile, MeetingFile, ProgrammeFile } from '../programmes/format2/file.ts';
import type { Programme } from '../programmes/programme.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import { type AuditOptions, audit, replay } from './audit.ts';
import type { Duty } from './duties.ts';

/*
 * A starter for the cycle after a record: what was adopted and still stands, the meetings that were named, and what is
 * left open. It says nothing that is not on record.
 */

/** Something about a coming meeting that nothing on record decides. */
export interface Undecided {
  readonly meeting: string;
  /** The fields of it, among days, city, country and president. */
  readonly fields: readonly string[];
}

/** A programme to start the next cycle from, and what it leaves open. */
export interface Starter {
  readonly file: ProgrammeFile;
  readonly undecided: readonly Undecided[];
  /** The duties that are not done. */
  readonly open: readonly Duty[];
}

type Named<T> = Readonly<Record<string, T>>;
type Text = Readonly<Record<string, unknown>>;

const OPEN: ReadonlySet<Duty['status']> = new Set(['pending', 'overdue', 'breached', 'unknown']);

/** The fields that are decided about a meeting, in a file. */
const OF_MEETING = ['days', 'city', 'country', 'president'];

/** The office of a meeting whose holder a decision can name. */
const PRESIDENT = '.president';

/** A decision that goes on: its text, and the meeting that it is about. */
interface Carried {
  readonly name: string;
  readonly text: Text;
  readonly fixes?: string | undefined;
  /** The president whom it names, as `MEETING.president`. */
  readonly names?: string | undefined;
}

/** Returns the text of a decision as a file has it. */
const fileText = ({ span, ...text }: Text): Text => ({ ...(span !== undefined && { days: span }), ...text });

/** Returns the decisions of a record that go on after it: adopted in it, and not yet used up by a meeting that was held. */
function carriedFrom(programme: Programme, facts: object): readonly Carried[] {
  const { cycle } = vocabularyOf(programme);
  const { decisions, meetings } = cycle;
  const before = takenBefore(cycle);
  const wasHeld = (meeting: string) => getPath(facts, [meeting, 'opened']) !== undefined;
  return (decisions?.of ?? []).flatMap((name): readonly Carried[] => {
    const { adopted, terms = {} } = (getPath(facts, ['decisions', name]) ?? {}) as {
      readonly adopted?: IsoDate;
      readonly terms?: Text;
    };
    if (adopted === undefined || before.includes(name)) return [];
    const fixes = Object.keys(meetings).find((meeting) => meetings[meeting]?.fixedBy === name);
    const office = decisions?.names?.[name];
    const names = office?.endsWith(PRESIDENT) ? office : undefined;
    const carried = { name, text: fileText(terms), fixes, names };
    return wasHeld(meetingOf(carried) ?? '') ? [] : [carried];
  });
}

/** The meeting that a decision is about: one that it fixes, or whose president it names. */
const meetingOf = ({ fixes, names }: Carried): string | undefined =>
  fixes ?? names?.slice(0, -PRESIDENT.length);

/** The paragraph of a decision: that of its adoption, or of a provision which binds since it, else one of its own. */
function paragraphOf({ provisions }: Programme, { name }: Carried): string {
  const ofIt =
    provisions.find(({ with: given }) => given?.decision === name) ??
    provisions.find(({ binds }) => (binds as string) === name);
  return ofIt?.paragraph ?? name;
}

/** Returns the types of field of a text that a file does not know by itself. */
function termsOf(programme: Programme, { name, text, fixes, names }: Carried): object {
  const own = vocabularyOf(programme).cycle.decisions?.terms[name] ?? {};
  const known = fixes ? [...OF_MEETING, 'span', 'window', 'held'] : names ? ['president'] : [];
  const fields = Object.entries(own).filter(([field]) => field in text && !known.includes(field));
  return fields.length > 0 ? { terms: fieldFiles(Object.fromEntries(fields)) } : {};
}

function decisionFile(programme: Programme, carried: Carried): DecisionFile {
  const { text, fixes, names } = carried;
  return {
    paragraph: paragraphOf(programme, carried),
    at: 'before',
    ...termsOf(programme, carried),
    ...(fixes ? { fixes } : names && { names }),
    ...(Object.keys(text).length > 0 && { text }),
  } as DecisionFile;
}

/** The name of a meeting of which nothing on record says how it is called. */
const NEXT = 'next';

/**
 * Makes a starter for the cycle after a record: adopted texts as decisions taken before, the meetings that were named,
 * duties that are open; and says what nothing on record decides. It can be read as it is, and takes each fact as it comes.
 *
 * @throws MalformedError for what is no programme or no record of it.
 *
 * @example
 * ```ts
 * import { ccm2011, starterAfter } from 'intersessional';
 * import record from 'intersessional/records/ccm-2011.json' with { type: 'json' };
 * const { undecided } = starterAfter(ccm2011, record);
 * console.log(undecided);
 * ```
 * ```text
 * [
 *   {
 *     meeting: 'next',
 *     fields: [ 'days', 'city', 'country', 'president' ]
 *   }
 * ]
 * ```
 */
export function starterAfter(programme: Programme, record: unknown, options?: AuditOptions): Starter {
  const { duties, asOf } = audit(programme, record, options);
  const facts = replay(programme, record, options).context;
  const carried = carriedFrom(programme, facts);
  const open = duties.filter(({ status }) => OPEN.has(status));
  const named = [...new Set(carried.flatMap((each) => meetingOf(each) ?? []))];
  const coming = named.length > 0 ? named : [NEXT];
  const labels = vocabularyOf(programme).cycle.meetings as Named<{ readonly label?: string }>;
  const meetings: Named<MeetingFile> = Object.fromEntries(
    coming.map((name) => [
      name,
      { label: labels[name]?.label ?? (name === NEXT ? starterTexts.next : name) },
    ]),
  );
  const undecided = coming.map((meeting) => {
    const decided = carried
      .filter((each) => meetingOf(each) === meeting)
      .flatMap(({ text }) => Object.keys(text));
    return { meeting, fields: OF_MEETING.filter((field) => !decided.includes(field)) };
  });
  const { statements = {} } = programme;
  const asks = vocabularyOf(programme).rules as Named<{ readonly asks: string }>;
  const gists = carried.map((each): readonly [string, string] => {
    const paragraph = paragraphOf(programme, each);
    return [paragraph, statements[paragraph] ?? say(starterTexts.decision, { decision: each.name })];
  });
  const left = open.map(({ provision, rule }): readonly [string, string] => [
    provision,
    statements[provision] ?? asks[rule]?.asks ?? asideTexts.nothingRests,
  ]);
  const isCarried = new Set(gists.map(([paragraph]) => paragraph));
  const file: ProgrammeFile = {
    id: `after-${programme.id}`,
    title: say(starterTexts.title, { title: programme.title }),
    papers: { before: { title: programme.title } },
    ...(asOf && { starts: addDays(asOf, 1) }),
    statements: Object.fromEntries([...left, ...gists]),
    meetings,
    ...(carried.length > 0 && {
      decisions: Object.fromEntries(carried.map((each) => [each.name, decisionFile(programme, each)])),
    }),
    provisions: [],
    aside: Object.fromEntries([
      ...left
        .filter(([paragraph]) => !isCarried.has(paragraph))
        .map(([paragraph]) => [paragraph, say(starterTexts.open, { id: programme.id })]),
      ...gists.map(([paragraph]) => [paragraph, starterTexts.carried]),
    ]),
    ...(programme.names && { names: programme.names }),
  };
  return { file, undecided: undecided.filter(({ fields }) => fields.length > 0), open };
}

import type { Audit } from 'intersessional';
import type { OracleAudit } from './audit.ts';
import type { Decision, Happening, OracleRecord, Terms } from './model.ts';

/*
 * The readings on which the library and the second model part, where the texts leave room. The events, records and
 * paragraphs that such a reading is about are not compared; all else must be equal.
 */

export interface Parting {
  /** The two readings: the library, then the model. */
  readonly why: string;
  /** Tells of an event that it is taken out of its record. */
  readonly event?: (event: Happening, record: OracleRecord) => boolean;
  /** Tells of a record that it is left out. */
  readonly record?: (record: OracleRecord, ours: Audit, theirs: OracleAudit) => boolean;
  /** Lists the paragraphs of a record that are left out. */
  readonly paragraphs?: (record: OracleRecord, ours: Audit, theirs: OracleAudit) => readonly string[];
}

const has = ({ events }: OracleRecord, test: (event: Happening) => boolean): boolean => events.some(test);

const holds = (record: OracleRecord, type: string): boolean => has(record, (event) => event.type === type);

/** Tells whether something of a type is on record by the day of an event. */
const since = ({ on }: Happening, record: OracleRecord, type: string): boolean =>
  has(record, (other) => other.type === type && other.on <= on);

/** Counts the events of a type about the decision and the delegation of an event: earlier ones, and those of its day. */
const aboutIt = (event: Happening, { events }: OracleRecord, type: string): number =>
  events.filter(
    (other) =>
      other !== event &&
      other.type === type &&
      other.on <= event.on &&
      other.decision === event.decision &&
      other.delegation === event.delegation,
  ).length;

const isPartial = ({ complete }: OracleRecord): boolean => complete === false;

const isChange = ({ type }: Happening): boolean =>
  /^meeting\.(rescheduled|relocated|reformatted|split|postponed)$/.test(type);

const isText = ({ type }: Happening): boolean => /^decision\.(proposed|amended)$/.test(type);

/** Tells whether terms give what others leave out, at any depth. */
const isFuller = (terms: object = {}, others: object = {}): boolean =>
  Object.entries(terms).some(([key, term]) => {
    const other = (others as Record<string, unknown>)[key];
    if (other === undefined) return term !== undefined;
    return typeof term === 'object' && !Array.isArray(term) && isFuller(term, other as object);
  });

/** Tells whether a list of some terms is longer than that of others. */
const listsMore = (terms: Terms, others: Terms): boolean =>
  (['themes', 'subjects', 'partners', 'languages', 'assistedBy'] as const).some(
    (key) => (terms[key]?.length ?? 0) > (others[key]?.length ?? 99),
  );

/** Tells whether an event gives the next meeting terms, but not all of them. */
const leavesBlanks = ({ decision, terms }: Happening): boolean =>
  decision === 'nextMeeting' &&
  terms !== undefined &&
  ['president', 'span', 'city', 'country'].some((term) => !(term in terms));

const isAdoption = (event: Happening, decision: Decision): boolean =>
  event.type === 'decision.adopted' && event.decision === decision;

/** Tells whether the library fails a rule on an event of a type. */
const fails = ({ findings, receptions }: Audit, type: string, provision: string, rule?: string): boolean =>
  findings.some(
    (each) =>
      each.outcome === 'failed' &&
      each.provision === provision &&
      (rule === undefined || each.rule === rule) &&
      receptions[each.event ?? -1]?.type === type,
  );

const WAITING: readonly (readonly [Decision, readonly string[]])[] = [
  ['workProgramme', ['1.2', '2.3', '6.2', 'A1.1', 'A1.2', 'A1.3']],
  ['coordination', ['A2.1', 'A2.2']],
  ['recommendations', ['A3']],
  ['intersessional', ['A4']],
  ['languages', ['A5']],
  ['conferenceSupport', ['A6.1', 'A6.2', 'A6.3']],
  ['nextMeeting', ['A7.1', 'A7.2']],
];

export const PARTINGS: readonly Parting[] = [
  // The places of an event.
  {
    why: 'only an objection that stands is withdrawn; any, while the First Meeting is open',
    event: (event, record) =>
      event.type === 'objection.withdrawn' &&
      aboutIt(event, record, 'objection.withdrawn') >= aboutIt(event, record, 'objection.raised'),
  },
  {
    why: 'texts and objections are lodged before the First Meeting opens, too; only while it is open',
    event: (event, record) =>
      (isText(event) || event.type === 'objection.raised') &&
      !since(event, record, 'firstMeeting.opened') &&
      (!isPartial(record) || holds(record, 'firstMeeting.opened')),
  },
  {
    why: 'recommendations are drafted before and after the intersessional, too; only while it sits',
    event: ({ type, on }, record) =>
      type === 'recommendation.drafted' &&
      !has(
        record,
        (other) =>
          other.type === 'intersessional.opened' && other.on <= on && on <= (other.span?.to ?? other.on),
      ),
  },
  {
    why: 'what was transmitted is agreed no longer; it is, as long as the intersessional sits',
    event: ({ type, on }, record) =>
      type === 'recommendation.agreed' &&
      has(record, (other) => other.type === 'recommendations.transmitted' && other.on < on),
  },
  {
    why: 'the note verbale follows the First Meeting; it has a place at any time',
    event: (event, record) =>
      event.type === 'secondMeeting.convened' && !since(event, record, 'firstMeeting.closed'),
    record: (_, { receptions }) =>
      receptions.some(
        ({ type, reception }) => type === 'secondMeeting.convened' && reception === 'misplaced',
      ),
  },
  {
    why: 'a plan changes after the First Meeting and before the meeting that it is for; at any time',
    event: (event, record) =>
      isChange(event) &&
      (since(event, record, `${event.meeting}.opened`) || !since(event, record, 'firstMeeting.closed')),
  },
  {
    why: 'a meeting closes out of its suspension; it resumes first',
    event: (event, record) => event.type === 'meeting.suspended' && holds(record, `${event.meeting}.closed`),
  },
  {
    why: 'a meeting that was cancelled does not open; it opens in breach of that',
    event: ({ type }) => type === 'meeting.cancelled',
  },
  {
    why: 'what has a place at any time has one after the Second Meeting; nothing has',
    event: (event, record) =>
      has(
        record,
        (other) =>
          (other.type === 'secondMeeting.closed' && other.on < event.on) ||
          (other.type === 'secondMeeting.opened' && (other.span?.to ?? other.on) < event.on),
      ),
  },
  {
    why: 'an adoption may show that the First Meeting lasted until then; it met on its days',
    event: (event, record) =>
      event.type === 'decision.adopted' &&
      isPartial(record) &&
      (event.on > '2010-11-12' ||
        has(record, ({ type, on }) => type === 'firstMeeting.closed' && on < event.on)),
  },
  // The demands.
  {
    why: 'a decision adopted twice costs by what tables it; by what the paper says, too, which turns ties',
    record: ({ events }) => {
      const adopted = events
        .filter(({ type }) => type === 'decision.adopted')
        .map(({ decision }) => decision);
      return new Set(adopted).size < adopted.length;
    },
  },
  {
    why: 'of two events that shut each other out, one goes by what is reported; by the same, told otherwise',
    record: (_, ours, theirs) => {
      const out = (all: readonly string[]) => all.flatMap((each, i) => (each === 'misplaced' ? [i] : []));
      const [a, b] = [out(ours.receptions.map(({ reception }) => reception)), out(theirs.receptions)];
      return a.length === b.length && a.join() !== b.join();
    },
  },
  {
    why: 'an intersessional that is left out is none that decides; an adoption may show that it has opened',
    record: (record, { receptions }) =>
      isPartial(record) &&
      receptions.some(({ type, reception }) => type === 'decision.adopted' && reception === 'misplaced'),
  },
  {
    why: 'terms that are left out of an adoption are those on the table; they are blank',
    record: ({ events }) =>
      events.some(
        ({ type, decision, terms }) =>
          type === 'decision.adopted' &&
          terms !== undefined &&
          events.some(
            (other) => isText(other) && other.decision === decision && isFuller(other.terms, terms),
          ),
      ),
  },
  {
    why: 'more than the text lists is no departure from it (A1.3, A5; here in A3, A6.2, too); it is one',
    record: (record) =>
      has(record, ({ type, decision, terms = {} }) => {
        if (type !== 'decision.adopted') return false;
        const texts = record.events.filter((event) => isText(event) && event.decision === decision);
        return (terms.languages?.length ?? 0) > 3 || texts.some((text) => listsMore(terms, text.terms ?? {}));
      }),
  },
  {
    why: 'an offer binds the country that made it, and none where the country is blank; its city, too',
    record: (record) =>
      has(
        record,
        ({ type, terms }) =>
          type === 'decision.adopted' && terms?.city !== undefined && terms.country === undefined,
      ),
  },
  {
    why: 'a term that an incomplete record does not show is unknown; it is blank',
    record: (record) => isPartial(record) && has(record, leavesBlanks),
  },
  {
    why: 'the key decisions on record settle 9.1; only a close that is on record does',
    record: (record, { provisions }) =>
      isPartial(record) && !holds(record, 'firstMeeting.closed') && provisions['9.1'] !== 'cantTell',
  },
  {
    why: 'the Second Meeting opens over an intersessional without a close; the close is then inferred',
    record: (record) =>
      isPartial(record) &&
      ['intersessional.opened', 'secondMeeting.opened'].every((type) => holds(record, type)) &&
      !holds(record, 'intersessional.closed'),
  },
  {
    why: 'a note verbale outside any offer is refused by 8.4; it is judged by A7.2 alone',
    record: (_, ours) => fails(ours, 'secondMeeting.convened', '8.4'),
  },
  {
    why: 'the text on the table binds in A2.2, too (reading `text-on-the-table`); A2.2 is a should',
    record: (_, ours) => fails(ours, 'decision.adopted', 'A2.2', 'tabled-text'),
  },
  // The status of a paragraph.
  {
    why: '7.3 is told by each appointment; at the opening, which turns the day of another one, and 7.1',
    paragraphs: ({ events }) =>
      events.filter(({ type }) => type === 'coordinator.appointed').length > 1 ? ['7.3', '7.1'] : ['7.3'],
  },
  {
    why: 'the work programme convenes an intersessional and meets 2.1; only the decision on its days does',
    paragraphs: () => ['2.1'],
  },
  {
    why: '4.3 and 6.2 are passed where they were touched and kept; never',
    paragraphs: () => ['4.3', '6.2'],
  },
  {
    why: 'a paragraph whose decision is not adopted is told by what was done; it is not reached',
    paragraphs: ({ events }, { receptions }) =>
      WAITING.flatMap(([decision, waiting]) =>
        events.some((each, i) => isAdoption(each, decision) && receptions[i]?.reception !== 'misplaced')
          ? []
          : waiting,
      ),
  },
  {
    why: '3.1 departs with its days; it cannot be told without its venue',
    paragraphs: (record) =>
      has(record, ({ type, venue }) => type === 'intersessional.opened' && venue === undefined)
        ? ['3.1']
        : [],
  },
  {
    why: 'the President is the one who opened the First Meeting, on record; the office will do',
    paragraphs: (record) =>
      has(record, ({ type, president }) => type === 'firstMeeting.opened' && president !== undefined)
        ? []
        : ['5.1'],
  },
  {
    why: 'days decided, and support arranged, are met once the meeting is held; at once',
    paragraphs: (record) => [
      ...(holds(record, 'secondMeeting.opened') ? [] : ['8.2', '8.3']),
      ...(holds(record, 'intersessional.opened') ? [] : ['A6.3']),
    ],
  },
  {
    why: 'earmarked contributions meet A6.3 where no support was arranged (reading `support-of-this-meeting`); support is asked for',
    paragraphs: (record) => (holds(record, 'support.arranged') ? [] : ['A6.3']),
  },
  {
    why: 'a President left blank asks nothing of A7.1; it is met by anyone',
    paragraphs: (record) =>
      has(record, (event) => isAdoption(event, 'nextMeeting') && event.terms?.president === undefined)
        ? ['A7.1']
        : [],
  },
  // Incomplete records.
  {
    why: 'a duty whose day is past is unknown, of whatever force; only a shall of the annex is',
    paragraphs: (record, { provisions, findings }) =>
      isPartial(record)
        ? Object.keys(provisions).filter(
            (id) => provisions[id] === 'cantTell' && !findings.some(({ provision }) => provision === id),
          )
        : [],
  },
  {
    why: 'an adoption without terms may be of a text off the record; it is of the last one on record',
    paragraphs: (record, _, { findings }) =>
      isPartial(record)
        ? findings.filter(({ rule }) => /^(paper|days-decided)/.test(rule)).map(({ provision }) => provision)
        : [],
  },
  {
    why: 'a preparatory meeting may lie in an intersessional that was decided off the record; it does not',
    paragraphs: (record) => (isPartial(record) ? ['3.3'] : []),
  },
  {
    why: 'days off the record are not known; they are those of the draft',
    paragraphs: (record) =>
      isPartial(record) && !has(record, (event) => isAdoption(event, 'intersessional')) ? ['A1.3'] : [],
  },
  {
    why: 'before its decision A6.3 may bind, with a text that has changed; it does not bind',
    paragraphs: (record) => (isPartial(record) ? ['A6.3'] : []),
  },
  {
    why: 'an offer may stand off the record; 8.4 does not ask it of the note verbale',
    paragraphs: (record) => (isPartial(record) && holds(record, 'secondMeeting.convened') ? ['8.4'] : []),
  },
  {
    why: 'what the First Meeting should have agreed is undetermined in silence, too; 9.1 alone is',
    paragraphs: (record) => (isPartial(record) && !holds(record, 'firstMeeting.closed') ? ['2.2'] : []),
  },
];

/** A fault of the library that is known. */
export interface Fault {
  readonly why: string;
  /** True if the difference lies in the search over orders, and not in the rules. */
  readonly inSearch?: true;
  readonly record: (record: OracleRecord) => boolean;
}

/** Lists the known faults of the library: the records are left out until it is mended. `faults.test.ts` has an instance of each. */
export const FAULTS: readonly Fault[] = [];

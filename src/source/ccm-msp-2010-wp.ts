/** The force of a statement in the paper. `offer` is 8.4: a fact that its maker is held to. */
export type Force = 'shall' | 'shall not' | 'should' | 'may' | 'fact' | 'offer';

export interface Statement {
  readonly force: Force;
  /** In our own words; the paper itself is the authority. */
  readonly gist: string;
}

/**
 * The paper, a key per statement. JavaScript moves the key `10` to the front of the object, so
 * never rely on its order: document order is by `paragraphOrder`, through `compareParagraphs`.
 */
export const ccmMsp2010 = {
  title: 'Draft 2011 work programme of the Convention on Cluster Munitions',
  submittedTo: 'First Meeting of States Parties, Vientiane, 9-12 November 2010, provisional agenda item 11',
  statements: {
    '1.1': { force: 'fact', gist: 'Earlier paper PM/5 advises one intersessional, June 2011' },
    '1.2': { force: 'shall not', gist: 'Meeting prejudges no future implementation structure' },
    '1.3': { force: 'fact', gist: 'Aired at the Santiago conference and in the Lao Support Group' },
    '1.4': { force: 'fact', gist: 'Seen on 6 September 2010, apparently with support' },
    '2.1': { force: 'should', gist: '1MSP agrees on one informal intersessional' },
    '2.2': { force: 'should', gist: '1MSP sets when 2MSP meets' },
    '2.3': { force: 'shall', gist: 'Recommends to 2MSP: structure, future meetings and more' },
    '3.1': { force: 'should', gist: 'Directly after the APMBC week: 27-30 June 2011, Geneva, WMO' },
    '3.2': { force: 'may', gist: 'Agenda of 3.5 days' },
    '3.3': { force: 'may', gist: 'Last half day given to preparing 2MSP, formally or not' },
    '3.4': { force: 'fact', gist: 'Back-to-back spares travel costs and shares experts' },
    '3.5': { force: 'fact', gist: 'APMBC week just before covers related themes' },
    '4.1': { force: 'should', gist: 'Keeps the inclusiveness of the treaty-making process' },
    '4.2': { force: 'should', gist: 'Experts of six categories, from States Parties to NGOs' },
    '4.3': { force: 'may', gist: 'Voluntary money sponsors wide participation of States' },
    '5.1': { force: 'should', gist: 'President of 1MSP in the chair' },
    '5.2': { force: 'may', gist: 'Friends of the President help to chair and report, as needed' },
    '6.1': { force: 'should', gist: 'Interpreted in English, French and Spanish' },
    '6.2': { force: 'shall not', gist: 'Informal, so without official documents' },
    '7.1': { force: 'shall', gist: 'President-designate appoints an executive coordinator' },
    '7.2': { force: 'may', gist: 'Post adds 2MSP and 1MSP follow-up until structure is settled' },
    '7.3': { force: 'should', gist: 'Request to serve goes to Ms Sara Sekkenes, UNDP-BCPR' },
    '7.4': { force: 'should', gist: 'Coordinator works with UNODA Geneva and GICHD, who assist' },
    '7.5': { force: 'may', gist: 'Further costs: voluntary contributions to the BCPR trust fund' },
    '8.1': { force: 'fact', gist: 'Lebanese interest in hosting 2MSP, welcomed 6 September 2010' },
    '8.2': { force: 'should', gist: '2MSP precedes the October Assembly and the crowded November' },
    '8.3': { force: 'should', gist: 'Mid-September would do for 2MSP' },
    '8.4': { force: 'offer', gist: 'Lebanon hosts and presides: Beirut, 5 days, 10-20 Sept 2011' },
    '9.1': { force: 'shall', gist: '1MSP takes six key decisions, (a) to (f)' },
    '10': { force: 'may', gist: '1MSP weighs the decisions drafted in the annex' },
    'A1.1': { force: 'shall', gist: 'Paper of the President (symbol blank) guides the 2011 work' },
    'A1.2': { force: 'shall', gist: 'President convenes an informal, ad hoc thematic meeting' },
    'A1.3': { force: 'shall', gist: 'Themes (a) to (h), in no set order, open to more' },
    'A2.1': { force: 'should', gist: 'President picks Friends for substance and preparation' },
    'A2.2': { force: 'should', gist: 'Regular meetings with Friends, UN, ICRC, CMC and others' },
    A3: { force: 'shall', gist: 'Advises 2MSP: structure, future work, an ISU or not, what kind' },
    A4: { force: 'shall', gist: 'Held 27-30 June 2011 in Geneva, Switzerland' },
    A5: { force: 'shall', gist: 'Held in English, French and Spanish' },
    'A6.1': { force: 'shall', gist: '1MSP welcomes the coordinator appointed (name blank)' },
    'A6.2': { force: 'shall', gist: 'Coordinator gives support, helped by UNODA Geneva and GICHD' },
    'A6.3': { force: 'shall', gist: 'Paid from earmarked contributions to the BCPR trust fund' },
    'A7.1': { force: 'shall', gist: 'President of 2MSP appointed (name and State blank)' },
    'A7.2': { force: 'shall', gist: '2MSP in September 2011 (days, city and country blank)' },
  },
} as const satisfies { title: string; submittedTo: string; statements: Record<string, Statement> };

/** A paragraph id of the paper. A wrong one does not compile. */
export type CcmParagraph = keyof typeof ccmMsp2010.statements;

/** Body before annex, then paragraph, then statement; no number in the paper reaches 100. */
function paragraphOrder(id: string): number {
  const [paragraph = 0, statement = 0] = id.replace('A', '').split('.').map(Number);
  return (id.startsWith('A') ? 10_000 : 0) + paragraph * 100 + statement;
}

/**
 * Sorts paragraph ids as the paper runs: 1.1, 1.2, ... 10, A1.1, ... A7.2.
 *
 * @example
 * ```ts
 * import { compareParagraphs } from 'intersessional/source';
 * console.log(['A1.1', '10', '2.1', 'A7.2', '1.2'].sort(compareParagraphs));
 * ```
 * ```text
 * [ '1.2', '2.1', '10', 'A1.1', 'A7.2' ]
 * ```
 */
export function compareParagraphs(a: string, b: string): number {
  return paragraphOrder(a) - paragraphOrder(b);
}

import type * as z from 'zod';
import type { Expected } from '../../kinds/asked.ts';
import { cycleExpectedTexts, expectedTexts, formatTwoExpectedTexts, say } from '../../messages/index.ts';
import { recordName } from './fields.ts';
import type { DecisionFile, ProgrammeFile, ProvisionFile } from './file.ts';
import { VALUES } from './schema.ts';
import { type GivenKind, templateOf } from './uses.ts';

/* The names in a programme of format 2: each is of something that the file declares. */

/** Takes note of a problem at a path: one of some names was expected, something in words, or what an issue says. */
export type Report = (
  path: readonly PropertyKey[],
  expected: Expected | z.core.$ZodIssue,
  found: unknown,
) => void;

/** Names that nobody can look up: the object's own would be found in any object. */
const keysOf = (object: object = {}): readonly string[] => Object.keys(object);

/** The fields of the text of a decision. */
const textFields = ({
  fixes,
  names,
  terms,
}: Pick<DecisionFile, 'fixes' | 'names' | 'terms'>): readonly string[] => [
  ...(fixes ? ['days', 'window', 'city', 'country', 'president', 'held'] : []),
  ...(names ? ['president'] : []),
  ...keysOf(terms),
];

/** The names of a file, by what they are of. */
class Names {
  readonly #file: ProgrammeFile;
  readonly #report: Report;

  constructor(file: ProgrammeFile, report: Report) {
    this.#file = file;
    this.#report = report;
  }

  /** The names of one kind of thing; `undefined` where a kind is no list of names. */
  #choices(kind: GivenKind): readonly string[] | undefined {
    const { meetings, decisions, offices, recommendations } = this.#file;
    switch (kind) {
      case 'meeting':
        return keysOf(meetings);
      case 'decision':
      case 'decisions':
        return keysOf(decisions);
      case 'office':
        return keysOf(offices);
      case 'subjects':
        return recommendations?.subjects ?? [];
      default:
        return undefined;
    }
  }

  /** Asks that a name is one of a kind of thing. */
  of(kind: GivenKind, name: unknown, path: readonly PropertyKey[]): void {
    const choices = this.#choices(kind) ?? [];
    if (!choices.includes(name as string)) this.#report(path, choices, name);
  }

  /** Asks that what a use gives has the form, or names the things, that its template takes. */
  #given(kind: GivenKind, value: unknown, path: readonly PropertyKey[]): void {
    if (this.#choices(kind) === undefined) {
      const issue = VALUES[kind]?.safeParse(value).error?.issues[0];
      if (issue) this.#report([...path, ...issue.path], issue, value);
    } else if (kind !== 'decisions' && kind !== 'subjects') this.of(kind, value, path);
    else if (Array.isArray(value)) {
      for (const [i, each] of value.entries()) this.of(kind, each, [...path, i]);
    } else this.#report(path, expectedTexts.list, value);
  }

  #provision({ use, with: given = {}, ...provision }: ProvisionFile, path: readonly PropertyKey[]): void {
    const { statements, decisions } = this.#file;
    const { paragraph, bindsFrom } = provision;
    if (!Object.hasOwn(statements, paragraph))
      this.#report([...path, 'paragraph'], keysOf(statements), paragraph);
    const binds = ['start', 'never', ...keysOf(decisions)];
    if (bindsFrom !== undefined && !binds.includes(bindsFrom)) {
      this.#report([...path, 'bindsFrom'], binds, bindsFrom);
    }
    const slots = templateOf(use).given;
    for (const name of keysOf(given)) {
      if (!Object.hasOwn(slots, name))
        this.#report([...path, 'with', name], expectedTexts.noField, given[name]);
    }
    for (const [name, slot] of Object.entries(slots)) {
      const kind = slot.replace('?', '') as GivenKind;
      if (given[name] !== undefined) this.#given(kind, given[name], [...path, 'with', name]);
      else if (kind === slot) this.#report([...path, 'with', name], expectedTexts.value, undefined);
    }
    if (use === 'text') this.#fieldsOfText(given.decision, given.fields, [...path, 'with']);
    if (use === 'days' && (given.within === undefined) === (given.before === undefined)) {
      this.#report([...path, 'with'], formatTwoExpectedTexts.withinOrBefore, given);
    }
    if (use === 'condition' && (given.on === undefined) === (given.by === undefined)) {
      this.#report([...path, 'with'], formatTwoExpectedTexts.onOrBy, given);
    }
  }

  #meetings(): void {
    for (const [name, { foreseen }] of Object.entries(this.#file.meetings)) {
      const path = ['meetings', name, 'foreseen', 'byDecision'];
      if (typeof foreseen === 'object') this.of('decision', foreseen.byDecision, path);
    }
  }

  #decisions(): void {
    const { decisions = {}, statements, meetings } = this.#file;
    const fixed = new Map<string, string>();
    for (const [name, { paragraph, at, fixes, fills, text = {}, terms = {}, names }] of Object.entries(
      decisions,
    )) {
      const path = ['decisions', name];
      if (!Object.hasOwn(statements, paragraph)) {
        this.#report([...path, 'paragraph'], keysOf(statements), paragraph);
      }
      for (const [i, each] of [at].flat().entries()) {
        const choices = Array.isArray(at) ? keysOf(meetings) : ['before', ...keysOf(meetings)];
        if (!choices.includes(each))
          this.#report([...path, 'at', ...(Array.isArray(at) ? [i] : [])], choices, each);
      }
      if (fixes !== undefined) {
        this.of('meeting', fixes, [...path, 'fixes']);
        const other = fixed.get(fixes);
        if (other) this.#report([...path, 'fixes'], say(formatTwoExpectedTexts.fixedOnce, { other }), fixes);
        fixed.set(fixes, name);
      }
      if (fills !== undefined) this.of('office', fills, [...path, 'fills']);
      if (names !== undefined) {
        const own = keysOf(meetings).map((meeting) => `${meeting}.president`);
        const offices = [...own, ...keysOf(this.#file.offices)];
        if (!offices.includes(names)) this.#report([...path, 'names'], offices, names);
      }
      const known = [...textFields({ fixes, names, terms }), ...(fills ? ['holders'] : [])];
      for (const field of keysOf(text)) {
        if (!known.includes(field) && !known.map((each) => recordName(each)).includes(field)) {
          this.#report([...path, 'text', field], known.length > 0 ? known : expectedTexts.noField, field);
        }
      }
    }
  }

  /** Asks that no decision needs another one that in the end needs it. */
  #needs(): void {
    const needed = new Map<string, string[]>();
    const needs = (decision: string, other: string, seen = new Set<string>()): boolean => {
      if (decision === other) return true;
      if (seen.has(decision)) return false;
      seen.add(decision);
      return (needed.get(decision) ?? []).some((each) => needs(each, other, seen));
    };
    for (const [i, { use, with: given = {} }] of (this.#file.provisions ?? []).entries()) {
      if (use !== 'needs' || !Array.isArray(given.of)) continue;
      const decision = String(given.decision);
      for (const [at, name] of (given.of as readonly string[]).entries()) {
        if (needs(decision, name)) {
          const expected = say(formatTwoExpectedTexts.notNeeded, { decision });
          this.#report(['provisions', i, 'with', 'of', at], expected, name);
        } else needed.set(name, [...(needed.get(name) ?? []), decision]);
      }
    }
  }

  /** Asks that a use that compares the text of a decision names fields that this text has. */
  #fieldsOfText(decision: unknown, fields: unknown, path: readonly PropertyKey[]): void {
    const of = this.#file.decisions?.[String(decision)];
    if (of === undefined || !Array.isArray(fields)) return;
    const known = textFields(of);
    for (const [i, field] of fields.entries()) {
      if (!known.includes(String(field).split('.')[0] as string))
        this.#report([...path, 'fields', i], known, field);
    }
  }

  /** A seat is of one name. */
  #offices(): void {
    for (const [name, { seats, per }] of Object.entries(this.#file.offices ?? {})) {
      if (typeof seats !== 'object') continue;
      if (per) this.#report(['offices', name, 'seats'], formatTwoExpectedTexts.seatsOfEach, seats);
      for (const [i, seat] of seats.entries()) {
        if (seats.indexOf(seat) < i) {
          this.#report(['offices', name, 'seats', i], cycleExpectedTexts.nameOnce, seat);
        }
      }
    }
  }

  check(): void {
    this.#offices();
    const { provisions = [], aside = {}, statements } = this.#file;
    this.#meetings();
    this.#needs();
    this.#decisions();
    for (const [i, each] of provisions.entries()) this.#provision(each, ['provisions', i]);
    for (const paragraph of keysOf(aside)) {
      if (!Object.hasOwn(statements, paragraph)) {
        this.#report(['aside', paragraph], keysOf(statements), paragraph);
      }
    }
    const ids = provisions.map(({ id }) => id);
    for (const [i, id] of ids.entries()) {
      if (id !== undefined && ids.indexOf(id) < i) {
        this.#report(['provisions', i, 'id'], formatTwoExpectedTexts.idOnce, id);
      }
    }
  }
}

/** Checks that every name in a file is of something that it declares. */
export const checkNames = (file: ProgrammeFile, report: Report): void => new Names(file, report).check();

import { type Programme, parseProgramme, type TreatyRecord } from 'intersessional';

/*
 * A programme with another name for each thing that it names: meetings, decisions, subjects, acts, facts, rules, stages,
 * themes and cities. Each new name is the old one behind the same letters, so that the order of names stays, and what
 * comes out is named back by taking the letters away.
 */

type Json = unknown;
type Tree = Readonly<Record<string, Json>>;

const isTree = (value: Json): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names of the library in dotted paths and types of event. */
const KEPT = new Set([
  'complete',
  'on',
  'programme',
  'offers',
  'decisions',
  'recommendations',
  'decision',
  'objection',
  'recommendation',
  'meeting',
  'date',
  'host',
]);

/** Renames the things of one programme. */
export class Renaming {
  readonly #letters: string;
  readonly #programme: Tree;
  readonly #meetings: ReadonlySet<string>;
  readonly #subjects: ReadonlySet<string>;
  readonly #decisions: ReadonlySet<string>;

  constructor(programme: Programme, letters: string) {
    this.#letters = letters;
    this.#programme = JSON.parse(JSON.stringify(programme)) as Tree;
    const { cycle } = programme;
    this.#meetings = new Set(Object.keys(cycle?.meetings ?? {}));
    this.#subjects = new Set(Object.keys(cycle?.recommendations?.subjects ?? {}));
    this.#decisions = new Set(cycle?.decisions?.of ?? []);
  }

  readonly #name = (name: string): string => `${this.#letters}${name}`;

  readonly #ifAmong =
    (names: ReadonlySet<string>) =>
    (value: Json): Json =>
      typeof value === 'string' && names.has(value) ? this.#name(value) : value;

  /** A type of event: its thing, unless the library has it; or the adoption of one decision. */
  readonly #type = (type: Json): Json => {
    const [thing = '', done = '', of] = String(type).split('.');
    if (thing === 'decision' && of !== undefined) return `${thing}.${done}.${this.#name(of)}`;
    return KEPT.has(thing) || thing === 'recommendations' ? type : `${this.#name(thing)}.${done}`;
  };

  /** The keys of a fact: of a decision, or of a thing. */
  readonly #keys = (keys: readonly Json[]): readonly Json[] => {
    const [first, second, ...rest] = keys;
    if (first === 'decisions') {
      return [first, typeof second === 'string' ? this.#name(second) : second, ...rest].filter(
        (_, i) => i < keys.length,
      );
    }
    return typeof first === 'string' && !KEPT.has(first) ? [this.#name(first), ...keys.slice(1)] : keys;
  };

  readonly #path = (path: Json): Json => this.#keys(String(path).split('.')).join('.');

  /** A condition, a term or an effect. */
  readonly #data = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(this.#data);
    if (!isTree(value)) return value;
    if (Array.isArray(value.of) && typeof value.is === 'string') return this.#relation(value);
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => {
        if (key === 'says') return [key, part];
        if (key === 'fact' || key === 'path') return [key, this.#keys((part as Json[]).map(this.#data))];
        return [key, this.#data(part)];
      }),
    );
  };

  /** A relation: a value that stands beside a field that names a thing is that thing. */
  #relation(relation: Tree): Json {
    const terms = relation.of as readonly Tree[];
    const field = terms.map((term) => term.event).find((each) => typeof each === 'string');
    const rename =
      field === 'meeting' || field === 'to'
        ? this.#ifAmong(this.#meetings)
        : field === 'decision'
          ? this.#ifAmong(this.#decisions)
          : field === 'subject' || this.#readsSubjects(terms)
            ? this.#ifAmong(this.#subjects)
            : (value: Json) => value;
    const of = terms.map((term) => {
      if (!('value' in term)) return this.#data(term);
      return { value: Array.isArray(term.value) ? term.value.map(rename) : rename(term.value) };
    });
    return { ...relation, of, ...(relation.fields !== undefined && { fields: this.#data(relation.fields) }) };
  }

  readonly #readsSubjects = (terms: readonly Tree[]): boolean =>
    terms.some(
      ({ fact }) => Array.isArray(fact) && /recommendations,agreed|terms,subjects/.test(String(fact)),
    );

  /** Renames the things that a use gives to its template. */
  #given(use: string, given: Tree): Tree {
    const decisions = this.#ifAmong(this.#decisions);
    const subjects = this.#ifAmong(this.#subjects);
    const many = (rename: (value: Json) => Json) => (value: Json) =>
      Array.isArray(value) ? value.map(rename) : rename(value);
    const slots: Readonly<Record<string, (value: Json) => Json>> = {
      meeting: this.#ifAmong(this.#meetings),
      by: this.#type,
      on: this.#type,
      act: this.#type,
      decision: decisions,
      of: many(use === 'agreed-if' ? subjects : decisions),
      subject: subjects,
      subjects: many(subjects),
      fact: this.#path,
      decided: this.#path,
      days: this.#path,
      country: this.#path,
      interpretation: this.#path,
      arranged: this.#path,
      condition: this.#data,
      orElse: (value) => this.#byName(value as Tree, this.#data),
      filled: (value) =>
        (value as readonly Tree[]).map((each) => ({ ...each, decision: decisions(each.decision) })),
    };
    return Object.fromEntries(
      Object.entries(given).map(([slot, value]) => [slot, slots[slot]?.(value) ?? value]),
    );
  }

  readonly #byName = (tree: Tree, value: (part: Json, name: string) => Json = (part) => part): Tree =>
    Object.fromEntries(Object.entries(tree).map(([name, part]) => [this.#name(name), value(part, name)]));

  #cycle(cycle: Tree): Tree {
    const meetings = this.#ifAmong(this.#meetings);
    const decisions = this.#ifAmong(this.#decisions);
    const of = (tree: Tree, keys: Readonly<Record<string, (value: Json) => Json>>): Tree =>
      Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, keys[key]?.(value) ?? value]));
    return of(cycle, {
      meetings: (all) =>
        this.#byName(all as Tree, (each) =>
          of(each as Tree, { fixedBy: decisions, decidesNothingSince: decisions }),
        ),
      flow: (flow) =>
        (flow as readonly Json[]).map((item) =>
          isTree(item)
            ? of(item, {
                between: (names) => (names as Json[]).map(meetings),
                stage: (stage) => this.#name(stage as string),
              })
            : meetings(item),
        ),
      types: (types) => (types as Json[]).map(this.#type),
      decisions: (declared) =>
        of(declared as Tree, {
          at: meetings,
          of: (names) => (names as Json[]).map(decisions),
          terms: (terms) => this.#byName(terms as Tree, (fields) => this.#choices(fields)),
        }),
      recommendations: (declared) =>
        of(declared as Tree, { from: meetings, to: meetings, subjects: (all) => this.#byName(all as Tree) }),
      acts: (acts) =>
        Object.fromEntries(
          Object.entries(acts as Tree).map(([type, act]) => [
            this.#type(type),
            of(act as Tree, {
              at: meetings,
              fields: (fields) => this.#choices(fields),
              records: this.#data,
              start: (start) =>
                Object.fromEntries(
                  Object.entries(start as Tree).map(([path, value]) => [this.#path(path), value]),
                ),
            }),
          ]),
        ),
      rules: (rules) =>
        this.#byName(rules as Tree, (rule) => {
          const { use, with: given, ...rest } = rule as Tree;
          return { ...rest, use, ...(isTree(given) && { with: this.#given(String(use), given) }) };
        }),
    });
  }

  /** Fields as data, where a choice is of meetings, decisions or subjects. */
  readonly #choices = (value: Json): Json => {
    const names = new Set([...this.#meetings, ...this.#decisions, ...this.#subjects]);
    if (Array.isArray(value)) return value.map(this.#choices);
    if (!isTree(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => {
        const isOfThings = key === 'choice' && (part as string[]).every((each) => names.has(each));
        return [key, isOfThings ? (part as string[]).map(this.#name) : this.#choices(part)];
      }),
    );
  };

  /** The fields of a text or of an event that name things. */
  readonly #fields = (value: Json, key = ''): Json => {
    if (Array.isArray(value)) return value.map((each) => this.#fields(each, key));
    if (isTree(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([name, part]) => [name, this.#fields(part, name)]),
      );
    }
    if (typeof value !== 'string') return value;
    if (key === 'type') return this.#type(value);
    if (key === 'meeting' || key === 'to') return this.#ifAmong(this.#meetings)(value);
    if (key === 'decision' || key === 'needing') return this.#ifAmong(this.#decisions)(value);
    if (key === 'subject' || key === 'subjects') return this.#ifAmong(this.#subjects)(value);
    return key === 'city' || key === 'themes' || key === 'theme' ? this.#name(value) : value;
  };

  /** The programme under its new names. */
  programme(): Programme {
    const { cycle, drafts, provisions, names, offers, ...rest } = this.#programme;
    const others = Object.entries((names ?? {}) as Tree).map(([name, all]) => [
      [name, ...(all as string[])].some((each) => this.#isPlaceOrTheme(each)) ? this.#name(name) : name,
      all,
    ]);
    return parseProgramme({
      ...(this.#fields(rest) as Tree),
      ...(names !== undefined && { names: Object.fromEntries(others) }),
      offers: this.#fields(offers),
      cycle: this.#cycle(cycle as Tree),
      drafts: this.#byName(drafts as Tree, (text) => this.#fields(text)),
      provisions: (provisions as readonly Tree[]).map(({ rule, binds, with: given, ...each }) => ({
        ...each,
        rule: this.#name(String(rule)),
        binds: this.#ifAmong(this.#decisions)(binds),
        ...(given !== undefined && { with: this.#fields(given) }),
      })),
    });
  }

  readonly #isPlaceOrTheme = (name: string): boolean =>
    /^[a-h]$/.test(name) || ['Geneva', 'Beirut', 'Vientiane'].includes(name);

  /** A record of the programme under the new names. */
  record(record: TreatyRecord): TreatyRecord {
    const { events, ...rest } = record;
    return { ...rest, events: this.#fields(events) as TreatyRecord['events'] };
  }

  /** Returns an answer under the old names, without the words that people read. */
  back(result: unknown): string {
    return blank(result).replaceAll(this.#letters, '');
  }
}

/** Fields for people, and the hash of what is judged by. */
const FOR_PEOPLE = /^(because|says|title|text|hash)$/;

/** JSON without sentences, and without the labels of what was expected and found. */
export const blank = (result: unknown): string =>
  JSON.stringify(result, (key, value: unknown) => {
    if (FOR_PEOPLE.test(key)) return undefined;
    return /^(expected|actual)$/.test(key) && isTree(value) ? Object.values(value) : value;
  });

import type { EventTemplate } from '../../analysis/template.ts';
import { alphabetOf } from '../../kernel/alphabet.ts';
import { firstDay } from '../../kernel/ground/days.ts';
import { sizesOf } from '../../kernel/ground/restriction.ts';
import type { Sizes } from '../../kernel/ground/table.ts';
import type { Action, TransitionSystem } from '../../kernel/ground/transitionSystem.ts';
import { type Grounded, groundedOf } from '../../kernel/ground/transitionSystem.ts';
import { withMachine } from '../../machines/programme-machine.ts';
import type { IsoDate } from '../../model/calendar.ts';
import { cached } from '../../model/memoize.ts';
import { standingOf } from '../../programmes/heading.ts';
import type { Programme, Provision } from '../../programmes/programme.ts';
import type { Edit } from './changes.ts';
import { refusals, reports, type Twin } from './goals.ts';
import { type Hunted, hunt, type SearchSpace } from './hunt.ts';
import { type Product, productOf } from './product.ts';
import { type Witness, witnessOf } from './witness.ts';

/** The result of comparing receptions. */
export interface Compared {
  /** `null`: nothing that can happen is received or reported differently, or nothing was found. */
  readonly witness: Witness | null;
  /** True if every event of the search was covered; `false` if a limit came first. */
  readonly complete: boolean;
}

export interface ComparisonOptions {
  /** The events that can happen (default: as either programme has them, and departures from it). */
  readonly alphabet?: readonly EventTemplate[] | undefined;
  readonly limit: number;
}

/** The same form, in which only what can refuse counts. */
const refusing = (form: TransitionSystem): TransitionSystem => ({
  ...form,
  observe: 'refusals',
  actions: form.actions.map((action) => ({ ...action, asks: action.asks.filter(({ strict }) => strict) })),
});

/** Returns a programme with what some edits change of its start. */
const startOf = (programme: Programme, edits: readonly Edit[]): Programme =>
  edits.reduce((start, edit) => edit.start?.(start) ?? start, programme);

/** Two programmes, compiled over the provisions of both: what a change leaves out does not count. */
export class ReceptionComparison {
  readonly #programmes: readonly [Programme, Programme];
  /** The first programme, with the provisions that are new in the second behind its own. */
  readonly #union: Programme;
  /** The indices of the new provisions in the second programme. */
  readonly #fresh: readonly number[];
  readonly #alphabet: readonly EventTemplate[];
  readonly #own: ReadonlySet<EventTemplate>;
  readonly #first: IsoDate;
  readonly #limit: number;
  readonly #forms = new Map<string, Readonly<Record<'refusals' | 'all', TransitionSystem>>>();
  readonly #edits: readonly Edit[];
  #ground: Grounded | undefined;

  constructor(
    [first, second]: readonly [Programme, Programme],
    edits: readonly Edit[],
    { alphabet, limit }: ComparisonOptions,
  ) {
    this.#programmes = [first, second];
    this.#fresh = edits.flatMap(({ fresh }) => fresh ?? []);
    const fresh = this.#fresh.map((i) => second.provisions[i] as Provision);
    this.#union = { ...first, provisions: [...first.provisions, ...fresh] };
    const letters = alphabetOf(first, { beside: [second] });
    this.#alphabet = alphabet ?? letters.map(({ event }) => event);
    this.#own = new Set(alphabet ?? letters.flatMap(({ event, deviates }) => (deviates ? [] : [event])));
    this.#first = [firstDay(first), firstDay(second)].sort()[0] as IsoDate;
    this.#limit = limit;
    this.#edits = edits;
  }

  /**
   * Grounds the provisions of both over all starts that are compared: that of each edit, and that of all of them. Of the
   * provisions that cannot refuse, only those count whose reports are compared.
   */
  #grounded(): Grounded {
    const [first] = this.#programmes;
    const each = this.#edits.filter(({ start }) => start !== undefined).map((edit) => [edit]);
    const starts = (each.length > 1 ? [...each, this.#edits] : each).map((edits) => startOf(first, edits));
    const options = {
      alphabet: this.#alphabet,
      from: this.#first,
      observe: 'all',
      beside: this.#programmes.map(({ drafts, offers }) => [drafts, offers]),
    } as const;
    const { provisions } = this.#union;
    const changed = new Set(
      this.#twins(this.#edits, starts.length === 0).flatMap((twin) =>
        twin.map((i) => (i === undefined ? undefined : provisions[i])),
      ),
    );
    return groundedOf(
      this.#union,
      options,
      starts.map((start) => this.#startingAs(start)),
      undefined,
      (provision) => changed.has(provision),
    );
  }

  /** The provisions of both, with what stands at the start of a programme. */
  #startingAs(programme: Programme): Programme {
    return { ...this.#union, ...standingOf(programme) };
  }

  /** The form of a programme that starts as this one, with the provisions of both. It is grounded once for all starts. */
  #formOf(programme: Programme, observe: 'refusals' | 'all'): TransitionSystem {
    const form = cached(this.#forms, JSON.stringify(standingOf(programme)), () => {
      this.#ground ??= this.#grounded();
      const all = this.#ground.startedAs(this.#startingAs(programme));
      return { all, refusals: refusing(all) };
    });
    return form[observe];
  }

  /** The first programme with some of the changes, and which provisions of both it has. */
  #changed(edits: readonly Edit[]) {
    const [first] = this.#programmes;
    const start = startOf(first, edits);
    const gone = new Set(edits.map((edit) => edit.gone));
    const fresh = new Set(edits.map((edit) => edit.fresh));
    const count = first.provisions.length;
    const counts = (i: number) => (i < count ? !gone.has(i) : fresh.has(this.#fresh[i - count]));
    const provisions = this.#union.provisions.filter((_, i) => counts(i));
    return { programme: withMachine({ ...start, provisions }), counts };
  }

  /** A provision on one side and what stands for it on the other. */
  #twins(edits: readonly Edit[], isSameStart: boolean): readonly Twin[] {
    const count = this.#programmes[0].provisions.length;
    const gone = new Set(edits.map((edit) => edit.gone));
    const kept = this.#programmes[0].provisions.flatMap((_, i): readonly Twin[] =>
      gone.has(i) ? [] : [[i, i]],
    );
    const changed = edits
      .filter((edit) => edit.gone !== undefined || edit.fresh !== undefined)
      .map(
        ({ gone: old, fresh }): Twin => [
          old,
          fresh === undefined ? undefined : count + this.#fresh.indexOf(fresh),
        ],
      );
    return isSameStart ? changed : [...kept, ...changed];
  }

  /** Looks for where one of the goals can happen, in the first programme and another side by side. */
  #hunt(
    other: Programme,
    counts: (provision: number) => boolean,
    observe: 'refusals' | 'all',
    goals: (product: Product, sizes: Sizes) => readonly Action[],
  ): Compared {
    const [first] = this.#programmes;
    const product = productOf([
      { form: this.#formOf(first, observe), counts: (i) => i < first.provisions.length },
      { form: this.#formOf(other, observe), counts },
    ]);
    const { form, pairs } = product;
    const sizes = sizesOf(form);
    const ground: SearchSpace = {
      form,
      actions: pairs.map(({ action }) => action),
      isOwn: ({ event }) => event === undefined || this.#own.has(event),
      first: this.#first,
      limit: this.#limit,
    };
    return confirmed([first, other], hunt(ground, goals(product, sizes)));
  }

  /** Compares the receptions of the first programme with those of the same programme after some changes. */
  of(edits: readonly Edit[]): Compared {
    const { programme, counts } = this.#changed(edits);
    const refused = this.#hunt(programme, counts, 'refusals', ({ pairs }, sizes) => refusals(pairs, sizes));
    if (refused.witness !== null) return refused;
    const twins = this.#twins(
      edits,
      edits.every(({ start }) => start === undefined),
    );
    const { provisions } = this.#union;
    const reported = this.#hunt(programme, counts, 'all', ({ pairs }) => reports(pairs, twins, provisions));
    return { ...reported, complete: refused.complete && reported.complete };
  }
}

/** Confirms a sequence by playing it on the machines of both programmes. */
function confirmed(programmes: readonly [Programme, Programme], { sequence, complete }: Hunted): Compared {
  if (sequence === undefined) return { witness: null, complete };
  const witness = witnessOf(programmes, sequence, complete) ?? null;
  return { witness, complete: witness !== null && complete };
}

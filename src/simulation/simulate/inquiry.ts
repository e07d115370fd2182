import type { AlphabetEvent } from '../../kernel/alphabet.ts';
import type { Kernel } from '../../kernel/encode/kernel.ts';
import { Lookups } from '../../kernel/encode/lookups.ts';
import type { LookupTables } from '../../kernel/encode/packed/lookUp.ts';
import type { Action } from '../../kernel/ground/transitionSystem.ts';
import { refusalsOf } from '../../kernel/reduce/quotient.ts';
import { kindOf } from './letters.ts';

/** A way on: an event that leads to another stage, where it has a place, and what can refuse it, as lookups. */
interface Lead {
  readonly kind: number;
  readonly place: readonly number[];
  readonly asks: readonly { readonly paragraph: number; readonly ways: readonly number[] }[];
}

/** The possible causes that stop a run, as data. */
export interface Inquiry {
  /** The kinds of event that lead on, by JSON of `kindOf`. */
  readonly kinds: readonly string[];
  readonly paragraphs: readonly string[];
  readonly leads: readonly Lead[];
  readonly lookups: LookupTables;
}

const keyOf = ({ event }: Action): string => JSON.stringify(event ? kindOf(event) : []);

/**
 * Compiles the possible causes that stop a run over an alphabet: the provisions asked of each event that leads on. A
 * day that is past when the run ends is no cause: the refusals on that day are.
 */
export function inquiryOf(kernel: Kernel, letters: readonly AlphabetEvent[]): Inquiry {
  const { quotient, layout } = kernel;
  const own = new Set(
    letters.filter(({ deviates }) => !deviates).map(({ event }) => JSON.stringify(kindOf(event))),
  );
  const leading = quotient.actions.filter(
    (action) => action.edge && action.edge.targets.length > 0 && own.has(keyOf(action)),
  );
  const kinds = [...new Set(leading.map(keyOf))];
  const paragraphs = [...new Set(quotient.programme.provisions.map(({ paragraph }) => paragraph))];
  const day = quotient.variables.findIndex(({ kind }) => kind === 'day');
  const lookups = new Lookups(layout.fields, quotient.sizes);
  const leads = leading.map((action) => ({
    kind: kinds.indexOf(keyOf(action)),
    place: action.place.filter(({ of }) => !of.includes(day)).map((test) => lookups.add(test)),
    asks: action.asks.flatMap((asked) => {
      const ways = refusalsOf([asked], quotient.sizes);
      const { paragraph } = quotient.programme.provisions[asked.provision] ?? { paragraph: '' };
      return ways.length === 0
        ? []
        : [{ paragraph: paragraphs.indexOf(paragraph), ways: ways.map((way) => lookups.add(way)) }];
    }),
  }));
  return {
    kinds,
    paragraphs,
    leads,
    lookups: lookups.packed(),
  };
}

import type { Letter } from '../../kernel/alphabet.ts';
import type { Kernel } from '../../kernel/encode/kernel.ts';
import type { Field } from '../../kernel/encode/layout.ts';
import type { Action } from '../../kernel/ground/finite.ts';
import type { Table } from '../../kernel/ground/table.ts';
import { refusalsOf } from '../../kernel/reduce/classes.ts';
import { kindOf } from './letters.ts';

/** A way on: an event that leads to another stage, where it has a place, and what can refuse it. */
interface Lead {
  readonly kind: number;
  readonly place: readonly Table[];
  readonly asks: readonly { readonly paragraph: number; readonly ways: readonly Table[] }[];
}

/** The possible causes that stop a run, as data. */
export interface Inquiry {
  /** The kinds of event that lead on, by JSON of `kindOf`. */
  readonly kinds: readonly string[];
  readonly paragraphs: readonly string[];
  readonly leads: readonly Lead[];
  readonly fields: readonly (Field | undefined)[];
  readonly sizes: readonly number[];
}

const keyOf = ({ event }: Action): string => JSON.stringify(event ? kindOf(event) : []);

/**
 * Compiles the possible causes that stop a run over an alphabet: the provisions asked of each event that leads on. A
 * day that is past when the run ends is no cause: the refusals on that day are.
 */
export function inquiryOf({ form, layout }: Kernel, letters: readonly Letter[]): Inquiry {
  const own = new Set(
    letters.filter(({ departs }) => !departs).map(({ event }) => JSON.stringify(kindOf(event))),
  );
  const leading = form.actions.filter(
    (action) => action.edge && action.edge.targets.length > 0 && own.has(keyOf(action)),
  );
  const kinds = [...new Set(leading.map(keyOf))];
  const paragraphs = [...new Set(form.programme.provisions.map(({ paragraph }) => paragraph))];
  const day = form.variables.findIndex(({ kind }) => kind === 'day');
  const leads = leading.map((action) => ({
    kind: kinds.indexOf(keyOf(action)),
    place: action.place.filter(({ of }) => !of.includes(day)),
    asks: action.asks.flatMap((asked) => {
      const ways = refusalsOf([asked], form.sizes);
      const { paragraph } = form.programme.provisions[asked.provision] ?? { paragraph: '' };
      return ways.length === 0 ? [] : [{ paragraph: paragraphs.indexOf(paragraph), ways }];
    }),
  }));
  return {
    kinds,
    paragraphs,
    leads,
    fields: layout.fields,
    sizes: form.variables.map((_, i) => form.sizes(i)),
  };
}

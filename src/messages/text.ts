/**
 * A text for a person, with named slots in braces: `{event} has no place here.` A text that counts has a form for each
 * plural category of the language, chosen by the slot `count`.
 */
export type Text = string | Forms;

/** The forms of a text that counts, by the plural categories of Unicode CLDR. */
export type Forms = { readonly other: string } & { readonly [C in Intl.LDMLPluralRule]?: string };

type SlotsIn<T extends string> = T extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | SlotsIn<Rest>
  : never;

type FormsOf<T> = T extends string ? T : Extract<T[keyof T], string>;

/** The names of the slots of a text. */
export type SlotOf<T extends Text> = SlotsIn<FormsOf<T>> | (T extends string ? never : 'count');

/** A value that fills a slot. Several are listed as the language lists them: `A4, A5 and A6`. */
export type SlotValue = string | number | readonly string[];

/** The values of all slots of a text. A text without slots takes none. */
export type Slots<T extends Text> = [SlotOf<T>] extends [never]
  ? readonly []
  : readonly [{ readonly [S in SlotOf<T>]: SlotValue }];

/** The form of a catalogue in another language: every text of it, with the same slots. */
export type Translation<C> = {
  readonly [Id in keyof C]: C[Id] extends Text ? Text : Translation<C[Id]>;
};

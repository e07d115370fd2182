/** The kinds of the things of a cycle: a closed list. A name more does not compile before each table has an answer. */
export const KINDS = ['meeting', 'decision', 'recommendations', 'office', 'act'] as const;
export type KindName = (typeof KINDS)[number];

/** A part that each kind has, or says that it has none. */
export type ByKind<Part> = Readonly<Record<KindName, Part>>;

/** The answer of a kind that has nothing of a sort. */
export const none = () => ({});

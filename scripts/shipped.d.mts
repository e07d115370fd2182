/** The ids of the programmes that come with the library, beside ccm-2011. */
export const SHIPPED: readonly string[];
/** The text of each module, by its path. */
export const modules: Readonly<Record<string, string>>;

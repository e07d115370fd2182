/**
 * Makes a value, at once. Marked as pure, such a call is left out of a build that asks for no such value: of a value that
 * is written out, with calls and spreads in it, a bundler cannot know that nothing comes of it.
 */
export const made = <const T>(make: () => T): T => make();

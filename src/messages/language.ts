/** The language that the library speaks. A second one is a second folder. */
export * from './en/index.ts';

/** The words of every cycle. */

/** The formats in which a meeting can be held. */
export const FORMATS = ['inPerson', 'hybrid', 'virtual', 'writtenProcedure', 'informal'] as const;

/** By what a meeting's dates, place or form are changed. */
export const INSTRUMENTS = ['decision', 'silenceProcedure', 'noteVerbale', 'chairLetter'] as const;

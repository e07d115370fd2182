import { DECISIONS } from '../model/vocabulary.ts';

/** The forces of a provision: it binds, once adopted, or is only reported. */
export const FORCES = ['shall', 'shall not', 'should', 'may'] as const;
export type ProvisionForce = (typeof FORCES)[number];

/** Since when a provision binds: from the start, never, or since a decision is adopted. */
export const BINDS = ['start', 'never', ...DECISIONS] as const;

import type { Decision } from '../model/known.ts';
import type { Path } from '../model/path.ts';

/** The forces of a provision: it binds, once adopted, or is only reported. */
export const FORCES = ['shall', 'shall not', 'should', 'may'] as const;
export type ProvisionForce = (typeof FORCES)[number];

/** Since when a provision binds: from the start, never, or since a decision is adopted. */
export type Binds = 'start' | 'never' | Decision;

/** Tells whether what fails a provision of this force breaches it, once it binds. */
export const isStrict = (force: ProvisionForce): boolean => force.startsWith('shall');

/** The fact since which a provision binds; none where it binds from the start, or never. */
export const adoptionOf = ({ binds }: { readonly binds: Binds }): Path | undefined =>
  binds === 'start' || binds === 'never' ? undefined : ['decisions', binds, 'adopted'];

/** Tells whether a provision can refuse an event. */
export const canRefuse = ({
  force,
  binds,
  lets,
}: {
  readonly force: ProvisionForce;
  readonly binds: Binds;
  readonly lets?: unknown;
}): boolean => isStrict(force) && binds !== 'never' && lets === undefined;

import { ccm2011, withMachine } from 'intersessional';
import { underTest } from 'intersessional/testing/coverage';

/** A programme of the project's own. */
export const own = underTest(withMachine({ ...ccm2011, id: 'own' }));

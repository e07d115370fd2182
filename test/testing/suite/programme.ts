import { ccm2011, withMachine } from 'intersessional';
import { underTest } from 'intersessional/testing/coverage';

/** A programme of the suite's own, with an id of its own. */
export const ccm2011Programme = underTest(withMachine({ ...ccm2011, id: 'own' }));

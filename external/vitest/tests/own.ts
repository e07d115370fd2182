import { ccm2011, withMachine } from 'intersessional';
import { underTest } from 'intersessional/testing/coverage';

/** The day on which the intersessional opens. The package is tested up to it, and what the paper asks later is not. */
export const asOf = '2011-06-27';

/** A programme of the project's own. */
export const own = underTest(withMachine({ ...ccm2011, id: 'own' }));

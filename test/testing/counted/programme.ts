import { ccm2011, withMachine } from 'intersessional';
import { underTest } from 'intersessional/testing/coverage';

export const own = underTest(withMachine({ ...ccm2011, id: 'own' }));

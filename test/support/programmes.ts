import { ccm2011 } from 'intersessional';
import { programmeLike } from 'intersessional/testing';

const DUBLIN = { country: 'IE', city: 'Dublin', window: { from: '2011-09-05', to: '2011-09-16' }, days: 4 };

/** Programmes like that of 2011, in which another State may offer to host as well. */
export const anyProgramme = programmeLike({ ...ccm2011, offers: [...ccm2011.offers, DUBLIN] });

/*
 * The standing law of treaties, as far as programmes that were written down cite it: for `resolve`, and by its id for the
 * files that the command line reads.
 */

export { file as att } from './files/treaties/att.ts';
export { file as ccm } from './files/treaties/ccm.ts';
export { file as tpnw } from './files/treaties/tpnw.ts';

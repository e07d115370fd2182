/** The documents in our own words, and our readings of them. */
export {
  type CcmParagraph,
  ccmMsp2010,
  compareParagraphs,
  type Force,
  type Statement,
} from './ccm-msp-2010-wp.ts';
export { type ReadingId, readings } from './readings.ts';
export { ccmThemes } from './themes.ts';

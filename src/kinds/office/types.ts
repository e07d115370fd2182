/** The types of event about offices: somebody fills a seat, or takes the place of somebody. */
export const OFFICE_TYPES = ['officer.designated', 'officer.replaced'] as const;

export type OfficeType = (typeof OFFICE_TYPES)[number];

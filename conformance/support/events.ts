import type { Meeting, TreatyEvent } from 'intersessional';

interface Support {
  readonly on?: string;
  readonly by?: string;
  readonly assistedBy?: readonly string[];
  readonly fund?: string;
  readonly meeting?: Meeting;
}

/** Conference support is arranged: as it should be, unless said otherwise. */
export const supportArranged = ({
  on = '2011-04-04',
  by = 'executiveCoordinator',
  assistedBy = ['UNODA', 'GICHD'],
  fund = 'UNDP-BCPR-TTF',
  meeting,
}: Support): TreatyEvent =>
  // The type of `by`, which is optional on every event and not on this one, comes out as `never`.
  ({ on, type: 'support.arranged', by, assistedBy, fund, ...(meeting && { meeting }) }) as TreatyEvent;

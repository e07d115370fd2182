import type { TreatyEvent } from 'intersessional';

interface Support {
  readonly on?: string;
  readonly by?: string;
  readonly assistedBy?: readonly string[];
  readonly fund?: string;
}

/** Conference support is arranged: as it should be, unless said otherwise. */
export const supportArranged = ({
  on = '2011-04-04',
  by = 'executiveCoordinator',
  assistedBy = ['UNODA', 'GICHD'],
  fund = 'UNDP-BCPR-TTF',
}: Support): TreatyEvent =>
  // The type of `by`, which is optional on every event and not on this one, comes out as `never`.
  ({ on, type: 'support.arranged', by, assistedBy, fund }) as TreatyEvent;

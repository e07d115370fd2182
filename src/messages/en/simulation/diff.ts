/** A provision that only one programme has, or that both have otherwise. `{rule}` is the whole sentence of its rule. */
export const diffProvisionTexts = {
  requires: {
    added: '{paragraph} now requires: {rule}',
    removed: '{paragraph} no longer requires: {rule}',
    changed: '{paragraph} requires: {rule} {changes}',
  },
  recommends: {
    added: '{paragraph} now recommends: {rule}',
    removed: '{paragraph} no longer recommends: {rule}',
    changed: '{paragraph} recommends: {rule} {changes}',
  },
  allows: {
    added: '{paragraph} now allows: {rule}',
    removed: '{paragraph} no longer allows: {rule}',
    changed: '{paragraph} allows: {rule} {changes}',
  },
} as const;

/** The part of a programme that differs; whole sentences on its fields follow. */
export const diffPartTexts = {
  draft: 'Draft decision: {decision}.',
  draftCited: 'Draft decision: {decision} ({paragraphs}).',
  offer: 'Offer of a host: {country}.',
  offerCited: 'Offer of a host: {country} ({paragraphs}).',
  /** A label: what was added or removed follows. */
  otherNames: 'Other names, {name}',
  firstMeeting: 'The First Meeting is foreseen otherwise.',
} as const;

/** A paragraph that is set aside. `{reason}` is a whole sentence of the programme. */
export const diffAsideTexts = {
  added: '{paragraph} is now set aside: {reason}',
  removed: '{paragraph} is no longer set aside: {reason}',
  changed: '{paragraph} is set aside for another reason: {reason}',
} as const;

/** A field that differs. */
export const diffFieldTexts = {
  becomes: '{field}: {before} becomes {after}.',
  added: '{field}: {value} added.',
  removed: '{field}: {value} removed.',
  replaced: '{field}: {removed} removed; {added} added.',
  /** A value that is a sentence. */
  quoted: '"{text}"',
  reordered: '{field}: in another order.',
} as const;

/** Made from `conformance/treaties/tpnw.yaml` by `npm run schema`. */
export const file = {
  "id": "tpnw",
  "title": "Treaty on the Prohibition of Nuclear Weapons",
  "papers": {
    "A": {
      "title": "Article 8",
      "url": "https://meetings.unoda.org/meeting/tpnw-msp-1-2022/"
    }
  },
  "since": "2021-01-22",
  "statements": {
    "TPNW8.2a": "The Secretary-General convenes the first Meeting within one year of entry into force",
    "TPNW8.2b": "Further Meetings every two years"
  },
  "aside": {
    "TPNW8.2b": "It speaks of later cycles."
  }
} as const;

/** Made from `conformance/programmes/ccm-2017.yaml` by `npm run schema`. */
export const file = {
  "id": "ccm-2017",
  "title": "Convention on Cluster Munitions, 2016-17",
  "papers": {
    "F": {
      "title": "Decisions of the First Review Conference, Dubrovnik, 2015",
      "url": "https://ccm3.pronk.se/meetings/intersessional-meetings/"
    },
    "H": {
      "title": "Sixth Meeting of States Parties, Geneva, 5-7 September 2016",
      "url": "https://ccm3.pronk.se/meetings/msp/6msp"
    }
  },
  "starts": "2015-09-11",
  "statements": {
    "F1": "One Meeting of States Parties a year",
    "F2": "No intersessional foreseen until the Second Review Conference",
    "F3": "Date, duration and place are the President's to decide, by default Geneva",
    "H1": "The Sixth Meeting hands over to Germany"
  },
  "meetings": {
    "6MSP": {
      "label": "the Sixth Meeting",
      "sort": "statesParties",
      "plan": {
        "window": {
          "from": "2016-01-01",
          "to": "2016-12-31"
        }
      }
    },
    "im": {
      "label": "an intersessional",
      "sort": "informal",
      "foreseen": "no"
    },
    "7MSP": {
      "label": "the Seventh Meeting",
      "sort": "statesParties",
      "plan": {
        "window": {
          "from": "2017-01-01",
          "to": "2017-12-31"
        }
      }
    }
  },
  "flow": [
    "6MSP",
    {
      "between": [
        "im"
      ]
    },
    "7MSP"
  ],
  "decisions": {
    "presidency": {
      "paragraph": "H1",
      "at": "before",
      "fixes": "7MSP",
      "text": {
        "president": {
          "country": "DE"
        }
      }
    }
  },
  "provisions": [
    {
      "paragraph": "F1",
      "force": "shall",
      "use": "held",
      "with": {
        "meeting": "6MSP"
      },
      "assumes": "A year is a calendar year."
    },
    {
      "paragraph": "F1",
      "force": "shall",
      "use": "held",
      "with": {
        "meeting": "7MSP"
      },
      "assumes": "A year is a calendar year."
    },
    {
      "paragraph": "F2",
      "force": "shall not",
      "use": "foreseen",
      "with": {
        "meeting": "im"
      },
      "assumes": "A meeting that is not foreseen is not held without a new decision of the States Parties."
    },
    {
      "paragraph": "F3",
      "force": "should",
      "use": "field-is",
      "with": {
        "on": "6MSP.opened",
        "field": "city",
        "is": "Geneva"
      },
      "asks": "The Sixth Meeting is in Geneva unless the President decides otherwise."
    },
    {
      "paragraph": "F3",
      "force": "should",
      "use": "field-is",
      "with": {
        "on": "7MSP.opened",
        "field": "city",
        "is": "Geneva"
      },
      "asks": "The Seventh Meeting is in Geneva unless the President decides otherwise."
    },
    {
      "paragraph": "H1",
      "force": "shall",
      "use": "presides",
      "with": {
        "meeting": "7MSP"
      },
      "assumes": "The hand-over shows that the Sixth Meeting elected. The State is what binds, not the person."
    }
  ],
  "names": {
    "Geneva": [
      "Genève",
      "Ginebra",
      "Genf"
    ]
  }
} as const;

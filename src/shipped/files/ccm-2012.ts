/** Made from `conformance/programmes/ccm-2012.yaml` by `npm run schema`. */
export const file = {
  "id": "ccm-2012",
  "title": "Convention on Cluster Munitions, 2011-12",
  "papers": {
    "C": {
      "title": "Convention on Cluster Munitions, Article 11",
      "url": "https://docslib.org/doc/3627930/the-third-meeting-of-states-parties-to-the-convention-on-cluster-munitions-2012"
    },
    "D": {
      "title": "Second Meeting of States Parties, Beirut, 13-16 September 2011",
      "url": "https://www.clusterconvention.org/2msp/"
    }
  },
  "starts": "2011-09-16",
  "statements": {
    "C1": "The States Parties meet regularly",
    "D1": "An informal intersessional in April 2012 in Geneva",
    "D2": "The President negotiates the decisions that a support unit needs",
    "D3": "Coordinators lead eight working groups",
    "D4": "The Third Meeting is in Oslo"
  },
  "offices": {
    "coordinator": {
      "label": "the coordinators",
      "heldBy": "State",
      "seats": [
        "generalStatus",
        "universalization",
        "victimAssistance",
        "clearance",
        "stockpile",
        "cooperation",
        "reporting",
        "nationalImplementation"
      ]
    }
  },
  "meetings": {
    "im": {
      "label": "the intersessional",
      "sort": "informal"
    },
    "3MSP": {
      "label": "the Third Meeting",
      "sort": "statesParties",
      "plan": {
        "window": {
          "from": "2011-09-17",
          "to": "2012-12-31"
        }
      }
    }
  },
  "flow": [
    {
      "between": [
        "im"
      ]
    },
    "3MSP"
  ],
  "decisions": {
    "intersessional": {
      "paragraph": "D1",
      "at": "before",
      "fixes": "im",
      "text": {
        "window": {
          "from": "2012-04-01",
          "to": "2012-04-30"
        },
        "city": "Geneva",
        "country": "CH"
      }
    },
    "unit": {
      "paragraph": "D2",
      "at": "before"
    },
    "coordinators": {
      "paragraph": "D3",
      "at": "before",
      "fills": "coordinator"
    }
  },
  "acts": {
    "isu.consulted": {
      "label": "a consultation on the unit",
      "fields": {
        "forum": "text?"
      },
      "records": {
        "count": "consultations"
      }
    }
  },
  "provisions": [
    {
      "paragraph": "C1",
      "force": "shall",
      "use": "held",
      "with": {
        "meeting": "3MSP"
      },
      "assumes": "Regularly means at least once in the calendar year that follows. The place is not asked."
    },
    {
      "paragraph": "D1",
      "force": "shall",
      "use": "held",
      "with": {
        "meeting": "im"
      }
    },
    {
      "paragraph": "D2",
      "force": "shall",
      "use": "on-record",
      "with": {
        "fact": "consultations",
        "by": "3MSP.opened"
      },
      "asks": "The President consults on the support unit before the Third Meeting opens.",
      "assumes": "One consultation shows the mandate in use. It is to be used before the next Meeting opens."
    },
    {
      "paragraph": "D3",
      "force": "should",
      "use": "seats-filled",
      "with": {
        "office": "coordinator",
        "by": "im.opened"
      },
      "assumes": "A group has a coordinator once one State is named for it. Some groups had two."
    }
  ],
  "aside": {
    "D4": "Only inferred from where the Meeting was held: no source for the decision was read."
  },
  "names": {
    "Geneva": [
      "Genève",
      "Ginebra",
      "Genf"
    ]
  }
} as const;

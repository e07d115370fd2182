/** Made from `conformance/programmes/ccm-2025.yaml` by `npm run schema`. */
export const file = {
  "id": "ccm-2025",
  "title": "Convention on Cluster Munitions, 2024-25",
  "papers": {
    "R": {
      "title": "Decisions of the Second Review Conference, 2020-21",
      "url": "https://clusterconvention.org/intersessional-meetings"
    },
    "D": {
      "title": "Twelfth Meeting of States Parties, Geneva, 10-13 September 2024",
      "url": "https://www.clusterconvention.org/12msp/"
    },
    "P": {
      "title": "The intersessional of 2025, as the Presidency reported it",
      "url": "https://dfa.gov.ph/dfa-news/news-from-our-foreign-service-postsupdate/36431-philippines-leads-2025-intersessional-meeting-of-the-convention-on-cluster-munitions"
    }
  },
  "starts": "2024-09-13",
  "statements": {
    "R1": "Each annual Meeting decides whether the ensuing annual cycle has an intersessional",
    "R2": "Meetings of States Parties are annual",
    "D1": "The Twelfth Meeting decides that an intersessional is held",
    "P1": "The President of the coming Meeting chairs the intersessional"
  },
  "meetings": {
    "im": {
      "label": "the intersessional",
      "sort": "informal",
      "foreseen": {
        "byDecision": "intersessional"
      },
      "plan": {
        "window": {
          "from": "2024-09-14",
          "to": "2025-09-13"
        }
      }
    },
    "13MSP": {
      "label": "the Thirteenth Meeting",
      "sort": "statesParties",
      "plan": {
        "window": {
          "from": "2025-01-01",
          "to": "2025-12-31"
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
    "13MSP"
  ],
  "decisions": {
    "intersessional": {
      "paragraph": "D1",
      "at": "before",
      "fixes": "im",
      "text": {
        "held": true
      }
    }
  },
  "provisions": [
    {
      "paragraph": "R1",
      "force": "shall not",
      "use": "foreseen",
      "with": {
        "meeting": "im"
      }
    },
    {
      "paragraph": "R2",
      "force": "shall",
      "use": "held",
      "with": {
        "meeting": "13MSP"
      },
      "assumes": "Annual means once in a calendar year."
    },
    {
      "paragraph": "D1",
      "force": "shall",
      "use": "held",
      "with": {
        "meeting": "im"
      },
      "assumes": "The ensuing annual cycle is the twelve months after the close of the Meeting that decided."
    },
    {
      "paragraph": "P1",
      "force": "should",
      "use": "chaired",
      "with": {
        "meeting": "im",
        "by": "13MSP.president"
      },
      "assumes": "A practice that was reported, not a rule that was read: it binds nobody."
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

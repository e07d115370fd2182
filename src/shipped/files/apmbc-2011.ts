/** Made from `conformance/programmes/apmbc-2011.yaml` by `npm run schema`. */
export const file = {
  "id": "apmbc-2011",
  "title": "Anti-Personnel Mine Ban Convention, 2010-11",
  "papers": {
    "B": {
      "title": "Eleventh Meeting of the States Parties: the decisions it rests on",
      "url": "https://commons.lib.jmu.edu/cisr-globalcwd/72/"
    },
    "S": {
      "title": "Meetings of the Standing Committees, June 2011",
      "url": "https://www.apminebanconvention.org/en/intersessional-meetings/im11/"
    },
    "P": {
      "title": "11MSP: how did delegations prepare?",
      "url": "https://old.apminebanconvention.org/meetings-of-the-states-parties/11msp/how-did-delegations-prepare/"
    },
    "E": {
      "title": "11MSP: what happened on 28 November",
      "url": "https://old.apminebanconvention.org/meetings-of-the-states-parties/11msp/what-happened/day-2-monday-28-november/"
    }
  },
  "statements": {
    "B1": "The Eleventh Meeting is held, on decisions of the Second Review Conference and the Tenth Meeting",
    "S1": "Standing Committees on 20-24 June 2011 in Geneva",
    "S2": "A committee on resources meets for half a day",
    "P1": "The President-designate shows a draft agenda of the Eleventh Meeting",
    "P2": "An informal preparatory meeting on 5 September 2011 in Geneva",
    "P3": "The Eleventh Meeting on 28 November - 2 December 2011 in Phnom Penh",
    "E1": "The Eleventh Meeting elects its President"
  },
  "meetings": {
    "sc": {
      "label": "the Standing Committees",
      "sort": "experts",
      "plan": {
        "days": {
          "from": "2011-06-20",
          "to": "2011-06-24"
        },
        "city": "Geneva",
        "country": "CH"
      }
    },
    "pm": {
      "label": "the informal preparatory meeting",
      "sort": "preparatory",
      "plan": {
        "days": {
          "from": "2011-09-05",
          "to": "2011-09-05"
        },
        "city": "Geneva",
        "country": "CH"
      }
    },
    "11MSP": {
      "label": "the Eleventh Meeting",
      "sort": "statesParties",
      "plan": {
        "window": {
          "from": "2011-01-01",
          "to": "2011-12-31"
        }
      }
    }
  },
  "flow": [
    {
      "between": [
        [
          "sc",
          "pm"
        ]
      ]
    },
    "11MSP"
  ],
  "decisions": {
    "presidency": {
      "paragraph": "E1",
      "at": "11MSP",
      "names": "11MSP.president",
      "terms": {
        "president": "officer"
      }
    }
  },
  "acts": {
    "invitation.issued": {
      "label": "the invitation to the Standing Committees",
      "fields": {},
      "records": {
        "count": "invitations"
      }
    },
    "committee.met": {
      "label": "a session of a committee",
      "fields": {
        "committee": "text"
      },
      "at": "sc",
      "records": {
        "add": "committees",
        "of": "committee"
      }
    },
    "agenda.shown": {
      "label": "the draft agenda of the Eleventh Meeting",
      "fields": {},
      "records": {
        "count": "agendas"
      }
    }
  },
  "provisions": [
    {
      "paragraph": "B1",
      "force": "shall",
      "use": "held",
      "with": {
        "meeting": "11MSP"
      },
      "assumes": "The texts of the decisions were not read. The Meeting after the Tenth, of 2010, is that of 2011."
    },
    {
      "paragraph": "S1",
      "force": "should",
      "use": "held",
      "with": {
        "meeting": "sc"
      }
    },
    {
      "paragraph": "S2",
      "force": "should",
      "use": "covers",
      "with": {
        "fact": "committees",
        "by": "sc.closed",
        "all": [
          "resources"
        ]
      }
    },
    {
      "paragraph": "P1",
      "force": "should",
      "use": "on-record",
      "with": {
        "fact": "agendas",
        "by": "11MSP.opened"
      }
    },
    {
      "paragraph": "P2",
      "force": "should",
      "use": "held",
      "with": {
        "meeting": "pm"
      }
    },
    {
      "paragraph": "P3",
      "force": "should",
      "use": "field-is",
      "with": {
        "on": "11MSP.opened",
        "field": "days",
        "is": {
          "from": "2011-11-28",
          "to": "2011-12-02"
        }
      }
    },
    {
      "paragraph": "P3",
      "force": "should",
      "use": "field-is",
      "with": {
        "on": "11MSP.opened",
        "field": "city",
        "is": "Phnom Penh"
      }
    },
    {
      "paragraph": "E1",
      "force": "should",
      "use": "taken",
      "with": {
        "of": [
          "presidency"
        ],
        "by": "11MSP.closed"
      }
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

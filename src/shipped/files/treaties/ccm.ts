/** Made from `conformance/treaties/ccm.yaml` by `npm run schema`. */
export const file = {
  "id": "ccm",
  "title": "Convention on Cluster Munitions",
  "papers": {
    "A": {
      "title": "The Convention",
      "url": "https://disarmament.unoda.org/convention-on-cluster-munitions/ccm-meetings-and-documents/"
    },
    "B": {
      "title": "Fourth Meeting of States Parties: how it was convened",
      "url": "http://www.unog.ch/__80256ee600585943.nsf/(httpPages)/5bd2aec9172b6e3fc1257b36005cb64c?OpenDocument"
    },
    "C": {
      "title": "Sixth Meeting of States Parties: costs",
      "url": "https://meetings.unoda.org:443/ccm-msp/convention-cluster-munitions-sixth-meeting-states-parties-2016"
    },
    "D": {
      "title": "Rules of procedure, CCM/MSP/2010/3, as cited in 2024",
      "url": "https://meetings.unoda.org/meeting/72122"
    },
    "E": {
      "title": "First Review Conference: how it was convened",
      "url": "https://meetings.unoda.org/meeting/ccm-revcon-2015/"
    }
  },
  "since": "2010-08-01",
  "statements": {
    "CCM11.1": "The States Parties meet regularly",
    "CCM11.2": "The Secretary-General convenes their Meetings",
    "CCM12.1": "A review conference five years after entry into force",
    "CCM14.1": "States that take part bear the costs of the Meetings by the adjusted United Nations scale",
    "RoP1.2": "The United Nations, ICRC, IFRC, GICHD and CMC may attend as observers",
    "RoP1.3": "Others ask the President-designate, and the Meeting approves in the end"
  },
  "aside": {
    "CCM11.2": "Its words were not read, only that Meetings are convened on it. No day of a note verbale is known but by month.",
    "CCM14.1": "Money is not judged: no source gives who paid.",
    "RoP1.2": "An option.",
    "RoP1.3": "No request is on record."
  }
} as const;

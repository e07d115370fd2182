/** Made from `conformance/treaties/att.yaml` by `npm run schema`. */
export const file = {
  "id": "att",
  "title": "Arms Trade Treaty",
  "papers": {
    "A": {
      "title": "Article 17",
      "url": "https://droit-bilingue.ch/de-it/0.5/0.51/0.518.61-17-20.html"
    }
  },
  "statements": {
    "ATT17.1": "After the first one, Conferences of States Parties as the Conference decides",
    "ATT17.2": "The first Conference adopts its rules of procedure by consensus",
    "ATT17.5": "An extraordinary Conference where the Conference finds it necessary, or two thirds support a request"
  },
  "aside": {
    "ATT17.2": "Done by the first Conference.",
    "ATT17.5": "No extraordinary Conference was asked for."
  }
} as const;

// Where the screens keep what is measured. The screens promise these names; when one is missing the bench says which.

export const PLACES = {
  room: "[data-testid=deal-room]",
  ladder: "[data-testid=ladder]",
  headline: "[data-testid=advice-headline]",
  openWhatIf: "[data-testid=open-what-if]",
  slider: "[data-testid=what-if-their-offer] input",
  /** Opens the sheet for an offer of theirs. */
  logOffer: "[data-testid=log-offer]",
  price: "[data-testid=log-price]",
  confirm: "[data-testid=log-confirm]",
} as const

/** What the bench calls in the page; see in-page.js. */
export const IN_PAGE = "window.watchOfBench"

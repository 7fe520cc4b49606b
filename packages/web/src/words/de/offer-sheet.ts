import type { offerSheet as en } from "../en/offer-sheet.ts"
import type { Translated } from "../translated.ts"

export const offerSheet = {
  title: "Angebot",
  agreement: "Vereinbarung",
  for: "Für",
  date: "Datum",
  stockNumber: "Bestandsnummer",
  price: "Unser Preis",
  pricePaid: "Wir zahlen",
  agreedPrice: "Vereinbarter Preis",
  allowance: "Ihre Inzahlungnahme",
  allowanceOf: "Ihre Inzahlungnahme: {item}",
  settlement: "Noch offene Finanzierung",
  toChange: "Sie zahlen dazu",
  toChangeToYou: "Wir zahlen Ihnen aus",
  included: "Inbegriffen",
  validUntil: "Dieser Preis gilt bis {when}.",
  signedFor: "Für {name}",
  signedCustomer: "Kunde",
  signature: "Name, Datum und Unterschrift",
  chrome: {
    print: "Drucken oder als PDF sichern",
    back: "Zurück zum Geschäft",
    only: "Auf diesem Blatt steht nur, was der Kunde sehen darf.",
    noPrice: "Es gibt keinen Preis für ein Blatt",
    noPriceMore: "Ein Blatt zeigt unseren Preis, der steht, oder den vereinbarten. Machen Sie zuerst ein Angebot.",
    noSight: "Inzahlungnahme und Zubehör fehlen: Ihre Rolle sieht nicht, wie das Geschäft gerechnet ist.",
  },
} satisfies Translated<typeof en>

import type { packages as en } from "../en/packages.ts"
import type { Translated } from "../translated.ts"

export const packages = {
  title:
    "{count, plural, =1 {Ein Angebot} =2 {Zwei Angebote, die uns gleich viel wert sind} other {Drei Angebote, die uns gleich viel wert sind}}",
  lead: "Jedes lässt uns mindestens {leaves}, so viel wie {price} allein.",
  leadAlone: "{price} lässt uns {leaves}.",
  alone: "nur der Preis",
  say: "{price} anbieten: {what}",
  theirs:
    "Für sie nach unserer Schätzung {low} bis {high} gegenüber {price} allein; {count, plural, =10 {fast alle} other {# von 10}} nähmen es lieber.",
  logToo: "Halten Sie auch fest, was dazugehört: Wir gaben.",
  guess: "Was etwas für sie wert ist, ist geschätzt, wo es niemand gesagt oder festgehalten hat.",
  trade: "Tauschen, damit beide gewinnen",
  give: "{what} geben, für {money} {side, select, buyer {weniger} other {mehr}} beim Preis",
  ask: "Um {what} bitten, für {money} {side, select, buyer {mehr} other {weniger}} beim Preis",
  giveMore:
    "Das kostet uns etwa {ours}{oursGuess, select, yes { (geschätzt)} other {}} und ist ihnen {low} bis {high} wert{theirsGuess, select, yes { (geschätzt)} other {}}. Es lässt uns {gain} mehr.",
  askMore:
    "Das bringt uns etwa {ours}{oursGuess, select, yes { (geschätzt)} other {}} und kostet sie {low} bis {high}{theirsGuess, select, yes { (geschätzt)} other {}}. Es lässt uns {gain} mehr.",
  untradable: {
    "no-worth": "Nichts zu tauschen: Das Geschäft sagt, wo die Linie liegt, nicht, was es wert ist.",
    "price-only": "Hier gibt es nichts zu tauschen als den Preis.",
    "nothing-left": "Nichts mehr zu tauschen: Es ist schon zugesagt.",
  },
  nothingBetter: "Nichts, was dazukommen könnte, ist besser als der Preis allein.",
  lever: {
    warranty: "{months, plural, one {# Monat} other {# Monate}} mehr Garantie",
    mats: "Fußmatten",
    fullTank: "ein voller Tank",
    servicePlan: "ein Inspektionspaket",
    delivery: "Lieferung",
    support: "{months, plural, one {# Monat} other {# Monate}} mehr Betreuung",
    sooner: "Lieferung {weeks, plural, one {# Woche} other {# Wochen}} früher",
    later: "ein bis zu {weeks, plural, one {# Woche} other {# Wochen}} späterer Beginn",
    scope: "ein Zehntel weniger Arbeit",
    term: "der nächste Auftrag schon jetzt",
    finance: "Finanzierung bei uns",
    payment: "Zahlung {days, plural, =0 {am selben Tag} one {binnen # Tag} other {binnen # Tagen}}",
    deposit: "{money} vorab",
    allowanceMore: "{money} mehr für {side, select, buyer {unser Auto} other {ihr Auto}}",
    allowanceLess: "{money} weniger für {side, select, buyer {unser Auto} other {ihr Auto}}",
  },
} as const satisfies Translated<typeof en>

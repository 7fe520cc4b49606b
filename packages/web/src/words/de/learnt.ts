import type { learnt as english } from "../en/learnt.ts"
import type { Translated } from "../translated.ts"

export const learnt = {
  title: "Was wir gelernt haben",
  lead: "Walkaway beginnt damit, wie anderswo gehandelt wird. Ihre eigenen abgeschlossenen Geschäfte lehren, wie man hier handelt.",
  standing: {
    shipped: "Der Rat beruht auf dem, was Walkaway mitbringt.",
    learnt: "Der Rat beruht auf dem, was Ihre eigenen Geschäfte gelehrt haben: Fassung {version}.",
    since: "Seit {moment}.",
    coming: "Ab {moment} beruht er auf Fassung {version}.",
    comingShipped: "Ab {moment} beruht er auf dem, was Walkaway mitbringt.",
    waits: "Jemand ist zurückgegangen. Darum warten neue Fassungen hier, bis die neueste in Kraft gesetzt wird.",
    next: "Walkaway lernt wieder in der Nacht, wenn {count, plural, one {ein weiteres Geschäft} other {# weitere Geschäfte}} abgeschlossen sind.",
    nextDue: "Walkaway lernt wieder heute Nacht.",
    hint: "Mitten am Tag ändert sich nichts: Was heute Nacht gelernt wird, gilt ab dem Tag danach.",
    learnNow: "Jetzt lernen",
    learning: "Lernt aus Ihren abgeschlossenen Geschäften. Das dauert bis zu einer Minute, und nichts wartet darauf.",
    made: "Es gibt eine neue Fassung.",
    nothingNew: "Seit der letzten Fassung wurde nichts abgeschlossen, also gibt es nichts Neues zu lernen.",
    refused: "Gelernt und nicht übernommen: Unten steht, warum.",
  },
  none: "Noch nichts gelernt",
  noneMore:
    "Etwa {needed, plural, other {#}} abgeschlossene Geschäfte braucht es, bis es etwas zu lernen gibt. Halten Sie fest, was gesagt wird, und schließen Sie jedes Geschäft ab, wie es auch endete.",
  toDeals: "Zu den Geschäften",
  people: { buyer: "Käufer", seller: "Verkäufer" },
  evidence: {
    title: "Wie viel es gesehen hat",
    lead: "Eine Grenze sehen wir nie, nur was auf dem Weg dorthin gesagt wird. Darum lehrt ein Geschäft weniger als ein Mensch, den man durch und durch kennt.",
    counts:
      "{deals, plural, one {Ein Geschäft} other {# Geschäfte}}, {answers, plural, one {eine Antwort} other {# Antworten}}; {walkOuts, plural, =0 {niemand ging} one {einer ging} other {# gingen}}.",
    caption: "So gut, als kennte man so viele von {deals, plural, other {#}} Menschen durch und durch",
    trait: "Was zu lernen war",
    worth: "So gut wie durch und durch bekannt",
    traits: {
      limit: "Wo ihre Grenze liegt",
      opening: "Wie sie eröffnen",
      exponent: "Wann sie nachgeben",
      patience: "Wie lange sie durchhalten",
      reciprocity: "Wie sie auf unser Nachgeben antworten",
    },
    verdicts: {
      moved:
        "Darauf lässt sich bauen: Es sagt Geschäfte, die es nicht kannte, besser voraus als das, wovon es ausging.",
      "too-few":
        "Nicht genug Daten: etwa {more, plural, one {ein weiteres Geschäft} other {# weitere Geschäfte}}, bis sich ein Versuch lohnt.",
      "no-better":
        "Nicht genug Daten: Was gefunden wurde, kann Zufall sein. Darum blieb alles, wie es war. Etwa {more, plural, one {ein weiteres Geschäft} other {# weitere Geschäfte}} brächten Klarheit.",
      "no-better-open":
        "Nichts gefunden, was hält: Man handelt hier ziemlich so, wie angenommen. Darum blieb alles, wie es war.",
    },
  },
  changes: {
    title: "Was hier anders ist",
    ofVersion: "Fassung {version}",
    against: "Verglichen mit",
    againstChoices: { shipped: "Was Walkaway mitbringt", before: "Der Fassung davor" },
    limits: {
      buyer: "Wo die Grenzen der Käufer liegen, gemessen am geforderten Preis",
      seller: "Wo die Grenzen der Verkäufer liegen, gemessen am geforderten Preis",
    },
    who: "Wessen",
    range: "Die Hälfte, und acht von zehn",
    assumed: "Wie angenommen",
    here: "Hier",
    none: "Nichts, was sich zeigt.",
    say: {
      limit:
        "{side, select, seller {{way, select, lower {Verkäufer hier geben für weniger her} other {Verkäufer hier verlangen mehr}}: die Hälfte bei {after} des geforderten Preises oder darunter, statt {before}.} other {{way, select, lower {Käufer hier hören früher auf} other {Käufer hier gehen höher}}: die Hälfte bei {after} des geforderten Preises oder darunter, statt {before}.}}",
      opening:
        "{side, select, seller {Verkäufer hier} other {Käufer hier}} eröffnen {way, select, lower {näher an} other {weiter weg von}} ihrer Grenze: {after} {side, select, seller {darüber} other {darunter}}, statt {before}.",
      hurry:
        "Wer mit der Zeit nachgibt, tut es {way, select, lower {früher} other {später}}: Auf halbem Weg sind {after} gegeben, statt {before}.",
      patience: "Sie halten {way, select, lower {kürzer} other {länger}} durch: etwa {after} Runden, statt {before}.",
      reciprocity:
        "Wer nachgibt wie wir, gibt {way, select, lower {weniger} other {mehr}}: {after} dessen, was wir geben, statt {before}.",
      manners:
        "{clock} geben mit der Zeit nach, statt {clockBefore}; {give} geben nach wie wir, statt {giveBefore}; {word} gehen nach ihrem eigenen letzten Wort, statt {wordBefore}.",
      leaving:
        "Sie gehen {way, select, lower {seltener: {after} so oft wie angenommen} other {öfter: {after}-mal so oft wie angenommen}}.",
    },
  },
  parts: {
    title: "Teile des Geschäfts",
    lead: "Ein Teil, der anders ist, hat eigene Zahlen. Jeder andere geht nach dem, was um ihn liegt.",
    differs: "anders",
    same: "wie der Rest",
    few: "zu wenige",
    deals: "{count, plural, one {ein Geschäft} other {# Geschäfte}}",
    categories: { car: "Autos", service: "Dienste", haggle: "Feilschen" },
    channels: {
      "walk-in": "kamen vorbei",
      phone: "am Telefon",
      "e-mail": "per E-Mail",
      web: "übers Netz",
      portal: "über ein Portal",
      referral: "auf Empfehlung",
      returning: "kamen wieder",
      campaign: "durch eine Aktion",
      import: "eingelesen",
      other: "auf anderem Weg",
    },
    customers: { private: "Privatleute", trade: "Händler", business: "Firmen" },
  },
  versions: {
    title: "Fassungen",
    lead: "Jede bleibt, wie sie gelernt wurde. Sie können zu jeder übernommenen zurückgehen und wieder vor.",
    label: "Fassungen des Gelernten",
    version: "Fassung {version}",
    shipped: "Was Walkaway mitbringt",
    shippedMore: "Wie anderswo gehandelt wird, gemessen an wirklichen Verhandlungen.",
    learntOn:
      "{moment}, aus {deals, plural, one {einem abgeschlossenen Geschäft} other {# abgeschlossenen Geschäften}}.",
    bySelf: "Von selbst gelernt.",
    askedBy: "Von {name} angestoßen.",
    someone: "jemandem",
    statuses: {
      "in-force": "in Kraft",
      coming: "ab morgen",
      waiting: "wartet",
      replaced: "abgelöst",
      "rolled-back": "zurückgenommen",
      refused: "nicht übernommen",
    },
    refused: {
      "too-few": "Nicht genug Daten: zu wenige Geschäfte für einen Versuch.",
      "no-better": "Nicht genug Daten: Was gefunden wurde, kann Zufall sein.",
    },
    see: "Ansehen",
    seen: "Oben gezeigt",
    put: "In Kraft setzen",
    back: "Dahin zurück",
    stay: "Dabei bleiben",
    actLabel: "{act}: Fassung {version}",
    shippedLabel: "{act}: was Walkaway mitbringt",
    decisions: "Wer entschieden hat",
    decided: "{moment}: {name} hat Fassung {version} in Kraft gesetzt.",
    decidedShipped: "{moment}: {name} ging zurück zu dem, was Walkaway mitbringt.",
    decidedSelf: "{moment}: Fassung {version} kam von selbst, ab {from}.",
  },
  choose: {
    title: "Fassung {version} in Kraft setzen?",
    titleShipped: "Zurück zu dem, was Walkaway mitbringt?",
    now: "Der Rat zu jedem offenen Geschäft beruht von diesem Augenblick an darauf. Was vorher geraten wurde, bleibt, wie es gesagt war.",
    waits: "Neue Fassungen warten dann hier, bis Sie die neueste in Kraft setzen.",
    follows: "Es ist die neueste. Spätere Fassungen kommen also wieder von selbst.",
    reason: "Warum",
    reasonHint: "Eine Zeile, die es den anderen sagt.",
    action: "In Kraft setzen",
    done: "Fassung {version} ist in Kraft.",
    doneShipped: "Was Walkaway mitbringt, ist in Kraft.",
    undo: "Zurücknehmen",
    undoWaits: "Neue Fassungen warten dann hier, bis Sie die neueste in Kraft setzen.",
    undoReason: "Zurückgenommen",
  },
} satisfies Translated<typeof english>

import type { policy as en } from "../en/policy.ts"
import type { Translated } from "../translated.ts"

export const policy = {
  title: "Regeln",
  lead: "Was {organisation} für seine Geschäfte vereinbart hat. Es gilt für jeden Schritt, sobald es gespeichert ist.",
  leadRead: "Was {organisation} für seine Geschäfte vereinbart hat. Verkaufsleiter und Inhaber ändern es.",
  setBy: "Version {version}, festgelegt von {name}, {moment}.",
  neverSet: "Noch hat niemand etwas geändert: Das sind die Regeln, mit denen Walkaway kommt.",
  ownerSets: "Das legt nur ein Inhaber fest.",
  anHour: "{amount} je Stunde",
  aDay: "{amount} je Tag",
  assumed: "die übliche Spanne",

  money: "Was Zeit uns kostet",
  moneyLead:
    "Eine Stunde für das eine Geschäft fehlt dem anderen. Diese Zahlen gehen in den Wert jedes Geschäfts ein, aber nie für Stunden, die schon vergangen sind.",
  hourOf: {
    salesperson: "Eine Verkäuferstunde",
    manager: "Eine Stunde der Verkaufsleitung",
    owner: "Eine Inhaberstunde",
  },
  hourHint: "Leer: Es gilt die übliche Spanne.",
  holding: "Ein Standtag eines Fahrzeugs",
  holdingHint: "Zinsen, Platz, Wertverlust. Gilt, wo ein Fahrzeug nichts Eigenes angibt.",

  crossing: "Wer über die Linie gehen darf",
  crossingLead:
    "Wie weit ein Preis über die festgelegte Linie hinausgehen darf, als Anteil der Linie, nach Abzug unserer Zugaben.",
  autoUpTo: "Allein, bis",
  managerUpTo: "Mit der Verkaufsleitung, bis",
  reasonNeeded: "Wer über die Linie geht, nennt einen Grund",
  tryLine: "Beispiel mit einer Linie von",
  exampleWith:
    "Bei einer Linie von {line}: allein bis {alone}, mit Grund; mit der Verkaufsleitung bis {manager}; darunter entscheidet der Inhaber.",
  exampleWithout:
    "Bei einer Linie von {line}: allein bis {alone}; mit der Verkaufsleitung bis {manager}; darunter entscheidet der Inhaber.",
  exampleWrong: "Die Verkaufsleitung muss mindestens so viel dürfen wie ein Verkäufer allein.",
  beforeOffers: "Bevor der erste Preis genannt wird",
  required: "Eine Linie muss festgelegt sein",
  requiredMore: "Ohne Linie nennt niemand einen Preis.",
  advised: "Eine Linie ist empfohlen",
  advisedMore: "Ein Preis darf auch ohne Linie genannt werden; das Geschäft zeigt, dass sie fehlt.",

  reasons: "Gründe",
  reasonsLead:
    "Daraus wählt, wer über die Linie geht oder sie verschiebt. Wenige und ehrliche sind am besten: Berichte zählen sie.",
  reason: "Grund {number}",
  reasonCode: "Kürzel: {code}",
  addReason: "Grund hinzufügen",
  up: "Nach oben: {label}",
  down: "Nach unten: {label}",
  removeReason: "Entfernen: {label}",
  unnamed: "ohne Namen",
  reasonsKeep: "Geschäfte, die einen Grund schon genannt haben, behalten ihn, auch wenn er hier entfällt.",

  sight: "Wer die Linie sieht",
  sightLead:
    "Inhaber sehen sie immer genau. Wer weniger sieht, bekommt den empfohlenen Zug und keine Zahl, aus der sich die Linie errechnen ließe.",
  sightOf: { salesperson: "Verkäufer sehen", manager: "Verkaufsleiter sehen", owner: "Inhaber sehen" },
  exact: "Die genaue Linie",
  exactMore: "und jede Zahl darum herum",
  banded: "Einen Bereich",
  bandedMore: "ungefähr, wo sie liegt, nie die Zahl",
  hidden: "Nichts",
  hiddenMore: "nur, was als Nächstes zu tun ist",
  band: "Breite des Bereichs, höchstens",
  bandHint: "Bei einer Linie von {line} ist der Bereich höchstens {width} breit.",

  callBack: "Zurückrufen",
  callBackLead: "Gehen Kunden und die Tür bleibt offen, erinnert Walkaway den, dem das Geschäft gehört, an den Anruf.",
  attempts: "Anrufe höchstens",
  attemptsHint: "0: Niemand wird erinnert.",
  firstAfter: "Erster Anruf nach, in Stunden",
  nextAfter: "Jeder weitere nach, in Stunden",
  from: "Nicht vor",
  until: "Nicht nach",
  midnight: "Mitternacht",
  callBackSum:
    "{attempts, plural, =0 {Niemand wird an einen Rückruf erinnert.} one {Ein Anruf, {first} nachdem sie gegangen sind, zwischen {from} und {until}.} other {Bis zu # Anrufe: der erste {first} nachdem sie gegangen sind, jeder weitere {next} später, zwischen {from} und {until}.}}",

  leads: {
    title: "Leads",
    lead: "Was eine Stunde bringen muss, folgt aus den Stunden, die es gibt: je mehr Stunden, desto mehr Leads sind eine wert.",
    stagesLead:
      "Die Stufen, die ein Lead hier durchläuft, und was jede braucht, bis Ihre eigenen Leads es gelehrt haben. Ein Lead behält die Stufen, mit denen er begann.",
    hours: "Stunden pro Woche, die jemand für Leads hat",
    hoursHint: "Leer: eine Schätzung, 20.",
    floor: "Was eine Stunde ohnehin bringt",
    floorHint: "Wenn Leads sie frei lassen. Leer: nichts.",
    people: "Wer mehr oder weniger hat",
    peopleNote: "{count, plural, =0 {niemand} one {eine Person} other {# Personen}}",
    stages: "Stufen",
    stage: "Stufe {number}",
    odds: "Klappt",
    stageHours: "Stunden",
    cost: "Geld",
    addStage: "Stufe hinzufügen",
    farewell: "Das freundliche Wort an die, die wir ziehen lassen",
    farewellHint: "Beim Lesen ausgefüllt: {names}. Leer: der eingebaute Wortlaut.",
    subject: { en: "Betreff, englisch", de: "Betreff, deutsch" },
    text: { en: "Nachricht, englisch", de: "Nachricht, deutsch" },
  },

  place: "Ort und Währung",
  placeLead:
    "Tage und Erinnerungen gehen nach dieser Uhr; Geschäfte laufen in dieser Währung, wenn sie nichts anderes sagen.",
  timeZone: "Zeitzone",
  currency: "Währung",

  unsaved: "Noch nicht gespeichert",
  discard: "Verwerfen",
  saved: "Gespeichert. Es gilt ab jetzt.",
  leaveTitle: "Ohne Speichern verlassen?",
  leaveMore: "Was Sie auf dieser Seite geändert haben, geht verloren.",
  leaveAnyway: "Verlassen",
  stay: "Bleiben",

  conflictTitle: "{name} hat die Regeln {ago} geändert, während Sie schrieben",
  conflictMore:
    "Von Ihnen ist nichts gespeichert. Was Sie eingegeben haben, steht noch unten. Geändert wurde: {parts}.",
  conflictSame: "Von Ihnen ist nichts gespeichert. Was Sie eingegeben haben, steht noch unten; sonst ist alles gleich.",
  takeTheirs: "Neue Fassung laden, meine verwerfen",
  keepMine: "Neue Fassung laden, meine Eingaben behalten",
  rebased: "Die neue Fassung ist geladen, mit Ihren Eingaben darüber. Sehen Sie sie durch und speichern Sie dann.",

  history: "Frühere Fassungen",
  historyLead: "Jedes Geschäft wird nach den Regeln seines Tages beurteilt.",
  noHistory: "Es gibt noch keine.",
  version: "Version {version}",
  inForce: "gilt",
  look: "Ansehen",
  lookAt: "Version {version} ansehen",
  yes: "ja",
  no: "nein",
} satisfies Translated<typeof en>

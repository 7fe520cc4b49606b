import type { account as en } from "../en/account.ts"
import type { Translated } from "../translated.ts"

export const account = {
  title: "Ihr Konto",
  lead: "{email} · {role, select, owner {Inhaber} manager {Verkaufsleiter} other {Verkäufer}} bei {organisation}",

  you: "Sie",
  youLead: "Ihr Name steht neben allem, was Sie erfassen und freigeben.",
  name: "Ihr Name",

  password: "Passwort",
  passwordLead: "Wenn Sie es ändern, werden Sie überall sonst abgemeldet.",
  current: "Jetziges Passwort",
  next: "Neues Passwort",
  nextHint: "Mindestens 10 Zeichen. Drei oder vier Wörter ohne Zusammenhang sind gut.",
  changePassword: "Passwort ändern",
  passwordChanged: "Geändert. Überall sonst sind Sie abgemeldet.",

  sessions: "Wo Sie angemeldet sind",
  sessionsLead: "Etwas dabei, das Sie nicht kennen? Beenden Sie es und ändern Sie Ihr Passwort.",
  sessionHere: "hier und jetzt",
  sessionOf: "{browser} auf {system}",
  sessionUnknown: "Ein Browser, der sich nicht zu erkennen gibt",
  sessionSeen: "Zuletzt aktiv {ago}",
  sessionSince: "Angemeldet {moment}",
  sessionFrom: "Von {address}",
  endSession: "Beenden",
  endSessionOf: "{session} beenden",
  sessionEnded: "Beendet. Dort ist niemand mehr angemeldet.",
  endOthers: "Alle anderen beenden",
  endOthersSure: "Überall sonst abmelden?",
  endOthersMore:
    "Jeder andere Browser und jedes Telefon mit Ihrem Konto wird sofort abgemeldet. Hier bleiben Sie angemeldet.",
  othersEnded: "Sie sind nur noch hier angemeldet.",

  look: "Aussehen und Sprache",
  lookLead: "Gilt in diesem Browser, für niemanden sonst.",
  language: "Sprache",
  languageDevice: "Wie dieser Browser",
  languageHint: "Lädt die Seite neu.",
  theme: "Hell oder dunkel",
  themeDevice: "Wie dieses Gerät",
  themeLight: "Hell",
  themeDark: "Dunkel",

  curtain: "Der Vorhang",
  curtainLead: "Verbirgt jede vertrauliche Zahl, wenn Ihnen ein Kunde über die Schulter schaut.",
  curtainHow:
    "Drücken Sie Esc, wenn sonst nichts offen ist, oder tippen Sie oben auf das Auge. Dahinter bleibt alles, wie es war.",
  curtainFaceDown: "Vorhang zuziehen, wenn das Telefon auf dem Gesicht liegt",
  curtainFaceDownHint: "Drehen Sie es auf dem Tisch um, und die Zahlen sind fort, bevor es jemand in die Hand nimmt.",
  curtainRefused:
    "Dieses Telefon sagt uns nicht, wie es liegt. Erlauben Sie dieser Seite „Bewegung und Ausrichtung“ und versuchen Sie es noch einmal.",
  curtainOnPhone: "Auf einem Telefon genügt es auch, es umzudrehen.",

  example: "Das Beispiel-Autohaus",
  exampleLead: "Ein erfundenes Haus mit Bestand und Geschäften zum Ausprobieren. Nichts daraus mischt sich mit Ihrem.",
  exampleLoad: "Beispiel laden",
  exampleLoaded:
    "Geladen: {units, plural, one {# Auto} other {# Autos}} und {deals, plural, one {# Geschäft} other {# Geschäfte}}.",
  exampleGo: "Dorthin wechseln",
  exampleIsThere: "Es ist geladen. Sie können jederzeit hin und zurück wechseln.",
  exampleHere: "Sie sind gerade darin. Um es zu entfernen, wechseln Sie zurück in Ihr eigenes Haus.",
  exampleRemove: "Beispiel entfernen",
  exampleRemoveSure: "Das Beispiel-Autohaus entfernen?",
  exampleRemoveMore:
    "Alles darin verschwindet, auch was Sie dort ausprobiert haben. Ihr eigenes Haus bleibt unberührt. Sie können das Beispiel wieder laden.",
  exampleRemoved: "Das Beispiel ist entfernt.",

  leave: "Dieses Haus verlassen",
  leaveLead: "Sie sehen seine Geschäfte dann nicht mehr. Was Sie erfasst haben, bleibt unter Ihrem Namen.",
  leaveAction: "{organisation} verlassen",
  leaveSure: "{organisation} endgültig verlassen?",
  leaveMore:
    "Ihr Zugang endet sofort, hier und überall. Schlüssel, die Sie für Programme gemacht haben, gelten nicht mehr. Zurück führt nur eine neue Einladung.",

  signOut: "Abmelden",
  signOutWaiting: "{count, plural, one {# Eintrag ist} other {# Einträge sind}} noch nicht gesendet",
  signOutWaitingMore:
    "Wenn Sie sich jetzt abmelden, wird das Wartende gesendet, sobald Sie sich in diesem Browser wieder anmelden. Bis dahin sieht es niemand.",
  signOutAnyway: "Trotzdem abmelden",

  about: "Über Walkaway",
  aboutVersion: "Walkaway {version}",
  aboutApi: "Die Schnittstelle für Programme (Englisch)",
  aboutTranscript: "Ein ganzes Geschäft, Schritt für Schritt (Englisch)",
} satisfies Translated<typeof en>

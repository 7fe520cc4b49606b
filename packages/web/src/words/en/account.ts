export const account = {
  title: "Your account",
  lead: "{email} · {role, select, owner {owner} manager {manager} other {salesperson}} at {organisation}",

  you: "You",
  youLead: "Your name stands beside what you log and approve.",
  name: "Your name",

  password: "Password",
  passwordLead: "Changing it signs you out everywhere else.",
  current: "Password now",
  next: "New password",
  nextHint: "At least 10 characters. Three or four unrelated words do well.",
  changePassword: "Change the password",
  passwordChanged: "Changed. Everywhere else you are signed out.",

  sessions: "Where you are signed in",
  sessionsLead: "Anything here that you do not know? End it and change your password.",
  sessionHere: "here, now",
  sessionOf: "{browser} on {system}",
  sessionUnknown: "A browser that does not say its name",
  sessionSeen: "Last seen {ago}",
  sessionSince: "Signed in {moment}",
  sessionFrom: "From {address}",
  endSession: "End",
  endSessionOf: "End {session}",
  sessionEnded: "Ended. Nobody is signed in there any more.",
  endOthers: "End all others",
  endOthersSure: "Sign out everywhere else?",
  endOthersMore: "Every other browser and phone that uses your account is signed out at once. Here you stay signed in.",
  othersEnded: "You are signed in here only.",

  look: "How it looks and speaks",
  lookLead: "Kept in this browser, for nobody else.",
  language: "Language",
  languageDevice: "As this browser",
  languageHint: "Loads the page anew.",
  theme: "Light or dark",
  themeDevice: "As this device",
  themeLight: "Light",
  themeDark: "Dark",

  curtain: "The curtain",
  curtainLead: "Hides every private figure when a customer looks over your shoulder.",
  curtainHow:
    "Press Esc when nothing else is open, or tap the eye at the top. What you were doing stays as it was behind it.",
  curtainFaceDown: "Draw the curtain when the phone lies face down",
  curtainFaceDownHint: "Turn it over on the desk, and the figures are gone before anybody picks it up.",
  curtainRefused:
    "This phone does not tell us which way it lies. Allow “Motion & orientation” for this page and try again.",
  curtainOnPhone: "On a phone, turning it face down draws the curtain as well.",

  example: "The example dealership",
  exampleLead: "An invented house with stock and deals, to try things out. Nothing in it mixes with yours.",
  exampleLoad: "Load the example",
  exampleLoaded:
    "Loaded: {units, plural, one {# car} other {# cars}} and {deals, plural, one {# deal} other {# deals}}.",
  exampleGo: "Go there",
  exampleIsThere: "It is loaded. You can go there and come back whenever you like.",
  exampleHere: "You are in it now. Go back to your own house to remove it.",
  exampleRemove: "Remove the example",
  exampleRemoveSure: "Remove the example dealership?",
  exampleRemoveMore:
    "Everything in it goes, with whatever you tried there. Your own house is not touched. You can load it again.",
  exampleRemoved: "The example is gone.",

  leave: "Leave this house",
  leaveLead: "You lose sight of its deals. What you logged stays, under your name.",
  leaveAction: "Leave {organisation}",
  leaveSure: "Leave {organisation} for good?",
  leaveMore:
    "Your access ends at once, here and everywhere. Keys that you made for programs stop working. Only a new invitation brings you back.",

  signOut: "Sign out",
  signOutWaiting: "{count, plural, one {# entry has} other {# entries have}} not gone out yet",
  signOutWaitingMore:
    "Sign out now, and what waits here is sent when you sign in again in this browser. Nobody sees it until then.",
  signOutAnyway: "Sign out anyway",

  about: "About",
  aboutVersion: "Walkaway {version}",
  aboutApi: "The API, for programs",
  aboutTranscript: "A whole deal, step by step",
} as const

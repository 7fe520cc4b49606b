// What the house has learnt of the people opposite from its own closed deals: versions, which of them counts, learning now, and going back.

import * as field from "../fields.ts"
import { operation } from "../operation.ts"
import { learningView, priorVersionInShort, priorVersionView } from "../views/learnt-prior-view.ts"

const TAG = "learning"

const VERSION_MAX = 1_000_000

const getLearning = operation({
  id: "getLearning",
  method: "get",
  path: "/learning",
  summary: "Which version of what was learnt is in force, and when the desk learns again",
  tag: TAG,
  scope: "read",
  answers: { 200: learningView },
  problems: [],
})

const listPriorVersions = operation({
  id: "listPriorVersions",
  method: "get",
  path: "/learning/versions",
  summary: "Versions of what was learnt, the last first; those that were not taken among them",
  tag: TAG,
  scope: "read",
  query: field.group("the query", field.pageKeys),
  answers: { 200: field.pageOf(priorVersionInShort) },
  problems: [],
  page: true,
})

const getPriorVersion = operation({
  id: "getPriorVersion",
  method: "get",
  path: "/learning/versions/{version}",
  summary: "A version: how much speaks for it, and what it changed, figure by figure",
  tag: TAG,
  scope: "read",
  params: field.group("the path", { version: field.wholeNumberText("a version", 1, VERSION_MAX) }),
  answers: { 200: priorVersionView },
  problems: ["not-found"],
})

const learnPriorNow = operation({
  id: "learnPriorNow",
  method: "post",
  path: "/learning/versions",
  summary: "Learn from all closed deals now",
  description:
    "201: there is a new version; 200: nothing was closed since the last one; 202: there are many deals, and it will be there shortly. " +
    "A version that was taken comes into force tomorrow, unless somebody has gone back.",
  tag: TAG,
  scope: "manage",
  roles: ["manager", "owner"],
  answers: { 200: learningView, 201: learningView, 202: learningView },
  problems: [],
})

const putPriorInForce = operation({
  id: "putPriorInForce",
  method: "put",
  path: "/learning/in-force",
  summary: "Put a version in force from this moment, or go back to one",
  description: "Whoever goes back to an older version keeps it: new ones wait until the newest is put in force again.",
  tag: TAG,
  scope: "manage",
  roles: ["manager", "owner"],
  body: field.group("a choice", {
    version: field.wholeNumber("a version", 0, VERSION_MAX).meta({ description: "0: what is shipped." }),
    reason: field.line("a reason"),
  }),
  answers: { 200: learningView },
  problems: ["not-found", "prior-refused", "prior-in-force"],
  precondition: "required",
  example: { body: { version: 0, reason: "The sales week in May was not like us." } },
})

export const learningOperations = { getLearning, listPriorVersions, getPriorVersion, learnPriorNow, putPriorInForce }

// The story that docs/transcript.md tells: two deals of a small dealership, request by request, each with the status that it must get.
// Data and not a shell script, so that the same requests are run by curl for the document and by a test without a socket.

export type Who = "nobody" | "Jo, signed in" | "Jo" | "Sam"

export interface Request {
  readonly as: Who
  /** Below /api/v1; `$NAME` is what was kept before. */
  readonly path: string
  readonly body?: Readonly<Record<string, unknown>>
  /** The version that was seen: If-Match. */
  readonly version?: number
  readonly status: number
  /** What is kept of the answer, by its path in it; one thing at most. */
  readonly keep?: Readonly<Record<string, string>>
  /** What of the answer is worth a look, by paths; none: nothing. `[]` goes through a list. */
  readonly show?: readonly string[]
  /** The answer has a JSON object a line; so many are shown, cut short. */
  readonly lines?: number
}

export interface Step {
  /** A heading over the step. */
  readonly title?: string
  readonly says: string
  readonly request?: Request
  /** Something to type that asks the desk nothing. */
  readonly shell?: string
}

const ADVICE = [
  "recommended",
  "advice.walkAwayPrice",
  "advice.moves[].move",
  "advice.moves[].price",
  "advice.moves[].expectedValue",
  "advice.moves[].dealProbability",
  "advice.moves[].valueAtRisk",
] as const

const DEAL = ["deal.version", "deal.phase", "deal.ourOffer", "deal.theirOffer", "held"] as const

const move = (body: Readonly<Record<string, unknown>>, deal: string, version: number, status = 201): Request => ({
  as: "Sam",
  path: `/deals/${deal}/moves`,
  body,
  version,
  status,
  show: status === 202 ? ["held.needs", "held.approver", "held.distance", "deal.version"] : DEAL,
})

const BEGIN: readonly Step[] = [
  {
    title: "An empty desk",
    says: "Start it in one terminal, and take what stands behind `#` in the link that it prints.",
    shell: `npm start

DESK=http://localhost:4400/api/v1
TOKEN=the-long-word-behind-the-hash

# Picks a value out of a JSON answer, as jq would: at .id
at() { node -p "JSON.parse(require('node:fs').readFileSync(0))$1"; }`,
  },
  {
    says: "The link makes the first account and its organisation, once. The answer sets the session's cookie; a browser would stop here, and has pages for this.",
    request: {
      as: "nobody",
      path: "/set-up",
      body: {
        token: "$TOKEN",
        name: "Jo Hartley",
        email: "jo@example.com",
        password: "kettle orbit lantern",
        organisation: "Hartley Lane Motors",
        timeZone: "Europe/London",
        currency: "GBP",
      },
      status: 201,
      show: ["user.name", "organisation.name", "organisation.role"],
    },
  },
  {
    says: "Programs use keys. One is Jo's, who owns the place; one is for Sam's phone, which acts as a salesperson and can look and log. A key is shown this once.",
    request: {
      as: "Jo, signed in",
      path: "/keys",
      body: { name: "Jo's scripts", scopes: ["read", "log", "manage", "admin"] },
      status: 201,
      keep: { JO: ".secret" },
    },
  },
  {
    says: "",
    request: {
      as: "Jo, signed in",
      path: "/keys",
      body: { name: "Sam's phone", scopes: ["read", "log"], role: "salesperson" },
      status: 201,
      keep: { SAM: ".secret" },
    },
  },
]

const BEFORE: readonly Step[] = [
  {
    title: "Before you talk",
    says: "A Golf comes into stock: bought at 7,790, prepared for 420. Who else might buy it, and what the trade would pay, is what the line will come from.",
    request: {
      as: "Jo",
      path: "/units",
      body: {
        stockNumber: "HL-0142",
        title: "VW Golf 1.5 TSI Match, 2019",
        ask: "9995",
        worth: {
          unit: { standInCost: 8210 },
          tax: { scheme: "margin", purchasePrice: 7790 },
          alternatives: [
            {
              kind: "next-buyer",
              offers: [8700, 9300, 9800],
              buyersPerWeek: [0.6, 1, 1.5],
              holdingCostPerDay: 12,
              days: 45,
              tradeValue: 8300,
            },
            { kind: "trade", price: 8300, fees: 95 },
          ],
        },
      },
      status: 201,
      keep: { GOLF: ".id" },
    },
  },
  {
    says: "Mr Adeyemi likes it. His name stands with the customers and nowhere else.",
    request: {
      as: "Sam",
      path: "/customers",
      body: { name: "Mr Adeyemi", phone: "020 7946 0991" },
      status: 201,
      keep: { ADEYEMI: ".id" },
    },
  },
  {
    says: "Sam opens the deal from the unit. He guesses that Mr Adeyemi stops somewhere between 8,700 and 9,800.",
    request: {
      as: "Sam",
      path: "/deals",
      body: { unitId: "$GOLF", customerId: "$ADEYEMI", limit: ["8700", "9250", "9800"] },
      status: 201,
      keep: { DEAL: ".id" },
    },
  },
  {
    says: "Where is the line? The figures answer: below this price the next buyer is worth more than this one.",
    request: {
      as: "Sam",
      path: "/deals/$DEAL/line",
      status: 200,
      show: ["committed", "computed.walkAwayPrice", "computed.low", "computed.high", "computed.alternative.code"],
    },
  },
  {
    says: "He commits to 9,350 before the first word, and hopes for 9,700. Every write to a deal names the version that was seen; somebody else's change in between would be answered with 412.",
    request: {
      as: "Sam",
      path: "/deals/$DEAL/line",
      body: { line: "9350", target: "9700" },
      version: 1,
      status: 200,
      show: ["version", "line.price", "line.target"],
    },
  },
]

const TALK: readonly Step[] = [
  {
    title: "The talk",
    says: "Mr Adeyemi opens low.",
    request: move({ kind: "offer", by: "them", price: "8500" }, "$DEAL", 2),
  },
  {
    says: "What now? Six moves, each with what it is worth beside leaving at once, the odds of a deal, and what it puts at risk. The ones that cannot be made now are worked out as well: it helps to know what their walking out would mean before they do.",
    request: { as: "Sam", path: "/deals/$DEAL/advice", status: 200, show: ADVICE },
  },
  {
    says: "Sam comes down a little.",
    request: move({ kind: "offer", by: "us", price: "9750" }, "$DEAL", 3),
  },
  {
    says: "An hour and a half went into the test drives. It is logged, and it moves no figure: sunk is sunk.",
    request: {
      as: "Sam",
      path: "/deals/$DEAL/effort",
      body: { stage: "pitching", hours: 1.5 },
      version: 4,
      status: 201,
      show: ["deal.version", "deal.effort.hours"],
    },
  },
  { says: "He goes up to 8,900 …", request: move({ kind: "offer", by: "them", price: "8900" }, "$DEAL", 5) },
  { says: "… and then gets up and goes.", request: move({ kind: "walk", by: "them" }, "$DEAL", 6) },
  {
    says: "The house's rule has planned a call back by itself. And the advice has changed: call, with which figure, how often, and when to stop.",
    request: {
      as: "Sam",
      path: "/deals/$DEAL/advice",
      status: 200,
      show: [
        "recommended",
        "advice.callBack.calls[].afterDays",
        "advice.callBack.calls[].price",
        "advice.callBack.calls[].acceptProbability",
        "advice.callBack.attemptsMax",
        "advice.callBack.returnProbability",
      ],
    },
  },
  {
    says: "Sam need not: Mr Adeyemi is back within the hour, with 9,050.",
    request: move({ kind: "return", by: "them" }, "$DEAL", 8),
  },
  { says: "", request: move({ kind: "offer", by: "them", price: "9050" }, "$DEAL", 10) },
]

const CROSSING: readonly Step[] = [
  {
    title: "Across the line",
    says: "Three hundred below the line. Sam would take it, but that is more than a salesperson gives away alone. The move is not refused, it is held: 202 says what is missing, and since he gave his reason, leave was asked for on the spot.",
    request: {
      ...move(
        { kind: "accept", by: "us", reason: { code: "competitive-match", note: "Same car at a rival's for 9,000." } },
        "$DEAL",
        11,
        202,
      ),
      keep: { LEAVE: ".held.approvalId" },
    },
  },
  {
    says: "Jo sees it waiting, with the distance to the line, and answers in one tap.",
    request: {
      as: "Jo",
      path: "/approvals?status=waiting",
      status: 200,
      show: [
        "items[].dealTitle",
        "items[].move",
        "items[].price",
        "items[].line",
        "items[].distance",
        "items[].approver",
        "items[].reason.code",
      ],
    },
  },
  {
    says: "",
    request: {
      as: "Jo",
      path: "/approvals/$LEAVE/answer",
      body: { answer: "given", note: "Once, and no mats." },
      status: 200,
      show: ["status", "answeredBy.name", "note"],
    },
  },
  {
    says: "Now it goes through, and the log says who allowed it.",
    request: {
      ...move({ kind: "accept", by: "us", approvalId: "$LEAVE", reason: { code: "competitive-match" } }, "$DEAL", 14),
      show: [
        "deal.version",
        "deal.phase",
        "deal.agreedPrice",
        "deal.crossings[].distance",
        "deal.crossings[].authority",
      ],
    },
  },
  {
    says: "Money paid, keys handed over: won. The unit is sold by the same stroke.",
    request: {
      as: "Sam",
      path: "/deals/$DEAL/close",
      body: { outcome: "won" },
      version: 16,
      status: 200,
      show: ["version", "phase", "outcome", "closed.price"],
    },
  },
  {
    says: "",
    request: { as: "Sam", path: "/units/$GOLF", status: 200, show: ["status", "gonePrice"] },
  },
]

const WALKED: readonly Step[] = [
  {
    title: "A deal that walks",
    says: "Not every deal is a good deal. A man in a hurry wants a Juke for next to nothing; a few figures are enough to open.",
    request: {
      as: "Sam",
      path: "/deals",
      body: {
        title: "Nissan Juke 1.6 Acenta, 2018",
        ask: "8250",
        limit: ["5000", "5600", "6400"],
        worth: { cost: 7100, alternative: 500 },
      },
      status: 201,
      keep: { JUKE: ".id" },
    },
  },
  {
    says: "",
    request: {
      as: "Sam",
      path: "/deals/$JUKE/line",
      body: { line: "7600" },
      version: 1,
      status: 200,
      show: ["version", "line.price"],
    },
  },
  { says: "", request: move({ kind: "offer", by: "them", price: "5000" }, "$JUKE", 2) },
  {
    says: "The advice does not beat about the bush, and says what leaving puts at risk.",
    request: { as: "Sam", path: "/deals/$JUKE/advice", status: 200, show: ADVICE },
  },
  {
    says: "Sam says no, politely, and lets him go. Only a walk-out of theirs is called back; had we left, `by` would be `us`.",
    request: { ...move({ kind: "walk", by: "them" }, "$JUKE", 3), show: ["deal.version", "deal.phase", "deal.leftBy"] },
  },
  {
    says: "The house's rule has planned to call him, once the first anger is gone and within the hours in which one calls people.",
    request: {
      as: "Sam",
      path: "/call-backs?status=open",
      status: 200,
      keep: { CALL: ".items[0].id" },
      show: ["items[].dealTitle", "items[].attempt", "items[].byPolicy", "items[].status"],
    },
  },
  {
    says: "Nobody picks up the phone. That is an answer, too, and it plans the second and last attempt.",
    request: {
      as: "Sam",
      path: "/call-backs/$CALL/settle",
      body: { how: "not-reached" },
      status: 200,
      show: ["attempt", "status"],
    },
  },
  {
    says: "He would rather not, and closes the deal as walked. Whether walking was right is asked later, when it is known what became of the car.",
    request: {
      as: "Sam",
      path: "/deals/$JUKE/close",
      body: { outcome: "walked" },
      version: 7,
      status: 200,
      show: ["version", "phase", "outcome", "callBacks[].attempt", "callBacks[].status"],
    },
  },
]

const AFTER: readonly Step[] = [
  {
    title: "What remains",
    says: "Everything that happened to the Golf, in order, by whom. Nothing in it can be changed afterwards, not even by the desk.",
    request: {
      as: "Jo",
      path: "/deals/$DEAL/history",
      status: 200,
      show: ["items[].version", "items[].type", "items[].actor.name"],
    },
  },
  {
    says: "And it is yours: the whole organisation, one JSON object a line, to keep or to take elsewhere.",
    request: { as: "Jo", path: "/organisation/export", status: 200, lines: 6 },
  },
]

export const STORY: readonly Step[] = [...BEGIN, ...BEFORE, ...TALK, ...CROSSING, ...WALKED, ...AFTER]

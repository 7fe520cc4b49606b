// Every reason for which a request can be refused, with its HTTP status [RFC 9110, RFC 9457] and its title. This is the one place where
// a code gets a status. Rule: 409 for what the state of things forbids, 403 for what the caller may not do, 422 for what is
// written wrongly, so that a client can tell "look again", "ask somebody" and "correct it" apart without knowing the code.

const problem = (status: number, title: string) => ({ status, title })

/** The request as such. */
const OF_REQUESTS = {
  "bad-request": problem(400, "The request cannot be read"),
  "not-json": problem(400, "The body is not JSON"),
  "bad-header": problem(400, "A header is written wrongly"),
  "not-signed-in": problem(401, "Sign in first"),
  "bad-key": problem(401, "The key is not valid"),
  "wrong-credentials": problem(401, "E-mail or password is wrong"),
  "csrf-refused": problem(403, "The request does not come from this site"),
  "scope-missing": problem(403, "The key may not do this"),
  "role-missing": problem(403, "Your role may not do this"),
  "person-needed": problem(403, "Only a person who is signed in can do this"),
  "no-organisation": problem(403, "No organisation is chosen"),
  "not-allowed": problem(403, "Not allowed"),
  "not-found": problem(404, "There is no such thing"),
  "method-not-allowed": problem(405, "This cannot be done here"),
  "version-conflict": problem(412, "It has changed since you looked"),
  "too-large": problem(413, "The body is too large"),
  "wrong-content-type": problem(415, "The body must be JSON"),
  "wrong-host": problem(421, "This desk does not go by that name"),
  invalid: problem(422, "Something in the request is wrong"),
  "key-used-otherwise": problem(422, "This Idempotency-Key was used for another request"),
  "precondition-missing": problem(428, "Name the version that you saw"),
  "too-many-requests": problem(429, "Too many requests"),
  "bad-cursor": problem(422, "The place in the list is not one of ours"),
  fault: problem(500, "Something broke on our side"),
  unavailable: problem(503, "The desk cannot answer now"),
  "timed-out": problem(503, "It took too long"),
} as const

/** Deals and what happens in them. */
const OF_DEALS = {
  "no-such-deal": problem(404, "There is no such thing"),
  "no-such-approval": problem(404, "There is no such thing"),
  "no-such-call-back": problem(404, "There is no such thing"),
  "already-opened": problem(409, "The deal is open already"),
  "deal-closed": problem(409, "The deal is closed"),
  "not-closed": problem(409, "The deal is not closed"),
  "still-open": problem(409, "The deal is still open"),
  "no-line": problem(409, "No line is committed"),
  "line-missing": problem(409, "A line must be committed first"),
  "line-already-committed": problem(409, "The line is committed already"),
  "line-hidden": problem(403, "Your role does not see the line"),
  "target-past-line": problem(422, "The target is worse than the line"),
  "ask-past-line": problem(422, "The ask does not go with the line"),
  "approval-needed": problem(403, "Somebody must agree first"),
  "approval-not-given": problem(409, "The approval was not given"),
  "approval-too-narrow": problem(409, "The approval does not go that far"),
  "within-line": problem(409, "This does not cross the line"),
  "no-approval-needed": problem(409, "Your own authority suffices"),
  "already-asked": problem(409, "This was asked already"),
  "already-answered": problem(409, "This was answered already"),
  "not-yours-to-answer": problem(403, "Somebody else must answer"),
  "not-yours-to-withdraw": problem(403, "Somebody else asked"),
  "not-your-deal": problem(403, "The deal is somebody else's"),
  "not-yours-to-see": problem(403, "This is somebody else's"),
  "only-the-desk": problem(403, "Only the desk does this by itself"),
  "reason-needed": problem(422, "A reason is needed"),
  "unknown-reason": problem(422, "The policy does not know this reason"),
  "attempts-spent": problem(409, "All attempts to call them back are spent"),
  "already-settled": problem(409, "This call back is settled already"),
  "due-too-early": problem(422, "The call back lies too early"),
  "expires-too-early": problem(422, "The price lapses before it is named"),
  "not-the-last-move": problem(409, "Only the last move can be taken back"),
  "not-agreed": problem(409, "Nothing is agreed"),
  "nobody-walked": problem(409, "Nobody walked"),
  "already-over": problem(409, "The talk is over"),
  "nothing-to-accept": problem(409, "No price of theirs stands"),
  "nothing-to-hold": problem(409, "No price of that side stands"),
  "nothing-to-expire": problem(409, "No price of that side stands"),
  "is-away": problem(409, "That side has left"),
  "not-away": problem(409, "That side has not left"),
  "out-of-order": problem(422, "This lies before what happened last"),
  "in-the-future": problem(422, "This lies in the future"),
  "owner-missing": problem(422, "A deal is somebody's"),
  "nothing-to-log": problem(422, "There is nothing to log"),
  "hours-out-of-range": problem(422, "So many hours cannot be"),
  "days-out-of-range": problem(422, "So many days cannot be"),
  "worth-wrong": problem(422, "The worth does not hold together"),
  "beyond-line": problem(409, "That is past the line"),
  "worth-incomplete": problem(409, "The deal's worth is not stated in full"),
  "they-have-left": problem(409, "They have left"),
  "called-enough": problem(409, "They were called often enough"),
  "nothing-to-wait-for": problem(409, "There is nothing to wait for"),
} as const

/** Figures and words, whatever they are about. */
const OF_FIGURES = {
  "mixed-currencies": problem(422, "The currencies are mixed"),
  "unknown-currency": problem(422, "There is no such currency"),
  "negative-price": problem(422, "A price is below zero"),
  "not-an-amount": problem(422, "This is not an amount"),
  "too-many-decimals": problem(422, "The currency has no such small unit"),
  "range-out-of-order": problem(422, "The range does not rise"),
  "rounds-out-of-range": problem(422, "So many rounds cannot be"),
  "not-a-day": problem(422, "This is not a day"),
  "days-out-of-order": problem(422, "The last day lies before the first"),
  "span-too-long": problem(422, "That is too long a time at once"),
  "group-twice": problem(422, "A group is named twice"),
  "in-two-groups": problem(422, "Somebody stands in two groups"),
  "text-missing": problem(422, "A text is missing"),
  "text-too-long": problem(422, "A text is too long"),
} as const

/** Stock, customers, policy, the organisation. */
const OF_STOCK = {
  "no-such-unit": problem(404, "There is no such thing"),
  "no-such-customer": problem(404, "There is no such thing"),
  "already-stocked": problem(409, "The unit is in stock already"),
  "already-added": problem(409, "The customer is there already"),
  "stock-number-taken": problem(409, "The stock number is taken"),
  "unit-gone": problem(409, "The unit is gone"),
  "unit-reserved": problem(409, "The unit is reserved for another deal"),
  "not-reserved": problem(409, "The unit is not reserved"),
  "not-sold": problem(409, "The unit is not gone"),
  "no-such-enquiry": problem(404, "There is no such thing"),
  "before-it-was-here": problem(422, "The unit was not here then"),
  "customer-forgotten": problem(409, "The customer was forgotten"),
  "policy-malformed": problem(422, "The policy does not hold together"),
  "tiers-out-of-order": problem(422, "The tiers of approval do not rise"),
  "window-out-of-order": problem(422, "The hours for calling back do not rise"),
  "prior-refused": problem(409, "This version was not taken"),
  "prior-in-force": problem(409, "This version is in force already"),
  "reason-twice": problem(422, "A reason is listed twice"),
  "not-yours-to-set": problem(403, "Your role does not set this"),
  "owner-only": problem(403, "Only an owner sets this"),
  "example-loaded": problem(409, "The example is loaded already"),
  "example-missing": problem(409, "The example is not loaded"),
} as const

/** Leads and what is decided about them. */
const OF_LEADS = {
  "no-such-lead": problem(404, "There is no such thing"),
  "lead-opened": problem(409, "The lead is open already"),
  "lead-ended": problem(409, "The lead has ended"),
  "lead-open": problem(409, "The lead is open"),
  "lead-is-deal": problem(409, "The lead has become a deal"),
  "lead-moved-on": problem(409, "The lead has moved on since"),
  "not-your-lead": problem(403, "The lead is somebody else's"),
  "not-at-stage": problem(409, "The lead does not stand at this stage"),
  "unknown-stage": problem(422, "The lead has no such stage"),
  "stage-twice": problem(422, "A stage is listed twice"),
  "no-verdict": problem(409, "No verdict was given"),
  "wakes-too-early": problem(422, "It would wake at once"),
  "not-for-this-verdict": problem(422, "This does not go with the verdict"),
  "lead-twice": problem(422, "A lead stands in the file twice"),
  "no-leads": problem(422, "The file has no leads"),
  "no-worth-column": problem(422, "No column says what a lead is worth"),
  "no-criterion": problem(409, "No kill criterion is committed"),
  "money-not-positive": problem(422, "This is no money to spend"),
  "not-a-date": problem(422, "This is not a day"),
  "stalls-not-positive": problem(422, "This is no number of times"),
  "criterion-committed": problem(409, "A kill criterion is committed already"),
  "hours-not-positive": problem(422, "These hours are not above zero"),
  "person-twice": problem(422, "A person is listed twice"),
} as const

/** People, sign-in, keys. */
const OF_PEOPLE = {
  "set-up-done": problem(409, "The desk is set up already"),
  "set-up-token-wrong": problem(403, "The set-up link is not valid"),
  "invitation-expired": problem(410, "The invitation has expired"),
  "invitation-used": problem(410, "The invitation was used"),
  "invitation-revoked": problem(410, "The invitation was taken back"),
  "invitation-for-another": problem(403, "The invitation is for somebody else"),
  "sign-in-first": problem(409, "This address has an account: sign in first"),
  "member-elsewhere": problem(409, "This person works elsewhere too"),
  "name-missing": problem(422, "A name is missing"),
  "invalid-email": problem(422, "This is no e-mail address"),
  "in-the-past": problem(422, "This lies in the past"),
  "too-many-attempts": problem(429, "Too many attempts"),
  "invitation-missing": problem(410, "There is no such invitation"),
  "reset-expired": problem(410, "The link has expired"),
  "already-member": problem(409, "This person is a member already"),
  "last-owner": problem(409, "Somebody must remain owner"),
  "weak-password": problem(422, "The password is too weak"),
} as const

export const PROBLEMS = { ...OF_REQUESTS, ...OF_DEALS, ...OF_FIGURES, ...OF_STOCK, ...OF_LEADS, ...OF_PEOPLE }

export type ProblemCode = keyof typeof PROBLEMS

/** A refusal whose code is not listed is still a refusal: something in the request cannot be done. */
const UNLISTED = problem(422, "This cannot be done")

/** Status and title of a code. */
export const problemKindOf = (code: string): { readonly status: number; readonly title: string } =>
  Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code as ProblemCode] : UNLISTED

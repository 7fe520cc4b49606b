// The page after signing in: who you are and where, how the open deals stand, the worked example, and a key for a program.

import { ask } from "./ask.js"
import { showDeals } from "./deals.js"
import { byId, copyRow, make, onSubmit, showAlert } from "./page.js"

const ROLES = { salesperson: "Salesperson", manager: "Manager", owner: "Owner" }

const RUNS_THINGS = new Set(["manager", "owner"])

/** Runs an action of a button; the page starts anew when it worked. */
const act = (button, method, path, body) =>
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-disabled") === "true") return
    button.setAttribute("aria-disabled", "true")
    const answer = await ask(method, path, typeof body === "function" ? body() : body)
    button.removeAttribute("aria-disabled")
    if (answer.ok) location.reload()
    else showAlert(byId("alert"), answer.problem)
  })

const switchTo = async (organisationId) => {
  const answer = await ask("PUT", "/session/organisation", { organisationId })
  if (answer.ok) location.reload()
  else showAlert(byId("alert"), answer.problem)
}

const switcher = ({ organisation, organisations }) => {
  const select = make("select", { id: "organisation" })
  for (const { id, name } of organisations) select.append(new Option(name, id, false, id === organisation.id))
  // Arrow keys change a closed list step by step: go only when the choice is made.
  const go = make("button", { type: "button", class: "quiet", textContent: "Switch", hidden: true })
  select.addEventListener("change", () => {
    go.hidden = select.value === organisation.id
  })
  go.addEventListener("click", () => switchTo(select.value))
  const label = make("label", { htmlFor: "organisation", class: "unseen", textContent: "Organisation" })
  return make("div", { class: "switcher" }, label, select, go)
}

const showMast = (session) => {
  const leave = make("button", { type: "button", class: "quiet", textContent: "Sign out" })
  leave.addEventListener("click", async () => {
    await ask("DELETE", "/session")
    location.assign("/sign-in")
  })
  const many = session.organisations.length > 1
  const where = many ? switcher(session) : make("span", { class: "where" }, session.organisation.name)
  byId("mast-end").replaceChildren(where, leave)
}

const pair = (word, text) => make("div", {}, make("dt", {}, word), make("dd", {}, text))

const showWho = ({ user, organisation }, { currency, timeZone }) =>
  byId("who").replaceChildren(
    pair("Name", user.name),
    pair("E-mail", user.email),
    pair("Role", ROLES[organisation.role]),
    pair("At", organisation.name),
    pair("Counts in", `${currency} · ${timeZone.replaceAll("_", " ")}`),
  )

const ownOrganisation = ({ organisations }, exampleId) => organisations.find(({ id }) => id !== exampleId)

const showExample = (session, { isExample, exampleId }) => {
  const actions = byId("example-actions")
  const words = byId("example-words")
  const button = (text, primary = false) => {
    const one = make("button", { type: "button", textContent: text, class: primary ? "primary" : "" })
    actions.append(one)
    return one
  }
  byId("example-panel").hidden = false
  if (isExample || exampleId !== null) {
    words.textContent =
      "Twelve cars and their talks, all invented. It stands apart from your own deals and goes without a trace."
    if (!isExample) button("Look at it", true).addEventListener("click", () => switchTo(exampleId))
    act(button("Remove it"), "DELETE", "/organisation/example")
  } else {
    words.textContent =
      "Twelve cars and eight talks, all invented, in an organisation of its own: see the desk at work. One click removes it."
    const load = button("Load the example", true)
    load.addEventListener("click", () => loadExample(load))
  }
  const own = ownOrganisation(session, exampleId)
  byId("example-note").hidden = !isExample
  if (own) byId("example-leave").addEventListener("click", () => switchTo(own.id))
  else byId("example-leave").hidden = true
}

const loadExample = async (button) => {
  button.setAttribute("aria-disabled", "true")
  button.textContent = "Loading…"
  const answer = await ask("POST", "/organisation/example")
  if (answer.ok) return switchTo(answer.body.organisationId)
  button.removeAttribute("aria-disabled")
  button.textContent = "Load the example"
  return showAlert(byId("alert"), answer.problem)
}

const SCOPE_CHOICES = [
  { text: "look, and log what happens in deals", scopes: ["read", "log"] },
  { text: "look only", scopes: ["read"] },
  { text: "look, log, and manage stock, policy and approvals", scopes: ["read", "log", "manage"] },
  { text: "everything, people and exports included", scopes: ["read", "log", "manage", "admin"] },
]

const showKeys = ({ scopes: own }) => {
  const form = byId("key-form")
  const mayBeGiven = SCOPE_CHOICES.filter(({ scopes }) => scopes.every((scope) => own.includes(scope)))
  for (const { text, scopes } of mayBeGiven) byId("key-scopes").append(new Option(text, scopes.join(" ")))
  byId("key-panel").hidden = false
  onSubmit(form, form.querySelector(".alert"), async ({ name, scopes }) => {
    const answer = await ask("POST", "/keys", { name, scopes: scopes.split(" ") })
    if (!answer.ok) return answer.problem
    const done = byId("key-done")
    const words = make(
      "p",
      {},
      make("strong", {}, `The key "${name}" is made.`),
      " Take it now: it is shown this once.",
    )
    done.replaceChildren(words, copyRow(answer.body.secret, `The key ${name}`))
    done.hidden = false
    form.reset()
    return undefined
  })
}

const showInvite = ({ organisation: { role } }) => {
  const form = byId("invite-form")
  const roles = role === "owner" ? ["salesperson", "manager", "owner"] : ["salesperson"]
  for (const one of roles) byId("invite-role").append(new Option(ROLES[one], one))
  byId("invite-panel").hidden = false
  onSubmit(form, form.querySelector(".alert"), async (wish) => {
    const answer = await ask("POST", "/people/invitations", wish)
    if (!answer.ok) return answer.problem
    const { link, mailed } = answer.body
    const words = mailed
      ? `A letter is on its way to ${wish.email}.`
      : `Hand this link to ${wish.email}; it works once, for seven days.`
    byId("invite-done").replaceChildren(
      make("p", {}, words),
      ...(link ? [copyRow(link, `The link for ${wish.email}`)] : []),
    )
    byId("invite-done").hidden = false
    form.reset()
    return undefined
  })
}

/** Shows the deals again when something happened, at most so often. */
const SETTLE_MS = 400

const followLive = () => {
  let timer
  const source = new EventSource("/api/v1/live")
  source.addEventListener("happened", (happening) => {
    if (JSON.parse(happening.data).kind === "advice") return
    clearTimeout(timer)
    timer = setTimeout(() => void showDeals(), SETTLE_MS)
  })
  addEventListener("pagehide", () => source.close())
}

export const home = async () => {
  const { ok, body: session, problem } = await ask("GET", "/session")
  if (!ok) return showAlert(byId("alert"), problem)
  if (session.setUpNeeded) return location.replace("/set-up")
  if (!session.user || !session.organisation) return location.replace("/sign-in")
  showMast(session)
  const organisation = await ask("GET", "/organisation")
  if (!organisation.ok) return showAlert(byId("alert"), organisation.problem)
  showWho(session, organisation.body)
  if (RUNS_THINGS.has(session.organisation.role)) {
    showExample(session, organisation.body)
    if (!organisation.body.isExample) {
      showInvite(session)
      showKeys(session)
    }
  }
  const wrong = await showDeals()
  if (wrong) return showAlert(byId("alert"), wrong)
  return followLive()
}

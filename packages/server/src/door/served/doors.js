// The pages that lead in: set-up, sign-in, a new password, an invitation. A link's token stands behind `#`, where no server ever sees it;
// it is read once and taken out of the address bar, so that it stays in no history and on nobody's screen.

import { ask } from "./ask.js"
import { addReveal, byId, onSubmit, showAlert } from "./page.js"
import { fillPlaces } from "./places.js"

const takeToken = () => {
  const token = decodeURIComponent(location.hash.slice(1))
  if (token) history.replaceState(null, "", location.pathname)
  return token
}

/** A link pasted over an open page changes only what is behind `#`, which loads nothing: load. */
const onOtherLink = () => addEventListener("hashchange", () => location.hash.length > 20 && location.reload())

const closeForm = (form, problem) => {
  form.hidden = true
  showAlert(byId("alert"), problem)
}

const enter = () => location.assign("/")

export const setUp = async () => {
  const token = takeToken()
  onOtherLink()
  const form = byId("form")
  const { body: session } = await ask("GET", "/session")
  if (session && !session.setUpNeeded) {
    return closeForm(form, {
      detail: "This desk is set up already.",
      remedy: "Sign in, or ask an owner to invite you.",
    })
  }
  if (!token) {
    return closeForm(form, {
      detail: "Nobody has an account here yet.",
      remedy:
        "Open the whole link that the desk printed when it started: it ends in # and a long word, and works once.",
    })
  }
  fillPlaces(byId("timeZone"), byId("currency"))
  addReveal(byId("password"))
  onSubmit(form, byId("alert"), async (wish) => {
    const answer = await ask("POST", "/set-up", { token, ...wish })
    return answer.ok ? enter() : answer.problem
  })
  byId("name").focus()
}

export const signIn = async () => {
  const form = byId("form")
  addReveal(byId("password"))
  if (new URLSearchParams(location.search).has("reset")) {
    byId("notice").textContent = "Your new password is set. Sign in with it."
    byId("notice").hidden = false
  }
  onSubmit(form, byId("alert"), async (wish) => {
    const answer = await ask("POST", "/session", wish)
    return answer.ok ? enter() : answer.problem
  })
  const { body: session } = await ask("GET", "/session")
  if (session?.setUpNeeded) location.replace("/set-up")
  else if (session?.organisation) location.replace("/")
  else byId("email").focus()
}

export const forgotten = () => {
  onSubmit(byId("form"), byId("alert"), async ({ email }) => {
    const answer = await ask("POST", "/password/reset-request", { email })
    if (!answer.ok) return answer.problem
    byId("asked").textContent = email
    byId("asked-too").textContent = email
    byId("form").hidden = true
    byId("done").hidden = false
    byId("done").focus()
    return undefined
  })
  byId("email").focus()
}

export const reset = () => {
  const token = takeToken()
  onOtherLink()
  const form = byId("form")
  if (!token) {
    return closeForm(form, {
      detail: "The link is not whole.",
      remedy: "Open it from the letter again, or ask for another.",
    })
  }
  addReveal(byId("password"))
  onSubmit(form, byId("alert"), async ({ password }) => {
    const answer = await ask("POST", "/password/reset", { token, password })
    return answer.ok ? location.assign("/sign-in?reset") : answer.problem
  })
  byId("password").focus()
}

const ROLE_WORDS = { salesperson: "a salesperson", manager: "a manager", owner: "an owner" }

/** With an account: its password. Signed in as the one who is meant: nothing. Else a name and a new password. */
const suitForm = ({ accountExists }, signedIn) => {
  byId("name-field").hidden = accountExists
  byId("password-field").hidden = signedIn
  if (!accountExists) return
  byId("password").autocomplete = "current-password"
  byId("password-hint").textContent = "You have an account here: use its password."
}

const sameAddress = (one, other) => one.toLowerCase() === other.toLowerCase()

const offerToLeave = (user) => {
  byId("form").hidden = true
  showAlert(byId("alert"), {
    detail: `You are signed in as ${user.email}.`,
    remedy: "The invitation is for somebody else.",
  })
  byId("other").hidden = false
}

export const join = async () => {
  const token = takeToken()
  onOtherLink()
  const form = byId("form")
  const lead = byId("lead")
  if (!token) {
    lead.hidden = true
    return closeForm(form, { detail: "The link is not whole.", remedy: "Open it from the letter again." })
  }
  const [seen, { body: session }] = await Promise.all([
    ask("POST", "/invitations/look-up", { token }),
    ask("GET", "/session"),
  ])
  if (!seen.ok) {
    lead.hidden = true
    return closeForm(form, seen.problem)
  }
  const { organisation, role, email } = seen.body
  byId("title").textContent = `Join ${organisation}`
  lead.textContent = `You are invited as ${ROLE_WORDS[role]}.`
  const signedIn = session?.user ? sameAddress(session.user.email, email) : false
  byId("email").value = email
  suitForm(seen.body, signedIn)
  addReveal(byId("password"))
  form.hidden = false
  if (session?.user && !signedIn) offerToLeave(session.user)
  byId("leave").addEventListener("click", async () => {
    await ask("DELETE", "/session")
    byId("other").hidden = true
    byId("alert").hidden = true
    form.hidden = false
    byId("title").focus()
  })
  onSubmit(form, byId("alert"), async ({ name, password }) => {
    const wish = { token, ...(!seen.body.accountExists && { name }), ...(!signedIn && { password }) }
    const answer = await ask("POST", "/invitations/accept", wish)
    return answer.ok ? enter() : answer.problem
  })
}

// Where every page of the door begins: finds out which page it is and starts what belongs to it.

import { forgotten, join, reset, setUp, signIn } from "./doors.js"
import { home } from "./home.js"

const PAGES = { home, join, reset, forgotten, "set-up": setUp, "sign-in": signIn }

await PAGES[document.body.dataset.page]?.()

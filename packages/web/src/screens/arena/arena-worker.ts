// The arena in a thread of its own, so that the page stays quick while thousands of matches are played. A module worker of the page's own origin:
// the content policy allows it, and the service worker keeps its file for when there is no network.

import { expose } from "comlink"
import { arenaDesk } from "./arena-desk.ts"

expose(arenaDesk(() => performance.now()))

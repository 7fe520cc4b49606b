// The engine in a thread of its own, so that a slow phone scrolls and types while it computes. A module worker of the page's own origin:
// the content policy allows it, and the service worker keeps its file for when there is no network.

import { expose } from "comlink"
import { figuresDesk } from "./figures-desk.ts"

expose(figuresDesk)

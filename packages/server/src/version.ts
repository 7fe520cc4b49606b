// The desk's version, as its API description, its log and its screens say it: that of the whole.

import manifest from "../../../package.json" with { type: "json" }

export const VERSION: string = manifest.version

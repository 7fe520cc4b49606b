// The gate tries the same cases every time, so that a red run is about the change and not about luck. To look for new ones:
// FAST_CHECK_SEED=random npm run check, or any whole number to go over a failure again.

import fc from "fast-check"

const { FAST_CHECK_SEED: wish } = process.env

if (wish !== "random") fc.configureGlobal({ seed: wish === undefined ? 20_261_123 : Number(wish) })

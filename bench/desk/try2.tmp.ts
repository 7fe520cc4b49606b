import { killAgainAndAgain } from "./kill/rounds.ts"
const [store, kills, seed] = process.argv.slice(2)
console.log(await killAgainAndAgain(store as never, { kills: Number(kills), seed: Number(seed), onKill: (n, w) => console.log(new Date().toISOString(), n, w.length) }))

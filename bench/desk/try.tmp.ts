import { measureLoad } from "/work/main/bench/desk/load.ts"
import { table } from "/work/main/bench/history.ts"
const [store, seconds, ...opts] = process.argv.slice(2)
const f = await measureLoad(store as never, { seconds: Number(seconds), nodeOptions: opts })
console.log(table(f, undefined))

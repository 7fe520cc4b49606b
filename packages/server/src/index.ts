export { type AppParts, makeApp } from "./app.ts"
export type {
  Asked,
  CallerOf,
  Done,
  Finished,
  HandledId,
  Handler,
  Handlers,
  Objection,
  Reply,
  Visitor,
} from "./handlers.ts"
export type { Caller, Gate, LiveFeed, Log, OnceKey, Ran, Rendered, SignedIn, Workplace } from "./ports.ts"
export { type ServeOptions, type Serving, serveApp } from "./serve.ts"

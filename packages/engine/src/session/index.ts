export * from "./observation.ts"
export * from "./session.ts"

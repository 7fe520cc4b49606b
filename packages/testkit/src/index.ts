export * from "./arbitraries.ts"
export * from "./briefs.ts"
export * from "./talks.ts"

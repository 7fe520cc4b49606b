export * from "./arbitraries.ts"
export * from "./briefs.ts"
export * from "./dealership/index.ts"
export * from "./talks.ts"

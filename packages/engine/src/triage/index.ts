export * from "./quantities.ts"
export * from "./stages.ts"

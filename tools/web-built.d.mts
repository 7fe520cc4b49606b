export declare const builtFrom: readonly string[]
export declare const builtFolder: string
export declare const sourcesOfWeb: () => string
export declare const isWebBuilt: () => boolean

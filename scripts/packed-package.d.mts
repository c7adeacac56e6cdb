export function problemsOfManifest(manifest: object): string[];
export function problemsOfFiles(files: ReadonlyMap<string, Uint8Array>, manifest: object): string[];

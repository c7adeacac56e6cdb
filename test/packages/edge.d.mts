export function runAtEdge(folder: string, contents: string): Promise<Record<string, unknown>>;

export interface ModuleDescription {
  exported: string[];
  named: string[];
}
export function describeModules(files: readonly string[]): ModuleDescription[];

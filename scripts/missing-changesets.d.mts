export interface Missing {
  name: string;
  given: string;
  needed: string;
  files: string[];
}
export function missingChangesets(root: string, base?: string): Missing[];

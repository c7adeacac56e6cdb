import type { SimulatorOptions } from '../options.js';
import { createWorld } from '../world/index.js';
import { generatedSource } from './generated-source.js';
import type { RacingSource } from './racing-source.js';

/** The source that the options describe. */
export function openSource({ world = {} }: SimulatorOptions): RacingSource {
  return generatedSource(createWorld(world));
}

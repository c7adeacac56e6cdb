#!/usr/bin/env node
import { startSimulator } from './start-simulator.js';

const simulator = await startSimulator({ limit: { perSecond: 2 } });
console.log(simulator.url);

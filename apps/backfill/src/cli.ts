#!/usr/bin/env node
import { runProgram } from '@darkhorses/command';
import { createProgram } from './program.js';

await runProgram('backfill', createProgram);
